package intake

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// holdsSections reports whether the items of a list are the sections of the
// text, with their headings.
func (r *pageReader) holdsSections(list *html.Node) bool {
	return r.sections[list] || has(list, isHeading)
}

// sectionLists are the lists that number the sections of a text whose headings
// nothing but bold print marks: one list with most of the text in it, or one
// for each heading, as editors make them that a paragraph throws out of a list.
func sectionLists(content *html.Node) map[*html.Node]bool {
	found := map[*html.Node]bool{}
	var single []*html.Node
	all := countWords(textOf(content))
	for _, list := range find(content, isList) {
		items := find(list, func(n *html.Node) bool { return n.DataAtom == atom.Li && n.Parent == list })
		isInner := within(list, isList)
		switch {
		case len(items) == 1 && !isInner && isBoldAlone(items[0]):
			single = append(single, list)
		case len(items) > 2 && !isInner && countWords(textOf(list))*2 > all && allBeginBold(items):
			found[list] = true
		}
	}
	if len(single) > 2 {
		for _, list := range single {
			found[list] = true
		}
	}
	return found
}

// isBoldAlone reports whether an element holds one bold line and nothing else.
func isBoldAlone(n *html.Node) bool {
	for c := onlyChild(n); c != nil; c = onlyChild(c) {
		if isBold(c) {
			return couldHead(textOf(c))
		}
	}
	return false
}

func isBold(n *html.Node) bool {
	return n.DataAtom == atom.B || n.DataAtom == atom.Strong || heavy.MatchString(attr(n, "style")) || heavyClass.MatchString(attr(n, "class"))
}

// allBeginBold reports whether hardly an item does not begin with a bold line
// above other blocks.
func allBeginBold(items []*html.Node) bool {
	n := 0
	for _, item := range items {
		first := item.FirstChild
		for first != nil && isBlankText(first) {
			first = first.NextSibling
		}
		if first != nil && (isBold(first) || isBoldAlone(first)) && couldHead(textOf(first)) && first.NextSibling != nil && has(item, isBlock) {
			n++
		}
	}
	return n*5 >= len(items)*4
}
