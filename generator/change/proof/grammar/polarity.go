package grammar

import (
	"slices"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// polar: "any" says nothing below a denial or in a condition: "we do not read any
// pages", "if you have any questions".
func (j *Judge) polar(c *reading.Case, h reading.Hunk) string {
	const far = 8
	side, at, run := oneSided(c, h)
	if len(run) != 1 || !j.Lex.Wording.Quantity.Polar[run[0].Norm] {
		return ""
	}
	start, end := token.SentenceOf(side, at, 1)
	if at+1 >= end || side[at+1].Kind != token.Word || j.Lex.Units[side[at+1].Norm] != "" || j.Lex.Wording.Quantity.Whole[side[at+1].Norm] {
		return ""
	}
	for k := at - 1; k >= max(start, at-far) && !side[k+1].Comma; k-- {
		switch {
		case j.Joins(side[k]):
			return ""
		case j.Lex.Wording.Quantity.Asks[side[k].Norm], j.Lex.Negations.In(side[k : k+1]):
			return "an “any” that adds nothing"
		}
	}
	return ""
}

// oneSided is what only came or only went, and where; nothing where words took
// the place of others.
func oneSided(c *reading.Case, h reading.Hunk) (side []token.Token, at int, run []token.Token) {
	switch {
	case len(h.Ins) == 0:
		return c.From, h.FromAt, h.Del
	case len(h.Del) == 0:
		return c.To, h.ToAt, h.Ins
	}
	return nil, 0, nil
}

// none: a verb denied of any is a verb of none: "we do not use any cookies", "we
// use no cookies".
func (j *Judge) none(s, towards []token.Token) [][]token.Token {
	q := j.Lex.Wording.Quantity
	var shaped [][]token.Token
	for i := 0; i+3 < len(s); i++ {
		if !q.Dos[s[i].Norm] || s[i+1].Norm != j.Lex.Wording.Denial || s[i+2].Kind != token.Word {
			continue
		}
		rest := s[i+3:]
		if q.Polar[rest[0].Norm] && len(rest) > 1 {
			rest = rest[1:]
		}
		for k := 1; k+1 < len(towards); k++ {
			verb := towards[k-1]
			if towards[k].Norm == q.None && !j.Weighs(verb) && towards[k+1].Norm == rest[0].Norm && j.isPresentForm(verb, s[i+2]) {
				verb.First, verb.Comma = s[i].First, s[i].Comma
				shaped = append(shaped, slices.Concat(s[:i], []token.Token{verb, towards[k]}, rest))
			}
		}
	}
	return shaped
}

// isPresentForm reports whether a verb in the present is another or a form of it.
func (j *Judge) isPresentForm(verb, base token.Token) bool {
	return verb.Norm == base.Norm || j.isPresentOf(verb.Norm, base.Norm)
}

// everyOne: what holds of every one holds of all: "every page is", "all pages
// are". Where something is denied, permitted, excepted or counted it may not: "a
// fee of 5 € for each page".
func (j *Judge) everyOne(c *reading.Case, h reading.Hunk) string {
	q := j.Lex.Wording.Quantity
	if len(h.Del) != len(h.Ins) || len(h.Del) == 0 || len(h.Del) > 2 || !j.isPlain(c, h) {
		return ""
	}
	one, other := h.Del[0], h.Ins[0]
	if len(h.Del) == 1 {
		same := slices.ContainsFunc(q.People, func(pair [2]string) bool {
			return one.Norm == pair[0] && other.Norm == pair[1] || one.Norm == pair[1] && other.Norm == pair[0]
		})
		if same && h.ToAt+1 < len(c.To) && j.Lex.Wording.Grammar.Relatives[c.To[h.ToAt+1].Norm] {
			return "whoever it is"
		}
		return ""
	}
	if !(q.Each[one.Norm] && q.All[other.Norm]) && !(q.All[one.Norm] && q.Each[other.Norm]) {
		return ""
	}
	noun := reading.Hunk{Del: h.Del[1:], Ins: h.Ins[1:], FromAt: h.FromAt + 1, ToAt: h.ToAt + 1}
	if j.Inflected(c, noun) != "" {
		return "all of them, one by one"
	}
	return ""
}

// isPlain reports whether the sentences around a place deny, permit, except and
// count nothing.
func (j *Judge) isPlain(c *reading.Case, h reading.Hunk) bool {
	for _, s := range [][]token.Token{token.SentenceAt(c.From, h.FromAt, h.Del), token.SentenceAt(c.To, h.ToAt, h.Ins)} {
		permitted := func(t token.Token) bool { return j.Lex.Modals[t.Norm] == lexicon.Permits || t.Kind == token.Number }
		if j.Lex.Negations.In(s) || j.Lex.Exceptions.In(s) || slices.ContainsFunc(s, permitted) {
			return false
		}
	}
	return true
}

// needless: what a reader does not need is not needed: "you do not need a page to
// read", "no page is needed to read".
func (j *Judge) needless(s, towards []token.Token) [][]token.Token {
	w := j.Lex.Wording
	if len(s) < 6 || len(towards) < 4 || !j.Lex.Readers.In(s[:1]) || !w.Quantity.Dos[s[1].Norm] || s[2].Norm != w.Denial || towards[0].Norm != w.Quantity.None {
		return nil
	}
	be := 1 + slices.IndexFunc(towards[1:], func(t token.Token) bool { return w.Passive[t.Norm] })
	if be < 2 || be+1 >= len(towards) || !w.Needs[s[3].Norm] || !w.Needed[towards[be+1].Norm] || 4+be-1 > len(s) || token.Norms(s[4:4+be-1]) != token.Norms(towards[1:be]) {
		return nil
	}
	return [][]token.Token{slices.Concat(towards[:be+2], s[4+be-1:])}
}
