package change

import "slices"

// lastingOf is what happens in a period that changed, or lasts so long: what is
// named right beside it ("30 days' notice"), or the verb nearest to it in its own
// part of the sentence, before it or behind it. "If we suspend your account, you
// may object within 30 days" is about objecting, under whatever heading it stands.
func (j *judge) lastingOf(c *instance, p place) (Category, int) {
	period, ok := j.periodAt(p)
	if !ok || isRow(c.clause()) {
		return "", 0
	}
	const beside, near, far = 1, 8, 20
	lengths, frames, verbs := j.lex.limits().lengths.around(p, period), j.lex.limits().frames.around(p, period), j.lex.limits().periods.around(p, period)
	length, d := j.nearest(lengths, p, period)
	if length != "" && d <= beside {
		return length, likely
	}
	framed, _ := j.nearest(frames, p, period)
	done, d := j.nearest(verbs, p, period)
	says := func(what Category) bool {
		return slices.ContainsFunc(verbs, func(f found) bool { return f.category == what })
	}
	others := func(f found) bool { return f.category != done }
	switch {
	case done == Rights && says(Fees): // what one gets back is money
		return "", 0
	case framed != "" && !(framed == Security && done == Retention && d <= beside+1): // what tells of it is kept
		return framed, likely
	case done == unsaid:
		return "", 0
	case done == Other && says(Notice): // sent before it holds
		done = Notice
	case done == Obligations && says(Rights): // against what was done to them
		done = Rights
	case done == Fees && says(Retention): // bills are kept
		done = Retention
	}
	if done != "" && (d <= near || d <= far && !slices.ContainsFunc(verbs, others)) {
		return done, likely
	}
	return done, headingWeight
}

// unsaid is what an answer is about that the reader does not give: what was asked.
const unsaid Category = "-"

// around are the findings in the sentence of a place, outside of a period.
func (s subjects) around(p place, period span) []found {
	all := s.find(p.side[p.sentence.from:p.sentence.to])
	for k := range all {
		all[k].from, all[k].to = all[k].from+p.sentence.from, all[k].to+p.sentence.from
	}
	return slices.DeleteFunc(all, func(f found) bool { return f.from < period.to && period.from < f.to })
}

// nearest is what of some findings stands nearest to a period, and how far. What
// the reader must do is their duty, be it to keep, to repair or to answer.
func (j *judge) nearest(all []found, p place, period span) (said Category, best int) {
	for _, f := range all {
		d := j.distance(p.side, period, f.span)
		if said != "" && d >= best {
			continue
		}
		said, best = f.category, d
		if (said == Other || said == Retention || said == Security) && j.isTheirs(p, f.from, said == Other) {
			said = Obligations
		} else if said == Other && j.lex.limits().answers.at(p.side, f.from) > 0 {
			said = unsaid
		}
		if said == Notice && j.asksOfReader(p) {
			said = Obligations
		}
	}
	return said, best
}

// asksOfReader reports whether a sentence binds the reader, whom languages that
// need no pronoun name by the verb that it begins with.
func (j *judge) asksOfReader(p place) bool {
	for k := p.sentence.from; k < p.sentence.to; k++ {
		if j.lex.modals[p.side[k].norm] == binds && (j.ofReader(p, k) || k == p.sentence.from && !j.speaksOfUs(p)) {
			return true
		}
	}
	return false
}

// isTheirs reports whether the reader does what a verb says, or must do it.
func (j *judge) isTheirs(p place, verb int, bare bool) bool {
	const far = 3
	from := max(p.sentence.from, verb-far)
	reader, must := false, bare
	for k := from; k < verb; k++ {
		if j.lex.wording.ours[p.side[k].norm] { // "we answer you"
			return false
		}
		reader = reader || j.lex.readers.at(p.side, k) > 0
		must = must || j.lex.modals[p.side[k].norm] == binds
	}
	return reader && must
}

// periodAt is the period that a changed run is, or the number or unit of.
func (j *judge) periodAt(p place) (span, bool) {
	const longest = 6
	if p.at == p.end || p.end-p.at > longest {
		return span{}, false
	}
	part := func(t token) bool { return t.kind == number || j.isUnit(t) || j.lex.limits().kinds.in([]token{t}) }
	inside := slices.IndexFunc(p.run(), part)
	if inside < 0 {
		return span{}, false
	}
	s := span{p.at + inside, p.at + inside + 1}
	for s.from > p.sentence.from && part(p.side[s.from-1]) {
		s.from--
	}
	for s.to < p.sentence.to && part(p.side[s.to]) {
		s.to++
	}
	hasUnit := slices.ContainsFunc(p.side[s.from:s.to], j.isUnit)
	over := j.lex.limits().past.in(p.side[max(p.sentence.from, s.from-1):min(p.sentence.to, s.to+1)])
	return s, hasUnit && !over && !j.isRate(p.side, s)
}

// distance is how far a finding is from a period: by words, and by the commas,
// conjunctions and conditions between, which part a sentence.
func (j *judge) distance(side []token, period, f span) int {
	from, to := period.to, f.from
	if f.to <= period.from {
		from, to = f.to, period.from
	}
	if from > to {
		return 0
	}
	const stop = 4
	d := to - from
	for k := from; k < min(to+1, len(side)); k++ {
		t := side[k]
		if t.comma {
			d += stop
		}
		if k < to && (j.lex.conjunctions.in([]token{t}) || j.lex.exceptions.in([]token{t})) {
			d += stop / 2
		}
	}
	return d
}
