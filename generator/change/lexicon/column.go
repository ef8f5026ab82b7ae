package lexicon

import (
	_ "embed"
	"fmt"
	"slices"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
	"proviso/generator/topic"
)

// columnWords are what the heads of tables say of their columns.
//
//go:embed column.toml
var columnWords []byte

// What a column holds besides what is of a category: what its rows are of, what is
// stored on a device, where there is more about it.
const (
	NameColumn   topic.Category = "name"
	CookieColumn topic.Category = "cookie"
	LinkColumn   topic.Category = "link"
	AboutColumn  topic.Category = "description"
)

// columns are the words by which tables of a language are read.
type columns struct {
	heads   Subjects
	Own     Phrases // who wrote the text, as cells name them
	Lasting Phrases // how long a thing lasts, without a number
	Periods Phrases // units of time, where there is no lexicon
}

// columnsOf takes the words of a locale or of what it is a variety of. It panics on
// a faulty file: that is part of the program, and a test reads it.
func (lex *Lexicon) columnsOf(l policy.Locale) *columns {
	var list diag.List
	t, words := settings.Read("column.toml", columnWords, &list), &columns{}
	for _, near := range l.Parents() {
		if near == "nn" {
			near = "nb" // its list has the words of both
		}
		one := t.Table(string(near))
		if !one.Has("recipients") {
			continue
		}
		words = &columns{Own: lex.NewPhrases(one.Strings("own")), Lasting: lex.NewPhrases(one.Strings("lasting")), Periods: lex.NewPhrases(one.Strings("period"))}
		heads := &index{exact: map[string][]subject{}, begin: map[string][]subject{}}
		for _, role := range append(slices.Clone(topic.Categories), NameColumn, CookieColumn, AboutColumn) {
			for _, entry := range one.Strings(string(role)) {
				heads.add(subject{entry, lex.parts(entry), role, Usual})
			}
		}
		words.heads = Subjects{func() *index { return heads }}
		one.Done()
		break
	}
	if list.HasErrors() {
		panic(fmt.Sprintf("the words of columns are faulty:\n%s", list.Format()))
	}
	return words
}

// RolesIn are what the words of a head say, and whether it joins two things by a
// stroke or an "and". A word that may be a name or a purpose says nothing beside
// another.
func RolesIn(lex *Lexicon, head string) (roles []topic.Category, several bool) {
	run := lex.Read(head)
	if len(run) == 0 {
		return nil, false
	}
	byWord := map[int][]topic.Category{}
	var order []int
	for _, f := range lex.Columns().heads.Find(run) {
		if byWord[f.From] == nil {
			order = append(order, f.From)
		}
		byWord[f.From] = append(byWord[f.From], f.Category)
	}
	vague := func(list []topic.Category) bool { return slices.Contains(list, NameColumn) }
	clear := slices.DeleteFunc(slices.Clone(order), func(k int) bool { return vague(byWord[k]) })
	if len(clear) > 0 {
		order = clear
	}
	for _, k := range order {
		roles = append(roles, byWord[k]...)
	}
	joined := lex.Conjunctions.In(run) || slices.ContainsFunc([]rune(head), func(r rune) bool { return r == '/' || r == '&' })
	return roles, joined && len(clear) > 1 && slices.ContainsFunc(clear, func(k int) bool { return byWord[k][0] != byWord[clear[0]][0] })
}
