package check

import (
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

// A clinic's notice in fourteen languages, freely translated, and faults as
// people make them: testdata/clinic/LOCALE.faults has one a line, its class,
// words of the text, and what stands there instead.

const clinicSettings = `
source      = "en"
timezone    = "Europe/Amsterdam"
notice_days = 30
contact     = "support_email"
`

const clinicBrand = `
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

// clinicFault is a fault planted by hand.
type clinicFault struct{ class, old, new string }

// wideFaults are told anywhere in the text.
var wideFaults = []string{"structure", "condition", "unused-definition", "late-definition", "document-name"}

func clinicFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("testdata/clinic/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// clinicFaults are those planted in a locale.
func clinicFaults(t *testing.T, l string) []clinicFault {
	t.Helper()
	var all []clinicFault
	text := clinicFile(t, l+".md")
	split := strings.NewReplacer(`\|`, "|", "⏎", "\n")
	for i, line := range strings.Split(strings.TrimSuffix(clinicFile(t, l+".faults"), "\n"), "\n") {
		part := strings.Split(line, " | ")
		if len(part) != 3 {
			t.Fatalf("%s.faults:%d: %d parts", l, i+1, len(part))
		}
		f := clinicFault{part[0], split.Replace(part[1]), split.Replace(part[2])}
		if strings.Count(text, f.old) != 1 {
			t.Errorf("%s.faults:%d: %q stands %d times in the text", l, i+1, f.old, strings.Count(text, f.old))
			continue
		}
		all = append(all, f)
	}
	return all
}

// clinicFindings are those in a locale whose text is given.
func clinicFindings(t *testing.T, l, text string) diag.List {
	t.Helper()
	quoted := `"en"`
	if l != "en" {
		quoted += `, "` + l + `"`
	}
	files := fstest.MapFS{
		"content/privacy/policy.toml": {Data: []byte(clinicSettings)},
		"content/cookies/policy.toml": {Data: []byte(clinicSettings)},
		"brands/pawfield.toml":        {Data: fmt.Appendf(nil, clinicBrand, "Pawfield", "pawfield.example", "hello@pawfield.example", quoted)},
		"brands/dyreklinikk.toml":     {Data: fmt.Appendf(nil, clinicBrand, "Dyreklinikk", "dyreklinikk.example", "hei@dyreklinikk.example", quoted)},
		"brands/djurklinik.toml":      {Data: fmt.Appendf(nil, clinicBrand, "Djurklinik", "djurklinik.example", "hej@djurklinik.example", quoted)},
		"content/privacy/en.md":       {Data: []byte(clinicFile(t, "en.md"))},
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

func TestClinicFaults(t *testing.T) {
	planted, told := map[string]map[string]int{}, map[string]map[string]int{}
	for _, l := range append([]string{"nn", "pt", "fi"}, localeStrings()...) {
		text := clinicFile(t, l+".md")
		clean := clinicFindings(t, l, text)
		for _, p := range clean {
			t.Logf("clean: %s", diag.List{p}.Format())
		}
		for _, f := range clinicFaults(t, l) {
			list := clinicFindings(t, l, strings.Replace(text, f.old, f.new, 1))
			line := 1 + strings.Count(text[:strings.Index(text, f.old)], "\n")
			var rules []string
			for _, p := range list {
				if isNewHere(p, clean) && (p.Place.Line == line || slices.Contains(wideFaults, f.class)) {
					rules = append(rules, p.Origin.Rule)
				}
			}
			if planted[f.class] == nil {
				planted[f.class], told[f.class] = map[string]int{}, map[string]int{}
			}
			planted[f.class][l]++
			if len(rules) > 0 {
				told[f.class][l]++
			} else {
				t.Logf("missed: %s:%d: %s: %q for %q", l, line, f.class, f.new, f.old)
			}
			if os.Getenv("PROVISO_RULES") != "" {
				t.Logf("told: %s:%d: %s: %q by %v", l, line, f.class, f.new, rules)
			}
		}
	}
	for _, class := range slices.Sorted(maps.Keys(planted)) {
		sum, of := 0, 0
		row := ""
		for _, l := range slices.Sorted(maps.Keys(planted[class])) {
			sum, of = sum+told[class][l], of+planted[class][l]
			if told[class][l] < planted[class][l] {
				row += fmt.Sprintf("  %s %d/%d", l, told[class][l], planted[class][l])
			}
		}
		t.Logf("%-20s %d/%d %s", class, sum, of, row)
	}
}

func localeStrings() []string {
	return []string{"da", "de", "en", "es", "fr", "it", "nb", "nl", "pl", "sv"}
}

func isNewHere(p diag.Problem, before diag.List) bool {
	return !slices.ContainsFunc(before, func(b diag.Problem) bool {
		return b.Origin.Rule == p.Origin.Rule && b.Message == p.Message
	})
}
