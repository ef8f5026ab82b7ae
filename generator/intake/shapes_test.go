package intake

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite what the imports of testdata are compared with")

// Each source of testdata becomes the text that stands beside it, with what was
// left out listed below.
func TestSourcesOfManyShapes(t *testing.T) {
	files, err := filepath.Glob("testdata/*.*")
	if err != nil || len(files) == 0 {
		t.Fatal("there are no sources", err)
	}
	for _, file := range files {
		if filepath.Ext(file) == ".golden" {
			if _, err := os.Stat(strings.TrimSuffix(file, ".golden")); err != nil {
				t.Errorf("%s is of no source: %v", file, err)
			}
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			text, list := Read([]File{{filepath.Base(file), source}}, "nb")
			if list.HasErrors() {
				t.Fatal(list)
			}
			draft, list := text.Draft(Request{File: "nb.md", Locale: "nb", Facts: facts, Slug: "privacy"})
			if list.HasErrors() {
				t.Fatal(list)
			}
			got := string(draft.Source)
			for _, n := range draft.Notes {
				got += "\n%% " + n.String()
			}
			got += "\n"
			if *update {
				if err := os.WriteFile(file+".golden", []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file + ".golden")
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// Sections whose names are those of boxes beside a text, or of cookie banners,
// are the text all the same; what asks or links is not.
func TestSectionsNamedLikeBoxesStay(t *testing.T) {
	long := "<p>" + strings.Repeat("The company keeps personal data as long as the law requires it. ", 8) + "</p>"
	box := func(id, words string) string {
		return `<div id="` + id + `"><header><h2>About ` + id + `</h2></header><p>` + words + `</p></div>`
	}
	source := `<html><body><header><nav><a href="/">Home</a></nav></header><h1>Privacy</h1>` + long +
		box("newsletter", "Subscribers get the newsletter only if they ask for it.") +
		box("sharing", "The company shares personal data with nobody but its processors.") +
		box("cookie-settings", "A reader sets cookies aside in the settings of the browser.") +
		box("sidebar", "Nothing is shown there that knows who is reading.") + long +
		`<div id="newsletter-form" class="newsletter"><h3>Stay informed</h3><p>Get our letters every week.</p><input type="email"></div>` +
		`<div class="cookie-banner"><h3>Cookies</h3><p>We use cookies on this site.</p><button>Accept</button></div></body></html>`
	text, list := Read([]File{{"a.html", []byte(source)}}, "en")
	if list.HasErrors() {
		t.Fatal(list)
	}
	said := ""
	for _, u := range text.units {
		said += u.words(nil) + "\n"
	}
	for _, want := range []string{"About newsletter", "only if they ask", "About sharing", "nobody but", "About cookie-settings", "sets cookies aside", "About sidebar", "who is reading"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is lost from\n%s", want, said)
		}
	}
	for _, other := range []string{"Stay informed", "every week", "We use cookies on this site", "Home"} {
		if strings.Contains(said, other) {
			t.Errorf("%q is no text:\n%s", other, said)
		}
	}
}
