package lexicon

import (
	_ "embed"
	"fmt"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// matterWords say whom and what a change is of: matter.toml.
//
//go:embed matter.toml
var matterWords []byte

// matters are those of a language.
type matters struct {
	Goods    Phrases // things that are no data
	Holds    Phrases // verbs of holding them for somebody
	Money    Phrases // what is paid out
	Withheld Phrases // verbs of not paying it yet
	Officers Phrases // who answers for data, before their name
	Settlers Phrases // who settles disputes
	Agents   Phrases // before the name of whoever does a thing for another
	Persons  Phrases // people who decide
	Machines Phrases // programs that do
	Decides  Phrases // words of deciding
	Banned   Phrases // what a heading says of what nobody may do
	Offered  Phrases // verbs of opening a service somewhere
}

// mattersOf takes the words of a locale or of what it is a variety of. It panics on
// a faulty file: that is part of the program, and a test reads it.
func (lex *Lexicon) mattersOf(l policy.Locale) *matters {
	var list diag.List
	t, words := settings.Read("matter.toml", matterWords, &list), &matters{}
	for _, near := range l.Parents() {
		if near == "nn" {
			near = "nb" // its list has the words of both
		}
		one := t.Table(string(near))
		if !one.Has("goods") {
			continue
		}
		for key, into := range map[string]*Phrases{
			"goods": &words.Goods, "holds": &words.Holds, "money": &words.Money, "withheld": &words.Withheld, "officers": &words.Officers, "settlers": &words.Settlers,
			"agents": &words.Agents, "persons": &words.Persons, "machines": &words.Machines, "decides": &words.Decides, "banned": &words.Banned, "offered": &words.Offered,
		} {
			*into = lex.NewPhrases(one.Strings(key))
		}
		one.Done()
		break
	}
	if list.HasErrors() {
		panic(fmt.Sprintf("the words of matters are faulty:\n%s", list.Format()))
	}
	return words
}
