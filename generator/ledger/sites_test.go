package ledger

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// generally reads brands.toml as any TOML.
func generally(t *rapid.T, text []byte) []Site {
	var list diag.List
	table := settings.ReadSealed("brands.toml", text, &list)
	if table == nil {
		t.Fatal(list.Format())
	}
	var sites []Site
	for _, id := range table.Keys() {
		sites = append(sites, readSite(id, table.Table(id)))
	}
	return sites
}

// What is read quickly is what reading TOML in general gives.
func TestSitesAreReadAsTOML(t *testing.T) {
	value := rapid.StringMatching(`[a-zø"\\\n\t\]\[=, .#]{0,12}`)
	rapid.Check(t, func(t *rapid.T) {
		var sites []Site
		for _, id := range []string{"a", "b-1", "c"} {
			s := Site{ID: id, Domain: value.Draw(t, "domain"), Host: value.Draw(t, "host"), Facts: map[policy.Locale]policy.Facts{},
				Tags: rapid.SliceOfN(rapid.StringMatching(`[a-z-]{1,4}`), 0, 3).Draw(t, "tags"), Locales: []policy.Locale{"nb", "pt-BR"}}
			if rapid.Bool().Draw(t, "links") {
				s.Links = map[string]string{value.Draw(t, "link"): value.Draw(t, "to")}
			}
			for _, l := range s.Locales {
				s.Facts[l] = policy.Facts{"name": value.Draw(t, "name"), "facts.x": value.Draw(t, "x")}
			}
			sites = append(sites, s)
		}
		text := sitesTOML(sites)
		got, ok := newShared().readSites(string(text))
		if want := generally(t, text); ok && fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
			t.Fatalf("%+v\nTOML says\n%+v\nof\n%s", got, want, text)
		}
		if !ok && !strings.ContainsAny(string(text), "\\,]=") {
			t.Fatalf("not read:\n%s", text)
		}
	})
}

func TestSitesWrittenOtherwiseAreLeftToTOML(t *testing.T) {
	for _, text := range []string{"[a]\ndomain=\"x\"\n", "[a]\nother = \"x\"\n", "a = 1\n", "[\"a\"]\n", "[a]\ndomain = 'x'\n", "[a]\ntags = [\"x\",\"y\"]\n"} {
		if sites, ok := newShared().readSites(text); ok {
			t.Errorf("%q was read as %+v", text, sites)
		}
	}
}
