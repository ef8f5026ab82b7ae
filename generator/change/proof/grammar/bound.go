package grammar

import (
	"slices"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// sameBound: a limit in other words before the same number: "up to 30 days", "no
// more than 30 days".
func (j *Judge) sameBound(c *reading.Case, h reading.Hunk) string {
	const most = 2
	bounds := j.Lex.Wording.Quantity.Bounds
	for before := 0; before <= min(most, h.FromAt, h.ToAt); before++ {
		for behind := 0; behind <= most; behind++ {
			from, to := h.FromAt+len(h.Del)+behind, h.ToAt+len(h.Ins)+behind
			if from >= len(c.From) || to >= len(c.To) {
				break
			}
			a, b := bounds[token.Norms(c.From[h.FromAt-before:from])], bounds[token.Norms(c.To[h.ToAt-before:to])]
			if a != "" && a == b && token.IsNumber(c.From[from]) && c.From[from].Norm == c.To[to].Norm {
				return "the same limit in other words"
			}
		}
	}
	return ""
}

// sinceWhen: a period that ends so long after something may be said to be "of"
// it or "from" it: "within 30 days of your order".
func (j *Judge) sinceWhen(c *reading.Case, h reading.Hunk) string {
	since := j.Lex.Wording.Quantity.Since
	if len(h.Del) != 1 || len(h.Ins) != 1 || !since[h.Del[0].Norm] || !since[h.Ins[0].Norm] {
		return ""
	}
	ends := func(side []token.Token, at int) bool {
		return at >= 3 && token.IsNumber(side[at-2]) && j.Lex.Units[side[at-1].Norm] != "" && j.Lex.Wording.Quantity.Bounds[token.Norms(side[at-3:at-2])] != "" ||
			at >= 5 && token.IsNumber(side[at-2]) && j.Lex.Units[side[at-1].Norm] != "" && j.Lex.Wording.Quantity.Bounds[token.Norms(side[at-5:at-2])] != ""
	}
	if ends(c.From, h.FromAt) && ends(c.To, h.ToAt) {
		return "the same period, counted from the same"
	}
	return ""
}

// sameAge: an age in other words: "under the age of 13", "under 13 years".
func (j *Judge) sameAge(c *reading.Case, h reading.Hunk) string {
	old, now := j.ageAround(c.From, h.FromAt, h.Del), j.ageAround(c.To, h.ToAt, h.Ins)
	if old != "" && old == now {
		return "the same age in other words"
	}
	return ""
}

// ageAround is the age that a run is part of, as a number and what bounds it; ""
// where there is none.
func (j *Judge) ageAround(side []token.Token, at int, run []token.Token) string {
	const far = 5
	words := j.Lex.Wording.Quantity.Ages
	part := func(t token.Token) bool { _, ok := words[t.Norm]; return ok && !t.Comma }
	if slices.ContainsFunc(run, func(t token.Token) bool { _, ok := words[t.Norm]; return !ok && !token.IsNumber(t) }) {
		return ""
	}
	for k := max(0, at-far); k < min(len(side), at+len(run)+far); k++ {
		if !token.IsNumber(side[k]) || !lexicon.Ages[side[k].Norm] {
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
		return j.ageSaid(side[k].Norm, side[start:k], side[k+1:end])
	}
	return ""
}

// ageSaid is an age and what the words before and behind it make of it, "" where
// that is not one thing: "16 or older" and "at least 16" are one, "older than 16"
// leaves those out who are 16, and "16 and under" takes them in.
func (j *Judge) ageSaid(age string, before, behind []token.Token) string {
	const with, least, over = "with", "least", "min"
	var said []string
	joined := false
	for k, t := range slices.Concat(before, behind) {
		switch means := j.Lex.Wording.Quantity.Ages[t.Norm]; {
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
