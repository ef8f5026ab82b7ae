package intake

import (
	"encoding/hex"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// pageReader cuts the element of a text into units.
type pageReader struct {
	addresses
	units    []unit
	now      unit // that is being read
	anchors  []string
	lists    []*html.Node        // that are open, outermost first
	opened   bool                // the next item begins a list
	sections map[*html.Node]bool // lists whose items are the sections of the text
	heavy    map[string]bool     // classes that a style sheet of the page makes bold
}

// look is how text stands at a place of the page.
type look struct {
	run
	pre bool
}

func (r *pageReader) read(n *html.Node) {
	r.now = unit{kind: policy.Paragraph}
	r.children(n, look{})
	r.end()
}

func (r *pageReader) children(n *html.Node, l look) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			r.text(c.Data, l)
		case html.ElementNode:
			r.element(c, l)
		}
	}
}

var asciiSpaces = pattern.New(`[ \t\n\r\f]+`)

func (r *pageReader) text(s string, l look) {
	if l.pre {
		for i, part := range strings.Split(s, "\n") {
			if i > 0 {
				r.now.runs = append(r.now.runs, run{br: true})
			}
			r.add(part, l)
		}
		return
	}
	s = asciiSpaces.ReplaceAllString(s, " ")
	if n := len(r.now.runs); strings.HasPrefix(s, " ") && (n == 0 || r.now.runs[n-1].br || strings.HasSuffix(r.now.runs[n-1].text, " ")) {
		s = s[1:]
	}
	r.add(s, l)
}

func (r *pageReader) add(s string, l look) {
	if s != "" {
		one := l.run
		one.text = dropControls(s)
		r.now.runs = append(r.now.runs, one)
	}
}

// dropControls leaves out characters that no page can show.
func dropControls(s string) string {
	return strings.Map(func(c rune) rune {
		if isStray(c) || c == '\f' || c == '\v' {
			return -1
		}
		return c
	}, s)
}

// inline are the elements that stand within a line. Any other begins a block.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.Acronym: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Big: true, atom.Cite: true,
	atom.Code: true, atom.Data: true, atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Ins: true,
	atom.Kbd: true, atom.Mark: true, atom.Nobr: true, atom.Q: true, atom.S: true, atom.Samp: true, atom.Small: true, atom.Span: true,
	atom.Strike: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true, atom.Tt: true, atom.U: true, atom.Var: true, atom.Wbr: true,
	atom.Label: true, atom.Button: true,
}

func (r *pageReader) element(n *html.Node, l look) {
	for _, name := range []string{attr(n, "id"), attr(n, "name")} {
		if name != "" && (n.DataAtom == atom.A || attr(n, "id") == name) {
			r.anchors = append(r.anchors, name)
		}
	}
	switch {
	case n.DataAtom == atom.Br:
		r.lineEnd()
	case attr(n, "data-cfemail") != "":
		l.link = ""
		r.add(unhidden(attr(n, "data-cfemail")), l)
	case isButton(n) && !within(n, isHeading):
		r.blockOf(n, l)
	case !isList(n) && !isItem(n) && (inline[n.DataAtom] || n.DataAtom == 0 && !has(n, isBlock) && !isRowed(n)):
		r.children(n, r.styled(n, l))
	default:
		r.blockOf(n, l)
	}
}

func isBlock(n *html.Node) bool {
	return isList(n) || isItem(n) || n.DataAtom != 0 && !inline[n.DataAtom] && n.DataAtom != atom.Br
}

var (
	heavy      = pattern.New(`(?i)font-weight\s*:\s*(?:bold|bolder|[6-9]00)`)
	heavyClass = pattern.New(`(?:^|\s)(?:font-(?:semi|extra)?bold|fw-(?:semi)?bold|bold|strong)(?:$|\s)`)
)

// styled is how text stands within an element.
func (r *pageReader) styled(n *html.Node, l look) look {
	switch n.DataAtom {
	case atom.B, atom.Strong:
		l.strong = true
	case atom.I, atom.Em, atom.Cite:
		l.emphasis = true
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		l.code = true
	case atom.A:
		if href := attr(n, "href"); strings.Contains(href, "/cdn-cgi/l/email-protection#") {
			l.link = "mailto:" + unhidden(href[strings.IndexByte(href, '#')+1:])
		} else if href != "" {
			l.link = r.resolve(href)
		}
	}
	if heavy.MatchString(attr(n, "style")) || heavyClass.MatchString(attr(n, "class")) || r.isHeavy(attr(n, "class")) {
		l.strong = true
	}
	return l
}

// unhidden is an e-mail address that Cloudflare hides from robots: the first
// byte of the code is combined with each other one.
func unhidden(code string) string {
	bytes, err := hex.DecodeString(code)
	if err != nil || len(bytes) < 2 {
		return ""
	}
	for i := range bytes[1:] {
		bytes[i+1] ^= bytes[0]
	}
	return dropControls(strings.ToValidUTF8(string(bytes[1:]), ""))
}

