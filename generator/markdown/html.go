package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// htmlTag is a tag: 1 its slash, 2 its name, 3 its attributes.
var (
	htmlTag    = pattern.New(`<(/?)([A-Za-z][A-Za-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>`)
	htmlHref   = pattern.New(`(?i)\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`)
	htmlStruck = pattern.New(`(?i)^(?:del|s|strike)$`)
	htmlUnseen = pattern.New(`(?i)\shidden\b|display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?:[;"'\s]|$)`)
	htmlHidden = pattern.New(`(?is)<script\b.*?</script\s*>|<style\b.*?</style\s*>|<head\b.*?</head\s*>`)
)

// htmlInline are the tags that stand within a line. Any other begins a block.
var htmlInline = map[string]bool{
	"a": true, "abbr": true, "b": true, "bdi": true, "bdo": true, "cite": true, "code": true, "data": true, "del": true,
	"dfn": true, "em": true, "font": true, "i": true, "img": true, "ins": true, "kbd": true, "mark": true, "q": true,
	"s": true, "small": true, "span": true, "strong": true, "sub": true, "sup": true, "time": true, "u": true,
	"var": true, "wbr": true,
}

// inlineHTML is what readers see of a tag within a line, of a text that is
// taken as it is: a line end for <br>, the target of a link, tildes where words
// are struck through or hidden, as Markdown strikes them, else nothing.
func (b *builder) inlineHTML(tag string) []policy.Inline {
	found := htmlTag.FindStringSubmatch(tag)
	if found == nil {
		return nil
	}
	if strings.EqualFold(found[2], "br") {
		return []policy.Inline{{Kind: policy.HardBreak}}
	}
	if htmlStruck.MatchString(found[2]) || htmlUnseen.MatchString(found[3]) {
		return []policy.Inline{{Text: "~~"}}
	}
	if address := hrefOf(found); address != "" {
		return []policy.Inline{{Kind: policy.LinkTo, Link: &policy.Link{URL: policy.Text{{Literal: address}}}}}
	}
	return nil
}

func hrefOf(tag []string) string {
	if !strings.EqualFold(tag[2], "a") {
		return ""
	}
	if found := htmlHref.FindStringSubmatch(tag[3]); found != nil {
		return resolve(found[1] + found[2] + found[3])
	}
	return ""
}

// html makes blocks of raw HTML, of a text that is taken as it is.
func (b *builder) html(n *ast.HTMLBlock, k keys) []*policy.Block {
	var raw strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		raw.Write(line.Value(b.source))
	}
	if n.HasClosure() {
		raw.Write(n.ClosureLine.Value(b.source))
	}
	h := &htmlReader{b: b, k: k, at: max(b.span(n).Start, 0), kind: policy.Paragraph}
	h.read(htmlHidden.ReplaceAllStringFunc(raw.String(), func(s string) string {
		return strings.Repeat("\n", strings.Count(s, "\n"))
	}))
	return h.blocks
}

// htmlReader cuts HTML into blocks at the tags that begin or end one.
type htmlReader struct {
	b      *builder
	k      keys
	at     int // byte of the body
	blocks []*policy.Block
	kind   policy.BlockKind
	level  int
	cells  int
	runs   []policy.Inline
}

func (h *htmlReader) read(s string) {
	for s != "" {
		at := htmlTag.FindStringSubmatchIndex(s)
		if at == nil {
			h.words(s)
			break
		}
		h.words(s[:at[0]])
		h.tag(htmlTag.FindStringSubmatch(s[at[0]:at[1]]))
		h.at += at[1]
		s = s[at[1]:]
	}
	h.end()
}

func (h *htmlReader) words(s string) {
	if s = collapse(literal(s)); s != "" && (len(h.runs) > 0 || s != " ") {
		h.runs = append(h.runs, policy.Inline{Text: s})
	}
}

var spaces = pattern.New(`[ \t\n]+`)

func collapse(s string) string { return spaces.ReplaceAllString(s, " ") }

func (h *htmlReader) tag(found []string) {
	name, closes := strings.ToLower(found[2]), found[1] != ""
	switch {
	case name == "br":
		h.runs = append(h.runs, policy.Inline{Kind: policy.HardBreak})
	case name == "td" || name == "th":
		if !closes && len(h.runs) > 0 {
			h.runs = append(h.runs, policy.Inline{Text: "\t"})
		}
	case name == "p" && (h.kind == policy.Item || h.kind == policy.Row) && !closes:
	case htmlInline[name]:
		if !closes {
			h.runs = append(h.runs, h.b.inlineHTML(found[0])...)
		}
	default:
		h.end()
		h.open(name, closes)
	}
}

func (h *htmlReader) open(name string, closes bool) {
	h.kind = policy.Paragraph
	if closes {
		return
	}
	switch {
	case name == "li" || name == "dd" || name == "dt":
		h.kind = policy.Item
	case name == "tr":
		h.kind = policy.Row
	case len(name) == 2 && name[0] == 'h' && '1' <= name[1] && name[1] <= '6':
		h.kind, h.level = policy.Heading, int(name[1]-'0')
	}
}

// end closes the block that is open, if it has words.
func (h *htmlReader) end() {
	runs := h.runs
	h.runs = nil
	if strings.TrimSpace(policy.PlainText(runs, nil)) == "" {
		return
	}
	block := &policy.Block{Kind: h.kind, Place: h.b.place(min(h.at, len(h.b.source))), Level: h.level, Inlines: runs}
	switch {
	case h.k != keyed:
		block.Kind = policy.Paragraph
	case h.kind == policy.Heading:
		h.b.ensureID(block)
		h.b.section, h.b.count, block.Key = block.ID, 0, block.ID
		h.b.doc.Clauses = append(h.b.doc.Clauses, policy.Clause{Key: block.Key, Block: block, Place: block.Place})
	default:
		if h.kind == policy.Item || h.kind == policy.Row {
			block.Children, block.Inlines = []*policy.Block{{Kind: policy.Cell, Inlines: runs}}, nil
		}
		h.b.clause(block)
	}
	h.blocks = append(h.blocks, block)
}
