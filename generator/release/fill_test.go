package release

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"proviso/generator/markdown"
	"proviso/generator/policy"
)

// Sides that count as the same have the same text, and a draft's fill is the
// text of its document.
func TestSidesThatAreTheSameSayTheSame(t *testing.T) {
	texts := []string{
		"+++\ntitle = \"One\"\n+++\nText of {{name}}.\n",
		"+++\ntitle = \"One\"\n+++\nText of {{ name }}.\n",
		"+++\ntitle = \"Two {{name}}\"\n+++\nText of {{name}}.\n",
		"+++\ntitle = \"One\"\n+++\nText of {{name}}.\n\n::: only=\"eea\"\nMore.\n:::\n",
	}
	some := rapid.Custom(func(t *rapid.T) side {
		doc, list := markdown.Parse("en.md", "en", []byte(rapid.SampledFrom(texts).Draw(t, "text")))
		if list.HasErrors() {
			t.Fatal(list.Format())
		}
		return side{doc, rapid.SampledFrom([][]string{nil, {"eea"}}).Draw(t, "tags"),
			policy.Facts{"name": rapid.SampledFrom([]string{"A", "B*"}).Draw(t, "name")}}
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := some.Draw(t, "a"), some.Draw(t, "b")
		d := &draft{prepared: map[preparedKey]*markdown.Prepared{}}
		for _, s := range []side{a, b, a} {
			if got, want := string(d.fill(s)), markdown.Fill(s.doc, s.tags, s.facts); got != want {
				t.Fatalf("filled %q, want %q", got, want)
			}
		}
		if a.same(b) != b.same(a) || a.same(b) && !slices.Equal(d.fill(a), d.fill(b)) {
			t.Fatalf("%q and %q count as the same", d.fill(a), d.fill(b))
		}
	})
}
