package page

import (
	"fmt"
	"strings"

	"proviso/generator/policy"
)

// Words are the text's title and blocks, in their order, without mark-up and
// without any mark that is not a word.
func (t Text) Words(facts policy.Facts) string { return t.write(facts, plainWriter{bare: true}) }

// filledWith are a site's facts with the version's dates.
func (t Text) filledWith(facts policy.Facts) policy.Facts {
	all := policy.Facts{}
	for name, value := range facts {
		all[name] = value
	}
	for name, value := range t.Dates {
		all[name] = value
	}
	return all
}

// PlainText is a text without mark-up, as show prints it: a block a paragraph,
// list items with a hyphen or their number, the cells of a row between tabs.
func (t Text) PlainText(facts policy.Facts) string { return t.write(facts, plainWriter{}) }

func (t Text) write(facts policy.Facts, w plainWriter) string {
	all := t.filledWith(facts)
	w.tags, w.facts = t.Tags, all
	w.paragraph("", t.Doc.Title.Fill(all))
	w.blocks(t.Doc.Blocks, "")
	return strings.TrimSuffix(w.out.String(), "\n")
}

type plainWriter struct {
	tags  []string
	facts policy.Facts
	bare  bool // no marks before list items
	out   strings.Builder
}

func (w *plainWriter) paragraph(indent, text string) {
	for line := range strings.Lines(text) {
		w.out.WriteString(strings.TrimRight(indent+line, " \n") + "\n")
	}
	w.out.WriteByte('\n')
}

func (w *plainWriter) blocks(blocks []*policy.Block, indent string) {
	for _, b := range blocks {
		if !b.Stands(w.tags) {
			continue
		}
		switch b.Kind {
		case policy.List:
			w.list(b, indent)
		case policy.Quote:
			w.blocks(b.Children, indent)
		case policy.Table:
			for _, row := range b.Children {
				w.paragraph(indent, row.Words(w.facts))
			}
		case policy.Rule:
		default:
			w.paragraph(indent, b.Words(w.facts))
		}
	}
}

func (w *plainWriter) list(b *policy.Block, indent string) {
	number := b.First
	for _, item := range b.Children {
		if !item.Stands(w.tags) {
			continue
		}
		mark := "- "
		if b.Ordered {
			mark = fmt.Sprintf("%d. ", number)
			number++
		}
		if w.bare {
			mark = ""
		}
		inner := &plainWriter{tags: w.tags, facts: w.facts, bare: w.bare}
		inner.blocks(item.Children, indent+strings.Repeat(" ", len(mark)))
		text := strings.TrimPrefix(inner.out.String(), indent+strings.Repeat(" ", len(mark)))
		w.out.WriteString(indent + mark + text)
	}
}

// Fragment is the text's HTML with its facts filled, with no page around it.
func (t Text) Fragment(facts policy.Facts) []byte {
	slots := NewSlots(Seed(t.Doc.Body, t.Doc.Title.Fill(nil)))
	sheet := slots.Compile([]byte("<h1>" + t.Title(slots) + "</h1>\n" + t.HTML(slots)))
	return sheet.Fill(Values{}.Facts(facts))
}
