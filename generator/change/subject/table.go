package subject

import (
	"slices"
	"strings"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/redline"
	"proviso/generator/topic"
)

// table is a table as either text has it, and what each of its columns holds.
type table struct {
	head  []string
	line  int              // of the head
	rows  []redline.Clause // of both texts, without heads
	roles []topic.Category // "" where nothing tells
	// the first cells of most rows say what the others hold, as heads do
	labels bool
}

// sure is what a reading counts that leaves no doubt, more than all others.
const sure = 500

func cellsOf(c redline.Clause) []string { return strings.Split(c.Words, "\t") }

// readTables finds the tables: rows in a row, under one heading.
func (j *Judge) readTables() {
	var t *table
	var last redline.Clause
	for i := range j.Cases {
		c := &j.Cases[i]
		now := c.Clause()
		switch {
		case !reading.IsRow(now):
			t = nil
			continue
		case t == nil || len(c.Pair.To) > 0 && startsTable(last, now, t.line):
			t = &table{head: cellsOf(now), line: now.Line}
		default:
			t.rows = append(append(t.rows, c.Pair.From...), c.Pair.To...)
			j.tables[c.Index] = t
		}
		if len(c.Pair.To) > 0 {
			last = now
		}
	}
	for i := range j.Cases {
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
func (j *Judge) readRoles(t *table) {
	for _, row := range t.rows {
		for len(t.head) < len(cellsOf(row)) {
			t.head = append(t.head, "")
		}
	}
	t.roles = make([]topic.Category, len(t.head))
	for k, head := range t.head {
		t.roles[k] = j.headed(head, k)
		held := j.held(t, k)
		if held != "" && (t.roles[k] == "" || t.roles[k] == topic.Other || held == lexicon.LinkColumn && t.roles[k] != topic.Recipients) {
			t.roles[k] = held
		}
	}
	j.settleRoles(t)
}

// settleRoles tells by the others what a column of names is: of "Cookie, Service,
// Purpose" the second names who sets it; what lasts is stored on a device.
func (j *Judge) settleRoles(t *table) {
	if t.roles[0] == "" && slices.Contains(t.roles, topic.Purpose) && slices.Contains(t.roles, topic.Retention) && j.most(t, 0, isMachine) {
		t.roles[0] = lexicon.CookieColumn
	}
	if t.roles[0] == lexicon.NameColumn && (j.most(t, 0, isMachine) || slices.Contains(t.roles[1:], topic.Retention)) {
		t.roles[0] = lexicon.CookieColumn
	}
	for k, role := range t.roles {
		if role != lexicon.AboutColumn {
			continue
		}
		t.roles[k] = ""
		if t.roles[0] == lexicon.CookieColumn || slices.Contains(t.roles, topic.Recipients) || slices.Contains(t.roles, topic.Transfer) {
			t.roles[k] = topic.Purpose
		}
	}
	if j.isLabelled(t) {
		t.labels, t.roles[1] = true, ""
	}
	if t.roles[0] != lexicon.CookieColumn || slices.Contains(t.roles, topic.Recipients) {
		return
	}
	for k, head := range t.head {
		if roles, _ := lexicon.RolesIn(j.Lex, head); k > 0 && slices.Contains(roles, lexicon.NameColumn) && slices.Contains(t.roles[k+1:], topic.Purpose) {
			t.roles[k] = topic.Recipients
		}
	}
}

// isLabelled reports whether a table has two columns of which the first says what
// the other holds, of different things: "Purpose", "Retention", "Data subjects".
func (j *Judge) isLabelled(t *table) bool {
	if len(t.roles) != 2 || t.roles[0] != "" && t.roles[0] != lexicon.NameColumn {
		return false
	}
	said := map[topic.Category]bool{}
	return j.most(t, 0, func(_ redline.Clause, cell string) bool {
		is := j.label(cell)
		if is != "" {
			said[is] = true
		}
		return is != ""
	}) && len(said) > 1
}

// held is what most cells of a column are: periods, countries, amounts.
func (j *Judge) held(t *table, k int) topic.Category {
	switch {
	case k > 0 && !j.Contract && j.most(t, k, func(_ redline.Clause, cell string) bool { return j.isTime(cell) }):
		return topic.Retention
	case j.most(t, k, func(_ redline.Clause, cell string) bool { return isPrice(j.Lex.ReadClosely(cell)) }):
		return topic.Fees
	case k > 0 && j.most(t, k, func(_ redline.Clause, cell string) bool { return onlyPlaces(j.Lex, j.Lex.ReadClosely(cell)) }):
		return topic.Transfer
	case k > 0 && j.most(t, k, func(_ redline.Clause, cell string) bool { return onlyPages(j.Lex.ReadClosely(cell)) }):
		return lexicon.LinkColumn
	case k == 0 && j.most(t, k, isMachine):
		return lexicon.CookieColumn
	}
	return ""
}

// most reports whether a test holds of more than half of a column's cells that say
// anything.
func (j *Judge) most(t *table, k int, is func(row redline.Clause, cell string) bool) bool {
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
func (j *Judge) isTime(cell string) bool {
	const little = 3
	run := j.Lex.ReadClosely(cell)
	if len(run) == 0 || len(run) > 2*little {
		return false
	}
	numbered := slices.ContainsFunc(run, func(t token.Token) bool { return t.Kind == token.Number })
	return len(run) <= little && j.Lex.Columns().Lasting.In(run) || numbered && (j.hasPeriod(run) || j.Lex.Columns().Periods.In(run))
}

func isPrice(run []token.Token) bool {
	const little = 4
	return len(run) <= little && isAmount(run)
}

// onlyPages reports whether a run is nothing but where a page is.
func onlyPages(run []token.Token) bool {
	return len(run) > 0 && !slices.ContainsFunc(run, func(t token.Token) bool { return t.Kind != token.Address || strings.Contains(t.Norm, "@") })
}

// onlyPlaces reports whether a run is a country or several.
func onlyPlaces(lex *lexicon.Lexicon, run []token.Token) bool {
	k := 0
	for k < len(run) {
		switch n := lex.Countries.At(run, k); {
		case n > 0:
			k += n
		case lex.Conjunctions.In(run[k:k+1]) || placeCodes[run[k].Raw]:
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
