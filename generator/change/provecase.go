package change

import (
	"maps"
	"slices"
	"strings"

	"proviso/generator/redline"
)

// casesTurned: where articles tell who acts and on whom, a thing that had one case
// and has another is a change, though the order of words and all else is the same:
// "Der Mieter entschädigt den Makler", "Den Mieter entschädigt der Makler". Behind
// a preposition or a noun a case tells nothing, and another voice has others.
func (j *judge) casesTurned(c *instance) []Signal {
	if len(j.lex.wording.cases) == 0 || len(c.pair.From) == 0 || len(c.pair.To) == 0 {
		return nil
	}
	passive := func(t token) bool { return j.lex.wording.passive[t.norm] }
	from, to := scan(redline.Joined(c.pair.From)), scan(redline.Joined(c.pair.To))
	if len(only(from, passive)) != len(only(to, passive)) {
		return nil
	}
	old, now := j.casesIn(from), j.casesIn(to)
	for _, noun := range slices.Sorted(maps.Keys(old)) {
		a, b := old[noun], now[noun]
		slices.Sort(a)
		slices.Sort(b)
		if len(a) == len(b) && !slices.Equal(a, b) {
			return []Signal{{"", "who acts and on whom: “" + a[0] + " → " + b[0] + "” of “" + noun + "…”"}}
		}
	}
	return nil
}

// casesIn lists the cases of each noun, known by its stem, as the words before it
// tell them.
func (j *judge) casesIn(tokens []token) map[string][]string {
	const farthest = 3
	found := map[string][]string{}
	for i, t := range tokens {
		which := j.lex.wording.cases[t.norm]
		if which == "" {
			continue
		}
		for k := i + 1; k < min(len(tokens), i+1+farthest) && !tokens[k].comma && !tokens[k].first; k++ {
			if noun := tokens[k]; capital(noun.raw) {
				if !j.governed(tokens, i) {
					stem := stemOf(noun.norm)
					found[stem] = append(found[stem], which)
				}
				break
			}
		}
	}
	return found
}

// governed reports whether what stands before an article has the say about its
// case: a preposition, or a noun.
func (j *judge) governed(tokens []token, at int) bool {
	if at == 0 || tokens[at].first {
		return false
	}
	before := tokens[at-1]
	g := j.lex.wording.grammar
	return g.fronts[before.norm] || j.lex.wording.agents[before.norm] || capital(before.raw) && !before.first && before.kind == word
}

// stemOf is a noun without the endings of its cases: "Kunde", "Kunden".
func stemOf(noun string) string {
	for _, ending := range []string{"en", "n", "e"} {
		if stem, ok := strings.CutSuffix(noun, ending); ok {
			return stem
		}
	}
	return noun
}
