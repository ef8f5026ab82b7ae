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
	plain [2]int      // in so many words: at most, no more than
	bare  [2]int      // with a comparison alone: less than
	may   [2]int      // with what may stand for a bound: within
	words [2]string   // the first that says so
	nots  int         // negations that belong to no comparison
	spent int         // behind the last word of a comparison that one turned
	late  [2]int      // those of plain that are deadlines before something
	ahead bool        // a bound says how long before something
	of    [2][]string // the numbers that plain bounds
	loose [2]int      // those of plain with a word between the "not" and the comparison
	open  int         // comparisons that bound on either side: nobody under 18
}

const above, below = 0, 1

func (lang *language) bounds(text []change.Sentence) bounds {
	var n bounds
	for _, s := range text {
		n.nots, n.spent = n.nots+lang.denied(s, false).plain, 0
		var taken [][2]int // by what bounds in so many words
		sides := [2][][2]int{above: s.Places(lang.limits.most), below: s.Places(lang.limits.least)}
		for side := range sides {
			for _, at := range sides[side] {
				if holds(sides[1-side], at) || holds(s.Places(lang.limits.within), at) { // au plus tôt, and up to
					continue
				}
				if lang.besideFigure(s, at) {
					n.bound(side, s, at)
					lang.turnDeadline(&n, side, s, at)
					taken = append(taken, at)
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
				switch {
				case !lang.besideFigure(s, at):
				case lang.either(&n, s, at):
					n.open++
				default:
					n.compare(side, s, at)
				}
			}
		}
		for side, words := range []change.Phrases{above: lang.limits.within, below: lang.limits.since} {
			for _, at := range s.Places(words) {
				if lang.besideFigure(s, at) && !touches(at, taken) && !lang.either(&n, s, at) {
					n.may[side]++
				}
			}
		}
	}
	return n
}

func (n *bounds) bound(side int, s change.Sentence, at [2]int) {
	const near = 3
	n.plain[side]++
	if behind := s.Around(at[1], at[1]+near).Figures(); len(behind) > 0 {
		n.of[side] = append(n.of[side], behind[0].Value)
	} else if before := s.Around(at[0]-near, at[0]).Figures(); len(before) > 0 {
		n.of[side] = append(n.of[side], before[len(before)-1].Value)
	}
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
		if !lang.denies(s.Around(at[0]-1, at[0])) && !lang.refusesModal(s) {
			n.loose[1-side]++
		}
		lang.turnDeadline(n, 1-side, s, at)
	case lang.either(n, s, at):
		n.open++
	default:
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

// turnDeadline counts a deadline before something, which bounds how long before
// on the other side: at the latest two days before is at least two days before.
func (lang *language) turnDeadline(n *bounds, side int, s change.Sentence, at [2]int) {
	const behind = 6
	ahead := len(s.Around(at[1], at[1]+behind).Find(lang.limits.before)) > 0
	n.ahead = n.ahead || ahead
	if ahead && len(s.Around(at[0], at[1]).Find(lang.limits.deadlines)) > 0 {
		n.late[side]++
	}
}

// turnedDeadlines are the bounds with the deadlines before something on the
// other side.
func (n bounds) turnedDeadlines() bounds {
	n.plain[above], n.plain[below] = n.plain[above]-n.late[above]+n.late[below], n.plain[below]-n.late[below]+n.late[above]
	n.words[above], n.words[below] = cmp.Or(n.words[above], n.words[below]), cmp.Or(n.words[below], n.words[above])
	return n
}

// differs reports whether a text bounds a number otherwise than another, in so
// many words.
func (n bounds) differs(other bounds) bool {
	for side := range n.plain {
		if n.turned(other, side) || n.unbounded(other, side) || other.unbounded(n, side) {
			return true
		}
	}
	return false
}

// holds reports whether a place is a part of one of others.
func holds(others [][2]int, at [2]int) bool {
	return slices.ContainsFunc(others, func(other [2]int) bool { return other[0] <= at[0] && at[1] <= other[1] })
}

// touches reports whether a place is one of others, or right beside it: senast
// inom.
func touches(at [2]int, others [][2]int) bool {
	return slices.ContainsFunc(others, func(other [2]int) bool { return at[0] <= other[1] && other[0] <= at[1] })
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
	return n + lang.refused(s)
}

// refused is how many bounds of a sentence hold a negation: not before the 15th.
func (lang *language) refused(s change.Sentence) int {
	n := 0
	for _, at := range s.Places(lang.refuses) {
		if lang.besideFigure(s, at) {
			n++
		}
	}
	return n
}

// besideFigure reports whether words stand near a number or a unit.
func (lang *language) besideFigure(s change.Sentence, at [2]int) bool {
	const near = 3
	for _, around := range []change.Sentence{s.Around(at[1], at[1]+near), s.Around(at[0]-near, at[0])} {
		if len(around.Figures()) > 0 || slices.ContainsFunc(around.Words(), lang.isMeasure) {
			return true
		}
	}
	return false
}

// isMeasure reports whether a word is a unit or holds a number, save "first",
// which is bounded by nothing.
func (lang *language) isMeasure(word string) bool {
	number := lang.holding[word]
	return lang.units[word] != "" || number != "" && number != "1"
}

// boundsDiffer: "at most" is not "at least", and neither is nothing.
func boundsDiffer(d *Draft) diag.List {
	source := d.Whole.Source.language
	if !d.language.known || !source.known {
		return nil
	}
	return d.compareUnits(func(p Pair, u unit) diag.List {
		a, b := source.bounds(u.sourceFull), d.language.bounds(u.ownFull)
		if a.ahead && b.ahead && !a.turnedDeadlines().differs(b.turnedDeadlines()) {
			return nil
		}
		if a.sameComparison(b) || b.sameComparison(a) {
			return nil
		}
		for side, other := range []int{above: below, below: above} {
			if a.turned(b, side) || a.turnedNumber(b, side) {
				return diag.List{p.AtUnit(u, "%s says %q where its source says %q", p.Own.Key, b.words[other], a.words[side]).Hint("the one bounds from above, the other from below")}
			}
		}
		for side := range a.plain {
			switch {
			case a.unbounded(b, side):
				return diag.List{inDoubt(p.AtUnit(u, "%s does not say the %q of its source", p.Own.Key, a.words[side]).Hint("say which bound the number is"))}
			case b.unbounded(a, side):
				return diag.List{inDoubt(p.AtUnit(u, "%s says %q, which its source does not", p.Own.Key, b.words[side]).Hint("look whether the number is a bound"))}
			}
		}
		return nil
	})
}

// sameComparison reports whether a text has the comparison of another with a "not"
// that may be its verb's: down for more than, nie działa dłużej niż.
func (n bounds) sameComparison(other bounds) bool {
	for side := range n.plain {
		if n.loose[side] == 1 && n.plain[side] == 1 && n.plain[1-side]+n.bare[above]+n.bare[below] == 0 &&
			other.bare[1-side] == 1 && other.bare[side]+other.plain[above]+other.plain[below] == 0 {
			return true
		}
	}
	return false
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

// turnedNumber reports whether a number that a text bounds on one side alone is
// bounded on the other alone in another text.
func (n bounds) turnedNumber(other bounds, side int) bool {
	opposite := 1 - side
	return max(0, n.nots) == max(0, other.nots) && slices.ContainsFunc(n.of[side], func(value string) bool {
		return slices.Contains(other.of[opposite], value) && !slices.Contains(n.of[opposite], value) && !slices.Contains(other.of[side], value)
	})
}

// unbounded reports whether another text lacks a bound of this one.
func (n bounds) unbounded(other bounds, side int) bool {
	return n.plain[side] > other.plain[side]+other.bare[side]+max(0, other.may[side]-n.may[side])
}
