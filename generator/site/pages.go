package site

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"proviso/generator/ledger"
	"proviso/generator/locale"
	"proviso/generator/markdown"
	"proviso/generator/page"
	"proviso/generator/policy"
)

// composer lays out the pages of one text of one site.
type composer struct {
	plan  *sitePlan
	site  *Site
	text  *Text
	entry *Entry // whose text is on the page, or nil
	words *locale.Words
	slots *page.Slots // from begin on
}

func (p *sitePlan) composer(t *Text, e *Entry) *composer {
	return &composer{plan: p, site: p.site, text: t, entry: e, words: p.words[t.Locale]}
}

// begin gives the page that is laid out next slots of its own.
func (c *composer) begin() {
	var doc *policy.Document
	if c.entry != nil {
		doc = c.entry.Doc()
	}
	c.slots = page.NewSlots(page.Seed(append(c.text.authored(), c.plan.seed(doc))...))
}

// absolute is an address below the site as a URL.
func (c *composer) absolute(address string) string { return c.slots.Raw("base") + "/" + address }

func (c *composer) date(d policy.Date, known string) string {
	return longDate(c.words, c.text.Locale, d, known)
}

func (c *composer) shell(root string) page.Shell {
	s := page.Shell{
		Words: c.words, Lang: string(c.text.Locale), Dir: locale.Direction(c.text.Locale),
		Site: c.slots.Raw("site"), Root: root, Style: c.slots.Raw("style"),
	}
	if c.site.Brand != nil && c.site.Brand.Theme.Logo != "" {
		s.Logo = c.slots.Raw("logo")
	}
	return s
}

// dates fill the date slots of a version's text.
func (c *composer) dates(e *Entry) policy.Facts {
	return policy.Facts{
		policy.SlotEffective: c.date(e.Effective, e.Known),
		policy.SlotUpdated:   c.date(e.Announced, e.Known),
	}
}

// body is a version's text for a page from which root leads to the site.
func (c *composer) body(e *Entry, root string) page.Text {
	links := map[string]string{}
	for id, address := range c.site.links(e) {
		links[id] = policy.EncodeURL(address)
	}
	for _, t := range c.site.Texts {
		if t.Locale == c.text.Locale {
			delete(links, t.Policy.ID)
			if t.InForce != nil {
				links[t.Policy.ID] = root + textAddress(t)
			}
		}
	}
	return page.Text{Doc: e.Doc(), Tags: e.Site.Tags, Dates: c.dates(e), Links: links, Anchors: anchors(e)}
}

var states = map[ledger.State]string{
	ledger.Upcoming: "upcoming", ledger.InForce: "in-force", ledger.Superseded: "superseded", ledger.Withdrawn: "withdrawn",
}

func (c *composer) stateWord(s ledger.State) string {
	return c.words.Text("stands_" + strings.ReplaceAll(states[s], "-", "_"))
}

func (c *composer) feedRelation() page.Relation {
	return page.Relation{Rel: "alternate", Href: c.absolute(textAddress(c.text) + "feed.xml"), Type: "application/atom+xml"}
}

// siblings are the texts of the same policy in force, in all the site's
// locales.
func (c *composer) siblings() []*Text {
	var texts []*Text
	for _, t := range c.site.Texts {
		if t.Policy == c.text.Policy && t.InForce != nil {
			texts = append(texts, t)
		}
	}
	return texts
}

// documents are the site's other policies in force, in the same locale.
func (c *composer) documents(root string) []page.Anchor {
	var anchors []page.Anchor
	for _, t := range c.site.Texts {
		if t.Locale == c.text.Locale && t.Policy != c.text.Policy && t.InForce != nil {
			anchors = append(anchors, page.Anchor{Href: root + textAddress(t), Text: c.title(t)})
		}
	}
	return append(anchors, page.Anchor{Href: root + string(c.text.Locale) + "/", Text: c.words.Text("all_documents")})
}

// title is the token of a text's title, one in the page's own locale: that of
// its main version on this site.
func (c *composer) title(t *Text) string { return c.slots.Raw(titleName(t)) }

func titleName(t *Text) string { return "title." + t.Policy.ID }

// Title is the title of the text's main version with the site's facts.
func (t *Text) Title(w *locale.Words) string {
	e := t.Main()
	facts := policy.Facts{
		policy.SlotEffective: longDate(w, t.Locale, e.Effective, e.Known),
		policy.SlotUpdated:   longDate(w, t.Locale, e.Announced, e.Known),
	}
	for _, piece := range e.Doc().Title {
		if value, is := e.Site.Facts[t.Locale][piece.Slot]; is {
			facts[piece.Slot] = locale.Isolate(t.Locale, value)
		}
	}
	return e.Doc().Title.Fill(facts)
}

// alternates are the addresses of a version in all the site's locales that have
// it, or none where only the page's own does.
func (c *composer) alternates(e *Entry) []page.Anchor {
	var all []page.Anchor
	for _, t := range c.site.Texts {
		for _, other := range t.Versions {
			if t.Policy == c.text.Policy && other.Number() == e.Number() {
				all = append(all, page.Anchor{Lang: string(t.Locale), Href: versionAddress(t, other)})
			}
		}
	}
	if len(all) < 2 {
		return nil
	}
	return all
}

// languages are the texts in force in the site's other locales, or those that
// are the same version as the page.
func (c *composer) languages(root string, same []page.Anchor) []page.Anchor {
	var anchors []page.Anchor
	for _, t := range c.site.Texts {
		if t.Policy != c.text.Policy || t.Locale == c.text.Locale {
			continue
		}
		address := textAddress(t)
		if i := slices.IndexFunc(same, func(a page.Anchor) bool { return a.Lang == string(t.Locale) }); i >= 0 {
			address = same[i].Href
		} else if t.InForce == nil {
			continue
		}
		anchors = append(anchors, page.Anchor{Lang: string(t.Locale), Href: root + address, Text: locale.SelfName(t.Locale)})
	}
	return anchors
}

// values are what this site fills a page of a version with.
func (c *composer) values(e *Entry) page.Values {
	v := c.plan.values(c.text.Locale)
	for _, t := range c.site.Texts {
		if t.Locale == c.text.Locale {
			v[titleName(t)] = c.plan.title(t)
		}
	}
	if e != nil {
		v["digest"] = e.Digest
		v.Facts(e.Site.Facts[c.text.Locale])
		if main := c.text.Main(); main != e && len(c.text.told) > 0 {
			for name, value := range main.Site.Facts[c.text.Locale] {
				v["fact."+now(name)] = policy.Contain(value)
			}
		}
	}
	return v
}

// markdownText is a version's text.md, checked against its seal.
func (p *sitePlan) markdownText(to []byte, t *Text, e *Entry) ([]byte, error) {
	parts := p.shape() + "text.md " + t.Policy.ID + " " + string(t.Locale) + " " + strconv.Itoa(e.Number())
	return e.AppendText(to, p.prepared.get(parts, func() *markdown.Prepared { return markdown.Prepare(e.Doc(), e.Site.Tags) }))
}

// Reading is a version's text for reading outside the pages: dates in the
// locale's form, links to other policies as plain text.
func Reading(templates fs.FS, t *Text, e *Entry) page.Text {
	text := page.Text{Doc: e.Doc(), Tags: e.Site.Tags}
	if w, problems := locale.Load(templates, t.Locale); !problems.HasErrors() {
		text.Dates = policy.Facts{
			policy.SlotEffective: longDate(w, t.Locale, e.Effective, e.Known),
			policy.SlotUpdated:   longDate(w, t.Locale, e.Announced, e.Known),
		}
	}
	return text
}
