package grammar

import (
	"slices"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// participled: a clause about a thing by a participle: "visitors who live here",
// "visitors living here".
func (j *Judge) participled(c *reading.Case, h reading.Hunk) string {
	w := j.Lex.Wording
	for _, p := range []struct {
		long, short, side []token.Token
		at                int
	}{{h.Del, h.Ins, c.From, h.FromAt}, {h.Ins, h.Del, c.To, h.ToAt}} {
		if len(p.long) != 2 || len(p.short) != 1 || p.at == 0 || p.long[0].First || p.long[0].Comma != p.short[0].Comma || w.Grammar.Ongoing == "" {
			continue
		}
		if w.Grammar.Relatives[p.long[0].Norm] && j.isOngoing(p.short[0], p.long[1]) && p.side[p.at-1].Kind == token.Word && !j.Joins(p.side[p.at-1]) {
			return "a clause about a thing, by a participle"
		}
	}
	return ""
}

// isOngoing reports whether a word is the participle of a verb in the present:
// "living", "live" or "lives".
func (j *Judge) isOngoing(ongoing, verb token.Token) bool {
	if j.Weighs(ongoing) || j.Weighs(verb) {
		return false
	}
	stem, ok := strings.CutSuffix(ongoing.Norm, j.Lex.Wording.Grammar.Ongoing)
	if !ok || len(stem) < 2 {
		return false
	}
	bases := []string{stem, stem + "e"}
	if n := len(stem); stem[n-1] == stem[n-2] {
		bases = append(bases, stem[:n-1])
	}
	return slices.ContainsFunc(bases, func(base string) bool { return verb.Norm == base || j.isPresentOf(verb.Norm, base) })
}

// whoDoes: where both clauses are about the same, who does it may be left out:
// "when you visit us, you leave", "when visiting us, you leave".
func (j *Judge) whoDoes(c *reading.Case, h reading.Hunk) string {
	for _, p := range []struct {
		long, short, side []token.Token
		at                int
	}{{h.Del, h.Ins, c.From, h.FromAt}, {h.Ins, h.Del, c.To, h.ToAt}} {
		who := p.long
		if len(who) != 2 || len(p.short) != 1 || p.at == 0 || !j.Lex.Wording.Grammar.Doers[who[0].Norm] || !j.isOngoing(p.short[0], who[1]) {
			continue
		}
		if before := p.side[p.at-1]; !j.Lex.Wording.Gerunds[before.Norm] {
			continue
		}
		if j.actsBeside(p.side, p.at, who[0].Norm) {
			return "who does it, said once"
		}
	}
	return ""
}

// actsBeside reports whether the clause beside one at a place begins with the
// same pronoun: behind its comma, or in front of what binds it.
func (j *Judge) actsBeside(side []token.Token, at int, who string) bool {
	start, end := token.SentenceOf(side, at, 1)
	if at-1 > start {
		return side[start].Norm == who
	}
	for k := at + 1; k < end; k++ {
		if side[k].Comma {
			return side[k].Norm == who
		}
	}
	return false
}

// howDone: what a noun of a verb says is said by the verb: "our collection of
// pages", "how we collect pages".
func (j *Judge) howDone(_ *reading.Case, h reading.Hunk) string {
	w := j.Lex.Wording
	for _, p := range [][2][]token.Token{{h.Del, h.Ins}, {h.Ins, h.Del}} {
		noun, verb := p[0], p[1]
		if len(noun) != 2 || len(verb) != 3 || verb[0].Norm != w.How || w.Owners[noun[0].Norm] != verb[1].Norm || w.Owners[noun[0].Norm] == "" {
			continue
		}
		if slices.Contains(w.Nominals, [2]string{noun[1].Norm, verb[2].Norm}) {
			return "a noun for its verb"
		}
	}
	return ""
}

// weDo: what is done to a thing, by a participle behind it, is what we do, where
// only we do it: "the pages collected", "the pages we collect".
func (j *Judge) weDo(c *reading.Case, h reading.Hunk) string {
	w := j.Lex.Wording
	for _, p := range []struct {
		long, short, side, other []token.Token
		at, otherAt              int
	}{{h.Del, h.Ins, c.From, c.To, h.FromAt, h.ToAt}, {h.Ins, h.Del, c.To, c.From, h.ToAt, h.FromAt}} {
		long := p.long
		if len(long) == 3 && w.Grammar.Relatives[long[0].Norm] && !long[0].Comma {
			long = long[1:]
		}
		if len(long) != 2 || len(p.short) != 1 || !w.Subject[long[0].Norm] || p.at == 0 || p.otherAt == 0 || p.short[0].First || p.short[0].Comma || long[0].Comma {
			continue
		}
		before, next := p.other[p.otherAt-1], p.otherAt+1
		plain := before.Kind == token.Word && !w.Passive[before.Norm] && !w.Grammar.Auxiliaries[before.Norm] && !j.Weighs(before)
		byOthers := next < len(p.other) && (w.Agents[p.other[next].Norm] || w.Grammar.Prepositions[p.other[next].Norm])
		if plain && !byOthers && j.isParticipleOf(p.short[0], long[1]) && w.IsOurs(long[1].Norm, true) {
			return "what is done is what we do"
		}
	}
	return ""
}
