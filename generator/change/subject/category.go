package subject

import (
	"cmp"
	"slices"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/signal"
	"proviso/generator/pattern"
	"proviso/generator/redline"
	"proviso/generator/topic"
)

// What speaks for a category counts: most a word of it that changed, or that a
// changed word is part of, and a signal; then what the section calls itself,
// which says what the author meant the clause to be about; then what introduces
// the clause; then what stands around in the sentence.
var (
	changedWeight = [...]int{lexicon.Term: 32, lexicon.Passing: 10, lexicon.Usual: 22, lexicon.Everywhere: 2}
	aroundWeight  = [...]int{lexicon.Term: 18, lexicon.Passing: 5, lexicon.Usual: 10, lexicon.Everywhere: 1}
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
var specific = []topic.Category{topic.Sale, topic.Retention, topic.LegalBasis, topic.Transfer, topic.Age, topic.Liability, topic.Dispute, topic.Fees, topic.Security, topic.Controller,
	topic.Contact, topic.Notice, topic.EffectiveDate, topic.Rights, topic.Recipients, topic.Data, topic.Obligations, topic.Purpose, topic.Other}

// Categories are what a change is about, the likeliest first: one, and others
// of which its own words say as much.
func (j *Judge) Categories(c *reading.Case, open []reading.Hunk, signals []signal.Signal) []topic.Category {
	words := newEvidence()
	all := places(c, open)
	j.weigh(words, all)
	score := words.score()
	j.underHeadings(score, c.Clause())
	add(score, j.mentions(c.Lead, leadWeight))
	if j.isListed(c) { // its list says what it is one of
		j.underHeadings(score, c.Clause())
		add(score, j.mentions(c.Lead, leadWeight))
	}
	if j.isTimed(c, open) {
		lessen(score, timeless)
	}
	j.guess(score, c, open, words)
	told := map[topic.Category]bool{}
	for _, s := range signals {
		if s.Category != "" && !told[s.Category] {
			told[s.Category] = true
			score[s.Category] += signalWeight
		}
	}
	if score[topic.Sale] > 0 && words.spokenOf(topic.Sale) { // who buys is told as who receives, and leave as a basis
		score[topic.Sale] = max(score[topic.Sale], score[topic.Recipients]+1, score[topic.LegalBasis]+1)
	}
	add(score, j.learned(c, open, all))
	if slices.ContainsFunc(all, j.isAgedThing) {
		agedThing(score, words)
	}
	for _, of := range j.tabled(c, open) {
		score[of] += sure
	}
	of, n := j.listed(c, open, words)
	score[of] += n
	return withGated(ranked(score), words)
}

func add(score, more map[topic.Category]int) {
	for c, n := range more {
		score[c] += n
	}
}

// gated are the categories of which a release asks whether the change binds
// only those who agree. New words that name one are enough for it to be listed,
// however much more the clause says of something else.
var gated = []topic.Category{topic.Sale, topic.LegalBasis, topic.Purpose}

func withGated(list []topic.Category, words evidence) []topic.Category {
	for _, c := range gated {
		if words.named[c] && !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	return list
}

// ranked are the categories with the highest scores.
func ranked(score map[topic.Category]int) []topic.Category {
	list := slices.Clone(specific)
	slices.SortStableFunc(list, func(a, b topic.Category) int { return cmp.Compare(score[b], score[a]) })
	if score[list[0]] < enough {
		return []topic.Category{topic.Other}
	}
	n := 1
	for n < 3 && score[list[n]] > 2*changedWeight[lexicon.Usual] && 20*score[list[n]] >= 19*score[list[0]] {
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
func (j *Judge) underHeadings(score map[topic.Category]int, c redline.Clause) {
	weight := headingWeight
	headings := append(slices.Clone(c.Section), runIn(c))
	for i, heading := range slices.Backward(headings) {
		run := j.Lex.Read(heading)
		if len(run) == 0 {
			continue
		}
		known, title := map[topic.Category]int{}, i == 0 && len(headings) > 2
		for _, f := range j.Lex.Titles.Find(run) {
			known[f.Category] = max(known[f.Category], weight-weight*int(f.Voice)/4)
			if title {
				known[f.Category] = min(known[f.Category], enough)
			}
		}
		if len(known) == 0 && !title {
			known = j.mentions(run, weight/2)
			if len(known) == 0 && j.Lex.General.In(run) {
				known = map[topic.Category]int{topic.Data: weight / 2}
			}
		}
		add(score, known)
		weight /= 2
	}
}