// lineEnd is a <br>: the second in a row parts two paragraphs.
func (r *pageReader) lineEnd() {
	runs := r.now.runs
	for len(runs) > 0 && !runs[len(runs)-1].br && strings.Trim(runs[len(runs)-1].text, blank) == "" {
		runs = runs[:len(runs)-1]
	}
	if len(runs) > 0 && runs[len(runs)-1].br {
		if r.now.runs = runs; r.now.kind != policy.Heading {
			r.end()
		}
		return
	}
	r.now.runs = append(r.now.runs, run{br: true})
}

// blockOf reads an element that begins and ends a block.
func (r *pageReader) blockOf(n *html.Node, l look) {
	l.pre = l.pre && n.DataAtom != atom.Table
	switch {
	case levelOf(n) > 0:
		r.heading(n, l)
	case isList(n) && !r.holdsSections(n):
		r.end()
		r.lists, r.opened = append(r.lists, n), true
		r.children(n, l)
		r.end()
		r.lists, r.opened = r.lists[:len(r.lists)-1], false
	case isItem(n) && !has(n, isHeading) && !r.sections[listOf(n)]:
		r.item(n, l)
	case n.DataAtom == atom.Table && isData(n):
		r.end()
		r.table(n)
	case n.DataAtom == atom.Hr:
		r.end()
	case n.DataAtom == atom.Blockquote:
		r.end()
		r.quote(n)
	default:
		l.pre = l.pre || n.DataAtom == atom.Pre
		r.end()
		r.now.style, r.now.markup, r.now.sure = styleOf(n), lookOf(n), n.DataAtom == atom.Dt // a term above its definition is no heading
		r.children(n, r.styled(n, l))
		r.end()
	}
}

var headingClass = pattern.New(`(?i)(?:^|\s)(?:h[1-6]|heading|title|subtitle|section-title|MuiTypography-h[1-6]|text-(?:[2-9]?xl)|display-[1-6]|(?:[a-z0-9]+[-_]{1,2})*(?:heading|headline|subheading)(?:[-_]{1,2}[a-z0-9]+)*|(?:[a-z0-9]+[-_]{1,2})+title|(?:elementor|wp-block|et_pb|fl|vc|accordion|toggle|tab|faq)[-_a-z]*[-_](?:heading|title|header)(?:-title)?)(?:$|\s)`)

// styleOf reports whether a page calls a block a heading without making it one.
func styleOf(n *html.Node) style {
	if n.DataAtom == atom.Summary || isButton(n) || headingClass.MatchString(attr(n, "class")) || headingClass.MatchString(attr(n, "data-custom-class")) {
		return named
	}
	return plain
}

func (r *pageReader) heading(n *html.Node, l look) {
	r.end()
	if has(n, isBlock) { // a page builder put whole paragraphs into it
		r.children(n, l)
		r.end()
		return
	}
	r.now = unit{kind: policy.Heading, level: levelOf(n), sure: true}
	r.children(n, l)
	plainRuns(r.now.runs)
	if runs := tidy(r.now.runs); isProse(words(runs, nil)) {
		r.now.kind, r.now.level = policy.Paragraph, 0
	}
	r.end()
}

var sentenceEnd = pattern.New(`[.!?;]["”»)]?\s+\p{L}`)

// isProse reports whether what a page calls a heading is whole sentences.
func isProse(s string) bool {
	n := len([]rune(s))
	return n > 250 || n > 120 && sentenceEnd.MatchString(s)
}

func (r *pageReader) item(n *html.Node, l look) {
	r.end()
	if len(r.lists) == 0 {
		r.lists = append(r.lists, &html.Node{DataAtom: atom.Ul})
		defer func() { r.lists = r.lists[:len(r.lists)-1] }()
	}
	list := r.lists[len(r.lists)-1]
	r.now = unit{kind: policy.Item, depth: len(r.lists), ordered: list.DataAtom == atom.Ol, number: 1, fresh: r.opened, sure: true}
	if start, err := strconv.Atoi(attr(list, "start")); err == nil && start >= 0 && start < 1e9 {
		r.now.number = start
	}
	r.opened = false
	depth := len(r.units)
	r.children(n, l)
	if len(r.units) == depth && len(tidy(r.now.runs)) == 0 { // an empty item says nothing
		r.opened = r.now.fresh
		r.now = unit{kind: policy.Paragraph}
	}
	r.end()
}

// end closes the unit that is read.
func (r *pageReader) end() {
	u := r.now
	r.now = unit{kind: policy.Paragraph, style: plain}
	u.runs = tidy(u.runs)
	if allOf(u.runs, func(r run) bool { return r.emphasis }) {
		u.markup += "/slanted"
	}
	if len(u.runs) == 0 {
		if u.kind == policy.Item { // its text follows in a block of its own
			r.now = u
		}
		return
	}
	u.anchors, r.anchors = r.anchors, nil
	if u.kind == policy.Paragraph {
		if u.depth = len(r.lists); u.depth > 0 && r.opened {
			u.kind, u.fresh, u.ordered, u.number = policy.Item, r.opened, r.lists[u.depth-1].DataAtom == atom.Ol, 1
			r.opened = false
		}
		r.units = append(r.units, splitLines(u)...)
		return
	}
	r.units = append(r.units, u)
}
