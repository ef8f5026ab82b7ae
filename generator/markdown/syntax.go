package markdown

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"proviso/generator/diag"
	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// marks collects what the syntax extensions find while goldmark parses.
type marks struct {
	open     []*partNode // conditional parts not yet closed, outermost first
	problems []mark
}

// mark is a problem at a byte of the body.
type mark struct {
	at      int
	message string
	hint    string
}

var marksKey = parser.NewContextKey()

func marksOf(pc parser.Context) *marks {
	if m, ok := pc.Get(marksKey).(*marks); ok {
		return m
	}
	m := &marks{}
	pc.Set(marksKey, m)
	return m
}

func (m *marks) add(at int, message, hint string) {
	m.problems = append(m.problems, mark{at, message, hint})
}

// headingParser cuts the attributes off a heading before its text is parsed.
type headingParser struct{ parser.BlockParser }

// attributes are what stands in braces at the end of a heading. cut spans the
// conditions, from the first to the last.
type attributes struct {
	id   string
	when policy.Condition
	cut  policy.Span
}

const attributesName = "attributes"

func (p *headingParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	node, state := p.BlockParser.Open(parent, reader, pc)
	if node != nil && state&parser.RequireParagraph == 0 {
		cutAttributes(node, reader.Source(), marksOf(pc))
	}
	return node, state
}

func (p *headingParser) Close(node ast.Node, reader text.Reader, pc parser.Context) {
	p.BlockParser.Close(node, reader, pc)
	if _, done := node.AttributeString(attributesName); !done && node.Parent() != nil {
		cutAttributes(node, reader.Source(), marksOf(pc))
	}
}

var bracesAtEnd = pattern.New(`(^|[^\\{])(\{ *(?:#|[A-Za-z]+ *=|\.)[^{}]*\})[ \t\n]*$`)

func cutAttributes(node ast.Node, source []byte, m *marks) {
	attrs := attributes{}
	if n := node.Lines().Len(); n > 0 {
		last := node.Lines().At(n - 1)
		value := last.Value(source)
		if found := bracesAtEnd.FindSubmatchIndex(value); found != nil {
			attrs = readAttributes(string(value[found[4]+1:found[5]-1]), last.Start+found[4]+1, m)
			last.Stop = last.Start + found[4]
			node.Lines().Set(n-1, last.TrimRightSpace(source))
		}
	}
	node.SetAttributeString(attributesName, attrs)
}

var attribute = pattern.New(`^\s*(?:#([^\s"=]+)|([A-Za-z]+) *= *(?:"([^"]*)"|'([^']*)'|([^\s"']+)))`)

// readAttributes reads what stands between the braces; at is where in the body.
func readAttributes(s string, at int, m *marks) attributes {
	var attrs attributes
	for strings.TrimSpace(s) != "" {
		found := attribute.FindStringSubmatch(s)
		if found == nil {
			m.add(at, "cannot read the heading's attributes at "+strings.TrimSpace(s), `write {#id}, or {#id only="tag"}`)
			return attrs
		}
		if found[1] != "" {
			attrs.id = found[1]
		} else {
			readCondition(&attrs.when, found[2], found[3]+found[4]+found[5], at, m)
			if attrs.cut.End == 0 {
				attrs.cut.Start = at
			}
			attrs.cut.End = at + len(found[0])
		}
		s, at = s[len(found[0]):], at+len(found[0])
	}
	return attrs
}

var tagForm = pattern.New(`^[\p{L}\p{N}][\p{L}\p{N}_.-]*$`)

// readCondition reads only="…" or except="…": tags between spaces or commas.
func readCondition(when *policy.Condition, name, value string, at int, m *marks) {
	tags := strings.FieldsFunc(value, func(r rune) bool { return r == ' ' || r == ',' })
	if len(tags) == 0 {
		m.add(at, name+" names no tag", `write for example only="us"`)
	}
	for _, tag := range tags {
		if !tagForm.MatchString(tag) {
			m.add(at, "the tag "+tag+" is malformed", "tags are made of letters, digits, hyphens and underscores")
		}
	}
	switch name {
	case "only":
		when.Only = append(when.Only, tags...)
	case "except":
		when.Except = append(when.Except, tags...)
	default:
		m.add(at, "unknown attribute "+name, diag.DidYouMean(name, []string{"only", "except"}))
	}
}

