package grammar

import (
	"slices"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// ruled: what will be done by a rule is what is done by it: "the app will remove
// it", "the app removes it"; what we will not do we do not do. Of what a reader
// will do it is told as a duty, and of a day that is named it is not the same.
func (j *Judge) ruled(c *reading.Case, h reading.Hunk) string {
	if j.isRuled(c.From, h.FromAt, h.Del, h.Ins) || j.isRuled(c.To, h.ToAt, h.Ins, h.Del) {
		return "the same rule in another tense"
	}
	return ""
}

func (j *Judge) isRuled(side []token.Token, at int, long, short []token.Token) bool {
	w := j.Lex.Wording
	n := w.Future.AtStart(long)
	start, end := token.SentenceOf(side, at, len(long))
	if n == 0 || len(w.Thirds) == 0 || len(long) > n+1 || len(short) > 1 || slices.ContainsFunc(side[start:end], func(t token.Token) bool { return t.Kind == token.Date }) {
		return false
	}
	next := at + n
	if next >= end || start == at {
		return false
	}
	denied := j.Lex.Negations.In(side[next : next+1])
	verb := side[next]
	if !w.Passive[verb.Norm] && !j.nearUs(side, at) && j.Lex.Readers.In(subjectBefore(side[start:at])) {
		return false
	}
	switch {
	case len(long) == n && len(short) == 0:
		return denied && verb.Norm != w.Denial || !j.Weighs(verb) && !w.Passive[verb.Norm]
	case len(long) == n:
		return denied && verb.Norm == w.Denial && w.Quantity.Dos[short[0].Norm] && (short[0].Norm == w.Quantity.Do || j.isPresentOf(short[0].Norm, w.Quantity.Do))
	case len(short) == 0:
		return false
	}
	return !j.Weighs(verb) && j.isPresentOf(short[0].Norm, verb.Norm)
}

// subjectBefore is what stands in front of a verb, back to a comma.
func subjectBefore(run []token.Token) []token.Token {
	for k := len(run) - 1; k > 0; k-- {
		if run[k].Comma {
			return run[k:]
		}
	}
	return run
}

// isPresentOf reports whether a word is the form of a verb that goes with "it":
// "removes", "carries", "has".
func (j *Judge) isPresentOf(present, verb string) bool {
	return slices.ContainsFunc(j.Lex.Wording.Thirds, func(pair [2]string) bool {
		if pair[0] == verb {
			return pair[1] == present
		}
		stem, ok := strings.CutSuffix(present, pair[1])
		ending, ends := strings.CutPrefix(pair[0], "-")
		return ok && ends && len(stem) > 1 && stem+ending == verb
	})
}

// inForce: a law that was to take effect on a day has taken it on that day.
func (j *Judge) inForce(c *reading.Case, h reading.Hunk) string {
	w := j.Lex.Wording
	for _, p := range [][2][]token.Token{{h.Del, h.Ins}, {h.Ins, h.Del}} {
		n := w.Future.AtStart(p[0])
		if n == 0 || len(p[0]) != n+1 || len(p[1]) != 1 || j.Weighs(p[0][n]) {
			continue
		}
		first := j.Lex.Forms[p[0][n].Norm]
		from, to := h.FromAt+len(h.Del), h.ToAt+len(h.Ins)
		if first == "" || first != j.Lex.Forms[p[1][0].Norm] || from >= len(c.From) || to >= len(c.To) || j.Lex.Categories[topic.EffectiveDate].In(c.From[from:from+1]) {
			continue
		}
		if phrase := slices.Concat(p[0][n:], c.From[from:from+1]); w.Begins.In(phrase) && j.isOfLaw(token.SentenceAt(c.From, h.FromAt, h.Del)) {
			return "a law that is in force by now"
		}
	}
	if side, at, run := oneSided(c, h); len(run) > 2 && run[0].Comma && at+len(run) < len(side) && side[at+len(run)].Comma &&
		w.Grammar.Binders[run[0].Norm] && j.Lex.Pointers[run[1].Norm] && w.Begins.At(run, 2) == len(run)-2 && j.isOfLaw(token.SentenceAt(side, at, run)) {
		return "a law that is in force by now"
	}
	return ""
}

// isOfLaw reports whether a sentence is about a law, and about none of the
// publisher's own texts.
func (j *Judge) isOfLaw(sentence []token.Token) bool {
	w := j.Lex.Wording
	return !slices.ContainsFunc(sentence, func(t token.Token) bool { return w.Pages[t.Norm] || w.Ours[t.Norm] && t.Norm == "our" }) &&
		slices.ContainsFunc(sentence, func(t token.Token) bool { return w.Laws[t.Norm] || t.Raw == strings.ToUpper(t.Raw) && len(t.Raw) > 2 })
}

// turnsTense reports whether a verb that says what is done became one that says
// what was done: "we delete it", "we deleted it". A promise is none that is told
// of the past. Behind a form of being, having or a modal verb, or before who does
// it, a form of the past is a participle; and what somebody did who is told apart
// by it, "a browser that visited the page", promises nothing.
func (j *Judge) turnsTense(c *reading.Case, h reading.Hunk) bool {
	one, other, g := h.Del[0], h.Ins[0], j.Lex.Wording.Grammar
	if h.FromAt == 0 || j.Lex.Nouns && token.Capital(other.Raw) && !other.First || j.isParticiple(c, other) {
		return false
	}
	before := c.From[h.FromAt-1].Norm
	return !g.Relatives[before] && g.Tensed(one.Norm, other.Norm, g.Doers[before])
}

// isParticiple reports whether a form of the past is said to be one by the words
// around it in any of the texts as they stand.
func (j *Judge) isParticiple(c *reading.Case, past token.Token) bool {
	w := j.Lex.Wording
	said := func(t token.Token) bool {
		return w.Passive[t.Norm] || w.Grammar.Auxiliaries[t.Norm] || j.Lex.Modals[t.Norm] > 0
	}
	for _, side := range [][]token.Token{j.Cases[c.Index].From, j.Cases[c.Index].To, c.To} {
		for k, t := range side {
			if t.Norm == past.Norm && (slices.ContainsFunc(side[max(0, k-2):k], said) || k+1 < len(side) && w.Agents[side[k+1].Norm]) {
				return true
			}
		}
	}
	return false
}
