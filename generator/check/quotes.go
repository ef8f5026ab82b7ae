package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/diag"
	"proviso/generator/pattern"
)

var quoteRules = []Rule{
	{Name: "unbalanced", Level: diag.Warning, Source: "a bracket or a quotation that does not end leaves open what it holds", Text: unbalanced},
	{Name: "mixed-quotes", Level: diag.Advice, Source: "Unicode CLDR, delimiters: a language has one pair of quotation marks", Text: mixedQuotes},
}

// closers are the marks that open, each with those that may close it: “en”,
// „de“, «fr», »da«, ”sv”, »fi», ‘nl’.
var closers = map[rune]string{
	'(': ")", '[': "]", '（': "）", '「': "」", '『': "』",
	'‹': "›", '›': "‹›", '‘': "’", '"': `"`, '“': "”", '„': "“”", '«': "»", '»': "«»", '”': "”",
}

const (
	endBrackets = ")]）」』"
	brackets    = "([（"
	deepest     = 50
)

// span is a bracket or a quotation of a text.
type span struct {
	open, close rune // close is 0 where the text ends within it; open is 0 where nothing was opened
	counts      bool // nothing was opened, but the bracket may stand after a letter that counts: a)
	depth       int  // of quotations around it
	at          int
}

// spans are those of a text, in the order in which they end. What is open when
// an outer bracket closes has no end.
func spans(text string) []span {
	var done, open []span
	depth, counted := 0, 0
	pop := func(end rune) {
		last := open[len(open)-1]
		last.close, open = end, open[:len(open)-1]
		if !strings.ContainsRune(brackets, last.open) {
			depth--
		}
		done = append(done, last)
	}
	for i, r := range text {
		if len(open) > deepest {
			break // no text, and told as that
		}
		if k := lastOpen(open, r); k >= 0 && !isApostrophe(r, text[i:]) {
			for len(open) > k+1 {
				pop(0)
			}
			pop(r)
			if r == ')' && isCounted(text[:i]) {
				counted++
			}
			continue
		}
		switch {
		case r == ')' && counted > 0: // (letra c), del RGPD): the first counted
			counted--
		case r == '‘' && !opensSingle(text[:i], text[i:]):
		case strings.ContainsRune(endBrackets, r):
			done = append(done, span{close: r, at: i, counts: enumerates(text[:i])})
		case closers[r] != "" && !isInches(text[:i], r):
			open = append(open, span{open: r, depth: depth, at: i})
			if !strings.ContainsRune(brackets, r) {
				depth++
			}
		}
	}
	for len(open) > 0 {
		pop(0)
	}
	return done
}

// lastOpen is the innermost span that a mark can close, -1 for none. A quotation
// mark closes only the innermost, a bracket also one with quotations in it.
func lastOpen(open []span, r rune) int {
	for k := len(open) - 1; k >= 0; k-- {
		if strings.ContainsRune(closers[open[k].open], r) {
			return k
		}
		if !strings.ContainsRune(endBrackets, r) {
			break
		}
	}
	return -1
}

// enumerates reports whether a closing bracket after this belongs to a letter
// or number that counts, as in "a)" and, where nothing or a stop is before it,
// "12)".
func enumerates(before string) bool {
	at := strings.LastIndexFunc(before, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(brackets, r) }) + 1
	word := before[at:]
	if isNumber := word != "" && strings.Trim(word, "0123456789") == ""; isNumber {
		last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(before[:at], unicode.IsSpace))
		return len(word) <= 2 && !unicode.IsLetter(last) && !unicode.IsDigit(last)
	}
	letter := utf8.RuneCountInString(word) == 1 && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
	return letter || word != "" && strings.Trim(word, "ivxIVX") == ""
}

// isCounted reports whether a closing bracket after this may belong to a letter
// that counts, within brackets of its own: letra c), point f).
func isCounted(before string) bool {
	letter, size := utf8.DecodeLastRuneInString(before)
	space, _ := utf8.DecodeLastRuneInString(before[:len(before)-size])
	return unicode.IsLetter(letter) && unicode.IsSpace(space)
}

// isApostrophe reports whether the mark that text begins with stands for a
// letter: user’s.
func isApostrophe(r rune, text string) bool {
	next, _ := utf8.DecodeRuneInString(text[utf8.RuneLen(r):])
	return r == '’' && unicode.IsLetter(next)
}

