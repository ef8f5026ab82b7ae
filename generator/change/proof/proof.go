// Package proof says why a change is editorial, so that no reader is worse off.
// Faults of the old words are mended first; then whole clauses are tried, then
// sentences, in another shape or order, then words. Each proof is one small
// function, and covers what it names and nothing beside it. The packages below
// hold them by what they know; which is asked when is told here.
package proof

import (
	"maps"
	"slices"

	"proviso/generator/change/link"
	"proviso/generator/change/proof/grammar"
	"proviso/generator/change/proof/label"
	"proviso/generator/change/proof/layout"
	"proviso/generator/change/proof/name"
	"proviso/generator/change/proof/spelling"
	"proviso/generator/change/reading"
	"proviso/generator/change/signal"
	"proviso/generator/change/token"
	"proviso/generator/redline"
)

// Judge asks one proof after the other.
type Judge struct {
	*link.Links
	grammar  *grammar.Judge
	names    *name.Judge
	spelling *spelling.Judge
	labels   *label.Judge
	layout   *layout.Judge
	clauses  []clauseProof
	hunks    []reading.Proof
}

// New mends the old texts, takes out what moved whole and notes where the rest
// differs.
func New(links *link.Links) *Judge {
	j := &Judge{Links: links}
	j.grammar = grammar.New(links.Texts)
	j.names = name.New(links, j.grammar)
	j.spelling = spelling.New(links.Texts, j.grammar)
	j.labels = label.New(links, j.Hunks)
	j.layout = layout.New(links.Texts, j.labels)
	j.clauses, j.hunks = j.clauseProofs(), j.hunkProofs()
	j.spelling.Mend()
	j.dropMovedSentences()
	j.Compare()
	j.layout.Recut()
	j.names.Read()
	j.grammar.Read()
	j.Proven = j.SameThroughout()
	return j
}

// Brands are the names that the publisher goes by.
func (j *Judge) Brands() []string { return j.names.Brands }

// A clauseProof is a reason why a whole changed clause is editorial, or "".
type clauseProof func(*reading.Case) string

// clauseProofs are all proofs of a clause, in the order in which they are asked.
func (j *Judge) clauseProofs() []clauseProof {
	return []clauseProof{
		j.layout.CutAlone, j.layout.ItemTwice, j.spelling.ShortMended,
		j.throughout, j.wordless, j.layout.Furniture, j.layout.MovedAlone, j.sameWords, j.turned, j.layout.Reordered,
		j.labels.Relabelled, j.labels.Relinked, j.elsewhere, j.dateline, j.copyrighted, j.labels.PointerAlone, j.labels.PleasantryAlone,
	}
}

// Clause is why a whole clause is editorial, or "".
func (j *Judge) Clause(c *reading.Case) string {
	for _, proof := range j.clauses {
		if why := proof(c); why != "" {
			return why
		}
	}
	return ""
}

// throughout: where both texts, read from end to end, are the same words, no
// cutting into clauses changed any.
func (j *Judge) throughout(*reading.Case) string { return j.Proven }

// wordless: a clause without a word, such as the rule below a table's head,
// says nothing.
func (j *Judge) wordless(c *reading.Case) string {
	if len(c.From)+len(c.To) == 0 {
		return "no words"
	}
	return ""
}

const sameWordsProof = "the same words"

// sameWords: what differs is mark-up, case, punctuation, Unicode forms, the
// spelling of numbers and dates, articles, or words with one meaning.
func (j *Judge) sameWords(c *reading.Case) string {
	if len(c.Hunks) == 0 && c.Pair.Kind != redline.Moved && c.Pair.Kind != redline.MovedAndReworded {
		return sameWordsProof
	}
	return ""
}

// turned: the same sentences in another order, each whole and behind what it
// points back to. Words that change
// places within a sentence prove nothing: who sells to whom is their order.
func (j *Judge) turned(c *reading.Case) string {
	from, to := j.sorted(c.From), j.sorted(c.To)
	if len(from) > 1 && slices.Equal(from, to) && c.Pair.Kind == redline.Reworded {
		return "the same sentences in another order"
	}
	return ""
}

// sorted are the sentences of a clause in an order of their own, one that points
// back together with what it points to.
func (j *Judge) sorted(tokens []token.Token) []string {
	var list []string
	for _, s := range token.Sentences(tokens) {
		if len(list) > 0 && j.layout.PointsBack(s) {
			list[len(list)-1] += " " + token.Norms(s)
		} else {
			list = append(list, token.Norms(s))
		}
	}
	slices.Sort(list)
	return list
}

