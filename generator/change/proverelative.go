package change

import "strings"

// relative: "that" before what we or you do, where grammar lets it out: "the
// data that we hold", "the data we hold".
func (j *judge) relative(c *instance, h hunk) string {
	side, at := c.from, h.fromAt
	if len(h.del) == 0 {
		side, at = c.to, h.toAt
	}
	g := j.lex.wording.grammar
	if len(h.del)+len(h.ins) != 1 || !g.omissible[side[at].norm] || at == 0 || at+1 >= len(side) || side[at].first {
		return ""
	}
	if before := side[at-1]; before.kind == word && !j.weighs(before) && !g.binders[before.norm] && g.nominatives[side[at+1].norm] {
		return "a “that” which grammar lets out"
	}
	return ""
}

// supine: Swedish lets "har" out in a clause within a sentence: "skador som har
// orsakats", "skador som orsakats".
func (j *judge) supine(c *instance, h hunk) string {
	side, at := c.from, h.fromAt
	if len(h.del) == 0 {
		side, at = c.to, h.toAt
	}
	g := j.lex.wording.grammar
	if len(h.del)+len(h.ins) != 1 || !g.haves[side[at].norm] || at == 0 || at+1 >= len(side) {
		return ""
	}
	verb := side[at+1].norm
	if !strings.HasSuffix(verb, "t") && !strings.HasSuffix(verb, "ts") || j.weighs(side[at+1]) {
		return ""
	}
	for k := at - 1; k >= 0 && side[k].sentence == side[at].sentence; k-- {
		if g.binders[side[k].norm] {
			return "a “has” that grammar lets out"
		}
		if side[k+1].comma {
			break
		}
	}
	return ""
}
