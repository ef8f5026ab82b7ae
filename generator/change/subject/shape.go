package subject

import (
	"slices"
	"strings"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/token"
)

// isBanned reports whether a run stands behind the words of a contract that ban
// what it is of: a denied verb that binds or permits the reader, or an order that
// begins with its denial ("do not upload"). Whatever is banned, it is theirs not to
// do; what is excepted from it may be anything.
func (j *Judge) isBanned(p place) bool {
	if !j.Contract || p.at == p.end || j.Lex.Exceptions.In(p.side[p.sentence.From:p.end]) {
		return false
	}
	const far = 2
	from := p.sentence.From
	for k := from; k < p.at; k++ {
		denied := j.Lex.Negations.In(p.side[max(from, k-1):min(k+far, p.at)])
		if strength := j.Lex.Modals[p.side[k].Norm]; denied && strength != 0 && strength != lexicon.Promises && j.ofReader(p, k) {
			return true
		}
	}
	start := p.side[from:min(from+far, p.at)]
	return len(start) == far && j.Lex.Negations.In(start) && !j.speaksOfUs(p) && !slices.ContainsFunc(start, saysWe)
}

// saysWe reports whether a word ends as verbs of "we" do where no pronoun stands
// beside them, in Spanish and Portuguese, Italian, Polish and Finnish.
func saysWe(t token.Token) bool {
	return slices.ContainsFunc([]string{"mos", "iamo", "my", "mme"}, func(ending string) bool { return strings.HasSuffix(t.Norm, ending) })
}

// isMasked reports whether a period is that after which data no longer tell of
// whom they are.
func (j *Judge) isMasked(side []token.Token, at int, run []token.Token) bool {
	if len(side) == 0 {
		return false
	}
	start, end := token.SentenceOf(side, at, len(run))
	for _, t := range side[start:end] {
		for _, stem := range []string{"anonym", "anonim", "anonüm"} {
			if strings.Contains(t.Norm, stem) {
				return true
			}
		}
	}
	return false
}
