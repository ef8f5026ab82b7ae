package site_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what the pages are to testdata/golden")

// The <main> of each text of the miniature projects is the one that is kept. A
// difference in a page of a version that was released is a fault: what was
// once said stays said.
func TestGoldenText(t *testing.T) {
	t.Run("plain", func(t *testing.T) {
		p := open(t, "plain")
		p.release("privacy", "2026-01-10", "", "2026-01-10")
		p.golden("plain", p.render("2026-01-10"))
	})
	t.Run("rich", func(t *testing.T) {
		project{T: t}.golden("rich", renderedOn(t, midst))
	})
}

func (p project) golden(name string, built tree) {
	p.Helper()
	dir := filepath.Join("testdata", "golden", name)
	got := tree{}
	for file, text := range built {
		if isText(file) && !strings.Contains(text, `http-equiv="refresh"`) {
			got[file] = breakLines(mainOf(p.T, text))
		}
	}
	if len(got) == 0 {
		p.Fatal("no page has a text")
	}
	if *update {
		p.must(os.RemoveAll(dir))
		for file, text := range got {
			to := filepath.Join(dir, filepath.FromSlash(file))
			p.must(os.MkdirAll(filepath.Dir(to), 0o755))
			p.must(os.WriteFile(to, []byte(text), 0o644))
		}
	}
	want, err := read(dir)
	p.must(err)
	p.same(got, want) // also finds what no page claims any more
}

// isText says whether a file is the page of a text or of one of its versions.
func isText(file string) bool {
	parts := strings.Split(file, "/")
	return parts[len(parts)-1] == "index.html" &&
		(len(parts) == 4 && parts[2] != "history" || len(parts) == 5 && parts[3] != "history")
}

// breakLines puts each block on a line of its own, for whoever compares.
func breakLines(main string) string {
	for _, tag := range []string{"</h1>", "</li>", "</td>", "</th>", "<tr>", "<table>", "</blockquote>"} {
		main = strings.ReplaceAll(main, tag, tag+"\n")
	}
	return strings.ReplaceAll(main, "\n\n", "\n") + "\n"
}
