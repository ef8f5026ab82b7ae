package check

import (
	"strings"
	"testing"

	"proviso/generator/content"
	"proviso/generator/policy"
)

// A link that a translation lost is told, however it is written and wherever it
// stands.
func TestTranslationOfLostLinks(t *testing.T) {
	shapes := []struct{ link, lost string }{
		{"[the page](policy:terms)", "siden"},
		{"[the page](policy:terms#liability)", "siden"},
		{"[the page](#b)", "siden"},
		{"[the page](/help)", "siden"},
		{"[the page](https://x.example/help)", "siden"},
		{"[the page](https://x.example/help \"Help\")", "siden"},
		{"[x.example](https://x.example)", "x.example"},
		{"[https://x.example/help](https://x.example/help)", "siden"},
		{"<https://x.example/help>", "siden"},
		{"https://x.example/help", "siden"},
		{"[write](mailto:a@x.example)", "siden"},
		{"[a@x.example](mailto:a@x.example)", "siden"},
		{"<a@x.example>", "siden"},
		{"[write](mailto:{{support_email}})", "siden"},
		{"<{{url}}>", "siden"},
		{"[the page]({{url}}/help)", "siden"},
		{"[the page](tel:+4722222222)", "siden"},
		{"[the page][ref]", "siden"},
		{"[ref][]", "siden"},
		{"[ref]", "siden"},
		{"**[the page](https://x.example/help)**", "**siden**"},
		{"[the page](https://x.example/help) and [this](https://x.example/b)", "[siden](https://x.example/help) og det"},
		{"[the page](policy:terms) and [this](policy:terms)", "[siden](policy:terms) og det"},
		{"[the page](https://x.example/help) at x.example", "siden på x.example"},
	}
	places := []struct{ name, text string }{
		{"paragraph", "See %."},
		{"two sentences", "Yes. See %. No."},
		{"heading", "## See % {#s}\n\nYes."},
		{"subheading", "## A {#a}\n\n### See % {#t}\n\nYes."},
		{"list", "Yes:\n\n- see %;\n- no."},
		{"numbered list", "Yes:\n\n1. see %;\n2. no."},
		{"table", "| A | B |\n|---|---|\n| C | see % |"},
		{"table head", "| A | see % |\n|---|---|\n| C | D |"},
		{"quote", "> See %."},
	}
	for _, place := range places {
		for _, shape := range shapes {
			texts := map[policy.Locale]string{}
			for l, words := range map[policy.Locale]string{"en": shape.link, "nb": shape.lost} {
				texts[l] = strings.Replace(place.text, "%", words, 1) + "\n\n## B {#b}\n\nC.\n"
				if l == "en" && strings.Contains(shape.link, "ref]") {
					texts[l] += "\n[ref]: https://x.example/help\n"
				}
			}
			told := 0
			for _, rule := range []string{"links-differ", "addresses-differ", "slots-differ"} {
				told += len(problems(t, rule, &content.Project{}, texts))
			}
			if told == 0 {
				t.Errorf("%s: %s for %s is not told", place.name, shape.lost, shape.link)
			}
		}
	}
}
