package change

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// voice is how much a word says of what a clause is about.
type voice int

// A term is what law and practice call a thing: it is about nothing else. The
// usual word is mostly about it. What is named in passing stands in clauses
// about something else as often. What stands everywhere decides only where
// nothing else does.
const (
	term voice = iota
	passing
	usual
	everywhere
)

// subject is an entry of the lexicon that speaks for a category.
type subject struct {
	entry    string
	parts    []part
	category Category
	voice    voice
}

// subjects are all of them, read when they are first looked for.
type subjects struct{ read func() *index }

// index has them by how their first word begins.
type index struct {
	exact map[string][]subject // by the first word
	begin map[string][]subject // by its first letters
	loose []subject            // by neither
}

// letters is how many letters of a first word subjects are found by.
const firstLetters = 2

// newSubjects takes lists of entries a category: those of the terms, of
// what is named in passing and of the usual words, in the order of their voices.
func (lex *lexicon) newSubjects(voices ...map[Category][]string) subjects {
	return subjects{sync.OnceValue(func() *index { return lex.indexed(voices) })}
}

func (lex *lexicon) indexed(voices []map[Category][]string) *index {
	all := &index{exact: map[string][]subject{}, begin: map[string][]subject{}}
	for v, categories := range voices {
		for _, c := range Categories {
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
	case first.tail && !first.head && beginning(first.text) != "":
		s.begin[beginning(first.text)] = append(s.begin[beginning(first.text)], one)
	default:
		s.loose = append(s.loose, one)
	}
}

// beginning is a word's first letters, or "" of one that has fewer.
func beginning(w string) string {
	n := 0
	for range firstLetters {
		_, size := utf8.DecodeRuneInString(w[n:])
		if size == 0 {
			return ""
		}
		n += size
	}
	return w[:n]
}

// found is where a subject stands.
type found struct {
	span
	entry    string
	category Category
	voice    voice
}

// find lists what stands in a run, of entries that overlap the longest: "right
// to object" is none to a right of somebody else's. Of entries of one length
// each category has one, with the first voice.
func (s subjects) find(run []token) []found {
	var all []found
	if len(run) == 0 || s.read == nil {
		return nil
	}
	set := s.read()
	for i := 0; i < len(run); {
		here := set.at(run, i)
		all = append(all, here...)
		if i++; len(here) > 0 {
			i = here[0].to
		}
	}
	return all
}

func (s *index) at(run []token, i int) []found {
	var here []found
	longest := 1
	for _, list := range [][]subject{s.exact[run[i].norm], s.begin[beginning(run[i].norm)], s.loose} {
		for _, one := range list {
			n := matchAt(one.parts, run, i)
			if n > longest {
				here, longest = here[:0], n
			}
			if n == longest {
				here = join(here, found{span{i, i + n}, one.entry, one.category, one.voice})
			}
		}
	}
	return here
}

// join adds a finding to those of the same place: of one category the first
// voice.
func join(here []found, one found) []found {
	for k := range here {
		if here[k].category == one.category {
			here[k].voice = min(here[k].voice, one.voice)
			return here
		}
	}
	return append(here, one)
}

// topics names the categories whose words stand in a run, in their order.
func (lex *lexicon) topics(run []token) string {
	var list []string
	for _, c := range Categories {
		if lex.categories[c].in(run) {
			list = append(list, string(c))
		}
	}
	return strings.Join(list, " ")
}
