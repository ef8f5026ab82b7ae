package locale

import (
	"github.com/gohugoio/localescompressed"

	"proviso/generator/policy"
)

// LongDate writes a day out in CLDR's long form: "1. april 2024" in nb. A
// locale that CLDR has nothing for is written as the nearest that it is a
// variety of, and where there is none as 2024-04-01. No day is "".
//
// Compared with CLDR 48.2 for every month of the thirteen locales whose words
// come with Proviso, the library's answers need nothing set right. As CLDR has
// it, French writes "1 avril 2024", not "1er".
func LongDate(l policy.Locale, d policy.Date) string {
	if d.IsZero() {
		return ""
	}
	for _, near := range l.Parents() {
		translator := localescompressed.GetTranslator(string(near))
		if translator == nil {
			continue
		}
		if long := translator.FmtDateLong(d.UTC()); long != "" { // some have no form
			return long
		}
	}
	return d.String()
}
