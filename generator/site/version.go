package site

import (
	"strconv"

	"proviso/generator/ledger"
	"proviso/generator/page"
	"proviso/generator/policy"
)

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
		Documents: c.documents(root),
	}
	var same []page.Anchor // in the languages that have this version
	if !own {
		same = c.alternates(e)
	}
	v.Languages = c.languages(root, same)
	if e.Before != nil {
		v.ChangesHref = root + versionAddress(c.text, e) + "changes/"
	}
	v.Title, v.Description = c.slots.Line(e.Doc().Title, text.Dates), c.slots.Line(e.Doc().Description, text.Dates)
	v.Canonical, v.NoIndex = c.absolute(here), !own
	v.Data = c.data(e, text.Dates, here)
	c.relate(v, e, root, own)
	for _, other := range same {
		v.Relations = append(v.Relations, page.Relation{Rel: "alternate", Href: c.absolute(other.Href), Lang: other.Lang})
	}
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

// standing says where a version stands, in sentences.
func (c *composer) standing(e *Entry) []page.Line {
	var lines []page.Line
	until := ""
	switch {
	case e.State == ledger.InForce && e.next() != nil:
		until = e.next().begins()
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
		if e.End != nil {
			say("ends_on", "date", c.date(e.End.Effective, ""))
		}
	case ledger.Upcoming:
		say("not_yet_in_force", "date", c.date(e.Effective, ""))
	case ledger.Superseded:
		if e.End != nil {
			say("ended_on", "date", c.date(e.Superseded, ""))
		} else if number, known := strconv.Itoa(e.After.Number()), e.After.Known; known != "" {
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
