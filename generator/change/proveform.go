package change

import "strings"

// agreed: a form of a short word that goes with number, gender or case: "is"
// and "are", "this" and "these".
func (j *judge) agreed(c *instance, h hunk) string {
	if len(h.del) != 1 || len(h.ins) != 1 || j.weighs(h.del[0]) || j.weighs(h.ins[0]) || j.counts(c, h) && !j.onlyBehind(c, h) || j.turnsTense(c, h) {
		return ""
	}
	if first := j.lex.forms[h.del[0].norm]; first != "" && first == j.lex.forms[h.ins[0].norm] {
		return "another form of the same word"
	}
	return ""
}

// inflected: another form of the same word: a stem of four letters or more and
// endings that the language has.
func (j *judge) inflected(c *instance, h hunk) string {
	if len(h.del) != 1 || len(h.ins) != 1 || j.weighs(h.del[0]) || j.weighs(h.ins[0]) || len(j.lex.suffixes) == 0 || j.counts(c, h) {
		return ""
	}
	if j.lex.turnsVoice(h.del[0].norm, h.ins[0].norm) || j.turnsTense(c, h) {
		return ""
	}
	a, b := []rune(h.del[0].norm), []rune(h.ins[0].norm)
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	isEnding := func(r []rune) bool { return len(r) == 0 || j.lex.suffixes[string(r)] }
	if n >= 4 && 2*n >= max(len(a), len(b)) && isEnding(a[n:]) && isEnding(b[n:]) {
		return "another form of the same word"
	}
	return ""
}

// counts reports whether a form of a word says how many receive data: it is of a
// word for a party, or stands before one. A partner is one, partners are any.
func (j *judge) counts(c *instance, h hunk) bool {
	about := j.lex.categories[Recipients]
	near := func(side []token, at int) bool { return about.stemIn(side[max(0, at-1):min(len(side), at+2)]) }
	return near(c.from, h.fromAt) && near(c.to, h.toAt)
}

// onlyBehind reports whether a word for a party stands before a form and none
// behind it, where nouns show whether they are one or several: it stays what it is.
func (j *judge) onlyBehind(c *instance, h hunk) bool {
	behind := c.from[h.fromAt:min(len(c.from), h.fromAt+2)]
	return j.lex.spelling.plurals && !j.lex.categories[Recipients].stemIn(behind)
}

// turnsVoice reports whether two forms of a word say that somebody else acts:
// "vastaamme" is we and "vastaatte" you, "betalar" pays and "betalas" is paid.
func (lex *lexicon) turnsVoice(a, b string) bool {
	for _, v := range lex.voices {
		one, other := strings.HasSuffix(a, v[0]), strings.HasSuffix(b, v[0])
		switch {
		case v[1] == "" && one != other,
			v[1] != "" && (one && strings.HasSuffix(b, v[1]) || other && strings.HasSuffix(a, v[1])):
			return true
		}
	}
	return false
}

// tensedByVerb: a verb beside one that only tells its time: "the page that you
// have drawn", "that you drew"; "you are agreeing", "you agree".
func (j *judge) tensedByVerb(_ *instance, h hunk) string {
	for _, p := range [][2][]token{{h.del, h.ins}, {h.ins, h.del}} {
		if len(p[0]) == 2 && len(p[1]) == 1 && j.isTenseOf(p[0][0], p[0][1], p[1][0]) {
			return "the same verb in another tense"
		}
	}
	return ""
}

// purposeOf: what is done "for the purpose of drawing" is done "to draw".
func (j *judge) purposeOf(_ *instance, h hunk) string {
	w := j.lex.wording
	for _, p := range [][2][]token{{h.del, h.ins}, {h.ins, h.del}} {
		n := w.purposes.atStart(p[0])
		if n == 0 || len(p[0]) != n+1 || len(p[1]) != 2 || !w.grammar.infinitives[p[1][0].norm] || w.grammar.ongoing == "" {
			continue
		}
		if verb := p[0][n]; strings.HasSuffix(verb.norm, w.grammar.ongoing) && j.sameVerb(verb, p[1][1]) && !j.lex.turnsVoice(verb.norm, p[1][1].norm) {
			return "the same purpose"
		}
	}
	return ""
}

