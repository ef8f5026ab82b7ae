package grammar

import (
	"slices"
	"strings"

	"proviso/generator/change/token"
)

// A shape puts a sentence in other words or in another order that says the
// same, towards what another sentence has. None where it cannot.
type shape func(j *Judge, s, towards []token.Token) [][]token.Token

var shapes = []shape{
	(*Judge).fronted, (*Judge).clauseLast, (*Judge).inverted, (*Judge).possessed, (*Judge).becoming, (*Judge).separated,
	(*Judge).stranded, (*Judge).adverbMoved, (*Judge).agentFirst, (*Judge).genitiveTurned,
	(*Judge).compounded, (*Judge).purposed, (*Judge).related, (*Judge).supposed, (*Judge).floatedFront, (*Judge).floated, (*Judge).conditionFirst,
	(*Judge).attributive, (*Judge).agentBehind, (*Judge).denied, (*Judge).pointedOut, (*Judge).phraseFronted,
	(*Judge).addressed, (*Judge).broughtForward, (*Judge).conditionBehind,
	(*Judge).activated, (*Judge).none, (*Judge).needless,
}

// ShapesOf are all shapes of a sentence, each also in each of the others' once.
func (j *Judge) ShapesOf(s, towards []token.Token) [][]token.Token {
	const most = 24
	all := [][]token.Token{s}
	for _, shape := range shapes {
		for _, one := range all { // those that were there
			all = append(all, shape(j, one, towards)...)
		}
		all = all[:min(len(all), most)]
	}
	return all[1:]
}

// fronted: what stands in front of the verb may stand behind it where the verb
// or a pronoun tells who acts: "Letters send we", "We send letters". Behind the
// verb it stands first, but for the verb's particle or its denial; at the end
// only of a short sentence in which nothing is denied, excepted or narrowed,
// since it would say of what stands before it when that holds.
func (j *Judge) fronted(s, _ []token.Token) [][]token.Token {
	const short = 8
	at, n := j.actor(s)
	if n == 0 || at > 0 && j.bindsNext(s[:at]) {
		return nil
	}
	front, verb, rest := s[:at], slices.Clone(s[at:at+n]), s[at+n:]
	if n == 2 {
		verb[0], verb[1] = verb[1], verb[0]
	}
	shaped := [][]token.Token{slices.Concat(verb, front, rest)}
	if len(rest) > 0 && j.staysWithVerb(s[at], rest[0], front) {
		shaped = append(shaped, slices.Concat(verb, rest[:1], front, rest[1:]))
	}
	for k := 1; n == 1 && k <= 2 && k < len(rest) && !rest[k-1].Comma && !j.Weighs(rest[k-1]); k++ {
		shaped = append(shaped, slices.Concat(verb, rest[:k], front, rest[k:])) // cases tell what each is
	}
	if 0 < len(rest) && len(rest) <= short && !j.scopes(rest) && !j.scopes(front) {
		shaped = append(shaped, slices.Concat(verb, rest, front))
	}
	return shaped
}

// actor is where the finite verb stands that tells who acts, with the pronoun
// behind it: two tokens, or one where the verb's form is enough. What is in front
// of it has no comma and no clause of its own.
func (j *Judge) actor(s []token.Token) (at, n int) {
	const farthest = 12
	w := j.Lex.Wording.Grammar
	if w.Nominatives[s[0].Norm] || w.Binders[s[0].Norm] {
		return 0, 0
	}
	start := 1
	if !s[0].First {
		start = 0 // behind a word that adds nothing, "dessutom"
	}
	for k := start; k < len(s) && k <= farthest && (k == 0 || !s[k].Comma); k++ {
		switch {
		case w.Binders[s[k].Norm], j.Lex.Exceptions.In(s[k : k+1]), j.Joins(s[k]):
			return 0, 0
		case k+1 < len(s) && w.Nominatives[s[k+1].Norm] && !s[k+1].Comma && s[k].Kind == token.Word && !w.Nominatives[s[k].Norm]:
			return k, 2
		case w.Acts[s[k].Norm]:
			return k, 1
		case w.Nominatives[s[k].Norm]:
			return 0, 0
		}
	}
	return 0, 0
}

// bindsNext reports whether a run begins with an "and" or an "if", or ends with a
// word that narrows what stands behind it.
func (j *Judge) bindsNext(run []token.Token) bool {
	last := run[len(run)-1:]
	return j.Joins(run[0]) || j.Lex.Exceptions.In(run) || j.Lex.Qualifiers.In(last) || j.Lex.Negations.In(last) || j.Lex.Softeners.In(last)
}

// staysWithVerb reports whether the word behind the verb goes with it: a particle
// ("samlar in"), a denial where nothing is counted, what a modal verb stands
// for, and in Finnish what is denied ("emme myy").
func (j *Judge) staysWithVerb(verb, next token.Token, front []token.Token) bool {
	w := j.Lex.Wording.Grammar
	switch denial := []token.Token{verb}; {
	case w.Particles[next.Norm]:
		return true
	case j.Lex.Negations.In([]token.Token{next}):
		return !j.AnyWeighs(front)
	default:
		return (j.Lex.Modals[verb.Norm] > 0 || j.Lex.Negations.In(denial)) && next.Kind == token.Word && !j.Weighs(next)
	}
}

