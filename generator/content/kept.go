package content

import (
	"slices"

	"proviso/generator/policy"
)

// GivesUp reports whether a version has the site without the locale, and so
// ends its text there. An imported version says nothing of a language whose
// page was not kept.
func (p *Policy) GivesUp(v *Version, brandID string, l policy.Locale) bool {
	site := v.Site(brandID)
	return site != nil && !v.Imported && !slices.Contains(site.Locales, l)
}
