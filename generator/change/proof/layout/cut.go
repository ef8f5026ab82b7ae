package layout

import (
	"cmp"
	"slices"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/redline"
)

// piece is what a clause says on one side, in the order of its file.
type piece struct {
	at, line int // the case, and where it stands
	words    string
	item     bool
	more     bool // one more line of a clause, behind a number of its own
	tokens   []token.Token
	clauses  []redline.Clause
}

// Recut marks clauses of which the same words in the same order make others: a
// list set as a paragraph, paragraphs made items. Between two clauses that stay
// both texts say the same words, but for an "and" before the last of several.
// Headings stay what they are.
func (j *Judge) Recut() {
	old := j.blocks(func(c *reading.Case) ([]redline.Clause, []token.Token) { return c.Pair.From, c.From })
	now := j.blocks(func(c *reading.Case) ([]redline.Clause, []token.Token) { return c.Pair.To, c.To })
	for after, from := range old {
		to := now[after]
		if len(to) == 0 || clausesOf(from) == clausesOf(to) || !j.sameCases(from, to) || !j.sameCut(from, to) {
			continue
		}
		for _, p := range slices.Concat(from, to) {
			j.Cases[p.at].Cut = true
		}
	}
}

// blocks are the changed clauses of one side, by the clause that stays before
// them: -1 where none does.
func (j *Judge) blocks(side func(*reading.Case) ([]redline.Clause, []token.Token)) map[int][]piece {
	var pieces []piece
	for i := range j.Cases {
		if clauses, tokens := side(&j.Cases[i]); len(clauses) > 0 {
			pieces = append(pieces, piece{at: i, line: clauses[0].Line, words: redline.Joined(clauses), item: reading.IsItem(clauses[0]), tokens: tokens, clauses: clauses})
		}
	}
	slices.SortStableFunc(pieces, func(a, b piece) int { return cmp.Compare(a.line, b.line) })
	blocks := map[int][]piece{}
	after, counted := -1, ""
	for _, p := range pieces {
		lines := j.withoutNumbers(p, &counted)
		if j.Cases[p.at].Changed() {
			blocks[after] = append(blocks[after], lines...)
		} else {
			after = p.at
		}
	}
	return blocks
}

// sameCases reports whether what has two sides has both in these blocks, and
// nothing is a heading.
func (j *Judge) sameCases(from, to []piece) bool {
	in := func(list []piece, at int) bool {
		return slices.ContainsFunc(list, func(p piece) bool { return p.at == at })
	}
	for _, p := range slices.Concat(from, to) {
		c := &j.Cases[p.at]
		if reading.IsHeading(c.Clause()) || len(c.Pair.From) > 0 && !in(from, p.at) || len(c.Pair.To) > 0 && !in(to, p.at) {
			return false
		}
	}
	return true
}

// cutToken is a token of several pieces in a row.
type cutToken struct {
	token.Token
	start  bool // of its piece
	colon  bool // behind a piece that introduces it
	begins bool // a sentence within its piece
}

// sameCut compares the words of two blocks. Where a piece begins on one side
// there must be a comma, a colon, an "and" or the end of a sentence on the other,
// and no sentence ends within what is one elsewhere. An "and" between them counts
// for nothing.
func (j *Judge) sameCut(from, to []piece) bool {
	a, b := j.inARow(from), j.inARow(to)
	i, k, loose := 0, 0, false
	for i < len(a) && k < len(b) {
		x, y := a[i], b[k]
		switch {
		case x.Norm == y.Norm:
			if !loose && (!x.meets(y) || !y.meets(x)) {
				return false
			}
			i, k, loose = i+1, k+1, j.Joins(x.Token)
		case x.Norm == j.Lex.And && !loose && (y.start || i+1 < len(a) && a[i+1].start):
			i, loose = i+1, true
		case y.Norm == j.Lex.And && !loose && (x.start || k+1 < len(b) && b[k+1].start):
			k, loose = k+1, true
		default:
			return false
		}
	}
	return i == len(a) && k == len(b)
}

// meets reports whether what begins at a token does so at the other too.
func (t cutToken) meets(o cutToken) bool {
	switch {
	case t.start && !o.start:
		return t.colon || o.Comma || o.begins
	case t.begins:
		return o.start || o.begins
	}
	return true
}

// inARow are the tokens of all pieces.
func (j *Judge) inARow(pieces []piece) []cutToken {
	var all []cutToken
	colon := false
	for _, p := range pieces {
		for n, t := range p.tokens {
			all = append(all, cutToken{Token: t, start: n == 0, colon: n == 0 && colon, begins: n > 0 && t.Sentence != p.tokens[n-1].Sentence})
		}
		end := strings.TrimRight(p.words, " \t\r\n")
		colon = strings.HasSuffix(end, ":") || !p.item && !strings.HasSuffix(end, ".") && !strings.HasSuffix(end, "!") && !strings.HasSuffix(end, "?")
	}
	return all
}

// CutAlone: the same words, cut into other clauses.
func (j *Judge) CutAlone(c *reading.Case) string {
	if c.Cut {
		return "the same words, cut into other paragraphs or items"
	}
	return ""
}
