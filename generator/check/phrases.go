package check

import (
	"slices"

	"proviso/generator/diag"
	"proviso/generator/term"
)

var phraseRules = []Rule{
	{Name: "dead-phrase", Level: diag.Warning, Source: "WP260 rev.01, EDPB Guidelines 05/2020, California law: the note names which", Text: deadPhrases},
}

// deadPhrases: what regulators object to. Of two that overlap the first counts.
func deadPhrases(d *Draft) diag.List {
	var list diag.List
	for _, c := range d.Clauses {
		var taken []term.Span
		for _, p := range term.Phrases(d.Locale) {
			for _, s := range p.In(d.words(c)) {
				if slices.ContainsFunc(taken, func(t term.Span) bool { return s.Start < t.End && t.Start < s.End }) {
					continue
				}
				taken = append(taken, s)
				words := d.words(c).Quote(s)
				list.Add(d.At(c, words, "%q: %s", words, p.Why).Note("%s", p.Source).Hint("%s", p.Hint))
				break // each phrase once a clause
			}
		}
	}
	return list
}
