package signal

import (
	"slices"
	"strings"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/link"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// addresses: where to write, and whose pages are named.
func (s *signalist) addresses() {
	for _, h := range s.open {
		gone, came := addressesIn(h.Del), addressesIn(h.Ins)
		category := topic.Category("")
		if slices.ContainsFunc(append(gone, came...), func(a string) bool { return strings.Contains(a, "@") }) {
			category = topic.Contact
		}
		s.replaced(category, Subtract(gone, came), Subtract(came, gone))
	}
}

func addressesIn(run []token.Token) []string {
	var list []string
	for _, t := range run {
		if t.Kind == token.Address {
			list = append(list, t.Norm)
		}
	}
	return list
}

// newNames: a proper name that the old text has nowhere is a new party until
// someone says otherwise; one that the new text has nowhere was one.
func (s *signalist) newNames() {
	if s.Lex.Nouns {
		return // German writes every noun so
	}
	for _, h := range s.open {
		gone, came := Parties(s.Links, h.Del, s.To), Parties(s.Links, h.Ins, s.From)
		category, come, left := s.party(h), "new: %s", "no longer: %s"
		if category == topic.Recipients {
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
func (s *signalist) party(h reading.Hunk) topic.Category {
	around := slices.Concat(token.SentenceAt(s.c.From, h.FromAt, h.Del), token.SentenceAt(s.c.To, h.ToAt, h.Ins), h.Del, h.Ins, s.c.Lead)
	if s.Lex.Categories[topic.Recipients].In(around) {
		return topic.Recipients
	}
	return ""
}

// Parties are the proper names in a run that are of no place.
func Parties(links *link.Links, run []token.Token, elsewhere reading.Corpus) []string {
	return slices.DeleteFunc(properNames(run, elsewhere), func(name string) bool { return IsPlace(links, links.Lex.Read(name)) })
}

// IsPlace reports whether a name is a country's, or what law calls such places
// together (EU, EEA).
func IsPlace(links *link.Links, name []token.Token) bool {
	return links.Lex.Countries.In(name) || slices.ContainsFunc(links.Lex.Subjects.Find(name), func(f lexicon.Found) bool { return f.Category == topic.Transfer })
}

func properNames(run []token.Token, elsewhere reading.Corpus) []string {
	var list []string
	for i := 0; i < len(run); {
		n := 0
		for i+n < len(run) && run[i+n].Kind == token.Word && token.Capital(run[i+n].Raw) && !run[i+n].First {
			n++
		}
		if n > 0 && elsewhere.Words[run[i].Norm] == 0 {
			list = append(list, token.Shown(run[i:i+n]))
		}
		i += max(n, 1)
	}
	return list
}
