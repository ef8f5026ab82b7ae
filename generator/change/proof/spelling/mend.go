package spelling

import (
	"slices"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/redline"
)

// Mend sets right in the old clauses what the new ones set right, before they are
// read for what they say: a slip within a wording keeps it from being known as
// one. Only what is a fault by itself is mended, whatever stands around it.
func (j *Judge) Mend() {
	for i := range j.Cases {
		if c := &j.Cases[i]; c.Changed() && len(c.Pair.From) > 0 && len(c.Pair.To) > 0 {
			j.mendCase(c)
		}
		if i > 0 {
			j.mendShort(&j.Cases[i-1], &j.Cases[i])
		}
	}
}

// mendShort: an item of a few words stands there no longer and another does, since
// a fault was set right in its only word.
func (j *Judge) mendShort(one, other *reading.Case) {
	old, now := one, other
	if len(old.Pair.From) != 1 {
		old, now = now, old
	}
	if len(old.Pair.To)+len(now.Pair.From) > 0 || len(old.Pair.From) != 1 || len(now.Pair.To) != 1 {
		return
	}
	a, b := old.Pair.From[0], now.Pair.To[0]
	if a.Kind != b.Kind || !j.SameHeadings(a.Section, b.Section) || reading.Struck(old.Pair.From) != reading.Struck(now.Pair.To) || !slices.Equal(reading.LinksOf(old.Pair.From), reading.LinksOf(now.Pair.To)) {
		return
	}
	whole := reading.Case{Pair: redline.Pair{Kind: redline.Reworded, From: old.Pair.From, To: now.Pair.To}, Written: [2][]token.Token{old.Written[0], now.Written[1]}, Lead: old.Lead, To: now.To}
	if j.mendCase(&whole); len(whole.Mended) > 0 && token.Norms(whole.From) == token.Norms(whole.To) {
		old.Short, now.Short = strings.Join(whole.Mended, "; "), strings.Join(whole.Mended, "; ")
	}
}

// ShortMended: see mendShort.
func (j *Judge) ShortMended(c *reading.Case) string { return c.Short }

func (j *Judge) mendCase(c *reading.Case) {
	literal := reading.Case{Pair: c.Pair, Lead: c.Lead, From: c.Written[0], To: c.Written[1]}
	literal.Hunks = reading.Differ(literal.From, literal.To)
	var out []token.Token
	at := 0
	for k, h := range literal.Hunks {
		why := j.fault(&literal, k)
		if why == "" {
			continue
		}
		out = append(append(out, literal.From[at:h.FromAt]...), standing(h.Ins, literal.From, h.FromAt)...)
		at = h.FromAt + len(h.Del)
		if !slices.Contains(c.Mended, why) {
			c.Mended = append(c.Mended, why)
		}
	}
	if len(c.Mended) > 0 {
		c.From = j.Lex.Closely(append(out, literal.From[at:]...))
	}
}

// standing are words in the place of others: of their sentence, first in it where
// those were.
func standing(run, side []token.Token, at int) []token.Token {
	run = slices.Clone(run)
	for k := range run {
		if at < len(side) {
			run[k].Sentence, run[k].First, run[k].Comma = side[at].Sentence, side[at].First && k == 0, side[at].Comma && k == 0
		}
	}
	return run
}

// fault is why what a hunk of plain words mends is a fault, or "".
func (j *Judge) fault(c *reading.Case, k int) string {
	if why := j.rewritten(c, k); why != "" {
		return why
	}
	return j.faulty(c, c.Hunks[k])
}

// faultProofs are reasons why what stood there was a fault, those that search a
// dictionary behind the others.
func (j *Judge) faultProofs() []reading.Proof {
	return []reading.Proof{j.arrow, j.surplus, j.confusion, j.linked, j.reaccented, j.harmonized, j.particle, j.apart, j.slip}
}

// faulty proves a hunk as a whole or in parts.
func (j *Judge) faulty(c *reading.Case, h reading.Hunk) string {
	for _, proof := range j.faults {
		if why := proof(c, h); why != "" {
			return why
		}
	}
	const longest = 4
	if len(h.Del)+len(h.Ins) < 3 || len(h.Del) > longest || len(h.Ins) > longest {
		return ""
	}
	for i := 1; i < len(h.Del); i++ {
		for k := 1; k < len(h.Ins); k++ {
			first := reading.Hunk{Del: h.Del[:i], Ins: h.Ins[:k], FromAt: h.FromAt, ToAt: h.ToAt}
			rest := reading.Hunk{Del: h.Del[i:], Ins: h.Ins[k:], FromAt: h.FromAt + i, ToAt: h.ToAt + k}
			if why := j.faulty(c, first); why != "" && j.faulty(c, rest) != "" {
				return why
			}
		}
	}
	return ""
}

// surplus: a word that grammar does not take beside the one before it, such as a
// second form of being ("are not be able") or a second preposition ("about on how").
func (j *Judge) surplus(c *reading.Case, h reading.Hunk) string {
	run, side, at := h.Del, c.From, h.FromAt
	if len(run) == 0 {
		run, side, at = h.Ins, c.To, h.ToAt
	}
	if len(h.Del)+len(h.Ins) != 1 || at == 0 || run[0].First || run[0].Comma {
		return ""
	}
	s, before := j.Lex.Spelling, side[at-1]
	if s.Beings[run[0].Norm] {
		if at > 1 && j.Lex.Negations.In(side[at-1:at]) && !before.First {
			before = side[at-2]
		}
		if s.Finite[before.Norm] {
			return "a word too many"
		}
	}
	beside := s.Prepositions[before.Norm] || at+1 < len(side) && s.Prepositions[side[at+1].Norm]
	if s.Prepositions[run[0].Norm] && beside {
		return "a word too many"
	}
	return ""
}

// apart: the letters of a word with a space or an apostrophe too many or too few,
// where no part of it denies: "can not" is left to the lexicon.
func (j *Judge) apart(_ *reading.Case, h reading.Hunk) string {
	if len(h.Del) == 0 || len(h.Ins) == 0 || min(len(h.Del), len(h.Ins)) != 1 {
		return ""
	}
	if strings.ReplaceAll(token.Norms(h.Del), " ", "") != strings.ReplaceAll(token.Norms(h.Ins), " ", "") {
		return ""
	}
	whole := h.Del[0]
	if len(h.Ins) == 1 {
		whole = h.Ins[0]
	}
	all := slices.Concat(h.Del, h.Ins)
	if j.Lex.Negations.In(all) || j.Lex.Exceptions.In(all) || slices.ContainsFunc(all, func(t token.Token) bool { return t.Kind != token.Word || token.Mixed(t.Raw) }) {
		return ""
	}
	missing := len(h.Del) == 1 && !j.AnyWord(whole.Norm) && !slices.ContainsFunc(h.Ins, func(t token.Token) bool { return !j.IsWord(t.Norm) })
	owns := func(t token.Token) bool { return t.Norm == "s" } // one partner's page, all partners' page
	if slices.ContainsFunc(all, owns) || j.HasWords() && !j.IsWord(whole.Norm) && !missing {
		return ""
	}
	return "words joined or parted"
}
