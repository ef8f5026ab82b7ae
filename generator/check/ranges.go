package check

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/change"
	"proviso/generator/diag"
	"proviso/generator/pattern"
)

var rangeForm = pattern.New(`(\p{Nd}{1,3}|(?:19|20)\d\d)(?:\.?[ºª°])?(?:\s*[-–—−]\s*|\s+(\pL+(?:\s\pL+){0,2})\s+)((?:19|20)\d\d|\p{Nd}{1,3})`)

// rangesDiffer: "6–13" has both ends, in this order, in the other text too.
func rangesDiffer(d *Draft) diag.List {
	if !d.language.known || !d.Whole.Source.language.known {
		return nil
	}
	return d.compareWords(func(p Pair) diag.List {
		ours, ourAll := d.Whole.Source.language.rangesIn(p.Source.Prose)
		theirs, theirAll := d.language.rangesIn(p.Own.Prose)
		lacks, extra := change.Subtract(ours, theirAll), change.Subtract(theirs, ourAll)
		list, choice := p.differ("range", lacks, extra), d.alternativesDiffer(p)
		switch {
		case len(list) == 0:
			return choice
		case len(choice) == 0 && (len(lacks) == 0 || len(extra) == 0): // the numbers may stand apart, or in words
			return diag.List{inDoubt(list[0])}
		}
		return list
	})
}

// alternativesDiffer: "four to six" is not "four or six". Numbers that follow
// each other say much the same: two or three, two to three.
func (d *Draft) alternativesDiffer(p Pair) diag.List {
	ours, theirs := d.Whole.Source.language.alternatives(p.Source), d.language.alternatives(p.Own)
	lacks := slices.DeleteFunc(change.Subtract(ours.joined, theirs.joined), func(pair string) bool { return !theirs.apart[pair] })
	extra := slices.DeleteFunc(change.Subtract(theirs.joined, ours.joined), func(pair string) bool { return !ours.apart[pair] })
	return p.differ("choice", lacks, extra)
}

// alternatives are the numbers of a clause in twos: those that an "or" joins, and
// those that stand beside each other without one.
type alternatives struct {
	joined []string
	apart  map[string]bool
}

func (lang *language) alternatives(c *Clause) alternatives {
	all := alternatives{apart: map[string]bool{}}
	for _, s := range lang.literal.Read(c.Prose) {
		lang.wordPairsOf(s, &all)
	}
	for _, s := range c.Sentences() {
		figures := s.Figures()
		for i := range len(figures) - 1 {
			low, high := figures[i], figures[i+1]
			pair := low.Value + " / " + high.Value
			switch a, err := strconv.Atoi(low.Value); {
			case err != nil || !isMoreThanNext(a, high.Value):
			case len(low.After) > 0 && lang.or[low.After[0]] && slices.Contains(low.After, high.Value):
				all.joined = append(all.joined, pair)
			default:
				all.apart[pair] = true
			}
		}
	}
	return all
}

// wordPairsOf adds the numbers that one word joins of which one is no figure: a
// "one", which is read as an article, or an order, the first to the fifth.
func (lang *language) wordPairsOf(s change.Sentence, all *alternatives) {
	words := s.Words()
	for i := 1; i+1 < len(words); i++ {
		low, article := lang.countOf(words[i-1])
		high, _ := lang.countOf(words[i+1])
		if high == 0 && i+2 < len(words) && len(words[i+1]) <= 3 { // and the fifth
			high, _ = lang.countOf(words[i+2])
		}
		if low == 0 || high <= low+1 || !article && lang.holding[words[i-1]] == "" {
			continue
		}
		pair := strconv.Itoa(low) + " / " + strconv.Itoa(high)
		switch {
		case lang.or[words[i]]:
			all.joined = append(all.joined, pair)
		case lang.ranges[words[i]]:
			all.apart[pair] = true
		}
	}
}

// countOf is the number that a word says, 0 for none; article reports a "one".
func (lang *language) countOf(word string) (n int, article bool) {
	if at := strings.LastIndexAny(word, "'’"); at >= 0 { // d’une
		word = strings.TrimLeft(word[at:], "'’")
	}
	if lang.ones[word] {
		return 1, true
	}
	if n, err := strconv.Atoi(lang.holding[word]); err == nil {
		return n, false
	}
	n, _ = strconv.Atoi(word)
	return n, false
}

func isMoreThanNext(a int, high string) bool {
	b, err := strconv.Atoi(high)
	return err == nil && b > a+1
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
	return isWordRune(last) || ofTime.MatchString(before[max(0, len(before)-8):]) || ofTime.MatchString(after[:min(4, len(after))]) || strings.ContainsRune("-–./:+", last) || isWordRune(next) || strings.ContainsRune("–/:", next) || next == '-' && !beginsWord(after[1:]) ||
		len(after) > 1 && strings.ContainsRune(".,", next) && unicode.IsDigit(rune(after[1]))
}

// ofTime is what stands beside the minutes or the hours of a time: 8 h 30.
var ofTime = pattern.New(`^[\s\p{Z}]?h\b|\d[\s\p{Z}]?h[\s\p{Z}]$`)

// beginsWord: 6–12-vuotiaat.
func beginsWord(text string) bool {
	next, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(next)
}
