package page

import (
	"strings"

	"proviso/generator/policy"
)

// Entry is a heading in the table of contents. Text is plain, with tokens.
type Entry struct {
	ID    string
	Text  string
	Level int
}

// Contents lists the headings that stand on a site.
func (t Text) Contents(slots *Slots) []Entry {
	var entries []Entry
	for _, c := range t.Doc.Clauses {
		if b := c.Block; b != nil && b.Kind == policy.Heading && b.Stands(t.Tags) {
			entries = append(entries, Entry{ID: b.ID, Level: b.Level, Text: t.plain(b.Inlines, slots)})
		}
	}
	return entries
}

func (t Text) plain(runs []policy.Inline, slots *Slots) string {
	var b strings.Builder
	for _, run := range runs {
		switch run.Kind {
		case policy.Slot:
			b.WriteString(slots.LinePlain(policy.Text{{Slot: run.Text}}, t.Dates))
		case policy.SoftBreak, policy.HardBreak:
			b.WriteByte(' ')
		default:
			b.WriteString(run.Text + t.plain(run.Children, slots))
		}
	}
	return b.String()
}
