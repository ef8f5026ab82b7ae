package intake

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// letters are Latin letters that no accent was put on.
var letters = strings.NewReplacer("æ", "ae", "ø", "o", "å", "a", "œ", "oe", "ß", "ss", "ð", "d", "þ", "th", "đ", "d", "ł", "l", "ı", "i", "ħ", "h",
	"'", "", "’", "", "´", "")

var notASCII = pattern.New(`[^a-z0-9]+`)

// asciiName is words as part of an address: lower-case letters without accents,
// digits and hyphens; "" where they hold none.
func asciiName(s string) string {
	s = letters.Replace(strings.ToLower(norm.NFC.String(s)))
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
	return shortName(strings.Trim(notASCII.ReplaceAllString(s, "-"), "-"))
}

// maxName bounds names that are made of words, in bytes.
const maxName = 48

// shortName cuts a name at the end of a word.
func shortName(s string) string {
	if len(s) <= maxName {
		return s
	}
	if at := strings.LastIndexByte(s[:maxName+1], '-'); at > 0 {
		return s[:at]
	}
	return s[:maxName]
}

// names are the ids that a text has given out, and how often each was wanted.
type names map[string]int

func newNames() names { return names{policy.TitleKey: 1, policy.IntroID: 1} }

// unique is a name that no other heading has.
func (n names) unique(name string) string {
	if name == "" {
		name = "section"
	}
	found := name
	for n[found] > 0 {
		n[name]++
		found = fmt.Sprintf("%s-%d", name, n[name])
	}
	n[found] = 1
	return found
}

// headingName is the id that a heading's words make; its number is none of it.
func headingName(s string) string {
	return asciiName(strings.TrimPrefix(s, sectionNumber.FindString(s)))
}

var notSlug = pattern.New(`[^\p{Ll}\p{Lo}\p{M}\p{Nd}]+`)

// slugOf is the address that a title makes; "" where its words make none.
func slugOf(title string) string {
	slug := asciiName(title)
	if slug == "" {
		slug = strings.Trim(notSlug.ReplaceAllString(norm.NFC.String(strings.ToLower(title)), "-"), "-")
		if len(slug) > 90 {
			slug = ""
		}
	}
	if len(slug) < 3 || slug == "assets" || slug == "embed" || slug == "history" {
		return ""
	}
	return slug
}
