package markdown

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"proviso/generator/diag"
	"proviso/generator/pattern"
)

// The parser takes time that grows with the square of some things that no text
// for people has many of: with more of them a source is refused unread.
const (
	maxMarks   = 10_000  // marks of emphasis, * and _, in one paragraph
	maxOpen    = 1_000   // brackets or link targets of one paragraph that open and do not end
	maxColumns = 500     // columns of a table
	maxCells   = 400_000 // cells of a table, those that its rows leave out counted
)

// refuse finds what is no text, or no text for people, in what paragraphs hold.
func refuse(file string, source []byte) (diag.Problem, bool) {
	at := diag.Place{File: file}
	if len(source) > MaxSize {
		return diag.Errorf(at, "the text has %d bytes; at most %d are read", len(source), MaxSize), true
	}
	line, blank, before := 1, true, ' '
	var p paragraph
	for rest := source; len(rest) > 0; {
		r, n := utf8.DecodeRune(rest)
		at.Line = line
		if r == '\n' && blank {
			p = paragraph{}
		}
		p.take(before, r, rest)
		blank, before = r == '\n' || blank && isBlank(r), r
		switch {
		case p.marks > maxMarks:
			return diag.Errorf(at, "the paragraph has more than %d marks of emphasis", maxMarks).Hint("is this a text that people read?"), true
		case p.brackets > maxOpen:
			return diag.Errorf(at, "the paragraph has more than %d brackets that do not end", maxOpen).Hint("is this a text that people read?"), true
		case max(p.open, p.pointed) > maxOpen:
			return diag.Errorf(at, "the paragraph has more than %d links that do not end", maxOpen).Hint("is this a text that people read?"), true
		case r == utf8.RuneError && n == 1:
			return diag.Errorf(at, "the text is not valid UTF-8").Hint("save the file with the encoding UTF-8"), true
		case isControl(r) && r != '\r':
			return diag.Errorf(at, "the text holds the control character U+%04X", r).Hint("is this a text file?"), true
		case r == '\n':
			line++
		}
		rest = rest[n:]
	}
	return diag.Problem{}, false
}

// paragraph counts what the parser pairs within one.
type paragraph struct {
	marks    int // marks of emphasis
	brackets int // brackets of link texts that are open: [
	open     int // brackets of link targets that are open: ](
	pointed  int // link targets in angle brackets that are open: ](<
}

// take counts the character r, which begins rest and stands after before.
func (p *paragraph) take(before, r rune, rest []byte) {
	switch {
	case (r == '*' || r == '_') && r != before && (!isBlank(before) || len(rest) > 1 && !isBlank(rune(rest[1]))):
		p.marks++
	case r == '[' && before != '\\':
		p.brackets++
	case r == ']' && before != '\\':
		p.brackets = max(p.brackets-1, 0)
	case r == '(' && (before == ']' || p.open > 0) && before != '\\':
		p.open++
	case r == '<' && before == '(':
		p.pointed++
	case r == ')' && before != '\\':
		p.open = max(p.open-1, 0)
	case r == '>':
		p.pointed = max(p.pointed-1, 0)
	}
}

// overgrown finds where a body nests deeper, or has wider tables, than is read.
func overgrown(file, body string, bodyLine int) (diag.Problem, bool) {
	at := diag.Place{File: file, Line: bodyLine - 1}
	var n nesting
	var t tableSize
	for line := range strings.SplitSeq(body, "\n") {
		at.Line++
		if n.take(line); n.isTooDeep() {
			return diag.Errorf(at, "lists and quotes nest deeper than %d levels", maxDepth), true
		}
		if n.parts > maxDepth {
			return diag.Errorf(at, "conditional parts nest deeper than %d levels", maxDepth), true
		}
		if t.take(line); t.columns > maxColumns {
			return diag.Errorf(at, "the table has %d columns; at most %d are read", t.columns, maxColumns), true
		}
		if t.columns*t.rows > maxCells {
			return diag.Errorf(at, "the table has more than %d cells", maxCells).Hint("is this a text that people read?"), true
		}
	}
	return diag.Problem{}, false
}

// nesting is how deep the lists and parts of a body nest at a line.
type nesting struct {
	indents []int // of the items that are open, each further in than the one before
	parts   int
	onLine  bool // the line by itself opens more than is read
}

var (
	manyMarks = pattern.New(fmt.Sprintf(`^(?:[ \t]*(?:>|(?:[-*+]|[0-9]{1,9}[.)])[ \t])){%d}`, maxDepth+1))
	itemLine  = pattern.New(`^[ \t]*(?:[-*+]|[0-9]{1,9}[.)])(?:[ \t]|$)`)
)

func (n *nesting) take(line string) {
	isRule := strings.Trim(line, "- \t") == "" || strings.Trim(line, "* \t") == ""
	n.onLine = len(line) > maxDepth && !isRule && manyMarks.MatchString(line)
	text := strings.TrimLeft(line, " \t")
	if inside, ok := strings.CutPrefix(text, ":::"); ok {
		if strings.Trim(inside, ": \t\r") == "" {
			n.parts = max(n.parts-1, 0)
		} else {
			n.parts++
		}
	}
	if !itemLine.MatchString(line) {
		return
	}
	indent := len(line) - len(text)
	for len(n.indents) > 0 && n.indents[len(n.indents)-1] >= indent {
		n.indents = n.indents[:len(n.indents)-1]
	}
	n.indents = append(n.indents, indent)
}

func (n *nesting) isTooDeep() bool { return n.onLine || len(n.indents) > maxDepth }

// tableSize is how large the table of a line is; the parser gives each row as
// many cells as the line below the head has.
type tableSize struct{ columns, rows int }

func (t *tableSize) take(line string) {
	switch bare := strings.Trim(line, "> \t\r"); {
	case bare == "":
		*t = tableSize{}
	case strings.Trim(bare, "-:| \t") == "" && strings.Contains(bare, "|"):
		*t = tableSize{columns: strings.Count(strings.Trim(bare, "|"), "|") + 1}
	default:
		t.rows++
	}
}
