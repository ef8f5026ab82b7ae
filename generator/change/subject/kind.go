package subject

import (
	"slices"
	"strings"

	"proviso/generator/change/dictionary"
	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/signal"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// isListed reports whether an item came to a list or went from it: what introduces
// the list says what it is.
func (j *Judge) isListed(c *reading.Case) bool {
	return reading.IsItem(c.Clause()) && (len(c.Pair.From) == 0 || len(c.Pair.To) == 0)
}

// timeless are the categories that no length of time belongs to: how long a thing
// is kept, may be objected to or is announced before is none of them.
var timeless = []topic.Category{topic.Data, topic.Purpose, topic.Recipients, topic.Controller, topic.Transfer, topic.Sale}

// isTimed reports whether nothing changed but how long something lasts.
func (j *Judge) isTimed(c *reading.Case, open []reading.Hunk) bool {
	for _, h := range open {
		if !j.isPeriod(c.From, h.FromAt, h.Del) || !j.isPeriod(c.To, h.ToAt, h.Ins) {
			return false
		}
	}
	return len(open) > 0
}

// isPeriod reports whether a run is a number or a unit of a length of time.
func (j *Judge) isPeriod(side []token.Token, at int, run []token.Token) bool {
	unit := func(t token.Token) bool { return j.hasPeriod([]token.Token{t}) }
	if len(run) == 0 || slices.ContainsFunc(run, func(t token.Token) bool { return !token.IsNumber(t) && !unit(t) }) {
		return false
	}
	return slices.ContainsFunc(side[at:min(len(side), at+len(run)+1)], unit)
}

// lessen takes most of what speaks for some categories away.
func lessen(score map[topic.Category]int, categories []topic.Category) {
	for _, c := range categories {
		score[c] /= 3
	}
}

// isSwap reports whether a proper name took the place of another: of two parties,
// unless it is of a place or says which average is meant.
func (j *Judge) isSwap(c *reading.Case, h reading.Hunk) bool {
	const ending = 4
	if isSentenceStart(c, h) || !j.isName(h.Del) || !j.isName(h.Ins) || j.From.Words[h.Ins[0].Norm] > 0 || j.Lex.Nouns && dictionary.Of(j.Locale).Has(token.Fold(h.Ins[0].Raw)) {
		return false
	}
	old, now := h.Del[len(h.Del)-1].Norm, h.Ins[len(h.Ins)-1].Norm
	return len(old) < ending || len(now) < ending || old[len(old)-ending:] != now[len(now)-ending:]
}

// doneBy reports whether the names in a swap stand behind the word for who does a
// thing: "payments are processed by Kellmark", whatever the clause is about. Who answers the reader does it for them.
func (j *Judge) doneBy(c *reading.Case, h reading.Hunk) bool {
	behind := func(side []token.Token, at int) bool {
		return slices.ContainsFunc(j.Lex.Matters().Agents.Spans(side[max(0, at-2):at]), func(s lexicon.Span) bool { return s.To == min(2, at) })
	}
	from, to := token.SentenceOf(c.To, h.ToAt, len(h.Ins))
	answers := j.Lex.Limits().Answers.In(c.To[from:to]) || slices.ContainsFunc(c.To[from:to], func(t token.Token) bool { return t.Kind == token.Address && strings.Contains(t.Norm, "@") })
	return !answers && len(h.Del) > 0 && len(h.Ins) > 0 && behind(c.From, h.FromAt) && behind(c.To, h.ToAt)
}

// isLawOf reports whether a run is a name of which the law is spoken: "Irish law".
func (j *Judge) isLawOf(side []token.Token, at int, run []token.Token) bool {
	next := at + len(run)
	return j.isName(run) && next < len(side) && !side[next].Comma &&
		slices.ContainsFunc(j.Lex.Titles.Find(side[next:next+1]), func(f lexicon.Found) bool { return f.Category == topic.Dispute })
}

// isSentenceStart reports whether a run begins a sentence, where any word has a
// capital; a cell of a table begins none.
func isSentenceStart(c *reading.Case, h reading.Hunk) bool {
	return c.Clause().Kind != "table row" && slices.ContainsFunc(slices.Concat(h.Del, h.Ins), func(t token.Token) bool { return t.First })
}

// isName reports whether a run is written as a proper name is, of no place.
func (j *Judge) isName(run []token.Token) bool {
	for _, t := range run {
		if t.Kind != token.Word || !token.Capital(t.Raw) {
			return false
		}
	}
	return len(run) > 0 && !signal.IsPlace(j.Links, run) && !j.AnyWeighs(run)
}
