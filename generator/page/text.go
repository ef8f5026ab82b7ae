package page

import (
	"fmt"
	"html"
	"slices"
	"strings"

	"proviso/generator/policy"
)

// Text is a document as it is written into a page.
type Text struct {
	Doc   *policy.Document
	Tags  []string
	Dates policy.Facts // the date slots, in the locale's long form
	// Links leads to the policies that a site has, by POLICY or POLICY#ANCHOR
	// without a target; a policy that is missing is plain text.
	Links map[string]string
	// Prefix stands before each anchor, so that an embedded text never has an
	// id that its host page has too.
	Prefix string
	// Anchors are the keys of clauses that links lead to; each has its key as
	// its id, as a heading has.
	Anchors []string
	// Shift is how many levels deeper than written each heading stands.
	Shift int
}

// ClauseID is the id on a page of a clause that links lead to.
func ClauseID(key string) string {
	if key == policy.TitleKey {
		return "_text"
	}
	return key
}

// Has reports whether a clause stands on the site.
func (t Text) Has(key string) bool {
	for _, c := range t.Doc.Clauses {
		if c.Key == key {
			return c.Block == nil || c.Block.Stands(t.Tags)
		}
	}
	return false
}

// HTML is the text's blocks with tokens for its slots. Nothing of the words is
// altered: what is added comes from the style sheet.
func (t Text) HTML(slots *Slots) string {
	r := &renderer{Text: t, slots: slots}
	r.blocks(t.Doc.Blocks, false)
	return r.out.String()
}

// Title is the document's title as inline HTML.
func (t Text) Title(slots *Slots) string {
	r := &renderer{Text: t, slots: slots}
	for _, piece := range t.Doc.Title {
		if piece.Slot == "" {
			r.out.WriteString(html.EscapeString(piece.Literal))
		} else {
			r.slot(piece.Slot, true)
		}
	}
	return r.out.String()
}

type renderer struct {
	Text
	slots *Slots
	out   strings.Builder
}

func (r *renderer) printf(format string, args ...any) { fmt.Fprintf(&r.out, format, args...) }

func (r *renderer) blocks(blocks []*policy.Block, tight bool) {
	for _, b := range blocks {
		if b.Stands(r.Tags) {
			r.block(b, tight)
		}
	}
}

func (r *renderer) block(b *policy.Block, tight bool) {
	switch b.Kind {
	case policy.Heading:
		r.heading(b)
	case policy.Paragraph:
		if tight {
			r.inlines(b.Inlines, false)
			return
		}
		r.printf("<p%s>", r.id(b))
		r.inlines(b.Inlines, false)
		r.out.WriteString("</p>\n")
	case policy.List:
		r.list(b)
	case policy.Quote:
		r.printf("<blockquote%s>\n", r.id(b))
		r.blocks(b.Children, false)
		r.out.WriteString("</blockquote>\n")
	case policy.Code:
		r.printf("<pre tabindex=\"0\"%s><code>%s</code></pre>\n", r.id(b), html.EscapeString(b.Code))
	case policy.Table:
		r.table(b)
	case policy.Rule:
		r.out.WriteString("<hr>\n")
	}
}

// id is the attribute of a clause that links lead to.
func (r *renderer) id(b *policy.Block) string {
	if b.Key == "" || !slices.Contains(r.Anchors, b.Key) {
		return ""
	}
	return fmt.Sprintf(" id=\"%s\"", html.EscapeString(r.Prefix+b.Key))
}

func (r *renderer) heading(b *policy.Block) {
	id := html.EscapeString(r.Prefix + b.ID)
	level := min(b.Level+r.Shift, 6)
	r.printf("<h%d id=\"%s\">", level, id)
	r.inlines(b.Inlines, true)
	if r.Prefix == "" {
		r.printf("<a class=\"anchor\" href=\"#%s\" aria-hidden=\"true\" tabindex=\"-1\"></a>", id)
	}
	r.printf("</h%d>\n", level)
}

