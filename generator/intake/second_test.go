package intake

import (
	"slices"
	"testing"

	"proviso/generator/markdown"
	"proviso/generator/policy"
)

// A paragraph that is two on the second site is another text by its clauses.
func TestSplitParagraphsAreProposed(t *testing.T) {
	parse := func(body string) *policy.Document {
		doc, list := markdown.Parse("en.md", "en", []byte("+++\ntitle = \"T\"\nslug = \"t\"\n+++\n\n"+body))
		if list.HasErrors() {
			t.Fatal(list)
		}
		return doc
	}
	draft := parse("## Minors {#minors}\n\nThe service is for adults. We do not collect data of children.\n")
	second := parse("## Minors {#minors}\n\nThe service is for adults.\n\nWe do not collect data of children.\n")
	proposals := Propose(draft, second, nil, nil, "b")
	if len(proposals) != 1 {
		t.Fatalf("%d proposals, want that of the paragraph: %+v", len(proposals), proposals)
	}
	want := []string{`::: except="b"`, "The service is for adults. We do not collect data of children.", ":::", `::: only="b"`, "The service is for adults.", "", "We do not collect data of children.", ":::"}
	if got := proposals[0].Say; !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}
