// Package release turns a draft into the next version, or says every reason
// why not. It writes nothing: a Plan is for ledger.Commit to carry out.
package release

import (
	"bytes"
	"io/fs"
	"maps"

	"proviso/generator/brand"
	"proviso/generator/check"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/locale"
	"proviso/generator/markdown"
	"proviso/generator/policy"
)

// Request is what the release command was asked for.
type Request struct {
	Policy    *content.Policy
	Day       policy.Date // of the act
	Recorded  string      // the clock's instant
	Backdated bool
	Announced policy.Date // no day: the day of the act, or for an imported version the effective day
	Effective policy.Date
	Imported  bool
	Known     string // "month" or "year" for an imported version whose page names no day
}

// Plan is a release that nothing speaks against.
type Plan struct {
	Version *ledger.Version
	Files   ledger.Files
	Acts    []ledger.Act // the ledger with the release at its end
	Found   diag.List    // what an imported version was not refused for
}

// draft is what a request is judged by.
type draft struct {
	Request
	project     *content.Project
	templates   fs.FS
	words       map[policy.Locale]*locale.Words
	known       brandFacts       // from an earlier trial
	last        *content.Version // the last version that stands, or nil
	standings   []ledger.Standing
	version     *ledger.Version
	reached     []siteTexts // those that had a text before and get another
	comparisons []*Comparison
	memory      *Memory // nil: nothing is remembered
	prepared    map[preparedKey]*markdown.Prepared
	list        diag.List
}

func newDraft(project *content.Project, templates fs.FS, req Request) *draft {
	d := &draft{Request: req, project: project, templates: templates, words: map[policy.Locale]*locale.Words{}, prepared: map[preparedKey]*markdown.Prepared{}}
	d.standings = ledger.Latest(d.Policy.Record.Acts)
	for _, s := range d.standings {
		if s.Stands() {
			d.last = d.Policy.Version(s.Version)
		}
	}
	return d
}

// Prepare judges a request. Where the list has errors there is no plan, and
// nothing may be written.
func Prepare(project *content.Project, templates fs.FS, req Request) (*Plan, diag.List) {
	d := newDraft(project, templates, req)
	if damage := d.damage(); damage.HasErrors() {
		return nil, damage
	}
	if d.Announced.IsZero() {
		if d.Announced = d.Day; d.Imported {
			d.Announced = d.Effective
		}
	}
	d.buildable()
	unbuildable := d.list.HasErrors()
	d.published()
	d.dates()
	if unbuildable {
		d.comparable()
		return nil, d.list
	}
	found := d.comparable()
	d.compose()
	d.judge()
	if d.list.HasErrors() {
		return nil, d.list
	}
	return d.plan(found), found
}

// damage is that of the whole record: on one that was altered nothing is built.
func (d *draft) damage() diag.List {
	var list diag.List
	for _, p := range d.project.Policies {
		list.Add(p.Damage...)
	}
	return list
}

// buildable gathers what keeps the version from being built.
func (d *draft) buildable() {
	d.list.Add(d.checker().Interface()...)
	d.composable()
}

// composable gathers what keeps the version from being put together at all.
func (d *draft) composable() {
	checker := d.checker()
	d.list.Add(d.project.BrandProblems...)
	d.list.Add(checker.BrandPolicies()...)
	d.list.Add(d.Policy.Problems...)
	d.list.Add(checker.Buildable(d.Policy)...)
}

// published gathers where the draft, or an earlier version, fails its readers'
// addresses. The texts can be compared all the same.
func (d *draft) published() {
	checker := d.checker()
	d.list.Add(checker.Slugs(d.Policy)...)
	checker.Day = func(*content.Policy) policy.Date { return d.Day }
	d.list.Add(checker.Served(d.Policy)...)
}

// comparable gathers where the locales are not the same text, and silences that
// do not fit. Of an imported version that is returned and does not count.
func (d *draft) comparable() (found diag.List) {
	checker := d.checker()
	d.list.Add(checker.Points(d.Policy)...)
	list := checker.Comparable(d.Policy)
	for _, p := range checker.Words(d.Policy) {
		if p.Level == diag.Error {
			list.Add(p)
		}
	}
	if !d.Imported {
		d.list.Add(list...)
		return nil
	}
	for i := range list {
		list[i].Level = diag.Warning
	}
	return list
}

func (d *draft) checker() *check.Checker {
	return &check.Checker{Project: d.project, Templates: d.templates}
}

// compose puts the version together: every site of today with its facts, and
// the digest of each text that is new or changed there.
func (d *draft) compose() {
	p := d.Policy
	d.version = &ledger.Version{
		Number: len(p.Versions) + 1, Announced: d.Announced, Effective: d.Effective,
		Imported: d.Imported, Known: d.Known, NoticeDays: p.Settings.NoticeDays, NoticeByCategory: p.Settings.NoticeByCategory,
		NoticeAfterDays: p.Settings.NoticeAfterDays,
		Zone:            p.Settings.Timezone, Source: p.Settings.Source, Texts: map[string]string{},
	}
	for _, b := range d.project.Brands {
		if b.Has(p.ID) {
			if site := d.site(b); len(site.Locales) > 0 {
				d.version.Brands = append(d.version.Brands, site)
			}
		}
	}
	for i := range d.version.Brands {
		site := &d.version.Brands[i]
		for _, l := range site.Locales {
			d.text(site, l)
		}
	}
}

