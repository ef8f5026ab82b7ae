package change

import (
	"slices"
	"strings"

	"proviso/generator/redline"
)

// gendered: the form of a word for women beside that for men, written out or
// with a sign ("Kundinnen und Kunden", "utilisateur·rice·s"): the same people
// are meant.
func (j *judge) gendered(c *instance, h hunk) string {
	if len(j.lex.wording.genders) == 0 {
		return ""
	}
	for _, s := range []struct {
		short, long, side []token
		at                int
		clauses           []redline.Clause
	}{{h.del, h.ins, c.to, h.toAt, c.pair.To}, {h.ins, h.del, c.from, h.fromAt, c.pair.From}} {
		if j.bothForms(s.short, s.long, s.side, s.at) && j.endingsHang(s.long, redline.Joined(s.clauses)) {
			return "the same people, women and men named"
		}
	}
	return ""
}

// bothForms reports whether a run adds to a word its other form: with an "and"
// or "or" beside a neighbour or in its place, or as endings behind it.
func (j *judge) bothForms(short, long, side []token, at int) bool {
	if len(long) <= len(short) || len(long) > 6 || len(short) > 1 {
		return false
	}
	end := at + len(long)
	var masculine []token
	if len(short) == 1 {
		masculine = short
	} else {
		masculine = append(masculine, side[max(0, at-1):at]...)
		masculine = append(masculine, side[end:min(len(side), end+1)]...)
	}
	for _, m := range masculine {
		if j.addsForm(m, long) {
			return true
		}
	}
	return false
}

// endingsHang reports whether what may be endings alone hang on a word by a sign,
// "lettori/e": an "e" by itself is an "and".
func (j *judge) endingsHang(long []token, text string) bool {
	const signs = "/(·•∙*:_-.[’'"
	for _, t := range long {
		if !j.isGenderEnding(t.norm) {
			continue
		}
		hangs := func(sign rune) bool { return strings.Contains(text, string(sign)+t.raw) }
		if !strings.ContainsFunc(signs, hangs) {
			return false
		}
	}
	return true
}

func (j *judge) addsForm(m token, long []token) bool {
	if m.kind != word || len([]rune(m.norm)) < 4 {
		return false
	}
	joined, forms := 0, 0
	for k, t := range long {
		switch {
		case k > 0 && j.joins(t) || k == 0 && j.joins(t) && len(long) > 1:
			joined++
		case j.otherForm(m.norm, t.norm):
			forms++
		case t.norm == m.norm:
		case joined == 0 && j.isGenderEnding(t.norm):
			forms++
		case joined == 0 && (t.norm == "s" || len([]rune(t.norm)) >= 4 && strings.HasPrefix(m.norm, t.norm)):
		case j.weighs(t) || len([]rune(t.norm)) > 3:
			return false
		}
	}
	return forms > 0 && joined <= 1
}

// otherForm reports whether two words are a man's and a woman's of one stem.
func (j *judge) otherForm(a, b string) bool {
	return slices.ContainsFunc(j.lex.wording.genders, func(g [2]string) bool {
		return changesEnd(a, b, g[0], g[1]) || changesEnd(b, a, g[0], g[1])
	})
}

func changesEnd(a, b, from, to string) bool {
	stem, ok := strings.CutSuffix(a, from)
	return ok && len([]rune(stem)) >= 3 && stem+to == b
}

func (j *judge) isGenderEnding(s string) bool {
	return slices.ContainsFunc(j.lex.wording.genders, func(g [2]string) bool { return g[1] == s })
}
