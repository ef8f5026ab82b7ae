package page_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"proviso/generator/locale"
	"proviso/generator/markdown"
	"proviso/generator/page"
	"proviso/generator/policy"
	"proviso/templates"
)

// everywhere has a slot in each place that one can stand in.
const everywhere = `+++
title = "Title {{name}} end"
description = "Said of {{name}} here"
+++

Text {{name}}, **{{name}}**, *{{company.name}}*; {{url}}.

## Heading {{name}} {#one}

- item {{name}}

| {{name}} | b |
|---|---|
| {{company.name}} | d |

> quoted {{name}}

[link {{name}}]({{url}}/path?q={{name}} "titled") and [whole]({{url}}) and [mail](mailto:{{support_email}}).
`

// fixture is a page of everywhere, compiled as a build does it.
type fixture struct {
	sheet  *page.Sheet
	prefix string // of the tokens
}

func newFixture(t testing.TB) fixture {
	t.Helper()
	doc, problems := markdown.Parse("en.md", "en", []byte(everywhere))
	if problems.HasErrors() {
		t.Fatal(problems.Format())
	}
	words, problems := locale.Load(templates.FS, "en")
	if problems.HasErrors() {
		t.Fatal(problems.Format())
	}
	pages, err := page.ParseTemplates(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	slots := page.NewSlots(page.Seed(everywhere))
	text := page.Text{Doc: doc}
	view := &page.Version{
		Shell: page.Shell{
			Words: words, Lang: "en", Dir: "ltr", Site: slots.Raw("site"), Root: "../../", Style: "assets/style.css",
			Title: slots.Line(doc.Title, nil), Description: slots.Line(doc.Description, nil), Canonical: slots.Raw("base") + "/en/p/",
			Data: map[string]string{"name": slots.LineJSON(doc.Title, nil)},
		},
		Number: "1", State: "in-force", StateWord: "In force", Standing: []page.Line{{Text: "since then"}},
		Contents: page.Tree(text.Contents(slots)), Heading: slots.Raw("html.heading"), Body: slots.Raw("html.body"),
		HistoryHref: "history/", TextHref: "v1/text.md", Company: slots.Raw("fact.company.name"), Digest: "sha256:0",
	}
	laidOut, err := pages.Execute(view)
	if err != nil {
		t.Fatal(err)
	}
	whole := strings.NewReplacer(
		slots.Raw("html.heading"), text.Title(slots), slots.Raw("html.body"), text.HTML(slots),
	).Replace(string(laidOut))
	token := slots.Raw("site")
	return fixture{slots.Compile([]byte(whole)), token[:strings.LastIndex(token, "q")+1]}
}

var names = []string{"name", "company.name", "support_email", "url"}

func (f fixture) fill(facts policy.Facts) string {
	return string(f.sheet.Fill(page.Values{"site": facts["name"], "base": "https://legal.example"}.Facts(facts)))
}

// hostile draws a value that tries to be more than text. Brands refuse control
// characters, so it has none.
func hostile(prefix string) *rapid.Generator[string] {
	tricks := rapid.SampledFrom([]string{
		`"><script>alert(1)</script>`, `</main>`, `</title>`, `</script>`, `<!--`, `-->`, `]]>`, `<b onclick='x'>`, `' onmouseover='x`,
		`" onload="x`, `javascript:alert(1)`, `data:text/html,x`, `//evil.example`, `&lt;`, `&#x3c;script&#x3e;`, `&quot;`, `{{name}}`, `{{.Title}}`,
		prefix + "0z", prefix + "1", prefix, `\`, `\u003c`, "\u202e", "\u2066", "\u2069", "\u2028", `%22%3E`, "`", "|", "a@b.example", `"@b.example`,
		"https://a.example/?x=1&y=<2>", "https://a.example/'x", "HTTPS://A.example", "mailto:x", "tel:1", "#", "?", "/", " ",
	})
	return rapid.Map(rapid.SliceOfN(rapid.OneOf(tricks, rapid.StringN(0, 12, -1)), 1, 4), func(parts []string) string {
		return strings.Map(func(r rune) rune {
			if r < ' ' || r >= 0x7f && r <= 0x9f || r == 0xfffd {
				return -1
			}
			return r
		}, strings.Join(parts, ""))
	})
}

// harmless is a plain value that is linked where the hostile one is.
func harmless(value string) string {
	switch {
	case policy.IsEmail(value):
		return "a@b.example"
	case policy.IsWebURL(value):
		return "https://b.example"
	}
	return "plain"
}

// A fact is text wherever it stands: it opens no tag, leaves no attribute, ends
// no script, and is on the page to the letter.
func TestFactsStayText(t *testing.T) {
	f := newFixture(t)
	rapid.Check(t, func(t *rapid.T) {
		facts, plain := policy.Facts{}, policy.Facts{}
		for _, name := range names {
			facts[name] = hostile(f.prefix).Draw(t, name)
			plain[name] = harmless(policy.Contain(facts[name]))
		}
		got := parse(t, f.fill(facts))
		if want := parse(t, f.fill(plain)); got.shape != want.shape {
			t.Fatalf("the page's tree is\n%s\nwith plain facts it is\n%s", got.shape, want.shape)
		}
		got.says(t, policy.Contain(facts["name"]))
	})
}

// says fails unless a page has a name in all its places.
func (p parsed) says(t *rapid.T, name string) {
	for _, want := range []string{"Text " + name + ", " + name, "Heading " + name, "quoted " + name, "Title " + name + " end"} {
		if !strings.Contains(p.text, want) {
			t.Fatalf("%q is not in the text:\n%s", want, p.text)
		}
	}
	if p.description != "Said of "+name+" here" {
		t.Fatalf("the description is %q", p.description)
	}
	if p.data["name"] != "Title "+name+" end" {
		t.Fatalf("the data says %q", p.data["name"])
	}
	for _, address := range p.addresses {
		if !leadsToAPlace(address) {
			t.Fatalf("a link leads to %q", address)
		}
	}
}

// leadsToAPlace says whether a link is relative or has a scheme that runs
// nothing.
func leadsToAPlace(address string) bool {
	scheme, _, ok := strings.Cut(strings.ToLower(address), ":")
	return !ok || strings.ContainsAny(scheme, "/?#") || slices.Contains([]string{"http", "https", "mailto", "tel"}, scheme)
}

// Filled with facts that look like nothing of the kind, a page has no slot and
// no token left.
func TestNoTokenIsLeft(t *testing.T) {
	f := newFixture(t)
	rapid.Check(t, func(t *rapid.T) {
		facts := policy.Facts{}
		for _, name := range names {
			facts[name] = rapid.StringMatching(`[a-z ]{0,9}`).Draw(t, name)
		}
		filled := f.fill(facts)
		for _, left := range []string{f.prefix, "{{", "}}"} {
			if strings.Contains(filled, left) {
				t.Fatalf("%q is left in\n%s", left, filled)
			}
		}
	})
}

// parsed is a page as a browser takes it.
type parsed struct {
	shape       string // elements with the names of their attributes, nested
	text        string
	description string
	data        map[string]string
	addresses   []string
}

func parse(t *rapid.T, filled string) *parsed {
	root, err := html.Parse(strings.NewReader(filled))
	if err != nil {
		t.Fatal(err)
	}
	p := &parsed{}
	p.walk(t, root, 0)
	return p
}

func (p *parsed) walk(t *rapid.T, n *html.Node, depth int) {
	switch n.Type {
	case html.TextNode:
		if n.Parent.Data != "script" {
			p.text += n.Data
		} else if err := json.Unmarshal([]byte(n.Data), &p.data); err != nil {
			t.Fatalf("%v in %s", err, n.Data)
		}
	case html.CommentNode:
		p.shape += fmt.Sprintf("%*s<!-->\n", depth, "")
	case html.ElementNode:
		p.shape += fmt.Sprintf("%*s%s", depth, "", n.Data)
		for _, a := range n.Attr {
			p.shape += " " + a.Key
			if a.Key == "href" {
				p.addresses = append(p.addresses, a.Val)
			}
		}
		p.shape += "\n"
		if n.Data == "meta" && attr(n, "name") == "description" {
			p.description = attr(n, "content")
		}
	}
	for child := range n.ChildNodes() {
		p.walk(t, child, depth+1)
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
