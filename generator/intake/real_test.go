package intake

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"proviso/generator/markdown"
	"proviso/generator/policy"
)

// The headings of real policies are found in what builders and browsers make of
// them. PROVISO_EVAL names a folder of pairs/*/{old,new}.md.
func TestRealPoliciesKeepTheirHeadings(t *testing.T) {
	dir := os.Getenv("PROVISO_EVAL")
	if dir == "" {
		t.Skip("PROVISO_EVAL names no folder of real policies, pairs/*/{old,new}.md")
	}
	files, err := filepath.Glob(filepath.Join(dir, "pairs", "*", "new.md"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no policies in %s: %v", dir, err)
	}
	sums := map[string]*measure{}
	for _, file := range files {
		p, ok := realPolicy(t, file)
		if !ok {
			continue
		}
		for _, b := range builders {
			if b.name == "copy:no-break" || strings.HasPrefix(b.name, "copy:numbered") {
				continue
			}
			p := p
			if b.truth != nil {
				p = b.truth(p)
			}
			name := b.name + ".html"
			if b.text {
				name = b.name + ".txt"
			}
			_, m := p.imported(t, name, b.page(p))
			sum := sums[b.name]
			if sum == nil {
				sum = &measure{}
				sums[b.name] = sum
			}
			sum.lost, sum.headings, sum.right, sum.invented = sum.lost+m.lost, sum.headings+m.headings, sum.right+m.right, sum.invented+m.invented
			sum.items, sum.itemsRight = sum.items+m.items, sum.itemsRight+m.itemsRight
			if say := os.Getenv("FAMILY_SAY"); say != "" && strings.Contains(b.name, say) {
				for _, s := range m.said {
					t.Log(filepath.Base(filepath.Dir(file)), shortened(s))
				}
			}
		}
	}
	for _, b := range builders {
		if m := sums[b.name]; m != nil {
			t.Logf("%-24s headings %4d of %4d (%.1f %%), invented %3d (%.1f %%), items %d of %d, lost %d", b.name, m.right, m.headings, 100*float64(m.right)/float64(m.headings),
				m.invented, 100*float64(m.invented)/float64(m.right+m.invented), m.itemsRight, m.items, m.lost)
		}
	}
}

// realPolicy reads a policy of headings, paragraphs and lists; others are told
// in no other way by the builders here.
func realPolicy(t *testing.T, file string) (published, bool) {
	t.Helper()
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	doc, list := markdown.ParseLoose(file, source)
	if list.HasErrors() {
		t.Fatal(list)
	}
	p := published{file: file, locale: "en", facts: policy.Facts{"domain": "site.example", "support_email": "none@site.example", "url": "https://site.example"}, title: doc.Title.Fill(nil), day: "Last updated: April 2024", slots: map[string]int{}}
	for _, u := range flatten(doc.Blocks, 0) {
		if u.kind == policy.Heading && (u.level == 1 || p.title == "") && len(p.units) == 0 {
			p.title = u.words(nil)
			continue
		}
		if u.runs = tidy(asWritten(u.runs)); u.block == nil && u.depth < 2 && !bytes.Contains([]byte(u.words(nil)), []byte("\n")) && len(u.runs) > 0 {
			if u.kind == policy.Paragraph {
				u.depth = 0
			}
			p.units = append(p.units, u)
		}
	}
	return p, len(p.units) > 10 && p.title != ""
}
