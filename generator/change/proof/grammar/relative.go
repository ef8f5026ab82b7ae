package grammar

import (
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// relative: "that" before what we or you do, where grammar lets it out: "the
// data that we hold", "the data we hold".
func (j *Judge) relative(c *reading.Case, h reading.Hunk) string {
	side, at := c.From, h.FromAt
	if len(h.Del) == 0 {
		side, at = c.To, h.ToAt
	}
	g := j.Lex.Wording.Grammar
	if len(h.Del)+len(h.Ins) != 1 || !g.Omissible[side[at].Norm] || at == 0 || at+1 >= len(side) || side[at].First {
		return ""
	}
	if before := side[at-1]; before.Kind == token.Word && !j.Weighs(before) && !g.Binders[before.Norm] && g.Nominatives[side[at+1].Norm] {
		return "a “that” which grammar lets out"
	}
	return ""
}

// supine: Swedish lets "har" out in a clause within a sentence: "skador som har
// orsakats", "skador som orsakats".
func (j *Judge) supine(c *reading.Case, h reading.Hunk) string {
	side, at := c.From, h.FromAt
	if len(h.Del) == 0 {
		side, at = c.To, h.ToAt
	}
	g := j.Lex.Wording.Grammar
	if len(h.Del)+len(h.Ins) != 1 || !g.Haves[side[at].Norm] || at == 0 || at+1 >= len(side) {
		return ""
	}
	verb := side[at+1].Norm
	if !strings.HasSuffix(verb, "t") && !strings.HasSuffix(verb, "ts") || j.Weighs(side[at+1]) {
		return ""
	}
	for k := at - 1; k >= 0 && side[k].Sentence == side[at].Sentence; k-- {
		if g.Binders[side[k].Norm] {
			return "a “has” that grammar lets out"
		}
		if side[k+1].Comma {
			break
		}
	}
	return ""
}
