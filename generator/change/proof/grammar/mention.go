package grammar

import (
	"slices"
	"strings"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/redline"
	"proviso/generator/topic"
)

// sameOwnThing: "this website" is "our website" where it is the publisher's own.
func (j *Judge) sameOwnThing(c *reading.Case, h reading.Hunk) string {
	m := j.Lex.Wording.Mention
	if len(h.Del) != 1 || len(h.Ins) != 1 || !m.Near[h.Del[0].Norm] || !m.Near[h.Ins[0].Norm] {
		return ""
	}
	if from, to := h.FromAt+1, h.ToAt+1; from < len(c.From) && to < len(c.To) && m.Things[c.From[from].Norm] && c.From[from].Norm == c.To[to].Norm {
		return "the same thing of the publisher's own"
	}
	return ""
}

// introduced: what introduces a list says in more words or fewer that one
// follows: "we collect the following:", "we collect:".
func (j *Judge) introduced(c *reading.Case, h reading.Hunk) string {
	if !introduces(c.Pair.From) || !introduces(c.Pair.To) {
		return ""
	}
	m := j.Lex.Wording.Mention
	for _, p := range []struct {
		side, run []token.Token
		at        int
	}{{c.From, h.Del, h.FromAt}, {c.To, h.Ins, h.ToAt}} {
		run := p.run
		if n := len(run); n > 3 && j.Lex.Negations.In(token.SentenceAt(p.side, p.at, run)) && j.Lex.Wording.Quantity.Polar[run[n-3].Norm] && m.Intros[run[n-1].Norm] {
			run = slices.Concat(run[:n-3], run[n-1:]) // "any of the following", none of which
		}
		if slices.ContainsFunc(run, func(t token.Token) bool { return !m.Intros[t.Norm] }) {
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
func (j *Judge) openedBy(c *reading.Case, h reading.Hunk) string {
	side, at, run := oneSided(c, h)
	if len(run) == 0 || j.Lex.Wording.Mention.Openers.AtStart(run) != len(run) {
		return ""
	}
	end := at + len(run)
	ends := end == len(side) || side[end].First
	if run[0].First && !ends && side[end].Comma || run[0].Comma && ends {
		return "words of passage"
	}
	return ""
}

// conceded: "whatever it is", behind what is denied of all, takes nothing away
// and adds nothing.
func (j *Judge) conceded(c *reading.Case, h reading.Hunk) string {
	const longest = 7
	side, at, run := oneSided(c, h)
	n := j.Lex.Wording.Mention.Concessions.AtStart(run)
	if n == 0 || n == len(run) || len(run) > longest || !run[0].Comma || run[0].First {
		return ""
	}
	start, end := token.SentenceOf(side, at, len(run))
	rest := run[n:]
	if end != at+len(run) || j.AnyWeighs(rest) || j.Lex.Topics(rest) != "" || slices.ContainsFunc(rest, func(t token.Token) bool { return t.Comma }) {
		return ""
	}
	if before := side[start:at]; j.Lex.Negations.In(before) && !j.Lex.Exceptions.In(before) {
		return "a concession where nothing was held back"
	}
	return ""
}

// named: what a pronoun points to is named, by a noun of the sentence before that
// stands behind no preposition and is no party: "We keep a list. It is emptied",
// "The list is emptied".
func (j *Judge) named(c *reading.Case, h reading.Hunk) string {
	for _, p := range []struct {
		side, pronoun, noun []token.Token
		at                  int
	}{{c.From, h.Del, h.Ins, h.FromAt}, {c.To, h.Ins, h.Del, h.ToAt}} {
		if j.isNamed(p.side, p.pronoun, p.noun, p.at) {
			return "what a pronoun points to, named"
		}
	}
	return ""
}

func (j *Judge) isNamed(side, pronoun, noun []token.Token, at int) bool {
	m := j.Lex.Wording.Mention
	if len(noun) == 0 || len(noun) > 2 || len(pronoun) > 1 || at == 0 || at >= len(side) {
		return false
	}
	name := noun[len(noun)-1]
	which := noun[:len(noun)-1]
	switch {
	case len(pronoun) == 1 && (!m.Pronouns[pronoun[0].Norm] || !(pronoun[0].First || pronoun[0].Comma) || len(which) == 1 && !j.Lex.Pointers[which[0].Norm]):
		return false
	case len(pronoun) == 0 && (len(noun) != 1 || !j.Lex.Pointers[side[at-1].Norm] || !side[at-1].First || at < 2):
		return false
	}
	if len(pronoun) == 1 && m.Plural[pronoun[0].Norm] != strings.HasSuffix(name.Norm, "s") {
		return false
	}
	if j.Weighs(name) || j.Lex.Readers.In([]token.Token{name}) || j.Lex.Categories[topic.Recipients].In([]token.Token{name}) || token.Capital(name.Raw) {
		return false
	}
	if len(pronoun) == 0 {
		at--
	}
	start, _ := token.SentenceOf(side, at-1, 1)
	return j.isHead(side[start:at], name)
}

// isHead reports whether a noun stands in a sentence, behind no preposition, and
// the sentence joins nothing.
func (j *Judge) isHead(sentence []token.Token, name token.Token) bool {
	const near = 3
	prepositions := j.Lex.Wording.Grammar.Prepositions
	if slices.ContainsFunc(sentence, j.Joins) {
		return false
	}
	for k, t := range sentence {
		if t.Norm != name.Norm && !(j.isPresentOf(t.Norm, name.Norm) || j.isPresentOf(name.Norm, t.Norm)) {
			continue
		}
		return !slices.ContainsFunc(sentence[max(0, k-near):k], func(t token.Token) bool { return prepositions[t.Norm] })
	}
	return false
}

// ableTo: what "you can" find out or whom write to, nobody has to permit: there
// "may" says the same.
func (j *Judge) ableTo(c *reading.Case, h reading.Hunk) string {
	able := func(side []token.Token, at int) bool {
		return at > 0 && at+1 < len(side) && j.Lex.Modals[side[at].Norm] == lexicon.Permits && j.Lex.Readers.In(side[at-1:at]) && j.Lex.Wording.Mention.Informs[side[at+1].Norm]
	}
	if len(h.Del) == 1 && len(h.Ins) == 1 && able(c.From, h.FromAt) && able(c.To, h.ToAt) && c.From[h.FromAt+1].Norm == c.To[h.ToAt+1].Norm {
		return "what a reader is able to do"
	}
	return ""
}

// sameCondition: "when", "whenever" and, before what law or need asks, "if" and
// "where" begin the same condition, as long as nothing narrows it.
func (j *Judge) sameCondition(c *reading.Case, h reading.Hunk) string {
	m := j.Lex.Wording.Mention
	if len(h.Del) != 1 || len(h.Ins) != 1 || m.Whens[h.Del[0].Norm] == "" || m.Whens[h.Del[0].Norm] != m.Whens[h.Ins[0].Norm] || h.Del[0].Spelled {
		return ""
	}
	for _, p := range []struct {
		side []token.Token
		at   int
	}{{c.From, h.FromAt}, {c.To, h.ToAt}} {
		before, next := p.side[max(0, p.at-1):p.at], p.at+1
		if len(before) > 0 && !p.side[p.at].First && (j.Lex.Exceptions.In(before) || j.Lex.Qualifiers.In(before) || j.Lex.Negations.In(before) || j.Lex.Light[before[0].Norm] || before[0].Kind != token.Word) {
			return ""
		}
		if next >= len(p.side) || !m.Leave[p.side[next].Norm] {
			return ""
		}
	}
	return "the same condition"
}
