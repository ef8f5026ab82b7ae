package layout

import (
	"slices"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/redline"
)

// Reordered: in each sentence the words are the same but for the items of a
// list, which are the same in another order: "a title, a colour and a width".
func (j *Judge) Reordered(c *reading.Case) string {
	from, to := token.Sentences(c.From), token.Sentences(c.To)
	if c.Pair.Kind != redline.Reworded || len(from) != len(to) {
		return ""
	}
	for i := range from {
		if token.Norms(from[i]) != token.Norms(to[i]) && !j.sameItems(from[i], to[i]) {
			return ""
		}
	}
	return "a list in another order"
}

// sameItems finds the part of two sentences that differs, widened by the word
// or two that may belong to its first item, and compares the items.
func (j *Judge) sameItems(a, b []token.Token) bool {
	if len(a) != len(b) || j.Lex.Orders.In(a) || j.Lex.Orders.In(b) {
		return false
	}
	start := 0
	for a[start].Norm == b[start].Norm {
		start++
	}
	end := len(a)
	for a[end-1].Norm == b[end-1].Norm {
		end--
	}
	for end < len(a) && !a[end].Comma && !j.Joins(a[end]) {
		end++
	}
	if start > 0 && j.Lex.Qualifiers.In(a[start-1:start]) {
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
func (j *Judge) describes(t token.Token) bool {
	past := j.Lex.Wording.Grammar.Preterite
	return past != "" && strings.HasSuffix(t.Norm, past)
}

func (j *Judge) equalItems(a, b []token.Token) bool {
	from, joint := j.items(a)
	to, other := j.items(b)
	return from != nil && to != nil && joint == other && slices.Equal(from, to)
}

// items cuts a run at commas and conjunctions and sorts what it finds. None
// where it is no plain list: where an item is long or has a word of weight,
// where there are two conjunctions ("and" and "or" bind what is near them), or
// where names stand among other words: "Aldera, our processor, and Brimstad"
// in another order makes the other the processor.
func (j *Judge) items(run []token.Token) (items []string, joint string) {
	var item []token.Token
	named := 0
	parallel := j.parallel(run)
	add := func() bool {
		longest := 4
		if parallel {
			longest = 16
		}
		if len(item) == 0 || len(item) > longest || !parallel && j.AnyWeighs(item) || j.binds(item) {
			return false
		}
		if !parallel && slices.ContainsFunc(item, func(t token.Token) bool { return token.Capital(t.Raw) }) {
			named++
		}
		items, item = append(items, token.Norms(item)), nil
		return true
	}
	for k, t := range run {
		joins := j.Joins(t)
		if k > 0 && (joins || t.Comma && len(item) > 0) && !add() {
			return nil, ""
		}
		switch {
		case joins && joint != "" && joint != t.Norm, joins && k == 0:
			return nil, ""
		case joins:
			joint = t.Norm
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
func (j *Judge) binds(item []token.Token) bool {
	return j.Lex.Negations.In(item) || j.Lex.Exceptions.In(item) || slices.ContainsFunc(item, func(t token.Token) bool { return t.Kind != token.Word })
}

// parallel reports whether each item of a list begins with the same word, so
// that each stands for itself: "because A, or because B".
func (j *Judge) parallel(run []token.Token) bool {
	items := 0
	for k, t := range run {
		starts := k == 0 || t.Comma && !j.Joins(t) || j.Joins(run[k-1])
		if starts && t.Norm != run[0].Norm {
			return false
		}
		if starts {
			items++
		}
	}
	return items > 1
}

// ItemsTurned: the items of a list in another order.
func (j *Judge) ItemsTurned(from, to []token.Token) string {
	if j.sameItems(from, to) {
		return "a list in another order"
	}
	return ""
}
