package change

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/redline"
)

// renamedHere: part of a change of name that went through the whole text.
func (j *judge) renamedHere(_ *instance, h hunk) string {
	if j.renames[h.key()] {
		return "a name changed throughout"
	}
	return ""
}

// namings are reasons why a thing is called otherwise and stays what it is.
var namings = []hunkProof{(*judge).calledAlike, (*judge).retitled, (*judge).onScreen, (*judge).ownThing, (*judge).rebranded, (*judge).sameForm,
	(*judge).roleRenamed, (*judge).knownRename, (*judge).transcribed, (*judge).plusSpelt, (*judge).unbranded}

// calledOtherwise tries them.
func (j *judge) calledOtherwise(c *instance, h hunk) string {
	for _, proof := range namings {
		if why := proof(j, c, h); why != "" {
			return why
		}
	}
	return ""
}

// rename is one phrase for another, wherever it happened.
type rename struct {
	hunk
	times  int
	proper bool // always written as a proper name
	own    bool // somewhere said to be the publisher's own
	party  bool // somewhere said to be someone who receives or answers
	titled bool // in the title, so that the text is of it
}

func (h hunk) key() string { return norms(h.del) + " → " + norms(h.ins) }

// renamed finds the changes of name: one phrase for another, twice or more, of
// which the old stands nowhere any more and the new stood nowhere before. It
// is no name where a word has legal weight or a topic of its own ("partners"),
// nor where it is never written as one ("quickly"). Where it always is it may
// be another party, unless it is a thing of the publisher's own.
func (j *judge) renamed() map[string]bool {
	all := j.exchanged()
	names := map[string]bool{}
	for key, r := range all {
		switch {
		case j.lex.known && r.titled && r.proper && !r.party && j.isNameOfText(r.hunk):
			names[key] = true
		case !j.lex.known || r.times < 2 || !j.gone(r):
		case j.isVersion(r.hunk):
			names[key] = true
		case j.anyWeighs(r.del) || j.anyWeighs(r.ins) || j.lex.topics(r.del)+j.lex.topics(r.ins) != "":
		case kin(r, all) || r.proper && (j.ownName(r.hunk) || r.own && !r.party):
			names[key] = true
		}
	}
	return names
}

// exchanged gathers short phrases for which others stand now.
func (j *judge) exchanged() map[string]rename {
	all := map[string]rename{}
	front := true // no more than headings came before
	for i := range j.cases {
		c := &j.cases[i]
		title := front && isHeading(c.clause())
		front = title
		for _, h := range c.hunks {
			if n := len(h.del); n == 0 || n > 3 || len(h.ins) == 0 || len(h.ins) > 3 {
				continue
			}
			r, seen := all[h.key()]
			h.before = j.before(c, h)
			if seen && r.before != h.before {
				h.before = ""
			}
			r.proper = (r.proper || !seen) && capital(h.ins[0].raw)
			r.own = r.own || j.saidOwn(c, h)
			r.titled = r.titled || title
			r.party = r.party || j.saidParty(c, h) && !title || formed(c.from, h.fromAt+len(h.del)) || formed(c.to, h.toAt+len(h.ins))
			r.hunk, r.times = h, r.times+1
			all[h.key()] = r
		}
	}
	return all
}

// formed reports whether behind a name, or what it goes on with, stands what may be
// a company's form in any country: capitals, or letters with stops as in
// "sp. z o.o.".
func formed(side []token, at int) bool {
	letters := func(k int) bool { return k < len(side) && utf8.RuneCountInString(side[k].raw) <= 2 }
	for k := at; k < len(side) && !side[k].first; k++ {
		form := side[k]
		capitals := utf8.RuneCountInString(form.raw) > 1 && strings.ToUpper(form.raw) == form.raw
		if companyForms[form.norm] || capitals || letters(k) && letters(k+1) {
			return true
		}
		if !capital(form.raw) {
			break
		}
	}
	return false
}

// isNameOfText reports whether the name of what a text is of, as its title has
// it, became another: words without weight or topic, neither a company's with its
// form nor a country's. The text names a company besides: else whose name it has
// is who answers.
func (j *judge) isNameOfText(h hunk) bool {
	if !j.namesCompany() {
		return false
	}
	named := func(run []token) bool {
		plain := func(t token) bool { return t.kind != word || !capital(t.raw) }
		return !slices.ContainsFunc(run, plain) && !j.lex.countries.in(run) && !j.lex.readers.in(run)
	}
	return j.to.count(norms(h.del)) == 0 && j.from.count(norms(h.ins)) == 0 && named(h.del) && named(h.ins) && !j.anyIsWord(h.del) && !j.anyIsWord(h.ins) && !j.anyWeighs(h.del) && !j.anyWeighs(h.ins) && j.lex.topics(h.del)+j.lex.topics(h.ins) == ""
}

