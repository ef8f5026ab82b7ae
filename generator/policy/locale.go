// Package policy is the vocabulary: locales, dates, documents made of
// clauses, and the facts that fill their slots. It reads and writes nothing.
package policy

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"
)

// Locale is a canonical BCP 47 language tag. Locales are matched exactly.
type Locale string

// LocaleError says why a tag is no locale, and which tag may have been meant.
type LocaleError struct {
	Tag   string
	Why   string
	Meant string // "" where nothing is near
}

func (e *LocaleError) Error() string { return fmt.Sprintf("locale %q %s", e.Tag, e.Why) }

// ParseLocale accepts a language tag in its canonical form: letters in their
// usual case, no deprecated code, no macrolanguage where a language is meant
// ("nb" or "nn", not "no"), no extension. The error is a *LocaleError.
func ParseLocale(tag string) (Locale, error) {
	parsed, err := language.Raw.Parse(tag)
	if err != nil {
		return "", &LocaleError{Tag: tag, Why: "is not a language tag (BCP 47)"}
	}
	base, _, _ := parsed.Raw()
	if parsed.IsRoot() || base.String() == "und" || len(parsed.Extensions()) > 0 {
		return "", &LocaleError{Tag: tag, Why: "names no language that a page can be written in"}
	}
	canonical := canonicalTag(parsed)
	if canonical != tag {
		return "", &LocaleError{Tag: tag, Why: "is not canonical", Meant: canonical}
	}
	return Locale(tag), nil
}

// canonicalTag replaces deprecated codes, and the macrolanguage "no" by
// Bokmål, which x/text does the other way round.
func canonicalTag(t language.Tag) string {
	c, err := language.DeprecatedBase.Canonicalize(t)
	if err != nil {
		c = t
	}
	s := c.String()
	if s == "no" || strings.HasPrefix(s, "no-") {
		return "nb" + s[2:]
	}
	return s
}

// Language is the tag's first part: "pt" of "pt-BR".
func (l Locale) Language() string {
	first, _, _ := strings.Cut(string(l), "-")
	return first
}

// Parents lists the locale and what it is a variety of, nearest first:
// zh-Hant-TW, zh-Hant, zh.
func (l Locale) Parents() []Locale {
	var chain []Locale
	for s := string(l); ; {
		chain = append(chain, Locale(s))
		cut := strings.LastIndexByte(s, '-')
		if cut < 0 {
			return chain
		}
		s = s[:cut]
	}
}

// Tag is the locale for golang.org/x/text.
func (l Locale) Tag() language.Tag { return language.Raw.Make(string(l)) }
