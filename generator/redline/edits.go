package redline

import "strings"

// editsOf are the word edits from one plain text to another.
func editsOf(from, to []token) []Edit {
	runs := tidy(diff(from, to), from, to)
	var edits []Edit
	for _, r := range runs {
		old, new := written(from[r.a0:r.a1]), written(to[r.b0:r.b1])
		switch {
		case r.same && old == "" && new != "": // spaces that the text begins with
			edits = append(edits, Edit{Op: Insert, Text: new})
		case r.same:
			e := Edit{Op: Equal, Text: new}
			if old != new {
				e.Old = old
			}
			if e != (Edit{}) {
				edits = append(edits, e)
			}
		default:
			if old != "" {
				edits = append(edits, Edit{Op: Delete, Text: old})
			}
			if new != "" {
				edits = append(edits, Edit{Op: Insert, Text: new})
			}
		}
	}
	return edits
}

func written(tokens []token) string {
	var b strings.Builder
	for _, t := range tokens {
		b.WriteString(t.text)
		b.WriteString(t.space)
	}
	return b.String()
}

// run is a stretch of tokens, a0 up to a1 of the old text and b0 up to b1 of
// the new one, that are the same or were replaced.
type run struct {
	a0, a1, b0, b1 int
	same           bool
}

// tidy makes the runs of a diff what a person would mark: it slides a lone
// insertion or deletion to where a phrase begins, and joins changes that
// only a small word or a mark of punctuation separates.
func tidy(runs []run, from, to []token) []run {
	for i := range runs {
		if !runs[i].same {
			slide(runs, i, from, to)
		}
	}
	return joinChanges(compact(runs), from)
}

// compact drops empty runs and joins neighbours of a kind.
func compact(runs []run) []run {
	kept := runs[:0]
	for _, r := range runs {
		if r.a0 == r.a1 && r.b0 == r.b1 {
			continue
		}
		if n := len(kept); n > 0 && kept[n-1].same == r.same {
			kept[n-1].a1, kept[n-1].b1 = r.a1, r.b1
			continue
		}
		kept = append(kept, r)
	}
	return kept
}

// maxSlide bounds how far an edit is moved.
const maxSlide = 64

// slide moves an insertion or deletion between two equal runs along tokens
// that it could as well have begun or ended with, to the best place.
func slide(runs []run, i int, from, to []token) {
	r := &runs[i]
	if i == 0 || i+1 == len(runs) || r.a0 < r.a1 && r.b0 < r.b1 {
		return
	}
	before, after := &runs[i-1], &runs[i+1]
	side, start, end := to, r.b0, r.b1
	if r.b0 == r.b1 {
		side, start, end = from, r.a0, r.a1
	}
	least, most := 0, 0
	for ; least > -min(before.a1-before.a0-1, maxSlide) && side[start+least-1].fold == side[end+least-1].fold; least-- {
	}
	for ; most < min(after.a1-after.a0, maxSlide) && side[start+most].fold == side[end+most].fold; most++ {
	}
	best, bestAt := -1, 0
	for by := least; by <= most; by++ {
		if score := boundary(side, start+by, end+by); score > best || score == best && by <= 0 {
			best, bestAt = score, by
		}
	}
	before.a1, before.b1 = before.a1+bestAt, before.b1+bestAt
	r.a0, r.a1, r.b0, r.b1 = r.a0+bestAt, r.a1+bestAt, r.b0+bestAt, r.b1+bestAt
	after.a0, after.b0 = after.a0+bestAt, after.b0+bestAt
}

// boundary says how well a phrase of tokens start up to end stands by itself.
func boundary(tokens []token, start, end int) int {
	score := 0
	if previous := tokens[start-1]; !previous.word {
		score += 2
		if strings.ContainsAny(previous.text, ".!?。") || previous.text == "" || strings.Contains(previous.space, "\n") {
			score += 2
		}
	}
	if last := tokens[end-1]; !last.word {
		score += 2
		if strings.ContainsAny(last.text, ".!?。") {
			score += 2
		}
	}
	if tokens[start-1].space != "" {
		score++
	}
	return score
}

// joinChanges makes one change of two replacements with little in between: a
// comma, or between larger ones a word of up to three letters.
func joinChanges(runs []run, from []token) []run {
	for i := 1; i+1 < len(runs); i++ {
		between, r := from[runs[i].a0:runs[i].a1], &runs[i]
		switch before, after := runs[i-1], runs[i+1]; {
		case !r.same || !before.replaces(1) || !after.replaces(1):
		case len(between) == 1 && !between[0].word && strings.ContainsAny(between[0].text, ",/'-–"):
			r.same = false
		case before.replaces(2) && after.replaces(2) && len(between) == 1 && len(between[0].text) <= 3 && between[0].word:
			r.same = false
		}
	}
	return compact(runs)
}

// replaces reports whether a run puts so many tokens at least in the place of
// as many.
func (r run) replaces(least int) bool { return !r.same && r.a1-r.a0 >= least && r.b1-r.b0 >= least }
