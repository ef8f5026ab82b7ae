package intake

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"proviso/generator/pattern"
)

// calledBy are the attributes by which a page says what a box is.
var calledBy = []string{"class", "id", "aria-label", "itemprop", "itemtype", "rel", "data-testid", "data-component", "data-widget-type", "data-hook"}

// calledOf are the names that a page gives to a box, in small letters and cut
// into words, whichever way it joins them: "tocCollapsible_ETCw",
// "table-of-contents__link" and <mat-toolbar> alike. A bar parts the names.
func calledOf(n *html.Node) string {
	var b strings.Builder
	add := func(name string) {
		before := ' '
		b.WriteString("| ")
		for _, r := range name {
			switch {
			case !unicode.IsLetter(r) && !unicode.IsDigit(r):
				b.WriteByte(' ')
			case unicode.IsUpper(r) && unicode.IsLower(before):
				b.WriteByte(' ')
				fallthrough
			default:
				b.WriteRune(unicode.ToLower(r))
			}
			before = r
		}
		b.WriteByte(' ')
	}
	if n.DataAtom == 0 {
		add(n.Data)
	}
	for _, key := range calledBy {
		for _, name := range strings.Fields(attr(n, key)) {
			add(name)
		}
		if key == "aria-label" { // a sentence of its own
			add(attr(n, key))
		}
	}
	return b.String()
}

// furniture is a kind of box that stands around a text: how such boxes are
// called, and what else is true of each that is no text.
type furniture struct {
	what   string
	called *pattern.Pattern
	is     func(*visibility, *html.Node) bool
}

var furnitures = []furniture{
	{"navigation", pattern.New(` (?:toc|table of contents|tableofcontents|on this page|in this article|page contents|contents list|scrollspy|breadcrumbs?|breadcrumb ?list|crumbs|pagination|paginator|pager|prev next|post nav|next post|previous post|related|relatives|recommended|read next|see also|also read|more articles|recent (?:posts|articles)|sitemap|side ?nav|sidebar|left ?nav|right ?rail|tags|tag list|categories|cat links|language (?:switcher|selector|menu)|locale (?:switcher|selector)) `), (*visibility).leadsAway},
	{"a line about the page", pattern.New(` (?:by ?line|author|authors|avatar|posted (?:on|by)|date ?published|date ?modified|pub ?date|published (?:at|on)|publish date|meta data|post meta|page meta|article meta|entry meta|article info|article header meta|read(?:ing)? ?time|time ?to ?read|time ?required|word ?count|minutes read|view count) `), (*visibility).isAside},
	{"what asks readers", pattern.New(` (?:feedback|helpful|was this|votes?|voting|rating|ratings|survey|reactions?|like button|comments?|reply) `), (*visibility).asks},
	{"what asks readers", pattern.New(` (?:sign ?up|subscribe|subscription|newsletter|opt ?in|mailing list|mailinglist|mc embed|cta|call to action|promo|advert|ads?|lead form) `), (*visibility).asks},
	{"what offers the page", pattern.New(` (?:share|sharing|social|addtoany|addthis|sharethis|share ?daddy|print|print ?button|edit (?:this|page|link|meta|on github)|github edit|page ?actions|page ?tools|copy (?:link|url)|back to top|scroll (?:to )?top|to top|skip (?:to|link|nav|navigation|content)|jump to) `), (*visibility).isAside},
	{"navigation", pattern.New(` (?:tool ?bar|app ?bar|top ?bar|nav ?bar|header ?bar|menu ?bar|tab ?bar|bottom ?bar|announcement ?bar|announcement|notice ?bar|promo ?bar|status ?bar|drawer|snack ?bar|toast|site (?:header|footer|nav)|app (?:header|footer|nav)|page footer|main nav|bottom nav) `), (*visibility).isBar},
}

