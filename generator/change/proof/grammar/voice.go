package grammar

import (
	"slices"
	"strings"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/token"
)

// voiceTurned: what we do to a thing is done to it: "we delete it", "it is
// deleted". All but the verb, who we are and the forms of being stay, in their
// order, and nobody else is named who does it. Who does it must be said, "by
// us", or known from the verb: what "is paid" or "is returned" the reader pays
// and returns.
func (j *Judge) voiceTurned(from, to []token.Token) string {
	for _, p := range [][2][]token.Token{{from, to}, {to, from}} {
		if j.isPassiveOf(p[0], p[1]) {
			return "we do what is done, in another voice"
		}
	}
	return ""
}

func (j *Judge) isPassiveOf(passive, active []token.Token) bool {
	w := j.Lex.Wording
	is := func(list map[string]bool) func(token.Token) bool {
		return func(t token.Token) bool { return list[t.Norm] }
	}
	modal := func(t token.Token) bool { return j.Lex.Modals[t.Norm] > 0 && !w.Passive[t.Norm] }
	done := withoutAgent(passive, w)
	said, ofData := len(done) < len(passive), j.Lex.General.In(active)
	ours := len(token.Only(active, is(w.Subject)))
	if ours > 1 || slices.ContainsFunc(done, is(w.Subject)) || token.Norms(token.Only(passive, modal)) != token.Norms(token.Only(active, modal)) {
		return false
	}
	bare := func(t token.Token) bool { return w.Passive[t.Norm] || w.Subject[t.Norm] || modal(t) }
	forms := len(token.Only(done, is(w.Passive))) - len(token.Only(active, is(w.Passive)))
	done, does := token.Except(done, bare), j.inOne(token.Except(active, bare), done)
	if len(done) != len(does) || forms < 0 {
		return false
	}
	for i, verb := range does {
		if ours == 0 && !w.IsFirstPerson(verb.Norm) || !said && !w.IsOurs(verb.Norm, ofData) {
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
func (j *Judge) inOne(active, passive []token.Token) []token.Token {
	for p := 1; p < len(active); p++ {
		particle := active[p].Norm
		if !j.Lex.Wording.Grammar.Particles[particle] {
			continue
		}
		for i := range active[:p] {
			whole := active[i]
			for _, done := range passive {
				rest, ok := strings.CutPrefix(done.Norm, particle)
				if part := (token.Token{Norm: rest, Raw: rest}); ok && !j.Weighs(active[i]) && j.sameVerb(active[i], part) {
					whole.Norm = particle + active[i].Norm
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
func (j *Judge) isDone(verb, done token.Token, forms int) bool {
	switch {
	case forms > 0:
		return j.sameVerb(verb, done)
	case strings.HasSuffix(done.Norm, "s") && !strings.HasSuffix(verb.Norm, "s"):
		return j.sameVerb(verb, done)
	case !j.Lex.Wording.IsImpersonal(done.Norm) || !j.Lex.Wording.IsFirstPerson(verb.Norm) || j.Weighs(verb) || j.Weighs(done):
		return false
	}
	const stem, longest = 4, 7
	a, b := []rune(verb.Norm), []rune(done.Norm)
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n >= stem && len(a)-n <= longest && len(b)-n <= longest
}

// withoutAgent drops "by us".
func withoutAgent(tokens []token.Token, w lexicon.Wording) []token.Token {
	for k := 0; k+1 < len(tokens); k++ {
		if w.Agents[tokens[k].Norm] && w.Ours[tokens[k+1].Norm] {
			return slices.Concat(tokens[:k], tokens[k+2:])
		}
	}
	return tokens
}

// sameVerb reports whether words are forms of one verb: a stem of four letters
// and endings that the language has, a participle's "ge" aside.
func (j *Judge) sameVerb(a, b token.Token) bool {
	return !j.Weighs(a) && !j.Weighs(b) && a.Norm != b.Norm && j.sameStem(a, b)
}

// sameStem is sameVerb of words that may weigh.
func (j *Judge) sameStem(a, b token.Token) bool {
	x, y := []rune(a.Norm), []rune(j.Lex.Wording.Grammar.Unprefixed(b.Norm))
	if j.Lex.Wording.Grammar.Participles[b.Norm] == a.Norm {
		return true
	}
	ending := func(r []rune) bool {
		return len(r) == 0 || j.Lex.Suffixes[string(r)] || j.Lex.Wording.IsFirstPerson(string(r)) || j.Lex.Wording.Grammar.Verbal[string(r)]
	}
	if g := j.Lex.Wording.Grammar.Ongoing; g != "" && (doubledBy(a.Norm, b.Norm, g) || doubledBy(b.Norm, a.Norm, g)) {
		return true
	}
	for n := min(len(x), len(y)); n >= 4; n-- {
		if string(x[:n]) == string(y[:n]) && ending(x[n:]) && ending(y[n:]) {
			return true
		}
	}
	return false
}
