package change

import (
	"slices"
	"strings"

	"proviso/generator/redline"
)

// table is a table as either text has it, and what each of its columns holds.
type table struct {
	head  []string
	line  int              // of the head
	rows  []redline.Clause // of both texts, without heads
	roles []Category       // "" where nothing tells
	// the first cells of most rows say what the others hold, as heads do
	labels bool
}

// sure is what a reading counts that leaves no doubt, more than all others.
const sure = 500

func cellsOf(c redline.Clause) []string { return strings.Split(c.Words, "\t") }

func isRow(c redline.Clause) bool { return c.Kind == "table row" }

// readTables finds the tables: rows in a row, under one heading.
func (j *judge) readTables() {
	var t *table
	var last redline.Clause
	for i := range j.cases {
		c := &j.cases[i]
		now := c.clause()
		switch {
		case !isRow(now):
			t = nil
			continue
		case t == nil || len(c.pair.To) > 0 && startsTable(last, now, t.line):
			t = &table{head: cellsOf(now), line: now.Line}
		default:
			t.rows = append(append(t.rows, c.pair.From...), c.pair.To...)
			j.tables[c.index] = t
		}
		if len(c.pair.To) > 0 {
			last = now
		}
	}
	for i := range j.cases {
		if t := j.tables[i]; t != nil && t.roles == nil {
			j.readRoles(t)
		}
	}
}

// startsTable reports whether lines lie between a row of the new text and the one
// before it, of a table in Markdown: another one begins. Below its head stands the
// line of dashes.
func startsTable(last, now redline.Clause, head int) bool {
	return strings.Contains(now.Source, "|") && last.Line != head && now.Line > last.Line+1
}

// readRoles notes what the columns of a table hold: as their heads say, else what
// most of their cells are.
func (j *judge) readRoles(t *table) {
	for _, row := range t.rows {
		for len(t.head) < len(cellsOf(row)) {
			t.head = append(t.head, "")
		}
	}
	t.roles = make([]Category, len(t.head))
	for k, head := range t.head {
		t.roles[k] = j.headed(head, k)
		held := j.held(t, k)
		if held != "" && (t.roles[k] == "" || t.roles[k] == Other || held == linkColumn && t.roles[k] != Recipients) {
			t.roles[k] = held
		}
	}
	j.settleRoles(t)
}

// settleRoles tells by the others what a column of names is: of "Cookie, Service,
// Purpose" the second names who sets it; what lasts is stored on a device.
func (j *judge) settleRoles(t *table) {
	if t.roles[0] == "" && slices.Contains(t.roles, Purpose) && slices.Contains(t.roles, Retention) && j.most(t, 0, isMachine) {
		t.roles[0] = cookieColumn
	}
	if t.roles[0] == nameColumn && (j.most(t, 0, isMachine) || slices.Contains(t.roles[1:], Retention)) {
		t.roles[0] = cookieColumn
	}
	for k, role := range t.roles {
		if role != aboutColumn {
			continue
		}
		t.roles[k] = ""
		if t.roles[0] == cookieColumn || slices.Contains(t.roles, Recipients) || slices.Contains(t.roles, Transfer) {
			t.roles[k] = Purpose
		}
	}
	if j.isLabelled(t) {
		t.labels, t.roles[1] = true, ""
	}
	if t.roles[0] != cookieColumn || slices.Contains(t.roles, Recipients) {
		return
	}
	for k, head := range t.head {
		if roles, _ := rolesIn(j.lex, head); k > 0 && slices.Contains(roles, nameColumn) && slices.Contains(t.roles[k+1:], Purpose) {
			t.roles[k] = Recipients
		}
	}
}

