package grammar

import (
	"slices"

	"proviso/generator/change/token"
)

// adjunctMoved: words that commas part from the rest stand elsewhere in it: "With
// your consent, we write to you", "We write, with your consent, to you". They say
// when, where or on what condition all the rest holds, as long as that is one
// clause that joins, denies, limits and excepts nothing.
func (j *Judge) adjunctMoved(from, to []token.Token) string {
	const shortest, longest = 2, 8
	if len(j.Lex.Wording.Grammar.Binders) == 0 || len(from) != len(to) {
		return ""
	}
	for at := range from {
		for n := shortest; n <= longest && at+n <= len(from); n++ {
			if n < len(from)-n && setOff(from, at, n) && j.movedTo(from, to, at, n) {
				return "a part of a sentence in another place"
			}
		}
	}
	return ""
}

// movedTo reports whether a run stands, parted as well, elsewhere in the other
// sentence, and the rest is the same and lets it.
func (j *Judge) movedTo(from, to []token.Token, at, n int) bool {
	run := from[at : at+n]
	rest := slices.Concat(from[:at], from[at+n:])
	weighs := func(t token.Token) bool {
		one := []token.Token{t}
		return j.Lex.Wording.Grammar.Binders[t.Norm] || j.Joins(t) || j.Lex.Negations.In(one) || j.Lex.Exceptions.In(one) || j.Lex.Qualifiers.In(one)
	}
	known := j.Lex.Conditions.AtStart(run) > 0 || j.Lex.Wording.Grammar.Floats.AtStart(run) == n
	if !known || slices.ContainsFunc(rest, weighs) || slices.ContainsFunc(run, j.Joins) {
		return false
	}
	for k := range to {
		if k+n <= len(to) && setOff(to, k, n) && token.Norms(to[k:k+n]) == token.Norms(run) && token.Norms(slices.Concat(to[:k], to[k+n:])) == token.Norms(rest) {
			return true
		}
	}
	return false
}

// setOff reports whether commas, or an end of the sentence, stand before and
// behind a run.
func setOff(side []token.Token, at, n int) bool {
	end := at + n
	return (at == 0 || side[at].Comma) && (end == len(side) || side[end].Comma) && !slices.ContainsFunc(side[at+1:end], func(t token.Token) bool { return t.Comma })
}
