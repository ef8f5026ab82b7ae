package change

import "slices"

// activated: what is done to a thing, in a clause of its own, as what we do to it,
// where the other sentence says so: "no pages are drawn", "we draw no pages". The
// verb is one of what only we do, or it is said that we do; a reader's are those
// that only a reader does: "it can be found here", "you can find it here".
func (j *judge) activated(s, towards []token) [][]token {
	w := j.lex.wording
	if len(w.readersDeeds) == 0 {
		return nil
	}
	shaped, changed := s, false
	for at := 0; at < len(towards); at++ {
		if !w.subject[towards[at].norm] && !(w.grammar.doers[towards[at].norm] && j.lex.readers.in(towards[at:at+1])) && !j.isBidding(towards, at) {
			continue
		}
		if next, ok := j.activate(shaped, towards, at); ok {
			shaped, changed = next, true
		}
	}
	if !changed {
		return nil
	}
	return [][]token{shaped}
}

// isBidding reports whether a sentence begins with a verb: "send it there".
func (j *judge) isBidding(s []token, at int) bool {
	return at == 0 && j.lex.wording.biddings[s[at].norm]
}

// activate finds in s the passive of the clause at towards[at], and turns it.
func (j *judge) activate(s, towards []token, at int) ([]token, bool) {
	w := j.lex.wording
	who := towards[at : at+1]
	verbAt := at + 1
	if j.isBidding(towards, at) {
		who, verbAt = nil, at
	}
	modal, denial := j.auxiliary(towards, verbAt, len(who))
	verbAt += len(modal) + len(denial)
	if verbAt+1 >= len(towards) || j.weighs(towards[verbAt]) {
		return nil, false
	}
	verb := towards[verbAt]
	for be := 1; be+1 < len(s); be++ {
		at := be + 1 // of the participle
		if len(denial) > 0 {
			if s[at].norm != w.denial || at+1 == len(s) {
				continue
			}
			at++
		}
		if !w.passive[s[be].norm] || s[at].comma || !j.isParticipleOf(s[at], verb) {
			continue
		}
		first := be // of the form of being with its modal verb
		if j.lex.modals[s[be-1].norm] > 0 {
			first--
		}
		start := j.clauseStart(s, first)
		thing := slices.Clone(s[start:first])
		if len(thing) == 0 || !j.mayTurn(s[start:], s[first:be], modal, verb, who, len(thing)) {
			continue
		}
		head := slices.Concat(who, modal, denial, towards[verbAt:verbAt+1])
		head[0].first, head[0].comma, head[0].sentence = thing[0].first, thing[0].comma, thing[0].sentence
		thing[0].first, thing[0].comma = false, false
		if verbAt+1 < len(towards) && len(thing) == 1 && w.subject[thing[0].norm] && w.ours[towards[verbAt+1].norm] {
			thing[0].norm = towards[verbAt+1].norm // "we are reached", "reach us"
		}
		return slices.Concat(s[:start], head, thing, j.behindAgent(s[at+1:], who)), true
	}
	return nil, false
}

// auxiliary is what stands between who acts and the verb: a modal verb, and a
// denial, for which the passive needs no "do".
func (j *judge) auxiliary(s []token, at, who int) (modal, denial []token) {
	w := j.lex.wording
	switch {
	case who == 0 || at+2 >= len(s):
	case j.lex.modals[s[at].norm] > 0:
		modal = s[at : at+1]
	case w.quantity.dos[s[at].norm] && s[at+1].norm == w.denial:
		denial = s[at : at+2]
	}
	return modal, denial
}

// behindAgent is a run without the "by us" that it begins with.
func (j *judge) behindAgent(run, who []token) []token {
	w := j.lex.wording
	if len(run) > 1 && len(who) == 1 && w.agents[run[0].norm] && (w.ours[run[1].norm] && w.subject[who[0].norm] || run[1].norm == who[0].norm) {
		return run[2:]
	}
	return run
}

// mayTurn reports whether it is plain who does what is done, the modal verbs are
// the same, and the thing that it is done to has no clause of its own.
func (j *judge) mayTurn(clause, modalOfPassive, modal []token, verb token, who []token, n int) bool {
	w := j.lex.wording
	thing := clause[:n]
	for _, t := range thing[1:] {
		if t.comma || w.grammar.binders[t.norm] || w.passive[t.norm] {
			return false
		}
	}
	if thing[0].norm == j.lex.wording.quantity.none && slices.ContainsFunc(clause[n:min(len(clause), n+3)], func(t token) bool { return t.norm == w.denial }) {
		return false
	}
	said := j.agentSaid(clause, who)
	switch {
	case len(who) == 0: // "should be sent to us", "send it to us"
		return len(modalOfPassive) == 1 && j.lex.modals[modalOfPassive[0].norm] == recommends && !j.lex.negations.in(thing)
	case norms(modalOfPassive) != norms(modal):
		return false
	case !said && j.agentIsOther(clause):
		return false
	case w.subject[who[0].norm]:
		return said || w.isOurs(verb.norm, true) || w.ourDeeds[verb.norm]
	}
	return len(modal) == 1 && j.lex.modals[modal[0].norm] == permits && (said || w.readersDeeds[verb.norm])
}

// agentSaid reports whether a clause says that it is done by who does it.
func (j *judge) agentSaid(clause, who []token) bool {
	w := j.lex.wording
	for k := 0; k+1 < len(clause) && len(who) == 1 && (k == 0 || !clause[k].comma); k++ {
		if w.agents[clause[k].norm] && (clause[k+1].norm == who[0].norm || w.ours[clause[k+1].norm] && w.subject[who[0].norm]) {
			return true
		}
	}
	return false
}

// agentIsOther reports whether a clause says by which party it is done.
func (j *judge) agentIsOther(clause []token) bool {
	for k, t := range clause[:max(0, len(clause)-1)] {
		if j.lex.wording.agents[t.norm] && j.lex.categories[Recipients].stemIn(clause[k+1:min(len(clause), k+4)]) {
			return true
		}
	}
	return false
}

// clauseStart is where the clause begins that a verb is in: behind what binds it
// or behind a comma.
func (j *judge) clauseStart(s []token, at int) int {
	for k := at - 1; k >= 0; k-- {
		if j.lex.wording.grammar.binders[s[k].norm] {
			return k + 1
		}
		if k == 0 || s[k].comma || s[k].first {
			return k
		}
	}
	return 0
}

// isParticipleOf reports whether a participle is of a verb, also of one that does
// not change: "set".
func (j *judge) isParticipleOf(done, verb token) bool {
	if j.weighs(done) {
		return false
	}
	first := j.lex.forms[verb.norm]
	return done.norm == verb.norm && first != "" || first != "" && first == j.lex.forms[done.norm] && j.lex.wording.grammar.isPast(done.norm) ||
		j.lex.wording.grammar.isPast(done.norm) && (j.sameVerb(verb, done) || doubled(verb.norm, done.norm))
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
