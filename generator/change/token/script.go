package token

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Transliterated is a name as addresses write it: small, without accents, ä as ae.
func Transliterated(s string) string {
	s = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "å", "a", "ø", "o", "æ", "ae", "ł", "l").Replace(Fold(s))
	return string(Bare(s))
}

// Bare is a word without its accents.
func Bare(s string) []rune {
	var letters []rune
	for _, r := range norm.NFD.String(s) {
		if !unicode.Is(unicode.Mn, r) {
			letters = append(letters, r)
		}
	}
	return letters
}

// alphabets are scripts whose letters look like one another's.
var alphabets = []*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Cherokee}

// Mixed reports whether a word has letters of two alphabets: "n" and "t" of
// the Latin one round a Cyrillic "о" read as "not" and are not (Unicode UTS
// #39, mixed-script detection).
func Mixed(s string) bool {
	seen := 0
	for _, alphabet := range alphabets {
		if strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(alphabet, r) }) {
			seen++
		}
	}
	return seen > 1
}

// Directs is what makes a text read in another order than it is stored in.
func Directs(r rune) bool { return '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069' }
