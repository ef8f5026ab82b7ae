// Package site plans and builds public/: for each site its pages in force, the
// page of every version, history, lists, and what a CDN and a crawler expect.
// A plan is a sorted list of files; nothing is rendered before it is built.
package site

import (
	"io/fs"
	"slices"

	"proviso/generator/brand"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/locale"
	"proviso/generator/page"
	"proviso/generator/policy"
)

// Site is one folder of public/ as it stands on a day.
type Site struct {
	ID      string
	Name    string
	Domain  string
	Host    string
	Base    string
	Brand   *brand.Brand // nil where the brand's file is gone: built from its seals
	Locales []policy.Locale
	Texts   []*Text // by policy, then in the order of Locales
}

// Text is a policy in one locale of a site.
type Text struct {
	Policy   *content.Policy
	Locale   policy.Locale
	Day      policy.Date
	Versions []*Entry // those that changed this text and are announced, in order
	InForce  *Entry   // nil before the first takes effect
	Acts     int      // of the policy's ledger, as far as they show
}

// Entry is a version of a text.
type Entry struct {
	content.Sealed
	Slug       string
	Class      string
	State      ledger.State
	Announced  policy.Date
	Effective  policy.Date
	Known      string
	Superseded policy.Date // no day while it is not
	Withdrawn  policy.Date
	Before     *Entry // the version before and after it that stand, or nil
	After      *Entry
}

// Number is the version's.
func (e *Entry) Number() int { return e.Version.Number }

// Slug is the address of the text: that of the version in force, or before
// there is one, that of the first to come.
func (t *Text) Slug() string { return t.Main().Slug }

// Main is the version that the text's own page shows or will show.
func (t *Text) Main() *Entry {
	if t.InForce != nil {
		return t.InForce
	}
	for _, e := range t.Versions {
		if e.State == ledger.Upcoming {
			return e
		}
	}
	return t.Versions[len(t.Versions)-1]
}

// Days says which day it is for a policy: its zone decides when a day begins.
type Days func(*content.Policy) policy.Date

// Sites are the sites of a project on a day, in order of their ids. Brands
// without a released text are left out.
func Sites(project *content.Project, day Days) []*Site {
	var sites []*Site
	for _, id := range siteIDs(project) {
		s := newSite(project, id)
		for _, p := range project.Policies {
			s.addTexts(p, day(p))
		}
		if len(s.Texts) > 0 {
			s.orderLocales()
			sites = append(sites, s)
		}
	}
	return sites
}

