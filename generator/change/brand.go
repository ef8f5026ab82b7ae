package change

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// readBrands notes the names that the publisher goes by: those of the site that
// the text links most, in its title and no word of any dictionary, and what it
// says that "we" are.
func (j *judge) readBrands() {
	const shortest = 4
	var list []string
	if b := brandOf(j.own); utf8.RuneCountInString(b) >= shortest && j.from.words[b] > 0 {
		list = append(list, b)
	}
	list = append(list, j.brandOfWords()...)
	isName := func(t token) bool {
		return t.kind == word && capital(t.raw) && utf8.RuneCountInString(t.norm) >= shortest && j.hasWords() && !dictionaryOf(j.locale).has(t.norm) && !dictionaryOf("en").has(t.norm) && !j.lex.countries.in([]token{t})
	}
	for i := range j.cases[:min(3, len(j.cases))] {
		if c := &j.cases[i]; len(c.pair.From) > 0 && isHeading(c.pair.From[0]) {
			for _, t := range c.from {
				if isName(t) {
					list = append(list, t.norm)
				}
			}
		}
	}
	for alias, name := range j.defined {
		if first, _, _ := strings.Cut(name, " "); j.lex.wording.ours[alias] && utf8.RuneCountInString(first) >= shortest && !dictionaryOf("en").has(first) {
			list = append(list, first)
		}
	}
	slices.Sort(list)
	j.brands = slices.Compact(list)
}

// titleNames are words of the text's title that are names everywhere: twice or more
// within a sentence, and never without a capital; no page's, and without topic.
func (j *judge) titleNames() []string {
	const often = 2
	names, small := map[string]int{}, map[string]bool{} // by their first letters, for what endings do
	for i := range j.cases {
		for _, t := range j.cases[i].from {
			if !capital(t.raw) {
				small[root(t.norm)] = true
			} else if !t.first && !isHeading(j.cases[i].clause()) {
				names[root(t.norm)]++
			}
		}
	}
	var list []string
	for i := range j.cases[:min(3, len(j.cases))] {
		c := &j.cases[i]
		for _, t := range c.from {
			weighs := j.weighs(t) || j.lex.wording.pages[t.norm] || j.lex.topics([]token{t}) != "" || len(j.lex.subjects.find([]token{t}))+len(j.lex.titles.find([]token{t})) > 0 || j.lex.contracts.in([]token{t})
			if isHeading(c.clause()) && !j.lex.nouns && names[root(t.norm)] >= often && !small[root(t.norm)] && !weighs && utf8.RuneCountInString(t.norm) >= 4 {
				list = append(list, t.norm)
			}
		}
	}
	return list
}

// root is a word's first letters, at least four, without the two last.
func root(w string) string {
	letters := []rune(w)
	return string(letters[:max(min(4, len(letters)), min(6, len(letters)-2))])
}
