package locale

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
	"proviso/templates"
)

// Keys of a words file that are not plain texts.
const (
	monthsKey    = "months"
	countriesKey = "countries"
)

// Load reads the words of a locale from words/LOCALE.toml, or else from the
// file of the nearest locale that it is a variety of: en-GB, en. The fsys is
// rooted at the templates folder. What no file has is said in the default words
// of that language, or else in English, and a warning tells of it: a page whose
// interface speaks another language still gives its readers their text. With
// errors there are no words.
func Load(fsys fs.FS, l policy.Locale) (*Words, diag.List) {
	var list diag.List
	for _, near := range l.Parents() {
		name := nameOf(near)
		text, err := settings.ReadFile(fsys, name, settings.MaxSize)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			list.Add(diag.Errorf(placeOf(name), "%v", err))
			return nil, list
		}
		return parse(l, name, text)
	}
	list.Add(missing(l))
	return standIn(l), list
}

func nameOf(l policy.Locale) string { return "words/" + string(l) + ".toml" }

// placeOf names a file as people see it, from the project's root.
func placeOf(name string) diag.Place { return diag.Place{File: path.Join("templates", name)} }

func missing(l policy.Locale) diag.Problem {
	at := placeOf(nameOf(l))
	p := diag.Warnf(at, "there are no interface words for the locale %q; the English ones stand in", string(l))
	for _, parent := range l.Parents()[1:] {
		p = p.Note("nor is there %s", placeOf(nameOf(parent)))
	}
	return p.Hint("copy templates/words/en.toml to %s and translate it", at.File)
}

// standIn is English, but for what CLDR knows of the locale.
func standIn(l policy.Locale) *Words {
	text, table := byDefault(english)
	return &Words{locale: l, texts: textsOf(table), months: table.Strings(monthsKey), countries: map[string]string{}, digest: digestOf(text)}
}

func digestOf(text []byte) string { return fmt.Sprintf("%x", sha256.Sum256(text)) }

func parse(l policy.Locale, name string, text []byte) (*Words, diag.List) {
	var list diag.List
	table := settings.Read(placeOf(name).File, text, &list)
	if table == nil {
		return nil, list
	}
	w := &Words{
		locale:    l,
		texts:     readTexts(l, table, &list),
		months:    readMonths(l, table),
		countries: readCountries(table, &list),
		digest:    digestOf(text),
	}
	table.Done()
	if list.HasErrors() {
		return nil, list
	}
	return w, list
}

// english has the one list of the keys that every words file has, and of the
// placeholders in each: the default words/en.toml. It is the file that
// translators copy, so that a list in Go could only differ from it; and it is
// the default, not a project's own, because the pages that ask for the keys
// are written against it.
const english policy.Locale = "en"

// byDefault is the default file of a locale that has one.
func byDefault(l policy.Locale) ([]byte, *settings.Table) {
	text, err := templates.FS.ReadFile(nameOf(l))
	if err != nil {
		panic(err) // the program was built without its templates
	}
	var list diag.List
	table := settings.Read(placeOf(nameOf(l)).File, text, &list)
	if table == nil {
		panic(list.Error())
	}
	return text, table
}

// nearest is the locale, or what it is a variety of, that has default words.
func nearest(l policy.Locale) policy.Locale {
	for _, near := range l.Parents() {
		if _, err := fs.Stat(templates.FS, nameOf(near)); err == nil {
			return near
		}
	}
	return english
}

func textsOf(t *settings.Table) map[string]string {
	texts := map[string]string{}
	for _, key := range t.Keys() {
		if key != monthsKey && key != countriesKey {
			texts[key] = t.String(key)
		}
	}
	return texts
}

// englishTexts are the default texts of English, read once: their file travels
// with the program.
var englishTexts = sync.OnceValue(func() map[string]string {
	_, table := byDefault(english)
	return textsOf(table)
})

func readTexts(l policy.Locale, t *settings.Table, list *diag.List) map[string]string {
	texts := map[string]string{}
	standIn := sync.OnceValue(func() *settings.Table { return standingIn(l) })
	for _, key := range sortedKeys(englishTexts()) {
		if !t.Has(key) {
			lacks(l, t, key)
			texts[key] = standIn().String(key)
			continue
		}
		if texts[key] = readText(t, key, list); texts[key] != "" {
			checkPlaceholders(t, key, texts[key], englishTexts()[key])
		}
	}
	return texts
}

// standingIn has the default words that stand in where a file has none.
func standingIn(l policy.Locale) *settings.Table {
	_, table := byDefault(nearest(l))
	return table
}

// lacks warns of a key that a file does not have.
func lacks(l policy.Locale, t *settings.Table, key string) {
	t.Add(diag.Warnf(t.Place(key), "%s: required key is missing; that of the default words/%s.toml stands in", key, nearest(l)))
}

// readText reads a string that is not empty; where there is none it is "", and
// the problem is on the list or the key was not there.
func readText(t *settings.Table, key string, list *diag.List) string {
	before := len(*list)
	text := t.String(key)
	if strings.TrimSpace(text) == "" && t.Has(key) && len(*list) == before {
		t.Errorf(key, "the text is empty")
		return ""
	}
	return text
}

func readMonths(l policy.Locale, t *settings.Table) []string {
	if !t.Has(monthsKey) {
		lacks(l, t, monthsKey)
		return standingIn(l).Strings(monthsKey)
	}
	months := t.Strings(monthsKey)
	if months != nil && len(months) != 12 {
		t.Errorf(monthsKey, "%d names; a year has 12 months", len(months))
	}
	for i, month := range months {
		if strings.TrimSpace(month) == "" {
			t.Errorf(monthsKey, "name %d is empty", i+1)
		}
	}
	return months
}

func readCountries(t *settings.Table, list *diag.List) map[string]string {
	table := t.Table(countriesKey)
	names := map[string]string{}
	for _, code := range table.Keys() {
		names[code] = readText(table, code, list)
		if !isCountry(code) {
			table.Errorf(code, "no country has this code (ISO 3166-1, two capital letters)")
		}
	}
	return names
}

func sortedKeys(texts map[string]string) []string {
	return slices.Sorted(maps.Keys(texts))
}
