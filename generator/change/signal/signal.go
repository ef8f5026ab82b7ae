// Package signal says what speaks for a change being material: numbers, modal
// verbs, denials, exceptions, names, places, lists, links, and marks that hide
// what a text says.
package signal

import (
	"fmt"
	"slices"
	"strings"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/link"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// Signal is one thing that speaks for a change being material, in plain words:
// "30 days → 60 days".
type Signal struct {
	Category topic.Category
	What     string
}

// Of says what speaks for a change being material, each thing once.
func Of(links *link.Links, c *reading.Case, open []reading.Hunk) []Signal {
	if len(open) == 0 {
		return nil
	}
	s := &signalist{Links: links, c: c, open: open}
	if len(c.Pair.From) > 0 && len(c.Pair.To) > 0 {
		s.numbers()
		s.strength()
		s.words(links.Lex.Negations, "")
		s.words(links.Lex.Exceptions, "")
		s.words(links.Lex.Softeners, "")
		s.words(links.Lex.Qualifiers, "")
		s.words(links.Lex.Bases, topic.LegalBasis)
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
	*link.Links
	c    *reading.Case
	open []reading.Hunk
	list []Signal
}

func (s *signalist) add(category topic.Category, format string, args ...any) {
	one := Signal{category, fmt.Sprintf(format, args...)}
	if !slices.Contains(s.list, one) {
		s.list = append(s.list, one)
	}
}

// replaced tells a difference of two lists: "a → b" where one took the place of
// the other, else what came and what went.
func (s *signalist) replaced(category topic.Category, gone, came []string) {
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
		gone, came := s.amounts(s.c.From, h.FromAt, h.Del), s.amounts(s.c.To, h.ToAt, h.Ins)
		gone, came = Subtract(gone, came), Subtract(came, gone)
		s.replaced("", gone, came)
	}
}

// amounts are the numbers and days in a run, each with its unit or currency; a
// unit that changes beside a number that stays has the number with it.
func (s *signalist) amounts(side []token.Token, at int, run []token.Token) []string {
	var list []string
	for k := at; k < at+len(run); k++ {
		switch t := side[k]; {
		case t.Kind == token.Number || t.Kind == token.Date:
			list = append(list, s.amount(side, k))
		case k > 0 && k == at && side[k-1].Kind == token.Number && s.unit(t):
			list = append(list, s.amount(side, k-1))
		}
	}
	return list
}

func (s *signalist) unit(t token.Token) bool { return isSign(t) || s.Lex.Units[t.Norm] != "" }

// isSign reports whether a token is a sign that readers see beside an amount.
func isSign(t token.Token) bool { return t.Kind == token.Sign && !t.EndsCell() }

func (s *signalist) amount(side []token.Token, k int) string {
	amount := side[k].Raw
	if k > 0 && isSign(side[k-1]) {
		amount = side[k-1].Raw + amount
	}
	if k+1 < len(side) && s.unit(side[k+1]) {
		amount = lexicon.WithCurrency(amount, side[k+1])
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
		gone, came := s.modals(h.Del), s.modals(h.Ins)
		s.replaced("", Subtract(gone, came), Subtract(came, gone))
	}
}

func (s *signalist) modals(run []token.Token) []string {
	var list []string
	for _, t := range run {
		if s.Lex.Modals[t.Norm] > 0 {
			list = append(list, t.Norm)
		}
	}
	return list
}

// words: what a list of the lexicon holds and one side of the clause has more
// of: a denial, an exception, a word that narrows, widens or softens, a legal
// basis. Whole clauses are looked at, since a phrase may change in one word.
func (s *signalist) words(list lexicon.Phrases, category topic.Category) {
	gone, came := list.Find(s.c.From), list.Find(s.c.To)
	s.replaced(category, Subtract(gone, came), Subtract(came, gone))
}

// conjunctions: "and" for "or" changes what must be fulfilled. One that only
// came or went goes with its list.
func (s *signalist) conjunctions() {
	for _, h := range s.open {
		gone, came := s.Lex.Conjunctions.Find(h.Del), s.Lex.Conjunctions.Find(h.Ins)
		if gone, came = Subtract(gone, came), Subtract(came, gone); len(gone) > 0 && len(came) > 0 {
			s.replaced("", gone, came)
		}
	}
}

// sentences: a whole sentence that came or went is a clause that did.
func (s *signalist) sentences() {
	for _, h := range s.open {
		for _, one := range []struct {
			run  []token.Token
			what string
		}{{h.Del, "removed"}, {h.Ins, "added"}} {
			for _, sentence := range token.Sentences(one.run) {
				if len(sentence) > 3 && sentence[0].First {
					s.add("", "“%s” %s", excerpt(sentence), one.what)
				}
			}
		}
	}
}

func (s *signalist) whole() {
	what := "added"
	if len(s.c.Pair.To) == 0 {
		what = "removed"
	}
	if reading.IsHeading(s.c.Clause()) {
		return
	}
	s.add("", "%s %s", s.c.Clause().Kind, what)
}

// lists: an item that came to a list between commas, or left it, widens or
// narrows what the list is about, whatever the language.
func (s *signalist) lists() {
	const longest = 6
	for _, h := range s.open {
		switch {
		case s.Lex.Topics(h.Del)+s.Lex.Topics(h.Ins) != "": // told as such
		case shown(h.Del)+shown(h.Ins) == "": // a cell
		case len(h.Del) == 0 && len(h.Ins) <= longest && s.isItemOf(s.c.To, h.ToAt, h.Ins):
			s.add("", "“%s” added", shown(h.Ins))
		case len(h.Ins) == 0 && len(h.Del) <= longest && s.isItemOf(s.c.From, h.FromAt, h.Del):
			s.add("", "“%s” removed", shown(h.Del))
		}
	}
}

// isItemOf: a comma or an "and" stands before the run or begins or ends it, and
// it says more than that.
func (s *signalist) isItemOf(side []token.Token, at int, run []token.Token) bool {
	joins := func(k int) bool { return k >= 0 && k < len(side) && s.Lex.Conjunctions.In(side[k:k+1]) }
	end := at + len(run)
	if len(run) == 1 && joins(at) {
		return false
	}
	return run[0].Comma || joins(at-1) || joins(at) || end < len(side) && side[end].Comma || joins(end-1)
}

// shown is a run as its readers see it: the cells of a row, parted by commas.
func shown(run []token.Token) string {
	var cells []string
	for len(run) > 0 {
		n := slices.IndexFunc(run, token.Token.EndsCell)
		if n < 0 {
			n = len(run)
		}
		if n > 0 {
			cells = append(cells, token.Shown(run[:n]))
		}
		run = run[min(n+1, len(run)):]
	}
	return strings.Join(cells, ", ")
}

// excerpt is the beginning of a run, as it is read.
func excerpt(run []token.Token) string {
	const most = 8
	if len(run) > most {
		return shown(run[:most]) + " …"
	}
	return shown(run)
}

// topics: words that name data, purposes, recipients, rights and the like: a
// list of them grew, shrank or says something else.
func (s *signalist) topics() {
	if len(s.c.Pair.From) == 0 || len(s.c.Pair.To) == 0 {
		return
	}
	for _, h := range s.open {
		if s.Lex.Topics(h.Del) == "" && s.Lex.Topics(h.Ins) == "" {
			continue
		}
		about := s.Lex.Categories[topic.Recipients]
		switch {
		case len(h.Del) == 0 && len(h.Ins) <= 6 && about.In(h.Ins) && s.party(h) == topic.Recipients:
			s.add(topic.Recipients, "new recipient: %s", shown(trimmed(s.Lex, h.Ins)))
		case len(h.Ins) == 0 && len(h.Del) <= 6 && about.In(h.Del) && s.party(h) == topic.Recipients:
			s.add(topic.Recipients, "no longer a recipient: %s", shown(trimmed(s.Lex, h.Del)))
		case len(h.Del) == 0:
			s.add("", "“%s” added", excerpt(h.Ins))
		case len(h.Ins) == 0:
			s.add("", "“%s” removed", excerpt(h.Del))
		default:
			s.add("", "“%s” → “%s”", excerpt(h.Del), excerpt(h.Ins))
		}
	}
}

// trimmed is a run without the "and" that it begins or ends with.
func trimmed(lex *lexicon.Lexicon, run []token.Token) []token.Token {
	for len(run) > 1 && lex.Conjunctions.In(run[:1]) {
		run = run[1:]
	}
	for len(run) > 1 && lex.Conjunctions.In(run[len(run)-1:]) {
		run = run[:len(run)-1]
	}
	return run
}
