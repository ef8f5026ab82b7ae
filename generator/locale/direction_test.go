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
