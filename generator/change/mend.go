package change

import (
	"slices"
	"strings"

	"proviso/generator/redline"
)

// mend sets right in the old clauses what the new ones set right, before they are
// read for what they say: a slip within a wording keeps it from being known as
// one. Only what is a fault by itself is mended, whatever stands around it.
func (j *judge) mend() {
	for i := range j.cases {
		if c := &j.cases[i]; c.changed() && len(c.pair.From) > 0 && len(c.pair.To) > 0 {
			j.mendCase(c)
		}
		if i > 0 {
			j.mendShort(&j.cases[i-1], &j.cases[i])
		}
	}
}

// mendShort: an item of a few words stands there no longer and another does, since
// a fault was set right in its only word.
func (j *judge) mendShort(one, other *instance) {
	old, now := one, other
	if len(old.pair.From) != 1 {
		old, now = now, old
	}
	if len(old.pair.To)+len(now.pair.From) > 0 || len(old.pair.From) != 1 || len(now.pair.To) != 1 {
		return
	}
	a, b := old.pair.From[0], now.pair.To[0]
	if a.Kind != b.Kind || !j.sameHeadings(a.Section, b.Section) || struck(old.pair.From) != struck(now.pair.To) || !slices.Equal(linksOf(old.pair.From), linksOf(now.pair.To)) {
		return
	}
	whole := instance{pair: redline.Pair{Kind: redline.Reworded, From: old.pair.From, To: now.pair.To}, written: [2][]token{old.written[0], now.written[1]}, lead: old.lead, to: now.to}
	if j.mendCase(&whole); len(whole.mended) > 0 && norms(whole.from) == norms(whole.to) {
		old.short, now.short = strings.Join(whole.mended, "; "), strings.Join(whole.mended, "; ")
	}
}

// shortMended: see mendShort.
func (j *judge) shortMended(c *instance) string { return c.short }

func (j *judge) mendCase(c *instance) {
	literal := instance{pair: c.pair, lead: c.lead, from: c.written[0], to: c.written[1]}
	literal.hunks = differ(literal.from, literal.to)
	var out []token
	at := 0
	for k, h := range literal.hunks {
		why := j.fault(&literal, k)
		if why == "" {
			continue
		}
		out = append(append(out, literal.from[at:h.fromAt]...), standing(h.ins, literal.from, h.fromAt)...)
		at = h.fromAt + len(h.del)
		if !slices.Contains(c.mended, why) {
			c.mended = append(c.mended, why)
		}
	}
	if len(c.mended) > 0 {
		c.from = j.lex.closely(append(out, literal.from[at:]...))
	}
}

// standing are words in the place of others: of their sentence, first in it where
// those were.
func standing(run, side []token, at int) []token {
	run = slices.Clone(run)
	for k := range run {
		if at < len(side) {
			run[k].sentence, run[k].first, run[k].comma = side[at].sentence, side[at].first && k == 0, side[at].comma && k == 0
		}
	}
	return run
}

// fault is why what a hunk of plain words mends is a fault, or "".
func (j *judge) fault(c *instance, k int) string {
	if why := j.rewritten(c, k); why != "" {
		return why
	}
	return j.faults(c, c.hunks[k])
}

// faultProofs are reasons why what stood there was a fault, those that search a
// dictionary behind the others.
var faultProofs = []hunkProof{(*judge).arrow, (*judge).surplus, (*judge).confusion, (*judge).linked, (*judge).reaccented, (*judge).harmonized, (*judge).particle, (*judge).apart, (*judge).slip}

// faults proves a hunk as a whole or in parts.
func (j *judge) faults(c *instance, h hunk) string {
	for _, proof := range faultProofs {
		if why := proof(j, c, h); why != "" {
			return why
		}
	}
	const longest = 4
	if len(h.del)+len(h.ins) < 3 || len(h.del) > longest || len(h.ins) > longest {
		return ""
	}
	for i := 1; i < len(h.del); i++ {
		for k := 1; k < len(h.ins); k++ {
			first := hunk{del: h.del[:i], ins: h.ins[:k], fromAt: h.fromAt, toAt: h.toAt}
			rest := hunk{del: h.del[i:], ins: h.ins[k:], fromAt: h.fromAt + i, toAt: h.toAt + k}
			if why := j.faults(c, first); why != "" && j.faults(c, rest) != "" {
				return why
			}
		}
	}
	return ""
}

// surplus: a word that grammar does not take beside the one before it, such as a
// second form of being ("are not be able") or a second preposition ("about on how").
func (j *judge) surplus(c *instance, h hunk) string {
	run, side, at := h.del, c.from, h.fromAt
	if len(run) == 0 {
		run, side, at = h.ins, c.to, h.toAt
	}
	if len(h.del)+len(h.ins) != 1 || at == 0 || run[0].first || run[0].comma {
		return ""
	}
	s, before := j.lex.spelling, side[at-1]
	if s.beings[run[0].norm] {
		if at > 1 && j.lex.negations.in(side[at-1:at]) && !before.first {
			before = side[at-2]
		}
		if s.finite[before.norm] {
			return "a word too many"
		}
	}
	beside := s.prepositions[before.norm] || at+1 < len(side) && s.prepositions[side[at+1].norm]
	if s.prepositions[run[0].norm] && beside {
		return "a word too many"
	}
	return ""
}

// apart: the letters of a word with a space or an apostrophe too many or too few,
// where no part of it denies: "can not" is left to the lexicon.
func (j *judge) apart(_ *instance, h hunk) string {
	if len(h.del) == 0 || len(h.ins) == 0 || min(len(h.del), len(h.ins)) != 1 {
		return ""
	}
	if strings.ReplaceAll(norms(h.del), " ", "") != strings.ReplaceAll(norms(h.ins), " ", "") {
		return ""
	}
	whole := h.del[0]
	if len(h.ins) == 1 {
		whole = h.ins[0]
	}
	all := slices.Concat(h.del, h.ins)
	if j.lex.negations.in(all) || j.lex.exceptions.in(all) || slices.ContainsFunc(all, func(t token) bool { return t.kind != word || mixed(t.raw) }) {
		return ""
	}
	missing := len(h.del) == 1 && !j.anyWord(whole.norm) && !slices.ContainsFunc(h.ins, func(t token) bool { return !j.isWord(t.norm) })
	owns := func(t token) bool { return t.norm == "s" } // one partner's page, all partners' page
	if slices.ContainsFunc(all, owns) || j.hasWords() && !j.isWord(whole.norm) && !missing {
		return ""
	}
	return "words joined or parted"
}