// isFurniture says what a box is that stands around the text by its name and by
// what it holds, or "".
func (v *visibility) isFurniture(n *html.Node) string {
	if v.words[n] == 0 || v.words[n] > 80 && v.linked[n]*2 < v.words[n] {
		return ""
	}
	called := calledOf(n)
	for _, f := range furnitures {
		if f.called.MatchString(called) && v.isBox(n) && f.is(v, n) {
			return f.what
		}
	}
	if v.isSignup(n) && v.isBox(n) {
		return "what asks readers"
	}
	return ""
}

// isBox reports whether an element is no part of a block of the text, and opens
// no part of it.
func (v *visibility) isBox(n *html.Node) bool {
	opens := func(c *html.Node) bool { return c.DataAtom == atom.Summary || v.opensPanel(c) }
	return !isFlow(n) && !within(n, isFlow) && standsAlone(n) && !has(n, opens)
}

// isFlow reports whether an element is a block of a text.
func isFlow(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P:
		return n.Parent.DataAtom != atom.Header && attr(n, "class") == ""
	case atom.Li, atom.Td, atom.Th, atom.Dt, atom.Dd, atom.Caption, atom.Blockquote, atom.Address, atom.Summary:
		return true
	}
	return isHeading(n)
}

// standsAlone reports whether no words of a sentence stand beside an element.
func standsAlone(n *html.Node) bool {
	isWords := func(c *html.Node) bool { return c != nil && c.Type == html.TextNode && countWords(c.Data) > 2 }
	return !inline[n.DataAtom] || !isWords(n.PrevSibling) && !isWords(n.NextSibling)
}

// endsSentence reports whether the words of a box end like a sentence.
func endsSentence(n *html.Node) bool { return endsBlock(strings.Trim(textOf(n), blank)) }

// leadsAway reports whether a box is hardly more than links.
func (v *visibility) leadsAway(n *html.Node) bool {
	links := len(find(n, isLink))
	return v.linked[n]*2 >= v.words[n] && (links > 1 || links > 0 && !endsSentence(n)) || v.words[n] <= 6 && !has(n, isHeading) && !endsSentence(n)
}

// isAside reports whether a box holds a few words that are no sentence.
func (v *visibility) isAside(n *html.Node) bool {
	return v.words[n] <= 25 && !has(n, isHeading) && !endsSentence(n) && !strings.Contains(textOf(n), "@") && len(companiesIn(apart(n))) == 0
}

// asks reports whether a box asks readers for something: they can press or fill
// in something there.
func (v *visibility) asks(n *html.Node) bool {
	takes := func(c *html.Node) bool {
		return isButton(c) || c.DataAtom == atom.Form || c.DataAtom == atom.Input || c.DataAtom == atom.Textarea
	}
	return v.words[n] <= 60 && (has(n, takes) || v.words[n] <= 12 && has(n, isLink) && !endsSentence(n) && !strings.Contains(textOf(n), "@"))
}

// isBar reports whether a box is a bar of a page: no text of its own.
func (v *visibility) isBar(n *html.Node) bool {
	return v.words[n] <= 40 && !has(n, isHeadingAbove3) && !within(n, isHeading) && (has(n, isLink) || has(n, isButton) || n.DataAtom == 0 || !endsSentence(n) || v.words[n] <= 12)
}

// isSignup reports whether a box asks for an e-mail address, with no more than
// a heading and a sentence that say what for. A form in which readers write to
// the company stands in a section of the text.
func (v *visibility) isSignup(n *html.Node) bool {
	if n.DataAtom != atom.Div && n.DataAtom != atom.Section && n.DataAtom != atom.Aside || !v.asksMail || v.words[n] > 40 || strings.Contains(textOf(n), "@") {
		return false
	}
	isText := func(c *html.Node) bool { return c.DataAtom == atom.Textarea }
	heads := find(n, isHeading)
	return has(n, isMailField) && !has(n, isText) && len(heads) <= 1 && (len(heads) == 0 || !sectionNumber.MatchString(strings.Trim(textOf(heads[0]), blank)))
}

func isMailField(n *html.Node) bool { return n.DataAtom == atom.Input && attr(n, "type") == "email" }
