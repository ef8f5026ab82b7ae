package check

import (
	"slices"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/policy"
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
			found[i].Level = r.Level
		}
		list.Add(fewer(found)...)
	}
	return list
}
