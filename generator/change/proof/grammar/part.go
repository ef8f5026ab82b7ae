package grammar

import (
	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// contrasted reports whether what a "but" joined is told by a sentence that begins
// with "however". What the first excepts, or makes it depend on, might have held
// for both.
func (j *Judge) contrasted(two []token.Token, h reading.Hunk) bool {
	if len(h.Del) != 1 || len(h.Ins) != 1 || h.ToAt == 0 || !two[h.ToAt].First || h.Del[0].First {
		return false
	}
	first := j.Lex.Wording.Buts[h.Del[0].Norm]
	before := sentenceBefore(two, h.ToAt)
	return first != "" && first == j.Lex.Wording.Buts[h.Ins[0].Norm] && h.Del[0].Norm != h.Ins[0].Norm &&
		!j.Lex.Exceptions.In(before) && j.Lex.Conditions.At(before, 0) == 0
}

// passiveParted reports whether what is done to a thing, "it is drawn and sent", is
// told in two sentences: "it is drawn. It is sent".
func (j *Judge) passiveParted(one, two []token.Token, h reading.Hunk) bool {
	w := j.Lex.Wording
	if len(h.Del) != 1 || h.Del[0].Norm != j.Lex.And || len(h.Ins) != 2 || h.ToAt == 0 || !h.Ins[0].First || h.Del[0].First {
		return false
	}
	before := sentenceBefore(two, h.ToAt)
	being := token.Only(before, func(t token.Token) bool { return w.Passive[t.Norm] })
	end := h.ToAt + len(h.Ins)
	if !w.Mention.Pronouns[h.Ins[0].Norm] || len(being) != 1 || being[0].Norm != h.Ins[1].Norm || end >= len(two) {
		return false
	}
	modal := func(t token.Token) bool { return j.Lex.Modals[t.Norm] > 0 || w.Grammar.Binders[t.Norm] }
	return !j.Lex.Exceptions.In(before) && !j.Lex.Negations.In(before) && len(token.Only(before, modal)) == 0 && !j.Lex.Exceptions.In(one[h.FromAt:])
}

// ownDuty: what we shall do by a contract we will do, as its other clauses say.
func (j *Judge) ownDuty(c *reading.Case, h reading.Hunk) string {
	if len(h.Del) != 1 || len(h.Ins) != 1 || h.FromAt == 0 || h.ToAt == 0 {
		return ""
	}
	w, duty, promise := j.Lex.Wording, h.Del[0], h.Ins[0]
	if j.Lex.Modals[duty.Norm] != lexicon.Binds {
		duty, promise = promise, duty
	}
	who := c.From[h.FromAt-1]
	if duty.Raw != w.Shall || !w.Future.In([]token.Token{promise}) || who.Norm != c.To[h.ToAt-1].Norm || j.Lex.Readers.In([]token.Token{who}) {
		return ""
	}
	known := token.Capital(who.Raw) && j.From.Count(who.Norm+" "+promise.Norm) > 0
	if w.Subject[who.Norm] || known && j.Contract {
		return "a duty of our own, promised"
	}
	return ""
}
