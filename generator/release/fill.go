package release

import (
	"maps"
	"slices"
	"strings"

	"proviso/generator/markdown"
	"proviso/generator/policy"
)

// preparedKey is a document for all sites that have the same tags.
type preparedKey struct {
	doc  *policy.Document
	tags string
}

// fill is a side's text. Its document is cut once for all sites.
func (d *draft) fill(s side) []byte {
	key := preparedKey{s.doc, strings.Join(s.tags, "\n")}
	if d.prepared[key] == nil {
		d.prepared[key] = markdown.Prepare(s.doc, s.tags)
	}
	return d.prepared[key].Append(nil, s.facts)
}

// same reports whether two sides say the same because all that they are made
// from is the same: most sites and locales of a draft are untouched.
func (s side) same(other side) bool {
	return s.doc.Body == other.doc.Body && slices.Equal(s.doc.Title, other.doc.Title) &&
		slices.Equal(s.tags, other.tags) && maps.Equal(s.facts, other.facts)
}
