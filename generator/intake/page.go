package intake

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"proviso/generator/diag"
	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// readPage reads the text out of a web page.
func readPage(name, source string) (*Text, diag.List) {
	at := diag.Place{File: name}
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil, diag.List{diag.Errorf(at, "the page cannot be read: its elements nest too deep").Hint("copy the text from a browser into a file")}
	}
	head, heavy := readHead(root), boldClasses(root)
	v := &visibility{words: map[*html.Node]int{}, linked: map[*html.Node]int{}}
	whole := tallied{}
	whole.words, whole.linked = v.measure(root, false)
	v.total = whole.words
	v.headers = len(find(root, func(n *html.Node) bool { return n.DataAtom == atom.Header && has(n, isHeading) }))
	v.asksMail = has(root, isMailField)
	allTitles := find(root, func(n *html.Node) bool { return n.DataAtom == atom.H1 && !unseenWithin(n) })
	v.prune(root)
	v.total, _ = v.measure(root, false)
	content := v.content(root)
	r := &pageReader{addresses: addresses{home: head.home, base: head.base}, heavy: heavy, sections: sectionLists(content)}
	r.read(content)
	for i := range r.units {
		r.units[i].place = at
	}
	t := &Text{units: typedLists(r.units), site: head.site, home: head.home}
	t.notePruned(name, v.dropped)
	t.note(name, r.lost)
	if p, bad := hardlyText(at, whole, tallied{v.words[content], v.linked[content]}, r.units); bad {
		return nil, diag.List{p}
	}
	t.trimContents()
	t.chooseTitle(head, allTitles)
	t.dropRepeat()
	if t.trimCopyright(); content == root {
		t.trimLinks()
		t.trimCopyright()
	}
	return t, nil
}

// tallied are the words of a page or a part of it, and those of its links.
type tallied struct{ words, linked int }

// hardlyText refuses a page on which no policy stands: whole is what was there,
// left what remains without the navigation.
func hardlyText(at diag.Place, whole, left tallied, units []unit) (diag.Problem, bool) {
	sentences := 0
	for _, u := range units {
		n := 0
		for _, r := range u.runs {
			if r.link == "" {
				n += countWords(r.text)
			}
		}
		if n >= 6 || u.block != nil {
			sentences++
		}
	}
	switch {
	case left.words == 0:
		return diag.Errorf(at, "the page holds no text").Hint("if a script fills it, copy the text from a browser into a file"), true
	case sentences == 0 || left.words > 40 && left.linked*10 > left.words*6:
		what := "the page is mostly navigation"
		if whole.linked*2 < whole.words {
			what = "the page holds no text of a policy"
		}
		return diag.Errorf(at, "%s: %d of its %d words are links, %d blocks are sentences", what, whole.linked, whole.words, sentences).
			Hint("import the page on which the policy itself stands, or copy its text into a file"), true
	}
	return diag.Problem{}, false
}

// head is what a page says of itself.
type head struct{ title, site, home, base string }

func readHead(root *html.Node) head {
	var h head
	for _, n := range find(root, func(n *html.Node) bool { return n.DataAtom == atom.Title && !within(n, isSVG) }) {
		h.title = strings.Join(strings.Fields(textOf(n)), " ")
		break
	}
	for _, n := range find(root, func(n *html.Node) bool { return n.DataAtom == atom.Meta }) {
		switch content := strings.TrimSpace(attr(n, "content")); attr(n, "property") {
		case "og:site_name":
			h.site = content
		case "og:url":
			if h.home == "" {
				h.home = content
			}
		}
	}
	for _, n := range find(root, func(n *html.Node) bool { return n.DataAtom == atom.Link && attr(n, "rel") == "canonical" }) {
		h.home = strings.TrimSpace(attr(n, "href"))
	}
	for _, n := range find(root, func(n *html.Node) bool { return n.DataAtom == atom.Base && attr(n, "href") != "" }) {
		h.base = ofTheWeb(strings.TrimSpace(attr(n, "href")))
		break
	}
	h.home = ofTheWeb(h.home)
	return h
}

// ofTheWeb is an address if it is one of the web, else "".
func ofTheWeb(address string) string {
	if u, err := url.Parse(address); err != nil || !policy.IsWebURL(address) || u.Host == "" {
		return ""
	}
	return address
}

func isSVG(n *html.Node) bool { return n.DataAtom == atom.Svg }

func unseenWithin(n *html.Node) bool {
	return within(n, func(p *html.Node) bool { return unseen[p.DataAtom] })
}

// find lists the elements of a kind in order.
func find(n *html.Node, is func(*html.Node) bool) []*html.Node {
	var found []*html.Node
	if n.Type == html.ElementNode && is(n) {
		found = append(found, n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		found = append(found, find(c, is)...)
	}
	return found
}

var bodyNames = pattern.New(`(?:^|\s)(?:entry-content|post-content|page-content|article-body|rich-text|prose|legal-content|elementor-location-single|site-main|content-area)(?:$|\s)`)

// content is the element in which the text stands: the one that says so, or
// the body without what is only links.
func (v *visibility) content(root *html.Node) *html.Node {
	says := []func(*html.Node) bool{
		func(n *html.Node) bool { return n.DataAtom == atom.Article || attr(n, "itemprop") == "articleBody" },
		func(n *html.Node) bool { return n.DataAtom == atom.Main || attr(n, "role") == "main" },
		func(n *html.Node) bool { return bodyNames.MatchString(attr(n, "class")) },
	}
	for _, is := range says {
		for _, n := range find(root, is) {
			if v.words[n]*10 >= v.total*8 {
				return n
			}
		}
	}
	for _, n := range find(root, says[1]) {
		if v.words[n]*10 >= v.total*4 {
			return n
		}
	}
	v.trim(root)
	return root
}

// trim takes out boxes that are nothing but links, above and below the densest
// box, and then within it. A list of links amid the text is part of it.
func (v *visibility) trim(n *html.Node) {
	for n != nil {
		v.trimEnd(n, n.FirstChild, func(c *html.Node) *html.Node { return c.NextSibling })
		v.trimEnd(n, n.LastChild, func(c *html.Node) *html.Node { return c.PrevSibling })
		var densest *html.Node
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && v.words[c]*10 >= v.words[n]*6 {
				densest = c
			}
		}
		n = densest
	}
}

// trimEnd takes boxes of links out at one end of n, up to the first other one.
func (v *visibility) trimEnd(n, c *html.Node, step func(*html.Node) *html.Node) {
	for c != nil && (v.words[c] == 0 || v.isLinks(c)) {
		next := step(c)
		if v.words[c] > 0 {
			v.drop(c, "navigation")
			n.RemoveChild(c)
		}
		c = next
	}
}

// isLinks reports whether a box holds several links and hardly anything else.
func (v *visibility) isLinks(n *html.Node) bool {
	if n.Type != html.ElementNode || n.DataAtom == atom.P || isHeading(n) || v.linked[n] == 0 || len(find(n, isInPageLink)) > 0 {
		return false
	}
	links := len(find(n, func(c *html.Node) bool { return c.DataAtom == atom.A }))
	return links > 2 && v.linked[n]*10 >= v.words[n]*7
}

func isInPageLink(n *html.Node) bool {
	return n.DataAtom == atom.A && strings.HasPrefix(attr(n, "href"), "#") && len(attr(n, "href")) > 1
}
