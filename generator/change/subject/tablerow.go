package subject

import (
	"slices"
	"strings"

	"proviso/generator/change/dictionary"
	"proviso/generator/change/lexicon"
	"proviso/generator/change/link"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/redline"
	"proviso/generator/topic"
)

// tabled is what a change in a table is surely about, nothing where the table does
// not tell: a row that came, went or is of another than before by what it is of,
// a cell by its column.
func (j *Judge) tabled(c *reading.Case, open []reading.Hunk) []topic.Category {
	t := j.tables[c.Index]
	if t == nil {
		return nil
	}
	row := c.Clause()
	if len(c.Pair.From) != 1 || len(c.Pair.To) != 1 {
		return j.rowIs(t, row)
	}
	touched := touchedCells(open, len(t.roles), c)
	if at := t.provider(); at >= 0 && touched[at] && !(j.isOwnCell(cellOf(c.Pair.From[0], at)) && j.isOwnCell(cellOf(row, at))) {
		return []topic.Category{topic.Recipients}
	}
	if touched[0] {
		if is := j.firstIs(t, c, touched); is != nil {
			return is
		}
	}
	var all []topic.Category
	for k, role := range t.roles {
		if touched[k] && role != lexicon.NameColumn {
			all = append(all, j.cellIs(t, row, k, role)...)
		}
	}
	return all
}

// firstIs is what a change in the first cell is about: the name of something else
// is all the row. Of a cookie whose provider stays it is about what is stored.
func (j *Judge) firstIs(t *table, c *reading.Case, touched []bool) []topic.Category {
	switch t.roles[0] {
	case lexicon.CookieColumn:
		return []topic.Category{topic.Data}
	case lexicon.NameColumn, "":
		return j.rowIs(t, c.Clause())
	}
	return nil
}

// cellIs is what a cell is about: as its column says; where that is of a plan or
// has no head, as the first cell of its row.
func (j *Judge) cellIs(t *table, row redline.Clause, k int, role topic.Category) []topic.Category {
	switch {
	case role == lexicon.CookieColumn:
		return []topic.Category{topic.Data}
	case role == lexicon.LinkColumn:
		return j.rowIs(t, row)
	case role == topic.Other, role == "" && k > 0 && (t.labels || strings.TrimSpace(t.head[k]) == ""):
		if is := j.label(cellOf(row, 0)); is != "" {
			return []topic.Category{is}
		}
	}
	if role == "" {
		return nil
	}
	return []topic.Category{role}
}

// label is what the first cell of a row says of the others, where it says what they
// hold and is not what they are of.
func (j *Judge) label(cell string) topic.Category {
	if is := j.headed(cell, 1); slices.Contains(topic.Categories, is) {
		return is
	}
	return ""
}

// provider is the column of who gets or sets what a row tells, or -1.
func (t *table) provider() int { return slices.Index(t.roles, topic.Recipients) }

// rowIs is what a whole row is about. A table of data or purposes is of these,
// whoever gets them; elsewhere it is of the provider, unless that is the publisher.
func (j *Judge) rowIs(t *table, row redline.Clause) []topic.Category {
	first, provider := t.roles[0], t.provider()
	switch {
	case provider == 0:
		return []topic.Category{topic.Recipients}
	case slices.Contains([]topic.Category{topic.Data, topic.Purpose, topic.LegalBasis, topic.Rights, topic.Security}, first):
		if first == topic.Data && len(t.roles) == 2 && t.roles[1] == topic.Retention {
			return nil // of data as much as of how long they are kept
		}
		return []topic.Category{first}
	case provider > 0 && !j.isOwnCell(cellOf(row, provider)):
		return []topic.Category{topic.Recipients}
	case first == lexicon.CookieColumn, provider > 0:
		return []topic.Category{topic.Data}
	case first == lexicon.NameColumn && slices.Contains(t.roles, topic.Transfer):
		return []topic.Category{topic.Recipients}
	case first == topic.Fees, slices.Contains(t.roles, topic.Fees):
		return []topic.Category{topic.Fees}
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
func touchedCells(open []reading.Hunk, n int, c *reading.Case) []bool {
	touched := make([]bool, n)
	mark := func(side []token.Token, at int, run []token.Token) {
		cell := 0
		for k, t := range side {
			cell += separator(t)
			if k >= at && k < at+len(run) && separator(t) == 0 && cell < n {
				touched[cell] = true
			}
		}
	}
	for _, h := range open {
		mark(c.From, h.FromAt, h.Del)
		mark(c.To, h.ToAt, h.Ins)
	}
	return touched
}

// isOwnCell reports whether a cell names who wrote the text: "we", "first party",
// "no" where it asks for a third one, a dash, or the text's own name.
func (j *Judge) isOwnCell(cell string) bool {
	run := j.Lex.Read(cell)
	if len(run) == 0 {
		return true
	}
	for _, lex := range []*lexicon.Lexicon{j.Lex, lexicon.Of("en")} {
		if lex.Columns().Own.At(run, 0) == len(run) || lex.Wording.Ours[run[0].Norm] && len(run) == 1 {
			return true
		}
	}
	return j.isOwnName(run)
}

// isOwnName reports whether a run begins with a name by which the text goes, or
// that stands in its first clauses, where texts say whose they are.
func (j *Judge) isOwnName(run []token.Token) bool {
	const least = 3
	name := run[0].Norm
	if run[0].Kind == token.Address {
		return token.Registrable(name) == j.Own || slices.Contains(j.ownNames(), link.BrandOf(name))
	}
	if len([]rune(name)) < least {
		return false
	}
	return slices.ContainsFunc(j.ownNames(), func(own string) bool {
		return own == name || len(run) > 1 && own == name+run[1].Norm || len([]rune(name)) > least && strings.HasPrefix(own, name)
	})
}

// ownNames are the names that the publisher goes by, with those of the mailboxes
// outside tables and the capitalised words of the first clauses.
func (j *Judge) ownNames() []string {
	if j.ours != nil {
		return j.ours
	}
	const first = 4
	list, boxes := append(slices.Clone(j.brands), link.BrandOf(j.Own)), map[string]int{}
	known := func(t token.Token) bool {
		return dictionary.Of(j.Locale).Has(t.Norm) || dictionary.Of("en").Has(t.Norm)
	}
	for i := range j.Cases {
		c := &j.Cases[i]
		if reading.IsItem(c.Clause()) {
			continue
		}
		for _, t := range slices.Concat(c.From, c.To) {
			switch {
			case t.Kind == token.Address:
				boxes[link.BrandOf(t.Norm[strings.LastIndexByte(t.Norm, '@')+1:])]++
			case i < first && t.Kind == token.Word && token.Capital(t.Raw) && !known(t):
				list = append(list, t.Norm)
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
