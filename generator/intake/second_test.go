package intake

import (
	"slices"
	"strings"
	"testing"

	"proviso/generator/markdown"
	"proviso/generator/policy"
)

func parsed(t *testing.T, title, body string) *policy.Document {
	t.Helper()
	doc, list := markdown.Parse("en.md", "en", []byte("+++\ntitle = \""+title+"\"\nslug = \"t\"\n+++\n\n"+body))
	if list.HasErrors() {
		t.Fatal(list)
	}
	return doc
}

// A paragraph that is two on the second site is another text by its clauses.
func TestSplitParagraphsAreProposed(t *testing.T) {
	draft := parsed(t, "T", "## Minors {#minors}\n\nThe service is for adults. We do not collect data of children.\n")
	second := parsed(t, "T", "## Minors {#minors}\n\nThe service is for adults.\n\nWe do not collect data of children.\n")
	proposals := Propose(draft, second, nil, nil, "b")
	if len(proposals) != 1 {
		t.Fatalf("%d proposals, want that of the paragraph: %+v", len(proposals), proposals)
	}
	want := []string{`::: except="b"`, "The service is for adults. We do not collect data of children.", ":::", `::: only="b"`, "The service is for adults.", "", "We do not collect data of children.", ":::"}
	if got := proposals[0].Say; !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

// What is pasted into the draft stands for every site: it has slots where the
// texts have them, and no site's own values.
func TestProposalsKeepSlots(t *testing.T) {
	table := "| Purpose | Data |\n| --- | --- |\n| Support | %s |\n"
	draft := parsed(t, "Privacy", "Write to {{support_email}}, and we answer within a week.\n\n"+strings.Replace(table, "%s", "your name and what you write to {{support_email}}", 1))
	second := parsed(t, "Data protection at our shop", "Write to {{support_email}}, and somebody will get back to you as soon as possible.\n\n"+strings.Replace(table, "%s", "all that you ever sent to {{support_email}} in any form", 1))
	var got []string
	for _, p := range Propose(draft, second, policy.Facts{"support_email": "help@b.example"}, nil, "b") {
		got = append(append(got, p.What), p.Say...)
	}
	want := []string{
		"a fact", `"Privacy" in the draft, "Data protection at our shop" on b`, `write {{facts.NAME}} there, and under [facts] of each brand file NAME = "…"`,
		"a condition", `::: except="b"`, "Write to {{support_email}}, and we answer within a week.", ":::",
		`::: only="b"`, "Write to {{support_email}}, and somebody will get back to you as soon as possible.", ":::",
		"a condition on the whole table", "in the draft: | Support | your name and what you write to {{support_email}} |",
		"on b: | Support | all that you ever sent to {{support_email}} in any form |", `write the table twice, under ::: except="b" and under ::: only="b"`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}
