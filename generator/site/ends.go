package site

import (
	"fmt"
	"slices"

	"proviso/generator/content"
	"proviso/generator/ledger"
	"proviso/generator/notice"
)

// end is a version that ends a text: it has its days, and where its readers
// would look for it.
func (t *Text) end(v *content.Version, last *Entry, s ledger.Standing) *Entry {
	at := ledger.TextPath(last.Site.Host, t.Locale, last.Slug, v.Number)
	e := newEntry(content.Sealed{Version: v, Locale: t.Locale, Path: at}, s)
	e.Class = v.ClassOf(at, true)
	return e
}

// ending says when the language of a text is given up, if it is.
func (e *Entry) ending() string {
	if e.End == nil {
		return ""
	}
	return fmt.Sprintf("%d %s", e.End.Number(), e.End.Effective)
}

// Ends reports whether the site's language was given up with a version or
// before it, so that it leaves the text no longer.
func (e *Entry) Ends(version int) bool { return e.End != nil && version >= e.End.Number() }

// ended is the last text of a language that the site has given up and that none
// is in force of; nil otherwise.
func (t *Text) ended() *Entry {
	for _, e := range slices.Backward(t.Versions) {
		if t.InForce == nil && e.State == ledger.Superseded && e.End != nil {
			return e
		}
	}
	return nil
}

// tellEnds finds the notices that the language is given up: they lead to the
// text that ends.
func (t *Text) tellEnds() {
	for _, end := range t.ends {
		v := notice.Version{Number: end.Number(), Class: end.Class, AfterDays: afterDays(t.Policy, end.Version)}
		if n, stands := notice.On(t.Policy.Record.Acts, v, t.Day); stands {
			if last := t.endedBy(end); last != nil {
				t.told = append(t.told, told{n, last, end})
			}
		}
	}
}

// endedBy is the text that a version ends, or would have ended had it not been
// withdrawn; nil where that is no news to its readers.
func (t *Text) endedBy(end *Entry) *Entry {
	if !end.Withdrawn.IsZero() {
		return t.InForce
	}
	for _, e := range t.Versions {
		if e.End == end && (e == t.InForce || e == t.ended()) {
			return e
		}
	}
	return nil
}

// endWords are what a notice says where a language is given up.
func (c *composer) endWords(n told, w noticeWords) noticeWords {
	ended := c.words.Text("ended_on", "date", c.date(n.Effective, ""))
	switch n.Kind {
	case notice.Before:
		w.says, w.then = c.words.Text("ends_on", "date", c.date(n.Effective, "")), ended
	case notice.After:
		w.says = ended
	}
	return w
}

// foundWhereItEnded leads from the addresses of a text that ended to its last
// version.
func (t *Text) foundWhereItEnded() []redirect {
	last := t.ended()
	if last == nil {
		return nil
	}
	var all []redirect
	for _, slug := range append(t.slugs(), last.Doc().Aliases...) {
		all = append(all, redirect{from: string(t.Locale) + "/" + segment(slug) + "/", to: versionAddress(t, last), locale: t.Locale, keep: true})
	}
	return all
}

// slugs are all under which versions of a text were released.
func (t *Text) slugs() []string {
	var slugs []string
	for _, e := range t.Versions {
		slugs = append(slugs, e.Slug)
	}
	return slugs
}
