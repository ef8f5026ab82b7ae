package reading

import (
	"strings"
	"unicode/utf8"

	"proviso/generator/change/dictionary"
)

// IsWord reports whether the dictionary of the language has a word, or those of
// which it is made where the language writes such in one: "Vertragsende",
// "klantgegevens", "persondatasikkerhedsbrud".
func (texts *Texts) IsWord(s string) bool {
	const atMost = 3
	shortest := 3
	if texts.HasScraps() {
		shortest = 5 // short words make chance ones: "tjen", "sten"
	}
	return dictionary.Of(texts.Locale).Has(s) || texts.IsMade(s, atMost, shortest)
}

// IsMade reports whether a word is made of two others, or of three that are
// longer than the shortest of two. The shortest take no vowel behind them.
func (texts *Texts) IsMade(s string, parts, shortest int) bool {
	d := dictionary.Of(texts.Locale)
	for i := range s {
		last := utf8.RuneCountInString(s[i:])
		if last < shortest || !d.Has(s[i:]) {
			continue
		}
		for _, linker := range texts.Lex.Wording.Linkers {
			first, ok := strings.CutSuffix(s[:i], linker)
			least := shortest
			if linker != "" && linker != "s" {
				least = shortest + 1
			}
			if !ok || utf8.RuneCountInString(first) < least {
				continue
			}
			if d.Has(first) || parts > 2 && last > shortest && texts.IsMade(first, parts-1, shortest+1) {
				return true
			}
		}
	}
	return false
}

// AnyWord reports whether a word is one of the language or of English, from which
// all others borrow: "cloud", "tracking".
func (texts *Texts) AnyWord(s string) bool {
	return texts.IsWord(s) || dictionary.Of("en").Has(s)
}

// HasGaps reports whether the dictionary leaves out words that people use.
func (texts *Texts) HasGaps() bool { return texts.Lex.Wording.Gaps || texts.HasScraps() }

// HasScraps reports whether the dictionary was gathered from pages and not from a
// language's stems and endings: it has gaps, and slips that many make.
func (texts *Texts) HasScraps() bool { return texts.Lex.Wording.Scraps || !texts.Lex.Known }

// HasWords reports whether there is a dictionary of the language.
func (texts *Texts) HasWords() bool { return dictionary.Of(texts.Locale) != nil }
