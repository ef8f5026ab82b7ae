package intake

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"proviso/generator/pattern"
)

// anchorName is what the links beside headings are called that lead to them.
var anchorName = pattern.New(`(?i)(?:^|[\s_-])(?:permalink|perma|(?:header|hash|heading|section|self|direct|copy)-?(?:link|anchor)|anchor(?:-?link|js-link)?|copy(?:-?url|-?button|-to-clipboard)?|clipboard)(?:$|[\s_-])`)

// isPermalink reports whether an element is the mark beside a heading that
// leads to it, or copies its address: of the text it says nothing. A link that
// shows a number, or all of the heading, is part of it.
func (v *visibility) isPermalink(n *html.Node) bool {
	isMark := !strings.ContainsFunc(textOf(n), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	if n.DataAtom == atom.A && isInPageLink(n) && isMark {
		return true
	}
	heading := n.Parent
	for heading != nil && !isHeading(heading) {
		heading = heading.Parent
	}
	if heading == nil || n.DataAtom != atom.A && n.DataAtom != atom.Button && n.DataAtom != atom.Span || v.words[n]*2 > v.words[heading] && !isMark {
		return false
	}
	if isMark {
		return unicode.IsSymbol(firstRune(textOf(n))) || anchorName.MatchString(attr(n, "class"))
	}
	if strings.ContainsFunc(textOf(n), unicode.IsDigit) || attr(n, "aria-expanded") != "" {
		return false
	}
	isOwn := isInPageLink(n) && (attr(n, "href") == "#"+attr(heading, "id") || attr(n, "href") == "#"+attr(n, "id"))
	return isOwn && isLast(n, heading) || anchorName.MatchString(attr(n, "class"))
}

func firstRune(s string) rune {
	for _, r := range strings.TrimLeft(s, widthless) {
		return r
	}
	return 0
}

// isLast reports whether no words follow an element within another.
func isLast(n, within *html.Node) bool {
	for ; n != nil && n != within; n = n.Parent {
		for c := n.NextSibling; c != nil; c = c.NextSibling {
			if strings.Trim(textOf(c), widthless) != "" {
				return false
			}
		}
	}
	return true
}
