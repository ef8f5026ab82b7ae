package policy

import (
	"errors"
	"fmt"
	"testing"
)

func TestParseLocale(t *testing.T) {
	for _, good := range []string{"en", "nb", "nn", "sv", "pt", "pt-BR", "pt-PT", "zh-Hant", "zh-Hant-TW", "sr-Latn", "es-419", "gsw", "he", "id", "de-CH-1996", "ca-valencia", "fil"} {
		if l, err := ParseLocale(good); err != nil || string(l) != good {
			t.Errorf("%s: %v, %v", good, l, err)
		}
	}
	for _, c := range []struct{ tag, meant string }{
		{"no", "nb"}, {"no-NO", "nb-NO"}, {"en-us", "en-US"}, {"EN", "en"}, {"en_US", "en-US"}, {"pt-br", "pt-BR"}, {"zh-hant-tw", "zh-Hant-TW"},
		{"iw", "he"}, {"in", "id"}, {"ji", "yi"}, {"mo", "ro-MD"}, {"sv-se", "sv-SE"},
		{"", ""}, {"english", ""}, {"und", ""}, {"x-private", ""}, {"en-u-ca-buddhist", ""}, {"en-x-mine", ""}, {"e", ""}, {"en-", ""}, {"-en", ""},
		{"../en", ""}, {"en/us", ""}, {"en ", ""}, {"*", ""}, {"dë", ""},
	} {
		l, err := ParseLocale(c.tag)
		var locale *LocaleError
		if !errors.As(err, &locale) || l != "" {
			t.Errorf("%q is %q, %v", c.tag, l, err)
			continue
		}
		if locale.Meant != c.meant || locale.Tag != c.tag {
			t.Errorf("%q: %q may have been meant, not %q", c.tag, locale.Meant, c.meant)
		}
		if c.meant != "" {
			if _, err := ParseLocale(c.meant); err != nil {
				t.Errorf("%q: what is proposed is refused: %v", c.tag, err)
			}
		}
	}
}

func TestLocaleParts(t *testing.T) {
	for l, want := range map[Locale]string{
		"en": "en [en]", "pt-BR": "pt [pt-BR pt]", "zh-Hant-TW": "zh [zh-Hant-TW zh-Hant zh]", "gsw": "gsw [gsw]",
	} {
		if got := fmt.Sprint(l.Language(), " ", l.Parents()); got != want {
			t.Errorf("%s: %s, not %s", l, got, want)
		}
		if l.Tag().String() != string(l) {
			t.Errorf("%s becomes %s", l, l.Tag())
		}
	}
	if got := Locale("nb").Tag().String(); got != "nb" {
		t.Errorf("nb becomes %s", got)
	}
}
