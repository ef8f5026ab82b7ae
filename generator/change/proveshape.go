package change

import (
	"slices"
	"strings"
)

// A shape puts a sentence in other words or in another order that says the
// same, towards what another sentence has. None where it cannot.
type shape func(j *judge, s, towards []token) [][]token

var shapes = []shape{
	(*judge).fronted, (*judge).clauseLast, (*judge).inverted, (*judge).possessed, (*judge).becoming, (*judge).separated,
	(*judge).stranded, (*judge).adverbMoved, (*judge).agentFirst, (*judge).genitiveTurned,
	(*judge).compounded, (*judge).purposed, (*judge).related, (*judge).supposed, (*judge).floatedFront, (*judge).floated, (*judge).conditionFirst,
	(*judge).attributive, (*judge).agentBehind, (*judge).denied, (*judge).pointedOut, (*judge).phraseFronted,
	(*judge).addressed, (*judge).broughtForward, (*judge).conditionBehind,
	(*judge).activated, (*judge).none, (*judge).needless,
}

// reshaped: a sentence in another order that its grammar allows, and with words
// that other proofs hold for: "Letters we send by post", "We send letters by
// mail".
func (j *judge) reshaped(c *instance, from, to []token) string {
	const longest = 120
	if len(from) > longest || len(to) > longest {
		return ""
	}
	const most = 6
	olds, news := append([][]token{from}, j.shapesOf(from, to)...), append([][]token{to}, j.shapesOf(to, from)...)
	for i, old := range olds {
		for k, now := range news {
			if i+k == 0 || i > most && k > 0 || k > most && i > 0 {
				continue // as they stand they were compared; all with all would be many
			}
			if why := j.proveShape(c, old, now); why != "" {
				return why
			}
		}
	}
	return ""
}

// shapesOf are all shapes of a sentence, each also in each of the others' once.
func (j *judge) shapesOf(s, towards []token) [][]token {
	const most = 24
	all := [][]token{s}
	for _, shape := range shapes {
		for _, one := range all { // those that were there
			all = append(all, shape(j, one, towards)...)
		}
		all = all[:min(len(all), most)]
	}
	return all[1:]
}

// proveShape proves each place in which a sentence, shaped anew, still differs.
func (j *judge) proveShape(c *instance, from, to []token) string {
	proofs := []string{"the same sentence in another order"}
	one := *c
	one.from, one.to = from, to
	one.hunks = differ(from, to)
	for _, h := range one.hunks {
		why := j.prove(&one, h)
		if why == "" {
			why = j.proveWords(&one, h)
		}
		if why == "" {
			return ""
		}
		if !slices.Contains(proofs, why) {
			proofs = append(proofs, why)
		}
	}
	return strings.Join(proofs, "; ")
}

