package subject

import (
	"math"
	"slices"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// What examples taught counts in addition to the rules: so much for each time
// that a category is e times as likely, and nothing for one that is less likely
// than one in a hundred. It is not enough to beat a rule that is sure.
const (
	learnedWeight = 10
	littleWeight  = 5   // in a language with few examples
	few           = 120 // examples
	unlikely      = 0.01
)

// learned is what clauses like this one were about that somebody read and filed.
func (j *Judge) learned(c *reading.Case, open []reading.Hunk, all []place) map[topic.Category]int {
	if j.model == nil || j.model.Examples(j.Locale.Language()) == 0 {
		return nil
	}
	weight := float64(learnedWeight)
	if j.model.Examples(j.Locale.Language()) < few {
		weight = littleWeight
	}
	var removed, added, sentences []token.Token
	for _, h := range open {
		removed, added = upTo(removed, h.Del), upTo(added, h.Ins)
	}
	for i, p := range all {
		if i == 0 || &p.side[0] != &all[i-1].side[0] || p.sentence != all[i-1].sentence {
			sentences = upTo(sentences, p.side[p.sentence.From:p.sentence.To])
		}
	}
	clause := topic.Clause{Heading: strings.Join(headingsOf(c), " "), Removed: written(removed), Added: written(added), Sentence: written(sentences)}
	score := map[topic.Category]int{}
	for t, p := range j.model.Likely(clause) {
		score[topic.Category(t)] = int(math.Round(weight * math.Log((p+unlikely)/unlikely)))
	}
	return score
}

// headingsOf are the two headings next above a clause, and its own.
func headingsOf(c *reading.Case) []string {
	const nearest = 2
	above := c.Clause().Section
	return append(slices.Clone(above[max(0, len(above)-nearest):]), runIn(c.Clause()))
}

// upTo adds a run to others while they are not as long as any is read: a clause
// may differ in thousands of places.
func upTo(list, run []token.Token) []token.Token {
	const most = 1000
	return append(list, run[:max(0, min(len(run), most-len(list)))]...)
}

func written(run []token.Token) string {
	var b strings.Builder
	for _, t := range run {
		b.WriteByte(' ')
		b.WriteString(t.Raw)
	}
	return b.String()
}
