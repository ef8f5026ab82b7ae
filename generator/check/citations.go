package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/change"
	"proviso/generator/diag"
	"proviso/generator/pattern"
)

var citationRules = []Rule{
	{Name: "letters-differ", Level: diag.Warning, Source: "GDPR Art. 13(1)(c): the legal basis is the same article, paragraph and letter in every language", Translation: lettersDiffer},
}

// lettersDiffer: the letters of an article's parts are those of the source; its
// numbers are digits, which are compared as such.
func lettersDiffer(d *Draft) diag.List {
	source := d.Whole.Source.language
	if !d.language.known || !source.known {
		return nil
	}
	return d.compareWords(func(p Pair) diag.List {
		ours, theirs := source.lettersIn(p.Source.Prose), d.language.lettersIn(p.Own.Prose)
		return p.differ("letter", change.Subtract(ours, theirs), change.Subtract(theirs, ours))
	})
}

// lettersIn are the letters of a text that name a part of an article, each once:
// (f), 1 f, point f, f alakohta, and those that they are joined with, a and f.
func (lang *language) lettersIn(text string) []string {
	words := wordsOf.FindAllString(strings.ToLower(mayBeSeveral.ReplaceAllString(text, "")), -1)
	var all []string
	named := false // by the letter before, with nothing between but what joins
	for i, word := range words {
		if !isLetter(word) {
			named = named && (strings.Contains(",-–/()", word) || word == lang.and || lang.ranges[word])
			continue
		}
		goesOn := word == lang.and || lang.ranges[word]
		if lang.namesPart(words, i) || named && !lang.lone[word] {
			all, named = append(all, word), true
		} else {
			named = named && goesOn
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// mayBeSeveral is what says that there may be several: the recipient(s).
var mayBeSeveral = pattern.New(`\pL\(\pL{1,3}\)`)

// namesPart reports whether what stands beside a letter makes it one of a part.
// Behind a number alone, as in 2026 r., only the first letters are.
func (lang *language) namesPart(words []string, i int) bool {
	near := func(k int) string {
		if k < 0 || k >= len(words) {
			return ""
		}
		return words[k]
	}
	before := near(i - 1)
	if before == "." {
		before = near(i - 2)
	}
	first, _ := utf8.DecodeRuneInString(near(i - 1))
	beside := func(word string) bool {
		return slices.ContainsFunc(lang.letters, func(stem string) bool { return word == stem || lang.postposed && strings.HasPrefix(word, stem) })
	}
	return near(i+1) == ")" || beside(before) || lang.postposed && beside(near(i+1)) || unicode.IsDigit(first) && !lang.lone[words[i]] && (words[i] <= "f" || near(i-2) == ".")
}

// isLetter reports whether a word is one letter from a to z.
func isLetter(word string) bool { return len(word) == 1 && 'a' <= word[0] && word[0] <= 'z' }
