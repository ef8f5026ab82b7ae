package change

import (
	"slices"
	"strings"
)

// ruled: what will be done by a rule is what is done by it: "the app will remove
// it", "the app removes it"; what we will not do we do not do. Of what a reader
// will do it is told as a duty, and of a day that is named it is not the same.
func (j *judge) ruled(c *instance, h hunk) string {
	if j.isRuled(c.from, h.fromAt, h.del, h.ins) || j.isRuled(c.to, h.toAt, h.ins, h.del) {
		return "the same rule in another tense"
	}
	return ""
}

func (j *judge) isRuled(side []token, at int, long, short []token) bool {
	w := j.lex.wording
	n := w.future.atStart(long)
	start, end := sentenceOf(side, at, len(long))
	if n == 0 || len(w.thirds) == 0 || len(long) > n+1 || len(short) > 1 || slices.ContainsFunc(side[start:end], func(t token) bool { return t.kind == date }) {
		return false
	}
	next := at + n
	if next >= end || start == at {
		return false
	}
	denied := j.lex.negations.in(side[next : next+1])
	verb := side[next]
	if !w.passive[verb.norm] && !j.nearUs(side, at) && j.lex.readers.in(subjectBefore(side[start:at])) {
		return false
	}
	switch {
	case len(long) == n && len(short) == 0:
		return denied && verb.norm != w.denial || !j.weighs(verb) && !w.passive[verb.norm]
	case len(long) == n:
		return denied && verb.norm == w.denial && w.quantity.dos[short[0].norm] && (short[0].norm == w.quantity.do || j.isPresentOf(short[0].norm, w.quantity.do))
	case len(short) == 0:
		return false
	}
	return !j.weighs(verb) && j.isPresentOf(short[0].norm, verb.norm)
}

// subjectBefore is what stands in front of a verb, back to a comma.
func subjectBefore(run []token) []token {
	for k := len(run) - 1; k > 0; k-- {
		if run[k].comma {
			return run[k:]
		}
	}
	return run
}

// isPresentOf reports whether a word is the form of a verb that goes with "it":
// "removes", "carries", "has".
func (j *judge) isPresentOf(present, verb string) bool {
	return slices.ContainsFunc(j.lex.wording.thirds, func(pair [2]string) bool {
		if pair[0] == verb {
			return pair[1] == present
		}
		stem, ok := strings.CutSuffix(present, pair[1])
		ending, ends := strings.CutPrefix(pair[0], "-")
		return ok && ends && len(stem) > 1 && stem+ending == verb
	})
}

// inForce: a law that was to take effect on a day has taken it on that day.
func (j *judge) inForce(c *instance, h hunk) string {
	w := j.lex.wording
	for _, p := range [][2][]token{{h.del, h.ins}, {h.ins, h.del}} {
		n := w.future.atStart(p[0])
		if n == 0 || len(p[0]) != n+1 || len(p[1]) != 1 || j.weighs(p[0][n]) {
			continue
		}
		first := j.lex.forms[p[0][n].norm]
		from, to := h.fromAt+len(h.del), h.toAt+len(h.ins)
		if first == "" || first != j.lex.forms[p[1][0].norm] || from >= len(c.from) || to >= len(c.to) || j.lex.categories[EffectiveDate].in(c.from[from:from+1]) {
			continue
		}
		if phrase := slices.Concat(p[0][n:], c.from[from:from+1]); w.begins.in(phrase) && j.isOfLaw(sentenceAt(c.from, h.fromAt, h.del)) {
			return "a law that is in force by now"
		}
	}
	if side, at, run := oneSided(c, h); len(run) > 2 && run[0].comma && at+len(run) < len(side) && side[at+len(run)].comma &&
		w.grammar.binders[run[0].norm] && j.lex.pointers[run[1].norm] && w.begins.at(run, 2) == len(run)-2 && j.isOfLaw(sentenceAt(side, at, run)) {
		return "a law that is in force by now"
	}
	return ""
}

// isOfLaw reports whether a sentence is about a law, and about none of the
// publisher's own texts.
func (j *judge) isOfLaw(sentence []token) bool {
	w := j.lex.wording
	return !slices.ContainsFunc(sentence, func(t token) bool { return w.pages[t.norm] || w.ours[t.norm] && t.norm == "our" }) &&
		slices.ContainsFunc(sentence, func(t token) bool { return w.laws[t.norm] || t.raw == strings.ToUpper(t.raw) && len(t.raw) > 2 })
}

// turnsTense reports whether a verb that says what is done became one that says
// what was done: "we delete it", "we deleted it". A promise is none that is told
// of the past. Behind a form of being, having or a modal verb, or before who does
// it, a form of the past is a participle; and what somebody did who is told apart
// by it, "a browser that visited the page", promises nothing.
func (j *judge) turnsTense(c *instance, h hunk) bool {
	one, other, g := h.del[0], h.ins[0], j.lex.wording.grammar
	if h.fromAt == 0 || j.lex.nouns && capital(other.raw) && !other.first || j.isParticiple(c, other) {
		return false
	}
	before := c.from[h.fromAt-1].norm
	return !g.relatives[before] && g.tensed(one.norm, other.norm, g.doers[before])
}

// isParticiple reports whether a form of the past is said to be one by the words
// around it in any of the texts as they stand.
func (j *judge) isParticiple(c *instance, past token) bool {
	w := j.lex.wording
	said := func(t token) bool {
		return w.passive[t.norm] || w.grammar.auxiliaries[t.norm] || j.lex.modals[t.norm] > 0
	}
	for _, side := range [][]token{j.cases[c.index].from, j.cases[c.index].to, c.to} {
		for k, t := range side {
			if t.norm == past.norm && (slices.ContainsFunc(side[max(0, k-2):k], said) || k+1 < len(side) && w.agents[side[k+1].norm]) {
				return true
			}
		}
	}
	return false
}

// tensed reports whether the first of two words is a verb in the present and the
// second its past; does, that who acts stands before it, so that a word which may
// be anything is a verb.
func (g grammar) tensed(present, past string, does bool) bool {
	if slices.Contains(g.tenses, [2]string{present, past}) ||
		does && g.preterite != "" && g.isPast(past) && !g.isPast(present) && !strings.HasSuffix(present, g.ongoing) {
		return true
	}
	return slices.ContainsFunc(g.tenses, func(pair [2]string) bool {
		ending, ok := strings.CutPrefix(pair[0], "-")
		stem, ends := strings.CutSuffix(present, ending)
		return ok && ends && len(stem) > 2 && stem+pair[1] == past
	})
}
