package change

import (
	"slices"
	"strings"
)

// voiceTurned: what we do to a thing is done to it: "we delete it", "it is
// deleted". All but the verb, who we are and the forms of being stay, in their
// order, and nobody else is named who does it. Who does it must be said, "by
// us", or known from the verb: what "is paid" or "is returned" the reader pays
// and returns.
func (j *judge) voiceTurned(from, to []token) string {
	for _, p := range [][2][]token{{from, to}, {to, from}} {
		if j.isPassiveOf(p[0], p[1]) {
			return "we do what is done, in another voice"
		}
	}
	return ""
}

func (j *judge) isPassiveOf(passive, active []token) bool {
	w := j.lex.wording
	is := func(list map[string]bool) func(token) bool { return func(t token) bool { return list[t.norm] } }
	modal := func(t token) bool { return j.lex.modals[t.norm] > 0 && !w.passive[t.norm] }
	done := withoutAgent(passive, w)
	said, ofData := len(done) < len(passive), j.lex.general.in(active)
	ours := len(only(active, is(w.subject)))
	if ours > 1 || slices.ContainsFunc(done, is(w.subject)) || norms(only(passive, modal)) != norms(only(active, modal)) {
		return false
	}
	bare := func(t token) bool { return w.passive[t.norm] || w.subject[t.norm] || modal(t) }
	forms := len(only(done, is(w.passive))) - len(only(active, is(w.passive)))
	done, does := except(done, bare), j.inOne(except(active, bare), done)
	if len(done) != len(does) || forms < 0 {
		return false
	}
	for i, verb := range does {
		if ours == 0 && !w.isFirstPerson(verb.norm) || !said && !w.isOurs(verb.norm, ofData) {
			continue
		}
		for k, participle := range done {
			if !j.isDone(verb, participle, forms) {
				continue
			}
			a, b := slices.Delete(slices.Clone(does), i, i+1), slices.Delete(slices.Clone(done), k, k+1)
			if j.sameButOne(a, b) {
				return true
			}
		}
	}
	return false
}

// inOne puts a verb and the particle behind it together where the participle has
// both in one: "werten … aus" as "auswerten" beside "ausgewertet".
func (j *judge) inOne(active, passive []token) []token {
	for p := 1; p < len(active); p++ {
		particle := active[p].norm
		if !j.lex.wording.grammar.particles[particle] {
			continue
		}
		for i := range active[:p] {
			whole := active[i]
			for _, done := range passive {
				rest, ok := strings.CutPrefix(done.norm, particle)
				if part := (token{norm: rest, raw: rest}); ok && !j.weighs(active[i]) && j.sameVerb(active[i], part) {
					whole.norm = particle + active[i].norm
					joined := slices.Clone(active)
					joined[i] = whole
					return slices.Delete(joined, p, p+1)
				}
			}
		}
	}
	return active
}

// isDone reports whether a word says that what a verb does is done: with a form
// of being its participle, without one a form that says so by its ending, as
// "slettes" and "säilytetään".
func (j *judge) isDone(verb, done token, forms int) bool {
	switch {
	case forms > 0:
		return j.sameVerb(verb, done)
	case strings.HasSuffix(done.norm, "s") && !strings.HasSuffix(verb.norm, "s"):
		return j.sameVerb(verb, done)
	case !j.lex.wording.isImpersonal(done.norm) || !j.lex.wording.isFirstPerson(verb.norm) || j.weighs(verb) || j.weighs(done):
		return false
	}
	const stem, longest = 4, 7
	a, b := []rune(verb.norm), []rune(done.norm)
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n >= stem && len(a)-n <= longest && len(b)-n <= longest
}

// withoutAgent drops "by us".
func withoutAgent(tokens []token, w wording) []token {
	for k := 0; k+1 < len(tokens); k++ {
		if w.agents[tokens[k].norm] && w.ours[tokens[k+1].norm] {
			return slices.Concat(tokens[:k], tokens[k+2:])
		}
	}
	return tokens
}

// sameVerb reports whether words are forms of one verb: a stem of four letters
// and endings that the language has, a participle's "ge" aside.
func (j *judge) sameVerb(a, b token) bool {
	return !j.weighs(a) && !j.weighs(b) && a.norm != b.norm && j.sameStem(a, b)
}

// sameStem is sameVerb of words that may weigh.
func (j *judge) sameStem(a, b token) bool {
	x, y := []rune(a.norm), []rune(j.lex.wording.grammar.unprefixed(b.norm))
	if j.lex.wording.grammar.participles[b.norm] == a.norm {
		return true
	}
	ending := func(r []rune) bool {
		return len(r) == 0 || j.lex.suffixes[string(r)] || j.lex.wording.isFirstPerson(string(r)) || j.lex.wording.grammar.verbal[string(r)]
	}
	if g := j.lex.wording.grammar.ongoing; g != "" && (doubledBy(a.norm, b.norm, g) || doubledBy(b.norm, a.norm, g)) {
		return true
	}
	for n := min(len(x), len(y)); n >= 4; n-- {
		if string(x[:n]) == string(y[:n]) && ending(x[n:]) && ending(y[n:]) {
			return true
		}
	}
	return false
}
