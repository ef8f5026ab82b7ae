package redline

import (
	"slices"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// maxEffort bounds one call of the diff library, whose time grows with the
// number of tokens times the number of changes: old tokens times new tokens. And
// maxTokens is fewer than there are runes.
const (
	maxEffort = 4 << 20
	maxTokens = 1 << 20
)

// diff lists the runs that lead from one list of tokens to another, the
// shortest way where the texts are not hopelessly large: those are first cut at
// the phrases that stand once in each, and what has none is replaced as a whole.
func diff(from, to []token) []run {
	codes := map[string]int32{}
	d := &differ{a: coded(from, codes), b: coded(to, codes)}
	d.diff(0, len(d.a), 0, len(d.b))
	return compact(d.runs)
}

// differ works on tokens as numbers: equal numbers are equal tokens.
type differ struct {
	a, b []int32
	runs []run
}

func coded(tokens []token, codes map[string]int32) []int32 {
	all := make([]int32, len(tokens))
	for i, t := range tokens {
		code, known := codes[t.fold]
		if !known {
			code = int32(len(codes))
			codes[t.fold] = code
		}
		all[i] = code
	}
	return all
}

func (d *differ) add(a0, a1, b0, b1 int, same bool) {
	d.runs = append(d.runs, run{a0, a1, b0, b1, same})
}

func (d *differ) diff(a0, a1, b0, b1 int) {
	head := 0
	for a0+head < a1 && b0+head < b1 && d.a[a0+head] == d.b[b0+head] {
		head++
	}
	d.add(a0, a0+head, b0, b0+head, true)
	a0, b0 = a0+head, b0+head
	tail := 0
	for a1-tail > a0 && b1-tail > b0 && d.a[a1-tail-1] == d.b[b1-tail-1] {
		tail++
	}
	d.middle(a0, a1-tail, b0, b1-tail)
	d.add(a1-tail, a1, b1-tail, b1, true)
}

func (d *differ) middle(a0, a1, b0, b1 int) {
	switch {
	case a0 == a1 || b0 == b1:
		d.add(a0, a1, b0, b1, false)
	case a1-a0+b1-b0 <= maxTokens && (a1-a0)*(b1-b0) <= maxEffort:
		d.library(a0, a1, b0, b1)
	default:
		d.anchored(a0, a1, b0, b1)
	}
}

// anchored cuts at the phrases that stand once in each text, in the longest
// order that both have.
func (d *differ) anchored(a0, a1, b0, b1 int) {
	anchors := increasing(uniquePhrases(d.a[a0:a1], d.b[b0:b1]))
	if len(anchors) == 0 {
		d.add(a0, a1, b0, b1, false)
		return
	}
	a, b := a0, b0
	for _, at := range anchors {
		if at.from+a0 < a || at.to+b0 < b {
			continue
		}
		d.diff(a, at.from+a0, b, at.to+b0)
		a, b = at.from+a0, at.to+b0
		d.add(a, a+phrase, b, b+phrase, true)
		a, b = a+phrase, b+phrase
	}
	d.diff(a, a1, b, b1)
}

// phrase is how many tokens an anchor has.
const phrase = 4

// place is where something stands in each of two lists.
type place struct{ from, to int }

// uniquePhrases are the phrases that stand once in each list, in the order of
// the second.
func uniquePhrases(a, b []int32) []place {
	type seen struct{ at, times int }
	index := func(list []int32) map[[phrase]int32]seen {
		m := map[[phrase]int32]seen{}
		for i := 0; i+phrase <= len(list); i++ {
			key := [phrase]int32(list[i : i+phrase])
			m[key] = seen{i, m[key].times + 1}
		}
		return m
	}
	inA, inB := index(a), index(b)
	var places []place
	for i := 0; i+phrase <= len(b); i++ {
		key := [phrase]int32(b[i : i+phrase])
		if s := inA[key]; s.times == 1 && inB[key].times == 1 {
			places = append(places, place{s.at, i})
		}
	}
	return places
}

// increasing is the longest list of places, given in order of the second
// text, that are in order in the first too.
func increasing(places []place) []place {
	var ends []int // ends[n]: the place that the best list of n+1 ends with
	before := make([]int, len(places))
	for i, p := range places {
		n, _ := slices.BinarySearchFunc(ends, p.from, func(end, from int) int { return places[end].from - from })
		before[i] = -1
		if n > 0 {
			before[i] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, i)
		} else {
			ends[n] = i
		}
	}
	if len(ends) == 0 {
		return nil
	}
	list := make([]place, len(ends))
	for i, n := ends[len(ends)-1], len(ends)-1; i >= 0; i, n = before[i], n-1 {
		list[n] = places[i]
	}
	return list
}

// library has the diff library compare a range. It knows no words, so each
// distinct token is a rune; surrogates, which no string can hold and which
// would all compare equal, are left out.
func (d *differ) library(a0, a1, b0, b1 int) {
	runes := map[int32]rune{}
	next := rune(1)
	encode := func(codes []int32) []rune {
		text := make([]rune, len(codes))
		for i, code := range codes {
			r, known := runes[code]
			if !known {
				if next == surrogateMin {
					next = surrogateMax + 1
				}
				r = next
				runes[code] = r
				next++
			}
			text[i] = r
		}
		return text
	}
	dmp := diffmatchpatch.New()
	dmp.DiffTimeout = 0
	for _, part := range dmp.DiffMainRunes(encode(d.a[a0:a1]), encode(d.b[b0:b1]), false) {
		n := utf8.RuneCountInString(part.Text)
		switch part.Type {
		case diffmatchpatch.DiffEqual:
			d.add(a0, a0+n, b0, b0+n, true)
			a0, b0 = a0+n, b0+n
		case diffmatchpatch.DiffDelete:
			d.add(a0, a0+n, b0, b0, false)
			a0 += n
		case diffmatchpatch.DiffInsert:
			d.add(a0, a0, b0, b0+n, false)
			b0 += n
		}
	}
}

const (
	surrogateMin = 0xD800
	surrogateMax = 0xDFFF
)
