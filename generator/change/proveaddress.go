package change

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/settings"
)

// manner is how a language speaks to its reader: familiarly, as "du" does, and
// formally, as "Sie" does.
type manner struct {
	familiar map[string]bool // words that familiar address alone has
	formal   map[string]bool // who is addressed formally
	pairs    [][2]string     // words of the one, words of the other
	endings  [][2]string     // the same, of verbs
}

func readManner(t *settings.Table) manner {
	a := manner{familiar: setOf(t.Strings("familiar")), formal: setOf(t.Strings("formal")), pairs: readPairs(t.Strings("address"))}
	for _, pair := range readPairs(t.Strings("address_endings")) {
		a.endings = append(a.endings, [2]string{strings.Trim(pair[0], "-"), pair[1]})
	}
	return a
}

// spokenTo: the reader is spoken to formally throughout, where one text speaks
// familiarly: the same reader does the same. A text that speaks both ways says
// nothing of whom it means.
func (j *judge) spokenTo(_ *instance, h hunk) string {
	if j.address == 0 || len(h.del)+len(h.ins) > 12 {
		return ""
	}
	familiar, formal := h.del, h.ins
	if j.address < 0 {
		familiar, formal = formal, familiar
	}
	if j.lex.wording.manner.matches(familiar, formal) {
		return "the reader addressed in another way"
	}
	return ""
}

// addressTurns is 1 where the old text alone addresses its reader familiarly and
// the new one formally, -1 the other way round, else 0.
func (j *judge) addressTurns() int {
	a := j.lex.wording.manner
	if len(a.familiar) == 0 {
		return 0
	}
	var familiar, formal [2]bool
	for i := range j.cases {
		for k, side := range [][]token{j.cases[i].from, j.cases[i].to} {
			for _, t := range side {
				familiar[k] = familiar[k] || a.familiar[fold(t.raw)]
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
func (j *judge) isFormal(t token) bool {
	a, said := j.lex.wording.manner, fold(t.raw)
	is := func(pair [2]string) bool { return pair[1] == said && a.familiar[pair[0]] }
	return (a.formal[said] || slices.ContainsFunc(a.pairs, is)) && (!j.lex.nouns || capital(t.raw) && !t.first)
}

// matches reports whether a run in familiar address says what one in formal
// address says, which may name the reader where a verb did.
func (a manner) matches(familiar, formal []token) bool {
	if len(familiar) == 0 && len(formal) == 0 {
		return true
	}
	if len(familiar) > 0 && len(formal) > 0 && a.same(familiar[0], formal[0]) && a.matches(familiar[1:], formal[1:]) {
		return true
	}
	if len(familiar) > 0 && a.has(fold(familiar[0].raw), "-") && a.matches(familiar[1:], formal) {
		return true
	}
	return len(formal) > 0 && a.formal[fold(formal[0].raw)] && a.matches(familiar, formal[1:])
}

func (a manner) has(familiar, formal string) bool {
	return slices.Contains(a.pairs, [2]string{familiar, formal})
}

// same reports whether two words are the same, or one of each address.
func (a manner) same(familiar, formal token) bool {
	const shortest = 3
	one, other := fold(familiar.raw), fold(formal.raw)
	if familiar.norm == formal.norm || a.has(one, other) || a.has(familiar.norm, formal.norm) {
		return true
	}
	if familiar.kind+formal.kind != word {
		return false
	}
	return slices.ContainsFunc(a.endings, func(pair [2]string) bool {
		stem, ok := strings.CutSuffix(one, pair[0])
		return ok && utf8.RuneCountInString(stem) >= shortest && stem+pair[1] == other
	})
}
