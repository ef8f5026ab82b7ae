package change

import "slices"

// pointing: words that only send the reader on to a linked page, exchanged for
// others: "you can read about it" for "see". They stand in a sentence with a
// link, and one of them sends; or they weigh nothing and stand beside the link
// with others that send. What is done with what is linked, as published there,
// sent to it or shared with it, sends nobody.
func (j *judge) pointing(c *instance, h hunk) string { return j.pointingWith(c, h, h.del, h.ins) }

// pointingWith is pointing for some of the words of a hunk.
func (j *judge) pointingWith(c *instance, h hunk, del, ins []token) string {
	run := slices.Concat(del, ins)
	if slices.ContainsFunc(run, func(t token) bool { return !j.sends(t) && !j.guides(t) }) {
		return ""
	}
	from, to := j.guidance(c.from, h.fromAt, len(h.del)), j.guidance(c.to, h.toAt, len(h.ins))
	beside := !j.anyWeighs(run) && j.sendsOn(from) && j.sendsOn(to)
	if beside || j.sendsReader(del, ins) && hasLink(wholeSentence(c.from, h.fromAt, len(h.del))) && hasLink(wholeSentence(c.to, h.toAt, len(h.ins))) &&
		!j.weRead(c.from, h.fromAt, len(h.del)) && !j.weRead(c.to, h.toAt, len(h.ins)) {
		return "how a reader is sent to the same page"
	}
	return ""
}

func (j *judge) sendsReader(del, ins []token) bool {
	return slices.ContainsFunc(del, j.sends) || slices.ContainsFunc(ins, j.sends)
}

// wholeSentence is the sentence of a run, with it.
func wholeSentence(side []token, at, n int) []token {
	if len(side) == 0 {
		return nil
	}
	start, end := sentenceOf(side, at, n)
	return side[start:end]
}

// guidance is a run with all words around it that send a reader on, and links.
func (j *judge) guidance(side []token, at, n int) []token {
	part := func(k int) bool {
		t := side[k]
		return isLink(t) || j.sends(t) || j.guides(t) || j.lex.light[t.norm] && !j.weighs(t)
	}
	from, to := min(at, len(side)), min(at+n, len(side))
	for from > 0 && part(from-1) && (from == len(side) || side[from-1].sentence == side[from].sentence) {
		from--
	}
	for to > 0 && to < len(side) && part(to) && side[to].sentence == side[to-1].sentence {
		to++
	}
	return side[from:to]
}

// sendsOn reports whether words send a reader to a link among them.
func (j *judge) sendsOn(run []token) bool { return hasLink(run) && slices.ContainsFunc(run, j.sends) }

// weRead reports whether it is we who read, find or check in a run.
func (j *judge) weRead(side []token, at, n int) bool {
	const near = 3
	for k := at; k < at+n; k++ {
		if j.sends(side[k]) && slices.ContainsFunc(side[max(0, k-near):k], func(t token) bool { return j.lex.wording.subject[t.norm] }) {
			return true
		}
	}
	return false
}

// placed: the preposition that a page's name takes and "here" does not: "as told
// here", "as told on the help page".
func (j *judge) placed(c *instance, h hunk, old, now []link) string {
	from, to := linkBehind(c.from, h.fromAt+len(h.del)), linkBehind(c.to, h.toAt+len(h.ins))
	if from < 0 || from != to || from >= len(old) || from >= len(now) {
		return ""
	}
	a, b := j.callsPage(old[from].label), j.callsPage(now[to].label)
	spot := func(t token) bool {
		return j.lex.wording.spots[t.norm] || j.lex.wording.ours[t.norm] || j.lex.articles[t.norm]
	}
	if a != b && !slices.ContainsFunc(slices.Concat(h.del, h.ins), func(t token) bool { return !spot(t) }) {
		return "the preposition of a page's name"
	}
	return ""
}

// linkBehind is which link of a text stands at a place, -1 where none does.
func linkBehind(side []token, at int) int {
	if at >= len(side) || !isLink(side[at]) {
		return -1
	}
	n := 0
	for _, t := range side[:at] {
		if isLink(t) {
			n++
		}
	}
	return n
}

// callsPage reports whether a label calls a page what it is, other than "here".
func (j *judge) callsPage(label string) bool {
	return slices.ContainsFunc(j.lex.read(label), func(t token) bool { return j.calls(t) && !j.sends(t) })
}
