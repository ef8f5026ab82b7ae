// Package name proves that something is called otherwise and stays what it is: a
// name that changed throughout, another name of the same thing, the publisher's
// own, a heading or a button, a word of the law in another language.
package name

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/change/dictionary"
	"proviso/generator/change/lexicon"
	"proviso/generator/change/link"
	"proviso/generator/change/proof/grammar"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/redline"
	"proviso/generator/topic"
)

// Judge proves by what the whole texts say of names.
type Judge struct {
	*link.Links
	Brands  []string // the names that the publisher goes by
	grammar *grammar.Judge
	rebrand rebrand         // which of the brands became another throughout
	renames map[string]bool // "old → new" that went through the whole text
}

func New(links *link.Links, grammar *grammar.Judge) *Judge {
	return &Judge{Links: links, grammar: grammar}
}

// Read finds what changed its name throughout, and whom the texts call what. The
// hunks must be known.
func (j *Judge) Read() {
	j.renames, j.Defined = j.renamed(), j.definitions()
	j.readBrands()
	j.rebrand = j.findRebrand()
}

// renamedHere: part of a change of name that went through the whole text.
func (j *Judge) renamedHere(_ *reading.Case, h reading.Hunk) string {
	if j.renames[key(h)] {
		return "a name changed throughout"
	}
	return ""
}

// namings are reasons why a thing is called otherwise and stays what it is.
var namings = []func(*Judge, *reading.Case, reading.Hunk) string{(*Judge).calledAlike, (*Judge).retitled, (*Judge).framed, (*Judge).onScreen, (*Judge).ownThing, (*Judge).rebranded, (*Judge).sameForm,
	(*Judge).roleRenamed, (*Judge).knownRename, (*Judge).transcribed, (*Judge).plusSpelt, (*Judge).unbranded}

// CalledOtherwise tries them.
func (j *Judge) CalledOtherwise(c *reading.Case, h reading.Hunk) string {
	for _, proof := range namings {
		if why := proof(j, c, h); why != "" {
			return why
		}
	}
	return ""
}

// rename is one phrase for another, wherever it happened.
type rename struct {
	reading.Hunk
	times  int
	proper bool // always written as a proper name
	own    bool // somewhere said to be the publisher's own
	party  bool // somewhere said to be someone who receives or answers
	titled bool // in the title, so that the text is of it
}

func key(h reading.Hunk) string { return token.Norms(h.Del) + " → " + token.Norms(h.Ins) }

// renamed finds the changes of name: one phrase for another, twice or more, of
// which the old stands nowhere any more and the new stood nowhere before. It
// is no name where a word has legal weight or a topic of its own ("partners"),
// nor where it is never written as one ("quickly"). Where it always is it may
// be another party, unless it is a thing of the publisher's own.
func (j *Judge) renamed() map[string]bool {
	all := j.exchanged()
	names := map[string]bool{}
	for key, r := range all {
		switch {
		case j.Lex.Known && r.titled && r.proper && !r.party && j.isNameOfText(r.Hunk):
			names[key] = true
		case !j.Lex.Known || r.times < 2 || !j.gone(r):
		case j.isVersion(r.Hunk):
			names[key] = true
		case j.AnyWeighs(r.Del) || j.AnyWeighs(r.Ins) || j.Lex.Topics(r.Del)+j.Lex.Topics(r.Ins) != "":
		case kin(r, all) || r.proper && (j.ownName(r.Hunk) || r.own && !r.party):
			names[key] = true
		}
	}
	return names
}

// exchanged gathers short phrases for which others stand now.
func (j *Judge) exchanged() map[string]rename {
	all := map[string]rename{}
	front := true // no more than headings came before
	for i := range j.Cases {
		c := &j.Cases[i]
		title := front && reading.IsHeading(c.Clause())
		front = title
		for _, h := range c.Hunks {
			if n := len(h.Del); n == 0 || n > 3 || len(h.Ins) == 0 || len(h.Ins) > 3 {
				continue
			}
			r, seen := all[key(h)]
			h.Before = j.before(c, h)
			if seen && r.Before != h.Before {
				h.Before = ""
			}
			r.proper = (r.proper || !seen) && token.Capital(h.Ins[0].Raw)
			r.own = r.own || j.saidOwn(c, h)
			r.titled = r.titled || title
			r.party = r.party || j.SaidParty(c, h) && !title || formed(c.From, h.FromAt+len(h.Del)) || formed(c.To, h.ToAt+len(h.Ins))
			r.Hunk, r.times = h, r.times+1
			all[key(h)] = r
		}
	}
	return all
}

// formed reports whether behind a name, or what it goes on with, stands what may be
// a company's form in any country: capitals, or letters with stops as in
// "sp. z o.o.".
func formed(side []token.Token, at int) bool {
	letters := func(k int) bool { return k < len(side) && utf8.RuneCountInString(side[k].Raw) <= 2 }
	for k := at; k < len(side) && !side[k].First; k++ {
		form := side[k]
		capitals := utf8.RuneCountInString(form.Raw) > 1 && strings.ToUpper(form.Raw) == form.Raw
		if lexicon.CompanyForms[form.Norm] || capitals || letters(k) && letters(k+1) {
			return true
		}
		if !token.Capital(form.Raw) {
			break
		}
	}
	return false
}

