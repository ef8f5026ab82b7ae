package site

import (
	"strconv"

	"proviso/generator/page"
)

func (c *composer) historyPage(to []byte) ([]byte, error) {
	sheet, err := c.sharedPage(c.pageName("history", nil), func() any { return c.history() })
	if err != nil {
		return nil, err
	}
	values := c.values(c.text.Main())
	for _, e := range c.text.Versions {
		values[digestName(e)] = e.Digest
	}
	return sheet.Append(to, values), nil
}

// digestName is that of a version's digest on a page of several.
func digestName(e *Entry) string { return "digest." + strconv.Itoa(e.Number()) }

func (c *composer) history() *page.History {
	h := &page.History{Shell: c.shell("../../../"), Heading: c.title(c.text)}
	h.Title = c.words.Text("history_of", "title", h.Heading)
	h.Canonical = c.absolute(textAddress(c.text) + "history/")
	if c.text.InForce != nil {
		h.Current = "../"
		h.Relations = append(h.Relations, page.Relation{Rel: "latest-version", Href: c.absolute(textAddress(c.text))})
	}
	h.Relations = append(h.Relations, c.feedRelation())
	h.FeedHref = "../feed.xml"
	expected := c.text.Versions[len(c.text.Versions)-1].Number()
	for i := len(c.text.Versions) - 1; i >= 0; i-- {
		e := c.text.Versions[i]
		h.Gaps = h.Gaps || e.Number() != expected
		expected = e.Number() - 1
		h.Versions = append(h.Versions, c.historyEntry(e))
	}
	h.Gaps = h.Gaps || expected != 0
	return h
}

func (c *composer) historyEntry(e *Entry) page.HistoryEntry {
	at := "../../../" + versionAddress(c.text, e)
	entry := page.HistoryEntry{
		Number: strconv.Itoa(e.Number()), Href: at, TextHref: at + "text.md",
		State: states[e.State], StateWord: c.stateWord(e.State), Digest: c.slots.Raw(digestName(e)),
		Summary: e.Version.Summary[c.text.Locale],
	}
	if e.Before != nil {
		entry.ChangesHref = at + "changes/"
	}
	fact := func(key, text string) {
		entry.Facts = append(entry.Facts, page.Fact{Name: c.words.Text(key), Text: text})
	}
	fact("announced", c.date(e.Announced, e.Known))
	if !e.Served.IsZero() {
		fact("served", c.date(e.Served, ""))
	}
	fact("effective", c.date(e.Effective, e.Known))
	if !e.Superseded.IsZero() {
		fact("until", c.date(e.Superseded, e.untilKnown()))
	}
	if class := c.classWord(e); class != "" {
		fact("change", class)
	}
	if ground := c.ground(e); ground != "" {
		fact("ground", ground)
	}
	for _, h := range c.text.happenings() {
		if h.entry == e && h.act > 0 {
			entry.Events = append(entry.Events, page.Fact{Name: c.date(h.on, ""), Text: c.happened(h)})
		}
	}
	if e.Version.Imported {
		entry.Note = c.words.Text("imported")
	}
	return entry
}

// ground says why readers were told later than is usual, or "".
func (c *composer) ground(e *Entry) string {
	if e.Version.Ground == "" {
		return ""
	}
	return c.words.Text("ground_" + e.Version.Ground)
}

// classWord is the class in the page's language. A site that joined while a
// version was upcoming has that without a class, though it is not its first:
// nothing is said of it.
func (c *composer) classWord(e *Entry) string {
	class := shownClass(e.Class)
	if class == "none" && e.Before != nil {
		return ""
	}
	return c.words.Text("class_" + class)
}

// shownClass is the class as readers see it: what is not decided counts as
// material.
func shownClass(class string) string {
	if class == "review" {
		return "material"
	}
	return class
}
