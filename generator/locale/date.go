package locale

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gohugoio/localescompressed"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"

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
			return ownDigits(near, long)
		}
	}
	return d.String()
}

// ownDigits writes a date with the digits that CLDR has for a locale first, which
// the library leaves in Latin ones: "۱ آوریل ۲۰۲۴" in fa. The days are those of
// the Gregorian calendar all the same.
func ownDigits(l policy.Locale, date string) string {
	p := message.NewPrinter(digitsAs(l))
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return r
		}
		own, _ := utf8.DecodeRuneInString(p.Sprint(number.Decimal(int(r - '0'))))
		return own
	}, date)
}

// digitsAs is the tag by which x/text knows a locale's digits. It has Latin ones
// for each country of Arabic, where CLDR has them for the west and the Emirates.
func digitsAs(l policy.Locale) language.Tag {
	tag := language.Make(string(l))
	base, _ := tag.Base()
	region, how := tag.Region()
	if base.String() != "ar" || how != language.Exact || slices.Contains([]string{"AE", "DZ", "EH", "LY", "MA", "TN"}, region.String()) {
		return tag
	}
	return language.Arabic
}
