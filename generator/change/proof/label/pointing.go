package label

import (
	"slices"

	"proviso/generator/change/link"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// pointing: words that only send the reader on to a linked page, exchanged for
// others: "you can read about it" for "see". They stand in a sentence with a
// link, and one of them sends; or they weigh nothing and stand beside the link
// with others that send. What is done with what is linked, as published there,
// sent to it or shared with it, sends nobody.
func (j *Judge) pointing(c *reading.Case, h reading.Hunk) string {
	return j.pointingWith(c, h, h.Del, h.Ins)
}

// pointingWith is pointing for some of the words of a hunk.
func (j *Judge) pointingWith(c *reading.Case, h reading.Hunk, del, ins []token.Token) string {
	run := slices.Concat(del, ins)
	if slices.ContainsFunc(run, func(t token.Token) bool { return !j.sends(t) && !j.guides(t) }) {
		return ""
	}
	from, to := j.guidance(c.From, h.FromAt, len(h.Del)), j.guidance(c.To, h.ToAt, len(h.Ins))
	beside := !j.AnyWeighs(run) && j.sendsOn(from) && j.sendsOn(to)
	if beside || j.sendsReader(del, ins) && link.HasLink(wholeSentence(c.From, h.FromAt, len(h.Del))) && link.HasLink(wholeSentence(c.To, h.ToAt, len(h.Ins))) &&
		!j.weRead(c.From, h.FromAt, len(h.Del)) && !j.weRead(c.To, h.ToAt, len(h.Ins)) {
		return "how a reader is sent to the same page"
	}
	return ""
}

func (j *Judge) sendsReader(del, ins []token.Token) bool {
	return slices.ContainsFunc(del, j.sends) || slices.ContainsFunc(ins, j.sends)
}

// wholeSentence is the sentence of a run, with it.
func wholeSentence(side []token.Token, at, n int) []token.Token {
	if len(side) == 0 {
		return nil
	}
	start, end := token.SentenceOf(side, at, n)
	return side[start:end]
}

// guidance is a run with all words around it that send a reader on, and links.
func (j *Judge) guidance(side []token.Token, at, n int) []token.Token {
	part := func(k int) bool {
		t := side[k]
		return link.IsLink(t) || j.sends(t) || j.guides(t) || j.Lex.Light[t.Norm] && !j.Weighs(t)
	}
	from, to := min(at, len(side)), min(at+n, len(side))
	for from > 0 && part(from-1) && (from == len(side) || side[from-1].Sentence == side[from].Sentence) {
		from--
	}
	for to > 0 && to < len(side) && part(to) && side[to].Sentence == side[to-1].Sentence {
		to++
	}
	return side[from:to]
}

// sendsOn reports whether words send a reader to a link among them.
func (j *Judge) sendsOn(run []token.Token) bool {
	return link.HasLink(run) && slices.ContainsFunc(run, j.sends)
}

// weRead reports whether it is we who read, find or check in a run.
func (j *Judge) weRead(side []token.Token, at, n int) bool {
	const near = 3
	for k := at; k < at+n; k++ {
		if j.sends(side[k]) && slices.ContainsFunc(side[max(0, k-near):k], func(t token.Token) bool { return j.Lex.Wording.Subject[t.Norm] }) {
			return true
		}
	}
	return false
}

// placed: the preposition that a page's name takes and "here" does not: "as told
// here", "as told on the help page".
func (j *Judge) placed(c *reading.Case, h reading.Hunk, old, now []link.Link) string {
	from, to := linkBehind(c.From, h.FromAt+len(h.Del)), linkBehind(c.To, h.ToAt+len(h.Ins))
	if from < 0 || from != to || from >= len(old) || from >= len(now) {
		return ""
	}
	a, b := j.callsPage(old[from].Label), j.callsPage(now[to].Label)
	spot := func(t token.Token) bool {
		return j.Lex.Wording.Spots[t.Norm] || j.Lex.Wording.Ours[t.Norm] || j.Lex.Articles[t.Norm]
	}
	if a != b && !slices.ContainsFunc(slices.Concat(h.Del, h.Ins), func(t token.Token) bool { return !spot(t) }) {
		return "the preposition of a page's name"
	}
	return ""
}

// linkBehind is which link of a text stands at a place, -1 where none does.
func linkBehind(side []token.Token, at int) int {
	if at >= len(side) || !link.IsLink(side[at]) {
		return -1
	}
	n := 0
	for _, t := range side[:at] {
		if link.IsLink(t) {
			n++
		}
	}
	return n
}

// callsPage reports whether a label calls a page what it is, other than "here".
func (j *Judge) callsPage(label string) bool {
	return slices.ContainsFunc(j.Lex.Read(label), func(t token.Token) bool { return j.Calls(t) && !j.sends(t) })
}
