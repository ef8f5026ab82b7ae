package check

import (
	"strings"
	"testing"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/markdown"
	"proviso/generator/policy"
)

func parse(t *testing.T, file string, locale policy.Locale, body string) *policy.Document {
	t.Helper()
	doc, list := markdown.Parse(file, locale, []byte("+++\ntitle = \"T\"\n+++\n"+body))
	if len(list) > 0 {
		t.Fatalf("%s\n%s", body, list.Format())
	}
	return doc
}

func TestParallel(t *testing.T) {
	for _, c := range []struct{ name, en, nb, want string }{
		{"the same", "A 1.\n\n## B {#b}\n\n- c\n- d\n", "Å 1.\n\n## Æ {#b}\n\n- ø\n- å\n", ""},
		{"numbers in another order", "From 6 to 13.\n", "Til 13 fra 6.\n", ""},
		{"digits of another script", "12 and 2026.\n", "١٢ og २०२६.\n", ""},
		{"a slot is no number", "{{facts.room_5}} x\n", "x\n", ""},
		{"a missing section", "A.\n\n## B {#b}\n\nC.\n", "A.\n", "nb.md: the section \"b\" is missing\n    en.md:6:1: the section in the source\n"},
		{"a section of its own", "A.\n", "A.\n\n## B {#b}\n", "nb.md:6:1: the section \"b\" is not in the source, en.md\n"},
		{"another order", "## A {#a}\n\n## B {#b}\n\n## C {#c}\n", "## A {#a}\n\n## C {#c}\n\n## B {#b}\n", "nb.md:6:1: the section \"c\" stands where the source, en.md, has \"b\"\n"},
		{"another level", "## A {#a}\n", "### A {#a}\n", "nb.md:4:1: a is a heading of level 3; in the source it is a heading of level 2\n    en.md:4:1: the clause in the source\n"},
		{"another kind", "A.\n\n- b\n", "A.\n\nb\n", "nb.md:6:1: intro/2 is a paragraph; in the source it is a list item\n    en.md:6:1: the clause in the source\n"},
		{"a clause more", "A.\n", "A.\n\nB.\n", "nb.md:6:1: the section \"intro\" has 2 clauses; in the source it has 1\n    en.md:4:1: where the two part in the source\n"},
		{"a clause less", "## A {#a}\n\nB.\n\nC.\n", "## A {#a}\n\nB.\n", "nb.md:6:1: the section \"a\" has 2 clauses; in the source it has 3\n    en.md:8:1: where the two part in the source\n"},
		{"nothing before the first heading", "A.\n\n## B {#b}\n", "## B {#b}\n", "nb.md:1: the section \"intro\" has 0 clauses; in the source it has 1\n    en.md:4:1: where the two part in the source\n"},
		{"a row of more cells", "| A | B |\n|---|---|\n| c | d |\n", "| A | B | C |\n|---|---|---|\n| c | d | e |\n", "nb.md:4:1: intro/1 is a table row of |||; in the source it is a table row of ||\n    en.md:4:1: the clause in the source\n"},
		{"a nested item less", "- a\n  - b\n- c\n", "- a\n- c\n", "nb.md:5:1: the section \"intro\" has 2 clauses; in the source it has 3\n    en.md:6:1: where the two part in the source\n"},
		{"another number", "We keep it 14 days.\n", "Vi lagrer det i 15 dager.\n", "nb.md:4:1: intro/1 has the numbers 15; in the source it has 14\n    en.md:4:1: the clause in the source\n"},
		{"a number written out", "Article 6(1)(f).\n", "Artikkel seks.\n", "nb.md:4:1: intro/1 has the numbers none; in the source it has 1 6\n    en.md:4:1: the clause in the source\n"},
		{"a number twice", "On 7 or 7.\n", "På 7.\n", "nb.md:4:1: intro/1 has the numbers 7; in the source it has 7 7\n    en.md:4:1: the clause in the source\n"},
		{"a number in a heading", "## A 1 {#a}\n", "## A 2 {#a}\n", "nb.md:4:1: a has the numbers 2; in the source it has 1\n    en.md:4:1: the clause in the source\n"},
		{"another condition", "::: only=\"us\"\nA.\n:::\n", "::: only=\"eea\"\nA.\n:::\n", "nb.md:5:1: intro/1 stands on only=\"eea\"; in the source it stands on only=\"us\"\n    en.md:5:1: the clause in the source\n"},
		{"a section's condition", "## A {#a only=\"us\"}\n\nB.\n", "## A {#a}\n\nB.\n", "nb.md:4:1: a stands on every site; in the source it stands on only=\"us\"\n    en.md:4:1: the clause in the source\n"},
		{"no condition", "::: except=\"us\"\nA.\n:::\n", "A.\n", "nb.md:4:1: intro/1 stands on every site; in the source it stands on except=\"us\"\n    en.md:5:1: the clause in the source\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Parallel(parse(t, "en.md", "en", c.en), parse(t, "nb.md", "nb", c.nb)).Format()
			if got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}

func TestParallelListsEveryDifference(t *testing.T) {
	list := Parallel(
		parse(t, "en.md", "en", "Keep 1.\n\nKeep 2.\n\n## A {#a}\n\nKeep 3.\n\n## C {#c}\n"),
		parse(t, "nb.md", "nb", "Lagre 2.\n\nLagre 1.\n\n## A {#a}\n\nLagre 4.\n\n## B {#b}\n"))
	var got []string
	for _, p := range list.Sorted() {
		got = append(got, p.Place.String())
	}
	if want := "nb.md nb.md:4:1 nb.md:6:1 nb.md:10:1 nb.md:12:1"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

// Thousands may be grouped as each language does.
func TestSameDigits(t *testing.T) {
	for _, c := range []struct {
		source, own string
		same        bool
	}{
		{"Above €1,200 we ask.", "Powyżej 1200 euro pytamy.", true},
		{"Above €1,200 we ask.", "Över 1 200 euro frågar vi.", true},
		{"Above €1,250,000 we ask.", "Más de 1250000 euros.", true},
		{"Above €1,200 we ask.", "Powyżej 1300 euro pytamy.", false},
		{"Between 1, 200 and 3.", "Mellan 1200 och 3.", false},
		{"Call +31 20 555 01 73.", "Bel +31 20 5550173.", false},
	} {
		source, own := parse(t, "en.md", "en", c.source+"\n"), parse(t, "pl.md", "pl", c.own+"\n")
		if got := sameDigits(source.Clauses[1], own.Clauses[1]); got != c.same {
			t.Errorf("%q and %q: %v", c.source, c.own, got)
		}
	}
}

// What is in doubt is advice; its rule warns of the rest.
func TestFindingsInDoubt(t *testing.T) {
	for own, want := range map[string]diag.Level{
		"Vi selger brev.":                      diag.Warning,
		"Vi beholder alle brev, og vi selger.": diag.Advice,
		"Vi selger aldri, og det er bra.":      diag.Error,
	} {
		list := problems(t, "negation-differs", &content.Project{}, map[policy.Locale]string{"en": "We do not sell letters.\n", "nb": own + "\n"})
		if len(list) > 0 != (want != diag.Error) || len(list) > 0 && list[0].Level != want {
			t.Errorf("%q: %v, not %v", own, list, want)
		}
	}
}
