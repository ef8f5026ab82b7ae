package cli

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"proviso/generator/change"
	"proviso/generator/redline"
)

// fingerprint is the same for sites on which the same changes are made: texts
// with the same parts, and the same values for every fact that changed.
func (s siteDiff) fingerprint() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%p %p\n", s.locale, s.from.doc, s.to.doc)
	for _, side := range []sideText{s.from, s.to} {
		for _, part := range side.doc.Parts {
			fmt.Fprintf(&b, "%v ", part.When.Holds(side.tags))
		}
	}
	for _, name := range s.changedFacts() {
		fmt.Fprintf(&b, "\n%s\n%q\n%q", name, s.from.facts[name], s.to.facts[name])
	}
	return b.String()
}

func (s siteDiff) changedFacts() []string { return s.from.facts.Changed(s.to.facts) }

// apart tells a site from others where a decision names its brand.
func (r diffRequest) apart(s siteDiff) string {
	if next := r.policy.Next; r.to == 0 && next != nil {
		for _, one := range next.Decisions {
			if one.Brand == s.brand {
				return "\n" + s.brand
			}
		}
	}
	return ""
}

// told is what a comparison says, whatever the sites on which: facts that
// stayed as they were go by their names.
func (s siteDiff) told(c *comparison) string {
	changed := s.changedFacts()
	from, to := s.from.keeping(changed), s.to.keeping(changed)
	said := c.json()
	said.Brand, said.Sites = nil, nil
	for n, one := range c.changes {
		old := redline.Pair{From: from.only(one.Pair.From), To: to.only(one.Pair.To)}
		words, before, after := old.Digest(), old.Old(), old.New()
		said.Changes[n].Words, said.Changes[n].Old, said.Changes[n].New = words, &before, &after
	}
	text, _ := json.Marshal(said) // strings and numbers alone
	return string(text)
}

// clauses are a text's by their keys.
type clauses map[string]redline.Clause

// keeping is a side's text, filled with the facts of some names alone.
func (s sideText) keeping(names []string) clauses {
	s.facts = s.facts.Only(names)
	byKey := clauses{}
	for _, c := range s.text().Clauses {
		byKey[c.Key] = c
	}
	return byKey
}

func (c clauses) only(others []redline.Clause) []redline.Clause {
	var found []redline.Clause
	for _, other := range others {
		found = append(found, c[other.Key])
	}
	return found
}

// count gives the changes of a site's text the classes that count: those that a
// release sealed, or would seal, people's words and other languages included.
// Between other versions it is the program's own.
func (r diffRequest) count(c *comparison, s siteDiff) {
	class := func(string) change.Class { return "" }
	switch {
	case s.released != nil && s.released.Version.Number == r.to && r.sealedSo(c, s):
		class = func(key string) change.Class {
			return change.Class(s.released.Version.ClauseClass(s.released.Path, key))
		}
	case r.to == 0:
		class = r.decidedFor(s)
	}
	for n := range c.changes {
		if counts := class(c.changes[n].Pair.Key()); counts != "" {
			c.changes[n].Class = counts
		}
	}
}

// sealedSo reports whether the changes are those that the version was judged by.
func (r diffRequest) sealedSo(c *comparison, s siteDiff) bool {
	var keys []string
	for _, one := range c.changes {
		keys = append(keys, one.Pair.Key())
	}
	sealed := slices.Clone(s.released.Version.ClausesOf(s.released.Path))
	slices.Sort(keys)
	slices.Sort(sealed)
	return slices.Equal(keys, sealed)
}

// decidedFor finds how a release would judge the clauses of a site's text.
func (r diffRequest) decidedFor(s siteDiff) func(key string) change.Class {
	counts := map[string]change.Class{}
	for _, c := range r.decided {
		if c.Locale == s.locale && slices.Contains(c.Sites, s.brand) {
			for _, j := range c.Changes {
				counts[j.Pair.Key()] = j.Counts
			}
		}
	}
	return func(key string) change.Class { return counts[key] }
}
