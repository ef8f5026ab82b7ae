package grammar

import (
	"slices"
	"strings"

	"proviso/generator/change/dictionary"
	"proviso/generator/change/token"
)

// denied: there is none of what is not done: "Es erfolgt keine Weitergabe", "Eine
// Weitergabe erfolgt nicht".
func (j *Judge) denied(s, _ []token.Token) [][]token.Token {
	g := j.Lex.Wording.Grammar
	if len(s) < 4 || !g.Dummies[s[0].Norm] || !g.Nones[s[2].Norm] || j.weighsBeside(s[3:]) {
		return nil
	}
	thing, end := slices.Clone(s[3:]), []token.Token(nil)
	if last := thing[len(thing)-1]; g.Particles[last.Norm] {
		thing, end = thing[:len(thing)-1], []token.Token{last}
	}
	if len(thing) == 0 {
		return nil
	}
	thing[0].First = s[0].First
	denial := s[2]
	denial.Norm, denial.Raw = g.Denial, g.Denial
	return [][]token.Token{slices.Concat(thing, s[1:2], []token.Token{denial}, end)}
}

// weighsBeside reports whether a run has a part of its own, or denies, joins or
// narrows something itself.
func (j *Judge) weighsBeside(run []token.Token) bool {
	return j.scopes(run) || slices.ContainsFunc(run, func(t token.Token) bool { return t.Comma })
}

// pointedOut: that something is pointed out binds nobody: "Please note that it
// is so", "It is so". Where the verb of what is noted stands at its end it comes
// forward.
func (j *Judge) pointedOut(s, towards []token.Token) [][]token.Token {
	n := j.Lex.Wording.Grammar.Notes.AtStart(s)
	if n == 0 || n+2 > len(s) || slices.ContainsFunc(s[n+1:], func(t token.Token) bool { return t.Comma }) {
		return nil
	}
	rest := slices.Clone(s[n:])
	rest[0].Comma, rest[0].First = false, s[0].First
	shaped := [][]token.Token{rest}
	verb := rest[len(rest)-1]
	for k := 1; k < len(rest)-1; k++ {
		if k < len(towards) && towards[k].Norm == verb.Norm {
			shaped = append(shaped, slices.Concat(rest[:k], []token.Token{verb}, rest[k:len(rest)-1]))
		}
	}
	return shaped
}

// phraseFronted: a phrase with a preposition in front of the verb, or behind it:
// "Für den Vertrag gilt dieses Recht", "Dieses Recht gilt für den Vertrag". It is
// not who acts, who stands first in the other sentence and first behind the verb
// in this; at the end it must pass nothing that denies, joins or narrows.
func (j *Judge) phraseFronted(s, towards []token.Token) [][]token.Token {
	const longest = 8
	g := j.Lex.Wording.Grammar
	if len(s) < 4 || !g.Fronts[s[0].Norm] || g.Fronts[towards[0].Norm] {
		return nil
	}
	for p := 1; p < len(towards) && p <= longest && !towards[p].Comma; p++ {
		verb := slices.IndexFunc(s, func(t token.Token) bool { return t.Norm == towards[p].Norm })
		if verb < 2 || verb > longest || verb+1+p > len(s) || towards[p].Kind != token.Word || token.Norms(s[verb+1:verb+1+p]) != token.Norms(towards[:p]) {
			continue
		}
		front, actor, rest := s[:verb], s[verb+1:verb+1+p], s[verb+1+p:]
		if j.denies(front) || j.weighsBeside(actor) {
			return nil
		}
		shaped := [][]token.Token{slices.Concat(actor, s[verb:verb+1], front, rest)}
		for k := 1; k <= len(rest) && !j.weighsBeside(j.settled(rest[:k])); k++ {
			shaped = append(shaped, slices.Concat(actor, s[verb:verb+1], rest[:k], front, rest[k:]))
		}
		shaped = slices.DeleteFunc(shaped, func(one []token.Token) bool {
			return token.Norms(one) != token.Norms(towards) && token.Norms(one) != token.Norms(shaped[0])
		})
		return shaped
	}
	return nil
}

