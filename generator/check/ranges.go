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

var rangeForm = pattern.New(`(\p{Nd}{1,3}|(?:19|20)\d\d)(?:\s*[-–—−]\s*|\s+(\pL+(?:\s\pL+){0,2})\s+)((?:19|20)\d\d|\p{Nd}{1,3})`)

// rangesDiffer: "6–13" has both ends, in this order, in the other text too.
func rangesDiffer(d *Draft) diag.List {
	if !d.language.known || !d.Whole.Source.language.known {
		return nil
	}
	return d.compare(func(p Pair) diag.List {
		ours, ourAll := d.Whole.Source.language.rangesIn(p.Source.Prose)
		theirs, theirAll := d.language.rangesIn(p.Own.Prose)
		return p.differ("range", change.Subtract(ours, theirAll), change.Subtract(theirs, ourAll))
	})
}

// rangesIn lists the ranges of a text that are marked as such, as "between 6 and
// 13", and with them those that may be ranges: "13 until 16".
func (lang *language) rangesIn(text string) (marked, all []string) {
	for at := 0; at < len(text); {
		m := rangeForm.FindStringSubmatchIndex(text[at:])
		if m == nil {
			break
		}
		start, end := at+m[0], at+m[1]
		low, word, high := text[at+m[2]:at+m[3]], "", text[at+m[6]:end]
		if m[4] >= 0 {
			word = strings.ToLower(text[at+m[4] : at+m[5]])
		}
		at += m[6] // the end may begin another
		word = lang.withoutLast(word)
		between := word == lang.and && lang.isBetween(text[:start], text[end:])
		if partOfNumber(text[:start], text[end:]) || word != "" && !lang.ranges[word] || word == lang.and && !between {
			continue
		}
		all = append(all, low+"–"+high)
		if word == "" || word == lang.rangeWord || between {
			marked = append(marked, low+"–"+high)
		}
	}
	return marked, all
}

// isBetween reports whether two numbers that an "and" joins are the ends of a
// range: "between 6 and 13", "6 ja 13 vuoden välillä".
func (lang *language) isBetween(before, after string) bool {
	const near = 60
	words := wordsOf.FindAllString(strings.ToLower(before[max(0, len(before)-near):]), -1)
	for _, word := range words[max(0, len(words)-2):] {
		if lang.between[word] {
			return true
		}
	}
	words = wordsOf.FindAllString(strings.ToLower(after[:min(near, len(after))]), -1)
	return slices.ContainsFunc(words[:min(3, len(words))], func(word string) bool { return lang.between[word] && lang.postposed })
}

// withoutLast is what joins two numbers without an article: tra i 6 e i 13.
func (lang *language) withoutLast(words string) string {
	if first, article, two := strings.Cut(words, " "); two && len(article) <= 3 && lang.ranges[first] && !lang.ranges[words] {
		return first
	}
	return words
}

// partOfNumber reports whether what stands around makes digits part of a longer
// number: of a telephone, a day, a section of a law.
func partOfNumber(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return isWordRune(last) || strings.ContainsRune("-–./:+", last) || isWordRune(next) || strings.ContainsRune("–/:", next) || next == '-' && !beginsWord(after[1:]) ||
		len(after) > 1 && strings.ContainsRune(".,", next) && unicode.IsDigit(rune(after[1]))
}

// beginsWord: 6–12-vuotiaat.
func beginsWord(text string) bool {
	next, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(next)
}
