package change

import (
	"cmp"
	"slices"

	"proviso/generator/pattern"
	"proviso/generator/redline"
)

// What speaks for a category counts: most a word of it that changed, or that a
// changed word is part of, and a signal; then what the section calls itself,
// which says what the author meant the clause to be about; then what introduces
// the clause; then what stands around in the sentence.
var (
	changedWeight = [...]int{term: 32, passing: 10, usual: 22, everywhere: 2}
	aroundWeight  = [...]int{term: 18, passing: 5, usual: 10, everywhere: 1}
)

const (
	signalWeight  = 18
	headingWeight = 20
	leadWeight    = 10
	guessWeight   = 8
	enough        = 6 // less says nothing
)

// specific lists the categories from the narrowest to the widest: of two that
// are as likely the narrower says more.
var specific = []Category{Sale, Retention, LegalBasis, Transfer, Age, Liability, Dispute, Fees, Security, Controller,
	Contact, Notice, EffectiveDate, Rights, Recipients, Data, Obligations, Purpose, Other}

// categories are what a change is about, the likeliest first: one, and others
// of which its own words say as much.
func (j *judge) categories(c *instance, open []hunk, signals []Signal) []Category {
	words := newEvidence()
	all := places(c, open)
	j.weigh(words, all)
	score := words.score()
	j.underHeadings(score, c.clause())
	add(score, j.mentions(c.lead, leadWeight))
	if j.isListed(c) { // its list says what it is one of
		j.underHeadings(score, c.clause())
		add(score, j.mentions(c.lead, leadWeight))
	}
	if j.isTimed(c, open) {
		lessen(score, timeless)
	}
	j.guess(score, c, open, words)
	told := map[Category]bool{}
	for _, s := range signals {
		if s.Category != "" && !told[s.Category] {
			told[s.Category] = true
			score[s.Category] += signalWeight
		}
	}
	if score[Sale] > 0 && words.spokenOf(Sale) { // who buys is told as who receives, and leave as a basis
		score[Sale] = max(score[Sale], score[Recipients]+1, score[LegalBasis]+1)
	}
	add(score, j.learned(c, open, all))
	for _, of := range j.tabled(c, open) {
		score[of] += sure
	}
	of, n := j.listed(c, open, words)
	score[of] += n
	return withGated(ranked(score), words)
}

func add(score, more map[Category]int) {
	for c, n := range more {
		score[c] += n
	}
}

// gated are the categories of which a release asks whether the change binds
// only those who agree. New words that name one are enough for it to be listed,
// however much more the clause says of something else.
var gated = []Category{Sale, LegalBasis, Purpose}

func withGated(list []Category, words evidence) []Category {
	for _, c := range gated {
		if words.named[c] && !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	return list
}

// ranked are the categories with the highest scores.
func ranked(score map[Category]int) []Category {
	list := slices.Clone(specific)
	slices.SortStableFunc(list, func(a, b Category) int { return cmp.Compare(score[b], score[a]) })
	if score[list[0]] < enough {
		return []Category{Other}
	}
	n := 1
	for n < 3 && score[list[n]] > 2*changedWeight[usual] && 20*score[list[n]] >= 19*score[list[0]] {
		n++
	}
	return list[:n]
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

// underHeadings adds what the headings above a clause say, the nearest most: by
// what such sections are called and what they ask ("who gets it"), or else by
// words of a category. One that has but the word for data is of those. The title
// above them all says what the text is: of a clause it decides where nothing else
// does.
func (j *judge) underHeadings(score map[Category]int, c redline.Clause) {
	weight := headingWeight
	headings := append(slices.Clone(c.Section), runIn(c))
	for i, heading := range slices.Backward(headings) {
		run := j.lex.read(heading)
		if len(run) == 0 {
			continue
		}
		known, title := map[Category]int{}, i == 0 && len(headings) > 2
		for _, f := range j.lex.titles.find(run) {
			known[f.category] = max(known[f.category], weight-weight*int(f.voice)/4)
			if title {
				known[f.category] = min(known[f.category], enough)
			}
		}
		if len(known) == 0 && !title {
			known = j.mentions(run, weight/2)
			if len(known) == 0 && j.lex.general.in(run) {
				known = map[Category]int{Data: weight / 2}
			}
		}
		add(score, known)
		weight /= 2
	}
}

// introduce notes before each item of a list and row of a table what introduces
// it: the paragraph or heading before them, and the table's head.
func (j *judge) introduce() {
	var from, to []token // what was last said on either side
	inTable := false
	for i := range j.cases {
		c := &j.cases[i]
		if !isItem(c.clause()) {
			from, to = latest(from, c.from, c.pair.From), latest(to, c.to, c.pair.To)
		} else if c.lead = to; len(c.pair.To) == 0 {
			c.lead = from
		}
		if isRow(c.clause()) && !inTable {
			from, to = slices.Concat(from, c.from), slices.Concat(to, c.to)
		}
		inTable = isRow(c.clause())
	}
}

func latest(before, now []token, clauses []redline.Clause) []token {
	if len(clauses) == 0 {
		return before
	}
	return now
}
