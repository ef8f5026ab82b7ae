package cli

import (
	"proviso/generator/brand"
	"proviso/generator/change"
	"proviso/generator/policy"
	"proviso/generator/redline"
	"proviso/generator/release"
)

// leftOut reports whether a version leaves a site no text in a locale that it
// had.
func (r diffRequest) leftOut(brandID string, l policy.Locale, version int) bool {
	return release.LeftOut(r.policy, r.standings, version, brandID, l)
}

// givenUp lists a brand's texts in languages that it has no longer.
func (r diffRequest) givenUp(b *brand.Brand) []siteDiff {
	var sites []siteDiff
	if !b.Has(r.policy.ID) || r.brand != "" && r.brand != b.ID {
		return nil
	}
	for _, text := range release.GivenUp(r.policy, r.standings, b.ID, b.Locales) {
		if l := text.Doc().Locale; r.locale == "" || r.locale == l {
			sites = append(sites, siteDiff{brand: b.ID, locale: l, givenUp: text})
		}
	}
	return sites
}

// givenUp is the comparison of a text with none.
func givenUp(s siteDiff) *comparison {
	c := &comparison{locale: s.locale, fromFile: s.givenUp.Doc().File, sites: []string{s.brand}, judged: map[int]*change.Judgement{}}
	j := release.Dropped(s.givenUp)
	c.pairs, c.changes = []redline.Pair{j.Pair}, []change.Judgement{j}
	c.judged[0] = &c.changes[0]
	return c
}