// namesCompany reports whether both texts name a company with its form.
func (j *judge) namesCompany() bool {
	from := func(c instance) bool { return isCompany(c.from) }
	to := func(c instance) bool { return isCompany(c.to) }
	return slices.ContainsFunc(j.cases, from) && slices.ContainsFunc(j.cases, to)
}

// gone reports whether the old phrase stands nowhere any more and the new one
// stood nowhere before, each with the name that always stands before it.
func (j *judge) gone(r rename) bool {
	lead := ""
	if r.before != "" {
		lead = r.before + " "
	}
	return j.to.count(lead+norms(r.del)) == 0 && j.from.count(lead+norms(r.ins)) == 0
}

// isVersion reports whether a number after the name of the publisher's own
// product changed: no unit, no amount.
func (j *judge) isVersion(h hunk) bool {
	number := func(run []token) bool { return len(run) == 1 && run[0].kind == number && !run[0].spelled }
	return number(h.del) && number(h.ins) && h.before != "" && h.before == brandOf(j.own)
}

// saidOwn reports whether the text says that what a name names is the
// publisher's own: "our Boards", or a link with that name to its own site.
func (j *judge) saidOwn(c *instance, h hunk) bool {
	ours := func(side []token, at int) bool { return at > 0 && j.lex.wording.ours[side[at-1].norm] }
	if ours(c.from, h.fromAt) && ours(c.to, h.toAt) {
		return true
	}
	return j.own != "" && j.labelsOwn(c.pair.From, shown(h.del)) && j.labelsOwn(c.pair.To, shown(h.ins))
}

// anyIsWord reports whether one of some words is of the language: where every
// noun has a capital only what is none is a name.
func (j *judge) anyIsWord(run []token) bool {
	return j.lex.nouns && slices.ContainsFunc(run, func(t token) bool { return dictionaryOf(j.locale).has(t.norm) })
}

func (j *judge) labelsOwn(clauses []redline.Clause, name string) bool {
	_, links := withoutLabels(clauses)
	return slices.ContainsFunc(links, func(l link) bool {
		u, err := url.Parse(l.target)
		return err == nil && u.Hostname() != "" && registrable(u.Hostname()) == j.own && strings.EqualFold(plain(l.label), name)
	})
}

// saidParty reports whether what stands around a name is about who receives,
// holds or answers for data, has a company's form, or is done by it.
func (j *judge) saidParty(c *instance, h hunk) bool {
	about := slices.Concat(sentenceAt(c.from, h.fromAt, h.del), []token{{norm: "|"}}, sentenceAt(c.to, h.toAt, h.ins), []token{{norm: "|"}}, c.lead)
	for _, category := range []Category{Recipients, Controller, Transfer, Sale} {
		if j.lex.categories[category].in(about) {
			return true
		}
	}
	by := func(side []token, at int) bool { // in a heading "von" is whose it is
		return at > 0 && !isHeading(c.clause()) && j.lex.wording.agents[side[at-1].norm]
	}
	company := func(side []token, at, n int) bool { return isCompany(side[max(0, at-1):min(len(side), at+n+2)]) }
	return by(c.from, h.fromAt) || by(c.to, h.toAt) || company(c.from, h.fromAt, len(h.del)) || company(c.to, h.toAt, len(h.ins)) ||
		j.lex.countries.in(h.del) || j.lex.countries.in(h.ins)
}

// before is the word that stands before a hunk on both sides, if it is one that
// is written as a name; none where the sentence is about who receives data, so
// that another service of a party is no new name of the old one.
func (j *judge) before(c *instance, h hunk) string {
	if h.fromAt == 0 || h.toAt == 0 || c.from[h.fromAt-1].norm != c.to[h.toAt-1].norm || !capital(c.from[h.fromAt-1].raw) {
		return ""
	}
	about := j.lex.categories[Recipients]
	if about.in(sentenceAt(c.from, h.fromAt, h.del)) || about.in(sentenceAt(c.to, h.toAt, h.ins)) || about.in(c.lead) {
		return ""
	}
	return c.from[h.fromAt-1].norm
}

// ownName reports whether a name is of a thing of the publisher's own: always
// written after the name of the site that the text links most, as a product's
// is. Not a company's, nor a country's.
func (j *judge) ownName(h hunk) bool {
	return h.before != "" && h.before == brandOf(j.own) && !isCompany(append([]token{{raw: "X"}}, h.ins...)) && !isCompany(append([]token{{raw: "X"}}, h.del...)) &&
		!j.lex.countries.in(h.ins) && !j.lex.countries.in(h.del)
}

// kin reports whether words of the same stems changed alike in the other case:
// a role is a name and words made of it ("the Organizer", "organizing"), a
// company has no such words, and a word that is never a name is none.
func kin(r rename, all map[string]rename) bool {
	for _, other := range all {
		if other.proper != r.proper && sharesStem(r.del[0].norm, other.del[0].norm) && sharesStem(r.ins[0].norm, other.ins[0].norm) {
			return true
		}
	}
	return false
}

func sharesStem(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 4
}
