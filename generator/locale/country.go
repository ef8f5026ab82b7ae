package locale

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"proviso/generator/policy"
)

// countryCodes are the codes that ISO 3166-1 has assigned, 249 of them.
// golang.org/x/text also takes groups, reserved and withdrawn codes for
// countries: EA, XK, AN.
const countryCodes = "" +
	"AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ " +
	"BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR " +
	"CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR " +
	"GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU " +
	"ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ " +
	"LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ " +
	"MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF " +
	"PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI " +
	"SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR " +
	"TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW"

func isCountry(code string) bool { return listed(countryCodes, code) }

// Country is the name of a country, given by its ISO 3166-1 alpha-2 code in
// capital letters, in the words' locale; false where the code is none. In a
// language that CLDR does not know it is the English name.
func (w *Words) Country(code string) (string, bool) {
	if !isCountry(code) {
		return "", false
	}
	if name, ok := w.countries[code]; ok {
		return name, true
	}
	region := language.MustParseRegion(code)
	if name := regionName(w.locale, region); name != "" {
		return name, true
	}
	return display.English.Regions().Name(region), true
}

// Countries are the names of the world's countries in a locale as CLDR has
// them. They are for recognising names in texts; what is shown is for Country
// to say.
func Countries(l policy.Locale) []string {
	var names []string
	for _, code := range strings.Fields(countryCodes) {
		if name := regionName(l, language.MustParseRegion(code)); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// CountryCode is the code of a country by its name in a locale, as CLDR has it;
// "" where it is none.
func CountryCode(l policy.Locale, name string) string {
	for _, code := range strings.Fields(countryCodes) {
		if name != "" && strings.EqualFold(regionName(l, language.MustParseRegion(code)), name) {
			return code
		}
	}
	return ""
}

// regionName is CLDR's name of a country, "" where it has none.
func regionName(l policy.Locale, region language.Region) string {
	if names := display.Regions(regionTag(l)); names != nil {
		return names.Name(region)
	}
	return ""
}

// regionTag is the locale to ask golang.org/x/text for: it answers nb in
// Danish and no in Norwegian Bokmål.
func regionTag(l policy.Locale) language.Tag {
	if l.Language() == "nb" {
		return language.Raw.Make("no")
	}
	return l.Tag()
}

// Named is a site's facts with the company's country by its name instead of its
// code. Without words the facts stay as they are.
func (w *Words) Named(facts policy.Facts) policy.Facts {
	if w == nil {
		return facts
	}
	if name, ok := w.Country(facts["company.country"]); ok {
		facts["company.country"] = name
	}
	return facts
}