// denies reports whether a run has a part of its own, denies, excepts or softens;
// "jeder" in "am Ende jeder Seite" goes with its noun.
func (j *Judge) denies(run []token.Token) bool {
	n := j.Lex.Qualifiers.AtStart(run)
	narrows := n > 0 && (n == len(run) || run[n].Kind != token.Number)
	return narrows || j.Lex.Negations.In(run) || j.Lex.Exceptions.In(run) || j.Lex.Softeners.In(run) ||
		j.Joins(run[0]) || slices.ContainsFunc(run[1:], func(t token.Token) bool { return t.Comma })
}

// settled is a run without the words that may stand anywhere.
func (j *Judge) settled(run []token.Token) []token.Token {
	var rest []token.Token
	for i := 0; i < len(run); {
		if n := j.Lex.Wording.Grammar.Floats.At(run, i); n > 0 {
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
func (j *Judge) addressed(s, _ []token.Token) [][]token.Token {
	const longest = 8
	g := j.Lex.Wording.Grammar
	for k := 1; k+1 < len(s) && k <= longest && !s[k].Comma; k++ {
		if !g.Readers[s[k+1].Norm] || s[k+1].Comma || !g.Yours[s[k].Norm] && !g.Things[s[k-1].Norm] || g.Binders[s[0].Norm] || j.Lex.Modals[s[k].Norm] == 0 && !g.Yours[s[k].Norm] {
			continue
		}
		front, verb, you, rest := s[:k], s[k], s[k+1], s[k+2:]
		if j.denies(front) || g.Readers[s[0].Norm] {
			return nil
		}
		return [][]token.Token{slices.Concat([]token.Token{you, verb}, front, rest)}
	}
	return nil
}

// broughtForward: where the verb's ending says that we act, or it says what must
// or may be done without anybody, what is done to a thing may be named before or
// behind it: "Danych nie sprzedajemy", "Nie sprzedajemy danych".
func (j *Judge) broughtForward(s, _ []token.Token) [][]token.Token {
	const longest = 4
	w := j.Lex.Wording
	if len(w.Grammar.Impersonals) == 0 {
		return nil
	}
	for k := 1; k < len(s) && k <= longest && !s[k].Comma; k++ {
		n := 1
		switch {
		case w.Grammar.Impersonals[s[k].Norm] && k+1 < len(s):
			n = 2
		case j.Weighs(s[k]) || !j.isOurVerb(s[k].Norm):
			continue
		}
		front, verb, rest := s[:k], s[k:k+n], s[k+n:]
		if last := front[len(front)-1]; len(front) > 1 && last.Norm == w.Grammar.Denial {
			front, verb = front[:len(front)-1], slices.Concat([]token.Token{last}, verb)
		}
		if j.denies(front) || j.Lex.Qualifiers.In(front) {
			return nil
		}
		return [][]token.Token{slices.Concat(verb, front, rest)}
	}
	return nil
}

// isOurVerb reports whether a word has an ending that says "we" and is another
// form of the verb without it: "usuwamy", "usuwa"; no noun such as "systemy".
func (j *Judge) isOurVerb(s string) bool {
	return slices.ContainsFunc(j.Lex.Wording.Persons, func(ending string) bool {
		stem, ok := strings.CutSuffix(s, ending)
		return ok && dictionary.Of(j.Locale).Has(stem)
	})
}

// conditionBehind: a condition in front of the verb and the pronoun who acts
// stands behind what it is for: "Wenn es regnet, malen wir Wände", "Wir malen
// Wände, wenn es regnet".
func (j *Judge) conditionBehind(s, _ []token.Token) [][]token.Token {
	g := j.Lex.Wording.Grammar
	if !j.Lex.Wording.Conditions[s[0].Norm] {
		return nil
	}
	k := 1 + slices.IndexFunc(s[1:], func(t token.Token) bool { return t.Comma })
	if k < 2 || k+2 >= len(s) || !g.Nominatives[s[k+1].Norm] || s[k].Kind != token.Word || slices.ContainsFunc(s[k+1:], func(t token.Token) bool { return t.Comma }) || j.scopes(s[k:]) {
		return nil
	}
	verb, rest, condition := s[k], s[k+2:], slices.Clone(s[:k])
	verb.Comma = false
	condition[0].Comma = true
	return [][]token.Token{slices.Concat([]token.Token{s[k+1], verb}, rest, condition)}
}
