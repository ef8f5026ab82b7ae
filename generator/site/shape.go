package site

import (
	"crypto/sha256"
	"fmt"
	"hash"

	"proviso/generator/ledger"
	"proviso/generator/policy"
)

// shape digests all that the pages of a site are made from save what fills
// their slots: two sites of one shape have the same sheets. What is the same
// for every site of a plan, such as the acts and the days, is not in it.
func (s *Site) shape() string {
	h := sha256.New()
	fmt.Fprintf(h, "%s", s.outline())
	for _, t := range s.Texts {
		for _, e := range t.Versions {
			for _, part := range e.Doc().Parts {
				fmt.Fprintf(h, "%v ", part.When.Holds(e.Site.Tags))
			}
			fmt.Fprintln(h)
		}
	}
	return string(h.Sum(nil))
}

// outline is a shape without the texts: of pages that have none on them.
func (s *Site) outline() string {
	h := sha256.New()
	fmt.Fprintf(h, "%q %v\n", s.Locales, s.Brand != nil && s.Brand.Theme.Logo != "")
	if s.Brand != nil {
		writePairs(h, s.Brand.Links)
	}
	for _, t := range s.Texts {
		fmt.Fprintf(h, "%s %s %d\n", t.Policy.ID, t.Locale, t.Acts)
		for _, e := range t.Versions {
			t.writeEntry(h, s, e)
		}
	}
	return string(h.Sum(nil))
}

func (t *Text) writeEntry(h hash.Hash, s *Site, e *Entry) {
	fmt.Fprintf(h, "%d %q %s %s %s %s %s %s %s %s %s", e.Number(), e.Slug, e.Class, e.State,
		e.Announced, e.Effective, e.Known, e.Superseded, e.Withdrawn, e.Joined, e.Served)
	fmt.Fprintf(h, " ends %s", e.ending())
	if s.Brand == nil {
		writePairs(h, e.Site.Links)
	}
	if e.Before != nil {
		fmt.Fprintf(h, " after %d, %q", e.Before.Number(), changedFacts(e.Before.Site.Facts[t.Locale], e.Site.Facts[t.Locale]))
	}
	for _, point := range e.Version.Points {
		fmt.Fprintf(h, " %v", e.Version.Concerns(point.Clauses, e.Path))
	}
	fmt.Fprintln(h, e.consents())
}

func writePairs(h hash.Hash, pairs map[string]string) {
	for _, key := range ledger.Sorted(pairs) {
		fmt.Fprintf(h, "%q %q\n", key, pairs[key])
	}
}

// changedFacts are the names of the facts that differ, in alphabetical order.
func changedFacts(old, new policy.Facts) []string {
	var names []string
	for _, name := range old.Names() {
		if old[name] != new[name] {
			names = append(names, name)
		}
	}
	return names
}
