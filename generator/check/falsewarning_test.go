package check

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/markdown"
	"proviso/generator/policy"
)

// What is told of texts in which nothing was planted.
func TestFalseWarnings(t *testing.T) {
	clauses, warnings := 0, 0
	for _, x := range plots(t) {
		list := (&Checker{Project: x.project}).Words(x.policy)
		for _, d := range x.whole.Drafts {
			n := 0
			for _, p := range list {
				if p.Origin.Locale == string(d.Locale) && p.Level == diag.Warning {
					n++
					t.Logf("    false: %s", diag.List{p}.Format())
				}
			}
			clauses, warnings = clauses+len(d.Clauses), warnings+n
			t.Logf("%s %s: %d of %d clauses", x.policy.ID, d.Locale, n, len(d.Clauses))
		}
	}
	t.Logf("%.2f false warnings a hundred clauses (%d of %d)", float64(warnings)*100/float64(clauses), warnings, clauses)
	if warnings*100 > clauses {
		t.Errorf("%d false warnings on %d clauses", warnings, clauses)
	}
}

// On real policies, which the repository does not hold, what each rule finds is
// for people to judge: with -v it is printed.
func TestWarningsOfRealPolicies(t *testing.T) {
	names, _ := filepath.Glob(filepath.Join(os.Getenv("PROVISO_EVAL"), "pairs", "*", "new.md"))
	if os.Getenv("PROVISO_EVAL") == "" || len(names) == 0 {
		t.Skip("PROVISO_EVAL names no folder of real policies, pairs/*/{old,new}.md")
	}
	texts, clauses := 0, 0
	count := map[string]int{}
	for _, name := range names {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		doc, list := markdown.ParseLoose(filepath.Base(filepath.Dir(name))+".md", source)
		if list.HasErrors() {
			continue
		}
		doc.Locale = spoken(string(source))
		p := &content.Policy{ID: "real", Dir: "content/real", Record: &ledger.Record{}, Settings: content.Settings{Source: doc.Locale, NoticeDays: 30}, Drafts: map[policy.Locale]*policy.Document{doc.Locale: doc}}
		texts, clauses = texts+1, clauses+len(doc.Clauses)
		for _, found := range (&Checker{Project: &content.Project{Policies: []*content.Policy{p}}}).Words(p) {
			key := fmt.Sprintf("%s %s", found.Level, found.Origin.Rule)
			count[key]++
			if found.Level == diag.Warning && !strings.Contains("plain-http dead-phrase", found.Origin.Rule) {
				t.Logf("%s", diag.List{found}.Format())
			}
		}
	}
	t.Logf("%d texts, %d clauses", texts, clauses)
	for _, key := range slices.Sorted(func(yield func(string) bool) {
		for key := range count {
			if !yield(key) {
				return
			}
		}
	}) {
		t.Logf("%5d %s", count[key], key)
	}
	if texts == 0 {
		t.Error("none of them is a text")
	}
}

// spoken is the language whose commonest words a text has most of.
func spoken(text string) policy.Locale {
	best, most := policy.Locale("en"), 0
	words := wordsOf.FindAllString(strings.ToLower(text), -1)
	for _, l := range plantLocales {
		n, common := 0, languageOf(l).common
		for _, word := range words {
			if common[word] {
				n++
			}
		}
		if n > most {
			best, most = l, n
		}
	}
	return best
}
