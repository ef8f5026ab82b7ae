package lexicon

import (
	"strings"
	"sync"

	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// voice is how much a word says of what a clause is about.
type voice int

// A term is what law and practice call a thing: it is about nothing else. The
// usual word is mostly about it. What is named in passing stands in clauses
// about something else as often. What stands everywhere decides only where
// nothing else does.
const (
	Term voice = iota
	Passing
	Usual
	Everywhere
)

// subject is an entry of the lexicon that speaks for a category.
type subject struct {
	entry    string
	parts    []part
	category topic.Category
	voice    voice
}

// Subjects are all of them, read when they are first looked for.
type Subjects struct{ read func() *index }

// index has them by how their first word begins.
type index struct {
	exact map[string][]subject // by the first word
	begin map[string][]subject // by its first letters
	loose []subject            // by neither
}

// newSubjects takes lists of entries a category: those of the terms, of
// what is named in passing and of the usual words, in the order of their voices.
func (lex *Lexicon) newSubjects(voices ...map[topic.Category][]string) Subjects {
	return Subjects{sync.OnceValue(func() *index { return lex.indexed(voices) })}
}

func (lex *Lexicon) indexed(voices []map[topic.Category][]string) *index {
	all := &index{exact: map[string][]subject{}, begin: map[string][]subject{}}
	for v, categories := range voices {
		for _, c := range topic.Categories {
			for _, entry := range categories[c] {
				all.add(subject{entry, lex.parts(entry), c, voice(v)})
			}
		}
	}
	return all
}

func (s *index) add(one subject) {
	switch first := one.parts[0]; {
	case !first.head && !first.tail:
		s.exact[first.text] = append(s.exact[first.text], one)
	case first.tail && !first.head && token.Beginning(first.text) != "":
		s.begin[token.Beginning(first.text)] = append(s.begin[token.Beginning(first.text)], one)
	default:
		s.loose = append(s.loose, one)
	}
}

// Found is where a subject stands.
type Found struct {
	Span
	Entry    string
	Category topic.Category
	Voice    voice
}

// Find lists what stands in a run, of entries that overlap the longest: "right
// to object" is none to a right of somebody else's. Of entries of one length
// each category has one, with the first voice.
func (s Subjects) Find(run []token.Token) []Found {
	var all []Found
	if len(run) == 0 || s.read == nil {
		return nil
	}
	set := s.read()
	for i := 0; i < len(run); {
		here := set.at(run, i)
		all = append(all, here...)
		if i++; len(here) > 0 {
			i = here[0].To
		}
	}
	return all
}

func (s *index) at(run []token.Token, i int) []Found {
	var here []Found
	longest := 1
	for _, list := range [][]subject{s.exact[run[i].Norm], s.begin[token.Beginning(run[i].Norm)], s.loose} {
		for _, one := range list {
			n := matchAt(one.parts, run, i)
			if n > longest {
				here, longest = here[:0], n
			}
			if n == longest {
				here = join(here, Found{Span{i, i + n}, one.entry, one.category, one.voice})
			}
		}
	}
	return here
}

// join adds a finding to those of the same place: of one category the first
// voice.
func join(here []Found, one Found) []Found {
	for k := range here {
		if here[k].Category == one.Category {
			here[k].Voice = min(here[k].Voice, one.Voice)
			return here
		}
	}
	return append(here, one)
}

// Topics names the categories whose words stand in a run, in their order.
func (lex *Lexicon) Topics(run []token.Token) string {
	var list []string
	for _, c := range topic.Categories {
		if lex.Categories[c].In(run) {
			list = append(list, string(c))
		}
	}
	return strings.Join(list, " ")
}
