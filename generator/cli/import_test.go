package cli

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"proviso/generator/markdown"
	"proviso/generator/page"
	"proviso/generator/policy"
)

var listMark = regexp.MustCompile(`^\s*(?:- |\d+\. )+`)

// linesOf are the lines of a text as readers have it, without the marks of list
// items, with one kind of space and without empty ones.
func linesOf(text string) []string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.Join(strings.Fields(listMark.ReplaceAllString(line, "")), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// proviso runs a command and returns what it printed.
func proviso(t *testing.T, args ...string) (string, error) {
	t.Helper()
	now, err := time.Parse(time.RFC3339, clock)
	if err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	if status := run(context.Background(), args, &out, &errs, now); status != done {
		return out.String(), fmt.Errorf("proviso %s: %s", strings.Join(args, " "), errs.String())
	}
	return out.String(), nil
}

const evalBrand = `name = "Example"
domain = "github.com"
support_email = "privacy@github.com"
locales = ["en"]
[company]
name = "Automattic Inc"
`

// Real policies, imported in each form, released and shown, are what they were,
// but for the lines that the import reports as removed or left out.
func TestRealPoliciesAreShownAsTheyWere(t *testing.T) {
	dir := os.Getenv("PROVISO_EVAL")
	if dir == "" {
		t.Skip("PROVISO_EVAL names no folder of real policies, pairs/*/{old,new}.md")
	}
	files, err := filepath.Glob(filepath.Join(dir, "pairs", "*", "*.md"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no policies in %s: %v", dir, err)
	}
	texts, blocks := 0, 0
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc, list := markdown.ParseLoose(file, source)
		if list.HasErrors() {
			t.Fatal(list)
		}
		if len(doc.Title) == 0 {
			doc.Title = policy.Text{{Literal: "Policy"}}
			source = append([]byte("---\ntitle: Policy\n---\n"), bytes.TrimPrefix(source, []byte("\ufeff"))...)
		}
		if first := doc.Blocks[0]; first.Kind == policy.Heading && strings.EqualFold(first.Words(nil), doc.Title.Fill(nil)) {
			doc.Title, doc.Blocks = policy.Text{{Literal: first.Words(nil)}}, doc.Blocks[1:] // the title stands once
		}
		singleLineCells(doc.Blocks)
		original := page.Text{Doc: doc}
		as := policy.Facts{} // what looks like a slot is text
		for _, found := range foreignSlot.FindAllStringSubmatch(doc.Body, -1) {
			as[found[1]] = found[0]
		}
		for _, form := range []struct {
			name   string
			source []byte
		}{
			{"page.md", source},
			{"page.html", []byte("<!doctype html><html><body><main>" + string(original.Fragment(as)) + "</main></body></html>")},
			{"page.txt", []byte(original.PlainText(policy.Facts{}))},
		} {
			if form.name == "page.html" && slices.ContainsFunc(doc.Blocks, func(b *policy.Block) bool { return b.Kind == policy.Row || b.Kind == policy.Item }) {
				t.Logf("%s: no page is made of raw HTML in Markdown", file)
				continue
			}
			want := linesOf(original.PlainText(policy.Facts{}))
			texts, blocks = texts+1, blocks+len(want)
			reimported(t, strings.TrimPrefix(file, dir), form.name, form.source, want)
		}
	}
	t.Logf("%d texts, %d lines", texts, blocks)
}

var foreignSlot = regexp.MustCompile(`\{\{([^{}]*)\}\}`)

// singleLineCells makes spaces of the line ends in cells: Markdown has none.
func singleLineCells(blocks []*policy.Block) {
	for _, b := range blocks {
		for i := range b.Inlines {
			if b.Kind == policy.Cell && b.Inlines[i].Kind == policy.HardBreak {
				b.Inlines[i].Kind = policy.SoftBreak
			}
		}
		singleLineCells(b.Children)
	}
}

// reimported imports a source and compares what is shown with the original.
func reimported(t *testing.T, file, name string, source []byte, want []string) {
	t.Helper()
	dir := t.TempDir()
	for at, text := range map[string]string{"brands/b.toml": evalBrand, name: string(source)} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, at)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, at), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	said, err := proviso(t, "import", name, "-C", dir, "--policy", "p", "--brand", "b", "--locale", "en")
	if err == nil {
		_, err = proviso(t, "release", "p", "-C", dir, "--effective", "2024-04-01", "--imported")
	}
	var shown string
	if err == nil {
		shown, err = proviso(t, "show", "p", "-C", dir, "--brand", "b", "--locale", "en")
	}
	if err != nil {
		t.Errorf("%s as %s: %v", file, name, err)
		return
	}
	got := linesOf(shown)
	for i := 0; i < len(want); i++ {
		switch {
		case i < len(got) && want[i] == got[i]:
		case (strings.Contains(said, "removed") || strings.Contains(said, "left out")) && strings.Contains(said, strings.Trim(want[i], "*")):
			want = append(want[:i:i], want[i+1:]...)
			i--
		default:
			t.Errorf("%s as %s: line %d of %d:\n got  %q\n want %q", file, name, i, len(want), lineAt(got, i), want[i])
			return
		}
	}
	if len(got) > len(want) {
		t.Errorf("%s as %s: %q came to it", file, name, got[len(want)])
	}
}

func lineAt(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "nothing"
}
