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
