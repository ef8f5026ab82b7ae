package locale

import (
	"strings"

	"proviso/generator/policy"
)

// rtlScripts are the scripts that Unicode (CLDR 48, scriptMetadata) writes
// from right to left.
const rtlScripts = "Adlm Arab Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar " +
	"Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx " +
	"Prti Rohg Samr Sarb Sidt Sogd Sogo Syrc Thaa Yezi"

// Direction is "rtl" or "ltr", by the locale's script or else by the script
// that its language and country are most often written in.
func Direction(l policy.Locale) string {
	script, _ := l.Tag().Script()
	if strings.Contains(rtlScripts, script.String()) {
		return "rtl"
	}
	return "ltr"
}