// scopes reports whether a run denies, excepts, joins or narrows anything; a word
// before a number, as in "within 30 days", goes with it.
func (j *Judge) scopes(run []token.Token) bool {
	if j.Lex.Negations.In(run) || j.Lex.Exceptions.In(run) || j.Lex.Conjunctions.In(run) || j.Lex.Softeners.In(run) {
		return true
	}
	for _, s := range j.Lex.Qualifiers.Spans(run) {
		if s.To == len(run) || run[s.To].Kind != token.Number {
			return true
		}
	}
	return false
}

// inverted: a condition with its "if" as one with the verb in front, whose
// denial stands before or behind what it is about: "If this does not help, we",
// "Does this not help, we".
func (j *Judge) inverted(s, towards []token.Token) [][]token.Token {
	if len(s) < 4 || !j.Lex.Wording.Conditions[s[0].Norm] {
		return nil
	}
	var shaped [][]token.Token
	for k := 2; k < len(s) && !s[k].Comma; k++ {
		if s[k].Norm != towards[0].Norm {
			continue
		}
		subject := slices.Clone(s[1:k])
		shaped = append(shaped, slices.Concat(s[k:k+1], subject, s[k+1:]))
		if last := subject[len(subject)-1:]; len(subject) > 1 && j.Lex.Negations.In(last) {
			shaped = append(shaped, slices.Concat(s[k:k+1], last, subject[:len(subject)-1], s[k+1:]))
		}
	}
	return shaped
}

// possessed: "meldingen din" is "din melding".
func (j *Judge) possessed(s, towards []token.Token) [][]token.Token {
	const stem = 4
	own := j.Lex.Wording.Grammar.Possessives
	alike := func(a, b token.Token) bool {
		x, y := []rune(a.Norm), []rune(b.Norm)
		return len(x) >= stem && len(y) >= stem && string(x[:stem]) == string(y[:stem])
	}
	shaped := slices.Clone(s)
	changed := false
	for i := 0; i+1 < len(shaped); i++ {
		noun, of := shaped[i], shaped[i+1]
		if !own[of.Norm] || of.Comma || noun.Kind != token.Word || own[noun.Norm] || i > 0 && own[shaped[i-1].Norm] {
			continue
		}
		for k := 0; k+1 < len(towards); k++ {
			if own[towards[k].Norm] && alike(noun, towards[k+1]) && (k == 0 || !alike(noun, towards[k-1])) {
				of.Comma, noun.Comma = noun.Comma, false
				shaped[i], shaped[i+1], changed = of, noun, true
				break
			}
		}
	}
	if !changed {
		return nil
	}
	return [][]token.Token{shaped}
}

// becoming: what "blir slettet" is what "slettes", in the present tense.
func (j *Judge) becoming(s, towards []token.Token) [][]token.Token {
	const farthest = 6
	w := j.Lex.Wording.Grammar
	var shaped [][]token.Token
	for i, t := range s {
		if !w.Becoming[t.Norm] {
			continue
		}
		for k := i + 1; k < len(s) && k <= i+farthest && !s[k].Comma; k++ {
			for _, done := range towards {
				if strings.HasSuffix(done.Norm, "s") && (w.Participles[s[k].Norm] == done.Norm || s[k].Kind == token.Word && j.sameStem(s[k], done)) {
					done.Comma, done.First = t.Comma, t.First
					shaped = append(shaped, slices.Concat(s[:i], []token.Token{done}, s[i+1:k], s[k+1:]))
				}
			}
		}
	}
	return shaped
}

// separated: a verb and its particle with the object between them, "betaler
// beløpet tilbake", as the word for both together.
func (j *Judge) separated(s, _ []token.Token) [][]token.Token {
	const farthest = 8
	var shaped [][]token.Token
	for i, t := range s {
		for _, r := range j.Lex.Same[t.Norm] {
			if len(r.From) != 2 || !j.Lex.Wording.Grammar.Particles[r.From[1]] {
				continue
			}
			for k := i + 2; k < len(s) && k <= i+farthest && !s[k].Comma; k++ {
				if s[k].Norm == r.From[1] {
					var verb []token.Token
					for n, w := range r.To {
						verb = append(verb, token.Token{Norm: w, Raw: w, Sentence: t.Sentence, First: t.First && n == 0, Comma: t.Comma && n == 0})
					}
					shaped = append(shaped, slices.Concat(s[:i], verb, s[i+1:k], s[k+1:]))
					break
				}
			}
		}
	}
	return shaped
}

// clauseLast: a condition in front, behind which the verb comes before who acts,
// as one behind: "Hvis du ber om det, sletter vi siden", "Vi sletter siden hvis
// du ber om det". What it then stands behind denies, joins and narrows nothing.
func (j *Judge) clauseLast(s, _ []token.Token) [][]token.Token {
	g := j.Lex.Wording.Grammar
	if len(s) < 5 || !g.Binders[s[0].Norm] && !j.Lex.Wording.Conditions[s[0].Norm] {
		return nil
	}
	var shaped [][]token.Token
	for k := 2; k+2 < len(s); k++ {
		if rest := s[k+2:]; g.Nominatives[s[k+1].Norm] && !g.Binders[s[k].Norm] && s[k].Kind == token.Word && !j.weighsBeside(rest) {
			shaped = append(shaped, slices.Concat(s[k+1:k+2], s[k:k+1], rest, s[:k]))
		}
	}
	return shaped
}
