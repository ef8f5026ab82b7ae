package markdown

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"

	"proviso/generator/diag"
	"proviso/generator/policy"
)

// maxDepth bounds how deep lists and quotes nest.
const maxDepth = 40

// builder turns goldmark's tree into the document's blocks and clauses.
type builder struct {
	doc    *policy.Document
	source []byte
	list   *diag.List
	marks  *marks
	lines  []int

	section string // id of the heading that the current block stands under
	count   int    // clauses so far under it
	ids     map[string]diag.Place
	inText  map[int]bool  // where the slots of running text start
	codes   []policy.Span // code, in which nothing is a slot
	depth   int

	loose bool           // a text of another project, taken as it is
	same  map[string]int // headings with the same words, in a loose text
	cut   bool           // something nested too deep and was left out
}

func (b *builder) build(root ast.Node) {
	b.ids, b.inText, b.section = map[string]diag.Place{}, map[int]bool{}, policy.IntroID
	b.doc.Clauses = []policy.Clause{{Key: policy.TitleKey, Place: diag.Place{File: b.doc.File, Line: 1}}}
	b.doc.Blocks = b.flow(root, nil, len(b.source))
	for _, m := range b.marks.problems {
		b.list.Add(diag.Errorf(b.place(m.at), "%s", m.message).Hint("%s", m.hint))
	}
	if !b.loose {
		b.slots()
		b.checkAnchors()
	}
	slices.SortStableFunc(b.doc.Parts, func(x, y policy.Part) int { return x.Start - y.Start })
	if len(b.doc.Clauses) == 1 && !b.list.HasErrors() {
		b.list.Add(diag.Errorf(diag.Place{File: b.doc.File}, "the text is empty below its front matter"))
	}
}

// place is where a byte of the body stands in the file.
func (b *builder) place(at int) diag.Place {
	i := sort.SearchInts(b.lines, at+1) - 1
	return diag.Place{File: b.doc.File, Line: b.doc.BodyLine + i, Col: at - b.lines[i] + 1}
}

func (b *builder) errorf(at int, format string, args ...any) diag.Problem {
	return diag.Errorf(b.place(at), format, args...)
}

func (b *builder) lineStart(at int) int { return b.lines[sort.SearchInts(b.lines, at+1)-1] }

// openSection is a conditional section that has not ended yet.
type openSection struct {
	level int
	part  int // its index in Parts
	when  policy.Condition
}

// flow reads blocks in which headings may stand: the text itself, and the
// conditional parts of it. It ends at the byte end.
func (b *builder) flow(parent ast.Node, outer []policy.Condition, end int) []*policy.Block {
	var blocks []*policy.Block
	var sections []openSection
	when := outer
	mayMerge := false
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		var next []*policy.Block
		switch n := n.(type) {
		case *ast.Heading:
			attrs := headingAttributes(n)
			sections = b.endSections(sections, n.Level, b.lineStart(n.Pos()))
			if attrs.when.Only != nil || attrs.when.Except != nil {
				sections = append(sections, openSection{n.Level, len(b.doc.Parts), attrs.when})
				b.doc.Parts = append(b.doc.Parts, policy.Part{When: attrs.when, Start: b.lineStart(n.Pos()), First: attrs.cut})
			}
			when = slices.Clone(outer)
			for _, s := range sections {
				when = append(when, s.when)
			}
			next = []*policy.Block{b.heading(n, attrs, when)}
		case *partNode:
			next = b.part(n, when)
		default:
			next = b.block(n, when, keyed)
		}
		_, isPart := n.(*partNode)
		blocks = appendBlocks(blocks, next, isPart || mayMerge)
		mayMerge = isPart
	}
	b.endSections(sections, 0, end)
	return blocks
}

// endSections closes the sections that a heading of a level ends.
func (b *builder) endSections(sections []openSection, level, at int) []openSection {
	for len(sections) > 0 && sections[len(sections)-1].level >= level {
		b.doc.Parts[sections[len(sections)-1].part].End = at
		sections = sections[:len(sections)-1]
	}
	return sections
}

// appendBlocks joins a list to the list before it where only the border of a
// conditional part stands between the two.
func appendBlocks(blocks, next []*policy.Block, merge bool) []*policy.Block {
	if merge && len(blocks) > 0 && len(next) > 0 {
		last, first := blocks[len(blocks)-1], next[0]
		if last.Kind == policy.List && first.Kind == policy.List && last.Ordered == first.Ordered {
			last.Children = append(last.Children, first.Children...)
			next = next[1:]
		}
	}
	return append(blocks, next...)
}

func (b *builder) part(n *partNode, when []policy.Condition) []*policy.Block {
	part := policy.Part{When: n.when, Start: b.lineStart(n.first.Start), First: n.first, Last: n.last}
	part.First.Start = part.Start
	if n.last != (policy.Span{}) {
		part.Last.Start = b.lineStart(n.last.Start)
	} else { // not closed, which is reported: it goes on to the end
		part.Last = policy.Span{Start: len(b.source), End: len(b.source)}
	}
	part.End = part.Last.End
	b.doc.Parts = append(b.doc.Parts, part)
	inner := append(slices.Clone(when), n.when)
	if n.Parent().Kind() == ast.KindDocument || n.Parent().Kind() == kindPart {
		return b.flow(n, inner, part.Last.Start)
	}
	return b.children(n, inner, keyedItems)
}

