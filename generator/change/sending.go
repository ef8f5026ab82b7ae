package change

import (
	"embed"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// sendings are, for languages without a lexicon, the words that send a reader on.
// They prove how a page is pointed to, and nothing else.
//
//go:embed sending/*.toml
var sendings embed.FS

// sending is one of them; with a lexicon, the wording has such words.
type sending struct{ here, points, pointing, pages, weighs phrases }

func (lex *lexicon) readSendingOf(l policy.Locale) {
	for _, near := range l.Parents() {
		name := "sending/" + string(near) + ".toml"
		text, err := sendings.ReadFile(name)
		if err != nil {
			continue
		}
		var list diag.List
		t := settings.Read(name, text, &list)
		for key, into := range map[string]*phrases{"here": &lex.sending.here, "points": &lex.sending.points, "pointing": &lex.sending.pointing, "pages": &lex.sending.pages, "weighs": &lex.sending.weighs} {
			*into = lex.newPhrases(t.Strings(key))
		}
		t.Done()
		if list.HasErrors() {
			panic(fmt.Sprintf("the words that send are faulty:\n%s", list.Format()))
		}
		return
	}
}

// sends reports whether a word sends a reader to a page, guides whether it stands
// beside such words.
func (j *judge) sends(t token) bool {
	return t.kind == word && (j.lex.wording.points[t.norm] || j.lex.sending.points.in([]token{t}))
}

func (j *judge) guides(t token) bool {
	return t.kind == word && (j.lex.wording.pointing[t.norm] || j.lex.sending.pointing.in([]token{t}))
}

// calls reports whether a word is what a page is called.
func (j *judge) calls(t token) bool {
	return t.kind == word && (j.lex.wording.pages[t.norm] || j.lex.sending.pages.in([]token{t}))
}

// isHere reports whether a label only points, as "here" does.
func (j *judge) isHere(label []token) bool {
	if j.lex.known && len(label) > 0 && label[0].kind == word {
		const longest = 4
		return len(label) <= longest && !slices.ContainsFunc(label, func(t token) bool { return !j.sends(t) && !j.guides(t) })
	}
	return len(label) == 1 && label[0].kind == address && !strings.Contains(label[0].norm, "@") || len(label) > 0 && j.lex.sending.here.atStart(label) == len(label)
}

// sameOutlined is sameLabel for a language without a lexicon: where one only
// points, the other may say what the page is: with a word that pages are called
// by, or in words of its address; of two names both do, or have forms of the same
// words.
func (j *judge) sameOutlined(from, to []token, target string) bool {
	if norms(from) == norms(to) || j.isHere(from) && j.isHere(to) {
		return true
	}
	if j.isHere(to) {
		from, to = to, from
	}
	const longest = 24
	if len(to) > longest || j.lex.sending.weighs.in(to) || slices.ContainsFunc(to, func(t token) bool { return t.kind != word }) {
		return false
	}
	backed := func(t token) bool { return j.guides(t) || j.calls(t) || inAddress(t, target) }
	if j.isHere(from) {
		return j.lex.sending.pages.in(to) || !slices.ContainsFunc(to, func(t token) bool { return !backed(t) })
	}
	return j.alike(from, to, backed)
}

// alike reports whether labels differ in words alone that are backed, or forms of
// those of the other.
func (j *judge) alike(from, to []token, backed func(token) bool) bool {
	if j.lex.sending.weighs.in(from) || slices.ContainsFunc(from, func(t token) bool { return t.kind != word }) {
		return false
	}
	for _, h := range differ(from, to) {
		for _, side := range [2][2][]token{{h.del, h.ins}, {h.ins, h.del}} {
			for _, t := range side[0] {
				if !backed(t) && !slices.ContainsFunc(side[1], func(o token) bool { return sameStem(t.norm, o.norm) }) {
					return false
				}
			}
		}
	}
	return true
}

// inAddress reports whether a word, but for its ending, is one of those of an
// address.
func inAddress(t token, target string) bool {
	const least = 4
	u, err := url.Parse(target)
	if err != nil {
		return false
	}
	word := transliterated(t.norm)
	plain := strings.NewReplacer("-", "", "_", "", "%20", "").Replace(transliterated(u.Path + " " + u.Fragment))
	if n := utf8.RuneCountInString(word); n < least {
		return false
	}
	return strings.Contains(plain, word) || slices.ContainsFunc(strings.FieldsFunc(transliterated(u.Path), func(r rune) bool { return strings.ContainsRune("/-_.", r) }),
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
