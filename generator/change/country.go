package change

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"proviso/generator/policy"
)

// countryNames are the names of the world's countries in a language, from
// CLDR as x/text has it, as far as it knows the language.
func countryNames(l policy.Locale) []string {
	namer := display.Regions(l.Tag())
	if namer == nil {
		return nil
	}
	var names []string
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			region, err := language.ParseRegion(string([]rune{a, b}))
			if err != nil || !region.IsCountry() || region.Canonicalize() != region {
				continue
			}
			if name := namer.Name(region); len(words(name)) > 0 {
				names = append(names, name)
			}
		}
	}
	return names
}

// countries: where data goes, where a service is offered or whose law governs
// is a list that grew or shrank.
func (s *signalist) countries() {
	for _, h := range s.open {
		gone, came := s.lex.countries.find(h.del), s.lex.countries.find(h.ins)
		s.replaced("", subtract(gone, came), subtract(came, gone))
	}
}
