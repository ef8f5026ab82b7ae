package intake

import (
	"proviso/generator/policy"
)

// tree nests units into the blocks of a document.
func tree(units []unit) []*policy.Block {
	var blocks []*policy.Block
	var lists []*policy.Block // that are open, outermost first
	add := func(b *policy.Block, depth int) {
		if depth == 0 {
			blocks = append(blocks, b)
			return
		}
		items := lists[depth-1].Children
		items[len(items)-1].Children = append(items[len(items)-1].Children, b)
	}
	for _, u := range units {
		if u.kind != policy.Item {
			depth := min(u.depth, len(lists))
			lists = lists[:depth]
			add(u.asBlock(), depth)
			for _, l := range lists[max(0, depth-1):] {
				l.Tight = false
			}
			continue
		}
		depth := max(1, min(u.depth, len(lists)+1))
		if u.fresh || depth <= len(lists) && lists[depth-1].Ordered != u.ordered {
			lists = lists[:min(depth-1, len(lists))]
		}
		if depth > len(lists) {
			list := &policy.Block{Kind: policy.List, Ordered: u.ordered, First: u.number, Tight: true}
			add(list, depth-1)
			lists = append(lists, list)
		}
		lists = lists[:depth]
		list := lists[depth-1]
		list.Tight = list.Tight && !u.loose
		item := &policy.Block{Kind: policy.Item}
		if len(u.runs) > 0 {
			item.Children = []*policy.Block{{Kind: policy.Paragraph, Inlines: inlines(u.look())}}
		}
		list.Children = append(list.Children, item)
	}
	return blocks
}

func (u unit) asBlock() *policy.Block {
	if u.block != nil {
		return u.block
	}
	return &policy.Block{Kind: u.kind, Level: u.level, ID: u.id, Inlines: inlines(u.look())}
}

// look is the unit's runs as they are written. A heading is one line.
func (u unit) look() []run {
	runs := make([]run, 0, len(u.runs))
	for _, r := range u.runs {
		if u.unstyled {
			r.strong, r.emphasis, r.code = false, false, false
		}
		if r.br && u.kind == policy.Heading {
			r = run{text: " "}
		}
		if n := len(runs); n > 0 && runs[n-1].sameLook(r) {
			runs[n-1].text += r.text
			continue
		}
		runs = append(runs, r)
	}
	return runs
}

// flatten is the units of blocks.
func flatten(blocks []*policy.Block, depth int) []unit {
	var units []unit
	for i, b := range blocks {
		u := unit{kind: b.Kind, key: b.Key, place: b.Place, depth: depth, sure: true}
		switch b.Kind {
		case policy.Heading:
			u.level, u.id = b.Level, b.ID
			u.runs = runsOf(b.Inlines, run{})
		case policy.Paragraph:
			u.runs = runsOf(b.Inlines, run{})
		case policy.List:
			units = append(units, flattenList(b, depth)...)
			continue
		case policy.Item: // of raw HTML, with no list around it
			u.depth = 1
			for _, cell := range b.Children {
				u.runs = append(u.runs, runsOf(cell.Inlines, run{})...)
			}
		case policy.Row: // of raw HTML, too
			u = tableUnit(&policy.Block{Kind: policy.Table}, 0, depth)
			if n := len(units); n > 0 && i > 0 && blocks[i-1].Kind == policy.Row {
				u, units = units[n-1], units[:n-1]
			}
			row := rowOf(b)
			row.Header = len(u.block.Children) == 0
			u.block.Children = append(u.block.Children, row)
			u = tableUnit(u.block, widest(u.block), depth)
			u.place = b.Place
		default:
			u.block = b
		}
		units = append(units, u)
	}
	return units
}

func flattenList(list *policy.Block, depth int) []unit {
	var units []unit
	for i, item := range list.Children {
		u := unit{kind: policy.Item, key: item.Key, depth: depth + 1, ordered: list.Ordered, number: list.First, fresh: i == 0, loose: !list.Tight, place: item.Place, sure: true}
		rest := item.Children
		if len(rest) > 0 && rest[0].Kind == policy.Paragraph {
			u.runs, rest = runsOf(rest[0].Inlines, run{}), rest[1:]
		}
		units = append(append(units, u), flatten(rest, depth+1)...)
	}
	return units
}

// rowOf cuts the words of a row of raw HTML into cells.
func rowOf(b *policy.Block) *policy.Block {
	row := &policy.Block{Kind: policy.Row}
	var cell []run
	end := func() {
		row.Children, cell = append(row.Children, &policy.Block{Kind: policy.Cell, Inlines: inlines(tidy(oneLine(cell)))}), nil
	}
	for _, child := range b.Children {
		for _, r := range asWritten(runsOf(child.Inlines, run{})) {
			if r.text == "\t" {
				end()
				continue
			}
			cell = append(cell, r)
		}
	}
	end()
	return row
}

func widest(table *policy.Block) int {
	n := 0
	for _, row := range table.Children {
		n = max(n, len(row.Children))
	}
	return n
}

// oneLine makes spaces of line ends: a cell is one line.
func oneLine(runs []run) []run {
	for i := range runs {
		if runs[i].br {
			runs[i] = run{text: " "}
		}
	}
	return runs
}

// runsOf flattens inlines; a slot of the source stays a slot.
func runsOf(in []policy.Inline, look run) []run {
	var runs []run
	for _, i := range in {
		r := look
		switch i.Kind {
		case policy.Plain:
			r.text = i.Text
		case policy.CodeSpan:
			r.text, r.code = i.Text, true
		case policy.Slot:
			r.slot = i.Text
		case policy.SoftBreak:
			r.text = " "
		case policy.HardBreak:
			r = run{br: true}
		case policy.Emphasis:
			r.emphasis = true
			runs = append(runs, runsOf(i.Children, r)...)
			continue
		case policy.Strong:
			r.strong = true
			runs = append(runs, runsOf(i.Children, r)...)
			continue
		case policy.LinkTo:
			r.link, r.linked = linkText(i.Link), i.Link.URL
			runs = append(runs, runsOf(i.Children, r)...)
			continue
		}
		runs = append(runs, r)
	}
	return runs
}

// linkText is a link's target with its slots as written.
func linkText(link *policy.Link) string {
	switch {
	case link.Policy != "" && link.Anchor != "":
		return "policy:" + link.Policy + "#" + link.Anchor
	case link.Policy != "":
		return "policy:" + link.Policy
	case link.Anchor != "":
		return "#" + link.Anchor
	}
	return link.URL.Fill(nil)
}
