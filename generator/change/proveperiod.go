package change

import "strconv"

// length is how long a unit of time is in the shortest of its kind: a week is
// seven days and a year twelve months, whenever they begin. A day is not always
// twenty-four hours, nor a month thirty days.
type length struct{ kind, count int }

// lengths follow the units of a lexicon, seconds first.
var lengths = []length{{0, 1}, {0, 60}, {0, 3600}, {1, 1}, {1, 7}, {2, 1}, {2, 12}}

// samePeriod: a period counted in another unit: "two weeks", "14 days".
func (j *judge) samePeriod(c *instance, h hunk) string {
	old, ok := j.periodOf(h.del)
	now, also := j.periodOf(h.ins)
	if !ok || !also || old != now || j.goesOn(c.from, h.fromAt, len(h.del)) || j.goesOn(c.to, h.toAt, len(h.ins)) {
		return ""
	}
	return "the same period in another unit"
}

// periodOf reads a number and a unit, or a unit alone for one of it in languages
// without articles that count.
func (j *judge) periodOf(run []token) (length, bool) {
	if len(run) == 0 || len(run) > 2 || len(run) == 1 && len(j.lex.wording.counting.ones) > 0 {
		return length{}, false
	}
	unit, ok := j.lex.lengths[j.lex.units[run[len(run)-1].norm]]
	count := 1
	if len(run) == 2 {
		n, err := strconv.Atoi(run[0].norm)
		count, ok = n, ok && err == nil && run[0].kind == number
	}
	return length{unit.kind, unit.count * count}, ok
}

// goesOn reports whether a period has more beside it: "two years, six months".
func (j *judge) goesOn(side []token, at, n int) bool {
	counts := func(k int) bool {
		return k >= 0 && k < len(side) && (side[k].kind != word || j.lex.units[side[k].norm] != "" || j.joins(side[k]))
	}
	return counts(at-1) || counts(at+n)
}
