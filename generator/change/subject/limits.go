package subject

import (
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// likely is what a reading counts that holds whatever the headings and the words
// around it say.
const likely = 4 * headingWeight

// readPlace adds what the place of a number or a name in its sentence says that
// it is, whatever the words around it are mostly about.
func (j *Judge) readPlace(guesses map[topic.Category]int, c *reading.Case, p place) {
	for _, read := range []func(*reading.Case, place) (topic.Category, int){j.postalOf, j.keptIn, j.ageOf, j.capOf, j.lastingOf} {
		if what, n := read(c, p); n > 0 && what != "" {
			guesses[what] = max(guesses[what], n)
			return
		}
	}
}

// isUnit reports whether a token is a unit of time.
func (j *Judge) isUnit(t token.Token) bool {
	return j.hasPeriod([]token.Token{t}) || t.Kind == token.Word && j.Lex.Columns().Periods.In([]token.Token{t})
}
