package intake

import (
	"fmt"
	"html"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"proviso/generator/markdown"
	"proviso/generator/policy"
)

// made is a policy that a test made up: its title and blocks, in their order.
type made struct {
	title  string
	blocks []madeBlock
}

type madeBlock struct {
	kind    policy.BlockKind
	level   int // of a heading
	depth   int // of an item
	ordered bool
	words   string
	cells   []string // of a row
}

var facts = policy.Facts{
	"name": "Acme", "domain": "acme.example", "url": "https://acme.example", "support_email": "help@acme.example",
	"company.name": "Acme Holding S.L", "company.registration_number": "B12345678", "company.address": "Main Street 5, 0815 Town",
}

var (
	plainWords = []string{"personal", "data", "Vi", "lagrer", "opplysningene", "för", "ändamål", "kjøp", "(unbalanced", "30", "LIABILITY", "e-mail", "Übermittlung",
		"help@acme.example", "Acme Holding S.L", "https://acme.example", "acme.example", "Acme", "Main Street 5, 0815 Town", "individuals’", "\u00a0kr"}
	nastyWords = []string{"*", "_x_", "**b**", "#", "{{slot}}", "a|b", "<b>", "&amp;", "&", "[x](y)", "`code`", "\\", "~~", "!", "1.", "-", "+", ":::", "$", "{#id}", "<!--", "\\{{", "===", "„quoted“", "help@acme.example.org", "xacme.example"}
)

func sentence(t *rapid.T, words []string, label string) string {
	return "Så " + strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 5, 14).Draw(t, label), " ") + " endelig."
}

// drawPolicy draws sections of paragraphs, lists and tables.
func drawPolicy(t *rapid.T, words []string) made {
	m := made{title: "Personvernpolicy"}
	add := func(b madeBlock) { m.blocks = append(m.blocks, b) }
	add(madeBlock{kind: policy.Paragraph, words: sentence(t, words, "intro")})
	level := 2
	for i := range rapid.IntRange(1, 6).Draw(t, "sections") {
		level = rapid.IntRange(2, min(level+1, 4)).Draw(t, "level")
		add(madeBlock{kind: policy.Heading, level: level, words: fmt.Sprintf("%s om behandling %c", []string{"Reglene", "Særlig", "Hvordan vi gjør", "KAPITTEL"}[i%4], 'A'+i)})
		for range rapid.IntRange(1, 3).Draw(t, "blocks") {
			add(madeBlock{kind: policy.Paragraph, words: sentence(t, words, "paragraph")})
			if rapid.Bool().Draw(t, "list") {
				add(madeBlock{kind: policy.Paragraph, words: sentence(t, words, "lead") + " Slik:"})
				ordered, depth := rapid.Bool().Draw(t, "ordered"), 1
				for range rapid.IntRange(2, 4).Draw(t, "items") {
					add(madeBlock{kind: policy.Item, depth: depth, ordered: ordered && depth == 1, words: sentence(t, words, "item")})
					depth = rapid.IntRange(1, min(2, depth+1)).Draw(t, "depth")
				}
				add(madeBlock{kind: policy.Paragraph, words: sentence(t, words, "after")})
			}
		}
		if rapid.Bool().Draw(t, "table") {
			for range rapid.IntRange(2, 3).Draw(t, "rows") {
				add(madeBlock{kind: policy.Row, cells: []string{"Formål " + rapid.SampledFrom(words).Draw(t, "cell"), "Navn", sentence(t, words, "cell")}})
			}
			add(madeBlock{kind: policy.Paragraph, words: sentence(t, words, "below")})
		}
	}
	return m
}

// asPage is the policy as a page builder writes it.
func (m made) asPage() string {
	var b strings.Builder
	b.WriteString("<!doctype html><html><head><title>Personvernpolicy – Acme</title><script>var x = '<p>no</p>'</script></head><body class=\"wp-page\">\n" +
		"<header><nav><ul><li><a href=\"/\">Hjem</a></li><li><a href=\"/priser\">Priser</a></li></ul></nav></header>\n" +
		"<div class=\"elementor\"><div class=\"elementor-widget-heading\"><h1 class=\"elementor-heading-title\">" + m.title + "</h1></div><div class=\"elementor-widget-text-editor\">\n")
	open := []bool{}
	closeTo := func(depth int) {
		for len(open) > depth {
			b.WriteString("</li></" + map[bool]string{true: "ol", false: "ul"}[open[len(open)-1]] + ">")
			open = open[:len(open)-1]
		}
	}
	for i, block := range m.blocks {
		text := html.EscapeString(block.words)
		if block.kind != policy.Item {
			closeTo(0)
		}
		switch block.kind {
		case policy.Heading:
			fmt.Fprintf(&b, "<h%d><span>%s</span></h%d>\n", block.level, text, block.level)
		case policy.Item:
			if closeTo(block.depth); len(open) == block.depth {
				b.WriteString("</li>\n")
			} else {
				open = append(open, block.ordered)
				b.WriteString("<" + map[bool]string{true: "ol", false: "ul"}[block.ordered] + ">\n")
			}
			b.WriteString("<li><span style=\"font-weight: 400;\">" + text + "</span>")
		case policy.Row:
			if m.blocks[i-1].kind != policy.Row {
				b.WriteString("<table><tbody>")
			}
			b.WriteString("<tr>")
			for _, cell := range block.cells {
				b.WriteString("<td>" + html.EscapeString(cell) + "</td>")
			}
			if b.WriteString("</tr>"); i+1 == len(m.blocks) || m.blocks[i+1].kind != policy.Row {
				b.WriteString("</tbody></table>")
			}
		default:
			b.WriteString("<p>" + strings.ReplaceAll(text, " data ", " <b>data</b> ") + "</p>\n")
		}
	}
	closeTo(0)
	b.WriteString("</div></div><footer><p>© 2024 Acme</p></footer><div id=\"cookie-banner\"><p>Vi bruker cookies.</p><button>OK</button></div></body></html>")
	return b.String()
}

