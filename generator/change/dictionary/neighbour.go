package dictionary

import (
	"slices"
	"unicode/utf8"
)

// Around lists the words of a dictionary that are at most so many edits from a
// word, as diag.Distance counts them.
func (d dictionary) Around(s string, limit int) []string {
	if len(d) == 0 {
		return nil
	}
	w := walk{d: d, want: []rune(s), limit: limit}
	row := make([]int, len(w.want)+1)
	for i := range row {
		row[i] = i
	}
	w.from(d[0], nil, 0, nil, row)
	return w.found
}

// walk goes through a dictionary and leaves what is too far from a word.
type walk struct {
	d     dictionary
	want  []rune
	limit int
	found []string
}

// from goes on with the edges at a place, behind what was read so far: text, the
// letters of it that are whole, and the two last rows of distances.
func (w *walk) from(at uint32, text []byte, whole int, before, row []int) {
	for ; at != 0; at++ {
		e := w.d[at]
		if longer := append(slices.Clip(text), byte(e)); !utf8.FullRune(longer[whole:]) {
			w.from(e>>edgeBits, longer, whole, before, row)
		} else if next := w.next(longer, before, row); slices.Min(next) <= w.limit {
			if e&finalEdge != 0 && next[len(w.want)] <= w.limit {
				w.found = append(w.found, string(longer))
			}
			w.from(e>>edgeBits, longer, len(longer), row, next)
		}
		if e&lastEdge != 0 {
			return
		}
	}
}

// next is the row of distances behind the last letter of a text.
func (w *walk) next(text []byte, before, row []int) []int {
	r, size := utf8.DecodeLastRune(text)
	last, _ := utf8.DecodeLastRune(text[:len(text)-size])
	next := make([]int, len(row))
	next[0] = row[0] + 1
	for i := 1; i < len(row); i++ {
		cost := 1
		if w.want[i-1] == r {
			cost = 0
		}
		next[i] = min(row[i]+1, next[i-1]+1, row[i-1]+cost)
		if before != nil && i > 1 && w.want[i-2] == r && w.want[i-1] == last {
			next[i] = min(next[i], before[i-2]+1)
		}
	}
	return next
}
