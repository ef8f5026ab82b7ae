package site

import (
	"strconv"
	"strings"

	"proviso/generator/ledger"
	"proviso/generator/page"
	"proviso/generator/policy"
)

// redirect is an address that leads to another, both below the site's folder.
type redirect struct {
	from, to string
	locale   policy.Locale
	keep     bool // a page that stays one: the short addresses, not an alias
}

// redirects lists the short addresses and the aliases of a site.
func (s *Site) redirects() []redirect {
	first := s.Locales[0]
	all := []redirect{{from: "", to: string(first) + "/", locale: first, keep: true}}
	taken := map[string]bool{"": true}
	add := func(r redirect) {
		if !taken[r.from] {
			taken[r.from] = true
			all = append(all, r)
		}
	}
	for _, t := range s.Texts {
		taken[textAddress(t)] = t.ended() == nil
	}
	for _, l := range s.Locales {
		for _, t := range s.Texts {
			if t.Locale == l && t.InForce != nil {
				add(redirect{from: segment(t.Slug()) + "/", to: textAddress(t), locale: l, keep: true})
			}
		}
	}
	for _, t := range s.Texts {
		for _, e := range t.Versions { // a version stays under its own slug, and is found under today's
			if e.Slug != t.Slug() {
				add(t.foundUnder(t.Slug(), e))
			}
			for _, old := range t.Versions { // and where it was found while another slug was today's
				if old.Slug != e.Slug && e.Announced.Before(old.Superseded) {
					add(t.foundUnder(old.Slug, e))
				}
			}
		}
		for _, old := range t.formerSlugs() {
			add(redirect{from: string(t.Locale) + "/" + segment(old) + "/", to: textAddress(t), locale: t.Locale})
		}
	}
	for _, t := range s.Texts {
		for _, r := range t.foundWhereItEnded() {
			add(r)
		}
	}
	for _, l := range s.Locales { // short addresses are not given up either
		for _, t := range s.Texts {
			if t.Locale != l {
				continue
			}
			for _, old := range t.formerSlugs() {
				add(redirect{from: segment(old) + "/", to: textAddress(t), locale: l, keep: true})
			}
		}
	}
	return all
}

// foundUnder leads from a version's address under a slug that is not its own.
func (t *Text) foundUnder(slug string, e *Entry) redirect {
	from := string(t.Locale) + "/" + segment(slug) + "/v" + strconv.Itoa(e.Number()) + "/"
	return redirect{from: from, to: versionAddress(t, e), locale: t.Locale, keep: true}
}

// formerSlugs are the addresses that a text had, and its aliases.
func (t *Text) formerSlugs() []string {
	var slugs []string
	if t.InForce == nil {
		return nil
	}
	for _, e := range t.Versions {
		if e.Slug != t.Slug() && e.State != ledger.Upcoming {
			slugs = append(slugs, e.Slug)
		}
	}
	return append(slugs, t.InForce.Doc().Aliases...)
}

// addMoved plans a page at each address that leads elsewhere, so that it does
// so on any host.
func (p *sitePlan) addMoved() {
	s := p.site
	for _, r := range s.redirects() {
		p.addPage(folder(s.Host, r.from)+"index.html", func(to []byte) ([]byte, error) {
			c := p.composer(&Text{Locale: r.locale}, nil)
			sheet, err := c.sharedPage("moved "+r.from, func() any { return c.moved(r) })
			if err != nil {
				return nil, err
			}
			return sheet.Append(to, c.values(nil)), nil
		})
	}
}

func (c *composer) moved(r redirect) *page.Moved {
	root := strings.Repeat("../", strings.Count(r.from, "/"))
	v := &page.Moved{Shell: c.shell(root), Target: c.slots.Raw("base") + "/" + r.to}
	v.Title, v.NoIndex, v.Refresh = c.words.Text("moved"), true, root+r.to
	v.Canonical = c.absolute(r.to)
	return v
}
