package markdown

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"proviso/generator/policy"
)

// clausesOf lists what a loose text holds: key, kind, words.
func clausesOf(doc *policy.Document) string {
	var lines []string
	if title := doc.Title.Fill(nil); title != "" {
		lines = append(lines, "title: "+title)
	}
	for _, c := range doc.Clauses {
		if c.Block != nil {
			lines = append(lines, fmt.Sprintf("%d %s %s: %s", c.Place.Line, c.Key, c.Block.Kind, c.Block.Words(nil)))
		}
	}
	return strings.Join(lines, "\n")
}

func TestParseLoose(t *testing.T) {
	for name, c := range map[string]struct{ source, want string }{
		"YAML":                  {"---\t \ntitle: 'A'\n# b\nlist:\n  - x\n---  \nText", "title: A\n7 intro/1 paragraph: Text"},
		"TOML":                  {"+++\ntitle = \"A\"\n+++\nText", "title: A\n4 intro/1 paragraph: Text"},
		"TOML with tables":      {"+++\nweight = 40\n[menu.footer]\n  parent = \"a\"\n[[b]] # c\nd = [\n\"e\",\n]\n+++\nText", "10 intro/1 paragraph: Text"},
		"TOML that is none":     {"+++\nWe sell data.\n+++", "1 intro/1 paragraph: +++ We sell data. +++"},
		"YAML in any language":  {"---\npořadí: 4\nmise à jour: 5\nog:type: b\n---\nText", "6 intro/1 paragraph: Text"},
		"words are no key":      {"---\nWe sell: data\n\n---\nText", "2 intro/1 paragraph: We sell: data\n5 intro/2 paragraph: Text"},
		"YAML that says so":     {"---yaml\na: 4\n---\nText", "4 intro/1 paragraph: Text"},
		"a place for contents":  {"@[toc]\n\n{{ toc }}\n\n__NOTOC__\n\n[TOC levels=2-3]\n\n```{contents}\n:local:\n```\nText", "12 intro/1 paragraph: Text"},
		"no place for contents": {"[TOC of it]\n\n{total:3}\n\n__TOCK__\n\nSee [TOC]", "1 intro/1 paragraph: [TOC of it]\n3 intro/2 paragraph: {total:3}\n5 intro/3 paragraph: TOCK\n7 intro/4 paragraph: See [TOC]"},
		"kinds of quotes":       {"> [!info]- One\n> two\n\n!> Three\n\n> [!pay] four", "1 intro/1 quote: One two\n4 intro/2 paragraph: Three\n6 intro/3 quote: [!pay] four"},
		"shortcodes around":     {"{{< note >}}One{{< /note >}} {{< a \"two three\" >}}four{{< /a >}} {{< param x >}}", "1 intro/1 paragraph: One {{< a \"two three\" >}}four{{< /a >}} {{< param x >}}"},
		"a rule is none":        {"---\nNot a key.\n\n---\nText", "2 intro/1 paragraph: Not a key.\n5 intro/2 paragraph: Text"},
		"never closed":          {"---\nkey: x\n", "2 intro/1 paragraph: key: x"},
		"ids of headings":       {"# A b!\n## A b!\n# {#x}\n# C {: .d #own }", "1 a-b heading: A b!\n2 a-b-2 heading: A b!\n3 x heading: \n4 own heading: C"},
		"comments and tags":     {"One <!-- not\nthis --> two {% if x %}three{% endif %}\n{: .note }", "1 intro/1 paragraph: One two three"},
		"HTML in a line":        {"See <a href=\"/x\">this</a><br>that", "1 intro/1 paragraph: See this\nthat"},
		"HTML blocks":           {"<h2>H</h2>\n<p>A &amp; b</p>\n<ul><li>c</li>\n<li>d</li></ul>", "1 h heading: H\n2 h/1 paragraph: A & b\n3 h/2 list item: c\n4 h/3 list item: d"},
		"an HTML table":         {"<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>c</td><td>d</td></tr>\n</table>", "2 intro/1 table row: a\tb\n3 intro/2 table row: c\td"},
		"script and style":      {"<script>\nx()\n</script>\n\nText", "5 intro/1 paragraph: Text"},
		"a comment never ends":  {"<!-- Text", "1 intro/1 paragraph: <!-- Text"},
		"reference links":       {"[one][1]\n\n[1]: https://x.example", "1 intro/1 paragraph: one"},
		"pictures":              {"![a seal](seal.png)", "1 intro/1 paragraph: a seal"},
		"JSON":                  {"{\n  \"title\": \"A\"\n}\n\nText", "5 intro/1 paragraph: Text"},
		"comments of templates": {"One {% comment %} not\nthis {% endcomment %}two {/* nor this */}three", "1 intro/1 paragraph: One two three"},
		"a note in MkDocs":      {"!!! note\n    One *two*.\n\n    Three.\n\nFour", "2 intro/1 paragraph: One two.\n4 intro/2 paragraph: Three.\n6 intro/3 paragraph: Four"},
		"a titled note":         {"??? tip \"One\"\n    Two.", "1 intro/1 paragraph: One Two."},
		"a value in a line":     {"One {{% param two %}}.", "1 intro/1 paragraph: One {{< param two >}}."},
		"a pair of shortcodes":  {"{{% box %}}One{{% /box %}}", "1 intro/1 paragraph: One"},
		"footnotes":             {"One.[^a] Two.[^2]\n\n[^2]: Three.\n[^a]: Four.", "1 intro/1 paragraph: One. (Four.) Two. (Three.)"},
		"a footnote not marked": {"One.\n\n[^a]: Four five.", "1 intro/1 paragraph: One.\n3 intro/2 paragraph: [^a]: Four five."},
		"a footnote said twice": {"One.[^a]\n\n[^a]: Two two.\n\n[^a]: Three three.", "1 intro/1 paragraph: One.[^a]\n3 intro/2 paragraph: [^a]: Two two.\n5 intro/3 paragraph: [^a]: Three three."},
		"a value as a target":   {"[mail]({{ site.mail }})", "1 intro/1 paragraph: mail"},
		"a heading in a quote":  {"> # A\n> b", "1 intro/1 quote: A\nb"},
		"a rule of many dashes": {strings.Repeat("- ", 80) + "\n\nText", "3 intro/1 paragraph: Text"},
	} {
		t.Run(name, func(t *testing.T) {
			doc, list := ParseLoose("a.md", []byte(c.source))
			if list.HasErrors() {
				t.Fatal(list)
			}
			if got := clausesOf(doc); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestLooseBounds: what would take the parser for ever is refused, or read in
// a time that grows with the text.
func TestLooseBounds(t *testing.T) {
	start := time.Now()
	for _, source := range []string{strings.Repeat(">", 1<<20), strings.Repeat("- ", 1<<18) + "x", strings.Repeat("* - ", 1<<18)} {
		if _, list := ParseLoose("a.md", []byte(source)); !strings.Contains(list.Error(), "a.md:1: lists and quotes nest deeper than 40 levels") {
			t.Errorf("%.10q…: %v", source, list)
		}
	}
	for _, source := range []string{strings.Repeat("# Same\n\n", 20000), strings.Repeat("`a` {{x}} ", 20000), strings.Repeat("{%", 100000)} {
		if _, list := ParseLoose("a.md", []byte(source)); list.HasErrors() {
			t.Errorf("%.10q…: %v", source, list)
		}
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("took %s", took)
	}
}