// elsewhere: a paragraph that stood, or now stands, twice in a section says
// nothing new. In another section it is about something else, where it points to
// it: "You can object to this".
func (j *Judge) elsewhere(c *reading.Case) string {
	if reading.IsItem(c.Clause()) {
		return ""
	}
	switch c.Pair.Kind {
	case redline.Deleted:
		if key := token.Norms(c.From); len(c.From) >= reading.LongEnough && j.To.Clauses[key] > 0 && (!j.layout.Points(c.From, len(c.From)) || j.hasTwin(c, key)) {
			return "a duplicate; the other stays"
		}
	case redline.Inserted:
		if key := token.Norms(c.To); len(c.To) >= reading.LongEnough && j.From.Clauses[key] > 0 && j.To.Clauses[key] > 1 && j.hasTwin(c, key) {
			return "a duplicate of what was there"
		}
	}
	return ""
}

// hasTwin reports whether the new text says the same elsewhere under a heading
// with the same words.
func (j *Judge) hasTwin(c *reading.Case, key string) bool {
	for i := range j.Cases {
		if o := &j.Cases[i]; o != c && len(o.Pair.To) > 0 && token.Norms(o.To) == key && j.SameHeadings(o.Pair.To[0].Section, c.Clause().Section) {
			return true
		}
	}
	return false
}

// dropMovedSentences takes sentences out of the comparison that left one clause
// and stand word for word in another, and second copies of sentences.
func (j *Judge) dropMovedSentences() {
	gone, came := map[string][]*reading.Case{}, map[string][]*reading.Case{}
	for i := range j.Cases {
		c := &j.Cases[i]
		if !c.Changed() {
			continue
		}
		for _, s := range j.missing(c.From, c.To) {
			gone[s] = append(gone[s], c)
		}
		for _, s := range j.missing(c.To, c.From) {
			came[s] = append(came[s], c)
		}
	}
	for _, s := range slices.Sorted(maps.Keys(gone)) {
		sources, targets := gone[s], came[s]
		for k := range min(len(sources), len(targets)) {
			a, b := sources[k], targets[k]
			if a != b && j.mayMove(a, b) {
				a.From, b.To = without(a.From, s), without(b.To, s)
			}
		}
	}
}

// mayMove: within its section a sentence may move anywhere; into another one
// unless an item of a list is part of the move.
func (j *Judge) mayMove(a, b *reading.Case) bool {
	from, to := a.Pair.From[0], b.Pair.To[0]
	return j.SameHeadings(from.Section, to.Section) || !reading.IsItem(from) && !reading.IsItem(to)
}

// missing are the sentences of a that b has fewer times, long enough and such as
// stand for themselves.
func (j *Judge) missing(a, b []token.Token) []string {
	have := map[string]int{}
	for _, s := range token.Sentences(b) {
		have[token.Norms(s)]++
	}
	var list []string
	for _, s := range token.Sentences(a) {
		key := token.Norms(s)
		if have[key]--; have[key] < 0 && (len(s) >= reading.LongEnough || len(s) > 3 && j.labels.OnlyPoints(s, s)) && !j.layout.PointsBack(s) {
			list = append(list, key)
		}
	}
	return list
}

// without takes the first copy of a sentence out.
func without(tokens []token.Token, sentence string) []token.Token {
	var rest []token.Token
	done := false
	for _, s := range token.Sentences(tokens) {
		if !done && token.Norms(s) == sentence {
			done = true
			continue
		}
		rest = append(rest, s...)
	}
	return rest
}

// Because are reasons behind those for what was set right beforehand.
func Because(c *reading.Case, proofs ...string) []string {
	if len(c.Mended) > 0 && slices.Equal(proofs, []string{sameWordsProof}) {
		return c.Mended
	}
	return slices.Concat(c.Mended, proofs)
}

// Objections are what speaks for a change being material where all its words are
// proven: it stands elsewhere now, its number is another, cases changed places.
func (j *Judge) Objections(c *reading.Case) []signal.Signal {
	return slices.Concat(j.layout.Misplaced(c), j.layout.Opened(c), j.grammar.CasesTurned(c))
}