// keys says which blocks are clauses of their own.
type keys int

const (
	keyed      keys = iota // every block
	keyedItems             // inside a list item: nested items alone
	unkeyed                // inside a quote or table: none
)

func (b *builder) clause(block *policy.Block) {
	b.count++
	block.Key = fmt.Sprintf("%s/%d", b.section, b.count)
	b.doc.Clauses = append(b.doc.Clauses, policy.Clause{Key: block.Key, Block: block, Place: block.Place})
}

func (b *builder) children(parent ast.Node, when []policy.Condition, k keys) []*policy.Block {
	if b.depth++; b.depth > maxDepth {
		b.cut = true
		if b.depth == maxDepth+1 {
			b.list.Add(b.errorf(parent.Pos(), "lists and quotes nest deeper than %d levels", maxDepth))
		}
		b.depth--
		return nil
	}
	defer func() { b.depth-- }()
	var blocks []*policy.Block
	mayMerge := false
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		part, isPart := n.(*partNode)
		if isPart {
			blocks = appendBlocks(blocks, b.part(part, when), true)
		} else {
			blocks = appendBlocks(blocks, b.block(n, when, k), mayMerge)
		}
		mayMerge = isPart
	}
	return blocks
}

func (b *builder) block(n ast.Node, when []policy.Condition, k keys) []*policy.Block {
	block := &policy.Block{When: when, Place: b.place(max(n.Pos(), 0)), Span: b.span(n)}
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		block.Kind = policy.Paragraph
		block.Inlines = b.inlines(n)
	case *ast.List:
		return []*policy.Block{b.listOf(n, block, k)}
	case *ast.Blockquote:
		block.Kind = policy.Quote
		if k == keyed {
			b.clause(block)
		}
		block.Children = b.children(n, nil, unkeyed)
		return []*policy.Block{block}
	case *ast.CodeBlock:
		block.Kind, block.Code = policy.Code, b.code(n)
	case *ast.FencedCodeBlock:
		block.Kind, block.Code = policy.Code, b.code(n)
		block.Info = string(n.Language(b.source))
		if n.Info != nil {
			b.codes = append(b.codes, policy.Span{Start: n.Info.Segment.Start, End: n.Info.Segment.Stop})
		}
	case *tables.Table:
		return []*policy.Block{b.table(n, block, k)}
	case *ast.ThematicBreak:
		block.Kind = policy.Rule
		return []*policy.Block{block}
	case *ast.Heading:
		if b.loose {
			block.Kind, block.Inlines = policy.Paragraph, b.inlines(n)
			break
		}
		b.list.Add(b.errorf(n.Pos(), "a heading cannot stand inside a list or a quote"))
		return nil
	case *ast.HTMLBlock:
		if b.loose {
			return b.html(n, k)
		}
		b.list.Add(b.errorf(b.span(n).Start, "raw HTML is not allowed").Hint(`write it in Markdown, or \< for the character itself`))
		return nil
	default: // link reference definitions
		return nil
	}
	if k == keyed {
		b.clause(block)
	}
	return []*policy.Block{block}
}

func (b *builder) listOf(n *ast.List, block *policy.Block, k keys) *policy.Block {
	block.Kind, block.Ordered, block.First, block.Tight = policy.List, n.IsOrdered(), n.Start, n.IsTight
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		child := &policy.Block{Kind: policy.Item, When: block.When, Place: b.place(item.Pos()), Span: policy.Span{Start: item.Pos(), End: item.Pos()}}
		inner := unkeyed
		if k != unkeyed {
			b.clause(child)
			inner = keyedItems
		}
		child.Children = b.children(item, block.When, inner)
		block.Children = append(block.Children, child)
	}
	return block
}

func (b *builder) table(n *tables.Table, block *policy.Block, k keys) *policy.Block {
	block.Kind = policy.Table
	aligns := map[tables.Alignment]string{tables.AlignLeft: "start", tables.AlignRight: "end", tables.AlignCenter: "center"}
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		_, header := r.(*tables.TableHeader)
		row := &policy.Block{Kind: policy.Row, Header: header, When: block.When, Place: b.place(max(r.Pos(), 0)), Span: b.span(r)}
		if k == keyed {
			b.clause(row)
		}
		for c := r.FirstChild(); c != nil; c = c.NextSibling() {
			cell := &policy.Block{Kind: policy.Cell, Place: b.place(max(c.Pos(), 0)), Span: b.span(c)}
			if tc, ok := c.(*tables.TableCell); ok {
				cell.Align = aligns[tc.Alignment]
			}
			cell.Inlines = b.inlines(c)
			row.Children = append(row.Children, cell)
		}
		block.Children = append(block.Children, row)
	}
	return block
}

func (b *builder) code(n ast.Node) string {
	var s strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		s.Write(line.Value(b.source))
		b.codes = append(b.codes, policy.Span{Start: line.Start, End: line.Stop})
	}
	return s.String()
}

// span is the range of a block's own lines, or its start where it has none.
func (b *builder) span(n ast.Node) policy.Span {
	at := max(n.Pos(), 0)
	if n.Type() == ast.TypeInline {
		return policy.Span{Start: at, End: at}
	}
	if lines := n.Lines(); lines != nil && lines.Len() > 0 {
		return policy.Span{Start: lines.At(0).Start, End: lines.At(lines.Len() - 1).Stop}
	}
	return policy.Span{Start: at, End: at}
}

func isControl(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }
