package intake

import (
	"fmt"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/markdown"
	"proviso/generator/policy"
)

// settle writes the text, parses it and compares the two. Emphasis that
// Markdown cannot write where it stands is left out.
func (d *drafter) settle() (*policy.Document, diag.List) {
	for range 4 {
		doc, list := markdown.Parse(d.File, d.Locale, []byte(d.source()))
		if doc == nil {
			return nil, list
		}
		bad := d.firstLost(doc)
		if bad < 0 && !list.HasErrors() {
			return doc, nil
		}
		if bad < 0 {
			return nil, list
		}
		if !d.simplify(doc) {
			u := d.units[min(bad, len(d.units)-1)]
			return nil, diag.List{diag.Errorf(u.place, "this block cannot be written as Markdown without a change: %q", shortened(u.words(nil))).
				Hint("bring the file into a simpler form around it, and import it again")}
		}
	}
	return nil, diag.List{diag.Errorf(diag.Place{File: d.File}, "the text cannot be written as Markdown without a change")}
}

// said is what a unit is, and its words as readers have them.
func (d *drafter) said(u unit) string {
	s := u.words(d.Request.Facts)
	if u.kind == policy.Heading {
		s = strings.ReplaceAll(s, "\n", " ")
	}
	return fmt.Sprint(u.kind, u.depth, u.level, "\x00", s)
}

// firstLost is the first unit that reads otherwise in the document, or -1.
func (d *drafter) firstLost(doc *policy.Document) int {
	found := flatten(doc.Blocks, 0)
	for i, u := range d.units {
		if i >= len(found) || d.said(u) != d.said(found[i]) {
			return i
		}
	}
	if len(found) > len(d.units) {
		return len(d.units)
	}
	return -1
}

// simplify drops the emphasis of every unit that by itself reads otherwise.
func (d *drafter) simplify(doc *policy.Document) bool {
	found := map[string]bool{}
	for _, u := range flatten(doc.Blocks, 0) {
		found[d.said(u)] = true
	}
	any := false
	for i := range d.units {
		u := &d.units[i]
		if !found[d.said(*u)] && !u.unstyled && u.block == nil {
			u.unstyled, any = true, true
			d.note(u.place, "emphasis left out that Markdown cannot write there", u.words(d.Request.Facts))
		}
	}
	return any
}
