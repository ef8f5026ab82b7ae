package grammar

import (
	"maps"
	"slices"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/signal"
	"proviso/generator/change/token"
	"proviso/generator/redline"
)

// CasesTurned: where articles tell who acts and on whom, a thing that had one case
// and has another is a change, though the order of words and all else is the same:
// "Der Mieter entschädigt den Makler", "Den Mieter entschädigt der Makler". Behind
// a preposition or a noun a case tells nothing, and another voice has others.
func (j *Judge) CasesTurned(c *reading.Case) []signal.Signal {
	if len(j.Lex.Wording.Cases) == 0 || len(c.Pair.From) == 0 || len(c.Pair.To) == 0 {
		return nil
	}
	passive := func(t token.Token) bool { return j.Lex.Wording.Passive[t.Norm] }
	from, to := token.Scan(redline.Joined(c.Pair.From)), token.Scan(redline.Joined(c.Pair.To))
	if len(token.Only(from, passive)) != len(token.Only(to, passive)) {
		return nil
	}
	old, now := j.casesIn(from), j.casesIn(to)
	for _, noun := range slices.Sorted(maps.Keys(old)) {
		a, b := old[noun], now[noun]
		slices.Sort(a)
		slices.Sort(b)
		if len(a) == len(b) && !slices.Equal(a, b) {
			return []signal.Signal{{Category: "", What: "who acts and on whom: “" + a[0] + " → " + b[0] + "” of “" + noun + "…”"}}
		}
	}
	return nil
}

// casesIn lists the cases of each noun, known by its stem, as the words before it
// tell them.
func (j *Judge) casesIn(tokens []token.Token) map[string][]string {
	const farthest = 3
	found := map[string][]string{}
	for i, t := range tokens {
		which := j.Lex.Wording.Cases[t.Norm]
		if which == "" {
			continue
		}
		for k := i + 1; k < min(len(tokens), i+1+farthest) && !tokens[k].Comma && !tokens[k].First; k++ {
			if noun := tokens[k]; token.Capital(noun.Raw) {
				if !j.governed(tokens, i) {
					stem := stemOf(noun.Norm)
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
func (j *Judge) governed(tokens []token.Token, at int) bool {
	if at == 0 || tokens[at].First {
		return false
	}
	before := tokens[at-1]
	g := j.Lex.Wording.Grammar
	return g.Fronts[before.Norm] || j.Lex.Wording.Agents[before.Norm] || token.Capital(before.Raw) && !before.First && before.Kind == token.Word
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
