package site

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"

	"proviso/generator/ledger"
	"proviso/generator/page"
	"proviso/generator/policy"
)

// addWeb plans what a CDN and a crawler expect, and the site's record as data.
func (p *sitePlan) addWeb() {
	s := p.site
	p.add(s.Host+"/site.json", func() ([]byte, error) { return p.siteJSON(s) })
	p.addPage(s.Host+"/sitemap.xml", p.sitemapFile)
	p.add(s.Host+"/robots.txt", constant([]byte("User-agent: *\nAllow: /\n\nSitemap: "+s.Base+"/sitemap.xml\n")))
	p.add(s.Host+"/_headers", func() ([]byte, error) { return []byte(headers(s)), nil })
	p.add(s.Host+"/_redirects", func() ([]byte, error) { return []byte(redirectRules(s)), nil })
}

// anyOrigin lets pages of any origin read a file. No file says more to one
// reader than to another.
const anyOrigin = "Access-Control-Allow-Origin: *"

// headers are rules in the form that Cloudflare Pages and Netlify read. No two
// rules set the same header for one path: the one joins values, the other not.
func headers(s *Site) string {
	ancestors := "'self'"
	if s.Brand != nil {
		for _, host := range s.Brand.Hosts {
			ancestors += " " + host
		}
	}
	var b strings.Builder
	rule := func(path string, lines ...string) {
		fmt.Fprintf(&b, "%s\n", path)
		for _, line := range lines {
			fmt.Fprintf(&b, "  %s\n", line)
		}
	}
	rule("/*",
		"Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; base-uri 'none'; form-action 'none'; frame-ancestors "+ancestors,
		"X-Content-Type-Options: nosniff",
		"Referrer-Policy: strict-origin-when-cross-origin")
	rule("/assets/*", "Cache-Control: public, max-age=31536000, immutable")
	for _, l := range s.Locales {
		rule("/"+string(l)+"/*", "Cache-Control: no-cache", anyOrigin) // one rule a locale: hosts allow a hundred
		rule("/"+string(l)+"/*/text.md", "Content-Type: text/markdown; charset=utf-8")
	}
	for _, t := range s.Texts {
		for _, e := range t.mementos() {
			rule("/"+versionAddress(t, e), "Memento-Datetime: "+memento(e),
				fmt.Sprintf(`Link: <%s/%s>; rel="original", <%s/%stimemap.link>; rel="timemap"; type="application/link-format"`, s.Base, textAddress(t), s.Base, textAddress(t)))
		}
		rule("/"+textAddress(t)+"feed.xml", "Content-Type: application/atom+xml; charset=utf-8")
		rule("/"+textAddress(t)+"timemap.link", "Content-Type: application/link-format; charset=utf-8")
	}
	for _, path := range []string{"/site.json", "/proviso.js"} {
		rule(path, "Cache-Control: no-cache", anyOrigin)
	}
	for _, r := range s.redirects() {
		if r.keep && strings.Count(r.from, "/") < 2 { // deeper ones lie in a locale's folder
			rule("/"+r.from, "Cache-Control: no-cache")
		}
	}
	rule("/embed/*", "Cache-Control: no-cache", "X-Robots-Tag: noindex")
	return b.String()
}

// redirectRules are the aliases and former domains, in the same hosts' form.
func redirectRules(s *Site) string {
	var b strings.Builder
	for _, r := range s.redirects() {
		if !r.keep {
			for _, below := range []string{"", "history/", "embed.html", "embed-h2.html", "embed-h3.html", "notice.html", "notice.json", "feed.xml", "timemap.link"} {
				fmt.Fprintf(&b, "/%s%s /%s%s 301\n", r.from, below, r.to, below)
			}
		}
	}
	if s.Brand != nil {
		for _, former := range s.Brand.FormerDomains {
			fmt.Fprintf(&b, "https://%s/* %s/:splat 301!\nhttp://%s/* %s/:splat 301!\n", former, s.Base, former, s.Base)
		}
	}
	return b.String()
}

type urlSet struct {
	XMLName xml.Name     `xml:"urlset"`
	NS      string       `xml:"xmlns,attr"`
	XHTML   string       `xml:"xmlns:xhtml,attr"`
	URLs    []sitemapURL `xml:"url"`
}

type sitemapURL struct {
	Loc        string        `xml:"loc"`
	LastMod    string        `xml:"lastmod,omitempty"`
	Alternates []alternative `xml:"xhtml:link"`
}

