package change

import (
	"path"
	"strings"
	"testing"

	"proviso/generator/policy"
)

// An outline names what a change is about and knows no language: it has words
// and headings of all that it is asked for, each with one voice, and what it says
// is no proof and no signal.
func TestOutlines(t *testing.T) {
	files, err := outlines.ReadDir("outline")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		l := strings.TrimSuffix(file.Name(), path.Ext(file.Name()))
		lex := lexiconOf(policy.Locale(l))
		if lex.known || size(lex.general) == 0 {
			t.Errorf("%s: known %v, %d general words", l, lex.known, size(lex.general))
		}
		for _, c := range Categories {
			if c == EffectiveDate || c == Other {
				continue
			}
			if !lex.subjects.has(c) || !lex.titles.has(c) {
				t.Errorf("%s: no words or no headings of %s", l, c)
			}
			if lex.categories[c].in(lex.read("data")) {
				t.Errorf("%s: %s signals", l, c)
			}
		}
	}
}

// A language without a lexicon has its changes named by its outline, in a
// variety of it too; without one, by what needs no language.
func TestCategoriesByOutline(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		category         Category
	}{
		{"cs", "# Pravidla\n\n## Komu je dáme\n\nVeze je Lampa.", "# Pravidla\n\n## Komu je dáme\n\nVeze je Židle.", Recipients},
		{"cs", "Údaje neprodáváme.", "Údaje prodáváme.", Sale},
		{"hu", "A lámpát tíz évig őrizzük.", "A lámpát húsz évig őrizzük.", Retention},
		{"ru", "Мы храним лампы год. Мы отвечаем за день.", "Мы храним лампы год. Мы отвечаем за неделю.", Rights},
		{"ja", "灯りを保存します。情報を販売しません。", "灯りを保存します。情報を販売します。", Sale},
		{"zh-CN", "灯三年后删除。本店不向16岁以下的人卖灯。", "灯三年后删除。本店不向14岁以下的人卖灯。", Age},
		{"uk", "Ми зберігаємо лампи рік.", "Ми зберігаємо лампи п’ять років.", Retention},
		{"uk", "# Правила\n\n## Хто має доступ\n\nЦе Лампа.", "# Правила\n\n## Хто має доступ\n\nЦе Стілець.", Recipients},
		{"tr", "Lambayı açık rızanızla yakarız.", "Lambayı meşru menfaatimize dayanarak yakarız.", LegalBasis},
		{"tr", "# Lamba\n\n## İletişim\n\nLamba sokağı.", "# Lamba\n\n## İletişim\n\nMasa sokağı.", Contact},
		{"ko", "등불을 1년간 보관합니다.", "등불을 3년간 보관합니다.", Retention},
		{"ko", "# 등불\n\n## 제3자 제공\n\n등불 하나가 여기 있습니다.", "# 등불\n\n## 제3자 제공\n\n의자 하나가 여기 있습니다.", Recipients},
		{"el", "Διατηρούμε τη λάμπα ένα έτος.", "Διατηρούμε τη λάμπα δύο έτη.", Retention},
		{"el", "Η λάμπα είναι δωρεάν.", "Η λάμπα κοστίζει πέντε ευρώ.", Fees},
		{"ro", "Nu vindem lampa.", "Vindem lampa.", Sale},
		{"ro", "# Lampa\n\n## Cui o dăm\n\nE Lampa.", "# Lampa\n\n## Cui o dăm\n\nE Scaunul.", Recipients},
		{"id", "Lampu disimpan satu tahun.", "Lampu disimpan dua tahun.", Retention},
		{"id", "# Lampu\n\n## Hak Anda\n\nLampu kami.", "# Lampu\n\n## Hak Anda\n\nKursi kami.", Rights},
		{"eu", "Lanpara: 20 €.", "Lanpara: 30 €.", Fees},
		{"eu", "Idatzi: lanpa@kellmark.example", "Idatzi: argia@kellmark.example", Contact},
	} {
		all := compared(t, c.locale, c.from, c.to)
		if len(all) != 1 || all[0].Categories[0] != c.category {
			t.Errorf("%s: %q → %q: %d judgements, the first about %v, not %s", c.locale, c.from, c.to, len(all), all[0].Categories, c.category)
		}
	}
}

// A sentence of Chinese or Japanese ends with its full stop, space or not.
func TestSentencesWithoutSpaces(t *testing.T) {
	lex := lexiconOf("ja")
	if n := len(sentences(lex.read("灯りを保存します。灯りを消します。"))); n != 2 {
		t.Errorf("%d sentences", n)
	}
}
