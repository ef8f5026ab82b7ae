package term

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"

	"proviso/generator/policy"
)

var locales = []policy.Locale{"da", "de", "en", "es", "fr", "it", "nb", "nl", "pl", "sv"}

// phrased are the locales with phrases and names.
var phrased = append([]policy.Locale{"fi", "pt"}, locales...)

func TestEveryLanguageHasEveryConcept(t *testing.T) {
	want := conceptIDs("en")
	if len(want) < 40 {
		t.Fatalf("there are only %d concepts", len(want))
	}
	for _, l := range locales {
		if got := conceptIDs(l); !slices.Equal(got, want) {
			t.Errorf("%s has %v", l, got)
		}
		for _, c := range GlossaryOf(l).Concepts {
			if c.Of == "" || strings.ContainsAny(c.Word, "|=") || strings.HasSuffix(c.Word, "-") {
				t.Errorf("%s %s: %q of %q", l, c.ID, c.Word, c.Of)
			}
			if !Any(c.Accepted, Read(l, c.Word)) {
				t.Errorf("%s: %q is not found in itself", l, c.Word)
			}
		}
		if len(NamesOf(l)) == 0 || len(Means(l)) == 0 || len(Phrases(l)) != len(Phrases("en")) {
			t.Errorf("%s has %d names and %d phrases", l, len(NamesOf(l)), len(Phrases(l)))
		}
	}
}

func conceptIDs(l policy.Locale) []string {
	var ids []string
	for _, c := range GlossaryOf(l).Concepts {
		ids = append(ids, c.ID)
	}
	return ids
}

func TestAVarietyHasItsLanguagesWords(t *testing.T) {
	if len(GlossaryOf("de-AT").Friends) == 0 || len(GlossaryOf("nn").Friends) == 0 || len(Phrases("fr-CA")) == 0 {
		t.Error("a variety has no words")
	}
	if len(GlossaryOf("ja").Concepts)+len(Phrases("ja"))+len(NamesOf("ja")) != 0 {
		t.Error("a language without data has some")
	}
}

// A false friend belongs to a concept, says why, and is none of the words that
// are right.
func TestFriendsAreFalse(t *testing.T) {
	for _, l := range locales {
		g := GlossaryOf(l)
		for _, f := range g.Friends {
			c, ok := g.Concept(f.Concept)
			if !ok || f.Why == "" || len(f.Words) == 0 {
				t.Errorf("%s: %+v", l, f)
				continue
			}
			for _, p := range f.Words {
				if p.In(Read(l, c.Word)) {
					t.Errorf("%s %s: %q is found in the official word %q", l, f.Concept, p.Written, c.Word)
				}
			}
		}
	}
}

// An alternative is one word: a hyphen within it would never be found.
func TestPatternsCanBeFound(t *testing.T) {
	check := func(where string, patterns []Pattern) {
		for _, p := range patterns {
			fields := strings.Fields(p.Written)
			if len(fields) == 0 || fields[0] == "..." || fields[len(fields)-1] == "..." {
				t.Errorf("%s: %q", where, p.Written)
			}
			for _, f := range fields {
				if !strings.Contains(f, "|") && !marked(f) {
					continue
				}
				for _, way := range strings.Split(f, "|") {
					if words := Read("en", strings.Trim(way, "-=")).words; len(words) != 1 || strings.Contains(strings.Trim(way, "-"), "-") {
						t.Errorf("%s: %q of %q is no word", where, way, p.Written)
					}
				}
			}
		}
	}
	for _, l := range phrased {
		for _, c := range GlossaryOf(l).Concepts {
			check(string(l)+" "+c.ID, c.Accepted)
		}
		for _, f := range GlossaryOf(l).Friends {
			check(string(l)+" friend "+f.Concept, slices.Concat(f.Words, f.Near, f.Unless))
		}
		for _, p := range Phrases(l) {
			check(string(l)+" "+p.ID, slices.Concat(p.Words, p.Unless, p.Mended, p.Denied))
		}
		check(string(l)+" means", slices.Concat(Means(l), lexiconOf(l).opens))
		for _, n := range NamesOf(l) {
			check(string(l)+" "+n.Word, slices.Concat(n.Forms, n.Whole))
		}
	}
}

