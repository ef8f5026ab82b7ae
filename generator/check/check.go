// Package check holds the rules that the drafts of a project are held to, one
// small function each. What a rule returns says where, what and what to do.
//
// The rules of the contract make errors and are called by name: Everything,
// Brands, Buildable, Comparable, Slugs. The rules over words stand in one table,
// Rules, with level and source; what they find is a warning or advice, and a
// [[silence]] in policy.toml keeps one quiet on certain words of a clause.
package check

import (
	"io/fs"
	"slices"
	"strings"

	"proviso/generator/brand"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/locale"
	"proviso/generator/policy"
)

// Checker holds what the rules look at.
type Checker struct {
	Project   *content.Project
	Templates fs.FS // the templates folder, the project's own over the defaults

	// Day is the day in a policy's zone; without it rules that need one find
	// nothing.
	Day func(*content.Policy) policy.Date

	// Decided says of a policy which changes of its source a person decided to
	// be editorial; without it none was.
	Decided func(*content.Policy) func(Stale) bool
}

// Everything reports every problem of the drafts, the brands and the record.
func (c *Checker) Everything() diag.List {
	list := c.Project.Problems()
	list.Add(c.Brands()...)
	for _, p := range c.Project.Policies {
		list.Add(c.Policy(p)...)
		list.Add(c.Words(p)...)
		list.Add(c.Served(p)...)
	}
	list.Add(c.Slugs(c.Project.Policies...)...)
	return list
}

// Brands reports what the brand files say that the rest of the project denies,
// and what is wrong with the words of their sites' interface.
func (c *Checker) Brands() diag.List {
	return append(c.BrandPolicies(), c.Interface()...)
}

// Interface reports what is wrong with the words that the sites' interface
// speaks.
func (c *Checker) Interface() diag.List {
	return contractual("interface-words", diag.Origin{}, c.words())
}

// BrandPolicies reports which policies the brands name that are not there.
func (c *Checker) BrandPolicies() diag.List {
	var list diag.List
	for _, b := range c.Project.Brands {
		list.Add(contractual("brand-policies", diag.Origin{}, c.brandPolicies(b))...)
	}
	return list
}

// brandPolicies: each policy that a brand names is a folder of content/.
func (c *Checker) brandPolicies(b *brand.Brand) diag.List {
	var list diag.List
	for _, id := range b.Policies {
		if c.Project.Policy(id) == nil {
			list.Add(diag.Errorf(b.PoliciesPlace, "policies: there is no policy %q in %s/", id, content.Folder).
				Hint("%s", diag.DidYouMean(id, c.Project.PolicyIDs())))
		}
	}
	return list
}

// words: the interface speaks every locale of every site.
func (c *Checker) words() diag.List {
	var list diag.List
	read := map[policy.Locale]bool{}
	for _, b := range c.Project.Brands {
		for _, l := range b.Locales {
			if !read[l] {
				read[l] = true
				_, problems := locale.Load(c.Templates, l)
				list.Add(problems...)
			}
		}
	}
	return list
}

// Policy reports what is wrong with one policy's drafts, beyond what loading
// them found.
func (c *Checker) Policy(p *content.Policy) diag.List {
	return slices.Concat(c.Buildable(p), c.Points(p), c.Comparable(p), c.summaries(p))
}

// Buildable reports what keeps the pages of one policy from being compiled.
func (c *Checker) Buildable(p *content.Policy) diag.List {
	list := contractual("contact-fact", diag.Origin{Policy: p.ID}, c.contact(p))
	list.Add(contractual("covers", diag.Origin{Policy: p.ID}, c.covers(p))...)
	for _, l := range p.Locales() {
		of := diag.Origin{Policy: p.ID, Locale: string(l)}
		list.Add(contractual("slots", of, c.slots(p, p.Drafts[l]))...)
		list.Add(contractual("links", of, c.links(p, p.Drafts[l]))...)
	}
	return list
}

// Points reports where the summary's points name what is not in the text.
func (c *Checker) Points(p *content.Policy) diag.List {
	return contractual("points", diag.Origin{Policy: p.ID}, c.points(p))
}

// Comparable reports where the locales of one policy are not the same text, and
// where a site has a part of it only, a link without what it leads to.
func (c *Checker) Comparable(p *content.Policy) diag.List {
	list := contractual("missing-text", diag.Origin{Policy: p.ID}, append(c.sourceDraft(p), c.missingLocales(p)...))
	source := p.Drafts[p.Settings.Source]
	if source == nil {
		return list
	}
	for _, l := range p.Locales() {
		list.Add(contractual("links", diag.Origin{Policy: p.ID, Locale: string(l)}, c.hiddenSections(p, p.Drafts[l]))...)
		if l != p.Settings.Source {
			list.Add(contractual("parallel", diag.Origin{Policy: p.ID, Locale: string(l)}, Parallel(source, p.Drafts[l]))...)
		}
	}
	return list
}

// carriers are the brands whose sites have the policy, in order of their ids.
func (c *Checker) carriers(p *content.Policy) []*brand.Brand {
	var brands []*brand.Brand
	for _, b := range c.Project.Brands {
		if b.Has(p.ID) {
			brands = append(brands, b)
		}
	}
	return brands
}

