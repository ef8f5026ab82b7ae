package spelling

import (
	"slices"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// Joined: the same letters in a row, parted otherwise: "sub-processor",
// "subprocessor". Never where a part is a word like "not": "no table" is not
// "notable".
func (j *Judge) Joined(c *reading.Case, h reading.Hunk) string {
	if len(h.Del)+len(h.Ins) < 3 || len(h.Del) == 0 || len(h.Ins) == 0 || j.AnyWeighs(h.Del) || j.AnyWeighs(h.Ins) {
		return ""
	}
	owns := func(t token.Token) bool { return t.Norm == "s" }
	if slices.ContainsFunc(slices.Concat(h.Del, h.Ins), owns) && j.grammar.Counts(c, h) {
		return "" // one partner's page, all partners' page
	}
	if strings.ReplaceAll(token.Norms(h.Del), " ", "") == strings.ReplaceAll(token.Norms(h.Ins), " ", "") {
		return "words joined or parted"
	}
	return ""
}

// Repeated: a word said twice in a row by mistake is said once.
func (j *Judge) Repeated(c *reading.Case, h reading.Hunk) string {
	side, at, run := c.From, h.FromAt, h.Del
	if len(h.Del) == 0 {
		side, at, run = c.To, h.ToAt, h.Ins
	} else if len(h.Ins) > 0 {
		return ""
	}
	n := len(run)
	before, after := side[max(0, at-n):at], side[at+n:min(len(side), at+2*n)]
	if run[0].Kind == token.Word && (token.Norms(before) == token.Norms(run) || token.Norms(after) == token.Norms(run)) {
		return "a word doubled by mistake"
	}
	return ""
}
