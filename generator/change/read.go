package change

import (
	"strings"
	"sync"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/token"
	"proviso/generator/policy"
)

// Reader reads texts of one language as the judgement does: numbers in digits,
// dates as days, without articles. So other rules hold a text against its
// translation by the same words. Wordings that say the same keep their own words:
// who counts the duties of a text must see each as it is said.
type Reader struct{ lex *lexicon.Lexicon }

var readers sync.Map // policy.Locale -> *lexicon

// NewReader is the reader of a locale's language. Known says whether there is a
// lexicon for it; without one only figures and addresses are read.
func NewReader(l policy.Locale) Reader {
	if lex, ok := readers.Load(l); ok {
		return Reader{lex.(*lexicon.Lexicon)}
	}
	lex := lexicon.Literal(l)
	readers.Store(l, lex)
	return Reader{lex}
}

// Literal is the reader with every article left where it stands, for which "al
// menos" is not "menos".
func (r Reader) Literal() Reader {
	lex := *r.lex
	lex.Articles = nil
	return Reader{&lex}
}

// Known reports whether there is a lexicon for the language.
func (r Reader) Known() bool { return r.lex.Known }

// Weighs reports whether a word denies, binds, permits or limits.
func (r Reader) Weighs(word string) bool {
	one := []token.Token{{Norm: token.Fold(word)}}
	return r.lex.Modals[token.Fold(word)] > 0 || r.lex.Negations.In(one) || r.lex.Qualifiers.In(one)
}

// Sentence is one sentence of a text that was read.
type Sentence struct {
	lex    *lexicon.Lexicon
	tokens []token.Token
}

// Read cuts a text into sentences.
func (r Reader) Read(text string) []Sentence {
	tokens := r.lex.Read(text)
	if len(tokens) == 0 {
		return nil
	}
	var all []Sentence
	for _, one := range token.Sentences(tokens) {
		all = append(all, Sentence{r.lex, one})
	}
	return all
}

// Parts are the sentence cut at its commas and semicolons.
func (s Sentence) Parts() []Sentence {
	var all []Sentence
	start := 0
	for i, t := range s.tokens {
		if t.Comma && i > start {
			all, start = append(all, Sentence{s.lex, s.tokens[start:i]}), i
		}
	}
	return append(all, Sentence{s.lex, s.tokens[start:]})
}

// Joined are where the sentence goes on with a conjunction.
func (s Sentence) Joined() []int {
	var all []int
	for _, at := range s.lex.Conjunctions.Spans(s.tokens) {
		all = append(all, at.From)
	}
	return all
}

// Negations are the words that deny, in their order.
func (s Sentence) Negations() []string { return s.lex.Negations.Find(s.tokens) }

// Phrases are words to look for, read as the texts are: "collect-" stands for
// all that begin so, several words for those in a row.
type Phrases struct{ set lexicon.Phrases }

// Phrases reads a list of them.
func (r Reader) Phrases(entries []string) Phrases { return Phrases{r.lex.NewPhrases(entries)} }

// Find lists what of the phrases stands in the sentence, in its order.
func (s Sentence) Find(p Phrases) []string { return p.set.Find(s.tokens) }

// Words are those of the sentence as they are compared.
func (s Sentence) Words() []string { return strings.Fields(token.Norms(s.tokens)) }

// Strength is how much a modal verb binds.
type Strength int

// The strengths, the weakest first.
const (
	Permits    Strength = lexicon.Permits
	Recommends Strength = lexicon.Recommends
	Promises   Strength = lexicon.Promises
	Binds      Strength = lexicon.Binds
)

// Modals are the modal verbs of each strength, in their order.
func (s Sentence) Modals() map[Strength][]string {
	found := map[Strength][]string{}
	for _, t := range s.tokens {
		if strength := s.lex.Modals[t.Norm]; strength > 0 {
			found[Strength(strength)] = append(found[Strength(strength)], t.Norm)
		}
	}
	return found
}

// Figure is a number or a day of a text.
type Figure struct {
	Value   string // 30, 1.5, 2026-01-31; 2026-01-00 for a month of a year
	Raw     string // as it is written
	Day     bool   // it is a date
	Spelled bool   // it is written in words
	Before  string // the word or sign before it
	After   []string
}

// Figures are those of the sentence, each with the word before it and at most
// three after it.
func (s Sentence) Figures() []Figure {
	var all []Figure
	for i, t := range s.tokens {
		if t.Kind != token.Number && t.Kind != token.Date {
			continue
		}
		f := Figure{Value: token.Decided(t.Norm), Raw: t.Raw, Day: t.Kind == token.Date, Spelled: t.Spelled}
		if i > 0 {
			f.Before = s.tokens[i-1].Norm
		}
		for _, next := range s.tokens[i+1 : min(i+4, len(s.tokens))] {
			f.After = append(f.After, next.Norm)
		}
		all = append(all, f)
	}
	return all
}

// Places are where phrases stand in the sentence: the first word of each, and
// the one behind its last.
func (s Sentence) Places(p Phrases) [][2]int {
	var all [][2]int
	for _, at := range p.set.Spans(s.tokens) {
		all = append(all, [2]int{at.From, at.To})
	}
	return all
}

// Around is what stands in the sentence from one word to before another, as far
// as it goes.
func (s Sentence) Around(from, to int) Sentence {
	from, to = max(0, from), min(len(s.tokens), to)
	return Sentence{s.lex, s.tokens[min(from, to):to]}
}
