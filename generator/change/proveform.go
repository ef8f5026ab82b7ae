package change

import "strings"

// agreed: a form of a short word that goes with number, gender or case: "is"
// and "are", "this" and "these".
func (j *judge) agreed(c *instance, h hunk) string {
	if len(h.del) != 1 || len(h.ins) != 1 || j.weighs(h.del[0]) || j.weighs(h.ins[0]) || j.counts(c, h) {
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
	if j.lex.turnsVoice(h.del[0].norm, h.ins[0].norm) {
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
