package main

import (
	"slices"
	"strings"
	"testing"

	"proviso/generator/change"
)

func allEdits(t *testing.T) []pair {
	t.Helper()
	var all []pair
	for _, set := range []string{"edits", "clauses", "rules"} {
		pairs, err := edits(set)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, pairs...)
	}
	return all
}

// Each edit says what it is, in words that the project has.
func TestEditsAreLabelled(t *testing.T) {
	labelled(t, allEdits(t))
	inAllLanguages(t, allEdits(t), "pt")
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
}

// inAllLanguages fails where a language of a lexicon has not both classes;
// Portuguese goes by the tag that the set has for it.
func inAllLanguages(t *testing.T, all []pair, portuguese string) {
	t.Helper()
	for _, l := range append(strings.Fields("en nb sv da de fr es it nl pl fi"), portuguese) {
		for _, material := range []bool{true, false} {
			if !slices.ContainsFunc(all, func(p pair) bool { return p.locale == l && p.material == material }) {
				t.Errorf("%s: no edit with material %v", l, material)
			}
		}
	}
}

// No material edit passes as editorial, in any language.
func TestMaterialEditsAreFound(t *testing.T) {
	for _, v := range measure(allEdits(t)) {
		if v.err != nil || v.material && !flagged(v.class) {
			t.Errorf("%s is %s (%v): %q → %q", v.id, v.class, v.err, v.blocks[0].Old, v.blocks[0].New)
		}
	}
}

// A label that names several categories is met by any of them, and what is
// given beyond it costs precision.
func TestScores(t *testing.T) {
	s := scores{}
	s.add([]string{"data"}, []change.Category{change.Data, change.Purpose})
	s.add([]string{"rights", "contact"}, []change.Category{change.Contact})
	s.add([]string{"fees"}, nil)
	for name, want := range map[string]score{
		"all": {given: 3, right: 2, wanted: 3, met: 2}, "contact": {given: 1, right: 1, wanted: 1, met: 1},
		"purpose": {given: 1}, "fees": {wanted: 1}, "rights": {},
	} {
		if got := *s.of(name); got != want {
			t.Errorf("%s: %+v, not %+v", name, got, want)
		}
	}
	if got := strings.Fields(s.of("all").String()); !slices.Equal(got, []string{"0.67", "0.67", "0.67"}) {
		t.Errorf("all: %v", got)
	}
}
