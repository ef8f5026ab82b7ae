package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"proviso/generator/ledger"
	"proviso/generator/markdown"
	"proviso/generator/policy"
)

// hostile are values that a brand may have, by the ids of the brands.
var hostile = map[string]string{
	"script":     `<script>alert(1)</script>`,
	"endscript":  `</script><script>alert(1)</script>`,
	"endtitle":   `</title></style></textarea><img src=x onerror=alert(1)>`,
	"comment":    `<!-- a --> <![CDATA[ b ]]> <?c?>`,
	"quotes":     `"' onmouseover="alert(1)" x='`,
	"ampersand":  `A & B &amp; &lt;b&gt; &#60; &copy &#x202e;`,
	"backticks":  "a `b` ``c`` ```d",
	"slot":       `{{name}} {{company.name}} \{{ {{ }} {{effective}}`,
	"override":   "a\u202eb",
	"isolates":   "\u2069a\u2067b\u202cc",
	"long":       strings.Repeat("Ærlig <b>&amp; ", 667) + "x",
	"unbroken":   strings.Repeat("x", 10000),
	"emoji":      "👩‍👩‍👧‍👦 🇳🇴 ❤️",
	"cdata":      `a]]>b`,
	"dashes":     `a -- b --> c`,
	"backslash":  `a\b\\c\`,
	"marks":      `*a* _b_ [c](d) [e]: f ![g](h) ~~i~~ | j | <https://k.example>`,
	"heading":    `# not a heading {#x}`,
	"list":       `1. not a list`,
	"rule":       `---`,
	"fence":      `~~~`,
	"part":       `::: only="us"`,
	"template":   `{{.Site}} {{range .}} $& $1 %s %!d`,
	"token":      `pv00000000000000000000q0z html.body`,
	"arabic":     `شركة (المثال) <b>`,
	"separators": "a\u00a0b\u200bc\u00add\ufeffe",
}

const benign = "Benignvalue"

// hostileText has each kind of fact in each place where one can stand.
const hostileText = `+++
title = "Of {{company.name}} and {{facts.note}}"
description = "By {{name}}: {{facts.note}}"
+++

{{company.name}} at {{company.address}}, {{facts.note}}.

{{facts.note}} begins, **{{name}}**, *{{facts.note}}*, [{{name}}](https://x.example/{{facts.note}}?q={{name}}) and {{facts.note}}{{name}}.

## Of {{name}} {#of}

- {{facts.note}}
- a
  - {{company.name}}

> {{facts.note}}

| {{name}} | B |
|---|---|
| {{facts.note}} | {{company.address}} |

1. {{name}}

## {{facts.note}} {#alone}

End{{more}}.
`

// hostileProject builds two versions of a policy for a benign brand and every
// hostile one.
func hostileProject(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	do := func(args ...string) {
		t.Helper()
		now := time.Date(2026, 6, 15, 12, 0, 0, 0, time.UTC)
		var out, errs bytes.Buffer
		if status := run(context.Background(), append(args, "-C", dir), &out, &errs, now); status != done || errs.Len() > 0 {
			t.Fatalf("%v: status %d\n%.2000s", args, status, &errs)
		}
	}
	write("content/privacy/policy.toml", "source = \"en\"\ntimezone = \"Europe/Oslo\"\nnotice_days = 30\n")
	write("content/privacy/en.md", strings.Replace(hostileText, "{{more}}", "", 1))
	write("brands/benign.toml", hostileBrand("benign", benign))
	for id, value := range hostile {
		write("brands/"+id+".toml", hostileBrand(id, value))
	}
	do("check", "--strict")
	do("release", "privacy", "--effective", "2026-01-01", "--as-of", "2026-01-01")
	write("content/privacy/en.md", strings.Replace(hostileText, "{{more}}", " of {{name}}, {{facts.note}}", 1))
	write("content/privacy/next.toml", "[summary]\nen = \"<script>alert(1)</script> & *so* on\"\n")
	do("release", "privacy", "--effective", "2026-07-15")
	do("build")
	do("verify")
	return dir
}

func hostileBrand(id, value string) string {
	quoted := ledger.Quote(value)
	return fmt.Sprintf("name = %[2]s\ndomain = \"%[1]s.example\"\nsupport_email = \"a@%[1]s.example\"\nlocales = [\"en\"]\n"+
		"[company]\nname = %[2]s\naddress = [%[2]s, \"Street 1\"]\n[facts]\nnote = %[2]s\n", id, quoted)
}

func TestHostileFactsAreInert(t *testing.T) {
	public := filepath.Join(hostileProject(t), "public")
	files := siteFiles(t, public, "benign.example")
	kinds := map[string]int{}
	for name := range files {
		kinds[path.Ext(name)]++
	}
	for _, kind := range []string{".html", ".json", ".xml", ".md"} {
		if kinds[kind] == 0 {
			t.Errorf("the build has no %s", kind)
		}
	}
	for id, value := range hostile {
		t.Run(id, func(t *testing.T) {
			theirs := siteFiles(t, public, id+".example")
			like := strings.NewReplacer(benign, policy.Contain(strings.TrimSpace(value)), "benign.example", id+".example").Replace
			for name, text := range files {
				if _, ok := theirs[name]; !ok {
					t.Errorf("%s is missing", name)
					continue
				}
				sameFile(t, name, text, theirs[name], like)
			}
			if len(theirs) != len(files) {
				t.Errorf("there are %d files, %d with harmless facts", len(theirs), len(files))
			}
		})
	}
}

