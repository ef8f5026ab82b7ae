// Package locale owns what a page says in a language beside the policy's own
// text: the interface's words, dates written out, names of countries, and the
// direction of writing.
//
// Words come from templates/words/LOCALE.toml, dates from CLDR by way of
// localescompressed, countries from CLDR by way of golang.org/x/text, set
// right by the words where its data is old. Nothing here knows the day or
// writes a page: callers choose the locale and escape what they get.
package locale

import (
	"strconv"
	"strings"

	"proviso/generator/policy"
)

// Words is what the interface says in one locale. It is never modified, and
// may be used by several goroutines at once.
type Words struct {
	locale    policy.Locale
	texts     map[string]string
	months    []string          // January first, as they stand alone
	countries map[string]string // ISO 3166-1 alpha-2 -> name, where CLDR is not asked
	digest    string
}

// Digest is that of the file that the words are from.
func (w *Words) Digest() string { return w.digest }

// Text is the words under a key of words/en.toml, with each {name} replaced by
// its value; args are name, value, name, value. Values are put in as they are
// and not searched for further names. A {name} that args do not mention stays
// as it is. An unknown key, or a name without a value, is the caller's
// mistake and panics.
func (w *Words) Text(key string, args ...string) string {
	text, ok := w.texts[key]
	if !ok {
		panic("locale: words have no key " + strconv.Quote(key))
	}
	pairs := make([]string, len(args))
	for i, arg := range args {
		if pairs[i] = arg; i%2 == 0 {
			pairs[i] = "{" + arg + "}"
		}
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// MonthYear is a month without its day, as it stands alone: "huhtikuu 2024".
// Of no day it is "".
func (w *Words) MonthYear(d policy.Date) string {
	if d.IsZero() {
		return ""
	}
	return w.Text("month_year", "month", w.months[d.Month()-1], "year", strconv.Itoa(d.Year()))
}