// partNode is a conditional part, ::: only="us" … :::
type partNode struct {
	ast.BaseBlock
	when        policy.Condition
	first, last policy.Span
}

var kindPart = ast.NewNodeKind("Part")

func (n *partNode) Kind() ast.NodeKind { return kindPart }

func (n *partNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// partParser reads conditional parts. A closing line ends the innermost part
// that is open.
type partParser struct{}

func (*partParser) Trigger() []byte             { return []byte{':'} }
func (*partParser) CanInterruptParagraph() bool { return true }
func (*partParser) CanAcceptIndentedLine() bool { return false }

var partLine = pattern.New(`^[ \t]*:::+[ \t]*(.*?)[ \t]*\n?$`)

func (*partParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	found := partLine.FindSubmatchIndex(line)
	if found == nil {
		return nil, parser.NoChildren
	}
	m := marksOf(pc)
	inside := string(line[found[2]:found[3]])
	if inside == "" {
		m.add(segment.Start, "::: closes a part that is not open here", "open it with ::: only=\"tag\", at the same indentation")
		return nil, parser.NoChildren
	}
	node := &partNode{first: policy.Span{Start: segment.Start, End: segment.Stop}}
	attrs := readAttributes(inside, segment.Start+found[2], m)
	node.when = attrs.when
	if attrs.id != "" {
		m.add(segment.Start, "a part has no id", "put the id on a heading")
	}
	m.open = append(m.open, node)
	reader.AdvanceToEOL()
	return node, parser.HasChildren
}

func (*partParser) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	m := marksOf(pc)
	line, segment := reader.PeekLine()
	found := partLine.FindSubmatchIndex(line)
	if found != nil && found[2] == found[3] && len(m.open) > 0 && m.open[len(m.open)-1] == node {
		node.(*partNode).last = policy.Span{Start: segment.Start, End: segment.Stop}
		reader.AdvanceToEOL()
		return parser.Close
	}
	return parser.Continue | parser.HasChildren
}

func (*partParser) Close(node ast.Node, reader text.Reader, pc parser.Context) {
	m, part := marksOf(pc), node.(*partNode)
	m.open = slices.DeleteFunc(m.open, func(n *partNode) bool { return n == part })
	if part.last == (policy.Span{}) {
		m.add(part.first.Start, "the conditional part is not closed", "close it with a line :::")
	}
}

// slotNode is {{name}} in running text.
type slotNode struct {
	ast.BaseInline
	name string
	span policy.Span
}

var kindSlot = ast.NewNodeKind("Slot")

func (n *slotNode) Kind() ast.NodeKind { return kindSlot }

func (n *slotNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

type slotParser struct{}

func (slotParser) Trigger() []byte { return []byte{'{'} }

func (slotParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if !bytes.HasPrefix(line, []byte("{{")) {
		return nil
	}
	end := bytes.Index(line, []byte("}}"))
	if end < 0 || bytes.Contains(line[2:end], []byte("{{")) {
		marksOf(pc).add(segment.Start, `"{{" is not closed`, `close the slot with "}}" on the same line, or write \{{ for the characters themselves`)
		block.Advance(2) // else the second brace would be reported again
		return ast.NewTextSegment(segment.WithStop(segment.Start + 2))
	}
	if end == 2 {
		marksOf(pc).add(segment.Start, emptySlot, `name a fact, or write \{{ for the characters themselves`)
	}
	block.Advance(end + 2)
	return &slotNode{name: string(line[2:end]), span: policy.Span{Start: segment.Start, End: segment.Start + end + 2}}
}
