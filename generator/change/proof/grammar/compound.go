package grammar

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// compounded: two nouns as one word, where a language makes such: "Daten der
// Nutzer" are "Nutzerdaten", "gegevens van gebruikers" are
// "gebruikersgegevens". Nothing may be joined to either, which would be of both.
func (j *Judge) compounded(s, towards []token.Token) [][]token.Token {
	w := j.Lex.Wording
	if len(w.Linkers) == 0 {
		return nil
	}
	shaped, changed := slices.Clone(s), false
	for _, whole := range towards {
		if whole.Kind != token.Word || utf8.RuneCountInString(whole.Norm) < 8 || slices.ContainsFunc(shaped, func(t token.Token) bool { return t.Norm == whole.Norm }) {
			continue
		}
		for i := 0; i+1 < len(shaped); i++ {
			n := 2
			if w.Grammar.Of[shaped[i+1].Norm] {
				n = 3
			}
			if i+n > len(shaped) || !j.standsAlone(shaped, i, n) || !j.isMadeOf(whole.Norm, shaped[i+n-1], shaped[i]) {
				continue
			}
			whole.Comma, whole.First = shaped[i].Comma, shaped[i].First
			shaped, changed = slices.Concat(shaped[:i], []token.Token{whole}, shaped[i+n:]), true
			break
		}
	}
	if !changed {
		return nil
	}
	return [][]token.Token{shaped}
}

// standsAlone reports whether n words hang together, and nothing before or
// behind them is joined to them.
func (j *Judge) standsAlone(s []token.Token, at, n int) bool {
	end := at + n
	if at > 0 && j.Joins(s[at-1]) || end < len(s) && j.Joins(s[end]) || at > 0 && s[at].Comma && end < len(s) && s[end].Comma {
		return false
	}
	return !slices.ContainsFunc(s[at+1:end], func(t token.Token) bool { return t.Comma || t.First || t.Kind != token.Word })
}

// isMadeOf reports whether a word is made of a first and a second one.
func (j *Judge) isMadeOf(whole string, first, second token.Token) bool {
	const shortest = 3
	if j.Weighs(first) || j.Weighs(second) || utf8.RuneCountInString(first.Norm) < shortest || utf8.RuneCountInString(second.Norm) < shortest {
		return false
	}
	for _, linker := range j.Lex.Wording.Linkers {
		for _, ending := range j.Lex.Wording.Linkers {
			stem := strings.TrimSuffix(first.Norm, ending)
			if rest, ok := strings.CutPrefix(whole, stem+linker); ok && utf8.RuneCountInString(stem) >= shortest && j.isFormOf(rest, second.Norm) {
				return true
			}
		}
	}
	return false
}

// isFormOf reports whether words differ in endings that the language has, and
// not in who or how many of a party is meant.
func (j *Judge) isFormOf(a, b string) bool {
	if a == b {
		return true
	}
	x, y := []rune(a), []rune(b)
	n := 0
	for n < min(len(x), len(y)) && x[n] == y[n] {
		n++
	}
	ending := func(r []rune) bool { return len(r) == 0 || j.Lex.Suffixes[string(r)] }
	return n >= 4 && ending(x[n:]) && ending(y[n:]) && !j.Lex.Categories[topic.Recipients].StemIn([]token.Token{{Norm: a}})
}
