package change

import (
	"slices"

	"proviso/generator/redline"
)

// pointer: a sentence that only sends a reader on, "For more information, see
// our guide.", came or went. It says nothing but what the clause says besides,
// and its page is none where rights are used, people written to, or anything
// else is done that its words would name.
func (j *judge) pointer(c *instance, h hunk) string {
	run, ok := cameOrWent(c, h)
	if !ok {
		return ""
	}
	other := c.to
	if len(h.del) == 0 {
		other = c.from
	}
	for _, s := range sentences(run) {
		if !j.onlyPoints(s, other) && !j.informs(s, slices.Concat(c.pair.From, c.pair.To)) {
			return ""
		}
	}
	return "a sentence that only sends a reader on"
}

// pointerAlone is pointer for a paragraph of its own.
func (j *judge) pointerAlone(c *instance) string {
	run, ok := paragraphAlone(c)
	if !ok {
		return ""
	}
	for _, s := range sentences(run) {
		if !j.onlyPoints(s, nil) && !j.informs(s, slices.Concat(c.pair.From, c.pair.To)) {
			return ""
		}
	}
	return "a sentence that only sends a reader on"
}

// paragraphAlone is what a whole paragraph says that came or went.
func paragraphAlone(c *instance) (run []token, ok bool) {
	switch {
	case isItem(c.clause()) || isHeading(c.clause()):
		return nil, false
	case c.pair.Kind == redline.Inserted:
		return c.to, true
	}
	return c.from, c.pair.Kind == redline.Deleted
}

// onlyPoints reports whether a sentence points, and has no word but those that
// do, names of pages and what stands in the rest of its clause.
func (j *judge) onlyPoints(sentence, rest []token) bool {
	w := j.lex.wording
	points := slices.ContainsFunc(sentence, func(t token) bool { return w.points[t.norm] })
	known := map[string]bool{}
	for _, t := range rest {
		known[t.norm] = true
	}
	for _, t := range sentence {
		pointing := w.points[t.norm] || w.pointing[t.norm] || w.pages[t.norm]
		if !pointing && (j.weighs(t) || !known[t.norm] && !j.lex.light[t.norm]) {
			return false
		}
	}
	return points && !j.actsOn(sentence)
}

// actsOn reports whether words are about something that a reader does or must be
// told, so that the way to its page is part of it.
func (j *judge) actsOn(sentence []token) bool {
	for _, c := range []Category{Rights, Contact, Sale, Recipients, Transfer, Retention, LegalBasis, Controller, Age, Liability, Dispute, Fees, Obligations, Notice, EffectiveDate} {
		if j.lex.categories[c].in(sentence) {
			return true
		}
	}
	return false
}
