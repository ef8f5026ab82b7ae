package check

import (
	"fmt"
	"slices"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/policy"
	"proviso/generator/term"
)

// Beside is what the rules find that compare a translation's words with those
// of its source, where keys says which clause of the source each of its clauses
// stands for: also in sections that the two build otherwise.
func (c *Checker) Beside(p *content.Policy, l policy.Locale, keys map[string]string) diag.List {
	w := c.whole(p)
	at := slices.IndexFunc(w.Drafts, func(d *Draft) bool { return d.Locale == l })
	if at < 0 || w.Source == nil || w.Drafts[at] == w.Source {
		return nil
	}
	d := w.Drafts[at]
	d.pairs = nil
	for _, own := range d.Clauses {
		if source := w.Source.byKey[keys[own.Key]]; source != nil && source.Kind() == own.Kind() {
			d.pairs = append(d.pairs, Pair{source, own, ledger.Digest([]byte(source.Source + "\n" + own.Source)), d, cutUnits(source, own)})
		}
	}
	var list diag.List
	for _, r := range Rules() {
		if r.Translation == nil {
			continue
		}
		found := mark(r, diag.Origin{Policy: p.ID, Locale: string(l)}, r.Translation(d))
		for i := range found {
			found[i].Level = max(r.Level, found[i].Level) // one may be inDoubt
		}
		list.Add(fewer(found)...)
	}
	lost := mark(Rule{Name: "lost-term", Source: "one concept, one word: what the source calls by its official name, its translation does"}, diag.Origin{Policy: p.ID, Locale: string(l)}, conceptsLost(d))
	for i := range lost {
		lost[i].Level = diag.Advice
	}
	return append(list, lost...)
}

// conceptsLost are the concepts of the base glossary that one of the two texts
// calls by their official word where the other says something else: each once,
// at the first such clause. Those of policy.toml are lostTerms'.
func conceptsLost(d *Draft) diag.List {
	var list diag.List
	for _, one := range term.GlossaryOf(d.Locale).Concepts {
		if _, set := d.own(one.ID, d.Locale); set {
			continue
		}
		source, known := term.GlossaryOf(d.Source.Locale).Concept(one.ID)
		if !known {
			continue
		}
		if first, times := d.parted(source, one, func(p Pair) (*Draft, *Clause, *Draft, *Clause) { return d.Source, p.Source, d, p.Own }); times > 0 {
			list.Add(first.At("", "the source says %q, and nothing here is a word for it%s", source.Word, inAll(times)).
				Hint("the usual word is %q", one.Word))
		}
		if first, times := d.parted(one, source, func(p Pair) (*Draft, *Clause, *Draft, *Clause) { return d, p.Own, d.Source, p.Source }); times > 0 {
			list.Add(first.At("", "it says %q, and nothing in the source is a word for it%s", one.Word, inAll(times)).
				Hint("the usual word there is %q", source.Word))
		}
	}
	return list
}

// parted is the first pair of which one side has the official word for a
// concept and the other none that is accepted, and how many there are.
func (d *Draft) parted(said, other term.Concept, sides func(Pair) (*Draft, *Clause, *Draft, *Clause)) (first Pair, times int) {
	for _, p := range d.Pairs() {
		from, has, to, lacks := sides(p)
		official := term.Compile(from.Locale, said.Word)
		if lacks.Block == nil || !official.In(from.words(has)) || term.Any(other.Accepted, to.words(lacks)) || term.Within(to.Locale, other.Word, to.words(lacks)) {
			continue
		}
		if times++; times == 1 {
			first = p
		}
	}
	return first, times
}

func inAll(times int) string {
	if times == 1 {
		return ""
	}
	return fmt.Sprintf(", in %d clauses", times)
}
