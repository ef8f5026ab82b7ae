package change

import (
	"fmt"
	"slices"
)

// signals says what speaks for a change being material, each thing once.
func (j *judge) signals(c *instance, open []hunk) []Signal {
	if len(open) == 0 {
		return nil
	}
	s := &signalist{judge: j, c: c, open: open}
	if len(c.pair.From) > 0 && len(c.pair.To) > 0 {
		s.numbers()
		s.strength()
		s.words(j.lex.negations, "")
		s.words(j.lex.exceptions, "")
		s.words(j.lex.softeners, "")
		s.words(j.lex.qualifiers, "")
		s.words(j.lex.bases, LegalBasis)
		s.conjunctions()
		s.sentences()
		s.lists()
	} else {
		s.whole()
	}
	s.addresses()
	s.countries()
	s.newNames()
	s.topics()
	return s.list
}

// signalist gathers the signals of one case.
type signalist struct {
	*judge
	c    *instance
	open []hunk
	list []Signal
}

func (s *signalist) add(category Category, format string, args ...any) {
	one := Signal{category, fmt.Sprintf(format, args...)}
	if !slices.Contains(s.list, one) {
		s.list = append(s.list, one)
	}
}

// replaced tells a difference of two lists: "a → b" where one took the place of
// the other, else what came and what went.
func (s *signalist) replaced(category Category, gone, came []string) {
	for len(gone) > 0 && len(came) > 0 {
		s.add(category, "%s → %s", gone[0], came[0])
		gone, came = gone[1:], came[1:]
	}
	for _, w := range gone {
		s.add(category, "“%s” removed", w)
	}
	for _, w := range came {
		s.add(category, "“%s” added", w)
	}
}

// numbers: periods, amounts, ages, shares and days say how much, how long and
// from when.
func (s *signalist) numbers() {
	for _, h := range s.open {
		gone, came := s.amounts(s.c.from, h.fromAt, h.del), s.amounts(s.c.to, h.toAt, h.ins)
		gone, came = Subtract(gone, came), Subtract(came, gone)
		s.replaced("", gone, came)
	}
}

// amounts are the numbers and days in a run, each with its unit or currency; a
// unit that changes beside a number that stays has the number with it.
func (s *signalist) amounts(side []token, at int, run []token) []string {
	var list []string
	for k := at; k < at+len(run); k++ {
		switch t := side[k]; {
		case t.kind == number || t.kind == date:
			list = append(list, s.amount(side, k))
		case k > 0 && k == at && side[k-1].kind == number && s.unit(t):
			list = append(list, s.amount(side, k-1))
		}
	}
	return list
}

func (s *signalist) unit(t token) bool {
	return t.kind == sign || s.lex.units[t.norm] != ""
}

func (s *signalist) amount(side []token, k int) string {
	amount := side[k].raw
	if k > 0 && side[k-1].kind == sign {
		amount = side[k-1].raw + amount
	}
	if k+1 < len(side) && s.unit(side[k+1]) {
		amount = withCurrency(amount, side[k+1])
	}
	return amount
}

// Subtract is what a holds more often than b, in the order of a.
func Subtract(a, b []string) []string {
	have := map[string]int{}
	for _, s := range b {
		have[s]++
	}
	var rest []string
	for _, s := range a {
		if have[s]--; have[s] < 0 {
			rest = append(rest, s)
		}
	}
	return rest
}

// strength: a modal verb says whether something binds, is promised or is only
// permitted. That a verb of the same strength takes its place is told too: "may"
// permits and "might" foresees.
func (s *signalist) strength() {
	for _, h := range s.open {
		gone, came := s.modals(h.del), s.modals(h.ins)
		s.replaced("", Subtract(gone, came), Subtract(came, gone))
	}
}

func (s *signalist) modals(run []token) []string {
	var list []string
	for _, t := range run {
		if s.lex.modals[t.norm] > 0 {
			list = append(list, t.norm)
		}
	}
	return list
}

// words: what a list of the lexicon holds and one side of the clause has more
// of: a denial, an exception, a word that narrows, widens or softens, a legal
// basis. Whole clauses are looked at, since a phrase may change in one word.
func (s *signalist) words(list phrases, category Category) {
	gone, came := list.find(s.c.from), list.find(s.c.to)
	s.replaced(category, Subtract(gone, came), Subtract(came, gone))
}

