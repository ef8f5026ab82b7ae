package change

import (
	"maps"
	"slices"
)

// evidence is what the words of a clause say of each category, each entry of the
// lexicon with the most that it counts: those that changed, and those that stand around.
// Named are the categories of which new words have a term.
type evidence struct {
	changed, around map[Category]map[string]int
	named           map[Category]bool
}

func newEvidence() evidence {
	e := evidence{map[Category]map[string]int{}, map[Category]map[string]int{}, map[Category]bool{}}
	for _, c := range Categories {
		e.changed[c], e.around[c] = map[string]int{}, map[string]int{}
	}
	return e
}

// score adds it up: what is said in other words again counts less and less, and
// of what stands around no more than two. Where all that changed speaks for one
// category, even what is named in passing is what the change is about.
func (e evidence) score() map[Category]int {
	score := map[Category]int{}
	spoken := 0
	for _, c := range Categories {
		for k, n := range falling(e.changed[c]) {
			score[c] += n * max(1, 4-k) / 4
		}
		if score[c] >= changedWeight[passing] {
			spoken++
		}
	}
	for _, c := range Categories {
		if spoken == 1 && score[c] >= changedWeight[passing] {
			score[c] += score[c] / 2
		}
		for _, n := range falling(e.around[c])[:min(2, len(e.around[c]))] {
			score[c] += n
		}
	}
	return score
}

// spokenOf reports whether a sentence in which something changed has a term of a
// category.
func (e evidence) spokenOf(c Category) bool {
	return slices.ContainsFunc(falling(e.changed[c]), func(n int) bool { return n >= changedWeight[term] }) ||
		slices.ContainsFunc(falling(e.around[c]), func(n int) bool { return n >= aroundWeight[term] })
}

// says reports whether a word of a category changed, or stands around and is no
// mere mention of it.
func (e evidence) says(c Category) bool {
	return len(e.changed[c]) > 0 || len(e.around[c]) > 0 && falling(e.around[c])[0] >= aroundWeight[usual]
}

func falling(weights map[string]int) []int {
	return slices.SortedFunc(maps.Values(weights), func(a, b int) int { return b - a })
}

// place is where a changed run of tokens stands on a side of a clause.
type place struct {
	side     []token
	at, end  int
	sentence span    // the sentences that it is in
	now      bool    // of the new text
	says     []found // all that its side says
}

// run is what stands in the place; none where something only came or went.
func (p place) run() []token { return p.side[p.at:p.end] }

// places are the changed runs, those of the old side first. Where whole sentences
// only came or went, the other side has no place of them.
func places(c *instance, open []hunk) []place {
	var old, now []place
	for _, h := range open {
		if len(c.from) > 0 && !(len(h.del) == 0 && areSentences(c.to, h.toAt, h.ins)) {
			old = append(old, newPlace(c.from, h.fromAt, h.del, h.ins))
		}
		if len(c.to) > 0 && !(len(h.ins) == 0 && areSentences(c.from, h.fromAt, h.del)) {
			p := newPlace(c.to, h.toAt, h.ins, h.del)
			p.now = true
			now = append(now, p)
		}
	}
	return slices.Concat(old, now)
}

// newPlace is a run's place. An empty run is in the sentence before it, unless
// what stands for it on the other side begins one.
func newPlace(side []token, at int, run, other []token) place {
	p := place{side: side, at: at, end: at + len(run)}
	within := at
	if len(run) == 0 && at > 0 && len(other) > 0 && !other[0].first {
		within--
	}
	p.sentence.from, p.sentence.to = sentenceOf(side, within, len(run))
	return p
}

// areSentences reports whether a run is one whole sentence or several.
func areSentences(side []token, at int, run []token) bool {
	end := at + len(run)
	return len(run) > 0 && run[0].first && (end == len(side) || side[end].first)
}

