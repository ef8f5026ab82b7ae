package main

import (
	"slices"
	"strings"
	"testing"

	"proviso/generator/change"
)

// Each edit says what it is, in words that the project has.
func TestEditsAreLabelled(t *testing.T) {
	all, err := edits()
	if err != nil {
		t.Fatal(err)
	}
	labelled(t, all)
}

func labelled(t *testing.T, all []pair) {
	t.Helper()
	for _, p := range all {
		b := p.blocks[0]
		if b.Label != "material" && b.Label != "editorial" || b.material() != (len(p.categories) > 0) {
			t.Errorf("%s: class %q with categories %v", p.id, b.Label, p.categories)
		}
		if b.Old == b.New {
			t.Errorf("%s: nothing changes", p.id)
		}
		for _, c := range p.categories {
			if !slices.Contains(change.Categories, change.Category(c)) {
				t.Errorf("%s: %q is no category", p.id, c)
			}
		}
	}
	for _, l := range strings.Fields("en nb sv da de fr es pt it nl pl fi") {
		for _, material := range []bool{true, false} {
			if !slices.ContainsFunc(all, func(p pair) bool { return p.locale == l && p.material == material }) {
				t.Errorf("%s: no edit with material %v", l, material)
			}
		}
	}
}

// No material edit passes as editorial, in any language.
func TestMaterialEditsAreFound(t *testing.T) {
	all, err := edits()
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range measure(all) {
		if v.err != nil || v.material && !flagged(v.class) {
			t.Errorf("%s is %s (%v): %q → %q", v.id, v.class, v.err, v.blocks[0].Old, v.blocks[0].New)
		}
	}
}
