package intake

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"proviso/generator/policy"
)

// isData tells a table of data from one that only lays the page out: its rows
// hold several cells, and these no blocks but paragraphs.
func isData(n *html.Node) bool {
	rows := find(n, func(c *html.Node) bool { return c.DataAtom == atom.Tr })
	wide := 0
	for _, row := range rows {
		if len(cellsOf(row)) > 1 {
			wide++
		}
	}
	isStructure := func(c *html.Node) bool { return isHeading(c) || isList(c) || c.DataAtom == atom.Table }
	return wide > 0 && wide*2 >= len(rows) && !has(n, isStructure)
}

func cellsOf(row *html.Node) []*html.Node {
	var cells []*html.Node
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
			cells = append(cells, c)
		}
	}
	return cells
}

// table reads a table of data; its first row is the header.
func (r *pageReader) table(n *html.Node) {
	table := &policy.Block{Kind: policy.Table}
	width := 0
	for _, caption := range find(n, func(c *html.Node) bool { return c.DataAtom == atom.Caption }) {
		r.children(caption, look{})
		r.end()
	}
	for _, tr := range find(n, func(c *html.Node) bool { return c.DataAtom == atom.Tr }) {
		row := &policy.Block{Kind: policy.Row, Header: len(table.Children) == 0}
		for _, cell := range cellsOf(tr) {
			row.Children = append(row.Children, &policy.Block{Kind: policy.Cell, Inlines: inlines(r.cell(cell))})
		}
		if width = max(width, len(row.Children)); len(row.Children) > 0 {
			table.Children = append(table.Children, row)
		}
	}
	r.units = append(r.units, tableUnit(table, width, len(r.lists)))
}

// tableUnit fills rows up to a width: Markdown's have one number of cells.
func tableUnit(table *policy.Block, width, depth int) unit {
	for _, row := range table.Children {
		for len(row.Children) < width {
			row.Children = append(row.Children, &policy.Block{Kind: policy.Cell})
		}
	}
	return unit{kind: policy.Table, block: table, depth: depth, sure: true}
}

// cell is the text of a cell in one line.
func (r *pageReader) cell(n *html.Node) []run {
	inner := &pageReader{addresses: r.addresses, heavy: r.heavy}
	inner.read(n)
	r.addresses = inner.addresses
	var runs []run
	for _, u := range inner.units {
		if len(runs) > 0 {
			runs = append(runs, run{text: " "})
		}
		runs = append(runs, oneLine(u.runs)...)
	}
	return tidy(runs)
}

func (r *pageReader) quote(n *html.Node) {
	inner := &pageReader{addresses: r.addresses, heavy: r.heavy}
	inner.read(n)
	r.addresses = inner.addresses
	if hasHeading(inner.units) || len(inner.units) > 12 { // a box, not a quotation
		r.units = append(r.units, inner.units...)
		return
	}
	if len(inner.units) > 0 {
		r.units = append(r.units, unit{kind: policy.Quote, depth: len(r.lists), sure: true, block: &policy.Block{Kind: policy.Quote, Children: tree(inner.units)}})
	}
}

func hasHeading(units []unit) bool {
	for _, u := range units {
		if u.kind == policy.Heading {
			return true
		}
	}
	return false
}
