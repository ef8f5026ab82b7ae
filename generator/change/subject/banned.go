package subject

import (
	"slices"
	"strings"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// listedAsBanned adds that an item or a row is of what nobody may do, and what is
// excepted from it too: the heading above, the words before the list or a head of
// the table deny it. Whatever the item names, it is a duty.
func (j *Judge) listedAsBanned(guesses map[topic.Category]int, c *reading.Case) {
	if !reading.IsItem(c.Clause()) {
		return
	}
	above := []string{}
	if n := len(c.Clause().Section); n > 0 {
		above = append(above, c.Clause().Section[n-1])
	}
	if t := j.tables[c.Index]; t != nil {
		above = append(above, t.head...)
	}
	banned := j.bans(c.Lead) || slices.ContainsFunc(above, func(text string) bool { return j.bans(j.Lex.Read(text)) })
	if banned && !strings.Contains(c.Clause().Words, "@") {
		guesses[topic.Obligations] = max(guesses[topic.Obligations], certain)
	}
}

// bans reports whether a heading or a lead denies what follows: by a word for
// that, or a denied verb that permits. What "we" may not do is none of it.
func (j *Judge) bans(run []token.Token) bool {
	const far = 2
	if slices.ContainsFunc(run, func(t token.Token) bool { return j.Lex.Wording.Ours[t.Norm] }) {
		return false
	}
	if j.Lex.Matters().Banned.In(run) {
		return true
	}
	for k, t := range run {
		if j.Lex.Modals[t.Norm] == lexicon.Permits && j.Lex.Negations.In(run[max(0, k-1):min(len(run), k+far)]) {
			return true
		}
	}
	return false
}
