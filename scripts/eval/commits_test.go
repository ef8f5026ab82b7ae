package main

import (
	"flag"
	"strings"
	"testing"

	"proviso/generator/diag"
	"proviso/generator/redline"
	"proviso/generator/settings"
)

// bothOf is a half of all sets.
func bothOf(t *testing.T, half string) []pair {
	t.Helper()
	var all []pair
	for _, set := range commitSets {
		pairs, err := commits(set.folder, half)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, pairs...)
	}
	return all
}

func allCommits(t *testing.T) []pair {
	t.Helper()
	var all []pair
	for _, half := range []string{"dev", "blind"} {
		all = append(all, bothOf(t, half)...)
	}
	return all
}

// Each commit has a class that fits its kind, in every language of a lexicon
// both, and none stands twice. What fails is named, what it says is not.
func TestCommitsAreLabelled(t *testing.T) {
	all := allCommits(t)
	labelled(t, all)
	inAllLanguages(t, all, "pt-BR")
	seen := map[string]bool{}
	for _, p := range all {
		if kinds[p.kind] != p.blocks[0].Label {
			t.Errorf("%s: kind %q is not %s", p.id, p.kind, p.blocks[0].Label)
		}
		if seen[p.id] {
			t.Errorf("%s stands twice", p.id)
		}
		seen[p.id] = true
	}
}

// everyPair is whether all pairs are judged, which takes long; else there are some
// of each language and kind, in whose order they stand.
var everyPair = flag.Bool("every-pair", false, "judge all pairs of all sets, not each fifth")

// some are each fifth of a list of pairs, or all.
func some(pairs []pair) []pair {
	if *everyPair {
		return pairs
	}
	var few []pair
	for i := 0; i < len(pairs); i += 5 {
		few = append(few, pairs[i])
	}
	return few
}

// Every text of it is read: what is not counts as found.
func TestCommitsAreRead(t *testing.T) {
	all := allCommits(t)
	few := some(all)
	t.Logf("%d of %d commits", len(few), len(all))
	for _, p := range few {
		for _, text := range [][]byte{p.old, p.new} {
			if _, err := redline.ReadLoose(p.id, text); err != nil {
				t.Errorf("%s: %v", p.id, err)
			}
		}
	}
}

// The figures of the half that is only measured show no pair of it: not its
// name, and no line of its words.
func TestCommitsShowNoPair(t *testing.T) {
	var out strings.Builder
	read := func(folder, half string) ([]pair, error) {
		pairs, err := commits(folder, half)
		return some(pairs), err
	}
	if err := measuredAs(&out, read, true); err != nil {
		t.Fatal(err)
	}
	blind := bothOf(t, "blind")
	for _, want := range []string{"all", "hidden", "tr", "retention"} {
		if !strings.Contains(out.String(), "\n"+want+" ") {
			t.Errorf("no figures of %s", want)
		}
	}
	for _, p := range blind {
		name, _, _ := strings.Cut(p.id, ": ")
		if strings.Contains(out.String(), " "+name+": ") {
			t.Errorf("%s is named", p.id)
		}
		for _, line := range strings.Split(string(p.new), "\n") {
			if len(line) > 30 && strings.Contains(out.String(), line) {
				t.Errorf("words of %s are shown", p.id)
			}
		}
	}
}

// A commit makes all its changes at once, the other way round where the text is
// the mended one; words that stand nowhere, or in more places than one, are an
// error.
func TestCommit(t *testing.T) {
	const head = "[[edit]]\nkind = \"number\"\nclass = \"material\"\ncategories = [\"fees\"]\nwhy = \"x\"\n"
	for name, test := range map[string]struct{ edit, before, after, fault string }{
		"several": {`change = [{ old = "5", new = "6" }, { old = "a", new = "b", everywhere = true }]`, "a 5 a", "b 6 b", ""},
		"swapped": {"swap = true\n" + `change = [{ old = "5", new = "6" }]`, "a 6 a", "a 5 a", ""},
		"nowhere": {`change = [{ old = "7", new = "8" }]`, "", "", `"7" stands 0 times`},
		"twice":   {`change = [{ old = "a", new = "b" }]`, "", "", `"a" stands 2 times`},
	} {
		var list diag.List
		e := settings.Read("t.toml", []byte(head+test.edit), &list).Tables("edit")[0]
		p, err := commit(e, "pt-BR-shop", "a 5 a")
		if list.HasErrors() || (err != nil) != (test.fault != "") {
			t.Fatalf("%s: %v %s", name, err, list.Format())
		}
		if err != nil {
			if !strings.Contains(err.Error(), test.fault) {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if string(p.old) != test.before || string(p.new) != test.after || p.locale != "pt-BR" {
			t.Errorf("%s: %s: %q → %q", name, p.locale, p.old, p.new)
		}
	}
}

// What a material commit is judged by are the lines that its first change
// touches, and not the mendings of other places.
func TestDiffering(t *testing.T) {
	for name, test := range map[string]struct{ a, b, old, new string }{
		"a line": {"x\nfor 5 days\nz", "x\nfor 6 days\nz", "for 5 days", "for 6 days"},
		"added":  {"x\nz", "x\ny\nz", "", "y"},
		"gone":   {"x\ny\nz", "x\nz", "y", ""},
		"end":    {"x\ny", "x", "y", ""},
	} {
		if from, to := differing(test.a, test.b); from != test.old || to != test.new {
			t.Errorf("%s: %q → %q", name, from, to)
		}
	}
}
