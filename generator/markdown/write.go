package markdown

import (
	"strconv"
	"strings"

	"proviso/generator/policy"
)

// Source is a clause's block in Markdown as it stands on a site with these
// facts: one line a paragraph, marks of emphasis, lists and headings always the
// same way, so that two clauses written alike but for wrapping have the same
// source. in is the list or table that the block stands in, or nil; of a list
// only its first item says a number. Items nested in an item are left out. A
// slot that the facts lack stays as written.
func Source(b, in *policy.Block, facts policy.Facts) string {
	w := sourceWriter{facts: facts, bare: true}
	return w.block(b, in)
}

type sourceWriter struct {
	facts  policy.Facts
	bare   bool // nested items are clauses of their own
	second bool // the list is told from the one before it by its marker
}

func (w sourceWriter) block(b, in *policy.Block) string {
	switch b.Kind {
	case policy.Heading:
		id := ""
		if b.ID != "" {
			id = " {#" + b.ID + "}"
		}
		return strings.Repeat("#", b.Level) + " " + w.inlines(b.Inlines, false) + id
	case policy.Item:
		marker := itemMarker(b, in)
		return marker + indent(w.children(b, "\n\n"), strings.Repeat(" ", len(marker)))
	case policy.List:
		return w.children(b, "\n")
	case policy.Quote:
		return "> " + indent(w.children(b, "\n\n"), "> ")
	case policy.Code:
		fence := "```"
		for strings.Contains(b.Code, fence) {
			fence += "`"
		}
		return fence + b.Info + "\n" + b.Code + fence
	case policy.Table:
		return w.children(b, "\n")
	case policy.Row:
		return "| " + w.children(b, " | ") + " |"
	case policy.Rule:
		return "---"
	}
	return w.inlines(b.Inlines, b.Kind == policy.Paragraph)
}

func itemMarker(b, in *policy.Block) string {
	switch {
	case in == nil || !in.Ordered:
		return "- "
	case len(in.Children) > 0 && in.Children[0] == b:
		return strconv.Itoa(in.First) + ". "
	}
	return "1. "
}

func (w sourceWriter) children(b *policy.Block, between string) string {
	inner := w
	inner.bare = w.bare && b.Kind != policy.Quote
	var parts []string
	for _, child := range b.Children {
		if b.Kind == policy.Item && child.Kind == policy.List && w.bare {
			continue
		}
		parts = append(parts, inner.block(child, b))
	}
	return strings.Join(parts, between)
}

func indent(s, by string) string { return strings.ReplaceAll(s, "\n", "\n"+by) }

func (w sourceWriter) inlines(runs []policy.Inline, startsBlock bool) string {
	var b strings.Builder
	for i, r := range runs {
		atStart := startsBlock && (b.Len() == 0 || runs[i-1].Kind == policy.HardBreak)
		switch r.Kind {
		case policy.Plain:
			text := Escape(r.Text, atStart)
			if strings.HasSuffix(text, "!") && i+1 < len(runs) && runs[i+1].Kind == policy.LinkTo {
				text = text[:len(text)-1] + `\!` // or it would be a picture
			}
			b.WriteString(text)
		case policy.Slot:
			b.WriteString(w.slot(r.Text, atStart))
		case policy.Emphasis:
			b.WriteString("*" + w.inlines(r.Children, false) + "*")
		case policy.Strong:
			b.WriteString("**" + w.inlines(r.Children, false) + "**")
		case policy.CodeSpan:
			b.WriteString("`" + r.Text + "`")
		case policy.LinkTo:
			b.WriteString("[" + w.inlines(r.Children, false) + "](" + w.target(r.Link) + ")")
		case policy.SoftBreak:
			b.WriteByte(' ')
		case policy.HardBreak:
			b.WriteString("\\\n")
		}
	}
	return b.String()
}

func (w sourceWriter) slot(name string, atStart bool) string {
	if value, ok := w.facts[name]; ok {
		return Escape(policy.Contain(value), atStart)
	}
	return "{{" + name + "}}"
}

func (w sourceWriter) target(link *policy.Link) string {
	address := escapeTarget(LinkTarget(&policy.Link{Policy: link.Policy, Anchor: link.Anchor}, nil))
	for _, piece := range link.URL {
		if value, ok := w.facts[piece.Slot]; ok || piece.Slot == "" {
			address += escapeTarget(piece.Literal + value)
		} else {
			address += "{{" + piece.Slot + "}}"
		}
	}
	if title := link.Title.Fill(w.facts); title != "" {
		address += ` "` + strings.ReplaceAll(title, `"`, `\"`) + `"`
	}
	return address
}

// LinkTarget is where a link leads, as it is written, facts filled.
func LinkTarget(link *policy.Link, facts policy.Facts) string {
	address := link.URL.Fill(facts)
	if link.Policy != "" {
		address = "policy:" + link.Policy
	}
	if link.Anchor != "" {
		address += "#" + link.Anchor
	}
	return address
}
