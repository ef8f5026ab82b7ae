package change

import "slices"

// pointsAlike: in relinked, a sentence that does no more than send a reader to one
// page, put in other words: "you can read the guide here", "read the guide". What
// it says of the page is the same in the same order, it denies and limits
// nothing, and nobody is told to do more than read.
func (j *judge) pointsAlike(c *instance, h hunk) bool {
	old, now := wholeSentence(c.from, h.fromAt, len(h.del)), wholeSentence(c.to, h.toAt, len(h.ins))
	a, ok := j.pointed(old)
	b, also := j.pointed(now)
	return ok && also && len(a) > 0 && slices.EqualFunc(a, b, func(s, t token) bool { return sameStem(s.norm, t.norm) })
}

// pointed is what a sentence with one link says of the page, without the words
// that send the reader there; it is not ok where it says or does more.
func (j *judge) pointed(sentence []token) (about []token, ok bool) {
	const longest = 5
	links, sends := 0, false
	for k, t := range sentence {
		one := sentence[k : k+1]
		g := j.lex.wording.grammar
		switch {
		case isEnd(t):
		case isLink(t):
			links++
			sends = sends || k+1 < len(sentence) && isEnd(sentence[k+1]) // "here"
		case t.kind != word || j.lex.negations.in(one) || j.lex.exceptions.in(one) || j.lex.modals[t.norm] == binds:
			return nil, false
		case j.sends(t):
			sends = true
		case j.guides(t), j.lex.wording.passive[t.norm], j.lex.light[t.norm], j.lex.articles[t.norm], j.lex.wording.ours[t.norm] && !j.lex.wording.subject[t.norm]:
		case j.lex.modals[t.norm] > 0, g.readers[t.norm]:
		case j.weighs(t) && !j.joins(t) && !j.lex.qualifiers.in(one), j.lex.wording.subject[t.norm], g.relatives[t.norm]:
			return nil, false
		default:
			about = append(about, t)
		}
	}
	return about, links == 1 && sends && len(about) <= longest && !j.actsOn(sentence) && !j.weRead(sentence, 0, len(sentence))
}
