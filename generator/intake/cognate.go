package intake

import (
	"slices"
	"strings"
	"unicode"
)

// sameLetter are letters that related languages write for each other.
var sameLetter = strings.NewReplacer("ø", "o", "ö", "o", "æ", "a", "ä", "a", "å", "a", "é", "e", "è", "e", "ê", "e", "í", "i", "ó", "o", "ü", "u", "ú", "u", "á", "a", "à", "a", "ñ", "n", "ç", "c", "k", "c", "z", "s", "w", "v", "ph", "f", "th", "t")

// mostStems bounds what is compared of one block.
const mostStems = 32

// stemsOf are the beginnings of a text's long words, sorted: what a name, a
// loan word and a cognate have in common with their translation.
func stemsOf(s string) []string {
	var stems []string
	for _, word := range strings.FieldsFunc(sameLetter.Replace(strings.ToLower(s)), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if runes := []rune(word); len(runes) >= 5 {
			stems = append(stems, string(runes[:4]))
		}
		if len(stems) == mostStems {
			break
		}
	}
	slices.Sort(stems)
	return slices.Compact(stems)
}

// strangeness is what it costs that two texts hardly share a word. Texts in
// languages that share none cost all the same, so it decides nothing there.
func strangeness(a, b []string) int {
	least := min(len(a), len(b))
	if least < 2 {
		return 0
	}
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch strings.Compare(a[i], b[j]) {
		case 0:
			shared, i, j = shared+1, i+1, j+1
		case -1:
			i++
		default:
			j++
		}
	}
	switch {
	case shared == 0:
		return 2
	case shared*4 < least:
		return 1
	}
	return 0
}
