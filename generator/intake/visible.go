package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"proviso/generator/pattern"
)

// unseen are elements that show no words of the text.
var unseen = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true, atom.Iframe: true,
	atom.Object: true, atom.Embed: true, atom.Head: true, atom.Canvas: true, atom.Video: true, atom.Audio: true, atom.Picture: true,
	atom.Select: true, atom.Input: true, atom.Textarea: true, atom.Datalist: true, atom.Map: true, atom.Math: true, atom.Img: true,
}

// around are names, in classes and ids, of what stands around a text.
var around = pattern.New(`(?:^|[\s_])(?:(?:main|site|global|primary|page|top|mobile)-)?(?:nav|navbar|navigation|menu|footer|breadcrumbs?|sidebar|topbar|masthead|colophon|(?:footer|navbar)-[a-z0-9-]+|[a-z-]+-toc(?:-[a-z]+)?|toc-[a-z-]+|skip-link|skip-to-content|sharedaddy|social-links|social-share|related-posts|pagination|toc|table-of-contents|ez-toc-container|lwptoc|elementor-toc|widget-area|post-meta|entry-meta|author-box|search-form|language-switcher|lang-switcher|site-header|site-footer|site-info|elementor-location-header|elementor-location-footer|screen-reader-text|sr-only|visually-hidden|headerlink|anchorjs-link|header-anchor|post-navigation|back-to-top|scroll-top)(?:$|[\s_])`)

// consent are names of cookie banners.
var consent = pattern.New(`(?:cookie|consent|gdpr|ccpa)[-_]?(?:banner|bar|notice|popup|pop-up|modal|dialog|overlay|consent|law-info|layer|message|alert|toast|wall|prompt|preferences|settings|manager)|onetrust|cookiebot|cybot|cmplz|cky-|cookiehub|usercentrics|didomi|iubenda-cs|osano|termly|borlabs|moove[-_]gdpr|cli-bar|cc-window|cc-banner|qc-cmp|truste|klaro|complianz|tarteaucitron|fc-consent`)

// visibility takes out of a page what is no part of its text.
type visibility struct {
	words   map[*html.Node]int // of each element, those of its links included
	linked  map[*html.Node]int // those of its links alone
	total   int
	headers int       // how many of them hold a heading
	dropped []dropped // what was taken out

	asksMail bool // the page has a field for an e-mail address
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Namespace == "" && a.Key == key {
			return a.Val
		}
	}
	return ""
}

// firstSpaceless is the first letter of the scripts without spaces, in Thai.
const firstSpaceless = '\u0e01'

// countWords counts the words of a node as readers see them.
func countWords(s string) int {
	n := len(strings.Fields(s))
	for _, r := range s { // scripts without spaces
		if r >= firstSpaceless && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) {
			n++
		}
	}
	return n
}

// measure counts the words of a node and of all below it.
func (v *visibility) measure(n *html.Node, inLink bool) (all, linked int) {
	switch n.Type {
	case html.TextNode:
		all = countWords(n.Data)
		if inLink {
			linked = all
		}
	case html.ElementNode, html.DocumentNode:
		if unseen[n.DataAtom] {
			break
		}
		inLink = inLink || n.DataAtom == atom.A
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			a, l := v.measure(c, inLink)
			all, linked = all+a, linked+l
		}
	}
	v.words[n], v.linked[n] = all, linked
	return all, linked
}

// prune removes what is no part of the text, below n.
func (v *visibility) prune(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if what := v.unwanted(c); what != "" {
			if v.words[c] > 0 {
				v.drop(c, what)
			}
			n.RemoveChild(c)
		} else {
			v.prune(c)
		}
		c = next
	}
}

// unwanted says what a node is that goes, or "".
func (v *visibility) unwanted(n *html.Node) string {
	switch n.Type {
	case html.TextNode, html.DocumentNode:
		return ""
	case html.ElementNode:
	default:
		return "a comment"
	}
	if unseen[n.DataAtom] {
		return "what is no text"
	}
	small := v.words[n]*5 <= v.total*2 // what holds most of the page is the text, whatever it is called
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html || n.DataAtom == atom.Main || isHeading(n) || within(n, isHeading) && n.DataAtom == atom.Button && !v.isPermalink(n) {
		return ""
	}
	if v.opensPanel(n) {
		return ""
	}
	if v.isPermalink(n) {
		return "a link to its own place"
	}
	if what := v.byRole(n); what != "" && small {
		return what
	}
	name := strings.ToLower(attr(n, "class") + " " + attr(n, "id"))
	what := v.byName(n, name, small)
	if what == "" && small {
		what = v.isFurniture(n)
	}
	switch {
	case what != "" && (strings.Contains(name, "footer") || !v.isOwnSection(n)): // whatever else it is called
		return what
	case isConcealed(n) && v.words[n] < 30 && !v.isPanel(n) && !isLoneBullet(textOf(n)):
		return "what is hidden"
	case v.isBanner(n) && small:
		return "a cookie banner"
	case v.isOverlay(n, name) && small:
		return "what lies over the page"
	}
	return ""
}

