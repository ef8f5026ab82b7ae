package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/markdown"
	"proviso/generator/policy"
)

// findings are what one rule finds in a policy whose source is en: "locale
// clause: message", a line each.
func findings(t *testing.T, rule string, texts map[policy.Locale]string) string {
	t.Helper()
	var b strings.Builder
	for _, p := range problems(t, rule, &content.Project{}, texts) {
		fmt.Fprintf(&b, "%s %s: %s\n", p.Origin.Locale, p.Origin.Clause, p.Message)
	}
	return b.String()
}

func problems(t *testing.T, rule string, project *content.Project, texts map[policy.Locale]string) diag.List {
	t.Helper()
	p := policyOf(t, texts)
	i := slices.IndexFunc(Rules(), func(r Rule) bool { return r.Name == rule })
	if i < 0 {
		t.Fatalf("there is no rule %q", rule)
	}
	project.Policies = []*content.Policy{p}
	return (&Checker{Project: project}).whole(p).run(Rules()[i])
}

func policyOf(t *testing.T, texts map[policy.Locale]string) *content.Policy {
	t.Helper()
	p := &content.Policy{ID: "privacy", Dir: "content/privacy", Settings: content.Settings{Source: "en", NoticeDays: 30}, Drafts: map[policy.Locale]*policy.Document{}}
	for l, body := range texts {
		p.Drafts[l] = parse(t, string(l)+".md", l, body)
	}
	return p
}

func TestRulesHaveNameLevelAndSource(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range slices.Concat(Contract(), Rules()) {
		if !regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`).MatchString(r.Name) || seen[r.Name] || r.Source == "" {
			t.Errorf("%+v", r)
		}
		seen[r.Name] = true
	}
	for _, r := range Rules() {
		finders := 0
		for _, set := range []bool{r.Text != nil, r.Translation != nil, r.Policy != nil} {
			if set {
				finders++
			}
		}
		if finders != 1 || r.Level == diag.Error {
			t.Errorf("%s has %d functions and the level %s", r.Name, finders, r.Level)
		}
	}
}

func TestAFindingStandsWhereItsWordsDo(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{"A the the b.\n", "en.md:4:3"},
		{"A.\n\n- b\n- c\n  the\n  the d\n", "en.md:8:3"},
		{"## A {#a}\n\n> quoted, no no\n", "en.md:6:11"},
		{"The \\* \\*a \\*a.\n\nb is is.\n", "en.md:6:3"},
	} {
		list := problems(t, "doubled-word", &content.Project{}, map[policy.Locale]string{"en": c.body})
		if len(list) != 1 || list[0].Place.String() != c.want {
			t.Errorf("%q: %s", c.body, list.Format())
		}
	}
}

func TestPairsEndWhereSectionsPart(t *testing.T) {
	p := policyOf(t, map[policy.Locale]string{
		"en": "A.\n\nB.\n\n## C {#c}\n\nD.\n\n- e\n\nF.\n\n## G {#g}\n\nH.\n",
		"nb": "Å.\n\nB.\n\n## C {#c}\n\nD.\n\nE.\n\nF.\n\n## G {#g}\n\nH.\n\nI.\n",
	})
	w := (&Checker{Project: &content.Project{}}).whole(p)
	var keys []string
	for _, pair := range w.Drafts[1].Pairs() {
		keys = append(keys, pair.Own.Key)
	}
	if got := strings.Join(keys, " "); got != "title intro/1 intro/2 c c/1 g g/1" {
		t.Errorf("paired are %s", got)
	}
	if w.Source.Pairs() != nil {
		t.Error("the source is a translation of itself")
	}
}

func TestASilenceOfAPairNamesBothTexts(t *testing.T) {
	p := policyOf(t, map[policy.Locale]string{"en": "A.\n", "nb": "Å.\n"})
	w := (&Checker{Project: &content.Project{}}).whole(p)
	pair := w.Drafts[1].Pairs()[1]
	p.Settings.Silences = []content.Silence{{Rule: "doubled-word", Clause: "intro/1", Words: pair.Digest(), Reason: "r"}}
	found := pair.At("", "differs")
	found.Origin.Rule = "doubled-word"
	if list := w.silence(diag.List{found}); len(list) > 0 {
		t.Errorf("not silenced: %s", list.Format())
	}
	if list := w.silence(nil); len(list) != 1 || list[0].Level != diag.Warning {
		t.Errorf("words that still stand: %s", list.Format())
	}
	if got := found.Notes; len(got) != 2 || got[0] != "en.md:4:1: A." || got[1] != "nb.md:4:1: Å." {
		t.Errorf("shown are %q", got)
	}
}

// parseWhole is a text with its front matter.
func parseWhole(t *testing.T, l policy.Locale, text string) *policy.Document {
	t.Helper()
	doc, list := markdown.Parse(string(l)+".md", l, []byte(text))
	if list.HasErrors() {
		t.Fatal(list.Format())
	}
	return doc
}
