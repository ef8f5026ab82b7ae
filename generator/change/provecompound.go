package change

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// compounded: two nouns as one word, where a language makes such: "Daten der
// Nutzer" are "Nutzerdaten", "gegevens van gebruikers" are
// "gebruikersgegevens". Nothing may be joined to either, which would be of both.
func (j *judge) compounded(s, towards []token) [][]token {
	w := j.lex.wording
	if len(w.linkers) == 0 {
		return nil
	}
	shaped, changed := slices.Clone(s), false
	for _, whole := range towards {
		if whole.kind != word || utf8.RuneCountInString(whole.norm) < 8 || slices.ContainsFunc(shaped, func(t token) bool { return t.norm == whole.norm }) {
			continue
		}
		for i := 0; i+1 < len(shaped); i++ {
			n := 2
			if w.grammar.of[shaped[i+1].norm] {
				n = 3
			}
			if i+n > len(shaped) || !j.standsAlone(shaped, i, n) || !j.isMadeOf(whole.norm, shaped[i+n-1], shaped[i]) {
				continue
			}
			whole.comma, whole.first = shaped[i].comma, shaped[i].first
			shaped, changed = slices.Concat(shaped[:i], []token{whole}, shaped[i+n:]), true
			break
		}
	}
	if !changed {
		return nil
	}
	return [][]token{shaped}
}

// standsAlone reports whether n words hang together, and nothing before or
// behind them is joined to them.
func (j *judge) standsAlone(s []token, at, n int) bool {
	end := at + n
	if at > 0 && j.joins(s[at-1]) || end < len(s) && j.joins(s[end]) || at > 0 && s[at].comma && end < len(s) && s[end].comma {
		return false
	}
	return !slices.ContainsFunc(s[at+1:end], func(t token) bool { return t.comma || t.first || t.kind != word })
}

// isMadeOf reports whether a word is made of a first and a second one.
func (j *judge) isMadeOf(whole string, first, second token) bool {
	const shortest = 3
	if j.weighs(first) || j.weighs(second) || utf8.RuneCountInString(first.norm) < shortest || utf8.RuneCountInString(second.norm) < shortest {
		return false
	}
	for _, linker := range j.lex.wording.linkers {
		for _, ending := range j.lex.wording.linkers {
			stem := strings.TrimSuffix(first.norm, ending)
			if rest, ok := strings.CutPrefix(whole, stem+linker); ok && utf8.RuneCountInString(stem) >= shortest && j.isFormOf(rest, second.norm) {
				return true
			}
		}
	}
	return false
}

// isFormOf reports whether words differ in endings that the language has, and
// not in who or how many of a party is meant.
func (j *judge) isFormOf(a, b string) bool {
	if a == b {
		return true
	}
	x, y := []rune(a), []rune(b)
	n := 0
	for n < min(len(x), len(y)) && x[n] == y[n] {
		n++
	}
	ending := func(r []rune) bool { return len(r) == 0 || j.lex.suffixes[string(r)] }
	return n >= 4 && ending(x[n:]) && ending(y[n:]) && !j.lex.categories[Recipients].stemIn([]token{{norm: a}})
}
