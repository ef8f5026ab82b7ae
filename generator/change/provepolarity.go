package change

import "slices"

// polar: "any" says nothing below a denial or in a condition: "we do not read any
// pages", "if you have any questions".
func (j *judge) polar(c *instance, h hunk) string {
	const far = 8
	side, at, run := oneSided(c, h)
	if len(run) != 1 || !j.lex.wording.quantity.polar[run[0].norm] {
		return ""
	}
	start, end := sentenceOf(side, at, 1)
	if at+1 >= end || side[at+1].kind != word || j.lex.units[side[at+1].norm] != "" || j.lex.wording.quantity.whole[side[at+1].norm] {
		return ""
	}
	for k := at - 1; k >= max(start, at-far) && !side[k+1].comma; k-- {
		switch {
		case j.joins(side[k]):
			return ""
		case j.lex.wording.quantity.asks[side[k].norm], j.lex.negations.in(side[k : k+1]):
			return "an “any” that adds nothing"
		}
	}
	return ""
}

// oneSided is what only came or only went, and where; nothing where words took
// the place of others.
func oneSided(c *instance, h hunk) (side []token, at int, run []token) {
	switch {
	case len(h.ins) == 0:
		return c.from, h.fromAt, h.del
	case len(h.del) == 0:
		return c.to, h.toAt, h.ins
	}
	return nil, 0, nil
}

// quantity is how a language says how many.
type quantity struct {
	polar  map[string]bool // "any"
	whole  map[string]bool // behind which it is part of a phrase: "any time"
	asks   map[string]bool // "if", below which it adds nothing
	each   map[string]bool // "every", before one
	all    map[string]bool // "all", before several
	people [][2]string     // "anyone everyone"
	dos    map[string]bool // "does", with which a verb is denied
	do     string          // the first of them
	none   string          // "no", before what there is none of
	bounds map[string]string
	since  map[string]bool // "after", behind "within 30 days"
	ages   map[string]string
}

// none: a verb denied of any is a verb of none: "we do not use any cookies", "we
// use no cookies".
func (j *judge) none(s, towards []token) [][]token {
	q := j.lex.wording.quantity
	var shaped [][]token
	for i := 0; i+3 < len(s); i++ {
		if !q.dos[s[i].norm] || s[i+1].norm != j.lex.wording.denial || s[i+2].kind != word {
			continue
		}
		rest := s[i+3:]
		if q.polar[rest[0].norm] && len(rest) > 1 {
			rest = rest[1:]
		}
		for k := 1; k+1 < len(towards); k++ {
			verb := towards[k-1]
			if towards[k].norm == q.none && !j.weighs(verb) && towards[k+1].norm == rest[0].norm && j.isPresentForm(verb, s[i+2]) {
				verb.first, verb.comma = s[i].first, s[i].comma
				shaped = append(shaped, slices.Concat(s[:i], []token{verb, towards[k]}, rest))
			}
		}
	}
	return shaped
}

// isPresentForm reports whether a verb in the present is another or a form of it.
func (j *judge) isPresentForm(verb, base token) bool {
	return verb.norm == base.norm || j.isPresentOf(verb.norm, base.norm)
}

// everyOne: what holds of every one holds of all: "every page is", "all pages
// are". Where something is denied, permitted, excepted or counted it may not: "a
// fee of 5 € for each page".
func (j *judge) everyOne(c *instance, h hunk) string {
	q := j.lex.wording.quantity
	if len(h.del) != len(h.ins) || len(h.del) == 0 || len(h.del) > 2 || !j.isPlain(c, h) {
		return ""
	}
	one, other := h.del[0], h.ins[0]
	if len(h.del) == 1 {
		same := slices.ContainsFunc(q.people, func(pair [2]string) bool {
			return one.norm == pair[0] && other.norm == pair[1] || one.norm == pair[1] && other.norm == pair[0]
		})
		if same && h.toAt+1 < len(c.to) && j.lex.wording.grammar.relatives[c.to[h.toAt+1].norm] {
			return "whoever it is"
		}
		return ""
	}
	if !(q.each[one.norm] && q.all[other.norm]) && !(q.all[one.norm] && q.each[other.norm]) {
		return ""
	}
	noun := hunk{del: h.del[1:], ins: h.ins[1:], fromAt: h.fromAt + 1, toAt: h.toAt + 1}
	if j.inflected(c, noun) != "" {
		return "all of them, one by one"
	}
	return ""
}

// isPlain reports whether the sentences around a place deny, permit, except and
// count nothing.
func (j *judge) isPlain(c *instance, h hunk) bool {
	for _, s := range [][]token{sentenceAt(c.from, h.fromAt, h.del), sentenceAt(c.to, h.toAt, h.ins)} {
		permitted := func(t token) bool { return j.lex.modals[t.norm] == permits || t.kind == number }
		if j.lex.negations.in(s) || j.lex.exceptions.in(s) || slices.ContainsFunc(s, permitted) {
			return false
		}
	}
	return true
}

// needless: what a reader does not need is not needed: "you do not need a page to
// read", "no page is needed to read".
func (j *judge) needless(s, towards []token) [][]token {
	w := j.lex.wording
	if len(s) < 6 || len(towards) < 4 || !j.lex.readers.in(s[:1]) || !w.quantity.dos[s[1].norm] || s[2].norm != w.denial || towards[0].norm != w.quantity.none {
		return nil
	}
	be := 1 + slices.IndexFunc(towards[1:], func(t token) bool { return w.passive[t.norm] })
	if be < 2 || be+1 >= len(towards) || !w.needs[s[3].norm] || !w.needed[towards[be+1].norm] || 4+be-1 > len(s) || norms(s[4:4+be-1]) != norms(towards[1:be]) {
		return nil
	}
	return [][]token{slices.Concat(towards[:be+2], s[4+be-1:])}
}
