package token

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

func IsDigits(t Token) bool { return t.Kind == Number && !t.Spelled }

// Sentences cuts tokens into sentences.
func Sentences(tokens []Token) [][]Token {
	var all [][]Token
	start := 0
	for i := 1; i <= len(tokens); i++ {
		if i == len(tokens) || tokens[i].Sentence != tokens[start].Sentence {
			all = append(all, tokens[start:i])
			start = i
		}
	}
	return all
}

// SentenceOf is where the sentences begin and end that a run of n tokens is in.
func SentenceOf(side []Token, at, n int) (start, end int) {
	start = min(at, len(side)-1)
	end = max(start, min(at+n, len(side))-1)
	for start > 0 && side[start-1].Sentence == side[start].Sentence {
		start--
	}
	for end < len(side)-1 && side[end+1].Sentence == side[end].Sentence {
		end++
	}
	return start, end + 1
}

// SentenceAt is what stands around a run in its sentence.
func SentenceAt(side []Token, at int, run []Token) []Token {
	if len(side) == 0 || len(run) == len(side) {
		return nil
	}
	start, end := SentenceOf(side, at, len(run))
	at = min(at, len(side))
	return slices.Concat(side[start:max(start, at)], side[min(at+len(run), end):end])
}

func IsYear(t Token) bool {
	return t.Kind == Number && len(t.Norm) == 4 && "1990" <= t.Norm && t.Norm < "2100"
}

func BeginsWith(t Token, stems []string) bool {
	word := Transliterated(t.Norm)
	return slices.ContainsFunc(stems, func(stem string) bool { return strings.HasPrefix(word, stem) })
}

func Only(tokens []Token, is func(Token) bool) []Token {
	return slices.DeleteFunc(slices.Clone(tokens), func(t Token) bool { return !is(t) })
}

func Except(tokens []Token, is func(Token) bool) []Token {
	return slices.DeleteFunc(slices.Clone(tokens), is)
}

func Capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// IsVersionSign reports whether a token is how a version is marked anywhere:
// "v2.1", "rev. 4".
func IsVersionSign(t Token) bool {
	return t.Norm == "v" || t.Norm == "ver" || t.Norm == "vers" || t.Norm == "rev"
}

func IsNumber(t Token) bool { return t.Kind == Number }

func Set(list []string) map[string]bool {
	set := map[string]bool{}
	for _, s := range list {
		set[Fold(s)] = true
	}
	return set
}

// firstLetters is how many letters a beginning has, by which names and terms are
// found.
const firstLetters = 2

// Beginning is a word's first letters, or "" of one that has fewer.
func Beginning(w string) string {
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