// site seals a brand: its facts in each locale that the policy has.
func (d *draft) site(b *brand.Brand) ledger.Site {
	site := ledger.Site{ID: b.ID, Name: b.Name, Domain: b.Domain, Host: b.Host, URL: b.URL, Tags: b.Tags,
		Links: b.Links, Facts: map[policy.Locale]policy.Facts{}}
	for _, l := range b.Locales {
		if d.Policy.Drafts[l] == nil {
			continue
		}
		site.Locales = append(site.Locales, l)
		site.Facts[l] = d.facts(b, l)
	}
	return site
}

// brandFacts are the facts of brands as they were read, by locale.
type brandFacts map[*brand.Brand]map[policy.Locale]policy.Facts

// facts are a brand's, with the country by its name in the locale.
func (d *draft) facts(b *brand.Brand, l policy.Locale) policy.Facts {
	if facts, ok := d.known[b][l]; ok {
		return facts
	}
	if d.words[l] == nil {
		d.words[l], _ = locale.Load(d.templates, l)
	}
	return d.words[l].Named(b.Facts(l))
}

// found are the facts of the brands that the version seals.
func (d *draft) found() brandFacts {
	found := brandFacts{}
	for _, site := range d.version.Brands {
		found[d.project.Brand(site.ID)] = site.Facts
	}
	return found
}

// text compares a site's text with the last that it had, though it may have
// left since: under its old addresses it stands again. It lists what is another.
func (d *draft) text(site *ledger.Site, l policy.Locale) {
	doc := d.Policy.Drafts[l]
	at := ledger.TextPath(site.Host, l, doc.Slug, d.version.Number)
	before := LastText(d.Policy, d.standings, site.ID, l)
	if before == nil {
		d.version.Texts[at] = ledger.Digest(d.fill(side{doc, site.Tags, site.Facts[l]}))
		return
	}
	from, to := side{before.Doc(), before.Site.Tags, before.Site.Facts[l]}, side{doc, site.Tags, site.Facts[l]}
	again := leftOut(d.Policy, d.standings, site.ID, l) // it had ended, so that it is sealed as it was too
	if from.same(to) && !again {
		return
	}
	text := d.fill(to)
	if bytes.Equal(text, d.fill(from)) && !again {
		return
	}
	d.version.Texts[at] = ledger.Digest(text)
	d.reached = append(d.reached, siteTexts{brand: site.ID, at: at, from: from, to: to})
}

// LastText is the last text of a site in a locale that stands, or nil.
func LastText(p *content.Policy, standings []ledger.Standing, brandID string, l policy.Locale) *content.Sealed {
	return TextOf(p, standings, len(p.Versions)+1, brandID, l)
}

// TextOf is the text that a version left a site in a locale: its own, or else
// the last before it that stands; nil where there is none.
func TextOf(p *content.Policy, standings []ledger.Standing, version int, brandID string, l policy.Locale) *content.Sealed {
	for i := len(p.Versions) - 1; i >= 0; i-- {
		n := p.Versions[i].Number
		if n != version && (n > version || !standings[n-1].Stands()) {
			continue
		}
		if text, ok := p.SealedIn(p.Versions[i], brandID, l); ok {
			return &text
		}
	}
	return nil
}

func (d *draft) plan(found diag.List) *Plan {
	v := d.version
	d.say()
	v.Files = v.Seal(d.review(), d.Policy.Sources)
	act := d.act()
	act.Carry(v.Files)
	return &Plan{Version: v, Files: v.Files, Acts: ledger.Append(d.Policy.Record.Acts, act), Found: found}
}

// say takes into the version what next.toml says of it to its readers.
func (d *draft) say() {
	v, next := d.version, d.Policy.Next
	if next == nil {
		return
	}
	v.Summary, v.Choices = maps.Clone(next.Summary), maps.Clone(next.Choices)
	for _, point := range next.Points {
		v.Points = append(v.Points, point.Point)
	}
	for _, consent := range next.Consents {
		v.Consent = append(v.Consent, consent.Clause)
	}
	if next.Notice != nil {
		v.Ground = next.Notice.Ground
	}
}

// act is the release as the ledger will have it, without its folder.
func (d *draft) act() ledger.Act {
	return ledger.Act{
		Kind: ledger.Release, Version: len(d.Policy.Versions) + 1, On: d.Day, Recorded: d.Recorded, Backdated: d.Backdated,
		Imported: d.Imported, Known: d.Known, Announced: d.Announced, Effective: d.Effective,
	}
}
