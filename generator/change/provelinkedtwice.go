package change

import (
	"slices"
	"strings"

	"proviso/generator/redline"
)

// linkedTwice: a sentence that has nothing but words that send a reader to a page
// and what that page is called, where the clause links the same page besides:
// "See [Drawing a plan](/plan)." Or one in brackets that only points, with words
// of pointing and what pages are called alone: "(see our tips)".
func (j *judge) linkedTwice(c *instance, h hunk) string {
	run, one, other := h.del, c.pair.From, c.pair.To
	if len(run) == 0 {
		run, one, other = h.ins, c.pair.To, c.pair.From
	}
	if len(h.del)*len(h.ins) > 0 || len(run) == 0 || isItem(c.clause()) {
		return ""
	}
	if _, whole := cameOrWent(c, h); whole && len(sentences(run)) == 1 && j.sends(run[0]) && j.labelLinkedIn(run[1:], one, other) {
		return "a pointer to a page that is linked besides"
	}
	if j.bracketed(run, one) {
		return "a pointer in brackets"
	}
	return ""
}

// labelLinkedIn reports whether a run is, but for light words, the label of a link
// of some clauses, to a page that the others link too.
func (j *judge) labelLinkedIn(run []token, clauses, others []redline.Clause) bool {
	for len(run) > 0 && j.guides(run[0]) {
		run = run[1:]
	}
	_, links := withoutLabels(clauses)
	_, stay := withoutLabels(others)
	return len(run) > 0 && slices.ContainsFunc(links, func(l link) bool {
		again := func(o link) bool { return canonical(o.target) == canonical(l.target) }
		return norms(j.lex.read(l.label)) == norms(run) && slices.ContainsFunc(stay, again)
	})
}

// bracketed reports whether a run stands in brackets and only points to a page.
func (j *judge) bracketed(run []token, clauses []redline.Clause) bool {
	only := func(t token) bool {
		return t.kind == word && (j.sends(t) || j.guides(t) || j.calls(t) || j.lex.wording.ours[t.norm] || j.lex.light[t.norm] && !j.weighs(t))
	}
	if !j.sends(run[0]) || slices.ContainsFunc(run, func(t token) bool { return !only(t) }) || j.actsOn(run) || j.lex.contracts.in(run) {
		return false
	}
	within := func(s string) bool { return norms(j.lex.read(s)) == norms(run) }
	for _, c := range clauses {
		for rest := c.Words; ; {
			_, after, open := strings.Cut(rest, "(")
			inside, behind, closed := strings.Cut(after, ")")
			if !open || !closed {
				break
			}
			if within(inside) {
				return true
			}
			rest = behind
		}
	}
	return false
}
