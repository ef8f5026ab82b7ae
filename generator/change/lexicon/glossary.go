package lexicon

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"proviso/generator/change/token"
	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// translations are words in English that translators leave in a text at first,
// each beside what it is in the language, one file a locale; translation/de.toml
// says how they are written.
//
//go:embed translation/*.toml
var translations embed.FS

// glossary is one of them.
type glossary struct {
	Words map[string][]entry // by the first word in English
	Small map[string]bool    // that tie others together
}

// entry is what some words in English are in the language.
type entry struct {
	english []part
	native  Phrases
}

// EnglishSmall tie words together in English.
var EnglishSmall = token.Set(strings.Fields("of the a an for to in on at by with s"))

// glossaryOf are the translations of a locale or of what it is a variety of, if
// there are any. It panics on a faulty file: that is part of the program, and a
// test reads them all.
func (lex *Lexicon) glossaryOf(l policy.Locale) *glossary {
	for _, near := range l.Parents() {
		name := "translation/" + string(near) + ".toml"
		text, err := translations.ReadFile(name)
		if err != nil {
			continue
		}
		var list diag.List
		t := settings.Read(name, text, &list)
		g := &glossary{Words: map[string][]entry{}, Small: token.Set(t.Strings("small"))}
		for _, line := range t.Strings("words") {
			english, native, _ := strings.Cut(line, " = ")
			set := lex.NewPhrases(strings.Split(native, ", ")).inflected()
			for _, one := range strings.Split(english, ", ") {
				parts := lex.parts(one)
				g.Words[parts[0].text] = append(g.Words[parts[0].text], entry{parts, set})
			}
		}
		t.Done()
		if list.HasErrors() {
			panic(fmt.Sprintf("the translations are faulty:\n%s", list.Format()))
		}
		return g
	}
	return &glossary{}
}

// Translates reports whether a run in the language says what one in English
// says, of which words may be in the language already.
func (lex *Lexicon) Translates(english, native []token.Token) bool {
	const longest = 14
	if len(english) == 0 || len(native) == 0 || len(english) > longest || len(native) > longest {
		return false
	}
	g := lex.Glossary()
	var said []Phrases        // in this order, what must be said
	foreign, kept := false, 0 // how far the words go that both have, in one order
	for i := 0; i < len(english); {
		n, set := g.at(english, i)
		switch t := english[i]; {
		case n > 0:
			own := entryOf(english[i : i+n])
			foreign = foreign || !isIn(own, native)
			said = append(said, set.with(own))
		case EnglishSmall[t.Norm] || g.Small[t.Norm] && t.Kind == token.Word:
			n = 1
		case isIn(entryOf(english[i:i+1]), native[kept:]):
			kept += 1 + slices.IndexFunc(native[kept:], func(o token.Token) bool { return o.Norm == t.Norm })
			said, n = append(said, Phrases{}.with(entryOf(english[i:i+1]))), 1
		default:
			return false
		}
		i += max(n, 1)
	}
	return foreign && lex.covers(said, native, make([]bool, len(native)))
}

// at is the longest entry of the glossary at tokens[i] and what it is in the
// language.
func (g *glossary) at(tokens []token.Token, i int) (n int, native Phrases) {
	for _, e := range g.Words[tokens[i].Norm] {
		if m := matchAt(e.english, tokens, i); m > n {
			n, native = m, e.native
		}
	}
	return n, native
}

// with is a set of phrases and one more.
func (p Phrases) with(one []part) Phrases {
	set := &entries{p.all().exact, append(slices.Clone(p.all().loose), one)}
	return Phrases{func() *entries { return set }}
}

// entryOf are the words of a run as an entry has them.
func entryOf(run []token.Token) []part {
	var all []part
	for _, t := range run {
		all = append(all, part{text: t.Norm})
	}
	return all
}

// isIn reports whether an entry stands anywhere in a run.
func isIn(one []part, run []token.Token) bool {
	for k := range run {
		if matchAt(one, run, k) > 0 {
			return true
		}
	}
	return false
}

// covers reports whether each thing that must be said stands in a run of its
// own, and nothing else does but what ties words together. Two things may be
// made one word.
func (lex *Lexicon) covers(said []Phrases, native []token.Token, taken []bool) bool {
	if len(said) == 0 {
		for k, t := range native {
			if !taken[k] && (t.Kind != token.Word || !lex.Glossary().Small[t.Norm]) {
				return false
			}
		}
		return true
	}
	try := func(at, n int, rest []Phrases) bool {
		if n == 0 || slices.Contains(taken[at:at+n], true) {
			return false
		}
		set := func(to bool) {
			for k := at; k < at+n; k++ {
				taken[k] = to
			}
		}
		set(true)
		if lex.covers(rest, native, taken) {
			return true
		}
		set(false)
		return false
	}
	for k := range native {
		if try(k, said[0].At(native, k), said[1:]) {
			return true
		}
		if len(said) > 1 && native[k].Kind == token.Word && lex.isMadeOf(native[k].Norm, said[0], said[1]) && try(k, 1, said[2:]) {
			return true
		}
	}
	return false
}

// isMadeOf reports whether a word is made of one for each of two things, with
// what joins such words between them: "Kontoeinstellungen".
func (lex *Lexicon) isMadeOf(compound string, one, other Phrases) bool {
	const shortest = 3
	is := func(p Phrases, s string) bool { return p.At([]token.Token{{Norm: s}}, 0) == 1 }
	for k := shortest; k <= len(compound)-shortest; k++ {
		for _, linker := range lex.Wording.Linkers {
			head, ok := strings.CutSuffix(compound[:k], linker)
			if ok && len(head) >= shortest && is(one, head) && is(other, compound[k:]) {
				return true
			}
		}
	}
	return false
}
