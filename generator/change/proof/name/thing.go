package name

import (
	"slices"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// calledAlike: a name of a thing of the trade for another of the same: a loan word
// for the language's own, "newsletter", "Rundbrief".
func (j *Judge) calledAlike(c *reading.Case, h reading.Hunk) string {
	const most = 4
	alike := func(from, to []token.Token) bool {
		return j.sameThing(from, to) || j.samePreposition(from, to) && j.sameThing(from[1:], to[1:])
	}
	if anyWidened(c, h, most, alike) {
		return "another name of the same thing"
	}
	return ""
}

// anyWidened reports whether a difference is alike once it is widened by fewer
// than most words on either side: what changed may be part of a name.
func anyWidened(c *reading.Case, h reading.Hunk, most int, alike func(from, to []token.Token) bool) bool {
	for before := range most {
		for after := range most {
			if from, to, ok := widened(c, h, before, after); ok && alike(from, to) {
				return true
			}
		}
	}
	return false
}

// widened is a hunk's two runs with as many words around them, if those are the
// same on both sides.
func widened(c *reading.Case, h reading.Hunk, before, after int) (from, to []token.Token, ok bool) {
	a, b := h.FromAt-before, h.ToAt-before
	c1, d := h.FromAt+len(h.Del)+after, h.ToAt+len(h.Ins)+after
	if a < 0 || b < 0 || c1 > len(c.From) || d > len(c.To) {
		return nil, nil, false
	}
	if token.Norms(c.From[a:h.FromAt]) != token.Norms(c.To[b:h.ToAt]) || token.Norms(c.From[c1-after:c1]) != token.Norms(c.To[d-after:d]) {
		return nil, nil, false
	}
	return c.From[a:c1], c.To[b:d], true
}

// samePreposition reports whether two runs begin with one preposition, with or
// without the article that its noun has: "del", "de".
func (j *Judge) samePreposition(from, to []token.Token) bool {
	alone := j.Lex.Wording.Contracted
	return len(from) > 1 && len(to) > 1 && alone[from[0].Norm] != "" && alone[from[0].Norm] == alone[to[0].Norm]
}

func (j *Judge) sameThing(from, to []token.Token) bool {
	if len(from) == 0 || len(to) == 0 || len(from) > 8 || len(to) > 16 || oneSentence(from) != oneSentence(to) || !oneSentence(from) {
		return false
	}
	all := callingsOf(j.Locale)
	oldWords, newWords := j.plainWords(from), j.plainWords(to)
	if oneStem(strings.Join(oldWords, " "), strings.Join(newWords, " ")) {
		return false // how many, and which case, is for others to say
	}
	old, now := all.named(oldWords), all.named(newWords)
	same := func(a calling) bool {
		return slices.ContainsFunc(now, func(b calling) bool { return a.thing == b.thing && !slices.Equal(a.parts, b.parts) })
	}
	return slices.ContainsFunc(old, same)
}

// oneStem reports whether two words differ in no more than their ends.
func oneStem(a, b string) bool {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n >= min(len(a), len(b))-2
}

func oneSentence(run []token.Token) bool { return run[0].Sentence == run[len(run)-1].Sentence }

// plainWords are the words of a run as they are written, without articles.
func (j *Judge) plainWords(run []token.Token) []string {
	var list []string
	for _, t := range token.Scan(token.Shown(run)) {
		if t.Kind == token.Word && !j.Lex.Articles[t.Norm] && !bareArticles[j.Locale.Language()+" "+t.Norm] || t.Kind == token.Address {
			list = append(list, t.Norm)
		} else if t.Kind != token.Word {
			return nil
		}
	}
	return list
}

// bareArticles are articles of languages that have no lexicon.
var bareArticles = token.Set([]string{"hu a", "hu az", "hu egy", "ro un", "ro o", "el ο", "el η", "el το", "el τον", "el την", "el του", "el της", "el τα", "el των"})
