package main

import (
	"strings"
	"testing"
)

// Each half of the second set has both classes in every language, and no edit
// twice.
func TestDocumentsAreLabelled(t *testing.T) {
	seen := map[string]bool{}
	for _, half := range []string{"dev", "blind"} {
		all, err := documents(half)
		if err != nil {
			t.Fatal(err)
		}
		labelled(t, all)
		inAllLanguages(t, all, "pt")
		for _, p := range all {
			if seen[p.id] {
				t.Errorf("%s stands twice", p.id)
			}
			seen[p.id] = true
		}
	}
}

// No material edit of the texts that rules are worked on with passes as
// editorial, and what was not cleared is listed.
func TestDocumentsAreMeasured(t *testing.T) {
	all, err := bothHalves()
	if err != nil {
		t.Fatal(err)
	}
	verdicts := measure(some(all))
	t.Logf("%d of %d edits", len(verdicts), len(all))
	var out strings.Builder
	documentsMeasured(&out, verdicts, true)
	for _, v := range verdicts {
		if v.err != nil || v.material && !flagged(v.class) {
			t.Errorf("%s is %s (%v): %q → %q", v.id, v.class, v.err, v.blocks[0].Old, v.blocks[0].New)
		}
		if !v.material && flagged(v.class) && !strings.Contains(out.String(), "not cleared "+v.id) {
			t.Errorf("%s was not cleared and is not listed", v.id)
		}
	}
}
