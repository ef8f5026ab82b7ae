package check

import (
	"fmt"
	"strings"
	"testing"

	"proviso/generator/brand"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/policy"
)

// covering is a policy that requires the list of the GDPR, with a site for us
// and one for eea in en, and one for eea in nb.
func covering(t *testing.T, covers map[string][]string) (*Checker, *content.Policy) {
	t.Helper()
	body := "%s\n\n## Who {#who}\n\n### Officer {#officer}\n\n%s\n\n## Empty {#empty}\n\n## Rights {#rights}\n\n::: only=\"eea\"\nYou may complain to a supervisory authority.\n:::\n\n## States {#states only=\"us\"}\n\nWe sell nothing.\n"
	p := policyOf(t, map[policy.Locale]string{
		"en": fmt.Sprintf(body, "Text.", "No data protection officer is appointed."),
		"nb": fmt.Sprintf(body, "Tekst.", "Det er ikke utnevnt noe personvernombud."),
	})
	p.Settings.Requires = []string{"gdpr"}
	p.Settings.Covers = map[string]content.Cover{}
	for key, sections := range covers {
		p.Settings.Covers[key] = content.Cover{Sections: sections}
	}
	site := func(id, locale, tag string) *brand.Brand {
		return &brand.Brand{ID: id, Locales: []policy.Locale{policy.Locale(locale)}, Tags: []string{tag, id}, Policies: []string{p.ID}}
	}
	project := &content.Project{
		Policies: []*content.Policy{p},
		Brands:   []*brand.Brand{site("a", "en", "us"), site("b", "en", "eea"), site("c", "nb", "eea")},
	}
	return &Checker{Project: project}, p
}

func answerTo(t *testing.T, c *Checker, p *content.Policy, id string) string {
	t.Helper()
	for _, one := range c.Coverage(p) {
		if one.Item.ID == id {
			var parts []string
			for _, a := range one.Answers {
				parts = append(parts, fmt.Sprintf("%s %s%v", a.Locale, a.State, a.Without))
			}
			return strings.Join(parts, ", ")
		}
	}
	t.Fatalf("there is no %q", id)
	return ""
}

func TestCoverage(t *testing.T) {
	for _, c := range []struct {
		name, key string
		sections  []string
		want      string
	}{
		{"an answer below the section's heading", "gdpr-data-protection-officer", []string{"who"}, "en answered[], nb answered[]"},
		{"the name without its list", "data-protection-officer", []string{"officer"}, "en answered[], nb answered[]"},
		{"the introduction", "gdpr-data-protection-officer", []string{"intro"}, "en answered[], nb answered[]"},
		{"a heading alone", "gdpr-data-protection-officer", []string{"empty"}, "en no text[], nb no text[]"},
		{"one of two has text", "gdpr-data-protection-officer", []string{"empty", "officer"}, "en answered[], nb answered[]"},
		{"not on each site", "gdpr-data-protection-officer", []string{"rights"}, "en answered[a], nb answered[]"},
		{"on no site of a locale", "gdpr-data-protection-officer", []string{"states"}, "en answered[b], nb on no site[c]"},
		{"of another list", "ccpa-data-protection-officer", []string{"officer"}, "en missing[], nb missing[]"},
		{"no section", "gdpr-data-protection-officer", nil, "en missing[], nb missing[]"},
	} {
		checker, p := covering(t, map[string][]string{c.key: c.sections})
		if got := answerTo(t, checker, p, "data-protection-officer"); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func disclosuresOf(c *Checker, p *content.Policy) string {
	var list diag.List
	for _, r := range disclosureRules {
		list.Add(c.whole(p).run(r)...)
	}
	return list.Format()
}

func TestMissingDisclosures(t *testing.T) {
	checker, p := covering(t, map[string][]string{"gdpr-complaint": {"states"}, "gdpr-purposes": {"empty"}, "retentoin": {"who"}})
	text := disclosuresOf(checker, p)
	for _, want := range []string{
		"warning: GDPR, Art. 13(1)(b), 14(1)(b) is not answered: how to reach the data protection officer, or that none is appointed\n    rule missing-disclosure\n    hint: it may stand in officer; if it does: [covers] gdpr-data-protection-officer = [\"officer\"]\n",
		"warning: GDPR, Art. 13(1)(f), 14(1)(f) is not answered: transfers to third countries: to which, on which safeguards, how to get a copy\n    rule missing-disclosure\n    hint: write it, if only that there is none, and map it: [covers] gdpr-transfers = [\"SECTION\"]\n",
		"is not answered: the right to lodge a complaint with a supervisory authority; states stands on no site in nb\n",
		"is not answered: what the data are processed for; empty has no text in en\n",
		"is not answered: what the data are processed for; empty has no text in nb\n",
		"warning: covers: there is no disclosure \"retentoin\"\n    rule unknown-disclosure\n    hint: did you mean \"retention\"?\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("not found: %s", want)
		}
	}
	if n := strings.Count(text, "is not answered"); n != 22 {
		t.Errorf("%d findings on\n%s", n, text)
	}
	p.Settings.Requires = nil
	if text := disclosuresOf(checker, p); strings.Contains(text, "is not answered") {
		t.Errorf("nothing is required: %s", text)
	}
}

func TestASectionThatIsNotThereIsAnError(t *testing.T) {
	checker, p := covering(t, map[string][]string{"gdpr-complaint": {"right"}, "gdpr-purposes": {"intro"}})
	got := checker.covers(p)
	if want := "covers.gdpr-complaint: en.md has no section \"right\"\n    hint: did you mean \"rights\"?\n"; got.Format() != want || !got.HasErrors() {
		t.Errorf("got %s", got.Format())
	}
}
