package change

import (
	"slices"
	"strings"
)

// split: one sentence became two, or two one: an "and" between them, or in its
// place the words again that the first begins with.
func (j *judge) split(c *instance, h hunk) string {
	if j.parted(c.from, c.to, h) || j.parted(c.to, c.from, hunk{del: h.ins, ins: h.del, fromAt: h.toAt, toAt: h.fromAt}) {
		return "a sentence split or joined"
	}
	return ""
}

// parted reports whether an "and" of one side is the end of a sentence on the
// other. What the first sentence denies, permits or excepts would otherwise have
// held for the second too, so that it may not.
func (j *judge) parted(one, two []token, h hunk) bool {
	end := h.toAt + len(h.ins)
	if j.relativeParted(two, h) {
		return true
	}
	if j.contrasted(two, h) || j.passiveParted(one, two, h) {
		return true
	}
	if len(h.del) != 1 || h.del[0].norm != j.lex.and || h.del[0].first || end >= len(two) || h.toAt == 0 || !two[h.toAt].first {
		return false
	}
	before := sentenceBefore(two, h.toAt)
	n := len(h.ins)
	if j.speaksOn(before, two[h.toAt:], n) {
		return true
	}
	if n == 0 { // each with a subject of its own
		_, end := sentenceOf(two, h.toAt, 1)
		after := two[h.toAt:end]
		own := h.del[0].comma && (j.hasVerb(after) || j.lex.wording.mention.pronouns[after[0].norm]) && !j.lex.exceptions.in(after) && j.lex.conditions.at(before, 0) == 0
		subject := j.lex.wording.subject
		return !j.lex.exceptions.in(before) && (own || subject[before[0].norm] && subject[two[h.toAt].norm])
	}
	if n > 3 || n >= len(before) || norms(before[:n]) != norms(h.ins) {
		return false
	}
	return !j.lex.exceptions.in(before) && !j.lex.negations.in(before) && !j.anyWeighs(before[n:min(len(before), n+2)])
}

// relativeParted reports whether what a clause told of a thing, "a page, which is
// here", is told by a sentence of its own, "a page. It is here".
func (j *judge) relativeParted(two []token, h hunk) bool {
	if len(h.del) != 1 || len(h.ins) != 1 || h.toAt == 0 || !two[h.toAt].first || !h.del[0].comma || h.del[0].first {
		return false
	}
	before := sentenceBefore(two, h.toAt)
	return j.lex.wording.grammar.relatives[h.del[0].norm] && j.lex.pointers[h.ins[0].norm] && !j.weighs(h.ins[0]) &&
		!j.lex.exceptions.in(before) && j.lex.conditions.at(before, 0) == 0
}

// hasVerb reports whether a sentence begins with a subject of its own: near its
// beginning stands a form of being, an auxiliary or a modal verb, and no pronoun
// before it makes it one of a clause within.
func (j *judge) hasVerb(sentence []token) bool {
	const near = 6
	w := j.lex.wording
	for k, t := range sentence[:min(near, len(sentence))] {
		switch {
		case w.passive[t.norm] || w.grammar.auxiliaries[t.norm] || j.lex.modals[t.norm] > 0:
			return k > 0
		case w.grammar.relatives[t.norm] || t.comma && k > 0:
			return false
		}
	}
	return false
}

// speaksOn reports whether a second sentence speaks on of what the first spoke of:
// by a pronoun where the "and" stood, or in a language that leaves it out by
// nothing. Neither has a condition or a denial that would have held for both.
func (j *judge) speaksOn(before, two []token, n int) bool {
	w := j.lex.wording
	if n > 1 || n == 1 && !w.pronouns[two[0].norm] || n == 0 && !w.subjectless {
		return false
	}
	after := two
	for k := 1; k < len(two); k++ {
		if two[k].first {
			after = two[:k]
			break
		}
	}
	both := slices.Concat(before, after)
	return len(before) > 2 && len(after) > 1 && !j.lex.exceptions.in(both) && !j.lex.bases.in(both) && !j.lex.softeners.in(both) &&
		j.lex.conditions.atStart(before) == 0 && !j.lex.negations.in(before)
}

func sentenceBefore(side []token, at int) []token {
	start := at - 1
	for start > 0 && side[start-1].sentence == side[at-1].sentence {
		start--
	}
	return side[start:at]
}

