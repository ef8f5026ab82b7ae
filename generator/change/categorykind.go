package change

import "slices"

// isListed reports whether an item came to a list or went from it: what introduces
// the list says what it is.
func (j *judge) isListed(c *instance) bool {
	return isItem(c.clause()) && (len(c.pair.From) == 0 || len(c.pair.To) == 0)
}

// timeless are the categories that no length of time belongs to: how long a thing
// is kept, may be objected to or is announced before is none of them.
var timeless = []Category{Data, Purpose, Recipients, Controller, Transfer, Sale}

// isTimed reports whether nothing changed but how long something lasts.
func (j *judge) isTimed(c *instance, open []hunk) bool {
	for _, h := range open {
		if !j.isPeriod(c.from, h.fromAt, h.del) || !j.isPeriod(c.to, h.toAt, h.ins) {
			return false
		}
	}
	return len(open) > 0
}

// isPeriod reports whether a run is a number or a unit of a length of time.
func (j *judge) isPeriod(side []token, at int, run []token) bool {
	unit := func(t token) bool { return j.hasPeriod([]token{t}) }
	if len(run) == 0 || slices.ContainsFunc(run, func(t token) bool { return !isNumber(t) && !unit(t) }) {
		return false
	}
	return slices.ContainsFunc(side[at:min(len(side), at+len(run)+1)], unit)
}

// lessen takes most of what speaks for some categories away.
func lessen(score map[Category]int, categories []Category) {
	for _, c := range categories {
		score[c] /= 3
	}
}

// isSwap reports whether a proper name took the place of another: of two parties,
// unless it is of a place or says which average is meant.
func (j *judge) isSwap(c *instance, h hunk) bool {
	const ending = 4
	if isSentenceStart(c, h) || !j.isName(h.del) || !j.isName(h.ins) || j.from.words[h.ins[0].norm] > 0 || j.lex.nouns && dictionaryOf(j.locale).has(fold(h.ins[0].raw)) {
		return false
	}
	old, now := h.del[len(h.del)-1].norm, h.ins[len(h.ins)-1].norm
	return len(old) < ending || len(now) < ending || old[len(old)-ending:] != now[len(now)-ending:]
}

// isLawOf reports whether a run is a name of which the law is spoken: "Irish law".
func (j *judge) isLawOf(side []token, at int, run []token) bool {
	next := at + len(run)
	return j.isName(run) && next < len(side) && !side[next].comma &&
		slices.ContainsFunc(j.lex.titles.find(side[next:next+1]), func(f found) bool { return f.category == Dispute })
}

// isSentenceStart reports whether a run begins a sentence, where any word has a
// capital; a cell of a table begins none.
func isSentenceStart(c *instance, h hunk) bool {
	return c.clause().Kind != "table row" && slices.ContainsFunc(slices.Concat(h.del, h.ins), func(t token) bool { return t.first })
}

// isName reports whether a run is written as a proper name is, of no place.
func (j *judge) isName(run []token) bool {
	for _, t := range run {
		if t.kind != word || !capital(t.raw) {
			return false
		}
	}
	return len(run) > 0 && !j.isPlace(run) && !j.anyWeighs(run)
}
