// Package site plans and builds public/: for each site its pages in force, the
// page of every version, history, lists, and what a CDN and a crawler expect.
// A plan lists the sites; the files of each are planned when its turn comes, so
// that memory does not grow with their number. Nothing is rendered before a
// plan is built.
package site

import (
	"slices"

	"proviso/generator/brand"
	"proviso/generator/content"
	"proviso/generator/ledger"
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

	told []told   // the notices that stand
	ends []*Entry // the versions with which the site gives up the language
}

// Entry is a version of a text.
type Entry struct {
	content.Sealed
	Class      string
	State      ledger.State
	Announced  policy.Date
	Effective  policy.Date
	Known      string
	Superseded policy.Date // no day while it is not
	Withdrawn  policy.Date
	Served     policy.Date // the day on which readers here were first served it; no day where that is not recorded
	Before     *Entry      // the version before and after it that stand, or nil
	After      *Entry
	End        *Entry // the version with which the site gives up the language, if it is the next; no text of its own
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
		if s := siteOn(project, id, day); s != nil {
			sites = append(sites, s)
		}
	}
	return sites
}

// At is the site whose folder has a name, on a day; nil where there is none.
func At(project *content.Project, host string, day Days) *Site {
	for _, id := range siteIDs(project) {
		if newSite(project, id).Host == host {
			if s := siteOn(project, id, day); s != nil {
				return s
			}
		}
	}
	return nil
}

// siteOn is a site of a project on a day, or nil where nothing was released
// for it.
func siteOn(project *content.Project, id string, day Days) *Site {
	s := newSite(project, id)
	for _, p := range project.Policies {
		s.addTexts(p, day(p))
	}
	if len(s.Texts) == 0 {
		return nil
	}
	s.orderLocales()
	return s
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
				s.Name, s.Domain, s.Host, s.Base = last.Name, last.Domain, last.Host, brand.ASCII(last.URL)
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

// NameIn is the site's name in a locale, as sealed with the text there that
// took effect last: it changes with a release, as all facts do. A locale
// without a text has the name of the site's default.
func (s *Site) NameIn(l policy.Locale) string {
	var main *Entry
	for _, t := range s.Texts {
		if e := t.Main(); t.Locale == l && (main == nil || e.standsBefore(main)) {
			main = e
		}
	}
	switch {
	case main != nil:
		return main.Site.Facts[l]["name"]
	case len(s.Locales) > 0 && l != s.Locales[0]:
		return s.NameIn(s.Locales[0])
	}
	return s.Name
}

// standsBefore reports whether a version's facts are later word than another's:
// it is in force and the other is not, or it took effect later.
func (e *Entry) standsBefore(other *Entry) bool {
	if in := e.State == ledger.InForce; in != (other.State == ledger.InForce) {
		return in
	}
	return other.Effective.Before(e.Effective)
}

// TextOn is a site's text of a policy in a locale with the versions that were
// announced on a day, whether or not the site is there still.
func TextOn(p *content.Policy, id string, l policy.Locale, day policy.Date) *Text {
	return newText(p, id, l, ledger.Fold(p.Record.Acts, day), day)
}

func newText(p *content.Policy, id string, l policy.Locale, all []ledger.Standing, day policy.Date) *Text {
	t := &Text{Policy: p, Locale: l, Day: day}
	line := t.line(id, all)
	standings := make([]ledger.Standing, len(line))
	for i, e := range line {
		standings[i] = e.standing
	}
	for i, one := range line {
		if e := one.Entry; one.ends {
			t.ends = append(t.ends, e)
		} else {
			e.State = ledger.StateOn(standings, i, day)
			line.place(e, i, standings)
			if e.State == ledger.InForce {
				t.InForce = e
			}
			if first, ok := p.Record.FirstServed(id, l, e.Number()); ok && !day.Before(first.On) {
				e.Served = policy.DateOf(first.At.In(e.Version.Location()))
			}
			e.Class = e.Version.ClassOf(e.Path, e.Before != nil && e.Joined.IsZero())
			t.Versions = append(t.Versions, e)
		}
	}
	t.tell()
	return t
}

// next is the version that ends a text's being in force, by replacing it or by
// giving up its language; nil where none does.
func (e *Entry) next() *Entry {
	if e.End != nil {
		return e.End
	}
	return e.After
}

// untilKnown is how much is known of the day on which a version was superseded.
func (e *Entry) untilKnown() string { return e.next().Known }

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
	return &Entry{Sealed: sealed, Announced: s.Announced, Effective: s.Effective, Known: s.Known, Withdrawn: s.Withdrawn}
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

// links are where policies that are not on the site live, as its brand says,
// or said when a version was sealed.
func (s *Site) links(e *Entry) map[string]string {
	if s.Brand != nil {
		return s.Brand.Links
	}
	return e.Site.Links
}
