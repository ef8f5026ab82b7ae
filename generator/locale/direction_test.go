package locale

import (
	"testing"

	"proviso/generator/policy"
)

func TestDirection(t *testing.T) {
	for _, l := range []policy.Locale{
		"ar", "ar-EG", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
		"ff-Adlm", "rhg-Rohg", "sam", "mid", "azb-IR", "az-Arab", "az-IR", "pa-PK", "ku-IQ", "uz-AF", "en-Hebr",
	} {
		if got := Direction(l); got != "rtl" {
			t.Errorf("%s: %s", l, got)
		}
	}
	others := []policy.Locale{"az", "ff", "grc", "sd-IN", "azb-Latn", "he-Latn", "ja", "ks-Deva", "ku", "pa", "ru", "sd-Deva", "tlh", "tr", "uz", "yi-Latn", "zh-Hant-TW"}
	for _, l := range append(others, shipped...) {
		if got := Direction(l); got != "ltr" {
			t.Errorf("%s: %s", l, got)
		}
	}
}

func TestIsolate(t *testing.T) {
	for _, c := range []struct {
		in          policy.Locale
		value, want string
	}{
		{"en", "Shop Ltd.", "Shop Ltd."},
		{"en", "", ""},
		{"ar", "", ""},
		{"ar", "Shop Ltd.", "\u2068Shop Ltd.\u2069"},
		{"he", "+34 93 000", "\u2068+34 93 000\u2069"},
		{"ar", "متجر", "\u2068متجر\u2069"},
		{"en", "متجر (Shop)", "\u2068متجر (Shop)\u2069"},
		{"nb", "a\u202eb", "a\u202eb\u202c"},
	} {
		if got := Isolate(c.in, c.value); got != c.want {
			t.Errorf("%s: %q is %q, want %q", c.in, c.value, got, c.want)
		}
	}
}
