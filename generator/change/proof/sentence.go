package proof

import (
	"cmp"
	"slices"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// proveSentences looks at clauses of as many sentences one by one. Where a proof
// holds for whole sentences the places in which they differ are explained; the
// others stay, each within its sentence.
func (j *Judge) proveSentences(c *reading.Case) []string {
	from, to := token.Sentences(c.From), token.Sentences(c.To)
	if len(from) != len(to) {
		return nil
	}
	var proofs []string
	var rest []reading.Hunk
	fromAt, toAt := 0, 0
	for i := range from {
		if token.Norms(from[i]) != token.Norms(to[i]) {
			if why := cmp.Or(j.proveSentence(from[i], to[i]), j.reshaped(c, from[i], to[i])); why != "" {
				proofs = append(proofs, why)
			} else {
				rest = append(rest, shifted(reading.Differ(from[i], to[i]), fromAt, toAt)...)
			}
		}
		fromAt, toAt = fromAt+len(from[i]), toAt+len(to[i])
	}
	if len(proofs) > 0 {
		c.Hunks = rest
	}
	slices.Sort(proofs)
	return slices.Compact(proofs)
}

func (j *Judge) proveSentence(from, to []token.Token) string {
	if why := j.layout.ItemsTurned(from, to); why != "" {
		return why
	}
	return j.grammar.Rearranged(from, to)
}

func shifted(hunks []reading.Hunk, fromAt, toAt int) []reading.Hunk {
	for i := range hunks {
		hunks[i].FromAt += fromAt
		hunks[i].ToAt += toAt
	}
	return hunks
}

// reshaped: a sentence in another order that its grammar allows, and with words
// that other proofs hold for: "Letters we send by post", "We send letters by
// mail".
func (j *Judge) reshaped(c *reading.Case, from, to []token.Token) string {
	const longest = 120
	if len(from) > longest || len(to) > longest {
		return ""
	}
	const most = 6
	olds, news := append([][]token.Token{from}, j.grammar.ShapesOf(from, to)...), append([][]token.Token{to}, j.grammar.ShapesOf(to, from)...)
	for i, old := range olds {
		for k, now := range news {
			if i+k == 0 || i > most && k > 0 || k > most && i > 0 {
				continue // as they stand they were compared; all with all would be many
			}
			if why := j.proveShape(c, old, now); why != "" {
				return why
			}
		}
	}
	return ""
}

// proveShape proves each place in which a sentence, shaped anew, still differs.
func (j *Judge) proveShape(c *reading.Case, from, to []token.Token) string {
	proofs := []string{"the same sentence in another order"}
	one := *c
	one.From, one.To = from, to
	one.Hunks = reading.Differ(from, to)
	for _, h := range one.Hunks {
		why := j.prove(&one, h)
		if why == "" {
			why = j.proveWords(&one, h)
		}
		if why == "" {
			return ""
		}
		if !slices.Contains(proofs, why) {
			proofs = append(proofs, why)
		}
	}
	return strings.Join(proofs, "; ")
}
