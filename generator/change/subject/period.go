package subject

import (
	"slices"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// lastingOf is what happens in a period that changed, or lasts so long: what is
// named right beside it ("30 days' notice"), or the verb nearest to it in its own
// part of the sentence, before it or behind it. "If we suspend your account, you
// may object within 30 days" is about objecting, under whatever heading it stands.
func (j *Judge) lastingOf(c *reading.Case, p place) (topic.Category, int) {
	period, ok := j.periodAt(p)
	if !ok || reading.IsRow(c.Clause()) {
		return "", 0
	}
	const beside, near, far = 1, 8, 20
	lengths, frames, verbs := saidAround(j.Lex.Limits().Lengths, p, period), saidAround(j.Lex.Limits().Frames, p, period), saidAround(j.Lex.Limits().Periods, p, period)
	length, d := j.nearest(lengths, p, period)
	if length != "" && d <= beside {
		return length, likely
	}
	framed, _ := j.nearest(frames, p, period)
	done, d := j.nearest(verbs, p, period)
	says := func(what topic.Category) bool {
		return slices.ContainsFunc(verbs, func(f lexicon.Found) bool { return f.Category == what })
	}
	others := func(f lexicon.Found) bool { return f.Category != done }
	switch {
	case done == topic.Rights && j.saysNear(verbs, p, period): // what one gets back is money
		return "", 0
	case framed != "" && !(framed == topic.Security && done == topic.Retention && d <= beside+1): // what tells of it is kept
		return framed, likely
	case done == unsaid:
		return "", 0
	case done == topic.Other && says(topic.Notice): // sent before it holds
		done = topic.Notice
	case done == topic.Obligations && says(topic.Rights): // against what was done to them
		done = topic.Rights
	case done == topic.Fees && says(topic.Retention): // bills are kept
		done = topic.Retention
	}
	if done != "" && (d <= near || d <= far && !slices.ContainsFunc(verbs, others)) {
		return done, likely
	}
	return done, headingWeight
}

// saysNear reports whether money is spoken of in the part of the sentence that a
// period stands in.
func (j *Judge) saysNear(verbs []lexicon.Found, p place, period lexicon.Span) bool {
	const far = 14
	return slices.ContainsFunc(verbs, func(f lexicon.Found) bool {
		return f.Category == topic.Fees && j.distance(p.side, period, f.Span) <= far
	})
}

// unsaid is what an answer is about that the reader does not give: what was asked.
const unsaid topic.Category = "-"

// nearest is what of some findings stands nearest to a period, and how far. What
// the reader must do is their duty, be it to keep, to repair or to answer.
func (j *Judge) nearest(all []lexicon.Found, p place, period lexicon.Span) (said topic.Category, best int) {
	for _, f := range all {
		d := j.distance(p.side, period, f.Span)
		if said != "" && d >= best {
			continue
		}
		said, best = f.Category, d
		if (said == topic.Other || said == topic.Retention || said == topic.Security) && j.isTheirs(p, f.From, said == topic.Other) {
			said = topic.Obligations
		} else if said == topic.Other && j.Lex.Limits().Answers.At(p.side, f.From) > 0 {
			said = unsaid
		}
		if said == topic.Notice && j.asksOfReader(p) {
			said = topic.Obligations
		}
	}
	return said, best
}

// asksOfReader reports whether a sentence binds the reader, whom languages that
// need no pronoun name by the verb that it begins with.
func (j *Judge) asksOfReader(p place) bool {
	for k := p.sentence.From; k < p.sentence.To; k++ {
		if j.Lex.Modals[p.side[k].Norm] == lexicon.Binds && (j.ofReader(p, k) || k == p.sentence.From && !j.speaksOfUs(p)) {
			return true
		}
	}
	return false
}

// isTheirs reports whether the reader does what a verb says, or must do it.
func (j *Judge) isTheirs(p place, verb int, bare bool) bool {
	const far = 3
	from := max(p.sentence.From, verb-far)
	reader, must := false, bare
	for k := from; k < verb; k++ {
		if j.Lex.Wording.Ours[p.side[k].Norm] { // "we answer you"
			return false
		}
		reader = reader || j.Lex.Readers.At(p.side, k) > 0
		must = must || j.Lex.Modals[p.side[k].Norm] == lexicon.Binds
	}
	return reader && must
}

// periodAt is the period that a changed run is, or the number or unit of.
func (j *Judge) periodAt(p place) (lexicon.Span, bool) {
	const longest = 10
	if p.at == p.end || p.end-p.at > longest || areSentences(p.side, p.at, p.run()) {
		return lexicon.Span{}, false
	}
	part := func(t token.Token) bool {
		return t.Kind == token.Number || j.isUnit(t) || j.Lex.Limits().Kinds.In([]token.Token{t})
	}
	inside := slices.IndexFunc(p.run(), part)
	if inside < 0 {
		return lexicon.Span{}, false
	}
	s := lexicon.Span{From: p.at + inside, To: p.at + inside + 1}
	for s.From > p.sentence.From && part(p.side[s.From-1]) {
		s.From--
	}
	for s.To < p.sentence.To && part(p.side[s.To]) {
		s.To++
	}
	hasUnit := slices.ContainsFunc(p.side[s.From:s.To], j.isUnit)
	over := j.Lex.Limits().Past.In(p.side[max(p.sentence.From, s.From-1):min(p.sentence.To, s.To+1)])
	return s, hasUnit && !over && !j.isRate(p.side, s)
}

// distance is how far a finding is from a period: by words, and by the commas,
// conjunctions and conditions between, which part a sentence.
func (j *Judge) distance(side []token.Token, period, f lexicon.Span) int {
	from, to := period.To, f.From
	if f.To <= period.From {
		from, to = f.To, period.From
	}
	if from > to {
		return 0
	}
	const stop = 4
	d := to - from
	for k := from; k < min(to+1, len(side)); k++ {
		t := side[k]
		if t.Comma {
			d += stop
		}
		if k < to && (j.Lex.Conjunctions.In([]token.Token{t}) || j.Lex.Exceptions.In([]token.Token{t})) {
			d += stop / 2
		}
	}
	return d
}

// saidAround are the findings in the sentence of a place, outside of a period.
func saidAround(s lexicon.Subjects, p place, period lexicon.Span) []lexicon.Found {
	all := s.Find(p.side[p.sentence.From:p.sentence.To])
	for k := range all {
		all[k].From, all[k].To = all[k].From+p.sentence.From, all[k].To+p.sentence.From
	}
	return slices.DeleteFunc(all, func(f lexicon.Found) bool { return f.From < period.To && period.From < f.To })
}
