package change

import "slices"

// adjunctMoved: words that commas part from the rest stand elsewhere in it: "With
// your consent, we write to you", "We write, with your consent, to you". They say
// when, where or on what condition all the rest holds, as long as that is one
// clause that joins, denies, limits and excepts nothing.
func (j *judge) adjunctMoved(from, to []token) string {
	const shortest, longest = 2, 8
	if len(j.lex.wording.grammar.binders) == 0 || len(from) != len(to) {
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
func (j *judge) movedTo(from, to []token, at, n int) bool {
	run := from[at : at+n]
	rest := slices.Concat(from[:at], from[at+n:])
	weighs := func(t token) bool {
		one := []token{t}
		return j.lex.wording.grammar.binders[t.norm] || j.joins(t) || j.lex.negations.in(one) || j.lex.exceptions.in(one) || j.lex.qualifiers.in(one)
	}
	known := j.lex.conditions.atStart(run) > 0 || j.lex.wording.grammar.floats.atStart(run) == n
	if !known || slices.ContainsFunc(rest, weighs) || slices.ContainsFunc(run, j.joins) {
		return false
	}
	for k := range to {
		if k+n <= len(to) && setOff(to, k, n) && norms(to[k:k+n]) == norms(run) && norms(slices.Concat(to[:k], to[k+n:])) == norms(rest) {
			return true
		}
	}
	return false
}

// setOff reports whether commas, or an end of the sentence, stand before and
// behind a run.
func setOff(side []token, at, n int) bool {
	end := at + n
	return (at == 0 || side[at].comma) && (end == len(side) || side[end].comma) && !slices.ContainsFunc(side[at+1:end], func(t token) bool { return t.comma })
}
