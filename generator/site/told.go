package site

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"proviso/generator/content"
	"proviso/generator/ledger"
	"proviso/generator/notice"
	"proviso/generator/page"
	"proviso/generator/policy"
)

// told is a notice that stands for a text on its day.
type told struct {
	notice.Notice
	entry *Entry
	ends  *Entry // the version with which the entry's language is given up, where the notice is of that
}

// tell finds the notices that stand for a text, in the order of their versions.
func (t *Text) tell() {
	for _, e := range t.Versions {
		v := notice.Version{Number: e.Number(), Class: e.Class, AfterDays: afterDays(t.Policy, e.Version)}
		if t.isOver(e, v.AfterDays) {
			continue
		}
		if n, stands := notice.On(t.Policy.Record.Acts, v, t.Day); stands {
			t.told = append(t.told, told{n, e, nil})
		}
	}
	t.tellEnds()
}

// isOver reports whether what is told of a version is long past: most are, and
// the acts need not be asked.
func (t *Text) isOver(e *Entry, afterDays int) bool {
	if !e.Withdrawn.IsZero() {
		afterDays = 0
	}
	return e.Before == nil || !t.Day.Before(e.Effective.AddDays(afterDays))
}

// authored are the words of a text's notices that its authors wrote.
func (t *Text) authored() []string {
	var words []string
	for _, n := range t.told {
		words = append(words, n.entry.Version.Summary[t.Locale], n.entry.Version.Choices[t.Locale])
		for _, point := range n.entry.Version.Points {
			words = append(words, point.Text[t.Locale])
		}
	}
	return words
}

// afterDays is how long a notice goes on, as it was sealed, or else as the
// policy says today.
func afterDays(p *content.Policy, v *content.Version) int {
	if v.NoticeAfterDays < 0 {
		return p.Settings.NoticeAfterDays
	}
	return v.NoticeAfterDays
}

// instant is when a day begins, as JSON and scripts read it.
func (n told) instant(day policy.Date) string { return n.entry.instant(day).Format(time.RFC3339) }

// words are what a notice says in the interface's words.
type noticeWords struct {
	says, then string // then: once the change has taken effect, where it has not
	read       string
}

func (c *composer) noticeWords(n told, company string) noticeWords {
	say := func(kind notice.Kind, date policy.Date) string {
		return c.words.Text("notice_"+string(kind), "company", company, "date", c.date(date, ""), "old", c.date(n.Was, ""))
	}
	w := noticeWords{says: say(n.Kind, n.Effective), read: c.words.Text("notice_read")}
	if n.ends != nil {
		w.read = c.words.Text("read_successor", "number", strconv.Itoa(n.entry.Number()))
		return c.endWords(n, w)
	}
	switch n.Kind {
	case notice.Before:
		w.then = say(notice.After, n.Effective)
	case notice.Withdrawn:
		w.read = c.words.Text("notice_read_withdrawn")
	}
	return w
}

// contact is the fact that readers of a policy write to.
func (c *composer) contact() string { return c.text.Policy.Settings.Contact }

// consents reports whether a part of a change binds only those who agree.
func (e *Entry) consents() bool {
	return len(e.Version.Consent) > 0 && e.Version.Concerns(e.Version.Consent, e.Path)
}

// place is where a notice stands, and so how its links begin: on a page of its
// own site, or with the site's base anywhere else.
type place struct {
	root string
	page *Entry // the version whose page it is, or nil
}

// now is the name under which a fact of the text's main version is asked for on
// the page of another: who tells, and where to ask, is the same wherever a
// notice stands.
func now(name string) string { return "now." + name }

// renamed is a line whose slots have other names, but for those of days.
func renamed(line policy.Text, of func(string) string) policy.Text {
	line = slices.Clone(line)
	for i, piece := range line {
		if piece.Slot != "" && piece.Slot != policy.SlotEffective && piece.Slot != policy.SlotUpdated {
			line[i].Slot = of(piece.Slot)
		}
	}
	return line
}

