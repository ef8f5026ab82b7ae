package lexicon

import (
	"embed"
	"fmt"

	"proviso/generator/change/token"
	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// limitFiles are, for each language with a lexicon or an outline, the words that
// say what a number is: how much at most, from which age, a period of what. They
// name categories, prove nothing and signal nothing; limit/en.toml says how they
// are written.
//
//go:embed limit/*.toml
var limitFiles embed.FS

// limits is one of them.
type limits struct {
	Kinds   Phrases  // of days: "working"
	Years   Phrases  // of an age, where there is no lexicon
	Caps    Phrases  // before the number that nobody may pass
	Ends    Phrases  // behind it
	Rates   Phrases  // behind what is counted, before the time
	Allows  Phrases  // of what somebody may do, where there is no lexicon
	Older   Phrases  // before an age
	Younger Phrases  // behind it
	Past    Phrases  // beside a time that is over, or comes again
	Answers Phrases  // verbs of who answers
	Frames  Subjects // what a sentence with a period is about
	Periods Subjects // what is done in a period
	Lengths Subjects // what has a length, right beside it
	Kept    Phrases  // what says where data are
	Offered Phrases  // what says where a service is
}

// limitsOf takes the words of a locale or of what it is a variety of. It panics on
// a faulty file: that is part of the program, and a test reads them all.
func (lex *Lexicon) limitsOf(l policy.Locale) *limits {
	words := &limits{}
	for _, near := range l.Parents() {
		name := "limit/" + string(near) + ".toml"
		text, err := limitFiles.ReadFile(name)
		if err != nil {
			continue
		}
		var list diag.List
		t := settings.Read(name, text, &list)
		for key, into := range map[string]*Phrases{
			"kinds": &words.Kinds, "years": &words.Years, "caps": &words.Caps, "ends": &words.Ends, "rates": &words.Rates, "allows": &words.Allows,
			"past": &words.Past, "answers": &words.Answers, "older": &words.Older, "younger": &words.Younger, "kept": &words.Kept, "offered": &words.Offered,
		} {
			*into = lex.NewPhrases(t.Strings(key))
		}
		for key, into := range map[string]*Subjects{"frames": &words.Frames, "periods": &words.Periods, "lengths": &words.Lengths} {
			*into = lex.newSubjects(readCategories(t.Table(key)))
		}
		t.Done()
		if list.HasErrors() {
			panic(fmt.Sprintf("the words of limits are faulty:\n%s", list.Format()))
		}
		break
	}
	return words
}

var Ages = token.Set([]string{"12", "13", "14", "15", "16", "17", "18", "19", "20", "21"})