// listEnd: the "and" at the end of an item of a list, before the last one.
func (j *judge) listEnd(c *instance, h hunk) string {
	run := slices.Concat(h.del, h.ins)
	if !isItem(c.clause()) || len(run) != 1 || run[0].norm != j.lex.and {
		return ""
	}
	if h.fromAt+len(h.del) == len(c.from) && h.toAt+len(h.ins) == len(c.to) {
		return "the “and” at the end of an item"
	}
	return ""
}

// cameOrWent is what only came or only went, if it is whole sentences.
func cameOrWent(c *instance, h hunk) (run []token, ok bool) {
	switch {
	case len(h.ins) == 0:
		return h.del, isWhole(c.from, h.fromAt, len(h.del))
	case len(h.del) == 0:
		return h.ins, isWhole(c.to, h.toAt, len(h.ins))
	}
	return nil, false
}

// again: whole sentences that came and stood elsewhere before, or went and still
// stand elsewhere. Not in a list, where the place is half of what is said.
func (j *judge) again(c *instance, h hunk) string {
	run, ok := cameOrWent(c, h)
	if !ok || isItem(c.clause()) {
		return ""
	}
	other := j.to
	if len(h.del) == 0 {
		other = j.from
	}
	for _, s := range sentences(run) {
		if len(s) < longEnough || other.sentences[norms(s)] == 0 {
			return ""
		}
	}
	return "a sentence that stands elsewhere too"
}

// isWhole reports whether a run begins and ends with its sentences.
func isWhole(side []token, at, n int) bool {
	end := at + n
	return n > 0 && side[at].first && (end == len(side) || side[end].first)
}

// future: what we will do is what we do: a promise has no other force in the
// other tense. Of what others will do, of what we did, and of a time that is
// named, nothing is said here.
func (j *judge) future(c *instance, h hunk) string {
	if j.promised(c.from, h.fromAt, h.del, h.ins) || j.promised(c.to, h.toAt, h.ins, h.del) {
		return "the same promise in another tense"
	}
	return ""
}

func (j *judge) promised(side []token, at int, long, short []token) bool {
	n := j.lex.wording.future.atStart(long)
	past := j.lex.wording.grammar.preterite
	if n == 0 || !j.nearUs(side, at) || past != "" && len(short) == 1 && strings.HasSuffix(short[0].norm, past) {
		return false
	}
	rest := long[n:]
	if len(rest) == 0 && len(short) == 0 {
		return at+len(long) < len(side) && !j.weighs(side[at+len(long)])
	}
	return len(rest) == 1 && len(short) == 1 && (rest[0].norm == short[0].norm || j.sameVerb(rest[0], short[0]))
}

// nearUs reports whether "we" stands right before a verb.
func (j *judge) nearUs(side []token, at int) bool {
	return at > 0 && j.lex.wording.subject[side[at-1].norm]
}

// withUnit: a number gets the unit that it has wherever else it stands.
func (j *judge) withUnit(c *instance, h hunk) string {
	if len(h.del) != 0 || len(h.ins) != 1 || h.toAt == 0 || h.fromAt == 0 || j.lex.units[h.ins[0].norm] == "" {
		return ""
	}
	number := c.from[h.fromAt-1]
	if !isNumber(number) || number.norm != c.to[h.toAt-1].norm || j.from.count(number.norm+" "+h.ins[0].norm) == 0 {
		return ""
	}
	for unit, first := range j.lex.units {
		if first != j.lex.units[h.ins[0].norm] && j.from.count(number.norm+" "+unit) > 0 {
			return ""
		}
	}
	return "a unit left out by mistake"
}

// unitForm: a unit behind the same number in another of its forms: "30 Tage",
// "30 Tagen". Units of one kind may be others, a working day no weekday; a form
// has the stem or is listed as one.
func (j *judge) unitForm(c *instance, h hunk) string {
	const stem = 3
	if len(h.del) != 1 || len(h.ins) != 1 || h.fromAt == 0 || h.toAt == 0 || j.lex.units[h.del[0].norm] == "" || j.lex.units[h.del[0].norm] != j.lex.units[h.ins[0].norm] {
		return ""
	}
	before := c.from[h.fromAt-1]
	a, b := []rune(h.del[0].norm), []rune(h.ins[0].norm)
	first := j.lex.forms[string(a)]
	if !isNumber(before) || before.norm != c.to[h.toAt-1].norm || string(a[:min(stem, len(a))]) != string(b[:min(stem, len(b))]) && (first == "" || first != j.lex.forms[string(b)]) {
		return ""
	}
	return "a unit in another form"
}

func isNumber(t token) bool { return t.kind == number }
