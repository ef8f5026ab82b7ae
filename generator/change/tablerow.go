package change

import (
	"slices"
	"strings"

	"proviso/generator/redline"
)

// tabled is what a change in a table is surely about, nothing where the table does
// not tell: a row that came, went or is of another than before by what it is of,
// a cell by its column.
func (j *judge) tabled(c *instance, open []hunk) []Category {
	t := j.tables[c.index]
	if t == nil {
		return nil
	}
	row := c.clause()
	if len(c.pair.From) != 1 || len(c.pair.To) != 1 {
		return j.rowIs(t, row)
	}
	touched := touchedCells(open, len(t.roles), c)
	if at := t.provider(); at >= 0 && touched[at] && !(j.isOwnCell(cellOf(c.pair.From[0], at)) && j.isOwnCell(cellOf(row, at))) {
		return []Category{Recipients}
	}
	if touched[0] {
		if is := j.firstIs(t, c, touched); is != nil {
			return is
		}
	}
	var all []Category
	for k, role := range t.roles {
		if touched[k] && role != nameColumn {
			all = append(all, j.cellIs(t, row, k, role)...)
		}
	}
	return all
}

// firstIs is what a change in the first cell is about: the name of something else
// is all the row. Of a cookie whose provider stays it is about what is stored.
func (j *judge) firstIs(t *table, c *instance, touched []bool) []Category {
	switch t.roles[0] {
	case cookieColumn:
		return []Category{Data}
	case nameColumn, "":
		return j.rowIs(t, c.clause())
	}
	return nil
}

// cellIs is what a cell is about: as its column says; where that is of a plan or
// has no head, as the first cell of its row.
func (j *judge) cellIs(t *table, row redline.Clause, k int, role Category) []Category {
	switch {
	case role == cookieColumn:
		return []Category{Data}
	case role == linkColumn:
		return j.rowIs(t, row)
	case role == Other, role == "" && k > 0 && (t.labels || strings.TrimSpace(t.head[k]) == ""):
		if is := j.label(cellOf(row, 0)); is != "" {
			return []Category{is}
		}
	}
	if role == "" {
		return nil
	}
	return []Category{role}
}

// label is what the first cell of a row says of the others, where it says what they
// hold and is not what they are of.
func (j *judge) label(cell string) Category {
	if is := j.headed(cell, 1); slices.Contains(Categories, is) {
		return is
	}
	return ""
}

// provider is the column of who gets or sets what a row tells, or -1.
func (t *table) provider() int { return slices.Index(t.roles, Recipients) }

// rowIs is what a whole row is about. A table of data or purposes is of these,
// whoever gets them; elsewhere it is of the provider, unless that is the publisher.
func (j *judge) rowIs(t *table, row redline.Clause) []Category {
	first, provider := t.roles[0], t.provider()
	switch {
	case provider == 0:
		return []Category{Recipients}
	case slices.Contains([]Category{Data, Purpose, LegalBasis, Rights, Security}, first):
		if first == Data && len(t.roles) == 2 && t.roles[1] == Retention {
			return nil // of data as much as of how long they are kept
		}
		return []Category{first}
	case provider > 0 && !j.isOwnCell(cellOf(row, provider)):
		return []Category{Recipients}
	case first == cookieColumn, provider > 0:
		return []Category{Data}
	case first == nameColumn && slices.Contains(t.roles, Transfer):
		return []Category{Recipients}
	case first == Fees, slices.Contains(t.roles, Fees):
		return []Category{Fees}
	}
	return nil
}

func cellOf(row redline.Clause, k int) string {
	if cells := cellsOf(row); k < len(cells) {
		return strings.TrimSpace(cells[k])
	}
	return ""
}

// touchedCells tells which cells of a row something changed in.
func touchedCells(open []hunk, n int, c *instance) []bool {
	touched := make([]bool, n)
	mark := func(side []token, at int, run []token) {
		cell := 0
		for k, t := range side {
			cell += separator(t)
			if k >= at && k < at+len(run) && separator(t) == 0 && cell < n {
				touched[cell] = true
			}
		}
	}
	for _, h := range open {
		mark(c.from, h.fromAt, h.del)
		mark(c.to, h.toAt, h.ins)
	}
	return touched
}

// isOwnCell reports whether a cell names who wrote the text: "we", "first party",
// "no" where it asks for a third one, a dash, or the text's own name.
func (j *judge) isOwnCell(cell string) bool {
	run := j.lex.read(cell)
	if len(run) == 0 {
		return true
	}
	for _, lex := range []*lexicon{j.lex, lexiconOf("en")} {
		if lex.columns().own.at(run, 0) == len(run) || lex.wording.ours[run[0].norm] && len(run) == 1 {
			return true
		}
	}
	return j.isOwnName(run)
}

// isOwnName reports whether a run begins with a name by which the text goes, or
// that stands in its first clauses, where texts say whose they are.
func (j *judge) isOwnName(run []token) bool {
	const least = 3
	name := run[0].norm
	if run[0].kind == address {
		return registrable(name) == j.own || slices.Contains(j.ownNames(), brandOf(name))
	}
	if len([]rune(name)) < least {
		return false
	}
	return slices.ContainsFunc(j.ownNames(), func(own string) bool {
		return own == name || len(run) > 1 && own == name+run[1].norm || len([]rune(name)) > least && strings.HasPrefix(own, name)
	})
}

// ownNames are the names that the publisher goes by, with those of the mailboxes
// outside tables and the capitalised words of the first clauses.
func (j *judge) ownNames() []string {
	if j.ours != nil {
		return j.ours
	}
	const first = 4
	list, boxes := append(slices.Clone(j.brands), brandOf(j.own)), map[string]int{}
	known := func(t token) bool { return dictionaryOf(j.locale).has(t.norm) || dictionaryOf("en").has(t.norm) }
	for i := range j.cases {
		c := &j.cases[i]
		if isItem(c.clause()) {
			continue
		}
		for _, t := range slices.Concat(c.from, c.to) {
			switch {
			case t.kind == address:
				boxes[brandOf(t.norm[strings.LastIndexByte(t.norm, '@')+1:])]++
			case i < first && t.kind == word && capital(t.raw) && !known(t):
				list = append(list, t.norm)
			}
		}
	}
	most := ""
	for name, n := range boxes {
		if n > boxes[most] || n == boxes[most] && name < most {
			most = name
		}
	}
	j.ours = append(list, most)
	return j.ours
}