// sourceDraft: the text that the others are translated from is there.
func (c *Checker) sourceDraft(p *content.Policy) diag.List {
	if p.Settings.Source == "" || p.Drafts[p.Settings.Source] != nil {
		return nil
	}
	if _, broken := p.Sources[p.Settings.Source]; broken || hasFile(p.Problems, p.Dir+"/"+string(p.Settings.Source)+".md") {
		return nil // reported where it was read
	}
	return diag.List{diag.Errorf(diag.Place{File: p.Dir + "/" + string(p.Settings.Source) + ".md"},
		"the text in the source locale is missing").Hint("write it, or name another locale as source in %s/policy.toml", p.Dir)}
}

func hasFile(list diag.List, file string) bool {
	return slices.ContainsFunc(list, func(p diag.Problem) bool { return p.Place.File == file })
}

// missingLocales: there is a text for each locale of each site. Without settings
// nobody knows what they are translated from.
func (c *Checker) missingLocales(p *content.Policy) diag.List {
	var list diag.List
	if p.Settings.Source == "" {
		return nil
	}
	for _, b := range c.carriers(p) {
		for _, l := range b.Locales {
			file := p.Dir + "/" + string(l) + ".md"
			if p.Drafts[l] == nil && !hasFile(p.Problems, file) {
				list.Add(diag.Errorf(diag.Place{File: file}, "the text is missing; %s has the locale %s", b.File, l).
					Hint("translate %s/%s.md, or take %q out of locales or %q out of policies", p.Dir, p.Settings.Source, l, p.ID))
			}
		}
	}
	return list
}

// contact: the fact that readers write to is one that every site has.
func (c *Checker) contact(p *content.Policy) diag.List {
	var list diag.List
	for _, b := range c.carriers(p) {
		for _, l := range b.Locales {
			if b.Facts(l)[p.Settings.Contact] == "" {
				list.Add(diag.Errorf(p.Settings.ContactPlace, "contact: %s has no fact %q", b.File, p.Settings.Contact).
					Hint("%s", diag.DidYouMean(p.Settings.Contact, b.Facts(l).Names())).
					Hint("name a fact that every site has, such as support_email"))
				break
			}
		}
	}
	return list
}

// Slugs reports addresses of some policies that are taken by another text of
// the site or by a locale, or that were given up without an alias.
func (c *Checker) Slugs(of ...*content.Policy) diag.List {
	var list diag.List
	var taken []address
	locales := c.localeNames()
	for _, p := range c.Project.Policies {
		for _, l := range p.Locales() {
			for _, a := range addresses(p, p.Drafts[l]) {
				problems := c.takeAddress(a, taken, locales)
				if slices.Contains(of, p) {
					list.Add(contractual("slugs", diag.Origin{Policy: p.ID, Locale: string(l)}, problems)...)
				}
				taken = append(taken, a)
			}
		}
	}
	for _, p := range of {
		list.Add(contractual("slugs", diag.Origin{Policy: p.ID}, keptSlugs(p))...)
	}
	return list
}

// address is a slug or an alias of a draft.
type address struct {
	slug   string
	at     diag.Place
	policy *content.Policy
	doc    *policy.Document
}

func addresses(p *content.Policy, doc *policy.Document) []address {
	all := []address{{doc.Slug, doc.Front["slug"], p, doc}}
	for _, alias := range doc.Aliases {
		all = append(all, address{alias, doc.Front["aliases"], p, doc})
	}
	return all
}

func (c *Checker) takeAddress(a address, taken []address, locales []string) diag.List {
	var list diag.List
	for _, other := range taken {
		if other.slug == a.slug && c.together(other, a) {
			list.Add(diag.Errorf(a.at, "the address %q is taken", a.slug).Note("%s: taken here", other.doc.File).
				Hint("give one of the two another slug"))
		}
	}
	if slices.Contains(locales, strings.ToLower(a.slug)) {
		list.Add(diag.Errorf(a.at, "the address %q is that of a locale", a.slug).Hint("choose another slug"))
	}
	return list
}

// together reports whether two addresses would meet: those of one text, or of
// two policies on a site, whose short addresses have no locale.
func (c *Checker) together(a, b address) bool {
	if a.policy == b.policy {
		return a.doc.Locale == b.doc.Locale
	}
	return slices.ContainsFunc(c.Project.Brands, func(site *brand.Brand) bool {
		return site.Has(a.policy.ID) && site.Has(b.policy.ID) &&
			slices.Contains(site.Locales, a.doc.Locale) && slices.Contains(site.Locales, b.doc.Locale)
	})
}

func (c *Checker) localeNames() []string {
	var names []string
	add := func(l policy.Locale) { names = append(names, strings.ToLower(string(l))) }
	for _, b := range c.Project.Brands {
		for _, l := range b.Locales {
			add(l)
		}
	}
	for _, p := range c.Project.Policies {
		for _, l := range p.Locales() {
			add(l)
		}
	}
	return names
}

// keptSlugs: an address that a version was released under stays one.
func keptSlugs(p *content.Policy) diag.List {
	var list diag.List
	for _, l := range p.Locales() {
		doc := p.Drafts[l]
		var seen []string
		for _, v := range p.Versions {
			old := v.Docs[l]
			if old == nil || old.Slug == doc.Slug || slices.Contains(doc.Aliases, old.Slug) || slices.Contains(seen, old.Slug) {
				continue
			}
			seen = append(seen, old.Slug)
			list.Add(diag.Errorf(doc.Front["slug"], "the slug %q replaces %q, under which version %d was released", doc.Slug, old.Slug, v.Number).
				Hint("keep the old address as well: aliases = [%s]", ledger.Quote(old.Slug)))
		}
	}
	return list
}
