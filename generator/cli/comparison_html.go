package cli

import (
	"fmt"
	"html"
	"strings"

	"proviso/generator/redline"
)

// redlinePage is a whole page for people: of each comparison the summary, then
// the text with its changes, inline or side by side, unchanged sections folded.
// It needs no script and nothing from the network.
func redlinePage(all []*comparison) string {
	var b strings.Builder
	title := "Redline"
	if len(all) > 0 {
		title = all[0].heading()
	}
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s</title>\n<style>%s</style>\n</head>\n<body>\n", escaped(title), pageStyle)
	b.WriteString("<input type=\"radio\" name=\"view\" id=\"inline\" checked><label for=\"inline\">Inline</label>\n<input type=\"radio\" name=\"view\" id=\"beside\"><label for=\"beside\">Side by side</label>\n<main>\n")
	for n, c := range all {
		p := &redlineHTML{c: c, prefix: fmt.Sprintf("d%d-", n+1)}
		p.write(&b)
	}
	if len(all) == 0 {
		b.WriteString("<p>No text was there before: nothing to compare.</p>\n")
	}
	b.WriteString("</main>\n</body>\n</html>\n")
	return b.String()
}

func escaped(s string) string { return html.EscapeString(visibly(s)) }

const pageStyle = `
body{font:1rem/1.5 system-ui,sans-serif;margin:1rem auto;max-width:75rem;padding:0 1rem;color:#111;background:#fff}
label{margin-inline-end:1rem}h1{font-size:1.5rem;overflow-wrap:anywhere}
.c{margin:.75rem 0}.change{border-inline-start:.25rem solid #555;padding-inline-start:.75rem;margin:1.25rem 0}
.why{font-size:.875rem;margin:0}.material .why strong{color:#a40000}
ins{background:#d9f2dd;color:#00430d;text-decoration:underline}del{background:#fbdcdc;color:#7a0000;text-decoration:line-through}
.h{font-weight:700;font-size:1.15rem}.t{white-space:pre-wrap;overflow-wrap:anywhere}
.item::before{content:"• "}
.two{display:none;grid-template-columns:1fr 1fr;gap:1.5rem}
#beside:checked~main .two{display:grid}#beside:checked~main .one{display:none}
details{margin:.75rem 0}summary{color:#444}
@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}summary{color:#bbb}ins{background:#0d3a17;color:#c9f5d2}del{background:#4a1010;color:#ffd3d3}.material .why strong{color:#ff9c9c}}
@media print{label,input{display:none}details>*{display:block}}
`

// redlineHTML writes one comparison.
type redlineHTML struct {
	c      *comparison
	prefix string // of the ids, which one page has for several comparisons
}

func (h *redlineHTML) write(b *strings.Builder) {
	c := h.c
	fmt.Fprintf(b, "<section>\n<h1>%s</h1>\n<p class=\"%s\"><strong>%s</strong>: %s</p>\n", escaped(c.heading()), c.class(), c.class(), c.summary())
	if len(c.changes) > 0 {
		b.WriteString("<ol>\n")
		for n := range c.pairs {
			if one := c.judged[n]; one != nil {
				fmt.Fprintf(b, "<li><a href=\"#%s%d\">%s</a>: %s</li>\n", h.prefix, n, escaped(one.Pair.Key()), h.why(n))
			}
		}
		b.WriteString("</ol>\n")
	}
	if len(c.sites) > 0 {
		fmt.Fprintf(b, "<details><summary>Sites: %d</summary><p>%s</p></details>\n", len(c.sites), escaped(strings.Join(c.sites, ", ")))
	}
	for start := 0; start < len(c.pairs); {
		end := h.sectionEnd(start)
		h.section(b, start, end)
		start = end
	}
	b.WriteString("</section>\n")
}

// sectionEnd is where the section of pairs that begins at start ends: before
// the next heading.
func (h *redlineHTML) sectionEnd(start int) int {
	end := start + 1
	for end < len(h.c.pairs) && !isHeadingPair(h.c.pairs[end]) {
		end++
	}
	return end
}

