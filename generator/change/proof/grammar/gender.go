package grammar

import (
	"slices"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/redline"
)

// Gendered: the form of a word for women beside that for men, written out or
// with a sign ("Kundinnen und Kunden", "utilisateur·rice·s"): the same people
// are meant.
func (j *Judge) Gendered(c *reading.Case, h reading.Hunk) string {
	if len(j.Lex.Wording.Genders) == 0 {
		return ""
	}
	for _, s := range []struct {
		short, long, side []token.Token
		at                int
		clauses           []redline.Clause
	}{{h.Del, h.Ins, c.To, h.ToAt, c.Pair.To}, {h.Ins, h.Del, c.From, h.FromAt, c.Pair.From}} {
		if j.bothForms(s.short, s.long, s.side, s.at) && j.endingsHang(s.long, redline.Joined(s.clauses)) {
			return "the same people, women and men named"
		}
	}
	return ""
}

// bothForms reports whether a run adds to a word its other form: with an "and"
// or "or" beside a neighbour or in its place, or as endings behind it.
func (j *Judge) bothForms(short, long, side []token.Token, at int) bool {
	if len(long) <= len(short) || len(long) > 6 || len(short) > 1 {
		return false
	}
	end := at + len(long)
	var masculine []token.Token
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
func (j *Judge) endingsHang(long []token.Token, text string) bool {
	const signs = "/(·•∙*:_-.[’'"
	for _, t := range long {
		if !j.isGenderEnding(t.Norm) {
			continue
		}
		hangs := func(sign rune) bool { return strings.Contains(text, string(sign)+t.Raw) }
		if !strings.ContainsFunc(signs, hangs) {
			return false
		}
	}
	return true
}

func (j *Judge) addsForm(m token.Token, long []token.Token) bool {
	if m.Kind != token.Word || len([]rune(m.Norm)) < 4 {
		return false
	}
	joined, forms := 0, 0
	for k, t := range long {
		switch {
		case k > 0 && j.Joins(t) || k == 0 && j.Joins(t) && len(long) > 1:
			joined++
		case j.otherForm(m.Norm, t.Norm):
			forms++
		case t.Norm == m.Norm:
		case joined == 0 && j.isGenderEnding(t.Norm):
			forms++
		case joined == 0 && (t.Norm == "s" || len([]rune(t.Norm)) >= 4 && strings.HasPrefix(m.Norm, t.Norm)):
		case j.Weighs(t) || len([]rune(t.Norm)) > 3:
			return false
		}
	}
	return forms > 0 && joined <= 1
}

// otherForm reports whether two words are a man's and a woman's of one stem.
func (j *Judge) otherForm(a, b string) bool {
	return slices.ContainsFunc(j.Lex.Wording.Genders, func(g [2]string) bool {
		return changesEnd(a, b, g[0], g[1]) || changesEnd(b, a, g[0], g[1])
	})
}

func changesEnd(a, b, from, to string) bool {
	stem, ok := strings.CutSuffix(a, from)
	return ok && len([]rune(stem)) >= 3 && stem+to == b
}

func (j *Judge) isGenderEnding(s string) bool {
	return slices.ContainsFunc(j.Lex.Wording.Genders, func(g [2]string) bool { return g[1] == s })
}
