// Package disclosure owns what laws require a privacy text to say, as lists
// that cite article and paragraph. Whether a text says it is for people to
// decide: policy.toml's [covers] names the sections that do. The words here
// only propose where to look.
package disclosure

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
	"proviso/generator/term"
)

//go:embed list/*.toml
var data embed.FS

// List is what one law requires.
type List struct {
	ID    string // as policy.toml's requires names it: gdpr
	Name  string // as people do: GDPR
	Law   string
	Items []Item // in the order of the law
}

// Item is one thing that a text has to say, if only that there is none: "no
// data protection officer is appointed" is an answer, silence is not.
type Item struct {
	ID       string // within its list; [covers] also takes LIST-ID
	Cite     string // article and paragraph
	What     string
	concepts []string
	words    map[string][]string // by language
}

// names lists the lists in the order in which they are shown.
var names = []string{"gdpr", "caloppa", "ccpa"}

// Lists are all lists, in the order in which they are shown.
var Lists = sync.OnceValue(func() []List {
	all := make([]List, len(names))
	for i, name := range names {
		all[i] = mustRead(name)
	}
	return all
})

// Required are the lists that policy.toml names, in the order in which they
// are shown.
func Required(requires []string) []List {
	var required []List
	for _, l := range Lists() {
		if slices.Contains(requires, l.ID) {
			required = append(required, l)
		}
	}
	return required
}

// Keys are the names that [covers] may give an item of a list.
func (l List) Keys(i Item) []string { return []string{l.ID + "-" + i.ID, i.ID} }

// Words are what tells in a locale that a text may speak of the item. What has
// an English name alone, such as Do Not Track, goes by that.
func (i Item) Words(l policy.Locale) []term.Pattern {
	words := i.words[l.Language()]
	if len(words) == 0 && len(i.concepts) == 0 {
		words = i.words["en"]
	}
	all := term.CompileAll(l, words)
	glossary := term.GlossaryOf(l)
	for _, id := range i.concepts {
		c, _ := glossary.Concept(id)
		all = append(all, c.Accepted...)
	}
	return all
}

// mustRead panics on a faulty file: it is part of the program, and a test reads
// them all.
func mustRead(id string) List {
	file := "list/" + id + ".toml"
	text, err := data.ReadFile(file)
	if err != nil {
		panic(err)
	}
	var problems diag.List
	l := List{ID: id}
	if t := settings.Read(file, text, &problems); t != nil {
		l.Name, l.Law = t.String("name"), t.String("law")
		for _, one := range t.Tables("disclosure") {
			one.Require("id", "cite", "what")
			l.Items = append(l.Items, readItem(one))
		}
		t.Done()
	}
	if problems.HasErrors() {
		panic(fmt.Sprintf("a list of disclosures is faulty:\n%s", problems.Format()))
	}
	return l
}

func readItem(t *settings.Table) Item {
	i := Item{ID: t.String("id"), Cite: t.String("cite"), What: t.String("what"), concepts: t.Strings("concepts"), words: map[string][]string{}}
	words := t.Table("words")
	for _, language := range words.Keys() {
		i.words[language] = words.Strings(language)
	}
	t.Done()
	return i
}

// Near is the known key that an unknown one may mean, as a hint.
func Near(key string) string {
	var known []string
	for _, l := range Lists() {
		for _, i := range l.Items {
			known = append(known, l.Keys(i)...)
		}
	}
	return diag.DidYouMean(strings.ToLower(key), known)
}

// Known reports whether some list has an item of that name.
func Known(key string) bool {
	for _, l := range Lists() {
		if slices.ContainsFunc(l.Items, func(i Item) bool { return slices.Contains(l.Keys(i), key) }) {
			return true
		}
	}
	return false
}