func (j *judge) isTenseOf(auxiliary, long, short token) bool {
	w := j.lex.wording
	switch g := w.grammar; {
	case g.auxiliaries[auxiliary.norm]:
		first := j.lex.forms[long.norm]
		return first != "" && first == j.lex.forms[short.norm] && !j.weighs(long) && !j.weighs(short) || j.sameVerb(long, short)
	case g.ongoing != "" && w.passive[auxiliary.norm] && strings.HasSuffix(long.norm, g.ongoing):
		return j.sameVerb(long, short) && !j.lex.turnsVoice(long.norm, short.norm)
	}
	return false
}

// besideLight proves words that stand beside each other one by one, those that
// add nothing left out: "assist in drawing", "help draw".
func (j *judge) besideLight(c *instance, h hunk) string {
	w := j.lex.wording
	light := func(t token) bool {
		return j.lex.light[t.norm] && !w.passive[t.norm] && !w.grammar.auxiliaries[t.norm] && !w.ours[t.norm] && !j.weighs(t)
	}
	rest := h
	rest.del, rest.ins = except(h.del, light), except(h.ins, light)
	if len(rest.del) != len(rest.ins) || len(rest.del) == 0 || len(rest.del)+len(rest.ins) == len(h.del)+len(h.ins) {
		return ""
	}
	for _, k := range []int{h.fromAt - 1, h.fromAt + len(h.del)} {
		if k >= 0 && k < len(c.from) && c.from[k].kind != word {
			return "" // "in 30 days" is not "30 days"
		}
	}
	for k := range rest.del {
		one := hunk{del: rest.del[k : k+1], ins: rest.ins[k : k+1], fromAt: h.fromAt, toAt: h.toAt}
		if rest.del[k].norm != rest.ins[k].norm && j.agreed(c, one) == "" && j.inflected(c, one) == "" {
			return ""
		}
	}
	return "another form of the same word"
}

// shortened: a clause about a thing with or without its pronoun and form of
// being: "the page that was drawn", "the page drawn".
func (j *judge) shortened(c *instance, h hunk) string {
	w := j.lex.wording
	for _, p := range [][2][]token{{h.del, h.ins}, {h.ins, h.del}} {
		if len(p[0]) != 2 || len(p[1]) != 0 || p[0][0].comma && !j.aside(c, h) || p[0][0].first {
			continue
		}
		one, two := p[0][0].norm, p[0][1].norm
		if w.grammar.relatives[one] && w.passive[two] || w.grammar.prepositions[one] && j.lex.light[one] && w.grammar.relatives[two] {
			return "a clause about a thing, shortened"
		}
	}
	return ""
}

// aside reports whether behind a comma, on either side, the same participle goes
// on: ", which is drawn below", ", drawn below".
func (j *judge) aside(c *instance, h hunk) bool {
	from, to := h.fromAt+len(h.del), h.toAt+len(h.ins)
	return from < len(c.from) && to < len(c.to) && (c.from[from].comma || c.to[to].comma) && j.lex.wording.grammar.isPast(c.from[from].norm)
}

// elided: who a condition is about, said again with a form of being or left out:
// "until they are drawn", "until drawn".
func (j *judge) elided(c *instance, h hunk) string {
	w := j.lex.wording
	run, side, at := h.del, c.from, h.fromAt
	if len(run) == 0 {
		run, side, at = h.ins, c.to, h.toAt
	}
	if len(h.del)+len(h.ins) != 2 || len(run) != 2 || at == 0 || at+2 >= len(side) {
		return ""
	}
	condition := side[at-1 : at]
	if !j.lex.pointers[run[0].norm] || !w.passive[run[1].norm] || side[at+2].comma || j.weighs(side[at+2]) || w.grammar.prepositions[side[at+2].norm] {
		return ""
	}
	if j.lex.conditions.in(condition) || j.lex.exceptions.in(condition) {
		return "a condition, shortened"
	}
	return ""
}
