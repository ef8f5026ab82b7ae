package change

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// thingsText is what things of the trade are called in each language.
//
//go:embed things.toml
var thingsText []byte

// calling is a name of a thing.
type calling struct {
	thing string
	parts []part
}

// callings are the names of things in a language, its own and the English ones.
type callings struct {
	all     []calling
	byFirst map[string][]int // by the first letters of the first word
	endings int              // how many letters a name may end with besides
}

var called sync.Map // language -> *callings

// callingsOf are those of a locale's language.
func callingsOf(l policy.Locale) *callings {
	if c, ok := called.Load(l.Language()); ok {
		return c.(*callings)
	}
	c := mustReadCallings("things.toml", thingsText, l.Language(), lexiconOf(l).articles)
	called.Store(l.Language(), c)
	return c
}

// mustReadCallings panics on a faulty file: it is part of the program, and a test
// reads it.
func mustReadCallings(name string, text []byte, language string, articles map[string]bool) *callings {
	var list diag.List
	t := settings.Read(name, text, &list)
	c := &callings{byFirst: map[string][]int{}, endings: 4}
	if n := lettersOfEndings[language]; n > 0 {
		c.endings = n
	}
	for _, thing := range t.Keys() {
		for _, row := range t.Strings(thing) {
			spoken, names, _ := strings.Cut(row, " ")
			if spoken == "nb" && language == "nn" || spoken == language || spoken == "en" {
				c.add(thing, spoken, strings.Split(names, ", "), articles)
			}
		}
	}
	t.Done()
	if list.HasErrors() {
		panic(fmt.Sprintf("the names of things are faulty:\n%s", list.Format()))
	}
	return c
}

// lettersOfEndings are more in languages that put what others say in words of
// their own behind a name, fewer where a letter is a syllable.
var lettersOfEndings = map[string]int{"hu": 7, "tr": 7, "fi": 6, "ko": 3}

func (c *callings) add(thing, spoken string, names []string, articles map[string]bool) {
	for _, name := range names {
		one := calling{thing: thing}
		for _, w := range strings.Fields(name) {
			tail := strings.HasSuffix(w, "-")
			for _, t := range scan(strings.TrimSuffix(w, "-")) {
				if !articles[t.norm] { // texts are read without them
					one.parts = append(one.parts, part{text: t.norm, tail: tail || spoken == "ko"})
				}
			}
		}
		first := beginning(one.parts[0].text)
		c.byFirst[first] = append(c.byFirst[first], len(c.all))
		c.all = append(c.all, one)
	}
}

// named are the things that a run of words may be a name of, the whole of it.
func (c *callings) named(words []string) []calling {
	var list []calling
	if len(words) == 0 {
		return nil
	}
	for _, k := range c.byFirst[beginning(words[0])] {
		if c.isCalled(words, c.all[k].parts) {
			list = append(list, c.all[k])
		}
	}
	return list
}

func (c *callings) isCalled(words []string, parts []part) bool {
	if len(words) != len(parts) {
		return false
	}
	for k, p := range parts {
		ending, ok := strings.CutPrefix(words[k], p.text)
		if !ok || ending != "" && (!p.tail || utf8.RuneCountInString(ending) > c.endings || denying[ending] || mixed(words[k])) {
			return false
		}
	}
	return true
}

// denying are endings that deny what they stand behind.
var denying = setOf([]string{"los", "lose", "loser", "frei", "freie", "freien", "løs", "løst", "løse", "lös", "löst", "lösa", "loos", "loze", "fri", "frie", "fritt", "fria", "frit",
	"siz", "sız", "suz", "süz", "siziz", "ton", "tön", "talan", "telen", "tlan", "tlen", "mentes", "less", "free"})

// calledAlike: a name of a thing of the trade for another of the same: a loan word
// for the language's own, "newsletter", "Rundbrief".
func (j *judge) calledAlike(c *instance, h hunk) string {
	const most = 4
	alike := func(from, to []token) bool {
		return j.sameThing(from, to) || j.samePreposition(from, to) && j.sameThing(from[1:], to[1:])
	}
	if anyWidened(c, h, most, alike) {
		return "another name of the same thing"
	}
	return ""
}

// anyWidened reports whether a difference is alike once it is widened by fewer
// than most words on either side: what changed may be part of a name.
func anyWidened(c *instance, h hunk, most int, alike func(from, to []token) bool) bool {
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
func widened(c *instance, h hunk, before, after int) (from, to []token, ok bool) {
	a, b := h.fromAt-before, h.toAt-before
	c1, d := h.fromAt+len(h.del)+after, h.toAt+len(h.ins)+after
	if a < 0 || b < 0 || c1 > len(c.from) || d > len(c.to) {
		return nil, nil, false
	}
	if norms(c.from[a:h.fromAt]) != norms(c.to[b:h.toAt]) || norms(c.from[c1-after:c1]) != norms(c.to[d-after:d]) {
		return nil, nil, false
	}
	return c.from[a:c1], c.to[b:d], true
}

// samePreposition reports whether two runs begin with one preposition, with or
// without the article that its noun has: "del", "de".
func (j *judge) samePreposition(from, to []token) bool {
	alone := j.lex.wording.contracted
	return len(from) > 1 && len(to) > 1 && alone[from[0].norm] != "" && alone[from[0].norm] == alone[to[0].norm]
}

func (j *judge) sameThing(from, to []token) bool {
	if len(from) == 0 || len(to) == 0 || len(from) > 8 || len(to) > 16 || oneSentence(from) != oneSentence(to) || !oneSentence(from) {
		return false
	}
	all := callingsOf(j.locale)
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

func oneSentence(run []token) bool { return run[0].sentence == run[len(run)-1].sentence }

// plainWords are the words of a run as they are written, without articles.
func (j *judge) plainWords(run []token) []string {
	var list []string
	for _, t := range scan(shown(run)) {
		if t.kind == word && !j.lex.articles[t.norm] && !bareArticles[j.locale.Language()+" "+t.norm] || t.kind == address {
			list = append(list, t.norm)
		} else if t.kind != word {
			return nil
		}
	}
	return list
}

// bareArticles are articles of languages that have no lexicon.
var bareArticles = setOf([]string{"hu a", "hu az", "hu egy", "ro un", "ro o", "el ο", "el η", "el το", "el τον", "el την", "el του", "el της", "el τα", "el των"})
