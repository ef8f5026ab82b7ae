package change

import (
	"testing"
)

// What looks like a link that moved or a label set right, and is not: in each of
// many languages a word went with it that says how, when, for whom or at what
// price.
func TestBesideLinks(t *testing.T) {
	const lead = "Velta kroma drimo solta penda gresta muntor falip. "
	for _, c := range [][3]string{
		{"en", "You can find who buys your data [here](https://a.com/x).", "You can find your data [here](https://a.com/x)."},
		{"en", "You can see and delete your plans [here](https://a.com/x).", "You can see your [plans](https://a.com/x)."},
		{"en", "See [here](https://a.com/refunds) for plans that are free.", "See [plans](https://a.com/refunds)."},
		{"en", "If you want, you can read it [here](https://a.com/x), and we keep it.", "You can read [it](https://a.com/x), and we keep it."},
		{"en", "Read more about the rules for children [here](https://a.com/x).", "Read more about the [rules](https://a.com/x)."},
		{"en", "You will find the plan [here](https://a.com/x) in 30 days.", "You will find the [plan](https://a.com/x)."},
		{"en", "You may find the plan [here](https://a.com/x) with us.", "You may find the [plan](https://a.com/x) without us."},
		{"en", "You find it [here](https://a.com/x) and only here.", "You find [it](https://a.com/x) here."},
		{"de", "Sie finden die Liste [hier](https://a.com/x), wenn Sie zustimmen.", "Sie finden die [Liste](https://a.com/x)."},
		{"de", "Sie finden alle Namen [hier](https://a.com/x).", "Sie finden [Namen](https://a.com/x)."},
		{"de", "Lesen Sie [hier](https://a.com/x), wie wir Daten löschen.", "Lesen Sie, wie wir Daten [verkaufen](https://a.com/x)."},
		{"fr", "Vous trouverez la liste complète [ici](https://a.com/x).", "Vous trouverez la [liste](https://a.com/x)."},
		{"es", "Puede ver los planes de menores [aquí](https://a.com/x).", "Puede ver los [planes](https://a.com/x)."},
		{"it", "Trova i piani gratuiti [qui](https://a.com/x).", "Trova i [piani](https://a.com/x)."},
		{"sv", "Du hittar listan [här](https://a.com/x) utan kostnad.", "Du hittar [listan](https://a.com/x)."},
		{"nb", "Du finner listen [her](https://a.com/x) innen ti dager.", "Du finner [listen](https://a.com/x)."},
		{"fi", "Löydät luettelon [täältä](https://a.com/x) maksutta.", "Löydät [luettelon](https://a.com/x)."},
		{"nl", "U vindt de lijst [hier](https://a.com/x) gratis.", "U vindt de [lijst](https://a.com/x)."},
		{"pl", "Listę znajdziesz [tutaj](https://a.com/x) za darmo.", "Zobacz [listę](https://a.com/x)."},
		{"pt", "Pode ver a lista gratuita [aqui](https://a.com/x).", "Pode ver a [lista](https://a.com/x)."},
		{"ru", "Список можно найти [здесь](https://a.com/x) бесплатно.", "Смотрите [список](https://a.com/x)."},
		{"cs", "Seznam najdete [zde](https://a.com/x) zdarma.", "Viz [seznam](https://a.com/x)."},
		{"hu", "A listát [itt](https://a.com/x) ingyen találod.", "Lásd a [listát](https://a.com/x)."},
		{"tr", "Listeyi [burada](https://a.com/x) ücretsiz bulabilirsiniz.", "[Listeyi](https://a.com/x) inceleyin."},
		{"uk", "Список можна знайти [тут](https://a.com/x) безкоштовно.", "Дивіться [список](https://a.com/x)."},
		{"ro", "Lista o găsiți [aici](https://a.com/x) gratuit.", "Vedeți [lista](https://a.com/x)."},
		{"el", "Δείτε τη λίστα [εδώ](https://a.com/x) δωρεάν.", "Δείτε τη [λίστα](https://a.com/x)."},
		{"id", "Daftar dapat dilihat [di sini](https://a.com/x) gratis.", "Lihat [daftar](https://a.com/x)."},
		{"ko", "목록은 [여기](https://a.com/x)에서 무료로 확인하세요.", "[목록](https://a.com/x)은 확인하세요."},
		{"ja", "一覧は[こちら](https://a.com/x)で無料でご覧ください。", "一覧は[こちら](https://a.com/x)でご覧ください。"},
		{"hu", "Az adatokat [itt](https://a.com/x) találod, ha kéred.", "Az adatokat [itt](https://a.com/x) találod."},
		{"uk", "Можна знайти дані про вас [тут](https://a.com/x).", "Можна знайти дані з вас [тут](https://a.com/x)."},
		{"cs", "Údaje posíláme k [Alderě](https://a.com/x).", "Údaje posíláme o [Alderě](https://a.com/x)."},
		{"ru", "Данные получает [Алдера](https://a.com/x) для нас.", "Данные получает [Алдера](https://a.com/x) о нас."},
		{"tr", "Veriler [Aldera](https://a.com/x) ile paylaşılır.", "Veriler [Aldera](https://a.com/x) için paylaşılır."},
		{"ro", "Datele merg la [Aldera](https://a.com/x).", "Datele merg de la [Aldera](https://a.com/x)."},
		{"id", "Data dikirim dari [Aldera](https://a.com/x).", "Data dikirim untuk [Aldera](https://a.com/x)."},
		{"ro", "Nu găsiți lista [aici](https://a.com/x).", "Găsiți lista [aici](https://a.com/x)."},
		{"el", "Δεν βρίσκεται [εδώ](https://a.com/x).", "Βρίσκεται [εδώ](https://a.com/x)."},
		{"en", "We process it under our [terms](https://aldera.com/terms), see [here](https://aldera.com/x).", "We process it under our terms, see [terms](https://aldera.com/x)."},
		{"id", "Anda dapat melihat data [di sini](https://a.com/x).", "Kami dapat melihat data [di sini](https://a.com/x)."},
	} {
		if class := ClassOf(compared(t, c[0], lead+c[1], lead+c[2])); class == Editorial || class == None {
			t.Errorf("%s is %s: %q → %q", c[0], class, c[1], c[2])
		}
	}
}

