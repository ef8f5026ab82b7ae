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
