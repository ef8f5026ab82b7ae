package translation

import (
	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/xliff"
)

// isTaken reports whether the draft has all that the file says already: it was
// taken before, and what stopped it then may have kept next.toml from being
// written.
func (t *taking) isTaken() bool {
	now, _ := readSkeleton(t.skeleton())
	if t.draft == nil || now.source != t.made.source || now.target == t.made.target || len(t.units) != len(t.file.Units) {
		return false
	}
	given := t.given()
	for _, u := range t.units {
		g := given[u.id]
		if g == nil || g.Target == nil || len(u.there) == 0 || !u.same(u.words, g.Source) || !u.same(scan(u.there).like(u.codes), *g.Target) {
			return false
		}
	}
	return true
}

// given are the units of the file by their ids.
func (t *taking) given() map[string]*xliff.Unit {
	given := map[string]*xliff.Unit{}
	for i := range t.file.Units {
		given[t.file.Units[i].ID] = &t.file.Units[i]
	}
	return given
}

// again takes what a file that is in the draft already says beside its words.
func (t *taking) again() (*Taken, diag.List) {
	given := t.given()
	for _, u := range t.units {
		switch g := given[u.id]; {
		case g.Locked:
		case g.State == xliff.Final, g.State == xliff.SignedOff, g.Approved:
			t.reviewed[u.id] = true
		default:
			t.words[u.id] = [][]policy.Inline{}
		}
	}
	if t.list.HasErrors() {
		return nil, t.list
	}
	return &Taken{File: t.Policy.Dir + "/" + string(t.Locale) + ".md", Unchanged: t.unchanged(t.draft)}, nil
}