// elided are words whose first letter is left out, with a mark in its place
// that is often the wrong one: ‘s avonds.
var elided = pattern.New(`^‘(?:[stnk]|em|til)\b`)

// opensSingle reports whether a single mark opens a quotation: at the beginning
// of a word, and another closes it or should.
func opensSingle(before, text string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(text[len("‘"):])
	return (before == "" || unicode.IsSpace(last) || strings.ContainsRune(brackets+"“„«»—–", last)) && unicode.IsLetter(next) && !elided.MatchString(text)
}

func isInches(before string, r rune) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	return (r == '"' || r == '”') && unicode.IsDigit(last)
}

// countedLetter are those in brackets, and those with a closing one alone.
var countedLetter = pattern.New(`\((?:\pL|[ivxIVX]+)\)`)

var backwards = pattern.New(`(?:^|[\s(\[])”\p{L}`)

// opensBothWays reports whether a text begins quotations with “ and a few with
// the mark that ends them.
func (d *Draft) opensBothWays() bool {
	right, wrong := 0, 0
	for _, c := range d.Clauses {
		right += strings.Count(c.Prose, "“")
		wrong += len(backwards.FindAllString(c.Prose, -1))
	}
	return right > wrong && d.Locale.Language() != "de"
}

// halfCited is a paragraph of a law in brackets, with a letter that has none.
var halfCited = pattern.New(`\b\d{1,3}\(\d{1,2}\)[a-z]\b`)

// countsInPairs reports whether a text mostly writes (a), so that a) is a slip.
func (d *Draft) countsInPairs() bool {
	pairs, halves := 0, 0
	for _, c := range d.Clauses {
		pairs += len(countedLetter.FindAllString(c.Prose, -1))
		for _, s := range spans(c.Prose) {
			if s.counts {
				halves++
			}
		}
	}
	return pairs >= 3 && pairs > 4*halves
}

// unbalanced: brackets and quotation marks that do not come in pairs.
func unbalanced(d *Draft) diag.List {
	var list diag.List
	pairs, bothWays := d.countsInPairs(), d.opensBothWays()
	for _, c := range d.Clauses {
		for _, s := range spans(c.Prose) {
			switch {
			case s.counts && !pairs:
			case s.open == 0:
				list.Add(d.At(c, string(s.close), "%q closes nothing", string(s.close)).Hint("open it, or strike it"))
			case s.close == 0:
				list.Add(d.At(c, string(s.open), "%q is not closed", string(s.open)).Hint("close it, or strike it"))
			}
		}
		if slip := backwards.FindString(c.Prose); slip != "" && bothWays {
			bothWays = false // told once
			list.Add(d.At(c, strings.TrimSpace(slip), "%q ends a quotation and stands where one begins", "”").Hint("write “"))
		}
		if slip := halfCited.FindString(c.Prose); slip != "" && (pairs || d.Locale.Language() == "en") {
			list.Add(d.At(c, slip, "%q has brackets around the number and none around the letter", slip).Hint("write Article 6(1)(f)"))
		}
	}
	return list
}

// mixedQuotes: a text that quotes in more ways than one. Quotations within
// quotations have marks of their own.
func mixedQuotes(d *Draft) diag.List {
	type use struct {
		style string
		in    *Clause
	}
	var uses []use
	count, first := map[string]int{}, map[string]int{}
	for _, c := range d.Clauses {
		for _, s := range spans(c.Prose) {
			if s.depth == 0 && s.open != 0 && s.close != 0 && !strings.ContainsRune(brackets, s.open) {
				style := string(s.open) + "…" + string(s.close)
				if count[style]++; count[style] == 1 {
					first[style] = len(first)
				}
				uses = append(uses, use{style, c})
			}
		}
	}
	if len(uses) == 0 {
		return nil
	}
	usual := slices.MaxFunc(uses, func(a, b use) int {
		return cmp.Or(count[a.style]-count[b.style], first[b.style]-first[a.style])
	}).style
	var list diag.List
	for i, u := range uses {
		if u.style != usual && !slices.Contains(uses[:i], u) {
			mark, _ := utf8.DecodeRuneInString(u.style)
			list.Add(d.At(u.in, string(mark), "quoted as %s; the text mostly quotes as %s", u.style, usual).Hint("use one pair of marks"))
		}
	}
	return list
}
