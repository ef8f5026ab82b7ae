package intake

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"proviso/generator/policy"
)

// outlined is a text as it was read, a line for each block: the level of a
// heading, "-" before an item, and the words.
func outlined(t *testing.T, name, source string) []string {
	t.Helper()
	text, list := Read([]File{{name, []byte(source)}}, "en")
	if list.HasErrors() {
		t.Fatal(list)
	}
	lines := []string{"title " + text.Title}
	for _, u := range text.units {
		mark := ""
		switch u.kind {
		case policy.Heading:
			mark = fmt.Sprintf("%d ", u.level)
		case policy.Item:
			mark = strings.Repeat("-", u.depth) + " "
		}
		lines = append(lines, mark+strings.ReplaceAll(u.words(nil), "\n", " / "))
	}
	return lines
}

const aSentence = "We handle the data that you give to us, and none that you do not."

func TestMarksBesideHeadingsAreNone(t *testing.T) {
	for heading, want := range map[string]string{
		`<h2 id="a">Your data<a class="headerlink" href="#a" title="Link to this heading">¶</a></h2>`: "2 Your data",
		`<h2 id="a">Your data<a href="#a">#</a></h2>`:                                                 "2 Your data",
		`<h2 id="a"><a href="#a">§</a> Your data</h2>`:                                                "2 Your data",
		`<h2 id="a"><a href="#a" aria-hidden="true">🔗</a>Your data</h2>`:                              "2 Your data",
		`<div class="markdown-heading"><h2>Your data</h2><a class="anchor" href="#a">#</a></div>`:     "2 Your data",
		`<h2 id="a">Your data <a href="#a">Copy link</a></h2>`:                                        "2 Your data",
		`<h2 id="a">Your data and what we do<button class="copy-link">Copy link</button></h2>`:        "2 Your data and what we do",
		`<h2 id="a">Your data and rights<span class="heading-anchor">Permalink</span></h2>`:           "2 Your data and rights",
		`<h2>Your data<span class="icon">+</span></h2>`:                                               "2 Your data",
		`<h2 id="a"><a href="#a">1. Your data</a></h2>`:                                               "2 1. Your data",
		`<h2 id="a"><a href="#a">1.</a> Your data</h2>`:                                               "2 1. Your data",
		`<h2 id="a">What is <a href="#b">personal data</a>?</h2>`:                                     "2 What is personal data?",
		`<h2>Your data<span>?</span></h2>`:                                                            "2 Your data?",
		`<h2><button aria-expanded="false" aria-controls="p">Your data</button></h2>`:                 "2 Your data",
		`<h2>Data in C#</h2>`: "2 Data in C#",
	} {
		got := outlined(t, "a.html", "<main><h1>Privacy</h1>"+heading+"<p>"+aSentence+"</p><p>"+aSentence+"</p></main>")
		if want := []string{"title Privacy", want, aSentence, aSentence}; !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", heading, got, want)
		}
	}
}

func TestLevelsOfHeadings(t *testing.T) {
	p := "<p>" + aSentence + "</p>"
	for _, c := range []struct {
		what, page string
		want       []string
	}{
		{"the page's header has the title, too", `<article><header><h1>Privacy</h1></header><h1>Privacy</h1><h2>Data</h2>` + p + `<h3>Cookies</h3>` + p + `</article>`, []string{"2 Data", "3 Cookies"}},
		{"a section is called like the text", `<article><h1>Privacy</h1><h2>Privacy</h2>` + p + `<h2>Cookies</h2>` + p + `</article>`, []string{"2 Privacy", "2 Cookies"}},
		{"bold lines count below headings", `<main><h1>Privacy</h1><h4>1. Data</h4>` + p + `<p><b>1.1 Names</b></p>` + p + `<h4>2. Rights</h4>` + p + `</main>`, []string{"2 1. Data", "3 1.1 Names", "2 2. Rights"}},
		{"a bold line between two that count", `<main><h1>Privacy</h1><p><b>1. Data</b></p>` + p + `<p><b>Complaints</b></p>` + p + `<p><b>2. Rights</b></p>` + p + `</main>`, []string{"2 1. Data", "3 Complaints", "2 2. Rights"}},
		{"one behind the last of its section", `<main><h1>Privacy</h1><p><b>1. Data</b></p>` + p + `<p><b>1.1 Names</b></p>` + p + `<p><b>Complaints</b></p>` + p + `<p><b>2. Rights</b></p>` + p + `</main>`, []string{"2 1. Data", "3 1.1 Names", "3 Complaints", "2 2. Rights"}},
		{"a look that numbers tell", `<main><h1>Privacy</h1><p class="a"><b>1. Data</b></p>` + p + `<p><b>1.1 Names</b></p>` + p + `<p class="a"><b>2. Rights</b></p>` + p + `<p><b>Complaints</b></p>` + p + `</main>`, []string{"2 1. Data", "3 1.1 Names", "2 2. Rights", "3 Complaints"}},
		{"a number above a long heading", `<main><h1>Privacy</h1><p><b>1. Data</b></p>` + p + `<p><b>2. To whom we give the data that we have of you, and why we sometimes have to do so</b></p>` + p + `</main>`, []string{"2 1. Data", "2 2. To whom we give the data that we have of you, and why we sometimes have to do so"}},
	} {
		var got []string
		for _, line := range outlined(t, "a.html", c.page)[1:] {
			if line != aSentence {
				got = append(got, line)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.what, got, c.want)
		}
	}
}
