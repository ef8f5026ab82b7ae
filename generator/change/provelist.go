package change

import (
	"slices"
	"strings"

	"proviso/generator/redline"
)

// reordered: in each sentence the words are the same but for the items of a
// list, which are the same in another order: "a title, a colour and a width".
func (j *judge) reordered(c *instance) string {
	from, to := sentences(c.from), sentences(c.to)
	if c.pair.Kind != redline.Reworded || len(from) != len(to) {
		return ""
	}
	for i := range from {
		if norms(from[i]) != norms(to[i]) && !j.sameItems(from[i], to[i]) {
			return ""
		}
	}
	return "a list in another order"
}

// sameItems finds the part of two sentences that differs, widened by the word
// or two that may belong to its first item, and compares the items.
func (j *judge) sameItems(a, b []token) bool {
	if len(a) != len(b) || j.lex.orders.in(a) || j.lex.orders.in(b) {
		return false
	}
	start := 0
	for a[start].norm == b[start].norm {
		start++
	}
	end := len(a)
	for a[end-1].norm == b[end-1].norm {
		end--
	}
	for end < len(a) && !a[end].comma && !j.joins(a[end]) {
		end++
	}
	if start > 0 && j.lex.qualifiers.in(a[start-1:start]) {
		return false // "anonymous names and pages" may be of both
	}
	if j.describes(a[start]) != j.describes(b[start]) {
		return false // so may "encrypted names and pages"
	}
	for back := range min(2, start) + 1 {
		if j.equalItems(a[start-back:end], b[start-back:end]) {
			return true
		}
	}
	return false
}

// describes reports whether a word before things says what was done to them.
func (j *judge) describes(t token) bool {
	past := j.lex.wording.grammar.preterite
	return past != "" && strings.HasSuffix(t.norm, past)
}

func (j *judge) equalItems(a, b []token) bool {
	from, joint := j.items(a)
	to, other := j.items(b)
	return from != nil && to != nil && joint == other && slices.Equal(from, to)
}

// items cuts a run at commas and conjunctions and sorts what it finds. None
// where it is no plain list: where an item is long or has a word of weight,
// where there are two conjunctions ("and" and "or" bind what is near them), or
// where names stand among other words: "Aldera, our processor, and Brimstad"
// in another order makes the other the processor.
func (j *judge) items(run []token) (items []string, joint string) {
	var item []token
	named := 0
	parallel := j.parallel(run)
	add := func() bool {
		longest := 4
		if parallel {
			longest = 16
		}
		if len(item) == 0 || len(item) > longest || !parallel && j.anyWeighs(item) || j.binds(item) {
			return false
		}
		if !parallel && slices.ContainsFunc(item, func(t token) bool { return capital(t.raw) }) {
			named++
		}
		items, item = append(items, norms(item)), nil
		return true
	}
	for k, t := range run {
		joins := j.joins(t)
		if k > 0 && (joins || t.comma && len(item) > 0) && !add() {
			return nil, ""
		}
		switch {
		case joins && joint != "" && joint != t.norm, joins && k == 0:
			return nil, ""
		case joins:
			joint = t.norm
		default:
			item = append(item, t)
		}
	}
	if !add() || len(items) < 2 || named > 0 && named < len(items) {
		return nil, ""
	}
	slices.Sort(items)
	return items, joint
}

// binds reports whether an item denies, counts or makes an exception, so that
// it may hold for its neighbours as well.
func (j *judge) binds(item []token) bool {
	return j.lex.negations.in(item) || j.lex.exceptions.in(item) || slices.ContainsFunc(item, func(t token) bool { return t.kind != word })
}

// parallel reports whether each item of a list begins with the same word, so
// that each stands for itself: "because A, or because B".
func (j *judge) parallel(run []token) bool {
	items := 0
	for k, t := range run {
		starts := k == 0 || t.comma && !j.joins(t) || j.joins(run[k-1])
		if starts && t.norm != run[0].norm {
			return false
		}
		if starts {
			items++
		}
	}
	return items > 1
}

func (j *judge) joins(t token) bool { return j.lex.conjunctions.in([]token{t}) }