func TestPhrases(t *testing.T) {
	file, err := os.Open("testdata/phrases.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	seen := map[string]bool{}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		head, sentence, ok := strings.Cut(lines.Text(), ": ")
		if !ok || strings.HasPrefix(head, "#") {
			continue
		}
		tag, want, _ := strings.Cut(head, " ")
		l := policy.Locale(tag)
		seen[head] = true
		var found []string
		for _, p := range Phrases(l) {
			if len(p.In(Read(l, sentence))) > 0 {
				found = append(found, p.ID)
			}
		}
		if want == "-" && len(found) > 0 || want != "-" && !slices.Contains(found, want) {
			t.Errorf("%s: %q: found are %v", head, sentence, found)
		}
	}
	for _, l := range phrased {
		for _, p := range Phrases(l) {
			if !seen[string(l)+" "+p.ID] {
				t.Errorf("%s %s has no example", l, p.ID)
			}
		}
	}
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		l                   policy.Locale
		pattern, text, want string
	}{
		{"en", "controller", "The Controllers control. A controller’s duty.", "Controllers|controller"},
		{"en", "=controller", "Controllers and a controller.", "controller"},
		{"en", "=controllers", "Controllers and a controller.", "Controllers"},
		{"nb", "personopplysning-", "Personopplysningene og personopplysningsloven", "Personopplysningene|personopplysningsloven"},
		{"nb", "-erklæring-", "Personvernerklæringen.", "Personvernerklæringen"},
		{"nb", "annonsepartner", "En annonsepartner, annonsepartnere, annonsepartnerne.", "annonsepartner|annonsepartnere|annonsepartnerne"},
		{"nb", "kapsel", "En kapsel, flere kapsler.", "kapsel|kapsler"},
		{"fr", "sous-traitant", "Les sous-traitants de l’État.", "sous-traitants"},
		{"de", "Verantwortlicher", "des Verantwortlichen", "Verantwortlichen"},
		{"pl", "administrator", "z administratorem danych", "administratorem"},
		{"en", "check ... page", "Check now and then this page.", "Check now and then this page"},
		{"en", "check ... page", "Check it. The page is long.", ""},
		{"en", "check ... page", "Check one two three four five six seven eight nine page.", ""},
		{"en", "name", "{{name}} and {{company.name}} name", "name"},
		{"en", "cookie policy|notice", "the cookie notice", "cookie notice"},
		{"sv", "kvitto-", "kvi\u00adttot", "kvi\u00adttot"},
		{"en", "a b", "a. B", ""},
		{"en", "privacy policy", "privacy, policies; the privacy policies", "privacy policies"},
		{"sv", "avslöjande", "Det avslöjar ett avslöjande, avslöjanden.", "avslöjande|avslöjanden"},
		{"sv", "personliga uppgifter", "person, uppgifter; person uppgifter; personlig uppgift", "personlig uppgift"},
		{"pl", "osoba, której dane dotyczą", "osoby, których; osoba, której dane dotyczą", "osoba, której dane dotyczą"},
		{"en", "processing", "It processes data by processing.", "processing"},
		{"ja", "=同意", "同意", "同意"},
	} {
		text := Read(c.l, c.text)
		var got []string
		for _, s := range Compile(c.l, c.pattern).Find(text) {
			got = append(got, text.Quote(s))
		}
		if joined := strings.Join(got, "|"); joined != c.want {
			t.Errorf("%s %q in %q: got %q, want %q", c.l, c.pattern, c.text, joined, c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("nb", "så lenge det er {{name}} nødvendig\n\x00\xff́")
	f.Add("pl", "ą|...=-")
	f.Fuzz(func(t *testing.T, tag, raw string) {
		text := Read(policy.Locale(tag), raw)
		end := 0
		for _, w := range text.words {
			if w.start < end || w.end <= w.start || w.end > len(raw) {
				t.Fatalf("%q: the word %q at %d–%d", raw, w.folded, w.start, w.end)
			}
			end = w.end
		}
		for _, s := range Compile(policy.Locale(tag), raw).Find(text) {
			text.Quote(s)
		}
	})
}