func isHeadingPair(p redline.Pair) bool { return firstClause(p).Kind == "heading" }

func firstClause(p redline.Pair) redline.Clause {
	if len(p.To) > 0 {
		return p.To[0]
	}
	return p.From[0]
}

func (h *redlineHTML) section(b *strings.Builder, start, end int) {
	changed := false
	for n := start; n < end; n++ {
		changed = changed || h.c.judged[n] != nil
	}
	if !changed {
		fmt.Fprintf(b, "<details><summary>%s (%s unchanged)</summary>\n", escaped(title(h.c.pairs[start])), counted(end-start, "clause"))
	}
	for n := start; n < end; n++ {
		h.pair(b, n)
	}
	if !changed {
		b.WriteString("</details>\n")
	}
}

// title is the first words of an unchanged section, which are its heading's.
func title(p redline.Pair) string {
	words := strings.Fields(redline.Joined(p.To))
	const most = 12
	if len(words) > most {
		return strings.Join(words[:most], " ") + " …"
	}
	return strings.Join(words, " ")
}

func (h *redlineHTML) pair(b *strings.Builder, n int) {
	p := h.c.pairs[n]
	kind := map[string]string{"heading": " h", "title": " h", "list item": " item"}[firstClause(p).Kind]
	if h.c.judged[n] == nil {
		fmt.Fprintf(b, "<div class=\"c t%s\" dir=\"auto\"%s>%s</div>\n", kind, h.lang(), escaped(cells(redline.Joined(p.To))))
		return
	}
	one, both := shownEdits(p), h.lang()
	fmt.Fprintf(b, "<div class=\"change %s\" id=\"%s%d\">\n<p class=\"why\">%s %s</p>\n", h.c.judged[n].Class, h.prefix, n, escaped(p.Key()), h.why(n))
	fmt.Fprintf(b, "<div class=\"one t%s\" dir=\"auto\"%s>%s</div>\n", kind, both, marked(one, true, true))
	fmt.Fprintf(b, "<div class=\"two\"><div class=\"t%s\" dir=\"auto\"%s>%s</div><div class=\"t%s\" dir=\"auto\"%s>%s</div></div>\n</div>\n",
		kind, both, marked(one, true, false), kind, both, marked(one, false, true))
}

func (h *redlineHTML) lang() string {
	if h.c.locale == "" {
		return ""
	}
	return fmt.Sprintf(" lang=\"%s\"", escaped(string(h.c.locale)))
}

// why is what became of a clause, its class and the reasons.
func (h *redlineHTML) why(n int) string {
	one := h.c.judged[n]
	s := fmt.Sprintf("%s, <strong>%s</strong>", kindName(one.Pair), one.Class)
	if names := categories(*one); names != "" {
		s += ": " + names
	}
	if list := reasons(*one); len(list) > 0 {
		s += " (" + escaped(strings.Join(list, "; ")) + ")"
	}
	return s
}

// cells sets the cells of a row apart.
func cells(s string) string { return strings.ReplaceAll(s, "\t", " | ") }

// marked is a text with its edits; of the old and the new words those asked for.
func marked(edits []redline.Edit, old, new bool) string {
	var b strings.Builder
	for _, e := range edits {
		text, space := cutSpace(cells(visibly(e.Text)))
		switch {
		case e.Op == redline.Delete && old:
			b.WriteString("<del>" + html.EscapeString(text) + "</del>" + space)
		case e.Op == redline.Insert && new:
			b.WriteString("<ins>" + html.EscapeString(text) + "</ins>" + space)
		case e.Op == redline.Equal && !new && e.Old != "":
			b.WriteString(escaped(cells(e.Old)))
		case e.Op == redline.Equal:
			b.WriteString(html.EscapeString(text) + space)
		}
	}
	return b.String()
}
