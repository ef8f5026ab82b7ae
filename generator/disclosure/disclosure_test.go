package disclosure

import (
	"regexp"
	"slices"
	"testing"

	"proviso/generator/policy"
	"proviso/generator/term"
)

// citation is an article or section with the paragraph that it is about.
var citation = regexp.MustCompile(`^(GDPR )?(Art\. 1[34]\([12]\)\([a-g]\)|§22575\(b\)\([1-6]\)|Cal\. Civ\. Code §1798\.1\d\d|11 CCR §70\d\d)`)

func TestLists(t *testing.T) {
	want := map[string]int{"gdpr": 21, "caloppa": 7, "ccpa": 20}
	for _, l := range Lists() {
		if len(l.Items) != want[l.ID] || l.Name == "" || l.Law == "" {
			t.Errorf("%s has %d items, named %q of %q", l.ID, len(l.Items), l.Name, l.Law)
		}
		seen := map[string]bool{}
		for _, i := range l.Items {
			if seen[i.ID] || !citation.MatchString(i.Cite) || i.What == "" {
				t.Errorf("%s %s cites %q for %q", l.ID, i.ID, i.Cite, i.What)
			}
			seen[i.ID] = true
			for _, locale := range []policy.Locale{"en", "nb", "sv", "da", "de", "fr", "es", "it", "nl", "pl"} {
				if len(i.Words(locale)) == 0 {
					t.Errorf("%s %s has no words in %s", l.ID, i.ID, locale)
				}
			}
			for _, id := range i.concepts {
				if _, ok := term.GlossaryOf("en").Concept(id); !ok {
					t.Errorf("%s %s: no concept %q", l.ID, i.ID, id)
				}
			}
		}
	}
}

// Art. 13(1)(a) to (f), 13(2)(a) to (f), 14(1)(d) and 14(2)(f): nothing that
// the articles list is left out.
func TestTheGDPRIsWhole(t *testing.T) {
	var cited string
	for _, i := range Lists()[0].Items {
		cited += i.Cite + "; "
	}
	for _, letter := range []string{
		`13\(1\)\(a\)`, `13\(1\)\(b\)`, `13\(1\)\(c\)`, `13\(1\)\(d\)`, `13\(1\)\(e\)`, `13\(1\)\(f\)`,
		`13\(2\)\(a\)`, `13\(2\)\(b\)`, `13\(2\)\(c\)`, `13\(2\)\(d\)`, `13\(2\)\(e\)`, `13\(2\)\(f\)`,
		`14\(1\)\(a\)`, `14\(1\)\(b\)`, `14\(1\)\(c\)`, `14\(1\)\(d\)`, `14\(1\)\(e\)`, `14\(1\)\(f\)`,
		`14\(2\)\(a\)`, `14\(2\)\(b\)`, `14\(2\)\(c\)`, `14\(2\)\(d\)`, `14\(2\)\(e\)`, `14\(2\)\(f\)`, `14\(2\)\(g\)`,
	} {
		if !regexp.MustCompile(letter).MatchString(cited) {
			t.Errorf("Art. %s is not cited", letter)
		}
	}
}

func TestKeys(t *testing.T) {
	if !Known("retention") || !Known("ccpa-retention") || Known("caloppa-retention") || Known("x") {
		t.Error("keys are not known as they should be")
	}
	if got := Near("retentoin"); got != `did you mean "retention"?` {
		t.Errorf("got %q", got)
	}
	got := Required([]string{"ccpa", "gdpr", "x"})
	if len(got) != 2 || got[0].ID != "gdpr" || !slices.Contains(got[1].Keys(got[1].Items[0]), "ccpa-categories") {
		t.Errorf("got %v", got)
	}
}
