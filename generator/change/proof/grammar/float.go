package grammar

import (
	"slices"

	"proviso/generator/change/token"
)

// floated: a word that says when, how or to whom, and may stand anywhere in its
// clause, stands where the other sentence has it: "hat jederzeit das Recht",
// "hat das Recht jederzeit". What it passes denies, joins, narrows and counts
// nothing and has no comma: there it would be said of another part.
func (j *Judge) floated(s, towards []token.Token) [][]token.Token {
	floats := j.Lex.Wording.Grammar.Floats
	shaped, changed := s, false
	for at := 0; at < len(towards); at++ {
		n := floats.At(towards, at)
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
	return [][]token.Token{shaped}
}

// float moves what stands at towards[at:at+n] to where it stands there, known by
// the word before it, or at the end of a sentence by the one behind.
func (j *Judge) float(s, towards []token.Token, at, n int) (moved []token.Token, ok bool) {
	g, run := j.Lex.Wording.Grammar, towards[at:at+n]
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
		if t.First || t.Comma && (k > 0 || before > here) || g.Binders[t.Norm] || g.Aims[t.Norm] || g.Infinitives[t.Norm] {
			return nil, false
		}
	}
	if first, end := min(before, here-1), max(before+1, here); j.tellsWhich(s, first, end) {
		return nil, false
	}
	if j.scopes(passed) || s[here].Comma || here+n < len(s) && s[here+n].Comma && before < here && len(passed) > 3 {
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
func (j *Judge) tellsWhich(s []token.Token, from, to int) bool {
	w := j.Lex.Wording
	for k := from; k < to; k++ {
		if k > from && w.Grammar.Doers[s[k].Norm] || w.Grammar.IsPast(s[k].Norm) && !j.isPredicate(s[:k]) {
			return true
		}
	}
	return false
}

// isPredicate reports whether a participle behind a run says what is done or who
// did it, and not which thing is meant.
func (j *Judge) isPredicate(before []token.Token) bool {
	const near, nearer = 3, 2
	w := j.Lex.Wording
	being := func(t token.Token) bool { return w.Passive[t.Norm] || w.Grammar.Auxiliaries[t.Norm] }
	acts := func(t token.Token) bool { return w.Grammar.Doers[t.Norm] || w.Subject[t.Norm] }
	return slices.ContainsFunc(before[max(0, len(before)-near):], being) || slices.ContainsFunc(before[max(0, len(before)-nearer):], acts)
}

func indexOf(s, run []token.Token) int {
	for i := 0; i+len(run) <= len(s); i++ {
		if token.Norms(s[i:i+len(run)]) == token.Norms(run) {
			return i
		}
	}
	return -1
}

func lastIndexOf(s, run []token.Token) int {
	for i := len(s) - len(run); i >= 0; i-- {
		if token.Norms(s[i:i+len(run)]) == token.Norms(run) {
			return i
		}
	}
	return -1
}

// supposed: "sollte es fehlen" is "fehlt es": a condition by its verb in front,
// with and without the verb that supposes.
func (j *Judge) supposed(s, towards []token.Token) [][]token.Token {
	if len(s) < 4 || len(towards) < 2 || !j.Lex.Wording.Grammar.Suppositions[s[0].Norm] {
		return nil
	}
	end := 1
	for end < len(s) && !s[end].Comma {
		end++
	}
	last, verb := s[end-1], towards[0]
	first := j.Lex.Forms[last.Norm]
	if !(first != "" && first == j.Lex.Forms[verb.Norm]) && !j.sameVerb(last, verb) || end == len(s) {
		return nil
	}
	return [][]token.Token{slices.Concat([]token.Token{verb}, s[1:end-1], s[end:])}
}