var fingerprints = regexp.MustCompile(`[0-9a-f]{64}`)

// siteFiles are the files of one site by name, without the digests in them.
func siteFiles(t *testing.T, public, host string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(public), host, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(filepath.Join(public, name))
		files[strings.TrimPrefix(name, host+"/")] = fingerprints.ReplaceAllString(string(text), "")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// sameFile holds a file against the one with harmless facts: it says the same
// in the same shape, but for the facts themselves.
func sameFile(t *testing.T, name, harmless, text string, like func(string) string) {
	t.Helper()
	var want, got []string
	switch path.Ext(name) {
	case ".html":
		want, got = htmlShape(t, name, harmless), htmlShape(t, name, text)
	case ".json":
		want, got = jsonShape(t, name, harmless), jsonShape(t, name, text)
	case ".xml":
		want, got = xmlShape(t, name, harmless), xmlShape(t, name, text)
		for i := range got { // a value that stands alone reaches nobody's text
			got[i] = policy.Contain(got[i])
		}
	case ".md":
		want, got = markdownShape(t, name, harmless), markdownShape(t, name, text)
	default:
		want, got = strings.Split(harmless, "\n"), strings.Split(text, "\n")
	}
	for i := range want {
		want[i] = like(want[i])
	}
	if path.Ext(name) != ".md" { // only what is written the other way is marked
		for _, parts := range [][]string{want, got} {
			for i := range parts {
				parts[i] = isolates.Replace(parts[i])
			}
		}
	}
	for i := range min(len(want), len(got)) {
		if want[i] != got[i] {
			at := 0
			for at < min(len(got[i]), len(want[i])) && got[i][at] == want[i][at] {
				at++
			}
			t.Errorf("%s: part %d differs from byte %d: got\n%.300q\nwant\n%.300q", name, i, at, got[i][at:], want[i][at:])
			return
		}
	}
	if len(want) != len(got) {
		t.Errorf("%s has %d parts, %d with harmless facts", name, len(got), len(want))
	}
}

// isolates takes out the marks that keep a value's direction to itself.
var isolates = strings.NewReplacer("\u2068", "", "\u2069", "")

// htmlShape lists a page's elements with their attributes, and its text.
func htmlShape(t *testing.T, name, text string) []string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return nil
	}
	var shape []string
	for n := range root.Descendants() {
		switch n.Type {
		case html.TextNode:
			if n.Parent.Data == "script" {
				shape = append(shape, jsonShape(t, name, n.Data)...)
			} else {
				shape = append(shape, n.Data)
			}
		case html.CommentNode:
			shape = append(shape, "comment")
		case html.ElementNode:
			shape = append(shape, n.Data+attributeShape(t, name, n))
		}
	}
	return shape
}

func attributeShape(t *testing.T, name string, n *html.Node) string {
	t.Helper()
	var shape strings.Builder
	for _, a := range n.Attr {
		value := a.Val
		if strings.HasPrefix(a.Key, "on") {
			t.Errorf("%s: <%s> has the attribute %s", name, n.Data, a.Key)
		}
		if a.Key == "href" || a.Key == "src" {
			if strings.ContainsAny(value, " <>\"`{}\\") {
				t.Errorf("%s: <%s %s=%q>", name, n.Data, a.Key, value)
			}
			if value, _, _ = strings.Cut(value, "https://x.example/"); value != a.Val {
				value += "https://x.example/" // with facts in it, percent-encoded
			}
		}
		shape.WriteString(" " + a.Key + "=" + value)
	}
	if n.Data == "script" && n.FirstChild != nil && !strings.Contains(shape.String(), "type=application/ld+json") {
		t.Errorf("%s: a script %.80q", name, n.FirstChild.Data)
	}
	return shape.String()
}

// jsonShape lists the keys and values of a JSON document.
func jsonShape(t *testing.T, name, text string) []string {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(text))
	var shape []string
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return shape
		}
		if err != nil {
			t.Errorf("%s: %v in %.300s", name, err, text)
			return shape
		}
		shape = append(shape, fmt.Sprint(token))
	}
}

// xmlShape lists the elements, attributes and text of an XML document.
func xmlShape(t *testing.T, name, text string) []string {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(text))
	var shape []string
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return shape
		}
		switch token := token.(type) {
		case xml.StartElement:
			shape = append(shape, token.Name.Local)
			for _, a := range token.Attr {
				shape = append(shape, a.Name.Local, a.Value)
			}
		case xml.CharData:
			shape = append(shape, string(token))
		case xml.Comment, xml.Directive:
			shape = append(shape, "comment")
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return shape
		}
	}
}

// markdownShape reads a text.md again and lists the words of its clauses.
func markdownShape(t *testing.T, name, text string) []string {
	t.Helper()
	title, body, _ := strings.Cut(text, "\n")
	doc, list := markdown.Parse(name, "en", []byte("+++\ntitle = \"x\"\n+++\n"+title+" {#a}\n"+body))
	if len(list) > 0 {
		t.Errorf("%s: %.600s", name, list.Format())
		return nil
	}
	var shape []string
	for _, c := range doc.Clauses[1:] {
		shape = append(shape, c.Kind()+": "+c.Block.Words(nil))
	}
	for _, use := range doc.Slots {
		if !policy.IsDateSlot(use.Name) {
			t.Errorf("%s: the slot %q was left", name, use.Name)
		}
	}
	if !slices.ContainsFunc(shape, func(s string) bool { return strings.HasPrefix(s, "table row: ") }) {
		t.Errorf("%s has no table", name)
	}
	return shape
}
