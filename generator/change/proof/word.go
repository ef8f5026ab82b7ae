package proof

import (
	"cmp"
	"slices"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// hunkProofs are all proofs of a hunk, in the order in which they are asked.
func (j *Judge) hunkProofs() []reading.Proof {
	return slices.Concat(
		j.relatives(), []reading.Proof{j.joined, j.repeated, j.lightWord}, j.numbers(), j.formed(), j.spellings(), j.newNames(), j.pointers(),
		[]reading.Proof{j.samePeriod, j.revision}, j.turns(), []reading.Proof{j.gendered, j.heading, j.pageMoved, j.translated, j.spokenTo, j.costless, j.calledOtherwise},
		j.ornaments(),
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
	for _, proof := range j.ofHunks {
		if why := proof(c, h); why != "" {
			return why
		}
	}
	if raw, ok := j.asWritten(h); ok {
		return cmp.Or(j.misspelt(c, raw), j.inflected(c, raw), j.spelt(c, raw))
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

// joined: the same letters in a row, parted otherwise: "sub-processor",
// "subprocessor". Never where a part is a word like "not": "no table" is not
// "notable".
func (j *Judge) joined(c *reading.Case, h reading.Hunk) string {
	if len(h.Del)+len(h.Ins) < 3 || len(h.Del) == 0 || len(h.Ins) == 0 || j.AnyWeighs(h.Del) || j.AnyWeighs(h.Ins) {
		return ""
	}
	owns := func(t token.Token) bool { return t.Norm == "s" }
	if slices.ContainsFunc(slices.Concat(h.Del, h.Ins), owns) && j.counts(c, h) {
		return "" // one partner's page, all partners' page
	}
	if strings.ReplaceAll(token.Norms(h.Del), " ", "") == strings.ReplaceAll(token.Norms(h.Ins), " ", "") {
		return "words joined or parted"
	}
	return ""
}

// repeated: a word said twice in a row by mistake is said once.
func (j *Judge) repeated(c *reading.Case, h reading.Hunk) string {
	side, at, run := c.From, h.FromAt, h.Del
	if len(h.Del) == 0 {
		side, at, run = c.To, h.ToAt, h.Ins
	} else if len(h.Ins) > 0 {
		return ""
	}
	n := len(run)
	before, after := side[max(0, at-n):at], side[at+n:min(len(side), at+2*n)]
	if run[0].Kind == token.Word && (token.Norms(before) == token.Norms(run) || token.Norms(after) == token.Norms(run)) {
		return "a word doubled by mistake"
	}
	return ""
}

// lightWord: a word such as "also", "that" or "our" came or went, by itself and
// beside no number: what is done "in 30 days" may not be done for 30.
func (j *Judge) lightWord(c *reading.Case, h reading.Hunk) string {
	run := append(slices.Clone(h.Del), h.Ins...)
	if len(run) != 1 || !j.Lex.Light[run[0].Norm] || j.Weighs(run[0]) {
		return ""
	}
	for _, k := range []int{h.FromAt - 1, h.FromAt + len(h.Del)} {
		if k >= 0 && k < len(c.From) && (c.From[k].Kind != token.Word || j.Lex.Exceptions.In(c.From[k:k+1])) {
			return "" // "even if" is no "if"
		}
	}
	if next := h.FromAt + 1; len(h.Del) == 1 && next < len(c.From) && j.Lex.Wording.Ours[run[0].Norm] && j.Lex.Categories[topic.Recipients].StemIn(c.From[next:next+1]) {
		return "" // "our partners" are fewer than partners
	}
	return "a word that adds nothing"
}

// ordinal: the number before a heading or clause is not its words. It is known
// by its stop or bracket: in "30 days" the number is a word.
func (j *Judge) ordinal(c *reading.Case, h reading.Hunk) string {
	if j.numberOfPart(c, h) {
		return "renumbered"
	}
	if h.FromAt != 0 || h.ToAt != 0 || !reading.AreLabels(h.Del) || !reading.AreLabels(h.Ins) {
		return ""
	}
	if len(h.Del) > 0 && !reading.IsLabelled(c.Pair.From[0].Words) || len(h.Ins) > 0 && !reading.IsLabelled(c.Pair.To[0].Words) {
		return ""
	}
	return "renumbered"
}

// pageMoved: the address of a page, written out in the text, changes as that of
// a link may.
func (j *Judge) pageMoved(_ *reading.Case, h reading.Hunk) string {
	if len(h.Del) != 1 || len(h.Ins) != 1 || h.Del[0].Kind != token.Address || h.Ins[0].Kind != token.Address || token.Mixed(h.Ins[0].Raw) {
		return ""
	}
	if j.SameTarget(webAddress(h.Del[0].Norm), webAddress(h.Ins[0].Norm)) {
		return "the address of a page of the same party"
	}
	return ""
}

func webAddress(s string) string {
	if strings.Contains(s, "://") || strings.Contains(s, "@") {
		return s
	}
	return "https://" + s
}
