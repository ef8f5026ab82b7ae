package release

import (
	"slices"

	"proviso/generator/brand"
	"proviso/generator/change"
	"proviso/generator/content"
	"proviso/generator/ledger"
	"proviso/generator/policy"
	"proviso/generator/redline"
)

// Dropped is the judgement on a site's text whose language the site gives up:
// who reads no other is told no more of what changes, whatever the others say
// (GDPR Art. 12(1)). What is shown of it is its title.
func Dropped(before *content.Sealed) change.Judgement {
	l := before.Doc().Locale
	text := side{before.Doc(), before.Site.Tags, before.Site.Facts[l]}.text()
	pair := redline.Pair{Kind: redline.Deleted, From: text.Clauses[:1], Edits: redline.Between(text.Clauses[0].Words, "")}
	return change.Judgement{
		Pair: pair, Class: change.Material, Categories: []change.Category{change.Notice},
		Signals: []change.Signal{{Category: change.Notice, What: "no longer kept in " + string(l)}},
	}
}

// GivenUp lists a site's texts that stand in locales which its brand has no
// longer, in their order. What the last version that stands already left out was
// told with it.
func GivenUp(p *content.Policy, standings []ledger.Standing, brandID string, kept []policy.Locale) []*content.Sealed {
	var texts []*content.Sealed
	for _, l := range slices.Sorted(slices.Values(p.Sites()[brandID])) {
		if text := LastText(p, standings, brandID, l); text != nil && !slices.Contains(kept, l) && !leftOut(p, standings, brandID, l) {
			texts = append(texts, text)
		}
	}
	return texts
}

// leftOut reports whether the last version that stands has the site without
// the locale.
func leftOut(p *content.Policy, standings []ledger.Standing, brandID string, l policy.Locale) bool {
	return LeftOut(p, standings, len(p.Versions)+1, brandID, l)
}

// LeftOut reports whether a version, or the last before it that stands and has
// the site, gave up the locale.
func LeftOut(p *content.Policy, standings []ledger.Standing, version int, brandID string, l policy.Locale) bool {
	for _, s := range slices.Backward(standings) {
		if s.Version > version || s.Version != version && !s.Stands() {
			continue
		}
		v := p.Version(s.Version)
		if _, has := p.SealedIn(v, brandID, l); has {
			return false
		}
		if p.GivesUp(v, brandID, l) {
			return true
		}
		if site := v.Site(brandID); site != nil && slices.Contains(site.Locales, l) {
			return false
		}
	}
	return false
}

// dropped adds a comparison for each site and language that is given up.
func (d *draft) dropped() {
	for _, one := range d.givenUp() {
		before, b := one.text, one.brand
		l := before.Doc().Locale
		j := Dropped(before)
		d.comparisons = append(d.comparisons, &Comparison{
			Locale: l, Sites: []string{b.ID}, file: b.File, givenUp: true, facts: true,
			ends:    []string{ledger.TextPath(b.Host, l, before.Slug, d.version.Number)},
			Changes: []*Judged{{Judgement: j, Counts: j.Class}},
		})
	}
}

// ending is a text of a site whose language its brand has no longer.
type ending struct {
	brand *brand.Brand
	text  *content.Sealed
}

// givenUp lists the texts that the draft ends.
func (d *draft) givenUp() []ending {
	var all []ending
	for _, b := range d.project.Brands {
		if !b.Has(d.Policy.ID) || !d.Policy.Present(b.ID, d.Announced) {
			continue
		}
		for _, text := range GivenUp(d.Policy, d.standings, b.ID, b.Locales) {
			all = append(all, ending{b, text})
		}
	}
	return all
}
