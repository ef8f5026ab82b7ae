package check

import (
	"cmp"
	"slices"
	"strings"

	"proviso/generator/change"
	"proviso/generator/diag"
)

// bounds is how often a text bounds a number above, or below.
type bounds struct {
	plain [2]int    // in so many words: at most, no more than
	bare  [2]int    // with a comparison alone: less than
	may   [2]int    // with what may stand for a bound: within
	words [2]string // the first that says so
	nots  int       // negations that belong to no comparison
	spent int       // behind the last word of a comparison that one turned
}

const above, below = 0, 1

func (lang *language) bounds(text []change.Sentence) bounds {
	var n bounds
	for _, s := range text {
		n.nots, n.spent = n.nots+lang.denied(s, false).plain, 0
		for side, words := range []change.Phrases{above: lang.limits.most, below: lang.limits.least} {
			for _, at := range s.Places(words) {
				if lang.besideFigure(s, at) {
					n.bound(side, s, at)
				} else {
					n.may[side]++
				}
			}
		}
		for side, words := range []change.Phrases{above: lang.limits.under, below: lang.limits.over} {
			for _, at := range s.Places(words) {
				lang.comparison(&n, side, s, at)
			}
		}
		for side, words := range []change.Phrases{above: lang.limits.beneath, below: lang.limits.beyond} {
			for _, at := range s.Places(words) {
				if lang.besideFigure(s, at) && !lang.either(&n, s, at) {
					n.compare(side, s, at)
				}
			}
		}
		for side, words := range []change.Phrases{above: lang.limits.within, below: lang.limits.since} {
			for _, at := range s.Places(words) {
				if lang.besideFigure(s, at) && !lang.either(&n, s, at) {
					n.may[side]++
				}
			}
		}
	}
	return n
}

func (n *bounds) bound(side int, s change.Sentence, at [2]int) {
	n.plain[side]++
	n.words[side] = cmp.Or(n.words[side], strings.Join(s.Around(at[0], at[1]).Words(), " "))
}

func (n *bounds) compare(side int, s change.Sentence, at [2]int) {
	n.bare[side]++
	n.words[side] = cmp.Or(n.words[side], strings.Join(s.Around(at[0], at[1]).Words(), " "))
}

// comparison counts "more than 8", which a "not" right before it turns: no more
// than 8.
func (lang *language) comparison(n *bounds, side int, s change.Sentence, at [2]int) {
	switch {
	case !lang.besideFigure(s, at):
	case lang.turns(s.Around(at[0]-nearComparison, at[0])):
		n.nots, n.spent = n.nots-1, at[1]
		n.bound(1-side, s, [2]int{max(0, at[0]-nearComparison), at[1]})
	case !lang.either(n, s, at):
		n.compare(side, s, at)
	}
}

// either counts what has a "not" somewhere before it, for it may bound on either
// side: nobody under 18, not until.
func (lang *language) either(n *bounds, s change.Sentence, at [2]int) bool {
	const farther = 8
	if !lang.denies(s.Around(max(n.spent, at[0]-farther), at[0])) {
		return false
	}
	n.may[above], n.may[below] = n.may[above]+1, n.may[below]+1
	return true
}

// nearComparison is how many words before a comparison a "not" is part of it:
// not for longer than.
const nearComparison = 3

// turns reports whether what stands before a comparison turns it: no more than,
// and not "nobody with more than".
func (lang *language) turns(before change.Sentence) bool {
	return lang.denies(before) && len(before.Find(lang.limits.nobody)) == 0
}

// compared is how many negations of a sentence belong to a comparison, which
// another language may say without: no earlier than, tidligst.
func (lang *language) compared(s change.Sentence) int {
	n := 0
	for _, at := range s.Places(lang.compares) {
		if lang.besideFigure(s, at) && lang.turns(s.Around(at[0]-2*nearComparison, at[0])) {
			n++
		}
	}
	return n
}

// besideFigure reports whether words stand near a number or a unit.
func (lang *language) besideFigure(s change.Sentence, at [2]int) bool {
	const near = 3
	for _, around := range []change.Sentence{s.Around(at[1], at[1]+near), s.Around(at[0]-near, at[0])} {
		if len(around.Figures()) > 0 || slices.ContainsFunc(around.Words(), func(word string) bool { return lang.units[word]+lang.holding[word] != "" }) {
			return true
		}
	}
	return false
}

// boundsDiffer: "at most" is not "at least", and neither is nothing.
func boundsDiffer(d *Draft) diag.List {
	source := d.Whole.Source.language
	if !d.language.known || !source.known {
		return nil
	}
	return d.compareUnits(func(p Pair, u unit) diag.List {
		a, b := source.bounds(source.literal.Read(u.source)), d.language.bounds(d.language.literal.Read(u.own))
		for side, other := range []int{above: below, below: above} {
			switch {
			case a.turned(b, side):
				return diag.List{p.AtUnit(u, "%s says %q where its source says %q", p.Own.Key, b.words[other], a.words[side]).Hint("the one bounds from above, the other from below")}
			case a.unbounded(b, side):
				return diag.List{p.AtUnit(u, "%s does not say the %q of its source", p.Own.Key, a.words[side]).Hint("say which bound the number is")}
			case b.unbounded(a, side):
				return diag.List{p.AtUnit(u, "%s says %q, which its source does not", p.Own.Key, b.words[side]).Hint("look whether the number is a bound")}
			}
		}
		return nil
	})
}

// turned reports whether a text bounds a number on one side alone, and another
// on the other. A comparison may go with a denial, "refused to those under 18".
func (n bounds) turned(other bounds, side int) bool {
	opposite := 1 - side
	if n.plain[opposite]+n.bare[opposite]+n.may[opposite]+other.plain[side]+other.bare[side]+other.may[side] > 0 {
		return false
	}
	if n.plain[side] > 0 && other.plain[opposite] > 0 {
		return true
	}
	return n.plain[side]+n.bare[side] > 0 && other.plain[opposite]+other.bare[opposite] > 0 && n.nots == other.nots
}

// unbounded reports whether another text lacks a bound of this one.
func (n bounds) unbounded(other bounds, side int) bool {
	return n.plain[side] > other.plain[side]+other.bare[side]+max(0, other.may[side]-n.may[side])
}
