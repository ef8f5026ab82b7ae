package grammar

import (
	"strconv"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// SamePeriod: a period counted in another unit: "two weeks", "14 days".
func (j *Judge) SamePeriod(c *reading.Case, h reading.Hunk) string {
	old, ok := j.periodOf(h.Del)
	now, also := j.periodOf(h.Ins)
	if !ok || !also || old != now || j.goesOn(c.From, h.FromAt, len(h.Del)) || j.goesOn(c.To, h.ToAt, len(h.Ins)) {
		return ""
	}
	return "the same period in another unit"
}

// periodOf reads a number and a unit, or a unit alone for one of it in languages
// without articles that count.
func (j *Judge) periodOf(run []token.Token) (lexicon.Length, bool) {
	if len(run) == 0 || len(run) > 2 || len(run) == 1 && len(j.Lex.Wording.Counting.Ones) > 0 {
		return lexicon.Length{}, false
	}
	unit, ok := j.Lex.Lengths[j.Lex.Units[run[len(run)-1].Norm]]
	count := 1
	if len(run) == 2 {
		n, err := strconv.Atoi(run[0].Norm)
		count, ok = n, ok && err == nil && run[0].Kind == token.Number
	}
	return lexicon.Length{Kind: unit.Kind, Count: unit.Count * count}, ok
}

// goesOn reports whether a period has more beside it: "two years, six months".
func (j *Judge) goesOn(side []token.Token, at, n int) bool {
	counts := func(k int) bool {
		return k >= 0 && k < len(side) && (side[k].Kind != token.Word || j.Lex.Units[side[k].Norm] != "" || j.Joins(side[k]))
	}
	return counts(at-1) || counts(at+n)
}
