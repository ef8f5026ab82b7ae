package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isList reports whether an element is a list, or is one to those who listen to
// the page.
func isList(n *html.Node) bool {
	return n.DataAtom == atom.Ul || n.DataAtom == atom.Ol || attr(n, "role") == "list" && n.DataAtom != atom.Dl
}

func isItem(n *html.Node) bool { return n.DataAtom == atom.Li || attr(n, "role") == "listitem" }

// listOf is the list that an item is of: a component library has boxes between.
func listOf(item *html.Node) *html.Node {
	for p := item.Parent; p != nil; p = p.Parent {
		if isList(p) {
			return p
		}
	}
	return item.Parent
}

// isRowed reports whether an element that HTML does not know stands in a row of
// elements without words between: then each is a block, as components are.
// Within a paragraph, a heading or a cell it is part of a line.
func isRowed(n *html.Node) bool {
	if !strings.Contains(n.Data, "-") || isFlow(n.Parent) || inline[n.Parent.DataAtom] && n.Parent.DataAtom != 0 || n.Parent.DataAtom == atom.P {
		return false
	}
	isWords := func(c *html.Node) bool {
		return c != nil && c.Type == html.TextNode && strings.Trim(c.Data, widthless) != ""
	}
	isInline := func(c *html.Node) bool { return c != nil && c.Type == html.ElementNode && inline[c.DataAtom] }
	for _, c := range []*html.Node{n.PrevSibling, n.NextSibling} {
		if isWords(c) || isInline(c) {
			return false
		}
	}
	return true
}
