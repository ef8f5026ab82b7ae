package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"proviso/generator/pattern"
)

var (
	fixed      = pattern.New(`(?:^|[\s;])position\s*:\s*fixed`)
	pinned     = pattern.New(`(?:^|[\s;"])(?:position\s*:\s*(?:fixed|sticky)|fixed|sticky)(?:$|[\s;"])`)
	cookieWord = pattern.New(`(?i)cookie|kapsler|kakor|kaka|evästei|ciasteczk|плик`)
)

// isBanner recognizes a cookie banner without a telling name: a short box with
// a button that speaks of cookies, outside of the text.
func (v *visibility) isBanner(n *html.Node) bool {
	if v.words[n] == 0 || v.words[n] > 200 || n.DataAtom != atom.Div && n.DataAtom != atom.Section || within(n, isText) {
		return false
	}
	return (isPinnedBox(n) || has(n, isChoice)) && cookieWord.MatchString(textOf(n)) && !has(n, isHeadingAbove3)
}

// isOwnSection reports whether a box is a heading with sentences below it, and
// nothing to choose, to fill in or to follow: a section of the text, such as
// the one that is named "newsletter".
func (v *visibility) isOwnSection(n *html.Node) bool {
	asks := func(c *html.Node) bool { return isChoice(c) || c.DataAtom == atom.Input || c.DataAtom == atom.Select }
	return v.words[n] >= 8 && v.linked[n]*4 < v.words[n] && has(n, isHeading) && !has(n, asks) && !isPinnedBox(n) && !isConcealed(n) &&
		endsBlock(strings.Trim(textOf(n), blank)) && !has(n, isLink)
}

func isLink(n *html.Node) bool {
	return n.DataAtom == atom.A && !strings.HasPrefix(attr(n, "href"), "mailto:")
}

func isPinnedBox(n *html.Node) bool {
	return pinned.MatchString(strings.ToLower(attr(n, "class") + " ; " + attr(n, "style")))
}

// isChoice reports whether a button answers a question, and opens no part of
// the text as those of an accordion do.
func isChoice(n *html.Node) bool {
	return isButton(n) && attr(n, "aria-expanded") == "" && !accordion.MatchString(attr(n, "class")+attr(n, "data-toggle")+attr(n, "data-bs-toggle")) && !within(n, isHeading)
}

var overlay = pattern.New(`(?:^|[\s_-])(?:modal|popup|pop-up|offcanvas|off-canvas|lightbox|chat-?widget|intercom|crisp|tawk|livechat)(?:$|[\s_-])`)

// isOverlay recognizes what a page shows over its text: a short box that is
// called so or fixed to the window, without a heading of the text.
func (v *visibility) isOverlay(n *html.Node, name string) bool {
	if v.words[n] > 120 || within(n, isText) || n.DataAtom != atom.Div && n.DataAtom != atom.Section && n.DataAtom != atom.Aside {
		return false
	}
	isFixed := fixed.MatchString(strings.ToLower(attr(n, "style")))
	return overlay.MatchString(name) && (isConcealed(n) || has(n, isButton) || isFixed) || isFixed && v.words[n] <= 40 && !has(n, isHeading)
}
