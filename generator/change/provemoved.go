package change

import (
	"cmp"
	"slices"

	"proviso/generator/redline"
)

// movedAlone: a clause in another place says the same.
func (j *judge) movedAlone(c *instance) string {
	if !isMoved(c) || len(c.hunks) > 0 {
		return ""
	}
	return "moved, the same words"
}

func isMoved(c *instance) bool {
	return c.pair.Kind == redline.Moved || c.pair.Kind == redline.MovedAndReworded
}

// misplaced: what stands over an item of a list or a row of a table is half of
// what it says, so that it may move within its section and under no other words.
// What points back stays behind what it points to, and a heading over what
// stood below it.
func (j *judge) misplaced(c *instance) []Signal {
	if !isMoved(c) || j.proven != "" {
		return nil
	}
	from, to := c.pair.From[0], c.pair.To[0]
	switch {
	case isItem(c.clause()):
		if !j.sameHeadings(from.Section, to.Section) || j.leadAt(0, from) != j.leadAt(1, to) {
			return []Signal{{"", c.clause().Kind + " moved to where other words stand over it"}}
		}
	case isHeading(c.clause()):
		if j.neighbour(0, from, +1) != j.neighbour(1, to, +1) {
			return []Signal{{"", "heading moved without what stood below it"}}
		}
	case j.pointsBack(c.to) && j.neighbour(0, from, -1) != j.neighbour(1, to, -1):
		return []Signal{{"", c.clause().Kind + " moved from what it points back to"}}
	}
	return nil
}

// pointsBack reports whether a sentence begins with what another one said:
// "This does not apply", "In such a case". "This policy" is the whole text.
func (j *judge) pointsBack(sentence []token) bool {
	const near = 3
	return j.points(sentence, near)
}

func (j *judge) points(run []token, within int) bool {
	for k, t := range run[:min(within, len(run))] {
		if j.lex.pointers[t.norm] && (k+1 == len(run) || !j.namesPage(run[k+1].norm)) {
			return true
		}
	}
	return false
}

// namesPage reports whether a word is one for a page, or begins with such a one.
func (j *judge) namesPage(s string) bool {
	const stem = 4
	for n := len(s); n >= stem; n-- {
		if j.lex.wording.pages[s[:n]] {
			return true
		}
	}
	return false
}

// neighbour is what the clause after or before one says, on the old (0) or the
// new side.
func (j *judge) neighbour(side int, c redline.Clause, step int) string {
	all := j.linesOf(side)
	if at := lineAt(all, c) + step; at >= 0 && at < len(all) {
		return all[at].words
	}
	return ""
}

// leadAt is what the last clause before an item says that is none.
func (j *judge) leadAt(side int, c redline.Clause) string {
	all := j.linesOf(side)
	for at := lineAt(all, c) - 1; at >= 0; at-- {
		if !all[at].item {
			return all[at].words
		}
	}
	return ""
}

func lineAt(all []line, c redline.Clause) int {
	at, _ := slices.BinarySearchFunc(all, c.Line, func(l line, at int) int { return cmp.Compare(l.at, at) })
	return at
}

// line is what the clause that begins at a line says.
type line struct {
	at    int
	words string
	item  bool
}

func (j *judge) linesOf(side int) []line {
	if j.lines == nil {
		j.lines = &[2][]line{}
		for i := range j.cases {
			c := &j.cases[i]
			j.lines[0] = append(j.lines[0], lineOf(c.pair.From, c.from)...)
			j.lines[1] = append(j.lines[1], lineOf(c.pair.To, c.to)...)
		}
		for _, lines := range j.lines {
			slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(a.at, b.at) })
		}
	}
	return j.lines[side]
}

func lineOf(clauses []redline.Clause, tokens []token) []line {
	if len(clauses) == 0 {
		return nil
	}
	return []line{{clauses[0].Line, norms(tokens), isItem(clauses[0])}}
}
