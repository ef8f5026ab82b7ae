package site

import (
	"slices"
	"strings"

	"proviso/generator/policy"
	"proviso/generator/redline"
)

// sectionOf is the id of the section that a clause stands in.
func sectionOf(c redline.Clause) string {
	id, _, below := strings.Cut(c.Key, "/")
	if !below && id == policy.TitleKey {
		return policy.IntroID
	}
	return id
}

// movedBetween reports whether a clause went from one section to another, with
// what it was and is.
func movedBetween(p redline.Pair) (from, to redline.Clause, moved bool) {
	if p.Kind != redline.Moved && p.Kind != redline.MovedAndReworded {
		return from, to, false
	}
	from, to = p.From[0], p.To[0]
	return from, to, sectionOf(from) != sectionOf(to)
}

// left says of each section, by its id, where what it held went.
func (c *composer) left(pairs []redline.Pair, title string) map[string][]string {
	went := map[string][]string{}
	for _, p := range pairs {
		from, to, moved := movedBetween(p)
		if !moved {
			continue
		}
		at, says := sectionOf(from), c.words.Text("section_moved_to", "title", lastOf(to.Section, title))
		if !slices.Contains(went[at], says) {
			went[at] = append(went[at], says)
		}
	}
	return went
}

// lastOf is the heading next above a clause, or what stands above all.
func lastOf(headings []string, otherwise string) string {
	if len(headings) == 0 {
		return otherwise
	}
	return headings[len(headings)-1]
}
