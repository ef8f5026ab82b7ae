package proof

import (
	"proviso/generator/change/reading"
	"proviso/generator/change/revision"
	"proviso/generator/change/token"
)

// datedAbroad: without a lexicon, a line that has nothing but days, numbers of
// versions and the words that stand beside them; those stay.
func (j *Judge) datedAbroad(c *reading.Case) string {
	from, ok := revision.BesideDays(j.Texts, c.From)
	to, too := revision.BesideDays(j.Texts, c.To)
	if ok && too && token.Norms(from) == token.Norms(to) {
		return "the date of the last revision"
	}
	return ""
}
