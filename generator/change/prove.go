package change

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"proviso/generator/redline"
)

// A clauseProof is a reason why a whole changed clause is editorial, or "".
type clauseProof func(*judge, *instance) string

var clauseProofs = []clauseProof{
	(*judge).cutAlone, (*judge).itemTwice, (*judge).shortMended,
	(*judge).throughout, (*judge).wordless, (*judge).furniture, (*judge).movedAlone, (*judge).sameWords, (*judge).turned, (*judge).reordered,
	(*judge).relabelled, (*judge).relinked, (*judge).elsewhere, (*judge).dateline, (*judge).copyrighted, (*judge).pointerAlone, (*judge).pleasantryAlone,
}

func (j *judge) proveClause(c *instance) string {
	for _, proof := range clauseProofs {
		if why := proof(j, c); why != "" {
			return why
		}
	}
	return ""
}

// throughout: where both texts, read from end to end, are the same words, no
// cutting into clauses changed any.
func (j *judge) throughout(*instance) string { return j.proven }

func (j *judge) sameThroughout() string {
	if j.stream(func(c *instance) ([]redline.Clause, []token) { return c.pair.From, c.from }) ==
		j.stream(func(c *instance) ([]redline.Clause, []token) { return c.pair.To, c.to }) {
		return "the whole text has the same words in the same order"
	}
	return ""
}

// stream is all words of one side in the order of its file.
func (j *judge) stream(side func(*instance) ([]redline.Clause, []token)) string {
	type run struct {
		line  int
		words string
	}
	var runs []run
	for i := range j.cases {
		if clauses, tokens := side(&j.cases[i]); len(clauses) > 0 {
			runs = append(runs, run{clauses[0].Line, norms(tokens)})
		}
	}
	slices.SortStableFunc(runs, func(a, b run) int { return cmp.Compare(a.line, b.line) })
	var s strings.Builder
	for _, r := range runs {
		s.WriteString(r.words + " ")
	}
	return strings.Join(strings.Fields(s.String()), " ")
}

// wordless: a clause without a word, such as the rule below a table's head,
// says nothing.
func (j *judge) wordless(c *instance) string {
	if len(c.from)+len(c.to) == 0 {
		return "no words"
	}
	return ""
}

const sameWordsProof = "the same words"

// sameWords: what differs is mark-up, case, punctuation, Unicode forms, the
// spelling of numbers and dates, articles, or words with one meaning.
func (j *judge) sameWords(c *instance) string {
	if len(c.hunks) == 0 && c.pair.Kind != redline.Moved && c.pair.Kind != redline.MovedAndReworded {
		return sameWordsProof
	}
	return ""
}

func (j *judge) sameHeadings(from, to []string) bool {
	return norms(j.lex.read(last(from))) == norms(j.lex.read(last(to)))
}

func last(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[len(list)-1]
}

// turned: the same sentences in another order, each whole and behind what it
// points back to. Words that change
// places within a sentence prove nothing: who sells to whom is their order.
func (j *judge) turned(c *instance) string {
	from, to := j.sorted(c.from), j.sorted(c.to)
	if len(from) > 1 && slices.Equal(from, to) && c.pair.Kind == redline.Reworded {
		return "the same sentences in another order"
	}
	return ""
}

// sorted are the sentences of a clause in an order of their own, one that points
// back together with what it points to.
func (j *judge) sorted(tokens []token) []string {
	var list []string
	for _, s := range sentences(tokens) {
		if len(list) > 0 && j.pointsBack(s) {
			list[len(list)-1] += " " + norms(s)
		} else {
			list = append(list, norms(s))
		}
	}
	slices.Sort(list)
	return list
}

// longEnough is how many words a sentence has that is not the same as another
// by chance.
const longEnough = 8

// elsewhere: a paragraph that stood, or now stands, twice in a section says
// nothing new. In another section it is about something else, where it points to
// it: "You can object to this".
func (j *judge) elsewhere(c *instance) string {
	if isItem(c.clause()) {
		return ""
	}
	switch c.pair.Kind {
	case redline.Deleted:
		if key := norms(c.from); len(c.from) >= longEnough && j.to.clauses[key] > 0 && (!j.points(c.from, len(c.from)) || j.hasTwin(c, key)) {
			return "a duplicate; the other stays"
		}
	case redline.Inserted:
		if key := norms(c.to); len(c.to) >= longEnough && j.from.clauses[key] > 0 && j.to.clauses[key] > 1 && j.hasTwin(c, key) {
			return "a duplicate of what was there"
		}
	}
	return ""
}

// hasTwin reports whether the new text says the same elsewhere under a heading
// with the same words.
func (j *judge) hasTwin(c *instance, key string) bool {
	for i := range j.cases {
		if o := &j.cases[i]; o != c && len(o.pair.To) > 0 && norms(o.to) == key && j.sameHeadings(o.pair.To[0].Section, c.clause().Section) {
			return true
		}
	}
	return false
}

// dropMovedSentences takes sentences out of the comparison that left one clause
// and stand word for word in another, and second copies of sentences.
func (j *judge) dropMovedSentences() {
	gone, came := map[string][]*instance{}, map[string][]*instance{}
	for i := range j.cases {
		c := &j.cases[i]
		if !c.changed() {
			continue
		}
		for _, s := range j.missing(c.from, c.to) {
			gone[s] = append(gone[s], c)
		}
		for _, s := range j.missing(c.to, c.from) {
			came[s] = append(came[s], c)
		}
	}
	for _, s := range slices.Sorted(maps.Keys(gone)) {
		sources, targets := gone[s], came[s]
		for k := range min(len(sources), len(targets)) {
			a, b := sources[k], targets[k]
			if a != b && j.mayMove(a, b) {
				a.from, b.to = without(a.from, s), without(b.to, s)
			}
		}
	}
}

// mayMove: within its section a sentence may move anywhere; into another one
// unless an item of a list is part of the move.
func (j *judge) mayMove(a, b *instance) bool {
	from, to := a.pair.From[0], b.pair.To[0]
	return j.sameHeadings(from.Section, to.Section) || !isItem(from) && !isItem(to)
}

// missing are the sentences of a that b has fewer times, long enough and such as
// stand for themselves.
func (j *judge) missing(a, b []token) []string {
	have := map[string]int{}
	for _, s := range sentences(b) {
		have[norms(s)]++
	}
	var list []string
	for _, s := range sentences(a) {
		key := norms(s)
		if have[key]--; have[key] < 0 && (len(s) >= longEnough || len(s) > 3 && j.onlyPoints(s, s)) && !j.pointsBack(s) {
			list = append(list, key)
		}
	}
	return list
}

// without takes the first copy of a sentence out.
func without(tokens []token, sentence string) []token {
	var rest []token
	done := false
	for _, s := range sentences(tokens) {
		if !done && norms(s) == sentence {
			done = true
			continue
		}
		rest = append(rest, s...)
	}
	return rest
}
