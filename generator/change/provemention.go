package change

import (
	"slices"
	"strings"

	"proviso/generator/redline"
)

// mention is what a language says around what it says: which thing is meant,
// that a list follows, that something was said before.
type mention struct {
	near        map[string]bool // "this", "our", before a thing of the publisher's own
	things      map[string]bool // such things
	intros      map[string]bool // what says that a list follows
	openers     phrases         // "in short", before a comma
	concessions phrases         // "no matter", of whatever it is
	informs     map[string]bool // what a reader is able to do, and needs no leave for
	whens       map[string]string
	leave       map[string]bool // what may stand behind "if" as behind "where"
	pronouns    map[string]bool // that a noun may stand for
	plural      map[string]bool // of these, those for several
}

// sameOwnThing: "this website" is "our website" where it is the publisher's own.
func (j *judge) sameOwnThing(c *instance, h hunk) string {
	m := j.lex.wording.mention
	if len(h.del) != 1 || len(h.ins) != 1 || !m.near[h.del[0].norm] || !m.near[h.ins[0].norm] {
		return ""
	}
	if from, to := h.fromAt+1, h.toAt+1; from < len(c.from) && to < len(c.to) && m.things[c.from[from].norm] && c.from[from].norm == c.to[to].norm {
		return "the same thing of the publisher's own"
	}
	return ""
}

// introduced: what introduces a list says in more words or fewer that one
// follows: "we collect the following:", "we collect:".
func (j *judge) introduced(c *instance, h hunk) string {
	if !introduces(c.pair.From) || !introduces(c.pair.To) {
		return ""
	}
	m := j.lex.wording.mention
	for _, p := range []struct {
		side, run []token
		at        int
	}{{c.from, h.del, h.fromAt}, {c.to, h.ins, h.toAt}} {
		run := p.run
		if n := len(run); n > 3 && j.lex.negations.in(sentenceAt(p.side, p.at, run)) && j.lex.wording.quantity.polar[run[n-3].norm] && m.intros[run[n-1].norm] {
			run = slices.Concat(run[:n-3], run[n-1:]) // "any of the following", none of which
		}
		if slices.ContainsFunc(run, func(t token) bool { return !m.intros[t.norm] }) {
			return ""
		}
	}
	return "that a list follows"
}

func introduces(clauses []redline.Clause) bool {
	return len(clauses) > 0 && strings.HasSuffix(strings.TrimSpace(redline.Joined(clauses)), ":")
}

// openedBy: what says only that something is said again, or briefly, came or
// went in front of a sentence or behind it.
func (j *judge) openedBy(c *instance, h hunk) string {
	side, at, run := oneSided(c, h)
	if len(run) == 0 || j.lex.wording.mention.openers.atStart(run) != len(run) {
		return ""
	}
	end := at + len(run)
	ends := end == len(side) || side[end].first
	if run[0].first && !ends && side[end].comma || run[0].comma && ends {
		return "words of passage"
	}
	return ""
}

// conceded: "whatever it is", behind what is denied of all, takes nothing away
// and adds nothing.
func (j *judge) conceded(c *instance, h hunk) string {
	const longest = 7
	side, at, run := oneSided(c, h)
	n := j.lex.wording.mention.concessions.atStart(run)
	if n == 0 || n == len(run) || len(run) > longest || !run[0].comma || run[0].first {
		return ""
	}
	start, end := sentenceOf(side, at, len(run))
	rest := run[n:]
	if end != at+len(run) || j.anyWeighs(rest) || j.lex.topics(rest) != "" || slices.ContainsFunc(rest, func(t token) bool { return t.comma }) {
		return ""
	}
	if before := side[start:at]; j.lex.negations.in(before) && !j.lex.exceptions.in(before) {
		return "a concession where nothing was held back"
	}
	return ""
}