// byName says what a box is called that goes, or "".
func (v *visibility) byName(n *html.Node, name string, small bool) string {
	switch {
	case consent.MatchString(name) && small && (!within(n, isText) || has(n, isButton)):
		return "a cookie banner"
	case around.MatchString(name) && small:
		return "navigation"
	}
	return ""
}

func (v *visibility) byRole(n *html.Node) string {
	switch n.DataAtom {
	case atom.Nav, atom.Menu:
		return "navigation"
	case atom.Footer:
		return "a footer"
	case atom.Header:
		if !within(n, isText) && !((within(n, isSection) || v.headers > 2) && has(n, isHeading)) { // sections have theirs
			return "a header"
		}
	case atom.Aside:
		return "an aside"
	case atom.Form, atom.Dialog, atom.Button, atom.Label, atom.Fieldset:
		return "a form"
	}
	switch attr(n, "role") {
	case "navigation", "menu", "menubar", "search", "toolbar":
		return "navigation"
	case "banner":
		return "a header"
	case "contentinfo":
		return "a footer"
	case "complementary":
		return "an aside"
	case "dialog", "alertdialog", "button":
		return "a dialog"
	}
	return ""
}

var accordion = pattern.New(`(?i)accordion|collaps|toggle|faq|question`)

// panel are names of what an accordion opens.
var panel = pattern.New(`(?i)(?:^|[\s_-])(?:panel|content|body|answer|collapse|details)(?:$|[\s_-])`)

// opensPanel reports whether a button opens a part of the text, which then
// stands below it: its words are a heading.
func (v *visibility) opensPanel(n *html.Node) bool {
	if !isButton(n) || attr(n, "aria-expanded") == "" && !accordion.MatchString(attr(n, "class")) {
		return false
	}
	for _, at := range []*html.Node{n, n.Parent} {
		for c := at.NextSibling; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode {
				isCalled := attr(c, "role") == "region" || panel.MatchString(attr(c, "class"))
				if (v.words[c] >= 10 || isCalled && v.words[c] > 0) && v.linked[c]*2 < v.words[c] {
					return true
				}
				break
			}
		}
	}
	return false
}

// isPanel reports whether what is hidden is a part of the text that readers
// open: whole sentences, or what stands below a heading that opens it.
func (v *visibility) isPanel(n *html.Node) bool {
	if attr(n, "aria-hidden") == "true" && n.DataAtom != atom.Div && n.DataAtom != atom.Section {
		return false
	}
	if v.words[n] > 4 && endsBlock(strings.Trim(textOf(n), blank)) {
		return true
	}
	for c := n.PrevSibling; c != nil; c = c.PrevSibling {
		if c.Type == html.ElementNode {
			return v.words[c] > 0 && (isHeading(c) || has(c, isHeading) || v.opensPanel(c) || c.DataAtom == atom.Summary || accordion.MatchString(attr(c, "class")))
		}
	}
	return false
}

func isLoneBullet(s string) bool {
	s = strings.Trim(s, blank)
	return utf8.RuneCountInString(s) == 1 && strings.ContainsAny(s, bullets+"*-–")
}

func isText(n *html.Node) bool {
	return n.DataAtom == atom.Main || n.DataAtom == atom.Article || attr(n, "role") == "main"
}

func isSection(n *html.Node) bool { return n.DataAtom == atom.Section }

func isHeading(n *html.Node) bool { return levelOf(n) > 0 }

// within reports whether an element around n is of a kind.
func within(n *html.Node, is func(*html.Node) bool) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if is(p) {
			return true
		}
	}
	return false
}

var concealed = pattern.New(`(?i)(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)`)

func isConcealed(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "hidden" {
			return true
		}
	}
	return attr(n, "aria-hidden") == "true" || concealed.MatchString(attr(n, "style"))
}

func isButton(n *html.Node) bool { return n.DataAtom == atom.Button || attr(n, "role") == "button" }

func isHeadingAbove3(n *html.Node) bool { return n.DataAtom == atom.H1 }

func has(n *html.Node, is func(*html.Node) bool) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (is(c) || has(c, is)) {
			return true
		}
	}
	return false
}

func textOf(n *html.Node) string {
	var b strings.Builder
	writeText(&b, n)
	return b.String()
}

func writeText(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if !unseen[c.DataAtom] || c.Type != html.ElementNode {
			writeText(b, c)
		}
	}
}

// levelOf is the level of a heading, or 0.
func levelOf(n *html.Node) int {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return int(n.Data[1] - '0')
	}
	if attr(n, "role") == "heading" {
		if l := attr(n, "aria-level"); len(l) == 1 && '1' <= l[0] && l[0] <= '6' {
			return int(l[0] - '0')
		}
		return 2
	}
	return 0
}
