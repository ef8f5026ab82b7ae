package locale

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"proviso/generator/policy"
)

func TestCountry(t *testing.T) {
	for _, test := range []struct {
		locale                 policy.Locale
		spain, macedonia, swaz string
	}{
		{"en", "Spain", "North Macedonia", "Eswatini"},
		{"nb", "Spania", "Nord-Makedonia", "Eswatini"},
		{"nn", "Spania", "Nord-Makedonia", "Eswatini"},
		{"sv", "Spanien", "Nordmakedonien", "Eswatini"},
		{"da", "Spanien", "Nordmakedonien", "Eswatini"},
		{"fi", "Espanja", "Pohjois-Makedonia", "Eswatini"},
		{"de", "Spanien", "Nordmazedonien", "Eswatini"},
		{"fr", "Espagne", "Macédoine du Nord", "Eswatini"},
		{"es", "España", "Macedonia del Norte", "Esuatini"},
		{"pt", "Espanha", "Macedônia do Norte", "Essuatíni"},
		{"it", "Spagna", "Macedonia del Nord", "Eswatini"},
		{"nl", "Spanje", "Noord-Macedonië", "Eswatini"},
		{"pl", "Hiszpania", "Macedonia Północna", "Eswatini"},
	} {
		words := load(t, test.locale)
		for code, want := range map[string]string{"ES": test.spain, "MK": test.macedonia, "SZ": test.swaz} {
			if got, ok := words.Country(code); !ok || got != want {
				t.Errorf("%s: %s: got %q, %v, want %q", test.locale, code, got, ok, want)
			}
		}
	}
}

func TestCountryIsNorwegian(t *testing.T) {
	for _, l := range []policy.Locale{"nb", "nb-NO"} {
		words := load(t, l)
		for code, want := range map[string]string{"AT": "Østerrike", "FR": "Frankrike", "SE": "Sverige", "BY": "Belarus", "TR": "Tyrkia"} {
			if got, _ := words.Country(code); got != want {
				t.Errorf("%s: %s: got %q, want %q", l, code, got, want)
			}
		}
	}
}

// The names that texts are searched for are the language's own.
func TestCountries(t *testing.T) {
	for l, name := range map[policy.Locale]string{"nb": "Østerrike", "da": "Østrig", "nn": "Spania", "en": "Austria", "cs": "Rakousko", "pt-BR": "Áustria"} {
		if names := Countries(l); !slices.Contains(names, name) {
			t.Errorf("%s: no %q among %d names", l, name, len(names))
		}
	}
	if slices.Contains(Countries("nb"), "Spanien") {
		t.Error("nb: the names are Danish")
	}
}

func TestNoCountry(t *testing.T) {
	words := load(t, "en")
	for _, code := range []string{"", "E", "XX", "EU", "EZ", "UN", "UK", "ZZ", "XK", "AN", "SU", "es", "Es", "ESP", "724", "S ", " A", "AD AE", "Å"} {
		if name, ok := words.Country(code); ok || name != "" {
			t.Errorf("%q is taken for a country, %q", code, name)
		}
	}
}

func TestEveryCountryHasAName(t *testing.T) {
	codes := strings.Fields(countryCodes)
	if len(codes) != 249 {
		t.Errorf("%d codes; ISO 3166-1 has 249", len(codes))
	}
	for _, l := range shipped {
		words := load(t, l)
		code := map[string]string{}
		for _, c := range codes {
			name, ok := words.Country(c)
			if !ok || name == "" || name == c || code[name] != "" {
				t.Errorf("%s: %s: %q, %v, the name of %q too", l, c, name, ok, code[name])
			}
			code[name] = c
		}
	}
}

// A name that golang.org/x/text has too need not stand in the words.
func TestCountriesOfTheWordsAreNeeded(t *testing.T) {
	for _, l := range shipped {
		words := load(t, l)
		library := display.Regions(regionTag(l))
		for code, name := range words.countries {
			if library.Name(language.MustParseRegion(code)) == name {
				t.Errorf("%s: %s = %q is what golang.org/x/text answers", l, code, name)
			}
		}
	}
}

func TestCountryOfAnUnknownLanguageIsEnglish(t *testing.T) {
	words, problems := Load(file("words/tlh.toml", defaultText(t, "en")), "tlh")
	if len(problems) > 0 {
		t.Fatal(problems.Format())
	}
	if got, ok := words.Country("ES"); got != "Spain" || !ok {
		t.Errorf("got %q, %v", got, ok)
	}
}
