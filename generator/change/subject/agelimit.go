package subject

import (
	"slices"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// ageOf reads an age that is told without its unit: "18 or older", "under 13",
// "at least 16 to order". Nothing is counted behind it, and both texts have a
// number that people may be as old as.
func (j *Judge) ageOf(_ *reading.Case, p place) (topic.Category, int) {
	if len(p.run()) != 1 || p.run()[0].Kind != token.Number || !lexicon.Ages[p.run()[0].Norm] || j.isOfThing(p.side, p.at) {
		return "", 0
	}
	sentence := p.side[p.sentence.From:p.sentence.To]
	timed := func(f lexicon.Found) bool { return f.Category == topic.Retention || f.Category == topic.Fees }
	switch before, behind := j.saysAgeBefore(p), p.end < p.sentence.To && j.Lex.Limits().Younger.At(p.side, p.end) > 0; {
	case behind:
		return topic.Age, likely
	case before && !j.countsBehind(p):
		return topic.Age, likely
	case p.end < p.sentence.To && j.Lex.Limits().Years.In(p.side[p.end:p.end+1]) && !slices.ContainsFunc(j.Lex.Subjects.Find(sentence), timed):
		return topic.Age, 2 * signalWeight
	}
	return "", 0
}

func (j *Judge) saysAgeBefore(p place) bool {
	const far = 4
	for k := max(p.sentence.From, p.at-far); k < p.at; k++ {
		if n := j.Lex.Limits().Older.At(p.side, k); n > 0 && k+n == p.at {
			return true
		}
	}
	return false
}

// countsBehind reports whether something is counted by the number: a word stands
// right behind it that is none of those of which every sentence is made.
func (j *Judge) countsBehind(p place) bool {
	if p.end >= p.sentence.To || p.side[p.end].Comma {
		return false
	}
	next := p.side[p.end]
	return next.Kind != token.Word || !j.Lex.Limits().Younger.In([]token.Token{next}) && !j.Lex.Conjunctions.In([]token.Token{next}) && j.Lex.Modals[next.Norm] == 0 &&
		!j.Lex.Conditions.In([]token.Token{next}) && !j.Lex.Negations.In([]token.Token{next}) && !j.Lex.Exceptions.In([]token.Token{next}) && !j.Lex.General.In([]token.Token{next})
}
