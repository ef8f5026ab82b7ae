package change

import (
	"fmt"
	"strings"
	"unicode"

	"proviso/generator/pattern"
	"proviso/generator/redline"
)

// alphabets are scripts whose letters look like one another's.
var alphabets = []*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Cherokee}

// mixed reports whether a word has letters of two alphabets: "n" and "t" of
// the Latin one round a Cyrillic "о" read as "not" and are not (Unicode UTS
// #39, mixed-script detection).
func mixed(s string) bool {
	seen := 0
	for _, alphabet := range alphabets {
		if strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(alphabet, r) }) {
			seen++
		}
	}
	return seen > 1
}

// directs is what makes a text read in another order than it is stored in.
func directs(r rune) bool { return '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069' }

// disguises: letters that pass for others and marks that turn the order of
// reading around hide what changed, so no proof holds where they are new.
func disguises(c *instance) []Signal {
	var signals []Signal
	known := map[string]bool{}
	for _, t := range c.from {
		known[t.raw] = true
	}
	for _, t := range c.to {
		if !known[t.raw] && mixed(t.raw) {
			signals = append(signals, Signal{Other, fmt.Sprintf("letters of two scripts in “%s”", t.raw)})
		}
	}
	old, now := marks(c.pair.From), marks(c.pair.To)
	if now > old {
		signals = append(signals, Signal{Other, "marks that change the order of reading"})
	}
	if struck(c.pair.From) != struck(c.pair.To) {
		signals = append(signals, Signal{Other, "words struck through or hidden, or no longer"})
	}
	return signals
}

// crossed is mark-up that takes words back while they stay to be read, or that
// hides them while they stay in the source.
var crossed = pattern.New(`(?i)(?:\\?~){2}|<(?:del|s|strike)\b`)

func struck(clauses []redline.Clause) int {
	n := 0
	for _, c := range clauses {
		if strings.ContainsAny(c.Source, "~<") {
			n += len(crossed.FindAllString(c.Source, -1))
		}
	}
	return n
}

func marks(clauses []redline.Clause) int {
	n := 0
	for _, r := range redline.Joined(clauses) {
		if directs(r) {
			n++
		}
	}
	return n
}
