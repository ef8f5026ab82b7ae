package name

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/token"
	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// thingsText is what things of the trade are called in each language.
//
//go:embed thing.toml
var thingsText []byte

// part is the beginning of a word of a name, or the whole of it.
type part struct {
	text string
	tail bool // letters may stand behind it
}

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
	c := mustReadCallings("thing.toml", thingsText, l.Language(), lexicon.Of(l).Articles)
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
			for _, t := range token.Scan(strings.TrimSuffix(w, "-")) {
				if !articles[t.Norm] { // texts are read without them
					one.parts = append(one.parts, part{text: t.Norm, tail: tail || spoken == "ko"})
				}
			}
		}
		first := token.Beginning(one.parts[0].text)
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
	for _, k := range c.byFirst[token.Beginning(words[0])] {
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
		if !ok || ending != "" && (!p.tail || utf8.RuneCountInString(ending) > c.endings || denying[ending] || token.Mixed(words[k])) {
			return false
		}
	}
	return true
}

// denying are endings that deny what they stand behind.
var denying = token.Set([]string{"los", "lose", "loser", "frei", "freie", "freien", "løs", "løst", "løse", "lös", "löst", "lösa", "loos", "loze", "fri", "frie", "fritt", "fria", "frit",
	"siz", "sız", "suz", "süz", "siziz", "ton", "tön", "talan", "telen", "tlan", "tlen", "mentes", "less", "free"})
