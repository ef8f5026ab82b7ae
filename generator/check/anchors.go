package check

import (
	"strings"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/policy"
)

// hiddenSections: where a link to a section stands, the section stands too.
func (c *Checker) hiddenSections(p *content.Policy, doc *policy.Document) diag.List {
	var list diag.List
	known := map[*policy.Document]map[string]*policy.Block{}
	for _, link := range doc.Links {
		to, text := p, doc
		if link.Policy != "" {
			if to = c.Project.Policy(link.Policy); to == nil {
				continue // reported by itself, as are a text and a heading that are missing
			}
			text = to.Drafts[doc.Locale]
		}
		if known[text] == nil {
			known[text] = headings(text)
		}
		section := known[text][link.Anchor]
		if section == nil || len(section.When) == 0 {
			continue
		}
		var without []string
		for _, b := range c.readersAt(p, doc, link.Place) {
			if b.Has(to.ID) && !section.Stands(b.Tags) {
				without = append(without, b.ID)
			}
		}
		if len(without) > 0 {
			list.Add(diag.Errorf(link.Place, "the link leads to #%s, which does not stand on %s", link.Anchor, someOf(without)).
				Note("%s: the heading", section.Place).
				Hint("put the link under the same condition as the heading, or link to a section that stands wherever the link does"))
		}
	}
	return list
}

// headings finds the headings of a text, of which there may be none, by their
// ids.
func headings(text *policy.Document) map[string]*policy.Block {
	byID := map[string]*policy.Block{}
	if text == nil {
		return byID
	}
	for _, clause := range text.Clauses {
		if clause.Block != nil && clause.Block.ID != "" {
			byID[clause.Block.ID] = clause.Block
		}
	}
	return byID
}

// someOf names the first of some brands.
func someOf(ids []string) string {
	const named = 5
	if len(ids) > named {
		return strings.Join(ids[:named], ", ") + " and others"
	}
	return strings.Join(ids, ", ")
}
