package site

import (
	"bytes"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"proviso/generator/page"
	"proviso/generator/policy"
)

// PageSays reports whether the main part of a page has just the words of a
// text, white space apart. A page that cannot be read has none.
func PageSays(source []byte, text page.Text, facts policy.Facts) bool {
	return says(source, atom.Main, text, facts)
}

// FragmentSays is PageSays for a text as a bare fragment.
func FragmentSays(source []byte, text page.Text, facts policy.Facts) bool {
	return says(source, atom.Body, text, facts)
}

func says(source []byte, part atom.Atom, text page.Text, facts policy.Facts) bool {
	doc, err := html.Parse(bytes.NewReader(source))
	if err != nil {
		return false
	}
	var said strings.Builder
	if n := find(doc, part); n != nil {
		writeWords(&said, n)
	}
	return said.String() == solid(text.Words(facts))
}

// Moved reports whether a page leads to another one by itself.
func Moved(source []byte) bool {
	doc, err := html.Parse(bytes.NewReader(source))
	return err == nil && leads(doc)
}

func leads(n *html.Node) bool {
	for _, a := range n.Attr {
		if n.DataAtom == atom.Meta && a.Key == "http-equiv" && strings.EqualFold(a.Val, "refresh") {
			return true
		}
	}
	for c := range n.ChildNodes() {
		if leads(c) {
			return true
		}
	}
	return false
}

func find(n *html.Node, tag atom.Atom) *html.Node {
	if n.DataAtom == tag {
		return n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if found := find(c, tag); found != nil {
			return found
		}
	}
	return nil
}

// writeWords writes what a reader sees and hears of an element.
func writeWords(b *strings.Builder, n *html.Node) {
	for _, a := range n.Attr {
		if a.Key == "aria-hidden" && a.Val == "true" {
			return
		}
	}
	if n.Type == html.TextNode {
		b.WriteString(solid(n.Data))
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		writeWords(b, c)
	}
}

// solid is a text without its white space.
func solid(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
