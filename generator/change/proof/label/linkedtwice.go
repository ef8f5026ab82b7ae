package label

import (
	"slices"
	"strings"

	"proviso/generator/change/link"
	"proviso/generator/change/proof/grammar"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/redline"
)

// linkedTwice: a sentence that has nothing but words that send a reader to a page
// and what that page is called, where the clause links the same page besides:
// "See [Drawing a plan](/plan)." Or one in brackets that only points, with words
// of pointing and what pages are called alone: "(see our tips)".
func (j *Judge) linkedTwice(c *reading.Case, h reading.Hunk) string {
	run, one, other := h.Del, c.Pair.From, c.Pair.To
	if len(run) == 0 {
		run, one, other = h.Ins, c.Pair.To, c.Pair.From
	}
	if len(h.Del)*len(h.Ins) > 0 || len(run) == 0 || reading.IsItem(c.Clause()) {
		return ""
	}
	if _, whole := grammar.CameOrWent(c, h); whole && len(token.Sentences(run)) == 1 && j.sends(run[0]) && j.labelLinkedIn(run[1:], one, other) {
		return "a pointer to a page that is linked besides"
	}
	if j.bracketed(run, one) {
		return "a pointer in brackets"
	}
	return ""
}

// labelLinkedIn reports whether a run is, but for light words, the label of a link
// of some clauses, to a page that the others link too.
func (j *Judge) labelLinkedIn(run []token.Token, clauses, others []redline.Clause) bool {
	for len(run) > 0 && j.guides(run[0]) {
		run = run[1:]
	}
	_, links := link.WithoutLabels(clauses)
	_, stay := link.WithoutLabels(others)
	return len(run) > 0 && slices.ContainsFunc(links, func(l link.Link) bool {
		again := func(o link.Link) bool { return link.Canonical(o.Target) == link.Canonical(l.Target) }
		return token.Norms(j.Lex.Read(l.Label)) == token.Norms(run) && slices.ContainsFunc(stay, again)
	})
}

// bracketed reports whether a run stands in brackets and only points to a page.
func (j *Judge) bracketed(run []token.Token, clauses []redline.Clause) bool {
	only := func(t token.Token) bool {
		return t.Kind == token.Word && (j.sends(t) || j.guides(t) || j.Calls(t) || j.Lex.Wording.Ours[t.Norm] || j.Lex.Light[t.Norm] && !j.Weighs(t))
	}
	if !j.sends(run[0]) || slices.ContainsFunc(run, func(t token.Token) bool { return !only(t) }) || j.ActsOn(run) || j.Lex.Contracts.In(run) {
		return false
	}
	within := func(s string) bool { return token.Norms(j.Lex.Read(s)) == token.Norms(run) }
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
