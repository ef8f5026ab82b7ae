package label

import (
	"slices"
	"strings"

	"proviso/generator/change/link"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/redline"
	"proviso/generator/topic"
)

// Relinked: a link moves from "here" to the words that say what it leads to, or
// back: "the list of plans is told here", "here" being the link, as "read the
// list of plans", the list being it. All words that do not send the reader stay,
// and the link stays in its sentence; in one that sends, the label may have words
// of its page's address and of what stands around, if they weigh nothing.
func (j *Judge) Relinked(c *reading.Case) string {
	if c.Pair.Kind != redline.Reworded || len(c.From) == 0 || len(c.To) == 0 {
		return ""
	}
	from, old := j.withoutPointers(c.Pair.From)
	to, now := j.withoutPointers(c.Pair.To)
	if len(old) == 0 || len(old) != len(now) || slices.EqualFunc(old, now, func(a, b link.Link) bool { return a.Label == b.Label }) {
		return ""
	}
	rest, pages := *c, make([]string, len(now)) // the address of each that is the same
	for k := range old {
		switch {
		case link.Canonical(old[k].Target) == link.Canonical(now[k].Target):
			pages[k] = now[k].Target
		case !j.SameTarget(old[k].Target, now[k].Target):
			return ""
		}
	}
	rest.From, rest.To = j.Lex.Read(withMarks(from, old, now, 0)), j.Lex.Read(withMarks(to, now, old, 1))
	if !slices.Equal(linkSentences(rest.From), linkSentences(rest.To)) {
		return ""
	}
	rest.Hunks = reading.Differ(rest.From, rest.To)
	proofs := j.hunks(&rest)
	for i := range rest.Hunks {
		if h := &rest.Hunks[i]; h.Proof == "" && !j.movesLink(&rest, *h, now, pages) && !j.pointsAlike(&rest, *h) {
			return ""
		}
	}
	return strings.Join(append([]string{"a link put on the words that say where it leads"}, proofs...), "; ")
}

// withoutPointers is withoutLabels with an empty label where one only points.
func (j *Judge) withoutPointers(clauses []redline.Clause) (string, []link.Link) {
	source, links := link.WithoutLabels(clauses)
	for k := range links {
		if j.isHere(j.Lex.Read(links[k].Label)) {
			links[k].Label = ""
		}
	}
	return source, links
}

// withMarks puts the labels back, each between two marks. Those of a link that
// has a label on one side alone are of that side, so that none is taken for one
// that stayed.
func withMarks(source string, links, other []link.Link, side int) string {
	var text strings.Builder
	for k, l := range links {
		before, after, _ := strings.Cut(source, link.PlaceholderOf(k+1))
		mark, end := link.PlaceholderOf(k+1), ends[side]
		if (l.Label == "") != (other[k].Label == "") {
			mark = " " + strings.TrimSpace(mark) + strings.TrimPrefix(end, link.Placeholder) + " "
		}
		text.WriteString(before + mark + l.Label + " " + end + " ")
		source = after
	}
	return text.String() + source
}

// ends are the marks where a label ends, old and new.
var ends = [2]string{link.Placeholder + "old", link.Placeholder + "new"}

func isEnd(t token.Token) bool { return t.Norm == ends[0] || t.Norm == ends[1] }

// linkSentences are the sentences in which the links of a text stand.
func linkSentences(side []token.Token) []int {
	var list []int
	for _, t := range side {
		if link.IsLink(t) && !isEnd(t) {
			list = append(list, t.Sentence)
		}
	}
	return list
}

