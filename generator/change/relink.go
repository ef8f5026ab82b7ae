package change

import (
	"slices"
	"strings"

	"proviso/generator/redline"
)

// relinked: a link moves from "here" to the words that say what it leads to, or
// back: "the list of plans is told here", "here" being the link, as "read the
// list of plans", the list being it. All words that do not send the reader stay,
// and the link stays in its sentence; in one that sends, the label may have words
// of its page's address and of what stands around, if they weigh nothing.
func (j *judge) relinked(c *instance) string {
	if c.pair.Kind != redline.Reworded || len(c.from) == 0 || len(c.to) == 0 {
		return ""
	}
	from, old := j.withoutPointers(c.pair.From)
	to, now := j.withoutPointers(c.pair.To)
	if len(old) == 0 || len(old) != len(now) || slices.EqualFunc(old, now, func(a, b link) bool { return a.label == b.label }) {
		return ""
	}
	rest, pages := *c, make([]string, len(now)) // the address of each that is the same
	for k := range old {
		switch {
		case canonical(old[k].target) == canonical(now[k].target):
			pages[k] = now[k].target
		case !j.sameTarget(old[k].target, now[k].target):
			return ""
		}
	}
	rest.from, rest.to = j.lex.read(withMarks(from, old, now, 0)), j.lex.read(withMarks(to, now, old, 1))
	if !slices.Equal(linkSentences(rest.from), linkSentences(rest.to)) {
		return ""
	}
	rest.hunks = differ(rest.from, rest.to)
	proofs := j.proveHunks(&rest)
	for i := range rest.hunks {
		if h := &rest.hunks[i]; h.proof == "" && !j.movesLink(&rest, *h, now, pages) && !j.pointsAlike(&rest, *h) {
			return ""
		}
	}
	return strings.Join(append([]string{"a link put on the words that say where it leads"}, proofs...), "; ")
}

// withoutPointers is withoutLabels with an empty label where one only points.
func (j *judge) withoutPointers(clauses []redline.Clause) (string, []link) {
	source, links := withoutLabels(clauses)
	for k := range links {
		if j.isHere(j.lex.read(links[k].label)) {
			links[k].label = ""
		}
	}
	return source, links
}

// withMarks puts the labels back, each between two marks. Those of a link that
// has a label on one side alone are of that side, so that none is taken for one
// that stayed.
func withMarks(source string, links, other []link, side int) string {
	var text strings.Builder
	for k, l := range links {
		before, after, _ := strings.Cut(source, placeholderOf(k+1))
		mark, end := placeholderOf(k+1), ends[side]
		if (l.label == "") != (other[k].label == "") {
			mark = " " + strings.TrimSpace(mark) + strings.TrimPrefix(end, placeholder) + " "
		}
		text.WriteString(before + mark + l.label + " " + end + " ")
		source = after
	}
	return text.String() + source
}

// ends are the marks where a label ends, old and new.
var ends = [2]string{placeholder + "old", placeholder + "new"}

func isEnd(t token) bool { return t.norm == ends[0] || t.norm == ends[1] }

// linkSentences are the sentences in which the links of a text stand.
func linkSentences(side []token) []int {
	var list []int
	for _, t := range side {
		if isLink(t) && !isEnd(t) {
			list = append(list, t.sentence)
		}
	}
	return list
}

// movesLink reports whether a hunk only moves a link, with how a reader is sent
// there and what the label may say.
func (j *judge) movesLink(c *instance, h hunk, links []link, pages []string) bool {
	del, lost := partLabels(c.from, h.fromAt, len(h.del))
	ins, found := partLabels(c.to, h.toAt, len(h.ins))
	if len(lost)+len(found) > 0 {
		sent := j.sentence(c.from, h.fromAt, len(h.del)) && j.sentence(c.to, h.toAt, len(h.ins))
		if !sent || !j.saysWhere(c, slices.Concat(lost, found), pages) {
			return false
		}
	}
	del, ins = withoutTwins(del, c.to), withoutTwins(ins, c.from)
	hosted := func(t token) bool { return isHostName(t, links) }
	spot := func(t token) bool {
		return j.lex.wording.spots[t.norm] || j.lex.wording.ours[t.norm] || j.lex.articles[t.norm] || hosted(t)
	}
	run, marked := slices.Concat(del, ins), slices.Concat(h.del, h.ins)
	if len(run) == 0 || slices.ContainsFunc(marked, func(t token) bool { return isLink(t) && !isEnd(t) }) && !slices.ContainsFunc(run, func(t token) bool { return !spot(t) }) {
		return true
	}
	return j.pointingWith(c, h, slices.DeleteFunc(del, hosted), slices.DeleteFunc(ins, hosted)) != ""
}

// labelWord is a word of a label, with which link of its text that is of.
type labelWord struct {
	token
	link int
}

// partLabels parts a run of a side into what stands in labels and what does not;
// marks are in neither.
func partLabels(side []token, at, n int) (out []token, in []labelWord) {
	nth, within := -1, false
	for k, t := range side[:min(at+n, len(side))] {
		switch {
		case isEnd(t):
			within = false
		case isLink(t):
			nth, within = nth+1, true
		case k >= at && within:
			in = append(in, labelWord{t, nth})
		case k >= at:
			out = append(out, t)
		}
	}
	return out, in
}

// withoutTwins leaves out words of which a label of the other side has a form.
func withoutTwins(run, other []token) []token {
	_, labels := partLabels(other, 0, len(other))
	return slices.DeleteFunc(run, func(t token) bool {
		return t.kind == word && slices.ContainsFunc(labels, func(l labelWord) bool { return sameStem(l.norm, t.norm) })
	})
}

// sentence reports whether the sentence of a run sends a reader to a link, and it
// is not we who read there.
func (j *judge) sentence(side []token, at, n int) bool {
	whole := wholeSentence(side, at, n)
	return j.sendsOn(whole) && !j.weRead(whole, 0, len(whole))
}

// saysWhere reports whether words of labels say no more than where a link leads:
// of the page that it led to, what pages are called and words of its address; of
// any, words of the rest of the clause or its heading that are about nothing that
// weighs.
func (j *judge) saysWhere(c *instance, label []labelWord, pages []string) bool {
	var known []token
	for _, section := range [][]redline.Clause{c.pair.From, c.pair.To} {
		known = append(known, j.lex.read(last(section[0].Section))...)
	}
	for _, side := range [2][]token{c.from, c.to} {
		out, _ := partLabels(side, 0, len(side))
		known = append(known, out...)
	}
	for _, t := range label {
		one := []token{t.token}
		switch {
		case t.kind != word || j.lex.negations.in(one) || j.lex.sending.weighs.in(one) || j.lex.categories[Sale].in(one):
			return false
		case j.guides(t.token), j.joins(t.token), j.lex.light[t.norm]:
		case t.link < len(pages) && pages[t.link] != "" && (j.calls(t.token) || inAddress(t.token, pages[t.link])):
		case j.weighs(t.token) || j.lex.topics(one) != "" || !slices.ContainsFunc(known, func(k token) bool { return sameStem(k.norm, t.norm) }):
			return false
		}
	}
	return true
}

// isHostName reports whether a word names the host of one of the links.
func isHostName(t token, links []link) bool {
	return t.kind == word && capital(t.raw) && slices.ContainsFunc(links, func(l link) bool { return brandOf(hostOf(l.target)) == t.norm })
}
