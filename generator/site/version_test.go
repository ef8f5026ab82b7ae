package site_test

import (
	"path"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// A version's page and text stay as they are whatever comes after it.
func TestLaterVersionsLeaveOlderTextsAlone(t *testing.T) {
	p := open(t, "rich")
	p.release("privacy", "2026-01-10", "", "2026-01-10")
	p.release("terms", "2026-01-12", "", "2026-01-12")
	first := p.render("2026-01-20")
	p.lengthen("24", "36")
	p.edit("content/privacy/en.md", "Privacy at", "Data at")
	p.edit("content/privacy/nb.md", "Personvern hos", "Data hos")
	p.edit("brands/south.toml", `"South"`, `"Deep South"`)
	p.release("privacy", "2026-02-01", "", "2026-03-01")
	for _, on := range []string{"2026-02-01", "2026-03-01"} {
		later := p.render(on)
		kept := 0
		for name, text := range first {
			switch folder, file := path.Split(name); {
			case !strings.HasSuffix(folder, "/v1/"):
			case file == "text.md":
				kept++
				if later[name] != text {
					t.Errorf("%s on %s: %s is not what it was", name, on, later[name])
				}
			case file == "index.html":
				kept++
				if got, want := mainOf(t, later[name]), mainOf(t, text); got != want {
					t.Errorf("%s on %s:\n%s\nwas:\n%s", name, on, got, want)
				}
			}
		}
		if kept != 10 { // a page and a text of each of five
			t.Errorf("%d files of first versions were looked at", kept)
		}
	}
}

// Before the day on which readers are told of a version, a site is to the byte
// what it would be without it.
func TestVersionLeavesNoTraceBeforeItIsAnnounced(t *testing.T) {
	p := open(t, "rich")
	p.release("privacy", "2026-01-10", "", "2026-01-10")
	p.release("terms", "2026-01-12", "", "2026-01-12")
	before := p.render("2026-02-14")
	p.lengthen("24", "36")
	p.edit("content/privacy/en.md", "}} | 36 |", "}}, zanzibar | 36 |")
	p.edit("content/privacy/nb.md", "}} | 36 |", "}}, zanzibar | 36 |")
	p.release("privacy", "2026-02-01", "2026-02-15", "2026-03-01")
	sealed, told := p.render("2026-02-14"), p.render("2026-02-15")
	for _, host := range []string{"nord.example", "south.example"} {
		p.same(sealed.of(host), before.of(host))
		if !strings.Contains(told[host+"/en/privacy/v2/index.html"], "zanzibar") {
			t.Errorf("%s has no page of version 2 on the day on which it is announced", host)
		}
	}
	for name, text := range sealed {
		if strings.Contains(text, "zanzibar") || strings.Contains(text, "36 months") {
			t.Errorf("%s has words of a version that is not announced", name)
		}
	}
}

// mainOf is the <main> of a page, as a tree written out again.
func mainOf(t *testing.T, page string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "main" {
			var b strings.Builder
			if err := html.Render(&b, n); err != nil {
				t.Fatal(err)
			}
			return b.String()
		}
	}
	t.Fatalf("the page has no <main>:\n%s", page)
	return ""
}
