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
// rooted at the templates folder. Each file is complete in itself. With
// problems, all of them errors, there are no words.
func Load(fsys fs.FS, l policy.Locale) (*Words, diag.List) {
	var list diag.List
	for _, near := range l.Parents() {
		name := "words/" + string(near) + ".toml"
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
	return nil, list
}

// placeOf names a file as people see it, from the project's root.
func placeOf(name string) diag.Place { return diag.Place{File: path.Join("templates", name)} }

func missing(l policy.Locale) diag.Problem {
	at := placeOf("words/" + string(l) + ".toml")
	p := diag.Errorf(at, "there are no interface words for the locale %q", string(l))
	for _, parent := range l.Parents()[1:] {
		p = p.Note("nor is there %s", placeOf("words/"+string(parent)+".toml"))
	}
	return p.Hint("copy templates/words/en.toml to %s and translate it", at.File)
}

func parse(l policy.Locale, name string, text []byte) (*Words, diag.List) {
	var list diag.List
	table := settings.Read(placeOf(name).File, text, &list)
	if table == nil {
		return nil, list
	}
	w := &Words{
		locale:    l,
		texts:     readTexts(table, &list),
		months:    readMonths(table),
		countries: readCountries(table, &list),
		digest:    fmt.Sprintf("%x", sha256.Sum256(text)),
	}
	table.Done()
	if list.HasErrors() {
		return nil, list
	}
	return w, list
}

// english is the one list of the keys that every words file has, and of the
// placeholders in each: the default words/en.toml. It is the file that
// translators copy, so that a list in Go could only differ from it; and it is
// the default, not a project's own, because the pages that ask for the keys
// are written against it.
func english() map[string]string {
	const name = "words/en.toml"
	text, err := templates.FS.ReadFile(name)
	if err != nil {
		panic(err) // the program was built without its templates
	}
	var list diag.List
	table := settings.Read(placeOf(name).File, text, &list)
	if table == nil {
		panic(list.Error())
	}
	texts := map[string]string{}
	for _, key := range table.Keys() {
		if key != monthsKey && key != countriesKey {
			texts[key] = table.String(key)
		}
	}
	return texts
}

func readTexts(t *settings.Table, list *diag.List) map[string]string {
	texts := english()
	keys := sortedKeys(texts)
	t.Require(keys...)
	for _, key := range keys {
		english := texts[key]
		if texts[key] = readText(t, key, list); texts[key] != "" {
			checkPlaceholders(t, key, texts[key], english)
		}
	}
	return texts
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

func readMonths(t *settings.Table) []string {
	t.Require(monthsKey)
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
