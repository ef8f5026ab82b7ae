package change

import (
	"math"
	"slices"
	"strings"

	"proviso/generator/topic"
)

// What examples taught counts in addition to the rules: so much for each time
// that a category is e times as likely, and nothing for one that is less likely
// than one in a hundred. It is not enough to beat a rule that is sure.
const (
	learnedWeight = 8
	unlikely      = 0.01
)

// learned is what clauses like this one were about that somebody read and filed.
func (j *judge) learned(c *instance, open []hunk, all []place) map[Category]int {
	if j.model == nil || !j.model.Knows(j.locale.Language()) {
		return nil
	}
	clause := topic.Clause{Heading: strings.Join(headingsOf(c), " ")}
	for _, h := range open {
		clause.Removed = joinWords(clause.Removed, h.del)
		clause.Added = joinWords(clause.Added, h.ins)
	}
	var read []string
	for _, p := range all {
		if s := joinWords("", p.side[p.sentence.from:p.sentence.to]); !slices.Contains(read, s) {
			read = append(read, s)
		}
	}
	clause.Sentence = strings.Join(read, " ")
	score := map[Category]int{}
	for t, p := range j.model.Likely(clause) {
		score[Category(t)] = int(math.Round(learnedWeight * math.Log((p+unlikely)/unlikely)))
	}
	return score
}

// headingsOf are the two headings next above a clause, and its own.
func headingsOf(c *instance) []string {
	const nearest = 2
	above := c.clause().Section
	return append(slices.Clone(above[max(0, len(above)-nearest):]), runIn(c.clause()))
}

func joinWords(before string, run []token) string {
	var b strings.Builder
	b.WriteString(before)
	for _, t := range run {
		b.WriteByte(' ')
		b.WriteString(t.raw)
	}
	return b.String()
}
