package lexicon

import (
	"slices"
	"testing"
)

func TestConjugation(t *testing.T) {
	c := readConjugation([]string{"infinitive present future", "ar a ará", "car ca cará", "re - ra"})
	for verb, want := range map[string][]string{"usar": {"usar", "usa", "usará"}, "indicar": {"indicar", "indica", "indicará"}, "vendre": {"vendre", "vend", "vendra"}, "ir": nil} {
		if got := c.forms(verb); !slices.Equal(got, want) {
			t.Errorf("%s: %q, not %q", verb, got, want)
		}
	}
	if got := c.tenses(); !slices.Contains(got, [2]string{"ará", "a"}) || len(got) != 3 {
		t.Errorf("tenses %q", got)
	}
}
