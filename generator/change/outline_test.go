package change

import (
	"testing"

	"proviso/generator/topic"
)

// A language without a lexicon has its changes named by its outline, in a
// variety of it too; without one, by what needs no language.
func TestCategoriesByOutline(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		category         topic.Category
	}{
		{"cs", "# Pravidla\n\n## Komu je dáme\n\nVeze je Lampa.", "# Pravidla\n\n## Komu je dáme\n\nVeze je Židle.", topic.Recipients},
		{"cs", "Údaje neprodáváme.", "Údaje prodáváme.", topic.Sale},
		{"hu", "A lámpát tíz évig őrizzük.", "A lámpát húsz évig őrizzük.", topic.Retention},
		{"ru", "Мы храним лампы год. Мы отвечаем за день.", "Мы храним лампы год. Мы отвечаем за неделю.", topic.Rights},
		{"ja", "灯りを保存します。情報を販売しません。", "灯りを保存します。情報を販売します。", topic.Sale},
		{"zh-CN", "灯三年后删除。本店不向16岁以下的人卖灯。", "灯三年后删除。本店不向14岁以下的人卖灯。", topic.Age},
		{"uk", "Ми зберігаємо лампи рік.", "Ми зберігаємо лампи п’ять років.", topic.Retention},
		{"uk", "# Правила\n\n## Хто має доступ\n\nЦе Лампа.", "# Правила\n\n## Хто має доступ\n\nЦе Стілець.", topic.Recipients},
		{"tr", "Lambayı açık rızanızla yakarız.", "Lambayı meşru menfaatimize dayanarak yakarız.", topic.LegalBasis},
		{"tr", "# Lamba\n\n## İletişim\n\nLamba sokağı.", "# Lamba\n\n## İletişim\n\nMasa sokağı.", topic.Contact},
		{"ko", "등불을 1년간 보관합니다.", "등불을 3년간 보관합니다.", topic.Retention},
		{"ko", "# 등불\n\n## 제3자 제공\n\n등불 하나가 여기 있습니다.", "# 등불\n\n## 제3자 제공\n\n의자 하나가 여기 있습니다.", topic.Recipients},
		{"el", "Διατηρούμε τη λάμπα ένα έτος.", "Διατηρούμε τη λάμπα δύο έτη.", topic.Retention},
		{"el", "Η λάμπα είναι δωρεάν.", "Η λάμπα κοστίζει πέντε ευρώ.", topic.Fees},
		{"ro", "Nu vindem lampa.", "Vindem lampa.", topic.Sale},
		{"ro", "# Lampa\n\n## Cui o dăm\n\nE Lampa.", "# Lampa\n\n## Cui o dăm\n\nE Scaunul.", topic.Recipients},
		{"id", "Lampu disimpan satu tahun.", "Lampu disimpan dua tahun.", topic.Retention},
		{"id", "# Lampu\n\n## Hak Anda\n\nLampu kami.", "# Lampu\n\n## Hak Anda\n\nKursi kami.", topic.Rights},
		{"eu", "Lanpara: 20 €.", "Lanpara: 30 €.", topic.Fees},
		{"eu", "Idatzi: lanpa@kellmark.example", "Idatzi: argia@kellmark.example", topic.Contact},
	} {
		all := compared(t, c.locale, c.from, c.to)
		if len(all) != 1 || all[0].Categories[0] != c.category {
			t.Errorf("%s: %q → %q: %d judgements, the first about %v, not %s", c.locale, c.from, c.to, len(all), all[0].Categories, c.category)
		}
	}
}
