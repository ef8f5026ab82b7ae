package subject

import (
	"maps"
	"slices"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// evidence is what the words of a clause say of each category, each entry of the
// lexicon with the most that it counts: those that changed, and those that stand around.
// Named are the categories of which new words have a term.
type evidence struct {
	changed, around map[topic.Category]map[string]int
	named           map[topic.Category]bool
}

func newEvidence() evidence {
	e := evidence{map[topic.Category]map[string]int{}, map[topic.Category]map[string]int{}, map[topic.Category]bool{}}
	for _, c := range topic.Categories {
		e.changed[c], e.around[c] = map[string]int{}, map[string]int{}
	}
	return e
}

// score adds it up: what is said in other words again counts less and less, and
// of what stands around no more than two. Where all that changed speaks for one
// category, even what is named in passing is what the change is about.
func (e evidence) score() map[topic.Category]int {
	score := map[topic.Category]int{}
	spoken := 0
	for _, c := range topic.Categories {
		for k, n := range falling(e.changed[c]) {
			score[c] += n * max(1, 4-k) / 4
		}
		if score[c] >= changedWeight[lexicon.Passing] {
			spoken++
		}
	}
	for _, c := range topic.Categories {
		if spoken == 1 && score[c] >= changedWeight[lexicon.Passing] {
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
func (e evidence) spokenOf(c topic.Category) bool {
	return slices.ContainsFunc(falling(e.changed[c]), func(n int) bool { return n >= changedWeight[lexicon.Term] }) ||
		slices.ContainsFunc(falling(e.around[c]), func(n int) bool { return n >= aroundWeight[lexicon.Term] })
}

// says reports whether a word of a category changed, or stands around and is no
// mere mention of it.
func (e evidence) says(c topic.Category) bool {
	return len(e.changed[c]) > 0 || len(e.around[c]) > 0 && falling(e.around[c])[0] >= aroundWeight[lexicon.Usual]
}

func falling(weights map[string]int) []int {
	return slices.SortedFunc(maps.Values(weights), func(a, b int) int { return b - a })
}

// place is where a changed run of tokens stands on a side of a clause.
type place struct {
	side     []token.Token
	at, end  int
	sentence lexicon.Span    // the sentences that it is in
	now      bool            // of the new text
	says     []lexicon.Found // all that its side says
}

// run is what stands in the place; none where something only came or went.
func (p place) run() []token.Token { return p.side[p.at:p.end] }

// places are the changed runs, those of the old side first. Where whole sentences
// only came or went, the other side has no place of them.
func places(c *reading.Case, open []reading.Hunk) []place {
	var old, now []place
	for _, h := range open {
		if len(c.From) > 0 && !(len(h.Del) == 0 && areSentences(c.To, h.ToAt, h.Ins)) {
			old = append(old, newPlace(c.From, h.FromAt, h.Del, h.Ins))
		}
		if len(c.To) > 0 && !(len(h.Ins) == 0 && areSentences(c.From, h.FromAt, h.Del)) {
			p := newPlace(c.To, h.ToAt, h.Ins, h.Del)
			p.now = true
			now = append(now, p)
		}
	}
	return slices.Concat(old, now)
}

// newPlace is a run's place. An empty run is in the sentence before it, unless
// what stands for it on the other side begins one.
func newPlace(side []token.Token, at int, run, other []token.Token) place {
	p := place{side: side, at: at, end: at + len(run)}
	within := at
	if len(run) == 0 && at > 0 && len(other) > 0 && !other[0].First {
		within--
	}
	p.sentence.From, p.sentence.To = token.SentenceOf(side, within, len(run))
	return p
}

// areSentences reports whether a run is one whole sentence or several.
func areSentences(side []token.Token, at int, run []token.Token) bool {
	end := at + len(run)
	return len(run) > 0 && run[0].First && (end == len(side) || side[end].First)
}

// weigh adds what the changed runs and their sentences say: an entry that a run
// is part of counts as changed, as "you must" where only "must" is new.
func (j *Judge) weigh(e evidence, all []place) {
	for i, p := range all {
		if i == 0 || &all[i-1].side[0] != &p.side[0] {
			p.says = j.Lex.Subjects.Find(p.side)
		} else {
			p.says = all[i-1].says
		}
		all[i] = p
		j.weighOne(e, p)
	}
}

func (j *Judge) weighOne(e evidence, p place) {
	start, end := p.sentence.From, p.sentence.To
	sentence := p.side[start:end]
	when, ofData, name := start+j.condition(sentence), j.Lex.General.In(sentence), p.inName()
	denied := j.Lex.Negations.In(p.run()) // or no longer: all that the sentence says is another
	for _, f := range p.says {
		changed, near := f.From < p.end && p.at < f.To && !name, p.near(f.Span)
		if !changed && !near && (f.From < start || f.To > end) {
			continue
		}
		voice := f.Voice
		switch {
		case j.isGeneral(p.side[f.From:f.To]):
			voice = lexicon.Everywhere
		case f.Category == topic.Sale && voice == lexicon.Passing && f.To > when && ofData:
			voice = lexicon.Term // of data, not of goods
		}
		list, weight := e.around[f.Category], aroundWeight[voice]
		switch {
		case changed:
			list, weight = e.changed[f.Category], changedWeight[voice]
			e.named[f.Category] = e.named[f.Category] || voice == lexicon.Term && p.now && f.To > when
		case denied:
			weight *= 2
		case near:
			weight += weight / 2
		}
		if start <= f.From && f.To <= when {
			weight /= 2
		}
		list[f.Entry] = max(list[f.Entry], weight)
	}
}

// near reports whether a span stands next to the run, in one sentence with it: the
// next one may be about anything.
func (p place) near(s lexicon.Span) bool {
	const far = 4
	return p.sentence.From <= s.From && s.To <= p.sentence.To && s.From-p.end < far && p.at-s.To < far
}

// inName reports whether the run is part of a name that goes on before it: its
// words are not meant by what they say.
func (p place) inName() bool {
	if p.at == 0 || p.at == p.end || p.side[p.at].First || p.side[p.at].Comma {
		return false
	}
	for _, t := range p.side[p.at-1 : p.end] {
		if t.Kind != token.Word || !token.Capital(t.Raw) {
			return false
		}
	}
	return true
}

// condition is how long the clause is that a sentence begins with, if it says
// when the rest holds: "if you sell by our service," is about no sale.
func (j *Judge) condition(sentence []token.Token) int {
	if len(sentence) == 0 {
		return 0
	}
	n := j.Lex.Conditions.At(sentence, 0)
	if n == 0 {
		return 0
	}
	for k := n + 1; k < len(sentence); k++ {
		if sentence[k].Comma {
			return k
		}
	}
	return 0
}

// isGeneral reports whether an entry that was found is one of those that say
// nothing of a clause since they stand in all.
func (j *Judge) isGeneral(entry []token.Token) bool { return j.Lex.General.At(entry, 0) == len(entry) }

// mentions are what a run says that did not change: it may tip the scale, not
// fill it.
func (j *Judge) mentions(run []token.Token, weight int) map[topic.Category]int {
	e := newEvidence()
	for _, f := range j.Lex.Subjects.Find(run) {
		if entry := run[f.From:f.To]; !j.isGeneral(entry) {
			e.around[f.Category][f.Entry] = weight * changedWeight[f.Voice] / changedWeight[lexicon.Usual]
		}
	}
	return e.score()
}
