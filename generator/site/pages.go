package site

import (
	"fmt"
	"io/fs"
	"net/url"
	"strconv"
	"strings"

	"proviso/generator/ledger"
	"proviso/generator/locale"
	"proviso/generator/markdown"
	"proviso/generator/page"
	"proviso/generator/policy"
)

// segment is a slug as it stands in a URL.
func segment(s string) string { return url.PathEscape(s) }

// address is where an entry's page or a text's page lies below a site.
func textAddress(t *Text) string { return string(t.Locale) + "/" + segment(t.Slug()) + "/" }

func versionAddress(t *Text, e *Entry) string {
	return fmt.Sprintf("%s/%s/v%d/", t.Locale, segment(e.Slug), e.Number())
}

// folder is an address as a path of the file system.
func folder(host, address string) string {
	path, err := url.PathUnescape(address)
	if err != nil {
		path = address
	}
	return host + "/" + path
}

// longDate is a day written out, as closely as it is known.
func longDate(w *locale.Words, l policy.Locale, d policy.Date, known string) string {
	switch known {
	case "month":
		return w.MonthYear(d)
	case "year":
		return strconv.Itoa(d.Year())
	}
	return locale.LongDate(l, d)
}

// isoDate is a day as data says it, as closely as it is known: "2024-04".
func isoDate(d policy.Date, known string) string {
	switch s := d.String(); known {
	case "month":
		return s[:7]
	case "year":
		return s[:4]
	default:
		return s
	}
}

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

// version lays out the page of a version; own says that it is the page of the
// text itself, on which the version in force stands.
func (c *composer) version(e *Entry, own bool) (*page.Version, page.Text) {
	root, here := "../../../", versionAddress(c.text, e)
	if own {
		root, here = "../../", textAddress(c.text)
	}
	text := c.body(e, root)
	v := &page.Version{
		Shell: c.shell(root), Number: strconv.Itoa(e.Number()), State: states[e.State], StateWord: c.stateWord(e.State),
		Standing: c.standing(e), Contents: page.Tree(text.Contents(c.slots)),
		Heading: c.slots.Raw("html.heading"), Body: c.slots.Raw("html.body"),
		HistoryHref: root + textAddress(c.text) + "history/", TextHref: root + versionAddress(c.text, e) + "text.md",
		Digest: c.slots.Raw("digest"), Company: c.slots.Raw("fact.company.name"),
		Documents: c.documents(root), Languages: c.languages(root, e),
	}
	if e.Before != nil {
		v.ChangesHref = root + versionAddress(c.text, e) + "changes/"
	}
	v.Title, v.Description = c.slots.Line(e.Doc().Title, text.Dates), c.slots.Line(e.Doc().Description, text.Dates)
	v.Canonical, v.NoIndex = c.absolute(here), !own
	v.Data = c.data(e, text.Dates, here)
	c.relate(v, e, root, own)
	c.tell(v, e, root, own)
	return v, text
}

