package grammar

import (
	"slices"
	"strings"

	"proviso/generator/change/token"
)

// purposed: what is done "um Fehler zu finden" is done "zum Finden von Fehlern":
// a purpose by a verb as the same by its noun. The noun must be of the verb's
// stem, and nothing in the purpose be denied or narrowed.
func (j *Judge) purposed(s, towards []token.Token) [][]token.Token {
	g := j.Lex.Wording.Grammar
	var shaped [][]token.Token
	for i, t := range s {
		if !g.Aims[t.Norm] {
			continue
		}
		end := i + 1
		for end < len(s) && !s[end].Comma {
			end++
		}
		for k := i + 1; k < end; k++ {
			for n := range towards {
				lead := g.Aimed.At(towards, n)
				if lead == 0 || n+lead >= len(towards) || !isNounOf(towards[n+lead].Norm, s[k].Norm) || j.scopes(s[i+1:end]) {
					continue
				}
				noun := slices.Clone(towards[n : n+lead+1])
				if next := n + lead + 1; next < len(towards) && g.Of[towards[next].Norm] {
					noun = append(noun, towards[next])
				}
				noun[0].Comma, noun[0].First = t.Comma && towards[n].Comma, t.First
				rest := slices.DeleteFunc(slices.Concat(s[i+1:k], s[k+1:end]), func(t token.Token) bool { return g.Infinitives[t.Norm] })
				shaped = append(shaped, slices.Concat(s[:i], noun, rest, s[end:]))
			}
		}
	}
	return shaped
}

// isNounOf reports whether a noun and a verb have a stem of five letters, or of
// all but their endings; a prefix of aspect aside ("chronić", "ochrona").
func isNounOf(noun, verb string) bool {
	const stem, longest = 5, 4
	for _, n := range []string{noun, strings.TrimPrefix(noun, "o"), strings.TrimPrefix(noun, "z")} {
		a, b := []rune(n), []rune(verb)
		k := 0
		for k < min(len(a), len(b)) && a[k] == b[k] {
			k++
		}
		if k >= stem && len(a)-k <= longest && len(b)-k <= longest {
			return true
		}
	}
	return false
}

// related: what "Sie eingegeben haben" was "von Ihnen eingegeben", and companies
// "które świadczą" are those "świadczące": a clause of its own as a participle.
func (j *Judge) related(s, towards []token.Token) [][]token.Token {
	g := j.Lex.Wording.Grammar
	var shaped [][]token.Token
	for i := 0; i+3 < len(s); i++ {
		by := slices.IndexFunc(g.Bys, func(by [3]string) bool { return s[i].Norm == by[0] && s[i+1].Norm == by[1] })
		if by < 0 || s[i+1].Comma || s[i+2].Comma || s[i+3].Comma {
			continue
		}
		for k := 0; k+2 < len(towards); k++ {
			clause := towards[k : k+3]
			if clause[0].Norm != g.Bys[by][2] || !clause[0].Comma {
				continue
			}
			for verb := 1; verb < 3; verb++ {
				if g.Having[clause[3-verb].Norm] && strings.HasPrefix(s[i+2].Norm, clause[verb].Norm) && j.Lex.Suffixes[strings.TrimPrefix(s[i+2].Norm, clause[verb].Norm)] {
					noun := s[i+3]
					noun.Comma, noun.First = s[i].Comma, s[i].First
					shaped = append(shaped, slices.Concat(s[:i], []token.Token{noun}, clause, s[i+4:]))
				}
			}
		}
	}
	return append(shaped, j.doing(s, towards)...)
}

// doing puts a participle for "who" and what they do.
func (j *Judge) doing(s, towards []token.Token) [][]token.Token {
	const stem = 4
	g := j.Lex.Wording.Grammar
	for i := 1; i+1 < len(s); i++ {
		if !g.Whos[s[i].Norm] || !s[i].Comma {
			continue
		}
		for _, participle := range towards {
			same := 0
			a, b := []rune(s[i+1].Norm), []rune(participle.Norm)
			for same < min(len(a), len(b)) && a[same] == b[same] {
				same++
			}
			if same >= stem && len(a)-same <= 2 && len(b) > same && slices.ContainsFunc(g.Doings, func(d string) bool { return strings.Contains(string(b[same-1:]), d) }) {
				participle.Comma = false
				return [][]token.Token{slices.Concat(s[:i], []token.Token{participle}, s[i+2:])}
			}
		}
	}
	return nil
}
