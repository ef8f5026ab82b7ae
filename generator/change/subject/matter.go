package subject

import (
	"slices"
	"unicode/utf8"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// certain is what a reading counts that holds against another that is likely.
const certain = likely + 2*headingWeight

// readMatter adds what is known of a change by whom or what it is of: the name of
// who answers or decides, a thing that is held, a place where a service is open.
func (j *Judge) readMatter(guesses map[topic.Category]int, c *reading.Case, p place) {
	for _, read := range []func(*reading.Case, place) (topic.Category, int){j.officerOf, j.settlerOf, j.heldOf, j.openIn, j.deciderOf, j.cappedBy, j.usedBy} {
		if what, n := read(c, p); n > guesses[what] {
			guesses[what] = n
		}
	}
}

// officerOf reads the name of the person who answers for data: another one is
// reached there, whatever rights the clause is about.
func (j *Judge) officerOf(c *reading.Case, p place) (topic.Category, int) {
	if j.isNamedAs(c, p, j.Lex.Matters().Officers) {
		return topic.Contact, certain
	}
	return "", 0
}

// settlerOf reads the name of who settles disputes: with another one it is no
// matter that their address is another too.
func (j *Judge) settlerOf(c *reading.Case, p place) (topic.Category, int) {
	if j.isNamedAs(c, p, j.Lex.Matters().Settlers) {
		return topic.Dispute, certain
	}
	return "", 0
}

// isNamedAs reports whether a run is the name that stands behind a role, or begins
// with it: between them are but a verb, a title and signs.
func (j *Judge) isNamedAs(c *reading.Case, p place, roles lexicon.Phrases) bool {
	const far, longest, small = 6, 12, 4
	if p.at == p.end || p.end-p.at > longest || j.tables[c.Index] != nil || p.run()[0].Kind != token.Word || !token.Capital(p.run()[0].Raw) || isStreet(p.run()[0].Norm) {
		return false
	}
	role := false
	for _, s := range roles.Spans(p.side[max(0, p.at-far):p.at]) {
		from := max(0, p.at-far) + s.To
		role = role || !slices.ContainsFunc(p.side[from:p.at], func(t token.Token) bool {
			return t.Kind == token.Number || t.Kind == token.Word && !token.Capital(t.Raw) && utf8.RuneCountInString(t.Raw) > small
		})
	}
	return role
}

// heldOf reads how long something is held that is no data: money that is paid out
// later, a seat or a parcel that waits for somebody. For years only papers are kept.
func (j *Judge) heldOf(_ *reading.Case, p place) (topic.Category, int) {
	period, ok := j.periodAt(p)
	sentence, words := p.side[p.sentence.From:p.sentence.To], j.Lex.Matters()
	if !ok || j.Lex.General.In(sentence) || j.Lex.Year != "" && slices.ContainsFunc(p.side[period.From:period.To], func(t token.Token) bool { return j.Lex.Units[t.Norm] == j.Lex.Year }) {
		return "", 0
	}
	switch {
	case (j.Contract || !j.namesData(sentence)) && areNear(words.Withheld.Spans(sentence), words.Money.Spans(sentence)):
		return topic.Fees, certain
	case j.Contract && areNear(words.Holds.Spans(sentence), words.Goods.Spans(sentence)):
		return topic.Other, certain
	}
	return "", 0
}

// namesData reports whether a run names data of any kind.
func (j *Judge) namesData(run []token.Token) bool {
	return slices.ContainsFunc(j.Lex.Subjects.Find(run), func(f lexicon.Found) bool { return f.Category == topic.Data })
}

// areNear reports whether one of some spans stands next to one of others.
func areNear(some, others []lexicon.Span) bool {
	const far = 4
	for _, a := range some {
		for _, b := range others {
			if a.To <= b.From && b.From-a.To <= far || b.To <= a.From && a.From-b.To <= far {
				return true
			}
		}
	}
	return false
}

// openIn reads a place where somebody may buy, sell or register: no data go there.
// Where the reader is denied it, it is their duty to keep to that.
func (j *Judge) openIn(c *reading.Case, p place) (topic.Category, int) {
	sentence := p.side[p.sentence.From:p.sentence.To]
	if p.at == p.end || j.tables[c.Index].says(p) || !j.arePlaces(p) || j.inCompany(p.side, p.at, p.end) || j.Lex.General.In(sentence) ||
		!j.Lex.Matters().Offered.In(sentence) && !j.Lex.Limits().Offered.In(sentence) {
		return "", 0
	}
	if j.isBanned(p) {
		return topic.Obligations, certain
	}
	return topic.Other, certain
}

// deciderOf reads who decides of somebody: a person or a program, one of them or
// three, always or mostly. That it is a person is the right of whom it is about.
func (j *Judge) deciderOf(c *reading.Case, p place) (topic.Category, int) {
	sentence, words := p.side[p.sentence.From:p.sentence.To], j.Lex.Matters()
	if p.at == p.end || !words.Decides.In(sentence) {
		return "", 0
	}
	if _, timed := j.periodAt(p); timed {
		return "", 0
	}
	const short = 6
	if slices.ContainsFunc(c.Hunks, func(h reading.Hunk) bool { return len(h.Ins) > short }) {
		return "", 0 // it says more: by what, and what for
	}
	if words.Machines.In(p.run()) {
		return topic.Rights, likely
	}
	next := p.side[max(p.sentence.From, p.at-1):min(p.sentence.To, p.end+1)]
	if words.Persons.In(next) && (words.Persons.In(p.run()) || len(p.run()) == 1 && (p.run()[0].Kind == token.Number || j.Lex.Qualifiers.In(p.run()))) {
		return topic.Rights, 3 * headingWeight
	}
	return "", 0
}

// cappedBy reads a sentence that came or went and says how many of something the
// reader may have: "each customer may have only one account".
func (j *Judge) cappedBy(c *reading.Case, p place) (topic.Category, int) {
	if !areSentences(p.side, p.at, p.run()) || reading.IsRow(c.Clause()) {
		return "", 0
	}
	for k := p.at; k < p.end; k++ {
		one := place{side: p.side, at: k, end: k + 1}
		one.sentence.From, one.sentence.To = token.SentenceOf(p.side, k, 1)
		if what, n := j.capOf(c, one); what == topic.Obligations {
			return what, n
		}
	}
	return "", 0
}

// usedBy reads a sentence that came or went and names somebody else by whom a
// thing is done: "we also use Kellmark to see what is read".
func (j *Judge) usedBy(c *reading.Case, p place) (topic.Category, int) {
	if j.Contract || !areSentences(p.side, p.at, p.run()) || reading.IsItem(c.Clause()) {
		return "", 0
	}
	for _, s := range j.Lex.Matters().Agents.Spans(p.run()) {
		at := p.at + s.To
		for k := at; k < min(p.end, at+2); k++ { // a short word may stand between
			if name := p.side[k : k+1]; !p.side[k].Comma && j.isForeign(p.side[k]) && !j.isOwnName(name) && j.isName(name) {
				return topic.Recipients, likely
			}
		}
	}
	return "", 0
}

// isOfThing reports whether a number of years is how old a thing is: it begins the
// sentence or a part of it, and but verbs and words of more and less are between.
// "Whoever buys wine must be 18" begins with a person.
func (j *Judge) isOfThing(side []token.Token, number int) bool {
	const far, small = 7, 3
	begin, _ := token.SentenceOf(side, number, 1)
	from := max(begin, number-far)
	before := side[from:number]
	idle := make([]bool, len(before))
	for _, s := range slices.Concat(j.Lex.Limits().Older.Spans(before), j.Lex.Limits().Caps.Spans(before)) {
		for k := s.From; k < s.To; k++ {
			idle[k] = true
		}
	}
	goods := j.Lex.Matters().Goods
	for k := len(before) - 1; k >= 0; k-- {
		t := before[k]
		switch {
		case goods.In(before[k : k+1]):
			return from+k-begin < 2 || k > 0 && (before[k-1].Kind == token.Sign || before[k-1].Comma || before[k].Comma)
		case idle[k], j.Lex.Modals[t.Norm] != 0, utf8.RuneCountInString(t.Raw) <= small && j.Lex.Readers.At(before, k) == 0, j.Lex.Negations.In(before[k : k+1]):
		default:
			return false
		}
	}
	return false
}

// isAgedThing reports whether a changed run is how old a thing is.
func (j *Judge) isAgedThing(p place) bool {
	return len(p.run()) == 1 && p.run()[0].Kind == token.Number && p.end < len(p.side) && j.isUnit(p.side[p.end]) && j.isOfThing(p.side, p.at)
}

// agedThing weighs a change of how old a thing must be: of no age of people, nor
// of how long it is kept unless that is said; it is what the thing has to be.
func agedThing(score map[topic.Category]int, words evidence) {
	delete(score, topic.Age)
	if !words.says(topic.Retention) {
		delete(score, topic.Retention)
		score[topic.Obligations] += 2 * headingWeight
	}
}
