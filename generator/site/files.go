package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"path"
	"strconv"
	"strings"

	"proviso/generator/brand"
	"proviso/generator/ledger"
	"proviso/generator/locale"
	"proviso/generator/page"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// look is what of a site's pages is made once for all of them.
type look struct {
	style, logo, turn string // below the site's folder
}

// values are what every page of a site in a locale is filled with.
func (p *sitePlan) values(in policy.Locale) page.Values {
	s, l := p.site, p.look
	return page.Values{"site": policy.Contain(s.NameIn(in)), "base": s.Base, "base_path": basePath(s.Base), "style": l.style, "logo": l.logo, "turn": l.turn}
}

// basePath is where on its host a site's folder is served: "" or "/legal".
func basePath(base string) string {
	u, err := url.Parse(base)
	if err != nil {
		return ""
	}
	return u.EscapedPath()
}

// style is the site's style sheet: the templates' with the brand's theme.
func (p *sitePlan) style() []byte {
	if p.site.Brand == nil {
		return p.small
	}
	return append(bytes.Clone(p.small), smallCSS(themeCSS(p.site.Brand.Theme))...)
}

// smallCSS is a style sheet made small, or as it is where it cannot be read.
func smallCSS(css []byte) []byte {
	if small, err := minifyCSS(css); err == nil {
		return small
	}
	return css
}

func fingerprint(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:8])
}

// themeCSS sets what a brand may set; its values were checked to hold nothing
// but a colour and font names.
func themeCSS(t brand.Theme) []byte {
	var b strings.Builder
	if t.Accent != "" {
		fmt.Fprintf(&b, "\n:root { --accent: %s; }\n@media (prefers-color-scheme: dark) { :root { --accent: %s; } }\n", brand.OnLight(t.Accent), brand.OnDark(t.Accent))
	}
	if t.Font != "" {
		fmt.Fprintf(&b, "\n:root { --text-font: %s; }\n", t.Font)
	}
	return []byte(b.String())
}

// addSite plans all files of the site.
func (p *sitePlan) addSite() error {
	s, css := p.site, p.style()
	p.look = look{style: "assets/style-" + fingerprint(css) + ".css", turn: "assets/turn-" + fingerprint(p.scripts.turn) + ".js"}
	p.add(s.Host+"/"+p.look.style, constant(css))
	p.add(s.Host+"/"+p.look.turn, constant(p.scripts.turn))
	if s.Brand != nil && s.Brand.Theme.Logo != "" {
		logo, err := settings.ReadFile(p.in.Files, s.Brand.Theme.Logo, brand.MaxLogo)
		if err != nil {
			return fmt.Errorf("%s: %w", s.Brand.Theme.Logo, err)
		}
		p.look.logo = "assets/logo-" + fingerprint(logo) + strings.ToLower(path.Ext(s.Brand.Theme.Logo))
		p.add(s.Host+"/"+p.look.logo, constant(logo))
	}
	for _, t := range s.Texts {
		p.addText(t)
	}
	p.addNotices()
	p.addLists()
	p.addMoved()
	p.addWeb()
	return nil
}

func constant(data []byte) func() ([]byte, error) {
	return func() ([]byte, error) { return data, nil }
}

// addText plans the pages of one text.
func (p *sitePlan) addText(t *Text) {
	s := p.site
	at := folder(s.Host, textAddress(t))
	if e := t.InForce; e != nil {
		p.addVersion(at+"index.html", "text", t, e, func(c *composer, to []byte) ([]byte, error) { return c.versionPage(to, e, true) })
		p.addEmbeds(t)
	}
	p.addPage(at+"feed.xml", func(to []byte) ([]byte, error) { return p.composer(t, nil).feedFile(to) })
	p.add(at+"timemap.link", func() ([]byte, error) { return timeMap(s, t), nil })
	p.addPage(at+"history/index.html", func(to []byte) ([]byte, error) { return p.composer(t, nil).historyPage(to) })
	for _, e := range t.Versions {
		at := folder(s.Host, versionAddress(t, e))
		p.addVersion(at+"index.html", "version", t, e, func(c *composer, to []byte) ([]byte, error) { return c.versionPage(to, e, false) })
		if e.Before != nil {
			p.addVersion(at+"changes/index.html", "changes", t, e, func(c *composer, to []byte) ([]byte, error) { return c.changesPage(to, e) })
		}
		p.addVersion(at+"text.md", "markdown", t, e, func(c *composer, to []byte) ([]byte, error) { return p.markdownText(to, t, e) })
	}
}