// notice lays out a notice for a place.
func (c *composer) notice(n told, at place) page.Notice {
	of := func(name string) string { return name }
	if at.page != nil && at.page != c.text.Main() {
		of = now
	}
	words := c.noticeWords(n, c.slots.Fact(of("company.name")))
	title, dates := renamed(c.text.Main().Doc().Title, of), c.dates(c.text.Main())
	v := page.Notice{
		Kind: string(n.Kind), Lang: string(c.text.Locale), Dir: c.shell("").Dir,
		Label: c.words.Text("notice_label", "title", c.slots.Line(title, dates)), Heading: c.slots.LinePlain(title, dates) + " – " + c.slots.Plain("site"), Says: words.says, Then: words.then,
		Turns: n.instant(n.Effective), Until: n.instant(n.Ends),
		ContactLabel: c.words.Text("notice_contact"), Contact: c.slots.Linked(of(c.contact())),
	}
	own := at.root + versionAddress(c.text, n.entry)
	if n.entry != at.page {
		v.Links = append(v.Links, page.Anchor{Href: own, Text: words.read})
	}
	if n.ends == nil && n.entry.Before != nil {
		v.Links = append(v.Links, page.Anchor{Href: own + "changes/", Text: c.words.Text("see_changes")})
	}
	if n.Kind == notice.Withdrawn || n.ends != nil {
		return v
	}
	v.Summary = paragraphs(n.entry.Version.Summary[c.text.Locale])
	if n.entry == at.page && n.entry.State == ledger.Upcoming { // elsewhere the summary says enough, and leads here
		v.PointsHeading, v.Points = c.words.Text("notice_for_you"), c.points(n.entry, at)
	}
	v.ChoicesTitle, v.Choices = c.words.Text("notice_choices"), paragraphs(n.entry.Version.Choices[c.text.Locale])
	if n.entry.consents() {
		v.Consent = c.words.Text("notice_consent")
	}
	if v.Folded = at.page != nil && isLong(v); v.Folded {
		v.More = c.words.Text("notice_more")
	}
	return v
}

// longNotice is how many letters a notice may have before it is folded on a
// page, so that the text's title stays in sight: about a third of a phone's
// window.
const longNotice = 280

// isLong reports whether what a notice says beside who, what, when and the
// links would push the text out of sight.
func isLong(n page.Notice) bool {
	letters := utf8.RuneCountInString(strings.Join(slices.Concat(n.Summary, n.Choices, []string{n.Consent}), ""))
	for _, point := range n.Points {
		letters += utf8.RuneCountInString(point.Text)
	}
	return letters > longNotice
}

// paragraphs cuts plain words at their empty lines. Direction marks reach no
// further than their paragraph.
func paragraphs(words string) []string {
	var all []string
	for _, one := range strings.Split(words, "\n\n") {
		if one = strings.TrimSpace(one); one != "" {
			all = append(all, policy.Contain(one))
		}
	}
	return all
}

// points are those of a version's summary that are for the readers of its
// text, linked to the clauses on its page, and to the redline for what was
// removed.
func (c *composer) points(e *Entry, at place) []page.Point {
	own := at.root + versionAddress(c.text, e)
	if e == at.page {
		own = ""
	}
	var points []page.Point
	for _, point := range e.Version.Points {
		text := point.Text[c.text.Locale]
		if text == "" || !e.Version.Concerns(point.Clauses, e.Path) {
			continue
		}
		points = append(points, numbered(page.Point{Text: policy.Contain(text), Clauses: c.clauseLinks(e, point.Clauses, at.root, own)}))
	}
	return points
}

