package translation

import (
	"bytes"
	"slices"
	"strings"

	"proviso/generator/ledger"
	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// edit puts a text in the place of a range.
type edit struct {
	policy.Span
	text string
}

func edited(text string, edits []edit) string {
	slices.SortStableFunc(edits, func(a, b edit) int { return a.Start - b.Start })
	var b strings.Builder
	at := 0
	for _, e := range edits {
		b.WriteString(text[at:e.Start] + e.text)
		at = e.End
	}
	b.WriteString(text[at:])
	return b.String()
}

// file is a draft to the byte, and as it is read: without byte order mark, with
// line ends as \n.
type file struct {
	raw  []byte
	text string
	at   []int // for each byte of text, and its end, where it stands in raw
	body int   // where the document's body begins in text
	end  string
}

func newFile(raw []byte, doc *policy.Document) *file {
	f := &file{raw: raw, end: "\n"}
	var b strings.Builder
	start := 0
	if bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")) {
		start = 3
	}
	for i := start; i < len(raw); i++ {
		c := raw[i]
		f.at = append(f.at, i)
		if c == '\r' {
			c, f.end = '\n', "\r"
			if i+1 < len(raw) && raw[i+1] == '\n' {
				i, f.end = i+1, "\r\n"
			}
		}
		b.WriteByte(c)
	}
	f.text, f.at = b.String(), append(f.at, len(raw))
	f.body = len(f.text) - len(doc.Body)
	return f
}

// edited is the file with edits of its text; what they leave stays to the byte,
// what they put has the file's line ends.
func (f *file) edited(edits []edit) []byte {
	moved := make([]edit, len(edits))
	for i, e := range edits {
		moved[i] = edit{policy.Span{Start: f.at[e.Start], End: f.at[e.End]}, strings.ReplaceAll(e.text, "\n", f.end)}
	}
	return []byte(edited(string(f.raw), moved))
}

// replaced makes another body of the file's by its lines: those at either end
// that stay do so to the byte.
func (f *file) replaced(body string) []edit {
	old := f.text[f.body:]
	before := 0
	for i := 0; i < min(len(old), len(body)) && old[i] == body[i]; i++ {
		if old[i] == '\n' {
			before = i + 1
		}
	}
	after := 0
	for i := 1; i <= min(len(old), len(body))-before && old[len(old)-i] == body[len(body)-i]; i++ {
		if i > 1 && old[len(old)-i] == '\n' {
			after = i - 1
		}
	}
	return []edit{{policy.Span{Start: f.body + before, End: len(f.text) - after}, body[before : len(body)-after]}}
}

var oneString = pattern.New(`^[ \t]*([A-Za-z"']+)[ \t]*=[ \t]*("(?:[^"\\\n]|\\[^\n])*"|'[^'\n]*')[ \t]*(?:#[^\n]*)?(?:\n|$)`)

// value is the range of a key's string in the front matter, on a line counted
// from 1.
func (f *file) value(line int, key string) (policy.Span, bool) {
	at := 0
	for range line - 1 {
		at += strings.IndexByte(f.text[at:], '\n') + 1
	}
	found := oneString.FindStringSubmatchIndex(f.text[at:])
	if found == nil || strings.Trim(f.text[at+found[2]:at+found[3]], `"'`) != key || found[5]-found[4] == 2 {
		return policy.Span{}, false
	}
	return policy.Span{Start: at + found[4], End: at + found[5]}, true
}

// quoted is a text of the front matter as a TOML string.
func quoted(runs []policy.Inline) string { return ledger.Quote(frontValue(frontText(runs))) }

// kindAt is the kind of a leaf where it stands: a heading that is underlined is
// written as a paragraph, whose first characters could begin a block.
func kindAt(body string, l leaf) policy.BlockKind {
	if l.kind == policy.Heading && !strings.Contains(lineBefore(body, l.span.Start), "#") {
		return policy.Paragraph
	}
	return l.kind
}

func lineBefore(body string, at int) string {
	return body[strings.LastIndexByte(body[:at], '\n')+1 : at]
}

// continuation is what a further line of a text begins with: marks of quotes,
// and spaces under those of lists.
func continuation(body string, at int) string {
	return strings.Map(func(r rune) rune {
		if r == '>' || r == '\t' {
			return r
		}
		return ' '
	}, lineBefore(body, at))
}

func indented(text, prefix string) string { return strings.ReplaceAll(text, "\n", "\n"+prefix) }

// rewrapped is a range of a body as it stands, its further lines with another
// beginning.
func rewrapped(body string, span policy.Span, prefix string) string {
	own := continuation(body, span.Start)
	lines := strings.Split(body[span.Start:span.End], "\n")
	for i, line := range lines[1:] {
		rest, ok := strings.CutPrefix(line, own)
		if !ok {
			rest = strings.TrimLeft(line, " \t>")
		}
		lines[i+1] = prefix + rest
	}
	return strings.Join(lines, "\n")
}
