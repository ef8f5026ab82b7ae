package change

import (
	"testing"
)

// The same words cut into other clauses, in a text of which another part changes
// too; and what a cut may hide.
func TestProofsOfCuts(t *testing.T) {
	for _, c := range []struct {
		name, locale, from, to string
		editorial              bool
	}{
		{"a list set as a sentence", "sv", "Vi ritar:\n\n- sidor,\n- böcker,\n- kartor.", "Vi ritar: sidor, böcker och kartor.", true},
		{"a sentence set as a list", "en", "We draw pages, books and maps.", "We draw\n\n- pages,\n- books and\n- maps.", true},
		{"a list set as a sentence with an item more", "sv", "Vi ritar:\n\n- sidor,\n- böcker.", "Vi ritar: sidor, böcker och kartor.", false},
		{"a list set as a sentence with another end", "en", "We draw:\n\n- pages,\n- books and\n- maps.", "We draw: pages, books or maps.", false},
		{"an item that becomes the subject", "en", "We do not draw:\n\n- the pages\n- the books\n\nWe read.", "We do not draw:\n\n- the pages\n\nThe books we read.", false},
		{"a sentence that ends elsewhere", "en", "We draw nothing for readers. We draw maps.\n\nA plan.", "We draw nothing.\n\nFor readers we draw maps. A plan.", false},
		{"an item made a heading", "en", "We draw:\n\n- pages\n- books", "We draw: pages\n\n## books", false},
	} {
		const other = "\n\nIt is last read on 3 May 2021 by all of us.\n\n"
		const changed = "\n\nIt is last read on 3 May 2021 by  **all** of us.\n\n"
		from, to := "# A\n\n"+c.from+other+"Kroma.\n\nOne two.", "# A\n\n"+c.to+changed+"Kroma.\n\nTwo one."
		all := compared(t, c.locale, from, to)
		flagged := 0
		for _, one := range all {
			if one.Class != Editorial {
				flagged++
			}
		}
		if editorial := flagged == 1; editorial != c.editorial { // "two one" always is
			t.Errorf("%s: %d changes are flagged: %q → %q", c.name, flagged, c.from, c.to)
		}
	}
}
