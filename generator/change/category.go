package change

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/redline"
)

// topics names the categories whose words stand in a run, in their order.
func (j *judge) topics(run []token) string {
	var list []string
	for _, c := range Categories {
		if j.lex.categories[c].in(run) {
			list = append(list, string(c))
		}
	}
	return strings.Join(list, " ")
}

// What a word of a category counts: most where it changed itself; then in what
// introduces the clause, the heading above it or the line before the list; then
// in the sentence around it.
const (
	changedWeight = 9
	signalWeight  = 9
	leadWeight    = 6
	aroundWeight  = 3
)

// specific lists the categories from the narrowest to the widest: of two that
// are as likely the narrower says more.
var specific = []Category{Sale, Retention, LegalBasis, Transfer, Age, Liability, Dispute, Fees, Security, Controller,
	Contact, Notice, EffectiveDate, Rights, Recipients, Data, Obligations, Purpose, Other}

// categories are what a change is about, the likeliest first: one, and others
// of which its own words say as much.
func (j *judge) categories(c *instance, open []hunk, signals []Signal) []Category {
	score := map[Category]int{}
	for _, h := range open {
		j.count(score, h.del, changedWeight)
		j.count(score, h.ins, changedWeight)
		j.count(score, sentenceAt(c.from, h.fromAt, h.del), aroundWeight)
		j.count(score, sentenceAt(c.to, h.toAt, h.ins), aroundWeight)
		if isPostal(h.del) || isPostal(h.ins) {
			score[Contact] += signalWeight
		}
		if isCompany(h.del) || isCompany(h.ins) {
			score[Controller] += signalWeight
		}
	}
	j.count(score, j.lex.read(last(c.clause().Section)), leadWeight)
	j.count(score, c.lead, leadWeight)
	j.guess(score, open)
	for _, s := range signals {
		if s.Category != "" {
			score[s.Category] += signalWeight
		}
	}
	ranked := slices.Clone(specific)
	slices.SortStableFunc(ranked, func(a, b Category) int { return cmp.Compare(score[b], score[a]) })
	if score[ranked[0]] == 0 {
		return []Category{Other}
	}
	n := 1
	for n < 3 && score[ranked[n]] > 2*changedWeight && 10*score[ranked[n]] >= 9*score[ranked[0]] {
		n++
	}
	return ranked[:n]
}

// guess adds what a change of its kind is mostly about where its words do not
// say: a name that comes or goes, who receives data; a period, how long data is
// kept.
func (j *judge) guess(score map[Category]int, open []hunk) {
	for _, h := range open {
		if !j.lex.nouns && len(properNames(h.ins, j.from))+len(properNames(h.del, j.to)) > 0 {
			score[Recipients] += aroundWeight
		}
		if hasPeriod(j.lex, h.ins) || hasPeriod(j.lex, h.del) {
			score[Retention] += aroundWeight
		}
	}
}

func hasPeriod(lex *lexicon, run []token) bool {
	return slices.ContainsFunc(run, func(t token) bool { return t.kind == word && lex.units[t.norm] != "" })
}

// count adds what a run says to the score, each wording once.
func (j *judge) count(score map[Category]int, run []token, weight int) {
	for _, c := range Categories {
		found := j.lex.categories[c].find(run)
		slices.Sort(found)
		n := len(slices.Compact(found))
		if weight < changedWeight {
			n = min(n, 2) // what stands around may tip the scale, not fill it
		}
		score[c] += weight * n
		if c != Data && c != Purpose && c != Obligations { // which are spoken of everywhere
			score[c] += weight * n / 3
		}
	}
}

// sentenceAt is what stands around a run in its sentence.
func sentenceAt(side []token, at int, run []token) []token {
	if len(side) == 0 || len(run) == len(side) {
		return nil
	}
	at = min(at, len(side)-1)
	start, end := at, at+len(run)
	for start > 0 && side[start-1].sentence == side[at].sentence {
		start--
	}
	for end < len(side) && side[end].sentence == side[at].sentence {
		end++
	}
	return slices.Concat(side[start:at], side[min(at+len(run), end):end])
}

// isPostal reports whether a run reads like a postal address in any language:
// numbers among names, and little else.
func isPostal(run []token) bool {
	numbers, names := 0, 0
	for _, t := range run {
		switch {
		case t.kind == number && !t.spelled:
			numbers++
		case t.kind == word && capital(t.raw) && utf8.RuneCountInString(t.raw) > 1:
			names++
		}
	}
	return numbers > 0 && names > 1 && 3*(numbers+names) >= 2*len(run)
}

// companyForms are the letters with which companies say what they are, in many
// countries the same. Written so, and after a name, they are no other word.
var companyForms = setOf([]string{"Inc", "LLC", "Ltd", "Limited", "Corp", "Corporation", "PLC", "GmbH", "UG", "KG", "BV", "NV",
	"Oy", "Oyj", "AB", "ApS", "ASA", "SARL", "SAS", "SASU", "SRL", "SpA", "Lda", "Ltda", "SL", "SLU", "Unipessoal"})

// isCompany reports whether a run names a company with its legal form: who
// stands behind the text is likely another.
func isCompany(run []token) bool {
	for i := 1; i < len(run); i++ {
		if companyForms[run[i].norm] && capital(run[i].raw) && capital(run[i-1].raw) {
			return true
		}
	}
	return false
}

// introduce notes before each item of a list and row of a table what introduces
// it: the paragraph or heading before them, and the table's head.
func (j *judge) introduce() {
	var from, to []token // what was last said on either side
	for i := range j.cases {
		c := &j.cases[i]
		if !isItem(c.clause()) {
			from, to = latest(from, c.from, c.pair.From), latest(to, c.to, c.pair.To)
			continue
		}
		if c.lead = to; len(c.pair.To) == 0 {
			c.lead = from
		}
	}
}

func latest(before, now []token, clauses []redline.Clause) []token {
	if len(clauses) == 0 {
		return before
	}
	return now
}
