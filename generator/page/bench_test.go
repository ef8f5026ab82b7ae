package page_test

import (
	"testing"

	"proviso/generator/page"
	"proviso/generator/policy"
)

// BenchmarkCompile lays a page out and cuts it at its slots, templates and all.
func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		newFixture(b)
	}
}

func BenchmarkFill(b *testing.B) {
	f := newFixture(b)
	values := page.Values{"site": "A", "base": "https://a.example"}.Facts(policy.Facts{
		"name": "A & B", "company.name": "C", "support_email": "a@a.example", "url": "https://a.example",
	})
	var filled []byte
	for b.Loop() {
		filled = f.sheet.Append(filled[:0], values)
	}
	b.SetBytes(int64(len(filled)))
}
