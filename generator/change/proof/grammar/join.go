package grammar

import (
	"slices"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// split: one sentence became two, or two one: an "and" between them, or in its
// place the words again that the first begins with.
func (j *Judge) split(c *reading.Case, h reading.Hunk) string {
	if j.parted(c.From, c.To, h) || j.parted(c.To, c.From, reading.Hunk{Del: h.Ins, Ins: h.Del, FromAt: h.ToAt, ToAt: h.FromAt}) {
		return "a sentence split or joined"
	}
	return ""
}

// parted reports whether an "and" of one side is the end of a sentence on the
// other. What the first sentence denies, permits or excepts would otherwise have
// held for the second too, so that it may not.
func (j *Judge) parted(one, two []token.Token, h reading.Hunk) bool {
	end := h.ToAt + len(h.Ins)
	if j.relativeParted(two, h) {
		return true
	}
	if j.contrasted(two, h) || j.passiveParted(one, two, h) {
		return true
	}
	if len(h.Del) != 1 || h.Del[0].Norm != j.Lex.And || h.Del[0].First || end >= len(two) || h.ToAt == 0 || !two[h.ToAt].First {
		return false
	}
	before := sentenceBefore(two, h.ToAt)
	n := len(h.Ins)
	if j.speaksOn(before, two[h.ToAt:], n) {
		return true
	}
	if n == 0 { // each with a subject of its own
		_, end := token.SentenceOf(two, h.ToAt, 1)
		after := two[h.ToAt:end]
		own := h.Del[0].Comma && (j.hasVerb(after) || j.Lex.Wording.Mention.Pronouns[after[0].Norm]) && !j.Lex.Exceptions.In(after) && j.Lex.Conditions.At(before, 0) == 0
		subject := j.Lex.Wording.Subject
		return !j.Lex.Exceptions.In(before) && (own || subject[before[0].Norm] && subject[two[h.ToAt].Norm])
	}
	if n > 3 || n >= len(before) || token.Norms(before[:n]) != token.Norms(h.Ins) {
		return false
	}
	return !j.Lex.Exceptions.In(before) && !j.Lex.Negations.In(before) && !j.AnyWeighs(before[n:min(len(before), n+2)])
}

// relativeParted reports whether what a clause told of a thing, "a page, which is
// here", is told by a sentence of its own, "a page. It is here".
func (j *Judge) relativeParted(two []token.Token, h reading.Hunk) bool {
	if len(h.Del) != 1 || len(h.Ins) != 1 || h.ToAt == 0 || !two[h.ToAt].First || !h.Del[0].Comma || h.Del[0].First {
		return false
	}
	before := sentenceBefore(two, h.ToAt)
	return j.Lex.Wording.Grammar.Relatives[h.Del[0].Norm] && j.Lex.Pointers[h.Ins[0].Norm] && !j.Weighs(h.Ins[0]) &&
		!j.Lex.Exceptions.In(before) && j.Lex.Conditions.At(before, 0) == 0
}

// hasVerb reports whether a sentence begins with a subject of its own: near its
// beginning stands a form of being, an auxiliary or a modal verb, and no pronoun
// before it makes it one of a clause within.
func (j *Judge) hasVerb(sentence []token.Token) bool {
	const near = 6
	w := j.Lex.Wording
	for k, t := range sentence[:min(near, len(sentence))] {
		switch {
		case w.Passive[t.Norm] || w.Grammar.Auxiliaries[t.Norm] || j.Lex.Modals[t.Norm] > 0:
			return k > 0
		case w.Grammar.Relatives[t.Norm] || t.Comma && k > 0:
			return false
		}
	}
	return false
}

// speaksOn reports whether a second sentence speaks on of what the first spoke of:
// by a pronoun where the "and" stood, or in a language that leaves it out by
// nothing. Neither has a condition or a denial that would have held for both.
func (j *Judge) speaksOn(before, two []token.Token, n int) bool {
	w := j.Lex.Wording
	if n > 1 || n == 1 && !w.Pronouns[two[0].Norm] || n == 0 && !w.Subjectless {
		return false
	}
	after := two
	for k := 1; k < len(two); k++ {
		if two[k].First {
			after = two[:k]
			break
		}
	}
	both := slices.Concat(before, after)
	return len(before) > 2 && len(after) > 1 && !j.Lex.Exceptions.In(both) && !j.Lex.Bases.In(both) && !j.Lex.Softeners.In(both) &&
		j.Lex.Conditions.AtStart(before) == 0 && !j.Lex.Negations.In(before)
}

func sentenceBefore(side []token.Token, at int) []token.Token {
	start := at - 1
	for start > 0 && side[start-1].Sentence == side[at-1].Sentence {
		start--
	}
	return side[start:at]
}

// listEnd: the "and" at the end of an item of a list, before the last one.
func (j *Judge) listEnd(c *reading.Case, h reading.Hunk) string {
	run := slices.Concat(h.Del, h.Ins)
	if !reading.IsItem(c.Clause()) || len(run) != 1 || run[0].Norm != j.Lex.And {
		return ""
	}
	if h.FromAt+len(h.Del) == len(c.From) && h.ToAt+len(h.Ins) == len(c.To) {
		return "the “and” at the end of an item"
	}
	return ""
}

// CameOrWent is what only came or only went, if it is whole sentences.
func CameOrWent(c *reading.Case, h reading.Hunk) (run []token.Token, ok bool) {
	switch {
	case len(h.Ins) == 0:
		return h.Del, isWhole(c.From, h.FromAt, len(h.Del))
	case len(h.Del) == 0:
		return h.Ins, isWhole(c.To, h.ToAt, len(h.Ins))
	}
	return nil, false
}

// again: whole sentences that came and stood elsewhere before, or went and still
// stand elsewhere. Not in a list, where the place is half of what is said.
func (j *Judge) again(c *reading.Case, h reading.Hunk) string {
	run, ok := CameOrWent(c, h)
	if !ok || reading.IsItem(c.Clause()) {
		return ""
	}
	other := j.To
	if len(h.Del) == 0 {
		other = j.From
	}
	for _, s := range token.Sentences(run) {
		if len(s) < reading.LongEnough || other.Sentences[token.Norms(s)] == 0 {
			return ""
		}
	}
	return "a sentence that stands elsewhere too"
}

// isWhole reports whether a run begins and ends with its sentences.
func isWhole(side []token.Token, at, n int) bool {
	end := at + n
	return n > 0 && side[at].First && (end == len(side) || side[end].First)
}

// future: what we will do is what we do: a promise has no other force in the
// other tense. Of what others will do, of what we did, and of a time that is
// named, nothing is said here.
func (j *Judge) future(c *reading.Case, h reading.Hunk) string {
	if j.promised(c.From, h.FromAt, h.Del, h.Ins) || j.promised(c.To, h.ToAt, h.Ins, h.Del) {
		return "the same promise in another tense"
	}
	return ""
}

func (j *Judge) promised(side []token.Token, at int, long, short []token.Token) bool {
	n := j.Lex.Wording.Future.AtStart(long)
	past := j.Lex.Wording.Grammar.Preterite
	if n == 0 || !j.nearUs(side, at) || past != "" && len(short) == 1 && strings.HasSuffix(short[0].Norm, past) {
		return false
	}
	rest := long[n:]
	if len(rest) == 0 && len(short) == 0 {
		return at+len(long) < len(side) && !j.Weighs(side[at+len(long)])
	}
	return len(rest) == 1 && len(short) == 1 && (rest[0].Norm == short[0].Norm || j.sameVerb(rest[0], short[0]))
}

// nearUs reports whether "we" stands right before a verb.
func (j *Judge) nearUs(side []token.Token, at int) bool {
	return at > 0 && j.Lex.Wording.Subject[side[at-1].Norm]
}

// withUnit: a number gets the unit that it has wherever else it stands.
func (j *Judge) withUnit(c *reading.Case, h reading.Hunk) string {
	if len(h.Del) != 0 || len(h.Ins) != 1 || h.ToAt == 0 || h.FromAt == 0 || j.Lex.Units[h.Ins[0].Norm] == "" {
		return ""
	}
	number := c.From[h.FromAt-1]
	if !token.IsNumber(number) || number.Norm != c.To[h.ToAt-1].Norm || j.From.Count(number.Norm+" "+h.Ins[0].Norm) == 0 {
		return ""
	}
	for unit, first := range j.Lex.Units {
		if first != j.Lex.Units[h.Ins[0].Norm] && j.From.Count(number.Norm+" "+unit) > 0 {
			return ""
		}
	}
	return "a unit left out by mistake"
}

// unitForm: a unit behind the same number in another of its forms: "30 Tage",
// "30 Tagen". Units of one kind may be others, a working day no weekday; a form
// has the stem or is listed as one.
func (j *Judge) unitForm(c *reading.Case, h reading.Hunk) string {
	const stem = 3
	if len(h.Del) != 1 || len(h.Ins) != 1 || h.FromAt == 0 || h.ToAt == 0 || j.Lex.Units[h.Del[0].Norm] == "" || j.Lex.Units[h.Del[0].Norm] != j.Lex.Units[h.Ins[0].Norm] {
		return ""
	}
	before := c.From[h.FromAt-1]
	a, b := []rune(h.Del[0].Norm), []rune(h.Ins[0].Norm)
	first := j.Lex.Forms[string(a)]
	if !token.IsNumber(before) || before.Norm != c.To[h.ToAt-1].Norm || string(a[:min(stem, len(a))]) != string(b[:min(stem, len(b))]) && (first == "" || first != j.Lex.Forms[string(b)]) {
		return ""
	}
	return "a unit in another form"
}
