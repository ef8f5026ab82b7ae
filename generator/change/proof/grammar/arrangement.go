package grammar

import (
	"slices"

	"proviso/generator/change/token"
)

// arrangements are reasons why a sentence with its parts in another order says
// the same.
var arrangements = []func(j *Judge, from, to []token.Token) string{(*Judge).partsTurned, (*Judge).adjunctMoved, (*Judge).conditionTurned, (*Judge).voiceTurned}

// Rearranged tries them.
func (j *Judge) Rearranged(from, to []token.Token) string {
	for _, proof := range arrangements {
		if why := proof(j, from, to); why != "" {
			return why
		}
	}
	return ""
}

// partsTurned: what stands before the comma changes places with what stands
// after it: "If you ask, we delete it" and "We delete it if you ask".
func (j *Judge) partsTurned(from, to []token.Token) string {
	const shortest = 2
	if len(from) != len(to) {
		return ""
	}
	for k := shortest; k <= len(from)-shortest; k++ {
		if !from[k].Comma && !to[len(to)-k].Comma {
			continue
		}
		if !from[k].Comma && slices.ContainsFunc(from[k:], j.Joins) || !to[len(to)-k].Comma && slices.ContainsFunc(to[len(to)-k:], j.Joins) {
			continue // "we draw if you ask and write": whether "and write" is asked too
		}
		whole := slices.ContainsFunc(from[1:k], func(t token.Token) bool { return t.Comma }) || slices.ContainsFunc(from[k+1:], func(t token.Token) bool { return t.Comma })
		if !whole && token.Norms(from[:k]) == token.Norms(to[len(to)-k:]) && token.Norms(from[k:]) == token.Norms(to[:len(to)-k]) {
			return "two parts of a sentence in another order"
		}
	}
	return ""
}

// conditionTurned: a condition told by the verb in front, as Germanic languages
// can, is the same with its "if": "Schließen Sie es, …", "Wenn Sie es
// schließen, …".
func (j *Judge) conditionTurned(from, to []token.Token) string {
	if len(from) > len(to) {
		from, to = to, from
	}
	if len(to) != len(from)+1 || len(from) < 3 || !j.Lex.Wording.Conditions[to[0].Norm] {
		return ""
	}
	for k := 2; k < len(to) && !to[k].Comma; k++ {
		if to[k].Norm == from[0].Norm && token.Norms(slices.Concat(to[1:k], to[k+1:])) == token.Norms(from[1:]) {
			return "a condition with its “if”"
		}
	}
	return ""
}

// sameButOne reports whether two runs are the same, forms of a pronoun aside,
// but for one word without weight that stands elsewhere, as an adverb may.
func (j *Judge) sameButOne(a, b []token.Token) bool {
	same := func(x, y token.Token) bool {
		first := j.Lex.Forms[x.Norm]
		return x.Norm == y.Norm || first != "" && first == j.Lex.Forms[y.Norm]
	}
	if slices.EqualFunc(a, b, same) {
		return true
	}
	for i, t := range a {
		if j.Weighs(t) && !j.Lex.Wording.Grammar.Floats.In([]token.Token{t}) || token.Capital(t.Raw) && !t.First {
			continue
		}
		for k := range b {
			if same(b[k], t) && slices.EqualFunc(slices.Delete(slices.Clone(a), i, i+1), slices.Delete(slices.Clone(b), k, k+1), same) {
				return true
			}
		}
	}
	return false
}
