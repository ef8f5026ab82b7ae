package change

import (
	"testing"
)

// A label that only points may name its page, in languages of which no more is
// known too; it says nothing else, and the name of a page does not become what
// is done.
func TestLabelsWithoutALexicon(t *testing.T) {
	const lead = "Velta kroma drimo solta penda gresta muntor falip. "
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"cs", "Seznam najdete [zde](https://a.com/seznam).", "Seznam najdete na [stránce nápovědy](https://a.com/seznam).", true},
		{"cs", "Seznam najdete [zde](https://a.com/seznam-partneru).", "Seznam najdete [v seznamu partnerů](https://a.com/seznam-partneru).", true},
		{"hu", "Lásd [itt](https://a.com/x).", "Lásd [a súgó oldalán](https://a.com/x).", true},
		{"hu", "A [sütik](https://a.com/x) itt vannak: [itt](https://a.com/y).", "A [sütik](https://a.com/x) itt vannak: [sütik listája](https://a.com/y).", true},
		{"ro", "Detalii [aici](https://a.com/x).", "Detalii pe [pagina de ajutor](https://a.com/x).", true},
		{"el", "Δείτε [εδώ](https://a.com/x).", "Δείτε [τη σελίδα βοήθειας](https://a.com/x).", true},
		{"ru", "Подробнее [здесь](https://a.com/x).", "Подробнее на [странице справки](https://a.com/x).", true},
		{"uk", "Докладніше [тут](https://a.com/x).", "Докладніше на [сторінці довідки](https://a.com/x).", true},
		{"tr", "Ayrıntılar için [buraya tıklayın](https://a.com/x).", "Ayrıntılar için [yardım sayfasına](https://a.com/x) bakın.", true},
		{"ja", "詳しくは[こちら](https://a.com/x)をご覧ください。", "詳しくは[ヘルプページ](https://a.com/x)をご覧ください。", true},
		{"zh", "详情请见[此处](https://a.com/x)。", "详情请见[帮助页面](https://a.com/x)。", true},
		{"ko", "자세한 내용은 [여기](https://a.com/x)를 참조하세요.", "자세한 내용은 [도움말 페이지](https://a.com/x)를 참조하세요.", true},
		{"id", "Lihat [di sini](https://a.com/x).", "Lihat [halaman bantuan](https://a.com/x).", true},
		{"id", "Lihat [halaman bantuan](https://a.com/x).", "Lihat [di sini](https://a.com/x).", true},
		{"de", "Mehr [hier](https://a.com/en/x).", "Mehr in der [Hilfe](https://a.com/de/y).", true},
		{"pl", "Kod jest w [aldera/app](https://github.com/aldera/app).", "Kod jest w [fundacja-aldera/app](https://github.com/fundacja-aldera/app).", true},
		{"cs", "Čtěte [zásady cookie](https://a.com/cookies).", "Čtěte [zásady používání souborů cookie](https://a.com/zasady-pouzivani-souboru-cookie).", true},
		{"ru", "Читайте [условия сервиса](https://a.com/x).", "Читайте [правила сервиса](https://a.com/x).", true},
		{"hu", "Olvassa: [sütitájékoztató](https://a.com/x).", "Olvassa: [sütitájékoztatónk](https://a.com/x).", true},
		{"hu", "Velünk: [eladjuk](https://a.com/x).", "Velünk: [eladjuk adatait](https://a.com/x).", false},
		{"ru", "Читайте [условия сервиса](https://a.com/x).", "Читайте [условия продажи данных](https://a.com/x).", false},
		{"cs", "Píšeme o [partnerech](https://a.com/x).", "Píšeme o [úřadech](https://a.com/x).", false},
		{"cs", "Jména najdete [zde](https://a.com/b).", "Jména najdete [prodáváme vaše data](https://a.com/b).", false},
		{"cs", "Jména najdete [zde](https://a.com/b).", "Jména najdete [jen na stránce](https://a.com/b).", false},
		{"cs", "Píšeme [nesdílíme data](https://a.com/b).", "Píšeme [sdílíme data](https://a.com/b).", false},
		{"hu", "A listát [itt](https://a.com/b) találod.", "A listát [eladjuk az adatait](https://a.com/b) találod.", false},
		{"ru", "Данные [здесь](https://a.com/b).", "Данные [продаём партнёрам](https://a.com/b).", false},
		{"tr", "Veriler [burada](https://a.com/b).", "Veriler [satılır](https://a.com/b).", false},
		{"ja", "一覧は[こちら](https://a.com/b)です。", "一覧は[データを販売します](https://a.com/b)です。", false},
		{"zh", "数据在[此处](https://a.com/b)。", "数据在[出售的页面](https://a.com/b)。", false},
		{"ko", "데이터는 [여기](https://a.com/b) 있습니다.", "데이터는 [판매 페이지](https://a.com/b) 있습니다.", false},
		{"id", "Data ada [di sini](https://a.com/b).", "Data ada [dijual](https://a.com/b).", false},
		{"ar", "البيانات [هنا](https://a.com/b).", "البيانات [نبيعها](https://a.com/b).", false},
		{"de", "Mehr [hier](https://a.com/en/x).", "Mehr in den [Nutzungsbedingungen](https://a.com/de/y).", false},
		{"en", "Read [here](https://a.com/privacy).", "Read [our refund policy](https://a.com/refund).", false},
		{"cs", "Vidíte [stránku](https://a.com/b).", "Vidíte [30 stránek](https://a.com/b).", false},
		{"pl", "Kod jest w [aldera/app](https://github.com/aldera/app).", "Kod jest w [brimstad/app](https://github.com/brimstad/app).", false},
	} {
		class := ClassOf(compared(t, c.locale, lead+c.from, lead+c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
		}
	}
}
