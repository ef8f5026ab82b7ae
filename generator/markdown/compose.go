package markdown

import (
	"strconv"
	"strings"

	"proviso/generator/policy"
)

// Compose writes blocks as the body of a text, so that Parse reads the same
// blocks: a blank line between two, lists with the items nested in them, slots
// as slots.
func Compose(blocks []*policy.Block) string {
	w := sourceWriter{facts: policy.Facts{}}
	return w.flow(blocks, "\n\n") + "\n"
}

// flow writes blocks that follow each other. Of two lists in a row the second
// has another marker, which is what parts them.
func (w sourceWriter) flow(blocks []*policy.Block, between string) string {
	var parts []string
	for i, b := range blocks {
		isNext := i > 0 && b.Kind == policy.List && blocks[i-1].Kind == policy.List && blocks[i-1].Ordered == b.Ordered
		w.second = isNext && !w.second
		switch b.Kind {
		case policy.List:
			parts = append(parts, w.list(b))
		case policy.Table:
			parts = append(parts, w.table(b))
		default:
			parts = append(parts, w.block(b, nil))
		}
	}
	return strings.Join(parts, between)
}

func (w sourceWriter) list(b *policy.Block) string {
	between, inner := "\n\n", w
	if inner.second = false; b.Tight {
		between = "\n"
	}
	var items []string
	for i, item := range b.Children {
		marker := "- "
		if b.Ordered {
			marker = strconv.Itoa(b.First+i) + ". "
		}
		if w.second {
			marker = strings.NewReplacer("-", "*", ".", ")").Replace(marker)
		}
		text := inner.flow(item.Children, between)
		items = append(items, marker+strings.ReplaceAll(indent(text, strings.Repeat(" ", len(marker))), "\n"+strings.Repeat(" ", len(marker))+"\n", "\n\n"))
	}
	return strings.Join(items, between)
}

// table writes rows, with the line that tells the header from them.
func (w sourceWriter) table(b *policy.Block) string {
	var lines []string
	for i, row := range b.Children {
		lines = append(lines, w.block(row, b))
		if i > 0 {
			continue
		}
		rule := "|"
		for _, cell := range row.Children {
			rule += map[string]string{"": " --- |", "start": " :-- |", "center": " :-: |", "end": " --: |"}[cell.Align]
		}
		lines = append(lines, rule)
	}
	return strings.Join(lines, "\n")
}
