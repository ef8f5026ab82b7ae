package site

import (
	"strconv"
	"strings"

	"proviso/generator/page"
	"proviso/generator/policy"
	"proviso/generator/redline"
)

// changesPage is the redline of a version from the one before it, compiled once
// for all sites on which the same facts changed.
func (c *composer) changesPage(to []byte, e *Entry) ([]byte, error) {
	before := e.Before
	changed := changedFacts(before.Site.Facts[c.text.Locale], e.Site.Facts[c.text.Locale])
	sheet, err := c.shared(c.pageName("changes", e), func() (*page.Sheet, error) { return c.compile(c.changes(e, changed), nil) })
	if err != nil {
		return nil, err
	}
	values := c.values(e)
	for _, name := range changed {
		values["fact."+was(name)] = policy.Contain(before.Site.Facts[c.text.Locale][name])
	}
	return sheet.Append(to, values), nil
}

func (c *composer) changes(e *Entry, changed []string) *page.Changes {
	before := e.Before
	c.slots = page.NewSlots(page.Seed(c.plan.seed(e.Doc()), c.plan.seed(before.Doc())))
	view := &page.Changes{
		Shell: c.shell("../../../../"), Heading: c.slots.LinePlain(e.Doc().Title, c.dates(e)),
		Lead:  c.words.Text("changes_between", "number", strconv.Itoa(before.Number())),
		Class: c.classWord(e), Summary: e.Version.Summary[c.text.Locale], Ground: c.ground(e),
	}
	view.Title, view.NoIndex = c.words.Text("changes_title", "number", strconv.Itoa(e.Number())), true
	view.Canonical = c.absolute(versionAddress(c.text, e) + "changes/")
	view.Sections = c.sections(redline.Compare(c.marked(before, e, changed), c.marked(e, e, nil)), view.Heading)
	return view
}

// was is the name under which a fact that changed is asked for as it was.
func was(name string) string { return "was." + name }

// marked is an entry's text with tokens for its facts. Both texts of a redline
// have the dates of the new one: a date by itself is no change.
func (c *composer) marked(e, dated *Entry, changed []string) redline.Text {
	facts := policy.Facts{}
	for name := range e.Site.Facts[c.text.Locale] {
		facts[name] = c.slots.Fact(name)
	}
	for _, name := range changed {
		facts[name] = c.slots.Fact(was(name))
	}
	for name, date := range c.dates(dated) {
		facts[name] = date
	}
	return redline.FromDocument(e.Doc(), e.Site.Tags, facts)
}

// sections cuts pairs at their headings. What stands above the first heading is
// named by the text's title.
func (c *composer) sections(pairs []redline.Pair, title string) []page.ChangedSection {
	var sections []page.ChangedSection
	left := c.left(pairs, title)
	for _, p := range pairs {
		clause := c.changedClause(p)
		if from, _, moved := movedBetween(p); moved {
			clause.What = c.words.Text("change_moved_from", "title", lastOf(from.Section, title))
			if p.Rewords() {
				clause.What = c.words.Text("change_changed") + " · " + clause.What
			}
		}
		if clause.Kind == "heading" || len(sections) == 0 {
			sections = append(sections, page.ChangedSection{Title: strings.Join(strings.Fields(redline.After(p.Edits)), " ")})
		}
		last := &sections[len(sections)-1]
		if len(p.To) > 0 && len(last.Clauses) == 0 {
			last.Left = left[sectionOf(p.To[0])]
		}
		last.Clauses = append(last.Clauses, clause)
		last.Changed = last.Changed || clause.What != ""
	}
	return sections
}

func (c *composer) changedClause(p redline.Pair) page.ChangedClause {
	first := p.From
	if len(p.To) > 0 {
		first = p.To
	}
	clause := page.ChangedClause{Kind: map[string]string{"heading": "heading", "title": "heading", "list item": "item"}[first[0].Kind]}
	if clause.Kind == "" {
		clause.Kind = "text"
	}
	if word := becameWord(p); word != "" {
		clause.What = c.words.Text(word)
	}
	ops := map[redline.Op]string{redline.Insert: "ins", redline.Delete: "del"}
	for _, edit := range p.Edits {
		text := strings.TrimRight(edit.Text, " \n")
		words := page.ChangedWords{Op: ops[edit.Op], Text: cells(text), Was: cells(text), Space: edit.Text[len(text):], WasSpace: edit.Text[len(text):]}
		if edit.Old != "" {
			old := strings.TrimRight(edit.Old, " \n")
			words.Was, words.WasSpace = cells(old), edit.Old[len(old):]
		}
		if n := len(clause.Edits); n > 0 && edit.Op == redline.Insert && clause.Edits[n-1].Op == "del" && clause.Edits[n-1].Space == "" {
			clause.Edits[n-1].Space = " " // else old and new would read as one word
		}
		clause.Edits = append(clause.Edits, words)
	}
	return clause
}

// cells sets the cells of a row apart.
func cells(s string) string { return strings.ReplaceAll(s, "\t", " | ") }

// becameWord is the interface's word for what became of a clause, or "" where
// nothing did that a reader would see.
func becameWord(p redline.Pair) string {
	switch p.Kind {
	case redline.Inserted:
		return "change_added"
	case redline.Deleted:
		return "change_removed"
	case redline.Moved:
		return "change_moved"
	}
	if p.Rewords() || p.Kind == redline.Split || p.Kind == redline.Merged {
		return "change_changed"
	}
	return ""
}