// movesLink reports whether a hunk only moves a link, with how a reader is sent
// there and what the label may say.
func (j *Judge) movesLink(c *reading.Case, h reading.Hunk, links []link.Link, pages []string) bool {
	del, lost := partLabels(c.From, h.FromAt, len(h.Del))
	ins, found := partLabels(c.To, h.ToAt, len(h.Ins))
	if len(lost)+len(found) > 0 {
		sent := j.sentence(c.From, h.FromAt, len(h.Del)) && j.sentence(c.To, h.ToAt, len(h.Ins))
		if !sent || !j.saysWhere(c, slices.Concat(lost, found), pages) {
			return false
		}
	}
	del, ins = withoutTwins(del, c.To), withoutTwins(ins, c.From)
	hosted := func(t token.Token) bool { return isHostName(t, links) }
	spot := func(t token.Token) bool {
		return j.Lex.Wording.Spots[t.Norm] || j.Lex.Wording.Ours[t.Norm] || j.Lex.Articles[t.Norm] || hosted(t)
	}
	run, marked := slices.Concat(del, ins), slices.Concat(h.Del, h.Ins)
	if len(run) == 0 || slices.ContainsFunc(marked, func(t token.Token) bool { return link.IsLink(t) && !isEnd(t) }) && !slices.ContainsFunc(run, func(t token.Token) bool { return !spot(t) }) {
		return true
	}
	return j.pointingWith(c, h, slices.DeleteFunc(del, hosted), slices.DeleteFunc(ins, hosted)) != ""
}

// labelWord is a word of a label, with which link of its text that is of.
type labelWord struct {
	token.Token
	link int
}

// partLabels parts a run of a side into what stands in labels and what does not;
// marks are in neither.
func partLabels(side []token.Token, at, n int) (out []token.Token, in []labelWord) {
	nth, within := -1, false
	for k, t := range side[:min(at+n, len(side))] {
		switch {
		case isEnd(t):
			within = false
		case link.IsLink(t):
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
func withoutTwins(run, other []token.Token) []token.Token {
	_, labels := partLabels(other, 0, len(other))
	return slices.DeleteFunc(run, func(t token.Token) bool {
		return t.Kind == token.Word && slices.ContainsFunc(labels, func(l labelWord) bool { return sameStem(l.Norm, t.Norm) })
	})
}

// sentence reports whether the sentence of a run sends a reader to a link, and it
// is not we who read there.
func (j *Judge) sentence(side []token.Token, at, n int) bool {
	whole := wholeSentence(side, at, n)
	return j.sendsOn(whole) && !j.weRead(whole, 0, len(whole))
}

// saysWhere reports whether words of labels say no more than where a link leads:
// of the page that it led to, what pages are called and words of its address; of
// any, words of the rest of the clause or its heading that are about nothing that
// weighs.
func (j *Judge) saysWhere(c *reading.Case, label []labelWord, pages []string) bool {
	var known []token.Token
	for _, section := range [][]redline.Clause{c.Pair.From, c.Pair.To} {
		known = append(known, j.Lex.Read(reading.Last(section[0].Section))...)
	}
	for _, side := range [2][]token.Token{c.From, c.To} {
		out, _ := partLabels(side, 0, len(side))
		known = append(known, out...)
	}
	for _, t := range label {
		one := []token.Token{t.Token}
		switch {
		case t.Kind != token.Word || j.Lex.Negations.In(one) || j.Lex.Sending.Weighs.In(one) || j.Lex.Categories[topic.Sale].In(one):
			return false
		case j.guides(t.Token), j.Joins(t.Token), j.Lex.Light[t.Norm]:
		case t.link < len(pages) && pages[t.link] != "" && (j.Calls(t.Token) || inAddress(t.Token, pages[t.link])):
		case j.Weighs(t.Token) || j.Lex.Topics(one) != "" || !slices.ContainsFunc(known, func(k token.Token) bool { return sameStem(k.Norm, t.Norm) }):
			return false
		}
	}
	return true
}

// isHostName reports whether a word names the host of one of the links.
func isHostName(t token.Token, links []link.Link) bool {
	return t.Kind == token.Word && token.Capital(t.Raw) && slices.ContainsFunc(links, func(l link.Link) bool { return link.BrandOf(link.HostOf(l.Target)) == t.Norm })
}