// isLabelled reports whether a table has two columns of which the first says what
// the other holds, of different things: "Purpose", "Retention", "Data subjects".
func (j *judge) isLabelled(t *table) bool {
	if len(t.roles) != 2 || t.roles[0] != "" && t.roles[0] != nameColumn {
		return false
	}
	said := map[Category]bool{}
	return j.most(t, 0, func(_ redline.Clause, cell string) bool {
		is := j.label(cell)
		if is != "" {
			said[is] = true
		}
		return is != ""
	}) && len(said) > 1
}

// held is what most cells of a column are: periods, countries, amounts.
func (j *judge) held(t *table, k int) Category {
	switch {
	case k > 0 && !j.contract && j.most(t, k, func(_ redline.Clause, cell string) bool { return j.isTime(cell) }):
		return Retention
	case j.most(t, k, func(_ redline.Clause, cell string) bool { return isPrice(j.lex.readClosely(cell)) }):
		return Fees
	case k > 0 && j.most(t, k, func(_ redline.Clause, cell string) bool { return onlyPlaces(j.lex, j.lex.readClosely(cell)) }):
		return Transfer
	case k > 0 && j.most(t, k, func(_ redline.Clause, cell string) bool { return onlyPages(j.lex.readClosely(cell)) }):
		return linkColumn
	case k == 0 && j.most(t, k, isMachine):
		return cookieColumn
	}
	return ""
}

// most reports whether a test holds of more than half of a column's cells that say
// anything.
func (j *judge) most(t *table, k int, is func(row redline.Clause, cell string) bool) bool {
	yes, all := 0, 0
	for _, row := range t.rows {
		if cells := cellsOf(row); k < len(cells) && strings.TrimSpace(cells[k]) != "" {
			all++
			if is(row, cells[k]) {
				yes++
			}
		}
	}
	return 2*yes > all
}

// isTime reports whether a cell is a length of time and little else: "30 days",
// "session", "12 months after the last visit" is none.
func (j *judge) isTime(cell string) bool {
	const little = 3
	run := j.lex.readClosely(cell)
	if len(run) == 0 || len(run) > 2*little {
		return false
	}
	numbered := slices.ContainsFunc(run, func(t token) bool { return t.kind == number })
	return len(run) <= little && j.lex.columns().lasting.in(run) || numbered && (j.hasPeriod(run) || j.lex.columns().periods.in(run))
}

func isPrice(run []token) bool {
	const little = 4
	return len(run) <= little && isAmount(run)
}

// onlyPages reports whether a run is nothing but where a page is.
func onlyPages(run []token) bool {
	return len(run) > 0 && !slices.ContainsFunc(run, func(t token) bool { return t.kind != address || strings.Contains(t.norm, "@") })
}

// onlyPlaces reports whether a run is a country or several.
func onlyPlaces(lex *lexicon, run []token) bool {
	k := 0
	for k < len(run) {
		switch n := lex.countries.at(run, k); {
		case n > 0:
			k += n
		case lex.conjunctions.in(run[k:k+1]) || placeCodes[run[k].raw]:
			k++
		default:
			return false
		}
	}
	return len(run) > 0
}

// placeCodes are letters for countries and groups of them that stand in cells.
var placeCodes = map[string]bool{"EU": true, "UE": true, "EEA": true, "EWR": true, "EØS": true, "EES": true, "EEE": true, "EER": true, "SEE": true,
	"US": true, "USA": true, "UK": true, "DE": true, "FR": true, "IE": true, "NL": true, "SE": true, "NO": true, "DK": true, "FI": true, "ES": true, "PT": true, "PL": true, "AT": true, "BE": true, "CH": true, "CA": true, "AU": true, "JP": true, "SG": true, "IN": true}

// isMachine reports whether a cell is a name such as machines have: it is marked
// as code, or has an underscore.
func isMachine(row redline.Clause, cell string) bool {
	cell = strings.TrimSpace(cell)
	first, _, _ := strings.Cut(cell, " ")
	return strings.Contains(first, "_") || first != "" && strings.Contains(row.Source, "`"+strings.TrimRight(first, ",;")+"`")
}
