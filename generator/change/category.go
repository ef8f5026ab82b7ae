package change

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/pattern"
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

// What speaks for a category counts: most a word of it that changed, or that a
// changed word is part of, and a signal; then what the section calls itself,
// which says what the author meant the clause to be about; then what introduces
// the clause; then what stands around in the sentence.
const (
	changedWeight = 9
	signalWeight  = 9
	headingWeight = 9
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
		j.weigh(score, c.from, h.fromAt, h.del)
		j.weigh(score, c.to, h.toAt, h.ins)
		if isPostal(h.del) || isPostal(h.ins) {
			score[Contact] += signalWeight
		}
		if isCompany(h.del) || isCompany(h.ins) {
			score[Controller] += signalWeight
		}
	}
	if isItem(c.clause()) && namesField(slices.Concat(c.from, c.to)) {
		score[Data] += signalWeight
	}
	j.underHeadings(score, c.clause())
	j.count(score, c.lead, leadWeight)
	j.guess(score, open)
	for _, s := range signals {
		if s.Category != "" {
			score[s.Category] += signalWeight
		}
	}
	return j.withGated(ranked(score), open)
}

// gated are the categories of which a release asks whether the change binds
// only those who agree. New words that name one are enough for it to be listed,
// however much more the clause says of something else.
var gated = []Category{Sale, LegalBasis, Purpose}

func (j *judge) withGated(list []Category, open []hunk) []Category {
	for _, c := range gated {
		named := slices.ContainsFunc(open, func(h hunk) bool { return j.names(c, h) })
		if named && !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	return list
}

// names reports whether the new words of a hunk name a category.
func (j *judge) names(c Category, h hunk) bool {
	return slices.ContainsFunc(j.lex.categories[c].spans(h.ins), func(s span) bool { return !j.isGeneral(h.ins[s.from:s.to]) })
}

// ranked are the categories with the highest scores.
func ranked(score map[Category]int) []Category {
	list := slices.Clone(specific)
	slices.SortStableFunc(list, func(a, b Category) int { return cmp.Compare(score[b], score[a]) })
	if score[list[0]] == 0 {
		return []Category{Other}
	}
	n := 1
	for n < 3 && score[list[n]] > 2*changedWeight && 10*score[list[n]] >= 9*score[list[0]] {
		n++
	}
	return list[:n]
}

// guess adds what a change of its kind is mostly about where its words do not
// say: a name that comes or goes, who receives data; a country, where it goes; a
// period, how long it is kept.
func (j *judge) guess(score map[Category]int, open []hunk) {
	for _, h := range open {
		if !j.lex.nouns && len(properNames(h.ins, j.from))+len(properNames(h.del, j.to)) > 0 {
			score[Recipients] += aroundWeight
		}
		if j.lex.countries.in(h.ins) || j.lex.countries.in(h.del) {
			score[Transfer] += leadWeight
		}
		if hasPeriod(j.lex, h.ins) || hasPeriod(j.lex, h.del) {
			score[Retention] += aroundWeight
		}
	}
}

func hasPeriod(lex *lexicon, run []token) bool {
	return slices.ContainsFunc(run, func(t token) bool { return t.kind == word && lex.units[t.norm] != "" })
}

// weigh adds what a changed run and its sentence say: an entry that the run is
// part of counts as changed, as "you must" where only "must" is new.
func (j *judge) weigh(score map[Category]int, side []token, at int, run []token) {
	if len(side) == 0 {
		return
	}
	start, end := sentenceOf(side, at, len(run))
	at -= start
	for _, c := range Categories {
		var changed, around []string
		for _, s := range j.lex.categories[c].spans(side[start:end]) {
			text := norms(side[start+s.from : start+s.to])
			if j.isGeneral(side[start+s.from : start+s.to]) {
				continue
			}
			if s.from < at+len(run) && at < s.to {
				changed = append(changed, text)
			} else {
				around = append(around, text)
			}
		}
		score[c] += worth(c, changedWeight*kinds(changed)) + worth(c, aroundWeight*min(2, kinds(around)))
	}
}

// isGeneral reports whether an entry that was found is one of those that say
// nothing of a clause since they stand in all.
func (j *judge) isGeneral(entry []token) bool { return j.lex.general.at(entry, 0) == len(entry) }

// kinds is how many wordings a list has, each counted once.
func kinds(list []string) int {
	slices.Sort(list)
	return len(slices.Compact(list))
}

// worth is what a word of a category counts: less where the category is spoken
// of everywhere.
func worth(c Category, weight int) int {
	if c == Data || c == Purpose || c == Obligations {
		return weight
	}
	return weight + weight/3
}

// count adds what stands around a change; it may tip the scale, not fill it.
func (j *judge) count(score map[Category]int, run []token, weight int) {
	for _, c := range Categories {
		var found []string
		for _, s := range j.lex.categories[c].spans(run) {
			if entry := run[s.from:s.to]; !j.isGeneral(entry) {
				found = append(found, norms(entry))
			}
		}
		score[c] += worth(c, weight*min(2, kinds(found)))
	}
}

// underHeadings adds what the headings above a clause say, the nearest most: by
// what such sections are called, or else by words of a category.
func (j *judge) underHeadings(score map[Category]int, c redline.Clause) {
	weight := headingWeight
	for _, heading := range slices.Backward(append(slices.Clone(c.Section), runIn(c))) {
		run, known := j.lex.read(heading), false
		for _, category := range Categories {
			if j.lex.headings[category].in(run) {
				score[category] += weight
				known = true
			}
		}
		if !known {
			j.count(score, run, weight/2)
		}
		if len(run) > 0 {
			weight /= 2
		}
	}
}

// bold is a heading that stands at the beginning of its clause: "**Cookies.**".
var bold = pattern.New(`^[\s>*+-]*(?:\(?\w{1,4}[.)]\s+)?(?:\*\*|__)([^*_]{3,80})(?:\*\*|__)`)

// runIn is a clause's own heading, or "".
func runIn(c redline.Clause) string {
	if m := bold.FindStringSubmatch(c.Source); m != nil {
		return m[1]
	}
	return ""
}

// sentenceOf is where the sentences begin and end that a run of n tokens is in.
func sentenceOf(side []token, at, n int) (start, end int) {
	start = min(at, len(side)-1)
	end = max(start, min(at+n, len(side))-1)
	for start > 0 && side[start-1].sentence == side[start].sentence {
		start--
	}
	for end < len(side)-1 && side[end+1].sentence == side[end].sentence {
		end++
	}
	return start, end + 1
}

// sentenceAt is what stands around a run in its sentence.
func sentenceAt(side []token, at int, run []token) []token {
	if len(side) == 0 || len(run) == len(side) {
		return nil
	}
	start, end := sentenceOf(side, at, len(run))
	at = min(at, len(side))
	return slices.Concat(side[start:max(start, at)], side[min(at+len(run), end):end])
}

// namesField reports whether a row or an item of a list begins with a name such
// as machines have, "_session" or "user_id": a cookie or a field that is stored.
func namesField(run []token) bool {
	return len(run) > 0 && strings.Contains(run[0].raw, "_")
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