type alternative struct {
	Rel  string `xml:"rel,attr"`
	Lang string `xml:"hreflang,attr"`
	Href string `xml:"href,attr"`
}

// sitemapFile is the site's sitemap.xml, compiled once for all sites of one
// shape.
func (p *sitePlan) sitemapFile(to []byte) ([]byte, error) {
	c := p.composer(&Text{Locale: p.site.Locales[0]}, nil)
	sheet, err := c.sharedBy(p.outline()+"sitemap", func() (*page.Sheet, error) {
		out, err := c.sitemap()
		return c.slots.Compile(out), err
	})
	if err != nil {
		return nil, err
	}
	return sheet.Append(to, p.values(p.site.Locales[0])), nil
}

// sitemap lists the pages in force and the lists: what should be found.
func (c *composer) sitemap() ([]byte, error) {
	s, base := c.site, c.slots.XML("base")
	set := urlSet{NS: "http://www.sitemaps.org/schemas/sitemap/0.9", XHTML: "http://www.w3.org/1999/xhtml"}
	for _, l := range s.Locales {
		set.URLs = append(set.URLs, sitemapURL{Loc: base + "/" + string(l) + "/"})
	}
	for _, t := range s.Texts {
		if t.InForce == nil {
			continue
		}
		one := sitemapURL{Loc: base + "/" + textAddress(t), LastMod: isoDate(t.InForce.Effective, t.InForce.Known)}
		for _, other := range s.Texts {
			if other.Policy == t.Policy && other.InForce != nil && len(s.Locales) > 1 {
				one.Alternates = append(one.Alternates, alternative{"alternate", string(other.Locale), base + "/" + textAddress(other)})
			}
		}
		set.URLs = append(set.URLs, one)
	}
	out, err := xml.MarshalIndent(set, "", " ")
	return append([]byte(xml.Header), append(out, '\n')...), err
}

// siteRecord is site.json.
type siteRecord struct {
	Site   string                `json:"site"`
	Texts  []textRecord          `json:"texts"`
	Ledger map[string]ledgerSeal `json:"ledger"`
}

type textRecord struct {
	Policy   string          `json:"policy"`
	Locale   policy.Locale   `json:"locale"`
	Title    string          `json:"title"`
	InForce  *int            `json:"in_force"`
	Versions []versionRecord `json:"versions"`
}

type versionRecord struct {
	Version    int          `json:"version"`
	Class      string       `json:"class"`
	Announced  string       `json:"announced"`
	Effective  string       `json:"effective"`
	Superseded *string      `json:"superseded"`
	State      ledger.State `json:"state"`
	URL        string       `json:"url"`
	TextURL    string       `json:"text_url"`
	SHA256     string       `json:"sha256"`
}

type ledgerSeal struct {
	Acts int    `json:"acts"`
	Seal string `json:"seal"`
}

func (p *Plan) siteJSON(s *Site) ([]byte, error) {
	record := siteRecord{Site: s.Domain, Texts: []textRecord{}, Ledger: map[string]ledgerSeal{}}
	for _, t := range s.Texts {
		one := textRecord{Policy: t.Policy.ID, Locale: t.Locale, Title: t.Title(p.words[t.Locale])}
		if t.InForce != nil {
			number := t.InForce.Number()
			one.InForce = &number
		}
		for _, e := range t.Versions {
			one.Versions = append(one.Versions, s.versionRecord(t, e))
		}
		record.Texts = append(record.Texts, one)
		seal := ledgerSeal{Acts: t.Acts, Seal: ledger.None}
		if t.Acts > 0 {
			seal.Seal = t.Policy.Record.Acts[t.Acts-1].Seal
		}
		record.Ledger[t.Policy.ID] = seal
	}
	return marshal(record)
}

func (s *Site) versionRecord(t *Text, e *Entry) versionRecord {
	at := s.Base + "/" + versionAddress(t, e)
	v := versionRecord{
		Version: e.Number(), Class: shownClass(e.Class), Announced: isoDate(e.Announced, e.Known), Effective: isoDate(e.Effective, e.Known),
		State: e.State, URL: at, TextURL: at + "text.md", SHA256: strings.TrimPrefix(e.Digest, "sha256:"),
	}
	if !e.Superseded.IsZero() {
		day := isoDate(e.Superseded, e.untilKnown())
		v.Superseded = &day
	}
	return v
}

func marshal(v any) ([]byte, error) {
	out, err := json.MarshalIndent(v, "", "  ")
	return append(out, '\n'), err
}
