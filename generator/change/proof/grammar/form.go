package grammar

import (
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// Agreed: a form of a short word that goes with number, gender or case: "is"
// and "are", "this" and "these".
func (j *Judge) Agreed(c *reading.Case, h reading.Hunk) string {
	if len(h.Del) != 1 || len(h.Ins) != 1 || j.Weighs(h.Del[0]) || j.Weighs(h.Ins[0]) || j.Counts(c, h) && !j.onlyBehind(c, h) || j.turnsTense(c, h) {
		return ""
	}
	if first := j.Lex.Forms[h.Del[0].Norm]; first != "" && first == j.Lex.Forms[h.Ins[0].Norm] {
		return "another form of the same word"
	}
	return ""
}

// Inflected: another form of the same word: a stem of four letters or more and
// endings that the language has.
func (j *Judge) Inflected(c *reading.Case, h reading.Hunk) string {
	if len(h.Del) != 1 || len(h.Ins) != 1 || j.Weighs(h.Del[0]) || j.Weighs(h.Ins[0]) || len(j.Lex.Suffixes) == 0 || j.Counts(c, h) {
		return ""
	}
	if j.Lex.TurnsVoice(h.Del[0].Norm, h.Ins[0].Norm) || j.turnsTense(c, h) {
		return ""
	}
	a, b := []rune(h.Del[0].Norm), []rune(h.Ins[0].Norm)
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	isEnding := func(r []rune) bool { return len(r) == 0 || j.Lex.Suffixes[string(r)] }
	if n >= 4 && 2*n >= max(len(a), len(b)) && isEnding(a[n:]) && isEnding(b[n:]) {
		return "another form of the same word"
	}
	return ""
}

// Counts reports whether a form of a word says how many receive data: it is of a
// word for a party, or stands before one. A partner is one, partners are any.
func (j *Judge) Counts(c *reading.Case, h reading.Hunk) bool {
	about := j.Lex.Categories[topic.Recipients]
	near := func(side []token.Token, at int) bool { return about.StemIn(side[max(0, at-1):min(len(side), at+2)]) }
	return near(c.From, h.FromAt) && near(c.To, h.ToAt)
}

// onlyBehind reports whether a word for a party stands before a form and none
// behind it, where nouns show whether they are one or several: it stays what it is.
func (j *Judge) onlyBehind(c *reading.Case, h reading.Hunk) bool {
	behind := c.From[h.FromAt:min(len(c.From), h.FromAt+2)]
	return j.Lex.Spelling.Plurals && !j.Lex.Categories[topic.Recipients].StemIn(behind)
}

// tensedByVerb: a verb beside one that only tells its time: "the page that you
// have drawn", "that you drew"; "you are agreeing", "you agree".
func (j *Judge) tensedByVerb(_ *reading.Case, h reading.Hunk) string {
	for _, p := range [][2][]token.Token{{h.Del, h.Ins}, {h.Ins, h.Del}} {
		if len(p[0]) == 2 && len(p[1]) == 1 && j.isTenseOf(p[0][0], p[0][1], p[1][0]) {
			return "the same verb in another tense"
		}
	}
	return ""
}

// purposeOf: what is done "for the purpose of drawing" is done "to draw".
func (j *Judge) purposeOf(_ *reading.Case, h reading.Hunk) string {
	w := j.Lex.Wording
	for _, p := range [][2][]token.Token{{h.Del, h.Ins}, {h.Ins, h.Del}} {
		n := w.Purposes.AtStart(p[0])
		if n == 0 || len(p[0]) != n+1 || len(p[1]) != 2 || !w.Grammar.Infinitives[p[1][0].Norm] || w.Grammar.Ongoing == "" {
			continue
		}
		if verb := p[0][n]; strings.HasSuffix(verb.Norm, w.Grammar.Ongoing) && j.sameVerb(verb, p[1][1]) && !j.Lex.TurnsVoice(verb.Norm, p[1][1].Norm) {
			return "the same purpose"
		}
	}
	return ""
}

func (j *Judge) isTenseOf(auxiliary, long, short token.Token) bool {
	w := j.Lex.Wording
	switch g := w.Grammar; {
	case g.Auxiliaries[auxiliary.Norm]:
		first := j.Lex.Forms[long.Norm]
		return first != "" && first == j.Lex.Forms[short.Norm] && !j.Weighs(long) && !j.Weighs(short) || j.sameVerb(long, short)
	case g.Ongoing != "" && w.Passive[auxiliary.Norm] && strings.HasSuffix(long.Norm, g.Ongoing):
		return j.sameVerb(long, short) && !j.Lex.TurnsVoice(long.Norm, short.Norm)
	}
	return false
}

// besideLight proves words that stand beside each other one by one, those that
// add nothing left out: "assist in drawing", "help draw".
func (j *Judge) besideLight(c *reading.Case, h reading.Hunk) string {
	w := j.Lex.Wording
	light := func(t token.Token) bool {
		return j.Lex.Light[t.Norm] && !w.Passive[t.Norm] && !w.Grammar.Auxiliaries[t.Norm] && !w.Ours[t.Norm] && !j.Weighs(t)
	}
	rest := h
	rest.Del, rest.Ins = token.Except(h.Del, light), token.Except(h.Ins, light)
	if len(rest.Del) != len(rest.Ins) || len(rest.Del) == 0 || len(rest.Del)+len(rest.Ins) == len(h.Del)+len(h.Ins) {
		return ""
	}
	for _, k := range []int{h.FromAt - 1, h.FromAt + len(h.Del)} {
		if k >= 0 && k < len(c.From) && c.From[k].Kind != token.Word {
			return "" // "in 30 days" is not "30 days"
		}
	}
	for k := range rest.Del {
		one := reading.Hunk{Del: rest.Del[k : k+1], Ins: rest.Ins[k : k+1], FromAt: h.FromAt, ToAt: h.ToAt}
		if rest.Del[k].Norm != rest.Ins[k].Norm && j.Agreed(c, one) == "" && j.Inflected(c, one) == "" {
			return ""
		}
	}
	return "another form of the same word"
}

// shortened: a clause about a thing with or without its pronoun and form of
// being: "the page that was drawn", "the page drawn".
func (j *Judge) shortened(c *reading.Case, h reading.Hunk) string {
	w := j.Lex.Wording
	for _, p := range [][2][]token.Token{{h.Del, h.Ins}, {h.Ins, h.Del}} {
		if len(p[0]) != 2 || len(p[1]) != 0 || p[0][0].Comma && !j.aside(c, h) || p[0][0].First {
			continue
		}
		one, two := p[0][0].Norm, p[0][1].Norm
		if w.Grammar.Relatives[one] && w.Passive[two] || w.Grammar.Prepositions[one] && j.Lex.Light[one] && w.Grammar.Relatives[two] {
			return "a clause about a thing, shortened"
		}
	}
	return ""
}

// aside reports whether behind a comma, on either side, the same participle goes
// on: ", which is drawn below", ", drawn below".
func (j *Judge) aside(c *reading.Case, h reading.Hunk) bool {
	from, to := h.FromAt+len(h.Del), h.ToAt+len(h.Ins)
	return from < len(c.From) && to < len(c.To) && (c.From[from].Comma || c.To[to].Comma) && j.Lex.Wording.Grammar.IsPast(c.From[from].Norm)
}

// elided: who a condition is about, said again with a form of being or left out:
// "until they are drawn", "until drawn".
func (j *Judge) elided(c *reading.Case, h reading.Hunk) string {
	w := j.Lex.Wording
	run, side, at := h.Del, c.From, h.FromAt
	if len(run) == 0 {
		run, side, at = h.Ins, c.To, h.ToAt
	}
	if len(h.Del)+len(h.Ins) != 2 || len(run) != 2 || at == 0 || at+2 >= len(side) {
		return ""
	}
	condition := side[at-1 : at]
	if !j.Lex.Pointers[run[0].Norm] || !w.Passive[run[1].Norm] || side[at+2].Comma || j.Weighs(side[at+2]) || w.Grammar.Prepositions[side[at+2].Norm] {
		return ""
	}
	if j.Lex.Conditions.In(condition) || j.Lex.Exceptions.In(condition) {
		return "a condition, shortened"
	}
	return ""
}
