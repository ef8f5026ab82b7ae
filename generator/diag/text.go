package diag

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxShown bounds a message: hostile values may be of any length.
const maxShown = 600

// Visible writes a text for a terminal: control and format characters as
// escapes, cut where it is too long to read.
func Visible(s string) string { return visible(s) }

// visible writes control and format characters as escapes and cuts what is
// too long to read.
func visible(s string) string {
	var b strings.Builder
	for _, r := range s {
		if b.Len() > maxShown {
			b.WriteString("…")
			break
		}
		switch {
		case r == utf8.RuneError:
			b.WriteString("\uFFFD")
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == '\u2028', r == '\u2029':
			fmt.Fprintf(&b, "\\u%04x", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// maxName bounds what is looked for among candidates, in characters: a value
// may be of any length, and a name is short.
const maxName = 64

// Nearest finds the candidate that name was most likely meant to be: the
// smallest edit distance, at most a third of the name's length (and at least
// one), the first in alphabetical order where several are as near. It returns
// "" where none is near.
func Nearest(name string, candidates []string) string {
	sorted := slices.Sorted(slices.Values(candidates))
	best, bestAt := "", max(1, min(utf8.RuneCountInString(name)/3, 4))+1
	for _, c := range sorted {
		a, b := []rune(strings.ToLower(name)), []rune(strings.ToLower(c))
		if further := max(len(a)-len(b), len(b)-len(a)); further >= bestAt || len(a) > maxName {
			continue
		}
		if d := Distance(a, b); d < bestAt {
			best, bestAt = c, d
		}
	}
	return best
}

// DidYouMean is the hint for a mistyped name, or "" where nothing is near.
func DidYouMean(name string, candidates []string) string {
	if near := Nearest(name, candidates); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return ""
}

// Distance is how many letters have to be added, dropped, changed, or swapped
// with a neighbour, to make one text of the other (Levenshtein's, with adjacent
// transpositions).
func Distance(a, b []rune) int {
	before, row := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next := make([]int, len(b)+1)
		next[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row = row, next
	}
	return row[len(b)]
}
