package label

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// sends reports whether a word sends a reader to a page, guides whether it stands
// beside such words.
func (j *Judge) sends(t token.Token) bool {
	return t.Kind == token.Word && (j.Lex.Wording.Points[t.Norm] || j.Lex.Sending.Points.In([]token.Token{t}))
}

func (j *Judge) guides(t token.Token) bool {
	return t.Kind == token.Word && (j.Lex.Wording.Pointing[t.Norm] || j.Lex.Sending.Pointing.In([]token.Token{t}))
}

// Calls reports whether a word is what a page is called.
func (j *Judge) Calls(t token.Token) bool {
	return t.Kind == token.Word && (j.Lex.Wording.Pages[t.Norm] || j.Lex.Sending.Pages.In([]token.Token{t}))
}

// isHere reports whether a label only points, as "here" does.
func (j *Judge) isHere(label []token.Token) bool {
	if j.Lex.Known && len(label) > 0 && label[0].Kind == token.Word {
		const longest = 4
		return len(label) <= longest && !slices.ContainsFunc(label, func(t token.Token) bool { return !j.sends(t) && !j.guides(t) })
	}
	return len(label) == 1 && label[0].Kind == token.Address && !strings.Contains(label[0].Norm, "@") || len(label) > 0 && j.Lex.Sending.Here.AtStart(label) == len(label)
}

// sameOutlined is sameLabel for a language without a lexicon: where one only
// points, the other may say what the page is: with a word that pages are called
// by, or in words of its address; of two names both do, or have forms of the same
// words.
func (j *Judge) sameOutlined(from, to []token.Token, target string) bool {
	if token.Norms(from) == token.Norms(to) || j.isHere(from) && j.isHere(to) {
		return true
	}
	if j.isHere(to) {
		from, to = to, from
	}
	const longest = 24
	if len(to) > longest || j.Lex.Sending.Weighs.In(to) || slices.ContainsFunc(to, func(t token.Token) bool { return t.Kind != token.Word }) {
		return false
	}
	backed := func(t token.Token) bool { return j.guides(t) || j.Calls(t) || inAddress(t, target) }
	if j.isHere(from) {
		return j.Lex.Sending.Pages.In(to) || !slices.ContainsFunc(to, func(t token.Token) bool { return !backed(t) })
	}
	return j.alike(from, to, backed)
}

// alike reports whether labels differ in words alone that are backed, or forms of
// those of the other.
func (j *Judge) alike(from, to []token.Token, backed func(token.Token) bool) bool {
	if j.Lex.Sending.Weighs.In(from) || slices.ContainsFunc(from, func(t token.Token) bool { return t.Kind != token.Word }) {
		return false
	}
	for _, h := range reading.Differ(from, to) {
		for _, side := range [2][2][]token.Token{{h.Del, h.Ins}, {h.Ins, h.Del}} {
			for _, t := range side[0] {
				if !backed(t) && !slices.ContainsFunc(side[1], func(o token.Token) bool { return sameStem(t.Norm, o.Norm) }) {
					return false
				}
			}
		}
	}
	return true
}

// inAddress reports whether a word, but for its ending, is one of those of an
// address.
func inAddress(t token.Token, target string) bool {
	const least = 4
	u, err := url.Parse(target)
	if err != nil {
		return false
	}
	word := token.Transliterated(t.Norm)
	plain := strings.NewReplacer("-", "", "_", "", "%20", "").Replace(token.Transliterated(u.Path + " " + u.Fragment))
	if n := utf8.RuneCountInString(word); n < least {
		return false
	}
	return strings.Contains(plain, word) || slices.ContainsFunc(strings.FieldsFunc(token.Transliterated(u.Path), func(r rune) bool { return strings.ContainsRune("/-_.", r) }),
		func(p string) bool { return sameStem(p, word) })
}

// sameStem reports whether words begin alike for the most part.
func sameStem(a, b string) bool {
	const least = 4
	x, y := []rune(a), []rune(b)
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	return n >= least && 5*n >= 3*max(len(x), len(y))
}
