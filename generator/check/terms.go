package check

import (
	"slices"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/term"
)

var termRules = []Rule{
	{Name: "avoided-word", Level: diag.Warning, Source: "policy.toml: one word per concept and locale", Text: avoidedWords},
	{Name: "false-friend", Level: diag.Warning, Source: "the words of the GDPR's language versions; GDPR Art. 12(1): intelligible, clear language", Text: falseFriends},
	{Name: "lost-term", Level: diag.Warning, Source: "one concept, one word: what the source calls by a defined term, its translation does", Translation: lostTerms},
	{Name: "statute-name", Level: diag.Warning, Source: "a law is called by its name", Text: statuteNames},
	{Name: "idle-term", Level: diag.Advice, Source: "a term that the text does not use defines nothing", Policy: idleTerms},
}

// words is a clause's text, cut into words once.
func (d *Draft) words(c *Clause) *term.Text {
	if c.words == nil {
		c.words = term.Read(d.Locale, c.Text)
	}
	return c.words
}

// glossaryIDs lists the terms of policy.toml in order.
func (w *Whole) glossaryIDs() []string {
	var ids []string
	for id := range w.Policy.Settings.Glossary {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// own is the pattern of policy.toml's word for a concept in a locale; false
// where it has none.
func (w *Whole) own(id string, l policy.Locale) (term.Pattern, bool) {
	word := w.Policy.Settings.Glossary[id].Words[l]
	return term.Compile(l, word), strings.TrimSpace(word) != ""
}

// forms are what stands for a concept in a locale: policy.toml's word, and
// what the base glossary accepts.
func (w *Whole) forms(id string, l policy.Locale) []term.Pattern {
	var all []term.Pattern
	if own, ok := w.own(id, l); ok {
		all = append(all, own)
	}
	c, _ := term.GlossaryOf(l).Concept(id)
	return append(all, c.Accepted...)
}

// said is the word for a concept in a locale, policy.toml's before the base
// glossary's.
func (w *Whole) said(id string, l policy.Locale) string {
	if word := w.Policy.Settings.Glossary[id].Words[l]; word != "" {
		return word
	}
	c, _ := term.GlossaryOf(l).Concept(id)
	return c.Word
}

// vocabulary is policy.toml's glossary in one locale, compiled once.
type vocabulary struct {
	ids     []string
	own     []term.Pattern
	avoided map[string][]term.Pattern // by the term's id
}

func (d *Draft) vocabulary() vocabulary {
	v := vocabulary{ids: d.glossaryIDs(), avoided: map[string][]term.Pattern{}}
	for _, id := range v.ids {
		if own, ok := d.own(id, d.Locale); ok {
			v.own = append(v.own, own)
		}
		v.avoided[id] = term.CompileAll(d.Locale, d.Policy.Settings.Glossary[id].Avoid[d.Locale])
	}
	return v
}

// amiss lists where some patterns stand in a clause outside what is allowed,
// each wording once.
func (d *Draft) amiss(c *Clause, patterns []term.Pattern, allowed []term.Span) []string {
	var found []string
	for _, s := range term.FindAll(patterns, d.words(c)) {
		inside := slices.ContainsFunc(allowed, func(a term.Span) bool { return a.Start <= s.Start && s.End <= a.End })
		if quote := d.words(c).Quote(s); !inside && !slices.Contains(found, quote) {
			found = append(found, quote)
		}
	}
	return found
}

// avoidedWords: what policy.toml's glossary says must not stand for a term.
func avoidedWords(d *Draft) diag.List {
	var list diag.List
	v := d.vocabulary()
	for _, c := range d.Clauses {
		allowed := term.FindAll(v.own, d.words(c)) // a word that is part of a term is not amiss
		for _, id := range v.ids {
			for _, word := range d.amiss(c, v.avoided[id], allowed) {
				list.Add(d.At(c, word, "%q is not the word for %s", word, id).Hint("%s", writeInstead(d.said(id, d.Locale))))
			}
		}
	}
	return list
}

func writeInstead(word string) string {
	if word == "" {
		return ""
	}
	return "write " + word
}

// falseFriends: words that look like a concept's and are another's, where the
// clause or its source shows which is meant.
func falseFriends(d *Draft) diag.List {
	sources := map[*Clause]*term.Text{}
	for _, p := range d.Pairs() {
		sources[p.Own] = d.Source.words(p.Source)
	}
	var list diag.List
	v := d.vocabulary()
	for _, c := range d.Clauses {
		allowed := term.FindAll(v.own, d.words(c))
		for _, id := range v.ids { // reported as such
			allowed = append(allowed, term.FindAll(v.avoided[id], d.words(c))...)
		}
		for _, f := range term.GlossaryOf(d.Locale).Friends {
			words := d.amiss(c, f.Words, allowed)
			if len(words) == 0 || slices.Contains(f.Except, string(d.Locale)) || !f.Always && !d.meant(f, c, sources[c]) || term.Any(f.Unless, d.words(c)) {
				continue
			}
			for _, word := range words {
				list.Add(d.At(c, word, "%q stands for %s: %s", word, f.Concept, f.Why).Hint("%s", writeInstead(d.said(f.Concept, d.Locale))))
			}
		}
	}
	return list
}

// meant reports whether the concept of a false friend is what a clause is
// about: because the source has the concept, or by its neighbours in the
// clause, its headings and, of a heading, what stands below it.
func (d *Draft) meant(f term.Friend, c *Clause, source *term.Text) bool {
	if source != nil && term.Any(d.forms(f.Concept, d.Source.Locale), source) {
		return true
	}
	if term.Any(f.Near, d.words(c)) || term.Any(f.Near, term.Read(d.Locale, strings.Join(c.Section, "\n"))) {
		return true
	}
	return c.Block != nil && c.Block.Kind == policy.Heading && slices.ContainsFunc(d.under(c.Block.ID), func(below *Clause) bool {
		return term.Any(f.Near, d.words(below))
	})
}

// lostTerms: a term of policy.toml that the source's clause has and the
// translation has not. What a title says is document-name's.
func lostTerms(d *Draft) diag.List {
	var list diag.List
	v := d.vocabulary()
	for _, id := range v.ids {
		theirs, ok := d.own(id, d.Source.Locale)
		if _, known := d.own(id, d.Locale); !ok || !known {
			continue
		}
		forms := d.forms(id, d.Locale)
		for _, p := range d.Pairs() {
			if p.Own.Block != nil && theirs.In(d.Source.words(p.Source)) && !term.Any(forms, d.words(p.Own)) && !d.compound(id, p.Own) && !d.mistaken(id, v.avoided[id], p.Own) {
				list.Add(p.At("", "%q is not said here; the source says %q", d.said(id, d.Locale), theirs.Written))
			}
		}
	}
	return list
}

// mistaken reports whether a clause has a word that avoided-word or
// false-friend takes for the lost one.
func (d *Draft) mistaken(id string, avoided []term.Pattern, c *Clause) bool {
	return term.Any(avoided, d.words(c)) || slices.ContainsFunc(term.GlossaryOf(d.Locale).Friends, func(f term.Friend) bool {
		return f.Concept == id && term.Any(f.Words, d.words(c))
	})
}

// compound reports whether a clause has policy.toml's word for a concept
// within a longer one, in a language that writes compounds as one word.
func (d *Draft) compound(id string, c *Clause) bool {
	return term.Within(d.Locale, d.said(id, d.Locale), d.words(c))
}

// statuteNames: a law called by a name that it has not.
func statuteNames(d *Draft) diag.List {
	var list diag.List
	laws := term.Statutes()
	for _, c := range d.Clauses {
		for _, m := range term.Misnamings(laws, c.Text) {
			list.Add(d.At(c, m.Words, "%q is no law's name", m.Words).Hint("the %s is the %s", m.Short, m.Name))
		}
	}
	return list
}

// idleTerms: a term of policy.toml that the source does not have.
func idleTerms(w *Whole) diag.List {
	var list diag.List
	if w.Source == nil {
		return nil
	}
	for _, id := range w.glossaryIDs() {
		own, ok := w.own(id, w.Source.Locale)
		if !ok || slices.ContainsFunc(w.Source.Clauses, func(c *Clause) bool { return own.In(w.Source.words(c)) || w.Source.compound(id, c) }) {
			continue
		}
		list.Add(diag.Warnf(w.Policy.Settings.Glossary[id].Place, "glossary.%s: %s does not say %q", id, w.Source.Doc.File, own.Written).
			Hint("take the term out, or use it"))
	}
	return list
}