// asLines is the policy as a browser copies it.
func (m made) asLines(mark string) string {
	b := m.title + "\n\n"
	number := 0
	for i, block := range m.blocks {
		switch block.kind {
		case policy.Row:
			b += strings.Join(block.cells, "\t") + "\n"
			continue
		case policy.Item:
			bullet := mark
			if block.ordered {
				if number++; block.depth == 1 && m.blocks[i-1].kind != policy.Item {
					number = 1
				}
				bullet = fmt.Sprint(number, ".")
			}
			b += strings.Repeat("    ", block.depth) + bullet + " " + block.words + "\n"
			continue
		}
		if i > 0 && (m.blocks[i-1].kind == policy.Row || m.blocks[i-1].kind == policy.Item) {
			b += "\n"
		}
		b += block.words + "\n\n"
	}
	return b
}

func (m made) units() []unit {
	var units []unit
	for i, block := range m.blocks {
		u := unit{kind: block.kind, level: block.level, depth: block.depth, ordered: block.ordered, number: 1, runs: []run{{text: block.words}}}
		u.fresh = block.kind == policy.Item && m.blocks[i-1].kind != policy.Item
		if block.kind == policy.Row {
			row := &policy.Block{Kind: policy.Row}
			for _, cell := range block.cells {
				row.Children = append(row.Children, &policy.Block{Kind: policy.Cell, Inlines: []policy.Inline{{Text: cell}}})
			}
			if n := len(units); m.blocks[i-1].kind == policy.Row {
				units[n-1].block.Children = append(units[n-1].block.Children, row)
				continue
			}
			row.Header = true
			u.kind, u.block = policy.Table, &policy.Block{Kind: policy.Table, Children: []*policy.Block{row}}
		}
		units = append(units, u)
	}
	return units
}

// asMarkdown is the policy as another project writes it.
func (m made) asMarkdown() string {
	return "# " + m.title + "\n\n" + markdown.Compose(tree(m.units()))
}

// want is what readers have: a line a block, with its kind.
func (m made) want() []string {
	var lines []string
	for _, block := range m.blocks {
		words := strings.TrimSpace(block.words)
		if block.kind == policy.Row {
			words = strings.Join(block.cells, "\t")
		}
		lines = append(lines, string(block.kind)+": "+words)
	}
	return lines
}

// got is the same of a text that was imported.
func got(t *rapid.T, name, source string) (title string, lines []string) {
	text, list := Read([]File{{name, []byte(source)}}, "nb")
	if list.HasErrors() {
		t.Fatalf("%v\n%s", list, source)
	}
	draft, list := text.Draft(Request{File: "nb.md", Locale: "nb", Facts: facts, Slug: "privacy"})
	if list.HasErrors() {
		t.Fatalf("%v\n%s", list, source)
	}
	doc, list := markdown.Parse("nb.md", "nb", draft.Source)
	if list.HasErrors() {
		t.Fatalf("%v\n%s", list, draft.Source)
	}
	for _, c := range doc.Clauses[1:] {
		lines = append(lines, string(c.Block.Kind)+": "+c.Block.Words(facts))
	}
	if strings.Contains(draft.Doc.Body, " help@acme.example ") || strings.Contains(draft.Doc.Body, " Acme Holding S.L ") {
		t.Fatalf("a fact stands in the text as written:\n%s", draft.Source)
	}
	return doc.Title.Fill(facts), lines
}

func same(t *rapid.T, m made, name, source string) {
	title, lines := got(t, name, source)
	want := m.want()
	if title != m.title {
		t.Fatalf("title %q, want %q", title, m.title)
	}
	for i := range max(len(lines), len(want)) {
		if i >= len(lines) || i >= len(want) || lines[i] != want[i] {
			t.Fatalf("%s: block %d of %d:\n  got  %q\n  want %q\nof\n%s", name, i, len(want), at(lines, i), at(want, i), source)
		}
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "nothing"
}

// What was made up, published in each form and imported again is the original,
// block for block, headings and lists with it.
func TestImportedIsTheOriginal(t *testing.T) {
	t.Run("page", rapid.MakeCheck(func(t *rapid.T) {
		m := drawPolicy(t, append(nastyWords, plainWords...))
		same(t, m, "page.html", m.asPage())
	}))
	t.Run("text", rapid.MakeCheck(func(t *rapid.T) {
		m := drawPolicy(t, plainWords)
		same(t, m, "page.txt", m.asLines(rapid.SampledFrom([]string{"•", "-", "–", "*", "·"}).Draw(t, "bullet")))
	}))
	t.Run("markdown", rapid.MakeCheck(func(t *rapid.T) {
		m := drawPolicy(t, append(nastyWords[:len(nastyWords):len(nastyWords)], plainWords...))
		same(t, m, "page.md", m.asMarkdown())
	}))
}
