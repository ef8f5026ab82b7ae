package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/diag"
	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// readLines reads plain text, as copied from a browser: a block a line, or
// lines that were wrapped, with blank lines between blocks.
func readLines(name, source string) (*Text, diag.List) {
	t := &Text{}
	rows := unwrap(columned(t.withoutSheets(name, t.withoutLetter(name, innerBullets(loneBullets(rowsOf(source)))))))
	for _, r := range rows {
		t.units = append(t.units, unit{kind: policy.Paragraph, style: line, gap: r.gap, runs: bareLinks(r.text), place: diag.Place{File: name, Line: r.line}, depth: r.indent})
	}
	t.units = asLists(tabled(t.units))
	t.firstLine()
	t.trimContents()
	t.trimCopyright()
	return t, nil
}

// lineEnds are the characters that end a line; one ends a sheet, too.
var lineEnds = strings.NewReplacer("\f", "\n\f\n", "\v", "\n", "\u2028", "\n", "\u2029", "\n")

// rowsOf are the lines of a text that say anything.
func rowsOf(source string) []row {
	var rows []row
	gap, sheet := false, false
	number := 1
	for _, raw := range withoutQuoteMarks(strings.Split(lineEnds.Replace(source), "\n")) {
		if raw == "\f" {
			sheet, number = true, number-2 // the two line ends around it are none
		}
		if strings.Trim(raw, widthless) == "" {
			gap = true
		} else {
			rows = append(rows, row{text: strings.Trim(raw, blank), indent: indentOf(raw), line: number, gap: gap, sheet: sheet})
			gap, sheet = false, false
		}
		number++
	}
	return rows
}

// row is a line of plain text.
type row struct {
	text   string
	indent int
	line   int
	gap    bool // a blank line stands before it
	sheet  bool // it is the first of a sheet of paper
}

func indentOf(s string) int {
	n := 0
	for _, r := range s {
		switch r {
		case '\t':
			n += 4
		case ' ', '\u00a0':
			n++
		default:
			return n
		}
	}
	return n
}

// loneBullets joins a bullet that stands on a line of its own with the next.
func loneBullets(rows []row) []row {
	var out []row
	for i := 0; i < len(rows); i++ {
		if i+1 < len(rows) && isLoneBullet(rows[i].text) {
			r := rows[i]
			r.text += " " + rows[i+1].text
			out = append(out, r)
			i++
			continue
		}
		out = append(out, rows[i])
	}
	return out
}

// innerBullets makes bullets of the letters o that mark the lists within lists:
// they are set in deeper than the text of the item above.
func innerBullets(rows []row) []row {
	inner := 0 // how deep those are set in that were found last
	for i, r := range rows {
		rest, is := strings.CutPrefix(r.text, "o ")
		if !is && r.indent < inner {
			inner = 0
		}
		if !is || i == 0 {
			continue
		}
		if mark, _, _ := bullet(rows[i-1].text); inner > 0 && r.indent == inner || mark != "" && r.indent > rows[i-1].indent+2 {
			rows[i].text, inner = "◦ "+rest, r.indent
		}
	}
	return rows
}

func endsBlock(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `"”»')]`))
	return strings.ContainsRune(".:;!?…。：", r)
}

func startsLower(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.IsLower(r)
		}
		if !strings.ContainsRune(`"“„«'([`, r) {
			return false
		}
	}
	return false
}

var bareURL = pattern.New(`https?://[^\s<>"“”»«]+`)

// bareLinks makes links of the web addresses in a plain text.
func bareLinks(s string) []run {
	var runs []run
	for s != "" {
		at := bareURL.FindStringIndex(s)
		if at == nil {
			break
		}
		address := strings.TrimRight(s[at[0]:at[1]], ".,;:!?'’)]}")
		if !policy.IsWebURL(address) {
			break
		}
		runs = append(runs, run{text: s[:at[0]]}, run{text: address, link: address})
		s = s[at[0]+len(address):]
	}
	return tidy(append(runs, run{text: s}))
}

// tabled makes a table of lines that follow each other with the same number of
// tabs between words: so browsers copy tables.
func tabled(units []unit) []unit {
	var out []unit
	for i := 0; i < len(units); {
		n, width := 0, strings.Count(units[i].words(nil), "\t")
		for i+n < len(units) && width > 0 && strings.Count(units[i+n].words(nil), "\t") == width {
			n++
		}
		if _, _, is := bullet(units[i].words(nil)); n < 2 || is {
			out = append(out, units[i])
			i++
			continue
		}
		table := &policy.Block{Kind: policy.Table}
		for _, u := range units[i : i+n] {
			row := &policy.Block{Kind: policy.Row, Header: len(table.Children) == 0}
			for cell := range strings.SplitSeq(u.words(nil), "\t") {
				row.Children = append(row.Children, &policy.Block{Kind: policy.Cell, Inlines: inlines(tidy([]run{{text: cell}}))})
			}
			table.Children = append(table.Children, row)
		}
		made := tableUnit(table, width+1, 0)
		made.place, made.gap = units[i].place, units[i].gap
		out = append(out, made)
		i += n
	}
	return out
}

// firstLine takes the title from the first line, where it is no sentence; or
// from that above the day of the last update, where menus stand above it.
func (t *Text) firstLine() {
	for i := 2; i < min(len(t.units), 24) && countWords(t.units[i-2].words(nil)) <= 5; i++ {
		said, day := t.units[i-1].words(nil), t.units[i].words(nil)
		if couldHead(said) && countWords(day) <= 8 && updatedWord.MatchString(day) && manyDigits.MatchString(day) {
			t.titleFrom(i - 1)
			return
		}
	}
	for i, u := range t.units {
		if i > 3 || u.kind != policy.Paragraph {
			return
		}
		said := u.words(nil)
		if couldHead(said) {
			t.titleFrom(i)
			return
		}
	}
}
