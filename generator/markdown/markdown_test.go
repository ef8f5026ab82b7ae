package markdown

import (
	"strings"
	"testing"

	"proviso/generator/policy"
)

func parse(t *testing.T, body string) *policy.Document {
	t.Helper()
	doc, list := Parse("x.md", "en", []byte("+++\ntitle = \"T {{name}}\"\n+++\n"+body))
	if len(list) > 0 {
		t.Fatalf("%s\n%s", body, list.Format())
	}
	return doc
}

const sample = `
Intro by {{company.name}}.

## Contact {{name}} {#contact}

Write to {{support_email}} or [the site]({{url}}/x), **not** ` + "`{{code}}`" + ` \{{literal.

- one
  - nested {{name}}
- two

  more of two

::: only="us"
- three
:::

## US laws {#us only="us" except="fr"}

| A | B |
|---|:-:|
| {{name}} | 2 |

### Under {#under}

> quoted
> text

## Last {#last}

` + "```\n{{not}}\n```\n"

func keysOf(doc *policy.Document) string {
	var keys []string
	for _, c := range doc.Clauses {
		keys = append(keys, c.Key)
	}
	return strings.Join(keys, " ")
}

func TestClausesAreCountedInTheirOrderAllConditionalPartsIncluded(t *testing.T) {
	want := "title intro/1 contact contact/1 contact/2 contact/3 contact/4 contact/5 us us/1 us/2 under under/1 last last/1"
	if got := keysOf(parse(t, sample)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestFillKeepsTheSourceButForSlotsAndConditions(t *testing.T) {
	facts := policy.Facts{"name": "N*", "company.name": "# C <b>", "support_email": "a_b@x.example", "url": "https://x.example"}
	doc := parse(t, sample)
	got := Fill(doc, []string{"eea"}, facts)
	want := `# T N\*

Intro by # C \<b\>.

## Contact N\* {#contact}

Write to a_b@x.example or [the site](https://x.example/x), **not** ` + "`{{code}}`" + ` \{{literal.

- one
  - nested N\*
- two

  more of two

## Last {#last}

` + "```\n{{not}}\n```\n"
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if us := Fill(doc, []string{"us"}, facts); !strings.Contains(us, "\n- three\n\n## US laws {#us}\n\n| A | B |") {
		t.Errorf("on a site with the tag us:\n%s", us)
	}
}

func TestWhatFillWritesReadsAsTheSameWords(t *testing.T) {
	for _, value := range []string{
		"plain", "# no heading", "1. no list", "12) no list", "- no item", "+ x", "> q", "::: only", "<script>alert(1)</script>",
		`"quotes" & 'more' &amp; &#65;`, "*a* _b_ __c__ `d` [e](f) ![g](h) | i ~~j~~ \\", "{{name}}", "a{{b", "{#id}", "x_y_z", "===", "---", "e\u202evil", "\u2069x",
	} {
		doc := parse(t, "{{name}}\n\n- {{name}} x\n\nx **{{name}}** [{{name}}](https://x.example)\n\n| {{name}} |\n|--|\n| {{name}} |\n\n## H {{name}} {#h}\n\nend\n")
		facts := policy.Facts{"name": value}
		filled := Fill(doc, nil, facts)
		again, list := Parse("y.md", "en", []byte("+++\ntitle = \"x\"\n+++\n"+filled[strings.Index(filled, "\n")+1:]))
		if len(list) > 0 {
			t.Errorf("%q: %s\n%s", value, list.Format(), filled)
			continue
		}
		for i, c := range doc.Clauses[1:] {
			want, got := c.Block.Words(facts), again.Clauses[i+1].Block.Words(nil)
			if strings.TrimSpace(got) != strings.TrimSpace(want) {
				t.Errorf("%q in %s: got %q, want %q\n%s", value, c.Key, got, want, filled)
			}
		}
	}
}

func TestWhatIsRefused(t *testing.T) {
	for _, c := range []struct{ body, at, message string }{
		{"## No id\n", "4:1", "has no id"},
		{"## A {#a}\n\n## B {#a}\n", "6:1", "used twice"},
		{"x <b>y</b>\n", "4:3", "raw HTML"},
		{"<div>\nx\n</div>\n", "4:1", "raw HTML"},
		{"a\n\n<!-- c -->\n", "6:1", "raw HTML"},
		{"[x](javascript:alert)\n", "4:1", "cannot lead"},
		{"[x](JaVaScRiPt:{{name}})\n", "4:1", "cannot lead"},
		{"[x](data:text/html,x)\n", "4:1", "cannot lead"},
		{"[x](//evil.example)\n", "4:1", "cannot lead"},
		{"![x](y.png)\n", "4:1", "picture"},
		{"open {{name here\n", "4:6", "not closed"},
		{"::: only=\"us\"\nx\n", "4:1", "not closed"},
		{"x\n\n:::\n", "6:1", "not open"},
		{"::: onyl=\"us\"\nx\n:::\n", "4:5", "unknown attribute"},
		{"- x\n\n  ## H {#h}\n", "6:3", "inside a list"},
		{"[x](#nowhere)\n", "4:1", "no heading"},
		{"## T {#../x}\n\ny\n", "4:1", "malformed"},
		{"x\n\n## T {#title}\n\ny\n", "6:1", "reserved"},
		{"x\n\n## T {#intro}\n\ny\n", "6:1", "reserved"},
		{"[x](policy:)\n", "4:1", "names no policy"},
		{"[x](policy:#a)\n", "4:1", "names no policy"},
		{"", "", "empty below"},
	} {
		_, list := Parse("x.md", "en", []byte("+++\ntitle = \"T\"\n+++\n"+c.body))
		if len(list) == 0 || !strings.Contains(list.Format(), c.message) || !strings.HasPrefix(list.Sorted()[0].Place.String(), "x.md"+strings.TrimSuffix(":"+c.at, ":")) {
			t.Errorf("%q: want %s: %s, got:\n%s", c.body, c.at, c.message, list.Format())
		}
	}
}

func TestNestingIsBounded(t *testing.T) {
	for _, mark := range []string{">", "- ", "> - "} {
		body := "fine\n\n" + strings.Repeat(mark, 1_000_000/len(mark)) + "x\n"
		doc, list := Parse("x.md", "en", []byte("+++\ntitle = \"T\"\n+++\n"+body))
		if doc != nil || len(list) != 1 || !strings.HasPrefix(list.Format(), "x.md:6: lists and quotes nest deeper than") {
			t.Errorf("%q: %s", mark, list.Format())
		}
	}
}

func TestMarksOfOtherSystemsAreAccepted(t *testing.T) {
	unix := "+++\ntitle = \"T\"\n+++\n\nOne\ntwo.\n\n## H {#h}\n\n- x\n"
	a, _ := Parse("x.md", "en", []byte(unix))
	b, list := Parse("x.md", "en", []byte("\xef\xbb\xbf"+strings.ReplaceAll(unix, "\n", "\r\n")))
	if len(list) > 0 || Fill(a, nil, nil) != Fill(b, nil, nil) {
		t.Errorf("a byte order mark or \\r\\n changes the text: %s", list.Format())
	}
}

func FuzzParse(f *testing.F) {
	f.Add(sample)
	f.Add("::: only=\"a\"\n> ::: except='b'\n> x\n\n:::\n# {#")
	f.Add("[a]: <{{b}}>\n\n[a] `{{` \\{{ {{c}}\n===\n")
	f.Fuzz(func(t *testing.T, body string) {
		doc, list := Parse("x.md", "en", []byte("+++\ntitle = \"T\"\n+++\n"+body))
		lines := strings.Count(normal([]byte(body)), "\n") + 4
		for _, p := range list {
			if p.Place.Line > lines {
				t.Errorf("%s: there are only %d lines", p.Place, lines)
			}
		}
		if doc == nil || list.HasErrors() {
			return
		}
		facts := policy.Facts{}
		for _, use := range doc.Slots {
			facts[use.Name] = "x"
		}
		filled := Fill(doc, nil, facts)
		_, after, _ := strings.Cut(filled, "\n")
		again, list := Parse("y.md", "en", []byte("+++\ntitle = \"T\"\n+++\n"+after))
		if again == nil || list.HasErrors() {
			return // a part that the conditions hide may be all there is
		}
		if len(again.Slots) > 0 {
			t.Errorf("a slot was left: %q in %q", again.Slots[0].Name, filled)
		}
	})
}

// What Compose writes, Parse reads as the same blocks.
func TestComposedTextsAreReadTheSame(t *testing.T) {
	for _, body := range []string{
		"one\n\n## Two {#two}\n\n- a\n- b\n  - c\n\n* another list\n\n1. x\n2. y\n",
		"line\\\n\\- next\\\n\\# third\n",
		"stop\\![here](https://example.com/{{domain}})\n",
		"- a\n\n  second paragraph\n\n- b\n",
		"| A | B |\n| --- | :-: |\n| 1 | x\\|y |\n",
	} {
		doc, list := Parse("a.md", "en", []byte("+++\ntitle = \"T\"\n+++\n\n"+body))
		if list.HasErrors() {
			t.Fatalf("%q: %v", body, list)
		}
		if got := Compose(doc.Blocks); got != body {
			t.Errorf("composed\n%s\nof\n%s", got, body)
		}
	}
}
