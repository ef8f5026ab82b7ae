package release

import (
	"io/fs"

	"proviso/generator/brand"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/locale"
	"proviso/generator/markdown"
	"proviso/generator/policy"
)

// Join seals a site that begins between releases: with today's facts it has
// the text in force, and those of the versions to come, announced or not, as
// far as they change it. The act needs its kind, brand and days.
func Join(project *content.Project, templates fs.FS, p *content.Policy, b *brand.Brand, act ledger.Act) (*ledger.Joined, diag.List) {
	d := &draft{Request: Request{Policy: p}, project: project, templates: templates, words: map[policy.Locale]*locale.Words{}}
	joined := &ledger.Joined{Act: act, Site: ledger.Site{ID: b.ID, Name: b.Name, Domain: b.Domain, Host: b.Host, URL: b.URL,
		Tags: b.Tags, Links: b.Links, Locales: b.Locales, Facts: map[policy.Locale]policy.Facts{}}, Texts: map[string]string{}}
	for _, l := range b.Locales {
		joined.Site.Facts[l] = d.facts(b, l)
	}
	versions := d.binding(act.On)
	if len(versions) == 0 {
		d.list.Add(d.refuse("no version is in force or upcoming on %s that %s could join", act.On, b.ID))
	}
	for _, l := range b.Locales {
		before := ""
		for _, v := range versions {
			text, ok := d.joinText(v, joined.Site, b, l)
			if ok && text != before {
				joined.Texts[ledger.TextPath(b.Host, l, v.Docs[l].Slug, v.Number)] = ledger.Digest([]byte(text))
			}
			before = text
		}
	}
	d.conflicts(b, joined)
	return joined, d.list
}

// binding are the version in force on a day and those to come.
func (d *draft) binding(day policy.Date) []*content.Version {
	var versions []*content.Version
	standings := ledger.Latest(d.Policy.Record.Acts)
	for i, s := range standings {
		if state := ledger.StateOn(standings, i, day); state == ledger.InForce || state == ledger.Upcoming {
			versions = append(versions, d.Policy.Version(s.Version))
		}
	}
	return versions
}

func (d *draft) joinText(v *content.Version, site ledger.Site, b *brand.Brand, l policy.Locale) (string, bool) {
	doc := v.Docs[l]
	if doc == nil {
		d.list.Add(diag.Errorf(diag.Place{File: b.File}, "version %d of %s has no text in %s", v.Number, d.Policy.ID, l).
			Hint("a locale enters with the next release"))
		return "", false
	}
	for _, use := range doc.Slots {
		if _, ok := site.Facts[l][use.Name]; !ok && !policy.IsDateSlot(use.Name) {
			d.list.Add(diag.Errorf(use.Place, "%s has no fact %q, which version %d uses", b.File, use.Name, v.Number))
		}
	}
	return markdown.Fill(doc, site.Tags, site.Facts[l]), true
}

// conflicts: what a site once said under an address it goes on saying.
func (d *draft) conflicts(b *brand.Brand, joined *ledger.Joined) {
	for _, l := range b.Locales {
		for _, old := range d.Policy.Sealed(b.ID, l) {
			if digest, again := joined.Texts[old.Path]; again && digest != old.Digest {
				d.list.Add(diag.Errorf(diag.Place{File: b.File}, "version %d of %s was sealed for this site with other facts", old.Version.Number, d.Policy.ID).
					Hint("release a new version instead"))
			}
		}
	}
}
