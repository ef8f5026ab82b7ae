package locale

import (
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"proviso/generator/policy"
)

// rtlScripts are the scripts that are written from right to left (CLDR 48,
// scriptMetadata).
const rtlScripts = "Adlm Arab Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar " +
	"Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx " +
	"Prti Rohg Samr Sarb Sidt Sogd Sogo Syrc Thaa Yezi"

// Where CLDR 48 (likelySubtags) knows the usual script and the older data of
// golang.org/x/text has none, or one of the other direction: these locales are
// written from right to left, or from left to right.
const rtlLocales = "" +
	"aao abh abv acm acq acw acx adf aec aee aeq afb aib aii aij aiq amw ars " +
	"ask atn auj auz avd ayh ayl ayn ayp azb bdz bgp bhe bhm bhn bjf bjm brk " +
	"bsh bsk chg clh czk def deh dmk dml ecy esh fay faz ggg gha ghr gig glh " +
	"grr gwf gzi hac hbo hkh hoh hrt hrz hss huy isk itk jad jat jbe jbn jdg " +
	"jnd jog jpa jpr jrb jye kbu kcy kfm klj kmz kqd ktl ku-IQ ku-IR lhs lrk " +
	"lrl lsa lsd lss luv mby mey mfi mhj mid mnj mve mzb nli nlm ntz nyq oar " +
	"obm odk oui pbt pgd phr phv plk prc prx psh psi pst qxq rdb sam sbn sdb " +
	"sdf sdg sds sgr sgy shd shm shv siy siz smy sog sqo sqt srh srz ssh sts " +
	"syc syn tjo tks tmr tov tra trg trm ush uzs vaf vgr vmh wbk wlo wne wsv " +
	"xco xhe xka xkc xkj xkp xly xsd xvi ydg yhd yih yud zba zrp zum"

const ltrLocales = "doi grc kdh sd-IN"

// Direction is "rtl" or "ltr", by the locale's script or else by the script
// that its language is most often written in, in its country.
func Direction(l policy.Locale) string {
	tag := l.Tag()
	if _, written, _ := tag.Raw(); written == (language.Script{}) {
		for _, near := range l.Parents() {
			switch {
			case listed(rtlLocales, string(near)):
				return "rtl"
			case listed(ltrLocales, string(near)):
				return "ltr"
			}
		}
	}
	if script, _ := tag.Script(); listed(rtlScripts, script.String()) {
		return "rtl"
	}
	return "ltr"
}

// Isolate puts marks around a value that stands in plain text of a locale, so
// that neither changes the direction of the other (Unicode UAX #9). Where all
// is written from left to right a value stays as it is, its own marks closed.
func Isolate(l policy.Locale, value string) string {
	value = policy.Contain(value)
	if value == "" || Direction(l) == "ltr" && !strings.ContainsFunc(value, isRightToLeft) {
		return value
	}
	return "\u2068" + value + "\u2069"
}

// isRightToLeft reports whether a character lies where Unicode keeps the
// letters that are written from right to left (its DerivedBidiClass.txt).
func isRightToLeft(r rune) bool {
	return unicode.IsLetter(r) && (0x590 <= r && r <= 0x8ff || 0xfb1d <= r && r <= 0xfdff || 0xfe70 <= r && r <= 0xfeff ||
		0x10800 <= r && r <= 0x10fff || 0x1e800 <= r && r <= 0x1efff)
}

func listed(list, name string) bool {
	for one := range strings.FieldsSeq(list) {
		if one == name {
			return true
		}
	}
	return false
}
