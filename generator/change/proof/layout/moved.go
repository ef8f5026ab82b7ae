package layout

import (
	"cmp"
	"slices"

	"proviso/generator/change/reading"
	"proviso/generator/change/revision"
	"proviso/generator/change/signal"
	"proviso/generator/change/token"
	"proviso/generator/redline"
)

// MovedAlone: a clause in another place says the same.
func (j *Judge) MovedAlone(c *reading.Case) string {
	if !isMoved(c) || len(c.Hunks) > 0 {
		return ""
	}
	return "moved, the same words"
}

func isMoved(c *reading.Case) bool {
	return c.Pair.Kind == redline.Moved || c.Pair.Kind == redline.MovedAndReworded
}

// Misplaced: what stands over an item of a list or a row of a table is half of
// what it says, so that it may move within its section and under no other words.
// What points back stays behind what it points to, and a heading over what
// stood below it.
func (j *Judge) Misplaced(c *reading.Case) []signal.Signal {
	if !isMoved(c) || j.Proven != "" {
		return nil
	}
	from, to := c.Pair.From[0], c.Pair.To[0]
	switch {
	case reading.IsItem(c.Clause()):
		if !j.SameHeadings(from.Section, to.Section) || j.leadAt(0, from) != j.leadAt(1, to) {
			return []signal.Signal{{Category: "", What: c.Clause().Kind + " moved to where other words stand over it"}}
		}
	case reading.IsHeading(c.Clause()):
		if j.neighbour(0, from, +1) != j.neighbour(1, to, +1) {
			return []signal.Signal{{Category: "", What: "heading moved without what stood below it"}}
		}
	case j.PointsBack(c.To) && j.neighbour(0, from, -1) != j.neighbour(1, to, -1):
		return []signal.Signal{{Category: "", What: c.Clause().Kind + " moved from what it points back to"}}
	}
	return nil
}

// PointsBack reports whether a sentence begins with what another one said:
// "This does not apply", "In such a case". "This policy" is the whole text.
func (j *Judge) PointsBack(sentence []token.Token) bool {
	const near = 3
	return j.Points(sentence, near)
}

func (j *Judge) Points(run []token.Token, within int) bool {
	for k, t := range run[:min(within, len(run))] {
		if j.Lex.Pointers[t.Norm] && (k+1 == len(run) || !revision.NamesPage(j.Texts, run[k+1].Norm)) {
			return true
		}
	}
	return false
}

// neighbour is what the clause after or before one says, on the old (0) or the
// new side.
func (j *Judge) neighbour(side int, c redline.Clause, step int) string {
	all := j.linesOf(side)
	if at := lineAt(all, c) + step; at >= 0 && at < len(all) {
		return all[at].words
	}
	return ""
}

// leadAt is what the last clause before an item says that is none.
func (j *Judge) leadAt(side int, c redline.Clause) string {
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

func (j *Judge) linesOf(side int) []line {
	if j.lines == nil {
		j.lines = &[2][]line{}
		for i := range j.Cases {
			c := &j.Cases[i]
			j.lines[0] = append(j.lines[0], lineOf(c.Pair.From, c.From)...)
			j.lines[1] = append(j.lines[1], lineOf(c.Pair.To, c.To)...)
		}
		for _, lines := range j.lines {
			slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(a.at, b.at) })
		}
	}
	return j.lines[side]
}

func lineOf(clauses []redline.Clause, tokens []token.Token) []line {
	if len(clauses) == 0 {
		return nil
	}
	return []line{{clauses[0].Line, token.Norms(tokens), reading.IsItem(clauses[0])}}
}