func (r *renderer) list(b *policy.Block) {
	var items []*policy.Block
	for _, item := range b.Children {
		if item.Stands(r.Tags) {
			items = append(items, item)
		}
	}
	if len(items) == 0 {
		return
	}
	tag, start := "ul", ""
	if b.Ordered {
		tag = "ol"
		if b.First != 1 {
			start = fmt.Sprintf(" start=\"%d\"", b.First)
		}
	}
	r.printf("<%s%s>\n", tag, start)
	for _, item := range items {
		r.printf("<li%s>", r.id(item))
		for i, child := range item.Children {
			if i > 0 && b.Tight {
				r.out.WriteByte('\n')
			}
			r.blocks([]*policy.Block{child}, b.Tight)
		}
		r.out.WriteString("</li>\n")
	}
	r.printf("</%s>\n", tag)
}

func (r *renderer) table(b *policy.Block) {
	r.out.WriteString("<div class=\"table\" tabindex=\"0\"><table>\n")
	for i, row := range b.Children {
		if row.Header {
			r.out.WriteString("<thead>\n")
		} else if i > 0 && b.Children[i-1].Header {
			r.out.WriteString("<tbody>\n")
		}
		r.row(row)
		if row.Header {
			r.out.WriteString("</thead>\n")
		} else if i == len(b.Children)-1 {
			r.out.WriteString("</tbody>\n")
		}
	}
	r.out.WriteString("</table></div>\n")
}

func (r *renderer) row(row *policy.Block) {
	r.printf("<tr%s>", r.id(row))
	tag := "td"
	if row.Header {
		tag = "th scope=\"col\""
	}
	for _, cell := range row.Children {
		class := ""
		if cell.Align != "" {
			class = fmt.Sprintf(" class=\"%s\"", cell.Align)
		}
		r.printf("<%s%s>", tag, class)
		r.inlines(cell.Inlines, false)
		r.printf("</%s>", tag[:2])
	}
	r.out.WriteString("</tr>\n")
}

// inlines writes runs of text; plain says that no link may begin here.
func (r *renderer) inlines(runs []policy.Inline, plain bool) {
	for _, run := range runs {
		switch run.Kind {
		case policy.Slot:
			r.slot(run.Text, plain)
		case policy.Emphasis:
			r.wrapped("em", run, plain)
		case policy.Strong:
			r.wrapped("strong", run, plain)
		case policy.CodeSpan:
			r.printf("<code>%s</code>", html.EscapeString(run.Text))
		case policy.LinkTo:
			r.link(run)
		case policy.SoftBreak:
			r.out.WriteByte('\n')
		case policy.HardBreak:
			r.out.WriteString("<br>\n")
		default:
			r.out.WriteString(html.EscapeString(run.Text))
		}
	}
}

func (r *renderer) wrapped(tag string, run policy.Inline, plain bool) {
	r.printf("<%s>", tag)
	r.inlines(run.Children, plain)
	r.printf("</%s>", tag)
}

func (r *renderer) slot(name string, plain bool) {
	if date, ok := r.Dates[name]; ok {
		r.out.WriteString(html.EscapeString(date))
		return
	}
	k := inText
	if plain {
		k = inPlain
	}
	r.out.WriteString(r.slots.token(slot{kind: k, name: factName(name)}))
}

func (r *renderer) link(run policy.Inline) {
	target, ok := r.target(run.Link)
	if !ok {
		r.inlines(run.Children, false)
		return
	}
	title := ""
	if len(run.Link.Title) > 0 {
		title = fmt.Sprintf(" title=\"%s\"", html.EscapeString(run.Link.Title.Fill(nil)))
	}
	r.printf("<a href=\"%s\"%s>", target, title)
	r.inlines(run.Children, true)
	r.out.WriteString("</a>")
}

// target is what a link leads to, escaped for an attribute.
func (r *renderer) target(link *policy.Link) (string, bool) {
	switch {
	case link.Policy != "":
		at, ok := r.Links[link.Policy]
		if ok && link.Anchor != "" && !strings.Contains(at, "#") { // an address elsewhere may name a place in its page
			at += "#" + link.Anchor // of a page: prefixes are an embed's own
		}
		return html.EscapeString(at), ok
	case link.Anchor != "":
		return html.EscapeString("#" + r.Prefix + link.Anchor), r.Has(link.Anchor) // a section may not stand on every site
	}
	key := ""
	for _, piece := range link.URL {
		key += piece.Literal + "{{" + piece.Slot + "}}"
	}
	if len(link.URL) == 0 {
		return "", false
	}
	return r.slots.token(slot{kind: inTarget, name: "target." + key, target: link.URL}), true
}
