package grammar

import (
	"slices"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// LightWord: a word such as "also", "that" or "our" came or went, by itself and
// beside no number: what is done "in 30 days" may not be done for 30.
func (j *Judge) LightWord(c *reading.Case, h reading.Hunk) string {
	run := append(slices.Clone(h.Del), h.Ins...)
	if len(run) != 1 || !j.Lex.Light[run[0].Norm] || j.Weighs(run[0]) {
		return ""
	}
	for _, k := range []int{h.FromAt - 1, h.FromAt + len(h.Del)} {
		if k >= 0 && k < len(c.From) && (c.From[k].Kind != token.Word || j.Lex.Exceptions.In(c.From[k:k+1])) {
			return "" // "even if" is no "if"
		}
	}
	if next := h.FromAt + 1; len(h.Del) == 1 && next < len(c.From) && j.Lex.Wording.Ours[run[0].Norm] && j.Lex.Categories[topic.Recipients].StemIn(c.From[next:next+1]) {
		return "" // "our partners" are fewer than partners
	}
	return "a word that adds nothing"
}
