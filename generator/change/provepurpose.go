package change

import (
	"slices"
	"strings"
)

// purposed: what is done "um Fehler zu finden" is done "zum Finden von Fehlern":
// a purpose by a verb as the same by its noun. The noun must be of the verb's
// stem, and nothing in the purpose be denied or narrowed.
func (j *judge) purposed(s, towards []token) [][]token {
	g := j.lex.wording.grammar
	var shaped [][]token
	for i, t := range s {
		if !g.aims[t.norm] {
			continue
		}
		end := i + 1
		for end < len(s) && !s[end].comma {
			end++
		}
		for k := i + 1; k < end; k++ {
			for n := range towards {
				lead := g.aimed.at(towards, n)
				if lead == 0 || n+lead >= len(towards) || !isNounOf(towards[n+lead].norm, s[k].norm) || j.scopes(s[i+1:end]) {
					continue
				}
				noun := slices.Clone(towards[n : n+lead+1])
				if next := n + lead + 1; next < len(towards) && g.of[towards[next].norm] {
					noun = append(noun, towards[next])
				}
				noun[0].comma, noun[0].first = t.comma && towards[n].comma, t.first
				rest := slices.DeleteFunc(slices.Concat(s[i+1:k], s[k+1:end]), func(t token) bool { return g.infinitives[t.norm] })
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
func (j *judge) related(s, towards []token) [][]token {
	g := j.lex.wording.grammar
	var shaped [][]token
	for i := 0; i+3 < len(s); i++ {
		by := slices.IndexFunc(g.bys, func(by [3]string) bool { return s[i].norm == by[0] && s[i+1].norm == by[1] })
		if by < 0 || s[i+1].comma || s[i+2].comma || s[i+3].comma {
			continue
		}
		for k := 0; k+2 < len(towards); k++ {
			clause := towards[k : k+3]
			if clause[0].norm != g.bys[by][2] || !clause[0].comma {
				continue
			}
			for verb := 1; verb < 3; verb++ {
				if g.having[clause[3-verb].norm] && strings.HasPrefix(s[i+2].norm, clause[verb].norm) && j.lex.suffixes[strings.TrimPrefix(s[i+2].norm, clause[verb].norm)] {
					noun := s[i+3]
					noun.comma, noun.first = s[i].comma, s[i].first
					shaped = append(shaped, slices.Concat(s[:i], []token{noun}, clause, s[i+4:]))
				}
			}
		}
	}
	return append(shaped, j.doing(s, towards)...)
}

// doing puts a participle for "who" and what they do.
func (j *judge) doing(s, towards []token) [][]token {
	const stem = 4
	g := j.lex.wording.grammar
	for i := 1; i+1 < len(s); i++ {
		if !g.whos[s[i].norm] || !s[i].comma {
			continue
		}
		for _, participle := range towards {
			same := 0
			a, b := []rune(s[i+1].norm), []rune(participle.norm)
			for same < min(len(a), len(b)) && a[same] == b[same] {
				same++
			}
			if same >= stem && len(a)-same <= 2 && len(b) > same && slices.ContainsFunc(g.doings, func(d string) bool { return strings.Contains(string(b[same-1:]), d) }) {
				participle.comma = false
				return [][]token{slices.Concat(s[:i], []token{participle}, s[i+2:])}
			}
		}
	}
	return nil
}
