package policy

import (
	"slices"
	"strings"

	"proviso/generator/diag"
)

// Document is the text of a policy in one locale, with slots where the facts
// of a brand go. It is built once and never modified.
type Document struct {
	File        string
	Locale      Locale
	Title       Text
	Description Text
	Slug        string
	Aliases     []string
	Front       map[string]diag.Place // where title, description, slug and aliases stand

	// Body is the Markdown below the front matter, without byte order mark and
	// with line ends as \n; BodyLine is the number of its first line in File.
	Body     string
	BodyLine int

	Blocks  []*Block
	Clauses []Clause
	Slots   []SlotUse // every slot of Body, in its order
	Parts   []Part    // the conditional parts of Body, in order of their start
	Links   []Link    // every link, in the order of the source
}

// Text is a line of plain text with slots.
type Text []Piece

// Piece is a run of plain text, or a slot where Slot is not "".
type Piece struct {
	Literal string
	Slot    string
}

// SlotUse is a slot in a Body: its bytes from Start up to End.
type SlotUse struct {
	Name       string
	Start, End int
	Where      SlotPlace
	Place      diag.Place
}

// SlotPlace says what a slot stands in, and so how its fact is escaped.
type SlotPlace int

const (
	InText SlotPlace = iota
	InURL
)

// Part is a conditional part of a Body: whole lines from Start up to End, of
// which the marker lines, if it has them, are First and Last.
type Part struct {
	When        Condition
	Start, End  int
	First, Last Span // lines that are mark-up only; empty for a section
}

// Span is a range of bytes.
type Span struct{ Start, End int }

// Condition says on which sites a part of a text stands: those that have one
// of the tags Only, if there are any, and none of the tags Except.
type Condition struct {
	Only, Except []string
}

// Holds reports whether the part stands on a site with these tags.
func (c Condition) Holds(tags []string) bool {
	has := func(tag string) bool { return slices.Contains(tags, tag) }
	return (len(c.Only) == 0 || slices.ContainsFunc(c.Only, has)) && !slices.ContainsFunc(c.Except, has)
}

// Stands reports whether a line of the file stands on a site with these tags.
func (d *Document) Stands(line int, tags []string) bool {
	for _, p := range d.Parts {
		first := d.BodyLine + strings.Count(d.Body[:p.Start], "\n")
		last := first + strings.Count(strings.TrimSuffix(d.Body[p.Start:p.End], "\n"), "\n")
		if first <= line && line <= last && !p.When.Holds(tags) {
			return false
		}
	}
	return true
}

func (c Condition) String() string {
	var parts []string
	if len(c.Only) > 0 {
		parts = append(parts, `only="`+strings.Join(c.Only, " ")+`"`)
	}
	if len(c.Except) > 0 {
		parts = append(parts, `except="`+strings.Join(c.Except, " ")+`"`)
	}
	return strings.Join(parts, " ")
}

// BlockKind names what a block is.
type BlockKind string

const (
	Heading   BlockKind = "heading"
	Paragraph BlockKind = "paragraph"
	List      BlockKind = "list"
	Item      BlockKind = "list item"
	Quote     BlockKind = "quote"
	Code      BlockKind = "code block"
	Table     BlockKind = "table"
	Row       BlockKind = "table row"
	Cell      BlockKind = "table cell"
	Rule      BlockKind = "rule"
)

// Block is a block of a text. Headings, paragraphs and cells hold Inlines, the
// others Children; a code block holds Code.
type Block struct {
	Kind    BlockKind
	Key     string // of the clause that it is; "" where it is part of one, or none
	When    []Condition
	Place   diag.Place
	Span    Span // of Body: the lines of a heading, paragraph, code block or row; elsewhere its start
	Inlines []Inline

	Level   int    // of a heading, 1 to 6
	ID      string // of a heading
	Ordered bool   // of a list
	First   int    // the first number of an ordered list
	Tight   bool   // of a list: items stand close
	Header  bool   // of a row
	Align   string // of a cell: "", start, center, end
	Code    string
	Info    string // of a code block: its language

	Children []*Block
}

// Stands reports whether the block stands on a site with these tags.
func (b *Block) Stands(tags []string) bool {
	for _, when := range b.When {
		if !when.Holds(tags) {
			return false
		}
	}
	return true
}

// InlineKind names what a run of text is.
type InlineKind int

const (
	Plain InlineKind = iota
	Slot
	Emphasis
	Strong
	CodeSpan
	LinkTo
	SoftBreak
	HardBreak
)

// Inline is a run of text within a block.
type Inline struct {
	Kind     InlineKind
	Text     string // of Plain and CodeSpan; the name of a Slot
	Link     *Link
	Children []Inline
}

// Link is a link's target: a URL with slots, or a policy of the same site, or
// a place in the text itself.
type Link struct {
	URL    Text   // where Policy is "" and the link leaves the text
	Policy string // the id of a policy
	Anchor string // a heading's id, in Policy or in this text
	Title  Text
	Place  diag.Place
}

// Clause is the unit in which texts are compared: the title, a heading, a
// paragraph, a list item without the items nested in it, a table row, a code
// or quote block.
type Clause struct {
	Key   string
	Block *Block // nil for the title
	Place diag.Place
}

// TitleKey and IntroID are the key of the title and the section before the
// first heading.
const (
	TitleKey = "title"
	IntroID  = "intro"
)

// Conditions lists what must hold for the clause to stand on a site.
func (c Clause) Conditions() []Condition {
	if c.Block == nil {
		return nil
	}
	return c.Block.When
}

// Kind says what the clause is, with its level for a heading.
func (c Clause) Kind() string {
	switch {
	case c.Block == nil:
		return "title"
	case c.Block.Kind == Heading:
		return "heading of level " + string(rune('0'+c.Block.Level))
	}
	return string(c.Block.Kind)
}
