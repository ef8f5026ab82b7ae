// Package brand reads brands/*.toml: who the sites are, what facts their texts
// are filled with, and how their pages look.
package brand

import (
	"slices"

	"proviso/generator/diag"
	"proviso/generator/policy"
)

// Brand is one site. It is built once and never modified.
type Brand struct {
	ID            string
	File          string
	Name          string
	Domain        string // as people read it
	Host          string // the domain's ASCII form: the name of the site's folder
	URL           string // the site's own address, without a slash at its end
	Base          string // where the site's folder is served, without a slash at its end
	Locales       []policy.Locale
	Policies      []string // nil for all
	PoliciesPlace diag.Place
	Tags          []string // in alphabetical order, the id among them
	Hosts         []string // origins that may frame the pages
	FormerDomains []string // ASCII forms
	Country       string   // ISO 3166-1 alpha-2 of the company, or ""
	Links         map[string]string
	Theme         Theme

	shared    policy.Facts
	perLocale map[policy.Locale]policy.Facts
}

// Theme is how a site's pages differ from others' in looks.
type Theme struct {
	Accent string // #rrggbb, or ""
	Font   string // a CSS font-family list, or ""
	Logo   string // a file below brands/, or ""
}

// Has reports whether the site carries a policy.
func (b *Brand) Has(policyID string) bool {
	return b.Policies == nil || slices.Contains(b.Policies, policyID)
}

// Facts are the values for slots in one locale. The country's name is not
// among them: it depends on the language, and locale knows it.
func (b *Brand) Facts(l policy.Locale) policy.Facts {
	facts := policy.Facts{}
	for name, value := range b.shared {
		facts[name] = value
	}
	for name, value := range b.perLocale[l] {
		facts[name] = value
	}
	return facts
}

// Fact is the value for a slot in one locale, if there is one.
func (b *Brand) Fact(l policy.Locale, name string) (value string, ok bool) {
	if value, ok = b.perLocale[l][name]; !ok {
		value, ok = b.shared[name]
	}
	return value, ok
}

// AddNames adds the names of the facts that the brand has in one locale.
func (b *Brand) AddNames(l policy.Locale, to map[string]bool) {
	for _, facts := range []policy.Facts{b.shared, b.perLocale[l]} {
		for name := range facts {
			to[name] = true
		}
	}
}

// CountryIn is the code of the company's country as one locale has it.
func (b *Brand) CountryIn(l policy.Locale) string {
	country, _ := b.Fact(l, "company.country")
	return country
}
