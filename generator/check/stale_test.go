package check

import (
	"maps"
	"testing"

	"proviso/generator/content"
	"proviso/generator/ledger"
	"proviso/generator/policy"
)

func day(t *testing.T, s string) policy.Date {
	t.Helper()
	d, err := policy.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestNotReviewed(t *testing.T) {
	release := ledger.Act{Kind: ledger.Release, Version: 1, On: day(t, "2024-02-29"), Announced: day(t, "2024-02-29"), Effective: day(t, "2024-03-30")}
	reaffirm := ledger.Act{Kind: ledger.Reaffirm, On: day(t, "2024-12-01")}
	for _, c := range []struct {
		name, day, want string
		acts            []ledger.Act
	}{
		{"never released", "2026-01-01", "", nil},
		{"the day before", "2025-02-28", "", []ledger.Act{release}},
		{"the day", "2025-03-01", "neither changed nor reaffirmed since 2024-02-29, 12 months ago", []ledger.Act{release}},
		{"reaffirmed", "2025-03-01", "", []ledger.Act{release, reaffirm}},
		{"reaffirmed long ago", "2026-11-30", "neither changed nor reaffirmed since 2024-12-01, 23 months ago", []ledger.Act{release, reaffirm}},
		{"a later act", "2025-03-01", "neither changed nor reaffirmed since 2024-02-29, 12 months ago", []ledger.Act{release, {Kind: ledger.Reaffirm, On: day(t, "2025-03-02")}}},
		{"no day", "", "", []ledger.Act{release}},
	} {
		p := policyOf(t, map[policy.Locale]string{"en": "A.\n"})
		p.Record = &ledger.Record{Acts: c.acts}
		checker := &Checker{Project: &content.Project{Policies: []*content.Policy{p}}}
		if c.day != "" {
			checker.Day = func(*content.Policy) policy.Date { return day(t, c.day) }
		}
		got := ""
		for _, found := range notReviewed(checker.whole(p)) {
			got += found.Message
		}
		if got != c.want {
			t.Errorf("%s: %q, not %q", c.name, got, c.want)
		}
	}
}

// A clause that the source added has no translation yet, and those behind it
// still have the keys that they had.
func TestStaleBesideWhatWasAdded(t *testing.T) {
	before := policyOf(t, map[policy.Locale]string{"en": "- We keep letters for a year.\n- Write to us by post.\n", "nb": "- Vi lagrer brev i et år.\n- Skriv til oss i posten.\n"})
	after := policyOf(t, map[policy.Locale]string{"en": "- Our insurer pays for damage.\n- We keep letters for a year.\n- Write to us by post or fax.\n", "nb": "- Vi lagrer brev i et år.\n- Skriv til oss i posten.\n"})
	got := map[string]string{}
	for _, s := range staleIn(before.Drafts["nb"], after.Drafts["nb"], Compare(before.Drafts["en"], after.Drafts["en"]), Compare(before.Drafts["nb"], after.Drafts["nb"])) {
		got[s.Became+" "+s.Clause] = s.Translation
	}
	want := map[string]string{"added intro/1": "", "changed intro/3": "- Skriv til oss i posten."}
	if !maps.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
}
