package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"proviso/generator/policy"
)

// lookOf is how a page marks a block up: its element with its class and style,
// the one that holds nothing else, and those that hold all of it. Blocks of
// one look are told apart from others by nothing else.
func lookOf(n *html.Node) string {
	var b strings.Builder
	for p, up := n, 0; up < 4 && p.Parent != nil && isAlone(p) && p.Parent.Type == html.ElementNode; up++ {
		p = p.Parent
		writeLook(&b, p)
	}
	for down := 0; n != nil && down < 6; down++ {
		writeLook(&b, n)
		n = onlyChild(n)
	}
	return b.String()
}

func writeLook(b *strings.Builder, n *html.Node) {
	b.WriteString(n.Data + "." + attr(n, "class") + "." + strings.Join(strings.Fields(attr(n, "style")), "") + attr(n, "size") + "/")
}

func isBlankText(n *html.Node) bool {
	return n.Type == html.TextNode && strings.Trim(n.Data, widthless) == "" || n.Type == html.CommentNode || n.Type == html.ElementNode && n.DataAtom == 0 && n.FirstChild == nil
}

// isAlone reports whether an element is all that its parent holds.
func isAlone(n *html.Node) bool {
	before, after := n.PrevSibling, n.NextSibling
	for before != nil && isBlankText(before) {
		before = before.PrevSibling
	}
	for after != nil && isBlankText(after) {
		after = after.NextSibling
	}
	return before == nil && after == nil
}

// onlyChild is the element that holds all of n, or nil.
func onlyChild(n *html.Node) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if isBlankText(c) || c.DataAtom == atom.Br {
			continue
		}
		if c.Type == html.ElementNode && isAlone(c) {
			return c
		}
		return nil
	}
	return nil
}

// recurring marks the lines of a look that only lines above a text have: what
// recurs there and nowhere else is how the page shows headings. Running text
// of that look, or an address in it, makes it none; a line or two that other
// headings follow, or that begin with a small letter, do not.
func (o *outliner) recurring() {
	heads, others, texts := map[string]int{}, map[string]int{}, map[string]int{}
	for i, u := range o.units {
		switch {
		case u.markup == "" || u.depth > 0 || u.kind != policy.Paragraph:
		case o.standsAbove(i):
			heads[u.markup]++
		case o.couldShow(i):
			others[u.markup]++
		default:
			texts[u.markup]++
		}
	}
	for i := range o.units {
		u := &o.units[i]
		if n := heads[u.markup]; u.markup != "" && n > 1 && texts[u.markup] == 0 && others[u.markup] <= n && u.style == plain && u.kind == policy.Paragraph && !u.sure {
			u.style = named
		}
	}
}

// couldShow reports whether a line could be a heading but for what follows it,
// for its length, or for its first letter.
func (o *outliner) couldShow(i int) bool {
	s := strings.TrimRight(o.at(i), ":：")
	first, n := utf8.DecodeRuneInString(s)
	isShort := countWords(s) <= 25 && !endsBlock(s) && !addressLike.MatchString(s) && !legalForm.MatchString(s) && !isPostal(s)
	return !o.units[i].sure && !o.isLinked(i) && (isShort || couldHead(string(unicode.ToUpper(first))+s[n:]))
}

func (o *outliner) isLinked(i int) bool {
	return slices.ContainsFunc(o.units[i].runs, func(r run) bool { return r.link != "" })
}

// standsAbove reports whether a line could be a heading, and what follows it a
// text that it stands above: a line of another look.
func (o *outliner) standsAbove(i int) bool {
	s := strings.TrimRight(o.at(i), ":：")
	if o.units[i].sure || !couldHead(s) || i+1 >= len(o.units) {
		return false
	}
	if o.isLinked(i) {
		return false
	}
	next := o.units[i+1]
	return next.kind != policy.Paragraph || next.markup != o.units[i].markup && (couldHead(o.at(i+1)) && next.markup != "" || o.opens(i+1))
}
