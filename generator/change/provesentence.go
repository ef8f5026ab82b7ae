package change

import (
	"cmp"
	"slices"
)

// A sentenceProof is a reason why a sentence says what another says, or "".
type sentenceProof func(j *judge, from, to []token) string

var sentenceProofs = []sentenceProof{
	(*judge).itemsTurned, (*judge).partsTurned, (*judge).adjunctMoved, (*judge).conditionTurned, (*judge).voiceTurned,
}

// proveSentences looks at clauses of as many sentences one by one. Where a proof
// holds for whole sentences the places in which they differ are explained; the
// others stay, each within its sentence.
func (j *judge) proveSentences(c *instance) []string {
	from, to := sentences(c.from), sentences(c.to)
	if len(from) != len(to) {
		return nil
	}
	var proofs []string
	var rest []hunk
	fromAt, toAt := 0, 0
	for i := range from {
		if norms(from[i]) != norms(to[i]) {
			if why := cmp.Or(j.proveSentence(from[i], to[i]), j.reshaped(c, from[i], to[i])); why != "" {
				proofs = append(proofs, why)
			} else {
				rest = append(rest, shifted(differ(from[i], to[i]), fromAt, toAt)...)
			}
		}
		fromAt, toAt = fromAt+len(from[i]), toAt+len(to[i])
	}
	if len(proofs) > 0 {
		c.hunks = rest
	}
	slices.Sort(proofs)
	return slices.Compact(proofs)
}

func (j *judge) proveSentence(from, to []token) string {
	for _, proof := range sentenceProofs {
		if why := proof(j, from, to); why != "" {
			return why
		}
	}
	return ""
}

func shifted(hunks []hunk, fromAt, toAt int) []hunk {
	for i := range hunks {
		hunks[i].fromAt += fromAt
		hunks[i].toAt += toAt
	}
	return hunks
}

// itemsTurned: the items of a list in another order.
func (j *judge) itemsTurned(from, to []token) string {
	if j.sameItems(from, to) {
		return "a list in another order"
	}
	return ""
}

// partsTurned: what stands before the comma changes places with what stands
// after it: "If you ask, we delete it" and "We delete it if you ask".
func (j *judge) partsTurned(from, to []token) string {
	const shortest = 2
	if len(from) != len(to) {
		return ""
	}
	for k := shortest; k <= len(from)-shortest; k++ {
		if !from[k].comma && !to[len(to)-k].comma {
			continue
		}
		if !from[k].comma && slices.ContainsFunc(from[k:], j.joins) || !to[len(to)-k].comma && slices.ContainsFunc(to[len(to)-k:], j.joins) {
			continue // "we draw if you ask and write": whether "and write" is asked too
		}
		whole := slices.ContainsFunc(from[1:k], func(t token) bool { return t.comma }) || slices.ContainsFunc(from[k+1:], func(t token) bool { return t.comma })
		if !whole && norms(from[:k]) == norms(to[len(to)-k:]) && norms(from[k:]) == norms(to[:len(to)-k]) {
			return "two parts of a sentence in another order"
		}
	}
	return ""
}

// conditionTurned: a condition told by the verb in front, as Germanic languages
// can, is the same with its "if": "Schließen Sie es, …", "Wenn Sie es
// schließen, …".
func (j *judge) conditionTurned(from, to []token) string {
	if len(from) > len(to) {
		from, to = to, from
	}
	if len(to) != len(from)+1 || len(from) < 3 || !j.lex.wording.conditions[to[0].norm] {
		return ""
	}
	for k := 2; k < len(to) && !to[k].comma; k++ {
		if to[k].norm == from[0].norm && norms(slices.Concat(to[1:k], to[k+1:])) == norms(from[1:]) {
			return "a condition with its “if”"
		}
	}
	return ""
}

func only(tokens []token, is func(token) bool) []token {
	return slices.DeleteFunc(slices.Clone(tokens), func(t token) bool { return !is(t) })
}

func except(tokens []token, is func(token) bool) []token {
	return slices.DeleteFunc(slices.Clone(tokens), is)
}

// sameButOne reports whether two runs are the same, forms of a pronoun aside,
// but for one word without weight that stands elsewhere, as an adverb may.
func (j *judge) sameButOne(a, b []token) bool {
	same := func(x, y token) bool {
		first := j.lex.forms[x.norm]
		return x.norm == y.norm || first != "" && first == j.lex.forms[y.norm]
	}
	if slices.EqualFunc(a, b, same) {
		return true
	}
	for i, t := range a {
		if j.weighs(t) && !j.lex.wording.grammar.floats.in([]token{t}) || capital(t.raw) && !t.first {
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
