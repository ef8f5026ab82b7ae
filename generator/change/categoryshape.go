package change

import (
	"slices"
	"strings"
)

// isBanned reports whether a run stands behind the words of a contract that ban
// what it is of: a denied verb that binds or permits the reader, or an order that
// begins with its denial ("do not upload"). Whatever is banned, it is theirs not to
// do; what is excepted from it may be anything.
func (j *judge) isBanned(p place) bool {
	if !j.contract || p.at == p.end || j.lex.exceptions.in(p.side[p.sentence.from:p.end]) {
		return false
	}
	const far = 2
	from := p.sentence.from
	for k := from; k < p.at; k++ {
		denied := j.lex.negations.in(p.side[max(from, k-1):min(k+far, p.at)])
		if strength := j.lex.modals[p.side[k].norm]; denied && strength != 0 && strength != promises && j.ofReader(p, k) {
			return true
		}
	}
	start := p.side[from:min(from+far, p.at)]
	return len(start) == far && j.lex.negations.in(start) && !j.speaksOfUs(p) && !slices.ContainsFunc(start, saysWe)
}

// saysWe reports whether a word ends as verbs of "we" do where no pronoun stands
// beside them, in Spanish and Portuguese, Italian, Polish and Finnish.
func saysWe(t token) bool {
	return slices.ContainsFunc([]string{"mos", "iamo", "my", "mme"}, func(ending string) bool { return strings.HasSuffix(t.norm, ending) })
}

// isMasked reports whether a period is that after which data no longer tell of
// whom they are.
func (j *judge) isMasked(side []token, at int, run []token) bool {
	if len(side) == 0 {
		return false
	}
	start, end := sentenceOf(side, at, len(run))
	for _, t := range side[start:end] {
		for _, stem := range []string{"anonym", "anonim", "anonüm"} {
			if strings.Contains(t.norm, stem) {
				return true
			}
		}
	}
	return false
}