// addLists plans the list of documents in each locale, and the not-found page.
func (p *sitePlan) addLists() {
	s := p.site
	for _, l := range s.Locales {
		text := &Text{Locale: l}
		p.addPage(s.Host+"/"+string(l)+"/index.html", func(to []byte) ([]byte, error) {
			return p.composer(text, nil).listPage(to, "../", "documents_of", "", string(l)+"/")
		})
		if l == s.Locales[0] {
			p.addPage(s.Host+"/404.html", func(to []byte) ([]byte, error) {
				return p.composer(text, nil).listPage(to, "/", "not_found", "not_found_text", "")
			})
		}
	}
}

func (c *composer) listPage(to []byte, root, heading, lead, here string) ([]byte, error) {
	sheet, err := c.sharedPage("list "+string(c.text.Locale)+" "+here, func() any { return c.list(root, heading, lead, here) })
	if err != nil {
		return nil, err
	}
	return sheet.Append(to, c.values(nil)), nil
}

func (c *composer) list(root, heading, lead, here string) *page.List {
	if here == "" { // served for any address, so its links begin at the host
		root = c.slots.Raw("base_path") + "/"
	}
	v := &page.List{Shell: c.shell(root), Heading: c.words.Text(heading, "site", c.slots.Plain("site"))}
	v.Title, v.NoIndex = c.words.Text(heading, "site", c.slots.Raw("site")), here == ""
	if lead != "" {
		v.Lead = c.words.Text(lead)
	}
	if here != "" {
		v.Canonical = c.absolute(here)
		v.Languages = c.listLanguages(root)
	}
	for _, t := range c.site.Texts {
		if t.Locale == c.text.Locale {
			v.Documents = append(v.Documents, c.document(t, root))
		}
	}
	return v
}

func (c *composer) document(t *Text, root string) page.Document {
	e := t.Main()
	a := page.Document{Anchor: page.Anchor{Href: root + textAddress(t), Text: c.title(t)}}
	if t.InForce == nil {
		a.Href = root + versionAddress(t, e)
	}
	if last := t.ended(); last == e && last != nil {
		a.Note = c.words.Text("ended_on", "date", c.date(e.Superseded, ""))
	}
	if e.State == ledger.Upcoming {
		a.Note = c.takesEffect(e)
	}
	if e.State == ledger.Withdrawn {
		a.Note = c.words.Text("withdrawn")
	}
	for _, next := range t.Versions {
		if next != e && next.State == ledger.Upcoming {
			a.Coming = append(a.Coming, page.Anchor{
				Href: root + versionAddress(t, next), Text: c.words.Text("version", "number", strconv.Itoa(next.Number())), Note: c.takesEffect(next),
			})
		}
	}
	return a
}

func (c *composer) takesEffect(e *Entry) string {
	return c.words.Text("upcoming_from", "date", c.date(e.Effective, e.Known))
}

func (c *composer) listLanguages(root string) []page.Anchor {
	var anchors []page.Anchor
	for _, l := range c.site.Locales {
		if l != c.text.Locale {
			anchors = append(anchors, page.Anchor{Lang: string(l), Href: root + string(l) + "/", Text: locale.SelfName(l)})
		}
	}
	return anchors
}
