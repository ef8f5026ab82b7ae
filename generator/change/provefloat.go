package change

import (
	"slices"
	"strings"
)

// floated: a word that says when, how or to whom, and may stand anywhere in its
// clause, stands where the other sentence has it: "hat jederzeit das Recht",
// "hat das Recht jederzeit". What it passes denies, joins, narrows and counts
// nothing and has no comma: there it would be said of another part.
func (j *judge) floated(s, towards []token) [][]token {
	floats := j.lex.wording.grammar.floats
	shaped, changed := s, false
	for at := 0; at < len(towards); at++ {
		n := floats.at(towards, at)
		if n == 0 {
			continue
		}
		if next, ok := j.float(shaped, towards, at, n); ok {
			shaped, changed = next, true
		}
	}
	if !changed {
		return nil
	}
	return [][]token{shaped}
}

// float moves what stands at towards[at:at+n] to where it stands there, known by
// the word before it, or at the end of a sentence by the one behind.
func (j *judge) float(s, towards []token, at, n int) (moved []token, ok bool) {
	g, run := j.lex.wording.grammar, towards[at:at+n]
	here := indexOf(s, run)
	if here < 0 || here != lastIndexOf(s, run) || here == 0 || at == 0 {
		return nil, false
	}
	before := indexOf(s, towards[at-1:at])
	if before < 0 || before == here-1 || before >= here && before < here+n {
		return nil, false
	}
	passed := s[min(before+1, here):max(before+1, here)]
	if before > here {
		passed = s[here+n : before+1]
	}
	for k, t := range passed {
		if t.first || t.comma && (k > 0 || before > here) || g.binders[t.norm] || g.aims[t.norm] || g.infinitives[t.norm] {
			return nil, false
		}
	}
	if first, end := min(before, here-1), max(before+1, here); j.tellsWhich(s, first, end) {
		return nil, false
	}
	if j.scopes(passed) || s[here].comma || here+n < len(s) && s[here+n].comma && before < here && len(passed) > 3 {
		return nil, false
	}
	rest := slices.Concat(s[:here], s[here+n:])
	to := before + 1
	if before > here {
		to -= n
	}
	return slices.Insert(rest, to, s[here:here+n]...), true
}

// tellsWhich reports whether between two places of a sentence something tells
// which thing is meant by what was done to it: "pages drawn by mail are kept". What
// floats there is of that or of the rest.
func (j *judge) tellsWhich(s []token, from, to int) bool {
	w := j.lex.wording
	for k := from; k < to; k++ {
		if k > from && w.grammar.doers[s[k].norm] || w.grammar.isPast(s[k].norm) && !j.isPredicate(s[:k]) {
			return true
		}
	}
	return false
}

// isPredicate reports whether a participle behind a run says what is done or who
// did it, and not which thing is meant.
func (j *judge) isPredicate(before []token) bool {
	const near, nearer = 3, 2
	w := j.lex.wording
	being := func(t token) bool { return w.passive[t.norm] || w.grammar.auxiliaries[t.norm] }
	acts := func(t token) bool { return w.grammar.doers[t.norm] || w.subject[t.norm] }
	return slices.ContainsFunc(before[max(0, len(before)-near):], being) || slices.ContainsFunc(before[max(0, len(before)-nearer):], acts)
}

// isPast reports whether a word may be a participle of what was done.
func (g grammar) isPast(s string) bool {
	return slices.ContainsFunc(g.pasts, func(past string) bool {
		ending, ok := strings.CutPrefix(past, "-")
		return past == s || ok && strings.HasSuffix(s, ending) && len(s) > len(ending)+2
	})
}

func indexOf(s, run []token) int {
	for i := 0; i+len(run) <= len(s); i++ {
		if norms(s[i:i+len(run)]) == norms(run) {
			return i
		}
	}
	return -1
}

func lastIndexOf(s, run []token) int {
	for i := len(s) - len(run); i >= 0; i-- {
		if norms(s[i:i+len(run)]) == norms(run) {
			return i
		}
	}
	return -1
}

// supposed: "sollte es fehlen" is "fehlt es": a condition by its verb in front,
// with and without the verb that supposes.
func (j *judge) supposed(s, towards []token) [][]token {
	if len(s) < 4 || len(towards) < 2 || !j.lex.wording.grammar.suppositions[s[0].norm] {
		return nil
	}
	end := 1
	for end < len(s) && !s[end].comma {
		end++
	}
	last, verb := s[end-1], towards[0]
	first := j.lex.forms[last.norm]
	if !(first != "" && first == j.lex.forms[verb.norm]) && !j.sameVerb(last, verb) || end == len(s) {
		return nil
	}
	return [][]token{slices.Concat([]token{verb}, s[1:end-1], s[end:])}
}
