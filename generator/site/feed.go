package site

import (
	"encoding/xml"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"proviso/generator/ledger"
	"proviso/generator/page"
	"proviso/generator/policy"
)

// happening is something that readers of a text are told of: a version was
// announced, took effect, was postponed or withdrawn, or a review left the
// text as it was.
type happening struct {
	kind  string // announced, effective, postponed, withdrawn, reaffirmed
	on    policy.Date
	entry *Entry
	act   int         // of the ledger, for what may happen twice
	until policy.Date // of a postponement: the new day
}

func (h happening) instant() time.Time { return h.entry.instant(h.on) }

// happenings are those that show on the text's day, in the order of their
// days.
func (t *Text) happenings() []happening {
	var all []happening
	for _, e := range t.Versions {
		all = append(all, happening{kind: "announced", on: e.Announced, entry: e})
		if e.State == ledger.InForce || e.State == ledger.Superseded {
			all = append(all, happening{kind: "effective", on: e.Effective, entry: e})
		}
	}
	for _, a := range t.Policy.Record.Acts {
		e := t.version(a.Version)
		switch {
		case t.Day.Before(a.On):
		case a.Kind == ledger.Postpone && e != nil && !a.On.Before(e.Announced):
			all = append(all, happening{"postponed", a.On, e, a.N, a.Effective})
		case a.Kind == ledger.Withdraw && e != nil:
			all = append(all, happening{"withdrawn", a.On, e, a.N, policy.Date{}})
		case a.Kind == ledger.Reaffirm && t.inForceOn(a.On) != nil:
			all = append(all, happening{"reaffirmed", a.On, t.inForceOn(a.On), a.N, policy.Date{}})
		}
	}
	slices.SortStableFunc(all, func(a, b happening) int { return a.on.Compare(b.on) })
	return all
}

func (t *Text) version(number int) *Entry {
	for _, e := range t.Versions {
		if e.Number() == number {
			return e
		}
	}
	return nil
}

// inForceOn is the version that was in force on an earlier day.
func (t *Text) inForceOn(day policy.Date) *Entry {
	for _, e := range t.Versions {
		bound := e.State == ledger.InForce || e.State == ledger.Superseded && day.Before(e.Superseded)
		if bound && !day.Before(e.Effective) {
			return e
		}
	}
	return nil
}

