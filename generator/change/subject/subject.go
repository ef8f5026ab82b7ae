// Package subject tells what a changed clause is about: by terms of the law in
// what changed, then by the headings above it, then by what stands around; by
// where it stands in a table or a list; as a limit, a period, an age, an address
// or a place; and by what examples taught package topic.
package subject

import (
	"proviso/generator/change/link"
	"proviso/generator/topic"
)

// Judge tells what the changes of two texts are about.
type Judge struct {
	*link.Links
	model    *topic.Model     // what examples taught of what a change is about
	brands   []string         // the names that the publisher goes by
	ours     []string         // the names that tell who wrote the text, in cells
	tables   map[int]*table   // that rows are of, by case; none of a head
	listings map[int]*listing // that items are of, by case
}

// New reads the tables and lists of two texts. Brands are the names that their
// publisher goes by; without a model the rules alone tell.
func New(links *link.Links, brands []string, model *topic.Model) *Judge {
	j := &Judge{Links: links, brands: brands, model: model, tables: map[int]*table{}, listings: map[int]*listing{}}
	j.readTables()
	j.readListings()
	return j
}
