package change

import "slices"

// denied: there is none of what is not done: "Es erfolgt keine Weitergabe", "Eine
// Weitergabe erfolgt nicht".
func (j *judge) denied(s, _ []token) [][]token {
	g := j.lex.wording.grammar
	if len(s) < 4 || !g.dummies[s[0].norm] || !g.nones[s[2].norm] || j.weighsBeside(s[3:]) {
		return nil
	}
	thing, end := slices.Clone(s[3:]), []token(nil)
	if last := thing[len(thing)-1]; g.particles[last.norm] {
		thing, end = thing[:len(thing)-1], []token{last}
	}
	if len(thing) == 0 {
		return nil
	}
	thing[0].first = s[0].first
	denial := s[2]
	denial.norm, denial.raw = g.denial, g.denial
	return [][]token{slices.Concat(thing, s[1:2], []token{denial}, end)}
}

// weighsBeside reports whether a run has a part of its own, or denies, joins or
// narrows something itself.
func (j *judge) weighsBeside(run []token) bool {
	return j.scopes(run) || slices.ContainsFunc(run, func(t token) bool { return t.comma })
}

// pointedOut: that something is pointed out binds nobody: "Please note that it
// is so", "It is so". Where the verb of what is noted stands at its end it comes
// forward.
func (j *judge) pointedOut(s, towards []token) [][]token {
	n := j.lex.wording.grammar.notes.atStart(s)
	if n == 0 || n+2 > len(s) || slices.ContainsFunc(s[n+1:], func(t token) bool { return t.comma }) {
		return nil
	}
	rest := slices.Clone(s[n:])
	rest[0].comma, rest[0].first = false, s[0].first
	shaped := [][]token{rest}
	verb := rest[len(rest)-1]
	for k := 1; k < len(rest)-1; k++ {
		if k < len(towards) && towards[k].norm == verb.norm {
			shaped = append(shaped, slices.Concat(rest[:k], []token{verb}, rest[k:len(rest)-1]))
		}
	}
	return shaped
}

// phraseFronted: a phrase with a preposition in front of the verb, or behind it:
// "Für den Vertrag gilt dieses Recht", "Dieses Recht gilt für den Vertrag". It is
// not who acts, who stands first in the other sentence and first behind the verb
// in this; at the end it must pass nothing that denies, joins or narrows.
func (j *judge) phraseFronted(s, towards []token) [][]token {
	const longest = 8
	g := j.lex.wording.grammar
	if len(s) < 4 || !g.fronts[s[0].norm] || g.fronts[towards[0].norm] {
		return nil
	}
	for p := 1; p < len(towards) && p <= longest && !towards[p].comma; p++ {
		verb := slices.IndexFunc(s, func(t token) bool { return t.norm == towards[p].norm })
		if verb < 2 || verb > longest || verb+1+p > len(s) || towards[p].kind != word || norms(s[verb+1:verb+1+p]) != norms(towards[:p]) {
			continue
		}
		front, actor, rest := s[:verb], s[verb+1:verb+1+p], s[verb+1+p:]
		if j.weighsBeside(front) || j.weighsBeside(actor) {
			return nil
		}
		shaped := [][]token{slices.Concat(actor, s[verb:verb+1], front, rest)}
		if !j.weighsBeside(rest) {
			shaped = append(shaped, slices.Concat(actor, s[verb:verb+1], rest, front))
			if len(rest) > 1 {
				last := len(rest) - 1
				shaped = append(shaped, slices.Concat(actor, s[verb:verb+1], rest[:last], front, rest[last:]))
			}
		}
		return shaped
	}
	return nil
}
