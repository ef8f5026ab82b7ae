package change

import (
	"embed"
	"fmt"

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
	kinds   phrases  // of days: "working"
	years   phrases  // of an age, where there is no lexicon
	caps    phrases  // before the number that nobody may pass
	ends    phrases  // behind it
	rates   phrases  // behind what is counted, before the time
	allows  phrases  // of what somebody may do, where there is no lexicon
	older   phrases  // before an age
	younger phrases  // behind it
	past    phrases  // beside a time that is over, or comes again
	answers phrases  // verbs of who answers
	frames  subjects // what a sentence with a period is about
	periods subjects // what is done in a period
	lengths subjects // what has a length, right beside it
	kept    phrases  // what says where data are
	offered phrases  // what says where a service is
}

// likely is what a reading counts that holds whatever the headings and the words
// around it say.
const likely = 4 * headingWeight

// limitsOf takes the words of a locale or of what it is a variety of. It panics on
// a faulty file: that is part of the program, and a test reads them all.
func (lex *lexicon) limitsOf(l policy.Locale) *limits {
	words := &limits{}
	for _, near := range l.Parents() {
		name := "limit/" + string(near) + ".toml"
		text, err := limitFiles.ReadFile(name)
		if err != nil {
			continue
		}
		var list diag.List
		t := settings.Read(name, text, &list)
		for key, into := range map[string]*phrases{
			"kinds": &words.kinds, "years": &words.years, "caps": &words.caps, "ends": &words.ends, "rates": &words.rates, "allows": &words.allows,
			"past": &words.past, "answers": &words.answers, "older": &words.older, "younger": &words.younger, "kept": &words.kept, "offered": &words.offered,
		} {
			*into = lex.newPhrases(t.Strings(key))
		}
		for key, into := range map[string]*subjects{"frames": &words.frames, "periods": &words.periods, "lengths": &words.lengths} {
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

// readPlace adds what the place of a number or a name in its sentence says that
// it is, whatever the words around it are mostly about.
func (j *judge) readPlace(guesses map[Category]int, c *instance, p place) {
	for _, read := range []func(*instance, place) (Category, int){j.postalOf, j.keptIn, j.ageOf, j.capOf, j.lastingOf} {
		if what, n := read(c, p); n > 0 && what != "" {
			guesses[what] = max(guesses[what], n)
			return
		}
	}
}

// isUnit reports whether a token is a unit of time.
func (j *judge) isUnit(t token) bool {
	return j.hasPeriod([]token{t}) || t.kind == word && j.lex.columns().periods.in([]token{t})
}
