package change

import (
	"slices"
	"strings"
)

// addresses: where to write, and whose pages are named.
func (s *signalist) addresses() {
	for _, h := range s.open {
		gone, came := addressesIn(h.del), addressesIn(h.ins)
		category := Category("")
		if slices.ContainsFunc(append(gone, came...), func(a string) bool { return strings.Contains(a, "@") }) {
			category = Contact
		}
		s.replaced(category, Subtract(gone, came), Subtract(came, gone))
	}
}

func addressesIn(run []token) []string {
	var list []string
	for _, t := range run {
		if t.kind == address {
			list = append(list, t.norm)
		}
	}
	return list
}

// newNames: a proper name that the old text has nowhere is a new party until
// someone says otherwise; one that the new text has nowhere was one.
func (s *signalist) newNames() {
	if s.lex.nouns {
		return // German writes every noun so
	}
	for _, h := range s.open {
		gone, came := s.parties(h.del, s.to), s.parties(h.ins, s.from)
		category, come, left := s.party(h), "new: %s", "no longer: %s"
		if category == Recipients {
			come, left = "new recipient: %s", "no longer a recipient: %s"
		}
		both := min(len(gone), len(came))
		for k := range both {
			s.add(category, "%s → %s", gone[k], came[k])
		}
		for _, name := range came[both:] {
			s.add(category, come, name)
		}
		for _, name := range gone[both:] {
			s.add(category, left, name)
		}
	}
}

// party is what a name is likely about: where the sentence around it, or what
// introduces it, is about who receives data, a recipient.
func (s *signalist) party(h hunk) Category {
	around := slices.Concat(sentenceAt(s.c.from, h.fromAt, h.del), sentenceAt(s.c.to, h.toAt, h.ins), h.del, h.ins, s.c.lead)
	if s.lex.categories[Recipients].in(around) {
		return Recipients
	}
	return ""
}

// parties are the proper names in a run that are of no place.
func (j *judge) parties(run []token, elsewhere corpus) []string {
	return slices.DeleteFunc(properNames(run, elsewhere), func(name string) bool { return j.isPlace(j.lex.read(name)) })
}

// isPlace reports whether a name is a country's, or what law calls such places
// together (EU, EEA).
func (j *judge) isPlace(name []token) bool {
	return j.lex.countries.in(name) || slices.ContainsFunc(j.lex.subjects.find(name), func(f found) bool { return f.category == Transfer })
}

func properNames(run []token, elsewhere corpus) []string {
	var list []string
	for i := 0; i < len(run); {
		n := 0
		for i+n < len(run) && run[i+n].kind == word && capital(run[i+n].raw) && !run[i+n].first {
			n++
		}
		if n > 0 && elsewhere.words[run[i].norm] == 0 {
			list = append(list, shown(run[i:i+n]))
		}
		i += max(n, 1)
	}
	return list
}