// relate adds the links of RFC 5829, and of the other languages.
func (c *composer) relate(v *page.Version, e *Entry, root string, own bool) {
	add := func(rel, address, lang, mediaType string) {
		v.Relations = append(v.Relations, page.Relation{Rel: rel, Href: c.absolute(address), Lang: lang, Type: mediaType})
	}
	add("version-history", textAddress(c.text)+"history/", "", "")
	if c.text.InForce != nil {
		add("latest-version", textAddress(c.text), "", "")
	}
	if e.Before != nil {
		add("predecessor-version", versionAddress(c.text, e.Before), "", "")
		v.Neighbours = append(v.Neighbours, page.Anchor{Rel: "predecessor-version", Href: root + versionAddress(c.text, e.Before), Text: c.words.Text("previous_version")})
	}
	if e.After != nil {
		add("successor-version", versionAddress(c.text, e.After), "", "")
		v.Neighbours = append(v.Neighbours, page.Anchor{Rel: "successor-version", Href: root + versionAddress(c.text, e.After), Text: c.words.Text("next_version")})
	}
	switch {
	case e.State != ledger.InForce && c.text.InForce != nil:
		v.Current = &page.Anchor{Href: root + textAddress(c.text), Text: c.words.Text("read_current")}
	case e.State == ledger.InForce && e.After != nil:
		v.Current = &page.Anchor{Href: root + versionAddress(c.text, e.After), Text: c.words.Text("read_successor", "number", strconv.Itoa(e.After.Number()))}
	}
	add("alternate", versionAddress(c.text, e)+"text.md", "", "text/markdown")
	v.Relations = append(v.Relations, c.feedRelation())
	add("timemap", textAddress(c.text)+"timemap.link", "", "application/link-format")
	switch {
	case !own && c.text.InForce != nil:
		add("original", textAddress(c.text), "", "")
	case own:
		for _, t := range c.siblings() {
			add("alternate", textAddress(t), string(t.Locale), "")
		}
	}
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

// standing says where a version stands, in sentences.
func (c *composer) standing(e *Entry) []page.Line {
	var lines []page.Line
	until := ""
	switch {
	case e.State == ledger.InForce && e.After != nil:
		until = e.After.begins()
	case e.State == ledger.Upcoming:
		until = e.begins()
	}
	say := func(key string, args ...string) {
		lines = append(lines, page.Line{Text: c.words.Text(key, args...), Until: until})
	}
	switch e.State {
	case ledger.InForce:
		if e.Known != "" {
			say("in_force_from_month", "month", c.date(e.Effective, e.Known))
		} else {
			say("in_force_since", "date", c.date(e.Effective, ""))
		}
		if e.After != nil {
			say("applies_until", "date", c.date(e.After.Effective, ""), "number", strconv.Itoa(e.After.Number()))
		}
	case ledger.Upcoming:
		say("not_yet_in_force", "date", c.date(e.Effective, ""))
	case ledger.Superseded:
		if number, known := strconv.Itoa(e.After.Number()), e.After.Known; known != "" {
			say("no_longer_in_force_month", "month", c.date(e.Superseded, known), "number", number)
		} else {
			say("no_longer_in_force", "date", c.date(e.Superseded, ""), "number", number)
		}
	case ledger.Withdrawn:
		say("was_withdrawn")
	}
	if until = ""; e.Announced != e.Effective {
		say("announced_on", "date", c.date(e.Announced, e.Known))
	}
	return lines
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

// languages are the same version in the site's other locales.
func (c *composer) languages(root string, e *Entry) []page.Anchor {
	var anchors []page.Anchor
	for _, t := range c.siblings() {
		if t.Locale != c.text.Locale {
			anchors = append(anchors, page.Anchor{Lang: string(t.Locale), Href: root + textAddress(t), Text: locale.SelfName(t.Locale)})
		}
	}
	return anchors
}

// webPage is a page as schema.org describes it.
type webPage struct {
	Context       string    `json:"@context"`
	Type          string    `json:"@type"`
	Name          string    `json:"name"`
	URL           string    `json:"url"`
	Version       string    `json:"version"`
	DatePublished string    `json:"datePublished"`
	InLanguage    string    `json:"inLanguage"`
	Publisher     publisher `json:"publisher"`
}

type publisher struct {
	Type string `json:"@type"`
	Name string `json:"name"`
	URL  string `json:"url"`
}

func (c *composer) data(e *Entry, dates policy.Facts, here string) webPage {
	return webPage{
		Context: "https://schema.org", Type: "WebPage",
		Name: c.slots.LineJSON(e.Doc().Title, dates), URL: c.slots.JSON("base") + "/" + here,
		Version: strconv.Itoa(e.Number()), DatePublished: isoDate(e.Announced, e.Known), InLanguage: string(c.text.Locale),
		Publisher: publisher{Type: "Organization", Name: c.slots.JSON("fact.company.name"), URL: c.slots.JSON("fact.url")},
	}
}

// values are what this site fills a page of a version with.
func (c *composer) values(e *Entry) page.Values {
	v := c.plan.values()
	for _, t := range c.site.Texts {
		if t.Locale == c.text.Locale {
			v[titleName(t)] = c.plan.title(t)
		}
	}
	if e != nil {
		v["digest"] = e.Digest
		v.Facts(e.Site.Facts[c.text.Locale])
	}
	return v
}

// versionPage is a finished page of a version.
func (c *composer) versionPage(to []byte, e *Entry, own bool) ([]byte, error) {
	name := c.pageName("version", e)
	if own {
		name = c.pageName("text", e)
	}
	sheet, err := c.shared(name, func() (*page.Sheet, error) {
		view, text := c.version(e, own)
		return c.compile(view, &text)
	})
	if err != nil {
		return nil, err
	}
	return sheet.Append(to, c.values(e)), nil
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