// Pages at hosts that many share are of one party under one name alone.
func TestSharedHosts(t *testing.T) {
	const around = "\n\nWritten by Aldera of aldera.example. Ask [us](https://aldera.example/a) and see [b](https://aldera.example/b). We use Brimstad, Stripe and Google."
	for _, c := range []struct {
		from, to  string
		editorial bool
	}{
		{"See [it](https://brimstad.github.io/x).", "See [it](https://corvena.github.io/x).", false},
		{"See [it](https://brimstad.notion.site/x).", "See [it](https://corvena.notion.site/x).", false},
		{"See [it](https://brimstad.statuspage.io/x).", "See [it](https://corvena.statuspage.io/x).", false},
		{"See [it](https://support.zendesk.com/x).", "See [it](https://corvena.zendesk.com/x).", false},
		{"See [it](https://intercom.help/brimstad/en).", "See [it](https://intercom.help/corvena/en).", false},
		{"See [it](https://medium.com/@brimstad).", "See [it](https://medium.com/@corvena).", false},
		{"Pay with [Stripe](https://stripe.com/a).", "Pay with [Stripe](https://stripe-payments.com/a).", false},
		{"See [it](https://google.com/a).", "See [it](https://sites.google.com/brimstad/a).", false},
		{"See [it](https://policies.google.com/privacy).", "See [it](https://docs.google.com/document/d/1x).", false},
		{"See [it](https://web.archive.org/web/2020/https://brimstad.com/a).", "See [it](https://web.archive.org/web/2020/https://corvena.com/a).", false},
		{"See [it](https://brimstad.com/a).", "See [it](https://web.archive.org/web/2020/https://brimstad.com/b).", false},
		{"See [it](https://eur-lex.europa.eu/a).", "See [it](https://dejure.org/a).", false},
		{"See [it](https://uoou.cz/a).", "See [it](https://aepd.gob.es/a).", false},
		{"See [it](https://brimstad.gov/a).", "See [it](https://corvena.gov/a).", false},
		{"See [it](https://brimstad.com/list.pdf).", "See [it](https://brimstad.com/list-of-others.pdf).", false},
		{"See [it](https://brimstad.com/a/list.pdf).", "See [it](https://brimstad.com/b/list.docx).", false},
		{"Withdraw [here](https://brimstad.com/unsubscribe).", "Withdraw [here](https://brimstad.io/unsubscribe).", false},
		{"Read at https://brimstad.com/a now.", "Read at https://corvena.com/a now.", false},
		{"Code at [brimstad/a](https://github.com/brimstad/a).", "Code at [aldera/a](https://github.com/aldera/a).", false},
		{"Call [us](tel:+44112233).", "Call [us](tel:+44112234).", false},
		{"Call [us](tel:+44-11-2233).", "Call [us](tel:+44112233).", true},
		{"See [it](https://brimstad.github.io/x).", "See [it](https://docs.brimstad.com/x).", true},
		{"See [it](https://policies.google.com/privacy?hl=en).", "See [it](https://policies.google.com/privacy?hl=de#x).", true},
	} {
		class := ClassOf(compared(t, "en", c.from+around, c.to+around))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s: %q → %q", class, c.from, c.to)
		}
	}
}