// isNameOfText reports whether the name of what a text is of, as its title has
// it, became another: words without weight or topic, neither a company's with its
// form nor a country's. The text names a company besides: else whose name it has
// is who answers.
func (j *Judge) isNameOfText(h reading.Hunk) bool {
	if !j.namesCompany() {
		return false
	}
	named := func(run []token.Token) bool {
		plain := func(t token.Token) bool { return t.Kind != token.Word || !token.Capital(t.Raw) }
		return !slices.ContainsFunc(run, plain) && !j.Lex.Countries.In(run) && !j.Lex.Readers.In(run)
	}
	return j.To.Count(token.Norms(h.Del)) == 0 && j.From.Count(token.Norms(h.Ins)) == 0 && named(h.Del) && named(h.Ins) && !j.anyIsWord(h.Del) && !j.anyIsWord(h.Ins) && !j.AnyWeighs(h.Del) && !j.AnyWeighs(h.Ins) && j.Lex.Topics(h.Del)+j.Lex.Topics(h.Ins) == ""
}

// namesCompany reports whether both texts name a company with its form.
func (j *Judge) namesCompany() bool {
	from := func(c reading.Case) bool { return lexicon.IsCompany(c.From) }
	to := func(c reading.Case) bool { return lexicon.IsCompany(c.To) }
	return slices.ContainsFunc(j.Cases, from) && slices.ContainsFunc(j.Cases, to)
}

// gone reports whether the old phrase stands nowhere any more and the new one
// stood nowhere before, each with the name that always stands before it.
func (j *Judge) gone(r rename) bool {
	lead := ""
	if r.Before != "" {
		lead = r.Before + " "
	}
	return j.To.Count(lead+token.Norms(r.Del)) == 0 && j.From.Count(lead+token.Norms(r.Ins)) == 0
}

// isVersion reports whether a number after the name of the publisher's own
// product changed: no unit, no amount.
func (j *Judge) isVersion(h reading.Hunk) bool {
	number := func(run []token.Token) bool { return len(run) == 1 && run[0].Kind == token.Number && !run[0].Spelled }
	return number(h.Del) && number(h.Ins) && h.Before != "" && h.Before == link.BrandOf(j.Own)
}

// saidOwn reports whether the text says that what a name names is the
// publisher's own: "our Boards", or a link with that name to its own site.
func (j *Judge) saidOwn(c *reading.Case, h reading.Hunk) bool {
	ours := func(side []token.Token, at int) bool { return at > 0 && j.Lex.Wording.Ours[side[at-1].Norm] }
	if ours(c.From, h.FromAt) && ours(c.To, h.ToAt) {
		return true
	}
	return j.Own != "" && j.labelsOwn(c.Pair.From, token.Shown(h.Del)) && j.labelsOwn(c.Pair.To, token.Shown(h.Ins))
}

// anyIsWord reports whether one of some words is of the language: where every
// noun has a capital only what is none is a name.
func (j *Judge) anyIsWord(run []token.Token) bool {
	return j.Lex.Nouns && slices.ContainsFunc(run, func(t token.Token) bool { return dictionary.Of(j.Locale).Has(t.Norm) })
}

func (j *Judge) labelsOwn(clauses []redline.Clause, name string) bool {
	_, links := link.WithoutLabels(clauses)
	return slices.ContainsFunc(links, func(l link.Link) bool {
		u, err := url.Parse(l.Target)
		return err == nil && u.Hostname() != "" && token.Registrable(u.Hostname()) == j.Own && strings.EqualFold(token.Plain(l.Label), name)
	})
}

// before is the word that stands before a hunk on both sides, if it is one that
// is written as a name; none where the sentence is about who receives data, so
// that another service of a party is no new name of the old one.
func (j *Judge) before(c *reading.Case, h reading.Hunk) string {
	if h.FromAt == 0 || h.ToAt == 0 || c.From[h.FromAt-1].Norm != c.To[h.ToAt-1].Norm || !token.Capital(c.From[h.FromAt-1].Raw) {
		return ""
	}
	about := j.Lex.Categories[topic.Recipients]
	if about.In(token.SentenceAt(c.From, h.FromAt, h.Del)) || about.In(token.SentenceAt(c.To, h.ToAt, h.Ins)) || about.In(c.Lead) {
		return ""
	}
	return c.From[h.FromAt-1].Norm
}

// ownName reports whether a name is of a thing of the publisher's own: always
// written after the name of the site that the text links most, as a product's
// is. Not a company's, nor a country's.
func (j *Judge) ownName(h reading.Hunk) bool {
	return h.Before != "" && h.Before == link.BrandOf(j.Own) && !lexicon.IsCompany(append([]token.Token{{Raw: "X"}}, h.Ins...)) && !lexicon.IsCompany(append([]token.Token{{Raw: "X"}}, h.Del...)) &&
		!j.Lex.Countries.In(h.Ins) && !j.Lex.Countries.In(h.Del)
}

// kin reports whether words of the same stems changed alike in the other case:
// a role is a name and words made of it ("the Organizer", "organizing"), a
// company has no such words, and a word that is never a name is none.
func kin(r rename, all map[string]rename) bool {
	for _, other := range all {
		if other.proper != r.proper && sharesStem(r.Del[0].Norm, other.Del[0].Norm) && sharesStem(r.Ins[0].Norm, other.Ins[0].Norm) {
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

// NewNames are proofs of names that changed throughout, and of short forms that
// the text gives to a name.
func (j *Judge) NewNames() []reading.Proof { return []reading.Proof{j.renamedHere, j.sameParty} }
