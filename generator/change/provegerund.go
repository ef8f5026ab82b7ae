package change

import (
	"slices"
	"strings"
)

// participled: a clause about a thing by a participle: "visitors who live here",
// "visitors living here".
func (j *judge) participled(c *instance, h hunk) string {
	w := j.lex.wording
	for _, p := range []struct {
		long, short, side []token
		at                int
	}{{h.del, h.ins, c.from, h.fromAt}, {h.ins, h.del, c.to, h.toAt}} {
		if len(p.long) != 2 || len(p.short) != 1 || p.at == 0 || p.long[0].first || p.long[0].comma != p.short[0].comma || w.grammar.ongoing == "" {
			continue
		}
		if w.grammar.relatives[p.long[0].norm] && j.isOngoing(p.short[0], p.long[1]) && p.side[p.at-1].kind == word && !j.joins(p.side[p.at-1]) {
			return "a clause about a thing, by a participle"
		}
	}
	return ""
}

// isOngoing reports whether a word is the participle of a verb in the present:
// "living", "live" or "lives".
func (j *judge) isOngoing(ongoing, verb token) bool {
	if j.weighs(ongoing) || j.weighs(verb) {
		return false
	}
	stem, ok := strings.CutSuffix(ongoing.norm, j.lex.wording.grammar.ongoing)
	if !ok || len(stem) < 2 {
		return false
	}
	bases := []string{stem, stem + "e"}
	if n := len(stem); stem[n-1] == stem[n-2] {
		bases = append(bases, stem[:n-1])
	}
	return slices.ContainsFunc(bases, func(base string) bool { return verb.norm == base || j.isPresentOf(verb.norm, base) })
}

// whoDoes: where both clauses are about the same, who does it may be left out:
// "when you visit us, you leave", "when visiting us, you leave".
func (j *judge) whoDoes(c *instance, h hunk) string {
	for _, p := range []struct {
		long, short, side []token
		at                int
	}{{h.del, h.ins, c.from, h.fromAt}, {h.ins, h.del, c.to, h.toAt}} {
		who := p.long
		if len(who) != 2 || len(p.short) != 1 || p.at == 0 || !j.lex.wording.grammar.doers[who[0].norm] || !j.isOngoing(p.short[0], who[1]) {
			continue
		}
		if before := p.side[p.at-1]; !j.lex.wording.gerunds[before.norm] {
			continue
		}
		if j.actsBeside(p.side, p.at, who[0].norm) {
			return "who does it, said once"
		}
	}
	return ""
}

// actsBeside reports whether the clause beside one at a place begins with the
// same pronoun: behind its comma, or in front of what binds it.
func (j *judge) actsBeside(side []token, at int, who string) bool {
	start, end := sentenceOf(side, at, 1)
	if at-1 > start {
		return side[start].norm == who
	}
	for k := at + 1; k < end; k++ {
		if side[k].comma {
			return side[k].norm == who
		}
	}
	return false
}

// howDone: what a noun of a verb says is said by the verb: "our collection of
// pages", "how we collect pages".
func (j *judge) howDone(_ *instance, h hunk) string {
	w := j.lex.wording
	for _, p := range [][2][]token{{h.del, h.ins}, {h.ins, h.del}} {
		noun, verb := p[0], p[1]
		if len(noun) != 2 || len(verb) != 3 || verb[0].norm != w.how || w.owners[noun[0].norm] != verb[1].norm || w.owners[noun[0].norm] == "" {
			continue
		}
		if slices.Contains(w.nominals, [2]string{noun[1].norm, verb[2].norm}) {
			return "a noun for its verb"
		}
	}
	return ""
}

// weDo: what is done to a thing, by a participle behind it, is what we do, where
// only we do it: "the pages collected", "the pages we collect".
func (j *judge) weDo(c *instance, h hunk) string {
	w := j.lex.wording
	for _, p := range []struct {
		long, short, side, other []token
		at, otherAt              int
	}{{h.del, h.ins, c.from, c.to, h.fromAt, h.toAt}, {h.ins, h.del, c.to, c.from, h.toAt, h.fromAt}} {
		long := p.long
		if len(long) == 3 && w.grammar.relatives[long[0].norm] && !long[0].comma {
			long = long[1:]
		}
		if len(long) != 2 || len(p.short) != 1 || !w.subject[long[0].norm] || p.at == 0 || p.otherAt == 0 || p.short[0].first || p.short[0].comma || long[0].comma {
			continue
		}
		before, next := p.other[p.otherAt-1], p.otherAt+1
		plain := before.kind == word && !w.passive[before.norm] && !w.grammar.auxiliaries[before.norm] && !j.weighs(before)
		byOthers := next < len(p.other) && (w.agents[p.other[next].norm] || w.grammar.prepositions[p.other[next].norm])
		if plain && !byOthers && j.isParticipleOf(p.short[0], long[1]) && w.isOurs(long[1].norm, true) {
			return "what is done is what we do"
		}
	}
	return ""
}
