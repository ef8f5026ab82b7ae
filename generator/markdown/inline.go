package markdown

import (
	"html"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"proviso/generator/pattern"
	"proviso/generator/policy"
)

func (b *builder) inlines(parent ast.Node) []policy.Inline {
	var runs []policy.Inline
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		runs = append(runs, b.inline(n)...)
	}
	return runs
}

func (b *builder) inline(n ast.Node) []policy.Inline {
	switch n := n.(type) {
	case *ast.Text:
		return b.text(n)
	case *ast.String:
		return []policy.Inline{{Text: string(n.Value)}}
	case *slotNode:
		b.inText[n.span.Start] = true
		return []policy.Inline{{Kind: policy.Slot, Text: n.name}}
	case *ast.CodeSpan:
		return []policy.Inline{{Kind: policy.CodeSpan, Text: b.codeSpan(n)}}
	case *ast.Emphasis:
		kind := policy.Emphasis
		if n.Level > 1 {
			kind = policy.Strong
		}
		return []policy.Inline{{Kind: kind, Children: b.inlines(n)}}
	case *ast.Link:
		return []policy.Inline{b.link(n)}
	case *ast.AutoLink:
		return []policy.Inline{b.autoLink(n)}
	case *ast.Image:
		if b.loose {
			return b.inlines(n)
		}
		b.list.Add(b.errorf(max(n.Pos(), 0), "a picture cannot stand in a text").Hint("link to it instead: leave out the !"))
		return nil
	case *ast.RawHTML:
		at := n.Segments.At(0)
		if b.loose {
			return b.inlineHTML(string(at.Value(b.source)))
		}
		b.list.Add(b.errorf(at.Start, "raw HTML is not allowed: %s", at.Value(b.source)).Hint(`write it in Markdown, or \< for the character itself`))
		return nil
	}
	return b.inlines(n)
}

func (b *builder) text(n *ast.Text) []policy.Inline {
	runs := []policy.Inline{{Text: literal(string(n.Value(b.source)))}}
	switch {
	case n.HardLineBreak():
		runs = append(runs, policy.Inline{Kind: policy.HardBreak})
	case n.SoftLineBreak():
		runs = append(runs, policy.Inline{Kind: policy.SoftBreak})
	}
	return runs
}

func (b *builder) codeSpan(n *ast.CodeSpan) string {
	var s strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			s.Write(t.Value(b.source))
			b.codes = append(b.codes, policy.Span{Start: t.Segment.Start, End: t.Segment.Stop})
		}
	}
	return strings.ReplaceAll(s.String(), "\n", " ")
}

var reference = pattern.New(`^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);`)

// literal resolves backslash escapes and character references.
func literal(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for s != "" {
		switch {
		case s[0] == '\\' && len(s) > 1 && isPunct(s[1]):
			b.WriteByte(s[1])
			s = s[2:]
		case s[0] == '&':
			ref := reference.FindString(s)
			if ref == "" {
				ref = "&"
			}
			b.WriteString(resolve(ref))
			s = s[len(ref):]
		default:
			_, n := utf8.DecodeRuneInString(s)
			b.WriteString(s[:n])
			s = s[n:]
		}
	}
	return b.String()
}

// resolve is the text of a character reference; control characters, which no
// page can show, become the replacement character.
func resolve(ref string) string {
	if strings.ContainsFunc(html.UnescapeString(ref), isControl) {
		return "\uFFFD"
	}
	return html.UnescapeString(ref)
}

func isPunct(c byte) bool {
	return strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", c) >= 0
}

func (b *builder) link(n *ast.Link) policy.Inline {
	at := max(n.Pos(), 0)
	link := b.target(literal(string(n.Destination)), at)
	if strings.Contains(string(n.Title), "{{") {
		b.list.Add(b.errorf(at, "a slot cannot stand in a link's title"))
	} else if len(n.Title) > 0 {
		link.Title = policy.Text{{Literal: literal(string(n.Title))}}
	}
	return policy.Inline{Kind: policy.LinkTo, Link: link, Children: b.inlines(n)}
}

func (b *builder) autoLink(n *ast.AutoLink) policy.Inline {
	label := string(n.Label(b.source))
	address := label
	if n.AutoLinkType == ast.AutoLinkEmail {
		address = "mailto:" + label
	}
	pieces, _ := policy.SplitSlots(label)
	var children []policy.Inline
	for _, p := range pieces {
		if p.Slot != "" {
			children = append(children, policy.Inline{Kind: policy.Slot, Text: p.Slot})
		} else {
			children = append(children, policy.Inline{Text: p.Literal})
		}
	}
	return policy.Inline{Kind: policy.LinkTo, Link: b.target(address, max(n.Pos(), 0)), Children: children}
}

// target reads where a link leads, and refuses what a legal text may not
// lead to.
func (b *builder) target(address string, at int) *policy.Link {
	link := &policy.Link{Place: b.place(at)}
	defer func() { b.doc.Links = append(b.doc.Links, *link) }()

	if id, ok := strings.CutPrefix(address, "policy:"); ok {
		if link.Policy, link.Anchor, _ = strings.Cut(id, "#"); link.Policy == "" && !b.loose {
			b.list.Add(b.errorf(at, "the link names no policy: %q", address).Hint("write policy:ID, or #id for a heading of this text"))
			link.Anchor = ""
		}
		return link
	}
	if anchor, ok := strings.CutPrefix(address, "#"); ok {
		link.Anchor = anchor
		return link
	}
	var closed bool
	if link.URL, closed = policy.SplitSlots(address); !closed || hasEmptySlot(link.URL) {
		b.list.Add(b.errorf(at, "the link's target has a slot that names no fact or is not closed: %q", address).
			Hint("write it as {{url}}, with one of the brand's facts"))
		link.URL = nil
		return link
	}
	if !b.loose && !allowed(link.URL) {
		b.list.Add(b.errorf(at, "a link cannot lead to %q", address).
			Hint("link to http, https, mailto or tel, to a path of the site that begins with /, to policy:ID, or to #id"))
		link.URL = nil
	}
	return link
}

// allowed judges a target by what is known of it before its slots are filled.
func allowed(target policy.Text) bool {
	if len(target) == 0 {
		return false
	}
	if target[0].Slot != "" {
		return true // judged with each brand's facts
	}
	facts := policy.Facts{}
	for _, p := range target {
		if p.Slot != "" {
			facts[p.Slot] = "x"
		}
	}
	address := target.Fill(facts)
	if strings.HasPrefix(address, "/") {
		return !strings.HasPrefix(address, "//") && !strings.HasPrefix(address, `/\`)
	}
	_, safe := policy.SafeURL(address)
	return safe
}
