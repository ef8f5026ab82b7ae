package grammar

import (
	"slices"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// SpokenTo: the reader is spoken to formally throughout, where one text speaks
// familiarly: the same reader does the same. A text that speaks both ways says
// nothing of whom it means.
func (j *Judge) SpokenTo(_ *reading.Case, h reading.Hunk) string {
	if j.address == 0 || len(h.Del)+len(h.Ins) > 12 {
		return ""
	}
	familiar, formal := h.Del, h.Ins
	if j.address < 0 {
		familiar, formal = formal, familiar
	}
	if j.Lex.Wording.Manner.Matches(familiar, formal) {
		return "the reader addressed in another way"
	}
	return ""
}

// addressTurns is 1 where the old text alone addresses its reader familiarly and
// the new one formally, -1 the other way round, else 0.
func (j *Judge) addressTurns() int {
	a := j.Lex.Wording.Manner
	if len(a.Familiar) == 0 {
		return 0
	}
	var familiar, formal [2]bool
	for i := range j.Cases {
		for k, side := range [][]token.Token{j.Cases[i].From, j.Cases[i].To} {
			for _, t := range side {
				familiar[k] = familiar[k] || a.Familiar[token.Fold(t.Raw)]
				formal[k] = formal[k] || j.isFormal(t)
			}
		}
	}
	switch {
	case familiar[0] && !familiar[1] && formal[1]:
		return 1
	case familiar[1] && !familiar[0] && formal[0]:
		return -1
	}
	return 0
}

// isFormal reports whether a word addresses a reader formally. Where a capital
// tells "Sie" from "sie" it must stand within a sentence.
func (j *Judge) isFormal(t token.Token) bool {
	a, said := j.Lex.Wording.Manner, token.Fold(t.Raw)
	is := func(pair [2]string) bool { return pair[1] == said && a.Familiar[pair[0]] }
	return (a.Formal[said] || slices.ContainsFunc(a.Pairs, is)) && (!j.Lex.Nouns || token.Capital(t.Raw) && !t.First)
}
