package site_test

import (
	"strings"
	"testing"
)

// The redline says where a clause that went to another section came from, and
// in that section where it went.
func TestAMovedClauseSaysFromWhereToWhere(t *testing.T) {
	p := open(t, "rich")
	const moved = "\nEverything that was moved is told apart from everything that was written anew.\n"
	const from, to = "{#retention}\n", "{#complaints except=\"us\"}\n"
	for _, l := range []string{"en", "nb"} {
		p.edit("content/privacy/"+l+".md", from, from+moved)
	}
	p.release("privacy", "2026-01-10", "", "2026-01-10")
	p.lengthen("24", "36")
	for _, l := range []string{"en", "nb"} {
		p.edit("content/privacy/"+l+".md", from+moved, from)
		p.edit("content/privacy/"+l+".md", to, to+moved)
	}
	p.release("privacy", "2026-02-01", "", "2026-03-05")
	changes := p.build("2026-02-10")["nord.example/en/privacy/v2/changes/index.html"]
	for _, want := range []string{">Moved here from: Kept for</p>", ">A part of this section was moved to: Complaints</p>"} {
		if strings.Count(changes, want) != 1 {
			t.Errorf("%q is not there once:\n%s", want, changes)
		}
	}
}
