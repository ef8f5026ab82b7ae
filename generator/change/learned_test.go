package change

import (
	"testing"

	"proviso/generator/topic"
)

// What no rule reads, examples told of: none of these has a word that a lexicon
// files.
func TestLearned(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		category         topic.Category
	}{
		{"en", "# Privacy\n\n## Younger people\n\nWhoever is not grown up asks at home first.", "# Privacy\n\n## Younger people\n\nWhoever is not grown up need not ask at home first.", topic.Age},
		{"en", "# Privacy\n\n## Logs\n\nThey are overwritten each night.", "# Privacy\n\n## Logs\n\nThey are overwritten each quarter.", topic.Retention},
		{"en", "# Privacy\n\n## Photographs\n\nWe note where and when each was taken.", "# Privacy\n\n## Photographs\n\nWe note when each was taken.", topic.Data},
		{"de", "# Datenschutz\n\n## Protokolle\n\nNach einer Nacht sind sie fort.", "# Datenschutz\n\n## Protokolle\n\nNach einer Woche sind sie fort.", topic.Retention},
	} {
		all := compared(t, c.locale, c.from, c.to)
		if len(all) != 1 || len(all[0].Categories) == 0 || all[0].Categories[0] != c.category {
			t.Errorf("%s: %q → %q: %+v, not %s", c.locale, c.from, c.to, all, c.category)
		}
	}
}

// Of a language without examples nothing was learned: words that look alike say
// something else there.
func TestLearnedOfNoOtherLanguage(t *testing.T) {
	rules := byRules(t, "eu", "Lanpara 30 egunez.", "Lanpara 60 egunez.")
	all := compared(t, "eu", "Lanpara 30 egunez.", "Lanpara 60 egunez.")
	if len(all) != 1 || all[0].Categories[0] != rules[0].Categories[0] {
		t.Errorf("%v, by rules %v", all, rules)
	}
}

// The examples are filed under the categories that there are.
func TestLearnedKnowsEachCategory(t *testing.T) {
	likely := topic.Learned().Likely(topic.Clause{})
	for _, c := range topic.Categories {
		if likely[string(c)] == 0 {
			t.Errorf("nothing was learned of %s", c)
		}
	}
	if len(likely) != len(topic.Categories) {
		t.Errorf("%d topics, %d categories", len(likely), len(topic.Categories))
	}
}