// siteIDs lists the brands that have a file, and those that a version sealed.
func siteIDs(project *content.Project) []string {
	ids := project.BrandIDs()
	for _, p := range project.Policies {
		ids = append(ids, ledger.Sorted(p.Sites())...)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func newSite(project *content.Project, id string) *Site {
	if b := project.Brand(id); b != nil {
		return &Site{ID: id, Brand: b, Name: b.Name, Domain: b.Domain, Host: b.Host, Base: b.Base, Locales: slices.Clone(b.Locales)}
	}
	s := &Site{ID: id}
	for _, p := range project.Policies {
		for _, l := range p.Sites()[id] {
			if texts := p.Sealed(id, l); len(texts) > 0 {
				last := texts[len(texts)-1].Site
				s.Name, s.Domain, s.Host, s.Base = last.Name, last.Domain, last.Host, "https://"+last.Host
			}
		}
	}
	return s
}

// addTexts adds the site's texts of a policy that are announced on a day.
func (s *Site) addTexts(p *content.Policy, day policy.Date) {
	if !p.Present(s.ID, day) {
		return
	}
	standings := ledger.Fold(p.Record.Acts, day)
	for _, l := range slices.Sorted(slices.Values(p.Sites()[s.ID])) {
		if t := newText(p, s.ID, l, standings, day); len(t.Versions) > 0 {
			t.Acts = ledger.Shown(p.Record.Acts, day)
			s.Texts = append(s.Texts, t)
			if !slices.Contains(s.Locales, l) {
				s.Locales = append(s.Locales, l)
			}
		}
	}
}

// TextOn is a site's text of a policy in a locale with the versions that were
// announced on a day, whether or not the site is there still.
func TextOn(p *content.Policy, id string, l policy.Locale, day policy.Date) *Text {
	return newText(p, id, l, ledger.Fold(p.Record.Acts, day), day)
}

func newText(p *content.Policy, id string, l policy.Locale, all []ledger.Standing, day policy.Date) *Text {
	t := &Text{Policy: p, Locale: l, Day: day}
	var standings []ledger.Standing
	for _, sealed := range p.Sealed(id, l) {
		standing, told := ledger.Of(all, sealed.Version.Number)
		if !told || day.Before(sealed.Joined) {
			continue
		}
		standing = forSite(standing, sealed.Joined)
		standings = append(standings, standing)
		t.Versions = append(t.Versions, newEntry(sealed, standing))
	}
	for i, e := range t.Versions {
		e.State = ledger.StateOn(standings, i, day)
		if j := ledger.Predecessor(standings, i); j >= 0 {
			e.Before = t.Versions[j]
		}
		if j := ledger.Successor(standings, i); j >= 0 && e.State != ledger.Withdrawn {
			e.After = t.Versions[j]
		}
		switch e.State {
		case ledger.Superseded:
			e.Superseded = e.After.Effective
		case ledger.InForce:
			t.InForce = e
		}
		e.Class = e.Version.ClassOf(e.Path, e.Before != nil && e.Joined.IsZero())
	}
	return t
}

// forSite is where a version stands for a site that joined on a day, if it
// did: nobody was told or bound there before.
func forSite(s ledger.Standing, joined policy.Date) ledger.Standing {
	if s.Announced.Before(joined) {
		s.Announced = joined
	}
	if s.Effective.Before(joined) {
		s.Effective, s.Known = joined, ""
	}
	return s
}

func newEntry(sealed content.Sealed, s ledger.Standing) *Entry {
	return &Entry{Sealed: sealed, Slug: sealed.Doc.Slug, Announced: s.Announced, Effective: s.Effective, Known: s.Known, Withdrawn: s.Withdrawn}
}

// orderLocales keeps the locales that have a text, the site's default first.
func (s *Site) orderLocales() {
	s.Locales = slices.DeleteFunc(s.Locales, func(l policy.Locale) bool {
		return !slices.ContainsFunc(s.Texts, func(t *Text) bool { return t.Locale == l })
	})
	slices.SortStableFunc(s.Texts, func(a, b *Text) int {
		if a.Policy != b.Policy {
			return 0
		}
		return slices.Index(s.Locales, a.Locale) - slices.Index(s.Locales, b.Locale)
	})
}

// text is the site's text of a policy in a locale, or nil.
func (s *Site) text(policyID string, l policy.Locale) *Text {
	for _, t := range s.Texts {
		if t.Policy.ID == policyID && t.Locale == l {
			return t
		}
	}
	return nil
}

// link is where a policy that is not on the site lives, if the brand says so.
func (s *Site) links(e *Entry) map[string]string {
	if s.Brand != nil {
		return s.Brand.Links
	}
	return e.Site.Links
}

// Inputs are what a plan is made from.
type Inputs struct {
	Project   *content.Project
	Templates fs.FS // the project's own over the defaults
	Files     fs.FS // the project's, for logos
	Day       Days
}

// Plan is what a build will write.
type Plan struct {
	Files []File // in order of their paths
	Sites []*Site

	templates *page.Templates
	words     map[policy.Locale]*locale.Words
	looks     map[string]look             // by the site's id
	seeds     map[*policy.Document]string // see page.NewSlots
	sheets    sheets
}

// New plans a build. Where the list has errors there is no plan.
func New(in Inputs) (*Plan, diag.List) {
	var list diag.List
	for _, p := range in.Project.Policies {
		list.Add(p.Damage...)
	}
	p := &Plan{Sites: Sites(in.Project, in.Day), words: map[policy.Locale]*locale.Words{},
		looks: map[string]look{}, seeds: map[*policy.Document]string{}}
	var err error
	if p.templates, err = page.ParseTemplates(in.Templates); err != nil {
		list.Add(diag.Errorf(diag.Place{}, "%v", err))
	}
	p.loadWords(in.Templates, &list)
	if list.HasErrors() {
		return nil, list
	}
	p.sow()
	for _, s := range p.Sites {
		if err := p.addSite(s, in.Files); err != nil {
			list.Add(diag.Errorf(diag.Place{File: brand.Folder}, "%s: %v", s.ID, err))
		}
	}
	p.add("next-change.json", func() ([]byte, error) { return marshal(NextChange(in.Project, in.Day)) })
	slices.SortFunc(p.Files, func(a, b File) int { return compare(a.Path, b.Path) })
	for i := 1; i < len(p.Files); i++ {
		if p.Files[i].Path == p.Files[i-1].Path {
			list.Add(diag.Errorf(diag.Place{File: p.Files[i].Path}, "two pages have this address"))
		}
	}
	return p, list
}

// sow makes the seed of every document's slots.
func (p *Plan) sow() {
	p.seeds[nil] = page.Seed(p.templates.Source())
	for _, s := range p.Sites {
		for _, t := range s.Texts {
			for _, e := range t.Versions {
				if _, ok := p.seeds[e.Doc]; !ok {
					p.seeds[e.Doc] = page.Seed(p.seeds[nil], e.Doc.Body, e.Doc.Title.Fill(nil), e.Doc.Description.Fill(nil))
				}
			}
		}
	}
}

// seed is that of a document, or with nil that of a page without one.
func (p *Plan) seed(doc *policy.Document) string { return p.seeds[doc] }

func (p *Plan) loadWords(templates fs.FS, list *diag.List) {
	for _, s := range p.Sites {
		for _, l := range s.Locales {
			if p.words[l] == nil {
				words, problems := locale.Load(templates, l)
				list.Add(problems...)
				p.words[l] = words
			}
		}
	}
}
