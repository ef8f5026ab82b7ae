package change

import (
	_ "embed"
	"fmt"
	"slices"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// columnWords are what the heads of tables say of their columns.
//
//go:embed columns.toml
var columnWords []byte

// What a column holds besides what is of a category: what its rows are of, what is
// stored on a device, where there is more about it.
const (
	nameColumn   Category = "name"
	cookieColumn Category = "cookie"
	linkColumn   Category = "link"
	aboutColumn  Category = "description"
)

// columns are the words by which tables of a language are read.
type columns struct {
	heads   subjects
	own     phrases // who wrote the text, as cells name them
	lasting phrases // how long a thing lasts, without a number
	periods phrases // units of time, where there is no lexicon
}

// columnsOf takes the words of a locale or of what it is a variety of. It panics on
// a faulty file: that is part of the program, and a test reads it.
func (lex *lexicon) columnsOf(l policy.Locale) *columns {
	var list diag.List
	t, words := settings.Read("columns.toml", columnWords, &list), &columns{}
	for _, near := range l.Parents() {
		if near == "nn" {
			near = "nb" // its list has the words of both
		}
		one := t.Table(string(near))
		if !one.Has("recipients") {
			continue
		}
		words = &columns{own: lex.newPhrases(one.Strings("own")), lasting: lex.newPhrases(one.Strings("lasting")), periods: lex.newPhrases(one.Strings("period"))}
		heads := &index{exact: map[string][]subject{}, begin: map[string][]subject{}}
		for _, role := range append(slices.Clone(Categories), nameColumn, cookieColumn, aboutColumn) {
			for _, entry := range one.Strings(string(role)) {
				heads.add(subject{entry, lex.parts(entry), role, usual})
			}
		}
		words.heads = subjects{func() *index { return heads }}
		one.Done()
		break
	}
	if list.HasErrors() {
		panic(fmt.Sprintf("the words of columns are faulty:\n%s", list.Format()))
	}
	return words
}

// weightiest lists what the head of a column may say, the surest first: of
// "purpose of the transfer" the purpose, of "country of the provider" the country.
var weightiest = []Category{Sale, Retention, LegalBasis, Purpose, Transfer, Fees, Contact, Recipients, Rights, Security, Data, cookieColumn, aboutColumn, Other}

// headed is what a head says that its column holds; "" where it says nothing, or
// names two things. What may be the name of a thing or what it is for, as
// "service", is the name in the first column only.
func (j *judge) headed(head string, at int) Category {
	roles, several := rolesIn(j.lex, head)
	if len(roles) == 0 && !several {
		roles, several = rolesIn(lexiconOf("en"), head)
	}
	name := slices.Contains(roles, nameColumn)
	switch {
	case several:
		return ""
	case at == 0 && slices.Contains(roles, Data):
		return Data // "uppgift" is a datum or a task
	case at == 0 && name && !slices.ContainsFunc(roles, func(c Category) bool { return c != nameColumn && c != Purpose && c != Data }):
		return nameColumn
	}
	for _, c := range weightiest {
		if slices.Contains(roles, c) {
			return c
		}
	}
	if name {
		return nameColumn
	}
	return ""
}

// rolesIn are what the words of a head say, and whether it joins two things by a
// stroke or an "and". A word that may be a name or a purpose says nothing beside
// another.
func rolesIn(lex *lexicon, head string) (roles []Category, several bool) {
	run := lex.read(head)
	if len(run) == 0 {
		return nil, false
	}
	byWord := map[int][]Category{}
	var order []int
	for _, f := range lex.columns().heads.find(run) {
		if byWord[f.from] == nil {
			order = append(order, f.from)
		}
		byWord[f.from] = append(byWord[f.from], f.category)
	}
	vague := func(list []Category) bool { return slices.Contains(list, nameColumn) }
	clear := slices.DeleteFunc(slices.Clone(order), func(k int) bool { return vague(byWord[k]) })
	if len(clear) > 0 {
		order = clear
	}
	for _, k := range order {
		roles = append(roles, byWord[k]...)
	}
	joined := lex.conjunctions.in(run) || slices.ContainsFunc([]rune(head), func(r rune) bool { return r == '/' || r == '&' })
	return roles, joined && len(clear) > 1 && slices.ContainsFunc(clear, func(k int) bool { return byWord[k][0] != byWord[clear[0]][0] })
}
