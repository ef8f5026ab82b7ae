package markdown_test

import (
	"os"
	"testing"

	"proviso/generator/markdown"
	"proviso/generator/policy"
)

// demonstration is the privacy policy that this project's own site has.
func demonstration(b *testing.B) []byte {
	b.Helper()
	source, err := os.ReadFile("../../content/privacy/versions/1/nb.md")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(source)))
	return source
}

func BenchmarkParse(b *testing.B) {
	source := demonstration(b)
	for b.Loop() {
		if doc, problems := markdown.Parse("nb.md", "nb", source); doc == nil {
			b.Fatal(problems.Format())
		}
	}
}

// BenchmarkFill fills a text that was cut at its slots once.
func BenchmarkFill(b *testing.B) {
	doc, problems := markdown.Parse("nb.md", "nb", demonstration(b))
	if doc == nil {
		b.Fatal(problems.Format())
	}
	prepared := markdown.Prepare(doc, nil)
	facts := policy.Facts{"name": "Name", "domain": "a.example", "url": "https://a.example", "support_email": "a@a.example", "company.name": "A & B"}
	var text []byte
	for b.Loop() {
		text = prepared.Append(text[:0], facts)
	}
}
