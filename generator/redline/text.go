package redline

import (
	"strings"

	"proviso/generator/markdown"
	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// FromDocument is a document as it stands on a site with these tags and facts.
// Without facts it is the document itself: slots as written, and every
// conditional part. Slots of dates stay as written where the facts lack them.
func FromDocument(doc *policy.Document, tags []string, facts policy.Facts) Text {
	r := &reader{doc: doc, tags: tags, facts: facts}
	if title := strings.TrimSpace(doc.Title.Fill(facts)); title != "" {
		r.text.Clauses = append(r.text.Clauses, Clause{
			Key: policy.TitleKey, Kind: "title", Words: title, Source: title, Line: r.titleLine(),
		})
	}
	r.text.Name = doc.File
	r.blocks(doc.Blocks, nil)
	return r.text
}

// reader walks a document's blocks and gathers its clauses.
type reader struct {
	doc      *policy.Document
	tags     []string
	facts    policy.Facts
	headings []heading // those that the current block stands under
	text     Text
}

type heading struct {
	level int
	words string
}

func (r *reader) titleLine() int {
	if at, ok := r.doc.Front["title"]; ok && at.Line > 0 {
		return at.Line
	}
	return 1
}

func (r *reader) blocks(blocks []*policy.Block, in *policy.Block) {
	for _, b := range blocks {
		if r.facts != nil && !b.Stands(r.tags) {
			continue
		}
		if b.Kind == policy.Heading {
			r.leaveSections(b.Level)
		}
		if b.Key != "" {
			r.add(b, in)
		}
		if b.Kind == policy.Heading {
			r.headings = append(r.headings, heading{b.Level, b.Words(r.facts)})
		}
		r.blocks(b.Children, b)
	}
}

func (r *reader) leaveSections(level int) {
	for len(r.headings) > 0 && r.headings[len(r.headings)-1].level >= level {
		r.headings = r.headings[:len(r.headings)-1]
	}
}

var manySpaces = pattern.New(` {2,}`)

func (r *reader) add(b, in *policy.Block) {
	c := Clause{Key: b.Key, Kind: string(b.Kind), Words: b.Words(r.facts), Source: markdown.Source(b, in, r.facts), Line: b.Place.Line}
	if b.Kind != policy.Code { // where no page shows how many spaces there are
		c.Words, c.Source = manySpaces.ReplaceAllString(c.Words, " "), manySpaces.ReplaceAllString(c.Source, " ")
	}
	for _, h := range r.headings {
		c.Section = append(c.Section, h.words)
	}
	r.links(b, &c.Links)
	r.text.Clauses = append(r.text.Clauses, c)
}

// links lists where the links of a clause lead.
func (r *reader) links(b *policy.Block, into *[]string) {
	r.inlineLinks(b.Inlines, into)
	for _, child := range b.Children {
		if child.Key == "" && child.Kind != policy.List {
			r.links(child, into)
		}
	}
}

func (r *reader) inlineLinks(runs []policy.Inline, into *[]string) {
	for _, run := range runs {
		if run.Link != nil {
			*into = append(*into, markdown.LinkTarget(run.Link, r.facts))
		}
		r.inlineLinks(run.Children, into)
	}
}
