package grammar

import (
	"slices"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// activated: what is done to a thing, in a clause of its own, as what we do to it,
// where the other sentence says so: "no pages are drawn", "we draw no pages". The
// verb is one of what only we do, or it is said that we do; a reader's are those
// that only a reader does: "it can be found here", "you can find it here".
func (j *Judge) activated(s, towards []token.Token) [][]token.Token {
	w := j.Lex.Wording
	if len(w.ReadersDeeds) == 0 {
		return nil
	}
	shaped, changed := s, false
	for at := 0; at < len(towards); at++ {
		if !w.Subject[towards[at].Norm] && !(w.Grammar.Doers[towards[at].Norm] && j.Lex.Readers.In(towards[at:at+1])) && !j.isBidding(towards, at) {
			continue
		}
		if next, ok := j.activate(shaped, towards, at); ok {
			shaped, changed = next, true
		}
	}
	if !changed {
		return nil
	}
	return [][]token.Token{shaped}
}

// isBidding reports whether a sentence begins with a verb: "send it there".
func (j *Judge) isBidding(s []token.Token, at int) bool {
	return at == 0 && j.Lex.Wording.Biddings[s[at].Norm]
}

// activate finds in s the passive of the clause at towards[at], and turns it.
func (j *Judge) activate(s, towards []token.Token, at int) ([]token.Token, bool) {
	w := j.Lex.Wording
	who := towards[at : at+1]
	verbAt := at + 1
	if j.isBidding(towards, at) {
		who, verbAt = nil, at
	}
	modal, denial := j.auxiliary(towards, verbAt, len(who))
	verbAt += len(modal) + len(denial)
	if verbAt+1 >= len(towards) || j.Weighs(towards[verbAt]) {
		return nil, false
	}
	verb := towards[verbAt]
	for be := 1; be+1 < len(s); be++ {
		at := be + 1 // of the participle
		if len(denial) > 0 {
			if s[at].Norm != w.Denial || at+1 == len(s) {
				continue
			}
			at++
		}
		if !w.Passive[s[be].Norm] || s[at].Comma || !j.isParticipleOf(s[at], verb) {
			continue
		}
		first := be // of the form of being with its modal verb
		if j.Lex.Modals[s[be-1].Norm] > 0 {
			first--
		}
		start := j.clauseStart(s, first)
		thing := slices.Clone(s[start:first])
		if len(thing) == 0 || !j.mayTurn(s[start:], s[first:be], modal, verb, who, len(thing)) {
			continue
		}
		head := slices.Concat(who, modal, denial, towards[verbAt:verbAt+1])
		head[0].First, head[0].Comma, head[0].Sentence = thing[0].First, thing[0].Comma, thing[0].Sentence
		thing[0].First, thing[0].Comma = false, false
		if verbAt+1 < len(towards) && len(thing) == 1 && w.Subject[thing[0].Norm] && w.Ours[towards[verbAt+1].Norm] {
			thing[0].Norm = towards[verbAt+1].Norm // "we are reached", "reach us"
		}
		return slices.Concat(s[:start], head, thing, j.behindAgent(s[at+1:], who)), true
	}
	return nil, false
}

// auxiliary is what stands between who acts and the verb: a modal verb, and a
// denial, for which the passive needs no "do".
func (j *Judge) auxiliary(s []token.Token, at, who int) (modal, denial []token.Token) {
	w := j.Lex.Wording
	switch {
	case who == 0 || at+2 >= len(s):
	case j.Lex.Modals[s[at].Norm] > 0:
		modal = s[at : at+1]
	case w.Quantity.Dos[s[at].Norm] && s[at+1].Norm == w.Denial:
		denial = s[at : at+2]
	}
	return modal, denial
}

// behindAgent is a run without the "by us" that it begins with.
func (j *Judge) behindAgent(run, who []token.Token) []token.Token {
	w := j.Lex.Wording
	if len(run) > 1 && len(who) == 1 && w.Agents[run[0].Norm] && (w.Ours[run[1].Norm] && w.Subject[who[0].Norm] || run[1].Norm == who[0].Norm) {
		return run[2:]
	}
	return run
}

// mayTurn reports whether it is plain who does what is done, the modal verbs are
// the same, and the thing that it is done to has no clause of its own.
func (j *Judge) mayTurn(clause, modalOfPassive, modal []token.Token, verb token.Token, who []token.Token, n int) bool {
	w := j.Lex.Wording
	thing := clause[:n]
	for _, t := range thing[1:] {
		if t.Comma || w.Grammar.Binders[t.Norm] || w.Passive[t.Norm] {
			return false
		}
	}
	if thing[0].Norm == j.Lex.Wording.Quantity.None && slices.ContainsFunc(clause[n:min(len(clause), n+3)], func(t token.Token) bool { return t.Norm == w.Denial }) {
		return false
	}
	said := j.agentSaid(clause, who)
	switch {
	case len(who) == 0: // "should be sent to us", "send it to us"
		return len(modalOfPassive) == 1 && j.Lex.Modals[modalOfPassive[0].Norm] == lexicon.Recommends && !j.Lex.Negations.In(thing)
	case token.Norms(modalOfPassive) != token.Norms(modal):
		return false
	case !said && j.agentIsOther(clause):
		return false
	case w.Subject[who[0].Norm]:
		return said || w.IsOurs(verb.Norm, true) || w.OurDeeds[verb.Norm]
	}
	return len(modal) == 1 && j.Lex.Modals[modal[0].Norm] == lexicon.Permits && (said || w.ReadersDeeds[verb.Norm])
}

// agentSaid reports whether a clause says that it is done by who does it.
func (j *Judge) agentSaid(clause, who []token.Token) bool {
	w := j.Lex.Wording
	for k := 0; k+1 < len(clause) && len(who) == 1 && (k == 0 || !clause[k].Comma); k++ {
		if w.Agents[clause[k].Norm] && (clause[k+1].Norm == who[0].Norm || w.Ours[clause[k+1].Norm] && w.Subject[who[0].Norm]) {
			return true
		}
	}
	return false
}

// agentIsOther reports whether a clause says by which party it is done.
func (j *Judge) agentIsOther(clause []token.Token) bool {
	for k, t := range clause[:max(0, len(clause)-1)] {
		if j.Lex.Wording.Agents[t.Norm] && j.Lex.Categories[topic.Recipients].StemIn(clause[k+1:min(len(clause), k+4)]) {
			return true
		}
	}
	return false
}

// clauseStart is where the clause begins that a verb is in: behind what binds it
// or behind a comma.
func (j *Judge) clauseStart(s []token.Token, at int) int {
	for k := at - 1; k >= 0; k-- {
		if j.Lex.Wording.Grammar.Binders[s[k].Norm] {
			return k + 1
		}
		if k == 0 || s[k].Comma || s[k].First {
			return k
		}
	}
	return 0
}

// isParticipleOf reports whether a participle is of a verb, also of one that does
// not change: "set".
func (j *Judge) isParticipleOf(done, verb token.Token) bool {
	if j.Weighs(done) {
		return false
	}
	first := j.Lex.Forms[verb.Norm]
	return done.Norm == verb.Norm && first != "" || first != "" && first == j.Lex.Forms[done.Norm] && j.Lex.Wording.Grammar.IsPast(done.Norm) ||
		j.Lex.Wording.Grammar.IsPast(done.Norm) && (j.sameVerb(verb, done) || doubled(verb.Norm, done.Norm))
}

// doubledBy reports whether a verb doubles its last letter before an ending:
// "scan", "scanning".
func doubledBy(verb, form, ending string) bool {
	n := len(verb)
	return n > 2 && form == verb+verb[n-1:]+ending
}

// doubled reports whether a participle doubles the last letter of its verb:
// "stop", "stopped".
func doubled(verb, done string) bool {
	return doubledBy(verb, done, "ed")
}