// named: what a pronoun points to is named, by a noun of the sentence before that
// stands behind no preposition and is no party: "We keep a list. It is emptied",
// "The list is emptied".
func (j *judge) named(c *instance, h hunk) string {
	for _, p := range []struct {
		side, pronoun, noun []token
		at                  int
	}{{c.from, h.del, h.ins, h.fromAt}, {c.to, h.ins, h.del, h.toAt}} {
		if j.isNamed(p.side, p.pronoun, p.noun, p.at) {
			return "what a pronoun points to, named"
		}
	}
	return ""
}

func (j *judge) isNamed(side, pronoun, noun []token, at int) bool {
	m := j.lex.wording.mention
	if len(noun) == 0 || len(noun) > 2 || len(pronoun) > 1 || at == 0 || at >= len(side) {
		return false
	}
	name := noun[len(noun)-1]
	which := noun[:len(noun)-1]
	switch {
	case len(pronoun) == 1 && (!m.pronouns[pronoun[0].norm] || !(pronoun[0].first || pronoun[0].comma) || len(which) == 1 && !j.lex.pointers[which[0].norm]):
		return false
	case len(pronoun) == 0 && (len(noun) != 1 || !j.lex.pointers[side[at-1].norm] || !side[at-1].first || at < 2):
		return false
	}
	if len(pronoun) == 1 && m.plural[pronoun[0].norm] != strings.HasSuffix(name.norm, "s") {
		return false
	}
	if j.weighs(name) || j.lex.readers.in([]token{name}) || j.lex.categories[Recipients].in([]token{name}) || capital(name.raw) {
		return false
	}
	if len(pronoun) == 0 {
		at--
	}
	start, _ := sentenceOf(side, at-1, 1)
	return j.isHead(side[start:at], name)
}

// isHead reports whether a noun stands in a sentence, behind no preposition, and
// the sentence joins nothing.
func (j *judge) isHead(sentence []token, name token) bool {
	const near = 3
	prepositions := j.lex.wording.grammar.prepositions
	if slices.ContainsFunc(sentence, j.joins) {
		return false
	}
	for k, t := range sentence {
		if t.norm != name.norm && !(j.isPresentOf(t.norm, name.norm) || j.isPresentOf(name.norm, t.norm)) {
			continue
		}
		return !slices.ContainsFunc(sentence[max(0, k-near):k], func(t token) bool { return prepositions[t.norm] })
	}
	return false
}

// ableTo: what "you can" find out or whom write to, nobody has to permit: there
// "may" says the same.
func (j *judge) ableTo(c *instance, h hunk) string {
	able := func(side []token, at int) bool {
		return at > 0 && at+1 < len(side) && j.lex.modals[side[at].norm] == permits && j.lex.readers.in(side[at-1:at]) && j.lex.wording.mention.informs[side[at+1].norm]
	}
	if len(h.del) == 1 && len(h.ins) == 1 && able(c.from, h.fromAt) && able(c.to, h.toAt) && c.from[h.fromAt+1].norm == c.to[h.toAt+1].norm {
		return "what a reader is able to do"
	}
	return ""
}

// sameCondition: "when", "whenever" and, before what law or need asks, "if" and
// "where" begin the same condition, as long as nothing narrows it.
func (j *judge) sameCondition(c *instance, h hunk) string {
	m := j.lex.wording.mention
	if len(h.del) != 1 || len(h.ins) != 1 || m.whens[h.del[0].norm] == "" || m.whens[h.del[0].norm] != m.whens[h.ins[0].norm] || h.del[0].spelled {
		return ""
	}
	for _, p := range []struct {
		side []token
		at   int
	}{{c.from, h.fromAt}, {c.to, h.toAt}} {
		before, next := p.side[max(0, p.at-1):p.at], p.at+1
		if len(before) > 0 && !p.side[p.at].first && (j.lex.exceptions.in(before) || j.lex.qualifiers.in(before) || j.lex.negations.in(before) || j.lex.light[before[0].norm] || before[0].kind != word) {
			return ""
		}
		if next >= len(p.side) || !m.leave[p.side[next].norm] {
			return ""
		}
	}
	return "the same condition"
}
