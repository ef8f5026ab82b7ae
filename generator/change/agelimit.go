package change

import "slices"

// ageOf reads an age that is told without its unit: "18 or older", "under 13",
// "at least 16 to order". Nothing is counted behind it, and both texts have a
// number that people may be as old as.
func (j *judge) ageOf(_ *instance, p place) (Category, int) {
	if len(p.run()) != 1 || p.run()[0].kind != number || !ages[p.run()[0].norm] {
		return "", 0
	}
	sentence := p.side[p.sentence.from:p.sentence.to]
	timed := func(f found) bool { return f.category == Retention || f.category == Fees }
	switch before, behind := j.saysAgeBefore(p), p.end < p.sentence.to && j.lex.limits().younger.at(p.side, p.end) > 0; {
	case behind:
		return Age, likely
	case before && !j.countsBehind(p):
		return Age, likely
	case p.end < p.sentence.to && j.lex.limits().years.in(p.side[p.end:p.end+1]) && !slices.ContainsFunc(j.lex.subjects.find(sentence), timed):
		return Age, 2 * signalWeight
	}
	return "", 0
}

func (j *judge) saysAgeBefore(p place) bool {
	const far = 4
	for k := max(p.sentence.from, p.at-far); k < p.at; k++ {
		if n := j.lex.limits().older.at(p.side, k); n > 0 && k+n == p.at {
			return true
		}
	}
	return false
}

// countsBehind reports whether something is counted by the number: a word stands
// right behind it that is none of those of which every sentence is made.
func (j *judge) countsBehind(p place) bool {
	if p.end >= p.sentence.to || p.side[p.end].comma {
		return false
	}
	next := p.side[p.end]
	return next.kind != word || !j.lex.limits().younger.in([]token{next}) && !j.lex.conjunctions.in([]token{next}) && j.lex.modals[next.norm] == 0 &&
		!j.lex.conditions.in([]token{next}) && !j.lex.negations.in([]token{next}) && !j.lex.exceptions.in([]token{next}) && !j.lex.general.in([]token{next})
}