// weigh adds what the changed runs and their sentences say: an entry that a run
// is part of counts as changed, as "you must" where only "must" is new.
func (j *judge) weigh(e evidence, all []place) {
	for i, p := range all {
		if i == 0 || &all[i-1].side[0] != &p.side[0] {
			p.says = j.lex.subjects.find(p.side)
		} else {
			p.says = all[i-1].says
		}
		all[i] = p
		j.weighOne(e, p)
	}
}

func (j *judge) weighOne(e evidence, p place) {
	start, end := p.sentence.from, p.sentence.to
	sentence := p.side[start:end]
	when, ofData, name := start+j.condition(sentence), j.lex.general.in(sentence), p.inName()
	denied := j.lex.negations.in(p.run()) // or no longer: all that the sentence says is another
	for _, f := range p.says {
		changed, near := f.from < p.end && p.at < f.to && !name, p.near(f.span)
		if !changed && !near && (f.from < start || f.to > end) {
			continue
		}
		voice := f.voice
		switch {
		case j.isGeneral(p.side[f.from:f.to]):
			voice = everywhere
		case f.category == Sale && voice == passing && f.to > when && ofData:
			voice = term // of data, not of goods
		}
		list, weight := e.around[f.category], aroundWeight[voice]
		switch {
		case changed:
			list, weight = e.changed[f.category], changedWeight[voice]
			e.named[f.category] = e.named[f.category] || voice == term && p.now && f.to > when
		case denied:
			weight *= 2
		case near:
			weight += weight / 2
		}
		if start <= f.from && f.to <= when {
			weight /= 2
		}
		list[f.entry] = max(list[f.entry], weight)
	}
}

// near reports whether a span stands next to the run, in one sentence with it: the
// next one may be about anything.
func (p place) near(s span) bool {
	const far = 4
	return p.sentence.from <= s.from && s.to <= p.sentence.to && s.from-p.end < far && p.at-s.to < far
}

// inName reports whether the run is part of a name that goes on before it: its
// words are not meant by what they say.
func (p place) inName() bool {
	if p.at == 0 || p.at == p.end || p.side[p.at].first || p.side[p.at].comma {
		return false
	}
	for _, t := range p.side[p.at-1 : p.end] {
		if t.kind != word || !capital(t.raw) {
			return false
		}
	}
	return true
}

// condition is how long the clause is that a sentence begins with, if it says
// when the rest holds: "if you sell by our service," is about no sale.
func (j *judge) condition(sentence []token) int {
	if len(sentence) == 0 {
		return 0
	}
	n := j.lex.conditions.at(sentence, 0)
	if n == 0 {
		return 0
	}
	for k := n + 1; k < len(sentence); k++ {
		if sentence[k].comma {
			return k
		}
	}
	return 0
}

// isGeneral reports whether an entry that was found is one of those that say
// nothing of a clause since they stand in all.
func (j *judge) isGeneral(entry []token) bool { return j.lex.general.at(entry, 0) == len(entry) }

// mentions are what a run says that did not change: it may tip the scale, not
// fill it.
func (j *judge) mentions(run []token, weight int) map[Category]int {
	e := newEvidence()
	for _, f := range j.lex.subjects.find(run) {
		if entry := run[f.from:f.to]; !j.isGeneral(entry) {
			e.around[f.category][f.entry] = weight * changedWeight[f.voice] / changedWeight[usual]
		}
	}
	return e.score()
}

// sentenceOf is where the sentences begin and end that a run of n tokens is in.
func sentenceOf(side []token, at, n int) (start, end int) {
	start = min(at, len(side)-1)
	end = max(start, min(at+n, len(side))-1)
	for start > 0 && side[start-1].sentence == side[start].sentence {
		start--
	}
	for end < len(side)-1 && side[end+1].sentence == side[end].sentence {
		end++
	}
	return start, end + 1
}

// sentenceAt is what stands around a run in its sentence.
func sentenceAt(side []token, at int, run []token) []token {
	if len(side) == 0 || len(run) == len(side) {
		return nil
	}
	start, end := sentenceOf(side, at, len(run))
	at = min(at, len(side))
	return slices.Concat(side[start:max(start, at)], side[min(at+len(run), end):end])
}