// fronted: what stands in front of the verb may stand behind it where the verb
// or a pronoun tells who acts: "Letters send we", "We send letters". Behind the
// verb it stands first, but for the verb's particle or its denial; at the end
// only of a short sentence in which nothing is denied, excepted or narrowed,
// since it would say of what stands before it when that holds.
func (j *judge) fronted(s, _ []token) [][]token {
	const short = 8
	at, n := j.actor(s)
	if n == 0 || at > 0 && j.bindsNext(s[:at]) {
		return nil
	}
	front, verb, rest := s[:at], slices.Clone(s[at:at+n]), s[at+n:]
	if n == 2 {
		verb[0], verb[1] = verb[1], verb[0]
	}
	shaped := [][]token{slices.Concat(verb, front, rest)}
	if len(rest) > 0 && j.staysWithVerb(s[at], rest[0], front) {
		shaped = append(shaped, slices.Concat(verb, rest[:1], front, rest[1:]))
	}
	for k := 1; n == 1 && k <= 2 && k < len(rest) && !rest[k-1].comma && !j.weighs(rest[k-1]); k++ {
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
func (j *judge) actor(s []token) (at, n int) {
	const farthest = 12
	w := j.lex.wording.grammar
	if w.nominatives[s[0].norm] || w.binders[s[0].norm] {
		return 0, 0
	}
	start := 1
	if !s[0].first {
		start = 0 // behind a word that adds nothing, "dessutom"
	}
	for k := start; k < len(s) && k <= farthest && (k == 0 || !s[k].comma); k++ {
		switch {
		case w.binders[s[k].norm], j.lex.exceptions.in(s[k : k+1]), j.joins(s[k]):
			return 0, 0
		case k+1 < len(s) && w.nominatives[s[k+1].norm] && !s[k+1].comma && s[k].kind == word && !w.nominatives[s[k].norm]:
			return k, 2
		case w.acts[s[k].norm]:
			return k, 1
		case w.nominatives[s[k].norm]:
			return 0, 0
		}
	}
	return 0, 0
}

// bindsNext reports whether a run begins with an "and" or an "if", or ends with a
// word that narrows what stands behind it.
func (j *judge) bindsNext(run []token) bool {
	last := run[len(run)-1:]
	return j.joins(run[0]) || j.lex.exceptions.in(run) || j.lex.qualifiers.in(last) || j.lex.negations.in(last) || j.lex.softeners.in(last)
}

// staysWithVerb reports whether the word behind the verb goes with it: a particle
// ("samlar in"), a denial where nothing is counted, what a modal verb stands
// for, and in Finnish what is denied ("emme myy").
func (j *judge) staysWithVerb(verb, next token, front []token) bool {
	w := j.lex.wording.grammar
	switch denial := []token{verb}; {
	case w.particles[next.norm]:
		return true
	case j.lex.negations.in([]token{next}):
		return !j.anyWeighs(front)
	default:
		return (j.lex.modals[verb.norm] > 0 || j.lex.negations.in(denial)) && next.kind == word && !j.weighs(next)
	}
}

// scopes reports whether a run denies, excepts, joins or narrows anything; a word
// before a number, as in "within 30 days", goes with it.
func (j *judge) scopes(run []token) bool {
	if j.lex.negations.in(run) || j.lex.exceptions.in(run) || j.lex.conjunctions.in(run) || j.lex.softeners.in(run) {
		return true
	}
	for _, s := range j.lex.qualifiers.spans(run) {
		if s.to == len(run) || run[s.to].kind != number {
			return true
		}
	}
	return false
}

// inverted: a condition with its "if" as one with the verb in front, whose
// denial stands before or behind what it is about: "If this does not help, we",
// "Does this not help, we".
func (j *judge) inverted(s, towards []token) [][]token {
	if len(s) < 4 || !j.lex.wording.conditions[s[0].norm] {
		return nil
	}
	var shaped [][]token
	for k := 2; k < len(s) && !s[k].comma; k++ {
		if s[k].norm != towards[0].norm {
			continue
		}
		subject := slices.Clone(s[1:k])
		shaped = append(shaped, slices.Concat(s[k:k+1], subject, s[k+1:]))
		if last := subject[len(subject)-1:]; len(subject) > 1 && j.lex.negations.in(last) {
			shaped = append(shaped, slices.Concat(s[k:k+1], last, subject[:len(subject)-1], s[k+1:]))
		}
	}
	return shaped
}

// possessed: "meldingen din" is "din melding".
func (j *judge) possessed(s, towards []token) [][]token {
	const stem = 4
	own := j.lex.wording.grammar.possessives
	alike := func(a, b token) bool {
		x, y := []rune(a.norm), []rune(b.norm)
		return len(x) >= stem && len(y) >= stem && string(x[:stem]) == string(y[:stem])
	}
	shaped := slices.Clone(s)
	changed := false
	for i := 0; i+1 < len(shaped); i++ {
		noun, of := shaped[i], shaped[i+1]
		if !own[of.norm] || of.comma || noun.kind != word || own[noun.norm] || i > 0 && own[shaped[i-1].norm] {
			continue
		}
		for k := 0; k+1 < len(towards); k++ {
			if own[towards[k].norm] && alike(noun, towards[k+1]) && (k == 0 || !alike(noun, towards[k-1])) {
				of.comma, noun.comma = noun.comma, false
				shaped[i], shaped[i+1], changed = of, noun, true
				break
			}
		}
	}
	if !changed {
		return nil
	}
	return [][]token{shaped}
}

// becoming: what "blir slettet" is what "slettes", in the present tense.
func (j *judge) becoming(s, towards []token) [][]token {
	const farthest = 6
	w := j.lex.wording.grammar
	var shaped [][]token
	for i, t := range s {
		if !w.becoming[t.norm] {
			continue
		}
		for k := i + 1; k < len(s) && k <= i+farthest && !s[k].comma; k++ {
			for _, done := range towards {
				if strings.HasSuffix(done.norm, "s") && (w.participles[s[k].norm] == done.norm || s[k].kind == word && j.sameStem(s[k], done)) {
					done.comma, done.first = t.comma, t.first
					shaped = append(shaped, slices.Concat(s[:i], []token{done}, s[i+1:k], s[k+1:]))
				}
			}
		}
	}
	return shaped
}

// separated: a verb and its particle with the object between them, "betaler
// beløpet tilbake", as the word for both together.
func (j *judge) separated(s, _ []token) [][]token {
	const farthest = 8
	var shaped [][]token
	for i, t := range s {
		for _, r := range j.lex.same[t.norm] {
			if len(r.from) != 2 || !j.lex.wording.grammar.particles[r.from[1]] {
				continue
			}
			for k := i + 2; k < len(s) && k <= i+farthest && !s[k].comma; k++ {
				if s[k].norm == r.from[1] {
					var verb []token
					for n, w := range r.to {
						verb = append(verb, token{norm: w, raw: w, sentence: t.sentence, first: t.first && n == 0, comma: t.comma && n == 0})
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
func (j *judge) clauseLast(s, _ []token) [][]token {
	g := j.lex.wording.grammar
	if len(s) < 5 || !g.binders[s[0].norm] && !j.lex.wording.conditions[s[0].norm] {
		return nil
	}
	var shaped [][]token
	for k := 2; k+2 < len(s); k++ {
		if rest := s[k+2:]; g.nominatives[s[k+1].norm] && !g.binders[s[k].norm] && s[k].kind == word && !j.weighsBeside(rest) {
			shaped = append(shaped, slices.Concat(s[k+1:k+2], s[k:k+1], rest, s[:k]))
		}
	}
	return shaped
}
