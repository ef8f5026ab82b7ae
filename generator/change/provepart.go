package change

// contrasted reports whether what a "but" joined is told by a sentence that begins
// with "however". What the first excepts, or makes it depend on, might have held
// for both.
func (j *judge) contrasted(two []token, h hunk) bool {
	if len(h.del) != 1 || len(h.ins) != 1 || h.toAt == 0 || !two[h.toAt].first || h.del[0].first {
		return false
	}
	first := j.lex.wording.buts[h.del[0].norm]
	before := sentenceBefore(two, h.toAt)
	return first != "" && first == j.lex.wording.buts[h.ins[0].norm] && h.del[0].norm != h.ins[0].norm &&
		!j.lex.exceptions.in(before) && j.lex.conditions.at(before, 0) == 0
}

// passiveParted reports whether what is done to a thing, "it is drawn and sent", is
// told in two sentences: "it is drawn. It is sent".
func (j *judge) passiveParted(one, two []token, h hunk) bool {
	w := j.lex.wording
	if len(h.del) != 1 || h.del[0].norm != j.lex.and || len(h.ins) != 2 || h.toAt == 0 || !h.ins[0].first || h.del[0].first {
		return false
	}
	before := sentenceBefore(two, h.toAt)
	being := only(before, func(t token) bool { return w.passive[t.norm] })
	end := h.toAt + len(h.ins)
	if !w.mention.pronouns[h.ins[0].norm] || len(being) != 1 || being[0].norm != h.ins[1].norm || end >= len(two) {
		return false
	}
	modal := func(t token) bool { return j.lex.modals[t.norm] > 0 || w.grammar.binders[t.norm] }
	return !j.lex.exceptions.in(before) && !j.lex.negations.in(before) && len(only(before, modal)) == 0 && !j.lex.exceptions.in(one[h.fromAt:])
}

// ownDuty: what we shall do by a contract we will do, as its other clauses say.
func (j *judge) ownDuty(c *instance, h hunk) string {
	if len(h.del) != 1 || len(h.ins) != 1 || h.fromAt == 0 || h.toAt == 0 {
		return ""
	}
	w, duty, promise := j.lex.wording, h.del[0], h.ins[0]
	if j.lex.modals[duty.norm] != binds {
		duty, promise = promise, duty
	}
	who := c.from[h.fromAt-1]
	if duty.raw != w.shall || !w.future.in([]token{promise}) || who.norm != c.to[h.toAt-1].norm || j.lex.readers.in([]token{who}) {
		return ""
	}
	known := capital(who.raw) && j.from.count(who.norm+" "+promise.norm) > 0
	if w.subject[who.norm] || known && j.contract {
		return "a duty of our own, promised"
	}
	return ""
}
