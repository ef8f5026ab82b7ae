package proof

import (
	"slices"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/redline"
)

// pointer: a sentence that only sends a reader on, "For more information, see
// our guide.", came or went. It says nothing but what the clause says besides,
// and its page is none where rights are used, people written to, or anything
// else is done that its words would name.
func (j *Judge) pointer(c *reading.Case, h reading.Hunk) string {
	run, ok := cameOrWent(c, h)
	if !ok {
		return ""
	}
	other := c.To
	if len(h.Del) == 0 {
		other = c.From
	}
	for _, s := range token.Sentences(run) {
		if !j.onlyPoints(s, other) && !j.informs(s, slices.Concat(c.Pair.From, c.Pair.To)) {
			return ""
		}
	}
	return "a sentence that only sends a reader on"
}

// pointerAlone is pointer for a paragraph of its own.
func (j *Judge) pointerAlone(c *reading.Case) string {
	run, ok := paragraphAlone(c)
	if !ok {
		return ""
	}
	for _, s := range token.Sentences(run) {
		if !j.onlyPoints(s, nil) && !j.informs(s, slices.Concat(c.Pair.From, c.Pair.To)) {
			return ""
		}
	}
	return "a sentence that only sends a reader on"
}

// paragraphAlone is what a whole paragraph says that came or went.
func paragraphAlone(c *reading.Case) (run []token.Token, ok bool) {
	switch {
	case reading.IsItem(c.Clause()) || reading.IsHeading(c.Clause()):
		return nil, false
	case c.Pair.Kind == redline.Inserted:
		return c.To, true
	}
	return c.From, c.Pair.Kind == redline.Deleted
}

// onlyPoints reports whether a sentence points, and has no word but those that
// do, names of pages and what stands in the rest of its clause.
func (j *Judge) onlyPoints(sentence, rest []token.Token) bool {
	w := j.Lex.Wording
	points := slices.ContainsFunc(sentence, func(t token.Token) bool { return w.Points[t.Norm] })
	known := map[string]bool{}
	for _, t := range rest {
		known[t.Norm] = true
	}
	for _, t := range sentence {
		pointing := w.Points[t.Norm] || w.Pointing[t.Norm] || w.Pages[t.Norm]
		if !pointing && (j.Weighs(t) || !known[t.Norm] && !j.Lex.Light[t.Norm]) {
			return false
		}
	}
	return points && !j.ActsOn(sentence)
}
