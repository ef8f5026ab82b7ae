package check

import (
	"maps"
	"slices"
	"strings"

	"proviso/generator/brand"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/policy"
)

// use is a slot and where it stands.
type use struct {
	name string
	at   diag.Place
	date bool // whether a date may stand there
}

func slotUses(doc *policy.Document) []use {
	var uses []use
	for _, piece := range doc.Title {
		uses = append(uses, use{piece.Slot, doc.Front["title"], true})
	}
	for _, piece := range doc.Description {
		uses = append(uses, use{piece.Slot, doc.Front["description"], true})
	}
	for _, s := range doc.Slots {
		uses = append(uses, use{s.Name, s.Place, s.Where == policy.InText})
	}
	return slices.DeleteFunc(uses, func(u use) bool { return u.name == "" })
}

// slots: each slot names a fact that every site with this text has.
func (c *Checker) slots(p *content.Policy, doc *policy.Document) diag.List {
	var list diag.List
	known, readers := c.knownFacts(doc.Locale), c.readers(p, doc.Locale)
	for _, u := range slotUses(doc) {
		if policy.IsDateSlot(u.name) {
			if !u.date {
				list.Add(diag.Errorf(u.at, "the date %q cannot stand in a link's target", u.name))
			}
			continue
		}
		if !slices.Contains(known, u.name) {
			if c.unread(u.name, known) {
				continue
			}
			list.Add(diag.Errorf(u.at, "unknown fact %q", u.name).Hint("%s", factHint(u.name, known)))
			continue
		}
		for _, b := range readers {
			if _, ok := b.Fact(doc.Locale, u.name); !ok && doc.Stands(u.at.Line, b.Tags) {
				list.Add(diag.Errorf(u.at, "%s has no fact %q", b.File, u.name).
					Hint("add it there, or make the part conditional: ::: except=%q", b.ID))
			}
		}
	}
	return list
}

// unread reports whether a fact that no brand has may stand in a brand file
// that could not be read.
func (c *Checker) unread(name string, known []string) bool {
	return c.Project.BrandProblems.HasErrors() && diag.Nearest(name, known) == "" &&
		(strings.HasPrefix(name, "facts.") || strings.HasPrefix(name, "company."))
}

func factHint(name string, known []string) string {
	if trimmed := strings.TrimSpace(name); trimmed != name && slices.Contains(known, trimmed) {
		return "write {{" + trimmed + "}} without spaces"
	}
	if near := diag.DidYouMean(name, known); near != "" {
		return near
	}
	return "further facts are given under [facts] in a brand file and named {{facts.KEY}}"
}

// readers are the brands whose sites have the policy in a locale.
func (c *Checker) readers(p *content.Policy, l policy.Locale) []*brand.Brand {
	var brands []*brand.Brand
	for _, b := range c.carriers(p) {
		if slices.Contains(b.Locales, l) {
			brands = append(brands, b)
		}
	}
	return brands
}

// readersAt are the brands on whose sites a place of the text stands.
func (c *Checker) readersAt(p *content.Policy, doc *policy.Document, at diag.Place) []*brand.Brand {
	return slices.DeleteFunc(c.readers(p, doc.Locale), func(b *brand.Brand) bool { return !doc.Stands(at.Line, b.Tags) })
}

// always are the facts that a text may use whatever the brands say.
var always = []string{"name", "domain", "url", "support_email", "company.name", policy.SlotEffective, policy.SlotUpdated}

// knownFacts lists every fact that some brand has in a locale.
func (c *Checker) knownFacts(l policy.Locale) []string {
	known := map[string]bool{}
	for _, name := range always {
		known[name] = true
	}
	for _, b := range c.Project.Brands {
		b.AddNames(l, known)
	}
	return slices.Sorted(maps.Keys(known))
}

// links: a link to a policy leads to one, and to a heading of it; a link made
// of facts leads to an address.
func (c *Checker) links(p *content.Policy, doc *policy.Document) diag.List {
	var list diag.List
	for _, link := range doc.Links {
		switch {
		case link.Policy != "":
			list.Add(c.policyLink(p, doc, link)...)
		case len(link.URL) > 0 && link.URL[0].Slot != "":
			list.Add(c.factLink(p, doc, link)...)
		}
	}
	return list
}

func (c *Checker) policyLink(p *content.Policy, doc *policy.Document, link policy.Link) diag.List {
	target := c.Project.Policy(link.Policy)
	if target == nil {
		for _, b := range c.readersAt(p, doc, link.Place) {
			if b.Links[link.Policy] == "" {
				return diag.List{diag.Errorf(link.Place, "there is no policy %q", link.Policy).
					Hint("%s", diag.DidYouMean(link.Policy, c.Project.PolicyIDs())).
					Hint("for a policy that lives elsewhere, give its address in %s: [links] %s = \"https://…\"", b.File, link.Policy)}
			}
		}
		return nil
	}
	text := target.Drafts[doc.Locale]
	if text == nil || link.Anchor == "" {
		return nil // a missing text is reported by itself
	}
	var ids []string
	for _, clause := range text.Clauses {
		if clause.Block != nil && clause.Block.ID != "" {
			ids = append(ids, clause.Block.ID)
		}
	}
	if slices.Contains(ids, link.Anchor) {
		return nil
	}
	return diag.List{diag.Errorf(link.Place, "%s has no heading #%s", text.File, link.Anchor).Hint("%s", diag.DidYouMean(link.Anchor, ids))}
}

func (c *Checker) factLink(p *content.Policy, doc *policy.Document, link policy.Link) diag.List {
	var list diag.List
	for _, b := range c.readersAt(p, doc, link.Place) {
		address := link.URL.Fill(b.Facts(doc.Locale))
		if strings.Contains(address, "{{") {
			continue // reported as an unknown fact
		}
		if _, safe := policy.SafeURL(address); !safe {
			list.Add(diag.Errorf(link.Place, "with the facts of %s the link leads to %q, which is no address", b.File, address).
				Hint("link to http, https, mailto or tel"))
		}
	}
	return list
}
