package policy

import "strings"

// PlainText is the words of a run of text, without mark-up. Slots are filled
// from facts; where facts lack one it stands as written.
func PlainText(runs []Inline, facts Facts) string {
	var b strings.Builder
	writePlain(&b, runs, facts)
	return b.String()
}

func writePlain(b *strings.Builder, runs []Inline, facts Facts) {
	for _, r := range runs {
		switch r.Kind {
		case Slot:
			b.WriteString(Text{{Slot: r.Text}}.Fill(facts))
		case SoftBreak:
			b.WriteByte(' ')
		case HardBreak:
			b.WriteByte('\n')
		default:
			b.WriteString(r.Text)
			writePlain(b, r.Children, facts)
		}
	}
}

// Words is the plain text of a clause's block: of a list item without the items
// nested in it, of a row its cells between tabs.
func (b *Block) Words(facts Facts) string {
	var parts []string
	switch b.Kind {
	case Code:
		return b.Code
	case Heading, Paragraph, Cell:
		return PlainText(b.Inlines, facts)
	}
	for _, child := range b.Children {
		if b.Kind == Item && child.Kind == List {
			continue
		}
		parts = append(parts, child.Words(facts))
	}
	if b.Kind == Row {
		return strings.Join(parts, "\t")
	}
	return strings.Join(parts, "\n")
}
