package term

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// Text is a clause's plain text, cut into words.
type Text struct {
	Raw    string
	locale policy.Locale
	words  []word
}

type word struct {
	folded, stem string
	start, end   int // bytes of Raw
	sentence     int
	apart        bool // a sign other than a hyphen or an apostrophe stands before it
}

// Span is what a pattern found: bytes of the text from Start up to End.
type Span struct{ Start, End int }

// Read cuts a text of a locale into words; a slot is none.
func Read(l policy.Locale, raw string) *Text {
	t := &Text{Raw: raw, locale: l}
	sentence, start, stop, apart := 0, -1, false, false
	for i, r := range withoutSlots(raw) + "\n" {
		if part(r) {
			if stop && unicode.IsUpper(r) {
				sentence++
			}
			if start < 0 {
				start = i
			}
			stop = false
			continue
		}
		if start >= 0 {
			t.add(start, i, sentence, apart)
			start, apart = -1, false
		}
		apart = apart || !unicode.IsSpace(r) && !strings.ContainsRune("-‐‑'’", r)
		switch {
		case strings.ContainsRune(".!?:", r):
			stop = true
		case r == '\n' || r == '\t' || r == '。':
			sentence++
		}
	}
	return t
}

// withoutSlots is a text of the same length with spaces for its slots.
func withoutSlots(s string) string {
	return slot.ReplaceAllStringFunc(s, func(name string) string { return strings.Repeat(" ", len(name)) })
}

var slot = pattern.New(`\{\{[^{}\n]*\}\}`)

func part(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r) || r == '\u00ad' || r == '\u200b'
}

func (t *Text) add(start, end, sentence int, apart bool) {
	folded := fold(t.Raw[start:end])
	if folded == "" {
		return
	}
	t.words = append(t.words, word{folded, stem(t.locale.Language(), folded), start, end, sentence, apart})
}

// fold is a word as it is compared: composed, in lower case, without what no
// reader sees.
func fold(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, s)
	return strings.ToLower(norm.NFKC.String(s))
}

// Quote is the words of a span as they stand in the text.
func (t *Text) Quote(s Span) string { return t.Raw[s.Start:s.End] }

// sentences are n of them from the one that a span begins in.
func (t *Text) sentences(s Span, n int) *Text {
	some := &Text{Raw: t.Raw, locale: t.locale}
	i := slices.IndexFunc(t.words, func(w word) bool { return w.start >= s.Start })
	for _, w := range t.words {
		if i >= 0 && w.sentence >= t.words[i].sentence && w.sentence < t.words[i].sentence+n {
			some.words = append(some.words, w)
		}
	}
	return some
}