type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string      `xml:"xml:lang,attr"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  atomAuthor  `xml:"author"`
	Links   []atomLink  `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomAuthor struct {
	Name string `xml:"name"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomCategory struct {
	Term  string `xml:"term,attr"`
	Label string `xml:"label,attr,omitempty"`
}

type atomEntry struct {
	ID        string       `xml:"id"`
	Title     string       `xml:"title"`
	Updated   string       `xml:"updated"`
	Published string       `xml:"published"`
	Link      atomLink     `xml:"link"`
	Category  atomCategory `xml:"category"`
	Summary   string       `xml:"summary"`
}

// tag is an id that never changes (RFC 4151): it is made of what the version
// sealed, not of where it lies today.
func (c *composer) tag(e *Entry, what string) string {
	t := c.text
	return fmt.Sprintf("tag:%s,%s:%s/%s/%s", c.slots.XML(hostName(e)), t.Versions[0].Announced, t.Policy.ID, t.Locale, what)
}

// hostName is that of the host with which a version was sealed.
func hostName(e *Entry) string { return "host." + strconv.Itoa(e.Number()) }

// instant is the first instant of a day in the zone that the version was
// sealed with.
func (e *Entry) instant(day policy.Date) time.Time { return day.Start(e.Version.Location()) }

// feedFile is a text's feed.xml, compiled once for all sites of one shape.
func (c *composer) feedFile(to []byte) ([]byte, error) {
	sheet, err := c.sharedBy(c.plan.outline()+c.pageName("feed", nil), func() (*page.Sheet, error) {
		out, err := c.feed()
		return c.slots.Compile(out), err
	})
	if err != nil {
		return nil, err
	}
	values := c.values(nil)
	values["author"] = policy.Contain(c.text.Main().Site.Facts[c.text.Locale]["company.name"])
	for _, e := range c.text.Versions {
		values[hostName(e)] = e.Site.Host
	}
	return sheet.Append(to, values), nil
}

// feed lays out a text's feed.xml (RFC 4287), the newest entry first.
func (c *composer) feed() ([]byte, error) {
	t := c.text
	here := c.slots.XML("base") + "/" + textAddress(t)
	events := t.happenings()
	feed := atomFeed{
		Lang: string(t.Locale), ID: c.tag(t.Versions[0], "feed"), Title: c.slots.XML(titleName(t)),
		Updated: events[len(events)-1].instant().Format(time.RFC3339),
		Author:  atomAuthor{Name: c.slots.XML("author")},
		Links:   []atomLink{{"self", "application/atom+xml", here + "feed.xml"}, {"alternate", "text/html", here + "history/"}},
	}
	for i := len(events) - 1; i >= 0; i-- {
		feed.Entries = append(feed.Entries, c.feedEntry(events[i]))
	}
	out, err := xml.MarshalIndent(feed, "", " ")
	return append([]byte(xml.Header), append(out, '\n')...), err
}

func (c *composer) feedEntry(h happening) atomEntry {
	t, number := c.text, strconv.Itoa(h.entry.Number())
	what := "v" + number + "/" + h.kind
	if h.act > 0 {
		what += "/" + strconv.Itoa(h.act)
	}
	at := h.instant().Format(time.RFC3339)
	class := shownClass(h.entry.Class)
	e := atomEntry{
		ID: c.tag(h.entry, what), Title: c.happened(h), Updated: at, Published: at,
		Link:     atomLink{"alternate", "text/html", c.slots.XML("base") + "/" + versionAddress(t, h.entry)},
		Category: atomCategory{class, c.classWord(h.entry)},
		Summary:  h.entry.Version.Summary[t.Locale],
	}
	if e.Summary == "" || h.kind == "reaffirmed" {
		e.Summary = e.Title
	}
	return e
}

// happened says what happened, as feed and history do.
func (c *composer) happened(h happening) string {
	number := strconv.Itoa(h.entry.Number())
	switch h.kind {
	case "postponed":
		return c.words.Text("event_postponed", "number", number, "date", c.date(h.until, ""))
	case "reaffirmed":
		return c.words.Text("event_reaffirmed")
	}
	return c.words.Text("event_"+h.kind, "number", number)
}

// mementos are the versions that were or are in force: what the text's own
// address has shown.
func (t *Text) mementos() []*Entry {
	var entries []*Entry
	for _, e := range t.Versions {
		if e.State == ledger.InForce || e.State == ledger.Superseded {
			entries = append(entries, e)
		}
	}
	return entries
}

func memento(e *Entry) string {
	return e.instant(e.Effective).UTC().Format(http.TimeFormat)
}

// timeMap is a text's timemap.link (RFC 7089, section 5): which version stood
// at the text's own address from which instant.
func timeMap(s *Site, t *Text) []byte {
	entries := t.mementos()
	here := s.Base + "/" + textAddress(t)
	lines := []string{fmt.Sprintf(`<%s>; rel="original"`, here)}
	self := fmt.Sprintf(`<%stimemap.link>; rel="self"; type="application/link-format"`, here)
	if len(entries) > 0 {
		self += fmt.Sprintf(`; from="%s"; until="%s"`, memento(entries[0]), memento(entries[len(entries)-1]))
	}
	lines = append(lines, self)
	for i, e := range entries {
		rel := "memento"
		if i == len(entries)-1 {
			rel = "last " + rel
		}
		if i == 0 {
			rel = "first " + rel
		}
		lines = append(lines, fmt.Sprintf(`<%s/%s>; rel="%s"; datetime="%s"`, s.Base, versionAddress(t, e), rel, memento(e)))
	}
	return []byte(strings.Join(lines, ",\n") + "\n")
}
