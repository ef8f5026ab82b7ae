package check

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"proviso/generator/content"
	"proviso/generator/diag"
)

// handFolders have a text in thirteen languages, freely translated, and faults
// as people make them, planted by hand: testdata/FOLDER/LOCALE.faults has one a
// line, its class, words of the text, and what stands there instead. Of a hundred
// faults at least told are told, of a hundred clauses at most warned warned of.
var handFolders = []struct {
	name         string
	told, warned int
}{
	{"clinic", 90, 1},
	{"club", 90, 1},
	{"letting", 95, 1},
	{"photo", 97, 1},
	{"jobs", 95, 1},
	{"nursery", 94, 1},
	{"cowork", 91, 1},
	{"lessons", 93, 1},
}

const handSettings = `
source      = "en"
timezone    = "Europe/Amsterdam"
notice_days = 30
contact     = "support_email"

[glossary.personal-data]
en = "personal data"
nb = "personopplysninger"
sv = "personuppgifter"
es = "datos personales"
it = "dati personali"
avoid.en = ["personally identifiable information", "personal information"]
avoid.es = ["información personal"]
avoid.it = ["informazioni personali"]

[glossary.consent]
en = "consent"
nb = "samtykke"
de = "Einwilligung"
fr = "consentement"

[glossary.controller]
en = "controller"
avoid.en = ["data owner"]
`

const handBrand = `
name          = %q
domain        = %q
url           = "https://www.%[2]s"
support_email = %q
locales       = [%s]
[company]
name    = "Pawfield Clinics B.V."
registration_number = "81234567"
address = ["Keizersgracht 100", "1015 AA Amsterdam"]
country = "NL"
[facts]
dpo           = "Ms Jansen"
authority_url = "https://authority.example"
`

// handFault is a fault planted by hand.
type handFault struct{ class, old, new string }

// shortClasses are the names that some files call a class by.
var shortClasses = map[string]string{"amt": "amount", "may": "modal", "neg": "negation", "num": "number-word", "pct": "percent"}

// wideFaults are told anywhere in the text.
var wideFaults = []string{"structure", "condition", "unused-definition", "late-definition", "document-name", "quote-mix"}

func handFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// handClauses are the headings, paragraphs, list items and table rows of a text.
func handClauses(text string) (n int) {
	for _, block := range strings.Split(text, "\n\n") {
		n += 1 + strings.Count(block, "\n- ") + strings.Count(block, "\n|") - strings.Count(block, "\n|---")
	}
	return n - 1 // the front matter
}

// handFaults are those planted in a locale.
func handFaults(t *testing.T, folder, l string) []handFault {
	t.Helper()
	var all []handFault
	text := handFile(t, folder+"/"+l+".md")
	split := strings.NewReplacer(`\|`, "|", "⏎", "\n")
	for i, line := range strings.Split(strings.TrimSuffix(handFile(t, folder+"/"+l+".faults"), "\n"), "\n") {
		part := strings.Split(line, " | ")
		if len(part) != 3 {
			t.Fatalf("%s/%s.faults:%d: %d parts", folder, l, i+1, len(part))
		}
		f := handFault{cmp.Or(shortClasses[part[0]], part[0]), split.Replace(part[1]), split.Replace(part[2])}
		if strings.Count(text, f.old) != 1 {
			t.Errorf("%s/%s.faults:%d: its words stand %d times in the text", folder, l, i+1, strings.Count(text, f.old))
			continue
		}
		all = append(all, f)
	}
	return all
}

// handFindings are those in a locale whose text is given.
func handFindings(t *testing.T, folder, l, text string) diag.List {
	t.Helper()
	quoted := `"en"`
	if l != "en" {
		quoted += `, "` + l + `"`
	}
	files := fstest.MapFS{
		"content/privacy/policy.toml": {Data: []byte(handSettings)},
		"content/cookies/policy.toml": {Data: []byte(handSettings)},
		"brands/pawfield.toml":        {Data: fmt.Appendf(nil, handBrand, "Pawfield", "pawfield.example", "hello@pawfield.example", quoted)},
		"brands/dyreklinikk.toml":     {Data: fmt.Appendf(nil, handBrand, "Dyreklinikk", "dyreklinikk.example", "hei@dyreklinikk.example", quoted)},
		"brands/djurklinik.toml":      {Data: fmt.Appendf(nil, handBrand, "Djurklinik", "djurklinik.example", "hej@djurklinik.example", quoted)},
		"content/privacy/en.md":       {Data: []byte(handFile(t, folder+"/en.md"))},
	}
	files["content/privacy/"+l+".md"] = &fstest.MapFile{Data: []byte(text)}
	for _, of := range []string{"en", l} {
		files["content/cookies/"+of+".md"] = &fstest.MapFile{Data: []byte("+++\ntitle = \"Cookies\"\nslug = \"kks\"\n+++\n")}
	}
	c := &Checker{Project: content.Load(files), Templates: os.DirFS("../../templates")}
	return slices.DeleteFunc(c.Everything(), func(p diag.Problem) bool {
		return p.Place.File != "content/privacy/"+l+".md"
	})
}

