package change

import "slices"

// sameBound: a limit in other words before the same number: "up to 30 days", "no
// more than 30 days".
func (j *judge) sameBound(c *instance, h hunk) string {
	const most = 2
	bounds := j.lex.wording.quantity.bounds
	for before := 0; before <= min(most, h.fromAt, h.toAt); before++ {
		for behind := 0; behind <= most; behind++ {
			from, to := h.fromAt+len(h.del)+behind, h.toAt+len(h.ins)+behind
			if from >= len(c.from) || to >= len(c.to) {
				break
			}
			a, b := bounds[norms(c.from[h.fromAt-before:from])], bounds[norms(c.to[h.toAt-before:to])]
			if a != "" && a == b && isNumber(c.from[from]) && c.from[from].norm == c.to[to].norm {
				return "the same limit in other words"
			}
		}
	}
	return ""
}

// sinceWhen: a period that ends so long after something may be said to be "of"
// it or "from" it: "within 30 days of your order".
func (j *judge) sinceWhen(c *instance, h hunk) string {
	since := j.lex.wording.quantity.since
	if len(h.del) != 1 || len(h.ins) != 1 || !since[h.del[0].norm] || !since[h.ins[0].norm] {
		return ""
	}
	ends := func(side []token, at int) bool {
		return at >= 3 && isNumber(side[at-2]) && j.lex.units[side[at-1].norm] != "" && j.lex.wording.quantity.bounds[norms(side[at-3:at-2])] != "" ||
			at >= 5 && isNumber(side[at-2]) && j.lex.units[side[at-1].norm] != "" && j.lex.wording.quantity.bounds[norms(side[at-5:at-2])] != ""
	}
	if ends(c.from, h.fromAt) && ends(c.to, h.toAt) {
		return "the same period, counted from the same"
	}
	return ""
}

// sameAge: an age in other words: "under the age of 13", "under 13 years".
func (j *judge) sameAge(c *instance, h hunk) string {
	old, now := j.ageAround(c.from, h.fromAt, h.del), j.ageAround(c.to, h.toAt, h.ins)
	if old != "" && old == now {
		return "the same age in other words"
	}
	return ""
}

// ageAround is the age that a run is part of, as a number and what bounds it; ""
// where there is none.
func (j *judge) ageAround(side []token, at int, run []token) string {
	const far = 5
	words := j.lex.wording.quantity.ages
	part := func(t token) bool { _, ok := words[t.norm]; return ok && !t.comma }
	if slices.ContainsFunc(run, func(t token) bool { _, ok := words[t.norm]; return !ok && !isNumber(t) }) {
		return ""
	}
	for k := max(0, at-far); k < min(len(side), at+len(run)+far); k++ {
		if !isNumber(side[k]) || !ages[side[k].norm] {
			continue
		}
		start, end := k, k+1
		for start > 0 && part(side[start-1]) {
			start--
		}
		for end < len(side) && part(side[end]) {
			end++
		}
		if start > at || at+len(run) > end {
			continue
		}
		return j.ageSaid(side[k].norm, side[start:k], side[k+1:end])
	}
	return ""
}

// ageSaid is an age and what the words before and behind it make of it, "" where
// that is not one thing: "16 or older" and "at least 16" are one, "older than 16"
// leaves those out who are 16, and "16 and under" takes them in.
func (j *judge) ageSaid(age string, before, behind []token) string {
	const with, least, over = "with", "least", "min"
	var said []string
	joined := false
	for k, t := range slices.Concat(before, behind) {
		switch means := j.lex.wording.quantity.ages[t.norm]; {
		case means == with:
			joined = joined || k >= len(before)
		case means != "" && !slices.Contains(said, means):
			said = append(said, means)
		}
	}
	switch {
	case len(said) != 1:
		return ""
	case said[0] == least, said[0] == over && joined:
		return age + " " + least
	case joined:
		return age + " " + with + " " + said[0]
	}
	return age + " " + said[0]
}