// clauseLinks are those of a point, one for each section: to the first of its
// clauses that stands on the page, or to the redline where all were removed.
func (c *composer) clauseLinks(e *Entry, keys []string, root, own string) []page.Anchor {
	var links []page.Anchor
	at := map[string]int{} // a section's place in links
	removed := map[string]bool{}
	for _, key := range keys {
		link, ok := c.clauseLink(e, key, root, own)
		if !ok {
			continue
		}
		gone := strings.HasPrefix(key, "-")
		section, _, _ := strings.Cut(strings.TrimPrefix(key, "-"), "/")
		i, known := at[section]
		switch {
		case !known:
			at[section], removed[section] = len(links), gone
			links = append(links, link)
		case removed[section] && !gone:
			links[i], removed[section] = link, false
		}
	}
	return links
}

// numbered tells the links of a point apart where several have the same text.
func numbered(p page.Point) page.Point {
	texts := map[string]int{}
	for _, link := range p.Clauses {
		texts[link.Text]++
	}
	seen := map[string]int{}
	for i := range p.Clauses {
		if text := p.Clauses[i].Text; texts[text] > 1 {
			seen[text]++
			p.Clauses[i].Text = fmt.Sprintf("%s (%d)", text, seen[text])
		}
	}
	return p
}

// clauseLink leads to a clause by the heading it stands under. A clause that
// does not stand on the site has none.
func (c *composer) clauseLink(e *Entry, key, root, own string) (page.Anchor, bool) {
	of := e
	if removed, ok := strings.CutPrefix(key, "-"); ok {
		if key, of = removed, e.Before; of == nil {
			return page.Anchor{}, false
		}
	}
	text := c.body(of, root)
	if !text.Has(key) {
		return page.Anchor{}, false
	}
	link := page.Anchor{Href: own + "#" + page.ClauseID(key), Text: c.slots.LinePlain(e.Doc().Title, c.dates(e))}
	if of != e {
		link.Href = root + versionAddress(c.text, e) + "changes/"
	}
	section, _, _ := strings.Cut(key, "/")
	for _, heading := range text.Contents(c.slots) {
		if heading.ID == section {
			link.Text = heading.Text
		}
	}
	return link, true
}

// anchors are the clauses of a version that its points lead to.
func anchors(e *Entry) []string {
	var keys []string
	for _, point := range e.Version.Points {
		keys = append(keys, point.Clauses...)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// tell puts onto the page of a version the notices that stand for it, and what
// it says from the instant of its next turn.
func (c *composer) tell(v *page.Version, e *Entry, root string, own bool) {
	for _, n := range c.text.told {
		if own || n.entry == e {
			v.Notices = append(v.Notices, c.notice(n, place{root, e}))
		}
	}
	v.Turn = c.turn(e, root)
	if v.Turn != nil || len(v.Notices) > 0 {
		v.Script = c.slots.Raw("turn")
	}
}

// turn is what becomes of a version: that in force is replaced, that to come
// takes effect.
func (c *composer) turn(e *Entry, root string) *page.Turn {
	switch {
	case e.State == ledger.InForce && e.After != nil:
		number := strconv.Itoa(e.After.Number())
		return &page.Turn{
			Line: page.Line{From: e.After.begins(), Text: c.words.Text("no_longer_in_force", "number", number, "date", c.date(e.After.Effective, ""))},
			Link: &page.Anchor{Href: root + versionAddress(c.text, e.After), Text: c.words.Text("read_successor", "number", number)},
		}
	case e.State == ledger.InForce && e.End != nil:
		return &page.Turn{Line: page.Line{From: e.End.begins(), Text: c.words.Text("ended_on", "date", c.date(e.End.Effective, ""))}}
	case e.State == ledger.Upcoming:
		return &page.Turn{Line: page.Line{From: e.begins(), Text: c.words.Text("in_force_since", "date", c.date(e.Effective, ""))}}
	}
	return nil
}

// begins is the instant at which a version takes effect, as scripts read it.
func (e *Entry) begins() string { return e.instant(e.Effective).Format(time.RFC3339) }
