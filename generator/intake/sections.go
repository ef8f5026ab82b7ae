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
// nothing but bold print marks: lists with most of the text in them, or one for
// each heading, as editors make them that a paragraph throws out of a list.
func sectionLists(content *html.Node) map[*html.Node]bool {
	var single, whole []*html.Node
	held, items := 0, 0
	for _, list := range find(content, isList) {
		if within(list, isList) {
			continue
		}
		inside := find(list, func(n *html.Node) bool { return isItem(n) && listOf(n) == list })
		switch {
		case len(inside) == 1 && isBoldAlone(inside[0]):
			single = append(single, list)
		case len(inside) > 0 && allBeginBold(inside):
			whole = append(whole, list)
			held, items = held+countWords(textOf(list)), items+len(inside)
		}
	}
	found := map[*html.Node]bool{}
	if len(single) > 2 {
		markAll(found, single)
	}
	if items > 2 && held*2 > countWords(textOf(content)) {
		markAll(found, whole)
	}
	return found
}

func markAll(found map[*html.Node]bool, lists []*html.Node) {
	for _, list := range lists {
		found[list] = true
	}
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