// conjunctions: "and" for "or" changes what must be fulfilled. One that only
// came or went goes with its list.
func (s *signalist) conjunctions() {
	for _, h := range s.open {
		gone, came := s.lex.conjunctions.find(h.del), s.lex.conjunctions.find(h.ins)
		if gone, came = Subtract(gone, came), Subtract(came, gone); len(gone) > 0 && len(came) > 0 {
			s.replaced("", gone, came)
		}
	}
}

// sentences: a whole sentence that came or went is a clause that did.
func (s *signalist) sentences() {
	for _, h := range s.open {
		for _, one := range []struct {
			run  []token
			what string
		}{{h.del, "removed"}, {h.ins, "added"}} {
			for _, sentence := range sentences(one.run) {
				if len(sentence) > 3 && sentence[0].first {
					s.add("", "“%s” %s", excerpt(sentence), one.what)
				}
			}
		}
	}
}

func (s *signalist) whole() {
	what := "added"
	if len(s.c.pair.To) == 0 {
		what = "removed"
	}
	if isHeading(s.c.clause()) {
		return
	}
	s.add("", "%s %s", s.c.clause().Kind, what)
}

// lists: an item that came to a list between commas, or left it, widens or
// narrows what the list is about, whatever the language.
func (s *signalist) lists() {
	const longest = 6
	for _, h := range s.open {
		switch {
		case s.lex.topics(h.del)+s.lex.topics(h.ins) != "": // told as such
		case len(h.del) == 0 && len(h.ins) <= longest && s.isItemOf(s.c.to, h.toAt, h.ins):
			s.add("", "“%s” added", shown(h.ins))
		case len(h.ins) == 0 && len(h.del) <= longest && s.isItemOf(s.c.from, h.fromAt, h.del):
			s.add("", "“%s” removed", shown(h.del))
		}
	}
}

// isItemOf: a comma or an "and" stands before the run or begins or ends it, and
// it says more than that.
func (s *signalist) isItemOf(side []token, at int, run []token) bool {
	joins := func(k int) bool { return k >= 0 && k < len(side) && s.lex.conjunctions.in(side[k:k+1]) }
	end := at + len(run)
	if len(run) == 1 && joins(at) {
		return false
	}
	return run[0].comma || joins(at-1) || joins(at) || end < len(side) && side[end].comma || joins(end-1)
}

// excerpt is the beginning of a run, as it is read.
func excerpt(run []token) string {
	const most = 8
	if len(run) > most {
		return shown(run[:most]) + " …"
	}
	return shown(run)
}

// topics: words that name data, purposes, recipients, rights and the like: a
// list of them grew, shrank or says something else.
func (s *signalist) topics() {
	if len(s.c.pair.From) == 0 || len(s.c.pair.To) == 0 {
		return
	}
	for _, h := range s.open {
		if s.lex.topics(h.del) == "" && s.lex.topics(h.ins) == "" {
			continue
		}
		about := s.lex.categories[Recipients]
		switch {
		case len(h.del) == 0 && len(h.ins) <= 6 && about.in(h.ins) && s.party(h) == Recipients:
			s.add(Recipients, "new recipient: %s", shown(trimmed(s.lex, h.ins)))
		case len(h.ins) == 0 && len(h.del) <= 6 && about.in(h.del) && s.party(h) == Recipients:
			s.add(Recipients, "no longer a recipient: %s", shown(trimmed(s.lex, h.del)))
		case len(h.del) == 0:
			s.add("", "“%s” added", excerpt(h.ins))
		case len(h.ins) == 0:
			s.add("", "“%s” removed", excerpt(h.del))
		default:
			s.add("", "“%s” → “%s”", excerpt(h.del), excerpt(h.ins))
		}
	}
}

// trimmed is a run without the "and" that it begins or ends with.
func trimmed(lex *lexicon, run []token) []token {
	for len(run) > 1 && lex.conjunctions.in(run[:1]) {
		run = run[1:]
	}
	for len(run) > 1 && lex.conjunctions.in(run[len(run)-1:]) {
		run = run[:len(run)-1]
	}
	return run
}
