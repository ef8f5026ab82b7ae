package check

import (
	"regexp"
	"strings"
	"unicode"

	"proviso/generator/diag"
)

var typographyRules = []Rule{
	{Name: "doubled-word", Level: diag.Warning, Source: "a word written twice is a slip of editing", Text: doubledWords},
}

var wordsOf = regexp.MustCompile(`\{\{[^{}]*\}\}|[\p{L}\p{M}\p{N}'’-]+|[^\s\p{L}\p{M}\p{N}]`)

// doubledWords: "the the". Punctuation between the two makes them two.
func doubledWords(d *Draft) diag.List {
	var list diag.List
	for _, c := range d.Clauses {
		last := ""
		for _, word := range wordsOf.FindAllString(c.Text, -1) {
			if word == last && strings.ContainsFunc(word, unicode.IsLetter) {
				list.Add(d.At(c, word+" "+word, "%q stands twice", word).Hint("strike one of the two"))
			}
			last = word
		}
	}
	return list
}
