package change

import (
	"slices"
	"strings"
)

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
		if j.denies(front) || j.weighsBeside(actor) {
			return nil
		}
		shaped := [][]token{slices.Concat(actor, s[verb:verb+1], front, rest)}
		for k := 1; k <= len(rest) && !j.weighsBeside(j.settled(rest[:k])); k++ {
			shaped = append(shaped, slices.Concat(actor, s[verb:verb+1], rest[:k], front, rest[k:]))
		}
		shaped = slices.DeleteFunc(shaped, func(one []token) bool { return norms(one) != norms(towards) && norms(one) != norms(shaped[0]) })
		return shaped
	}
	return nil
}

// denies reports whether a run has a part of its own, denies, excepts or softens;
// "jeder" in "am Ende jeder Seite" goes with its noun.
func (j *judge) denies(run []token) bool {
	n := j.lex.qualifiers.atStart(run)
	narrows := n > 0 && (n == len(run) || run[n].kind != number)
	return narrows || j.lex.negations.in(run) || j.lex.exceptions.in(run) || j.lex.softeners.in(run) ||
		j.joins(run[0]) || slices.ContainsFunc(run[1:], func(t token) bool { return t.comma })
}

// settled is a run without the words that may stand anywhere.
func (j *judge) settled(run []token) []token {
	var rest []token
	for i := 0; i < len(run); {
		if n := j.lex.wording.grammar.floats.at(run, i); n > 0 {
			i += n
			continue
		}
		rest = append(rest, run[i])
		i++
	}
	return rest
}

// addressed: what you do to a thing may be named before it: "Ihre Zustimmung
// können Sie widerrufen", "Sie können Ihre Zustimmung widerrufen". That it is
// you who act must be plain: the verb has a form that goes with "you" alone, or
// what stands in front acts on nobody. "Partner können Sie rufen" is none.
func (j *judge) addressed(s, _ []token) [][]token {
	const longest = 8
	g := j.lex.wording.grammar
	for k := 1; k+1 < len(s) && k <= longest && !s[k].comma; k++ {
		if !g.readers[s[k+1].norm] || s[k+1].comma || !g.yours[s[k].norm] && !g.things[s[k-1].norm] || g.binders[s[0].norm] || j.lex.modals[s[k].norm] == 0 && !g.yours[s[k].norm] {
			continue
		}
		front, verb, you, rest := s[:k], s[k], s[k+1], s[k+2:]
		if j.denies(front) || g.readers[s[0].norm] {
			return nil
		}
		return [][]token{slices.Concat([]token{you, verb}, front, rest)}
	}
	return nil
}

// broughtForward: where the verb's ending says that we act, or it says what must
// or may be done without anybody, what is done to a thing may be named before or
// behind it: "Danych nie sprzedajemy", "Nie sprzedajemy danych".
func (j *judge) broughtForward(s, _ []token) [][]token {
	const longest = 4
	w := j.lex.wording
	if len(w.grammar.impersonals) == 0 {
		return nil
	}
	for k := 1; k < len(s) && k <= longest && !s[k].comma; k++ {
		n := 1
		switch {
		case w.grammar.impersonals[s[k].norm] && k+1 < len(s):
			n = 2
		case j.weighs(s[k]) || !j.isOurVerb(s[k].norm):
			continue
		}
		front, verb, rest := s[:k], s[k:k+n], s[k+n:]
		if last := front[len(front)-1]; len(front) > 1 && last.norm == w.grammar.denial {
			front, verb = front[:len(front)-1], slices.Concat([]token{last}, verb)
		}
		if j.denies(front) || j.lex.qualifiers.in(front) {
			return nil
		}
		return [][]token{slices.Concat(verb, front, rest)}
	}
	return nil
}

// isOurVerb reports whether a word has an ending that says "we" and is another
// form of the verb without it: "usuwamy", "usuwa"; no noun such as "systemy".
func (j *judge) isOurVerb(s string) bool {
	return slices.ContainsFunc(j.lex.wording.persons, func(ending string) bool {
		stem, ok := strings.CutSuffix(s, ending)
		return ok && dictionaryOf(j.locale).has(stem)
	})
}

// conditionBehind: a condition in front of the verb and the pronoun who acts
// stands behind what it is for: "Wenn es regnet, malen wir Wände", "Wir malen
// Wände, wenn es regnet".
func (j *judge) conditionBehind(s, _ []token) [][]token {
	g := j.lex.wording.grammar
	if !j.lex.wording.conditions[s[0].norm] {
		return nil
	}
	k := 1 + slices.IndexFunc(s[1:], func(t token) bool { return t.comma })
	if k < 2 || k+2 >= len(s) || !g.nominatives[s[k+1].norm] || s[k].kind != word || slices.ContainsFunc(s[k+1:], func(t token) bool { return t.comma }) || j.scopes(s[k:]) {
		return nil
	}
	verb, rest, condition := s[k], s[k+2:], slices.Clone(s[:k])
	verb.comma = false
	condition[0].comma = true
	return [][]token{slices.Concat([]token{s[k+1], verb}, rest, condition)}
}