// handTally counts what was planted and told, by class and language.
type handTally map[string]map[string][2]int

func (sum handTally) add(class, l string, told int) {
	if sum[class] == nil {
		sum[class] = map[string][2]int{}
	}
	n := sum[class][l]
	sum[class][l] = [2]int{n[0] + told, n[1] + 1}
}

// log prints a line a class, with the languages in which one was missed.
func (sum handTally) log(t *testing.T) (told, planted int) {
	for _, class := range slices.Sorted(maps.Keys(sum)) {
		found, of, short := 0, 0, ""
		for _, l := range slices.Sorted(maps.Keys(sum[class])) {
			n := sum[class][l]
			found, of = found+n[0], of+n[1]
			if n[0] < n[1] {
				short += fmt.Sprintf("  %s %d/%d", l, n[0], n[1])
			}
		}
		t.Logf("%-20s %d/%d%s", class, found, of, short)
		told, planted = told+found, planted+of
	}
	return told, planted
}

func TestHandPlantedFaults(t *testing.T) {
	for _, folder := range handFolders {
		t.Run(folder.name, func(t *testing.T) { tryFolder(t, folder.name, folder.told, folder.warned) })
	}
}

func tryFolder(t *testing.T, folder string, least, most int) {
	sum, warnings, clauses, advice := handTally{}, 0, 0, 0
	for _, l := range someLocales() {
		text := handFile(t, folder+"/"+l+".md")
		clean := handFindings(t, folder, l, text)
		clauses += handClauses(text)
		for _, p := range clean {
			if p.Level != diag.Advice {
				warnings++
			}
			t.Logf("clean: %s", diag.List{p}.Format())
		}
		for i, f := range handFaults(t, folder, l) {
			if i%20 > 0 && !everyFault() {
				continue
			}
			told := 0
			if by := f.toldBy(t, folder, l, text, clean); by != unheard {
				told = 1
				if by == advised {
					advice++
					t.Logf("advice: %s: %s: %q for %q", l, f.class, f.new, f.old)
				}
			} else {
				t.Logf("missed: %s: %s: %q for %q", l, f.class, f.new, f.old)
			}
			sum.add(f.class, l, told)
		}
	}
	told, planted := sum.log(t)
	t.Logf("%d of %d told, %d as advice; %d warnings of the clean texts, %d clauses", told, planted, advice, warnings, clauses)
	if told*100 < planted*least {
		t.Errorf("%d of %d faults are told", told, planted)
	}
	if warnings*100 > clauses*most {
		t.Errorf("%d false warnings on %d clauses", warnings, clauses)
	}
}

// hearing is how a fault is told: as an error or a warning, as advice, or not.
type hearing int

const (
	unheard hearing = iota
	advised
	warned
)

// toldBy is how a fault is told, at its line.
func (f handFault) toldBy(t *testing.T, folder, l, text string, clean diag.List) hearing {
	line := 1 + strings.Count(text[:strings.Index(text, f.old)], "\n")
	by := unheard
	for _, p := range handFindings(t, folder, l, strings.Replace(text, f.old, f.new, 1)) {
		before := slices.ContainsFunc(clean, func(b diag.Problem) bool {
			return b.Origin.Rule == p.Origin.Rule && b.Message == p.Message
		})
		if !before && (p.Place.Line == line || slices.Contains(wideFaults, f.class)) {
			by = max(by, advised)
			if p.Level != diag.Advice {
				by = warned
			}
		}
	}
	return by
}

var handLocales = []string{"da", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "nn", "pl", "pt", "sv"}

// someLocales are all of them where every fault is planted, else a few, of which
// some put the verb behind and one has no articles.
func someLocales() []string {
	if everyFault() {
		return handLocales
	}
	return []string{"de", "fr", "nb", "pl"}
}
