package label

import (
	"slices"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/link"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// pointsAlike: in relinked, a sentence that does no more than send a reader to one
// page, put in other words: "you can read the guide here", "read the guide". What
// it says of the page is the same in the same order, it denies and limits
// nothing, and nobody is told to do more than read.
func (j *Judge) pointsAlike(c *reading.Case, h reading.Hunk) bool {
	old, now := wholeSentence(c.From, h.FromAt, len(h.Del)), wholeSentence(c.To, h.ToAt, len(h.Ins))
	a, ok := j.pointed(old)
	b, also := j.pointed(now)
	return ok && also && len(a) > 0 && slices.EqualFunc(a, b, func(s, t token.Token) bool { return sameStem(s.Norm, t.Norm) })
}

// pointed is what a sentence with one link says of the page, without the words
// that send the reader there; it is not ok where it says or does more.
func (j *Judge) pointed(sentence []token.Token) (about []token.Token, ok bool) {
	const longest = 5
	links, sends := 0, false
	for k, t := range sentence {
		one := sentence[k : k+1]
		g := j.Lex.Wording.Grammar
		switch {
		case isEnd(t):
		case link.IsLink(t):
			links++
			sends = sends || k+1 < len(sentence) && isEnd(sentence[k+1]) // "here"
		case t.Kind != token.Word || j.Lex.Negations.In(one) || j.Lex.Exceptions.In(one) || j.Lex.Modals[t.Norm] == lexicon.Binds:
			return nil, false
		case j.sends(t):
			sends = true
		case j.guides(t), j.Lex.Wording.Passive[t.Norm], j.Lex.Light[t.Norm], j.Lex.Articles[t.Norm], j.Lex.Wording.Ours[t.Norm] && !j.Lex.Wording.Subject[t.Norm]:
		case j.Lex.Modals[t.Norm] > 0, g.Readers[t.Norm]:
		case j.Weighs(t) && !j.Joins(t) && !j.Lex.Qualifiers.In(one), j.Lex.Wording.Subject[t.Norm], g.Relatives[t.Norm]:
			return nil, false
		default:
			about = append(about, t)
		}
	}
	return about, links == 1 && sends && len(about) <= longest && !j.ActsOn(sentence) && !j.weRead(sentence, 0, len(sentence))
}
