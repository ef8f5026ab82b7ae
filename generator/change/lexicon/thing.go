package lexicon

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"proviso/generator/change/token"
	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// beginning is a word's first letters, or "" of one that has fewer.
func beginning(w string) string {
	n := 0
	for range firstLetters {
		_, size := utf8.DecodeRuneInString(w[n:])
		if size == 0 {
			return ""
		}
		n += size
	}
	return w[:n]
}

// thingsText is what things of the trade are called in each language.
//
//go:embed thing.toml
var thingsText []byte

// Calling is a name of a thing.
type Calling struct {
	Thing string
	Parts []part
}

// Callings are the names of things in a language, its own and the English ones.
type Callings struct {
	All     []Calling
	ByFirst map[string][]int // by the first letters of the first word
	Endings int              // how many letters a name may end with besides
}

var called sync.Map // language -> *callings

// CallingsOf are those of a locale's language.
func CallingsOf(l policy.Locale) *Callings {
	if c, ok := called.Load(l.Language()); ok {
		return c.(*Callings)
	}
	c := MustReadCallings("thing.toml", thingsText, l.Language(), Of(l).Articles)
	called.Store(l.Language(), c)
	return c
}

// MustReadCallings panics on a faulty file: it is part of the program, and a test
// reads it.
func MustReadCallings(name string, text []byte, language string, articles map[string]bool) *Callings {
	var list diag.List
	t := settings.Read(name, text, &list)
	c := &Callings{ByFirst: map[string][]int{}, Endings: 4}
	if n := lettersOfEndings[language]; n > 0 {
		c.Endings = n
	}
	for _, thing := range t.Keys() {
		for _, row := range t.Strings(thing) {
			spoken, names, _ := strings.Cut(row, " ")
			if spoken == "nb" && language == "nn" || spoken == language || spoken == "en" {
				c.Add(thing, spoken, strings.Split(names, ", "), articles)
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

func (c *Callings) Add(thing, spoken string, names []string, articles map[string]bool) {
	for _, name := range names {
		one := Calling{Thing: thing}
		for _, w := range strings.Fields(name) {
			tail := strings.HasSuffix(w, "-")
			for _, t := range token.Scan(strings.TrimSuffix(w, "-")) {
				if !articles[t.Norm] { // texts are read without them
					one.Parts = append(one.Parts, part{Text: t.Norm, Tail: tail || spoken == "ko"})
				}
			}
		}
		first := beginning(one.Parts[0].Text)
		c.ByFirst[first] = append(c.ByFirst[first], len(c.All))
		c.All = append(c.All, one)
	}
}

// Named are the things that a run of words may be a name of, the whole of it.
func (c *Callings) Named(words []string) []Calling {
	var list []Calling
	if len(words) == 0 {
		return nil
	}
	for _, k := range c.ByFirst[beginning(words[0])] {
		if c.isCalled(words, c.All[k].Parts) {
			list = append(list, c.All[k])
		}
	}
	return list
}

func (c *Callings) isCalled(words []string, parts []part) bool {
	if len(words) != len(parts) {
		return false
	}
	for k, p := range parts {
		ending, ok := strings.CutPrefix(words[k], p.Text)
		if !ok || ending != "" && (!p.Tail || utf8.RuneCountInString(ending) > c.Endings || Denying[ending] || token.Mixed(words[k])) {
			return false
		}
	}
	return true
}

// Denying are endings that deny what they stand behind.
var Denying = token.Set([]string{"los", "lose", "loser", "frei", "freie", "freien", "løs", "løst", "løse", "lös", "löst", "lösa", "loos", "loze", "fri", "frie", "fritt", "fria", "frit",
	"siz", "sız", "suz", "süz", "siziz", "ton", "tön", "talan", "telen", "tlan", "tlen", "mentes", "less", "free"})
