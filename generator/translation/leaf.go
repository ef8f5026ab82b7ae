package translation

import (
	"strings"

	"proviso/generator/markdown"
	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// leaf is a run of text that a clause holds: a clause is one leaf, or several
// where it is a row, or an item or quote of several paragraphs.
type leaf struct {
	kind policy.BlockKind // Heading, Paragraph, Cell; front where it stands there
	runs []policy.Inline
	span policy.Span // of the body
}

// front is the kind of a text of the front matter.
const front policy.BlockKind = "front matter"

// leavesOf lists the texts of a clause, without those of clauses in it.
func leavesOf(b *policy.Block) []leaf {
	switch b.Kind {
	case policy.Heading, policy.Paragraph, policy.Cell:
		return []leaf{{b.Kind, joined(b.Inlines), b.Span}}
	}
	var all []leaf
	for _, child := range b.Children {
		if child.Key == "" {
			all = append(all, leavesOf(child)...)
		}
	}
	return all
}

// clauseLeaves is leavesOf for any clause of a document.
func clauseLeaves(doc *policy.Document, c policy.Clause) []leaf {
	if c.Block == nil {
		return frontLeaves(doc.Title)
	}
	return leavesOf(c.Block)
}

// frontLeaves is a line of the front matter as a leaf.
func frontLeaves(text policy.Text) []leaf {
	var runs []policy.Inline
	for _, piece := range text {
		if piece.Slot != "" {
			runs = append(runs, policy.Inline{Kind: policy.Slot, Text: piece.Slot})
		} else {
			runs = append(runs, policy.Inline{Text: piece.Literal})
		}
	}
	return []leaf{{kind: front, runs: runs}}
}

// frontText is what a leaf of the front matter says.
func frontText(runs []policy.Inline) policy.Text {
	var text policy.Text
	for _, r := range runs {
		if r.Kind == policy.Slot {
			text = append(text, policy.Piece{Slot: r.Text})
		} else {
			text = append(text, policy.Piece{Literal: r.Text})
		}
	}
	return text
}

// frontValue is a text of the front matter as it is written there.
func frontValue(text policy.Text) string {
	var b strings.Builder
	for _, piece := range text {
		if piece.Slot != "" {
			b.WriteString("{{" + piece.Slot + "}}")
		} else {
			b.WriteString(strings.ReplaceAll(piece.Literal, "{{", `\{{`))
		}
	}
	return b.String()
}

// joined is runs with neighbours of plain text as one, a line end in the source
// as the space that it is.
func joined(runs []policy.Inline) []policy.Inline {
	var all []policy.Inline
	for _, r := range runs {
		if r.Kind == policy.SoftBreak {
			r = policy.Inline{Text: " "}
		}
		r.Children = joined(r.Children)
		if n := len(all); n > 0 && r.Kind == policy.Plain && all[n-1].Kind == policy.Plain {
			all[n-1].Text += r.Text
		} else if r.Kind != policy.Plain || r.Text != "" {
			all = append(all, r)
		}
	}
	return all
}

// canonical is the one way in which a text is compared with another.
func canonical(runs []policy.Inline) string {
	return markdown.Source(&policy.Block{Kind: policy.Cell, Inlines: joined(runs)}, nil, policy.Facts{})
}

// address is a URL or an e-mail address in running text, without the
// punctuation that follows it.
var address = pattern.New(`(?:https?://|www\.)[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]']|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`)
