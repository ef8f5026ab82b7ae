package proof

import (
	"cmp"
	"slices"
	"strings"

	"proviso/generator/change/reading"
)

// hunkProofs are all proofs of a hunk, in the order in which they are asked.
func (j *Judge) hunkProofs() []reading.Proof {
	return slices.Concat(
		j.grammar.Relatives(), []reading.Proof{j.spelling.Joined, j.spelling.Repeated, j.grammar.LightWord}, j.layout.Numbers(), j.grammar.Formed(), j.spelling.Spellings(), j.names.NewNames(), j.labels.Pointers(),
		[]reading.Proof{j.grammar.SamePeriod, j.revision}, j.grammar.Turns(), []reading.Proof{j.grammar.Gendered, j.names.Heading, j.labels.PageMoved, j.names.Translated, j.grammar.SpokenTo, j.grammar.Costless, j.names.CalledOtherwise},
		j.layout.Ornaments(),
	)
}

// Hunks tries each proof on each hunk, and lists those that held.
func (j *Judge) Hunks(c *reading.Case) []string {
	if len(c.Pair.From) == 0 || len(c.Pair.To) == 0 {
		return nil // nothing to compare a clause with that came or went
	}
	proofs := j.proveSentences(c)
	for i := range c.Hunks {
		h := &c.Hunks[i]
		if h.Proof = j.prove(c, *h); h.Proof == "" {
			h.Proof = j.proveWords(c, *h)
		}
		if h.Proof != "" && !slices.Contains(proofs, h.Proof) {
			proofs = append(proofs, h.Proof)
		}
	}
	return proofs
}

func (j *Judge) prove(c *reading.Case, h reading.Hunk) string {
	for _, proof := range j.hunks {
		if why := proof(c, h); why != "" {
			return why
		}
	}
	if raw, ok := j.spelling.AsWritten(h); ok {
		return cmp.Or(j.spelling.Misspelt(c, raw), j.grammar.Inflected(c, raw), j.spelling.Spelt(c, raw))
	}
	return ""
}

// proveWords proves words that stand beside each other one by one.
func (j *Judge) proveWords(c *reading.Case, h reading.Hunk) string {
	if len(h.Del) != len(h.Ins) || len(h.Del) < 2 {
		return ""
	}
	var proofs []string
	for k := range h.Del {
		why := j.prove(c, reading.Hunk{Del: h.Del[k : k+1], Ins: h.Ins[k : k+1], FromAt: h.FromAt + k, ToAt: h.ToAt + k})
		if why == "" {
			return ""
		}
		if !slices.Contains(proofs, why) {
			proofs = append(proofs, why)
		}
	}
	return strings.Join(proofs, "; ")
}
