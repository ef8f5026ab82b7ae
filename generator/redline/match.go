package redline

import (
	"cmp"
	"slices"
)

// How alike two clauses must be to be taken for the same one.
const (
	likeInOrder = 0.35 // where the clauses around them agree
	likeBetween = 0.22 // where nothing else stands between two pairs
	likeAlone   = 0.05 // the one short line with figures that is left there on either side
	likeMoved   = 0.6  // at another place
	maxNear     = 8    // candidates that a clause has
	maxPostings = 48   // clauses that a word may stand in to find candidates by
	maxFill     = 10000
)

// matcher finds which clause became which.
type matcher struct {
	from, to             []feature
	rareWords, rarePairs rarity
	old, new             []int // the partner of each clause, or -1
}

func newMatcher(from, to Text) *matcher {
	v := newVocabulary()
	m := &matcher{from: v.read(from.Clauses), to: v.read(to.Clauses)}
	all := len(m.from) + len(m.to)
	v.weigh(m.from, all)
	v.weigh(m.to, all)
	m.rareWords, m.rarePairs = rarity{v.clauses, all}, rarity{v.paired, all}
	m.old, m.new = unmatched(len(m.from)), unmatched(len(m.to))
	return m
}

func unmatched(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = -1
	}
	return list
}

func (m *matcher) join(i, j int) { m.old[i], m.new[j] = j, i }

// candidate is two clauses that may be the same one.
type candidate struct {
	place
	alike  float64
	weight float64 // what the pairing gains: words that need no mark
}

func (m *matcher) candidate(i, j int) candidate {
	a, b := &m.from[i], &m.to[j]
	c := candidate{place: place{i, j}, alike: m.likeness(a, b)}
	if a.Key != "" && a.Key == b.Key {
		c.alike = min(1, c.alike+0.1)
	}
	c.weight = c.alike * float64(1+len(a.tokens)+len(b.tokens))
	if a.Key != "" && a.Key == b.Key {
		c.weight += 2
	}
	return c
}

// match pairs clauses: first the heaviest lot of pairs that are in order in
// both texts, then what moved, then what is left between two pairs.
func (m *matcher) match() {
	candidates := m.candidates()
	for _, c := range heaviest(candidates, func(c candidate) bool { return c.alike >= likeInOrder }) {
		m.join(c.from, c.to)
	}
	m.fill(0.5)
	m.moves(candidates)
	m.fill(likeBetween)
}

// moves pairs what is left by likeness alone, the most alike first.
func (m *matcher) moves(candidates []candidate) {
	left := slices.DeleteFunc(slices.Clone(candidates), func(c candidate) bool {
		return m.old[c.from] >= 0 || m.new[c.to] >= 0 || c.alike < likeMoved
	})
	slices.SortStableFunc(left, func(a, b candidate) int { return cmp.Compare(b.weight*b.alike, a.weight*a.alike) })
	for _, c := range left {
		if m.old[c.from] < 0 && m.new[c.to] < 0 {
			m.join(c.from, c.to)
		}
	}
}

// fill pairs, in order, what is left between two pairs that follow one another
// in both texts.
func (m *matcher) fill(least float64) {
	i, j := 0, 0
	for _, at := range append(m.inOrder(), place{len(m.from), len(m.to)}) {
		m.fillGap(m.free(m.old, i, at.from), m.free(m.new, j, at.to), least)
		i, j = at.from+1, at.to+1
	}
}

func (m *matcher) free(partner []int, start, end int) []int {
	var list []int
	for i := start; i < end; i++ {
		if partner[i] < 0 {
			list = append(list, i)
		}
	}
	return list
}

func (m *matcher) fillGap(old, new []int, least float64) {
	if len(old)*len(new) > maxFill {
		return
	}
	if len(old) == 1 && len(new) == 1 && m.from[old[0]].isLine() && m.to[new[0]].isLine() {
		least = min(least, likeAlone)
	}
	var all []candidate
	for _, j := range new {
		for _, i := range slices.Backward(old) {
			c := m.candidate(i, j)
			if c.alike >= least && m.from[i].Kind == m.to[j].Kind || m.sameHeading(i, j) {
				c.weight++ // also of headings without a word in common
				all = append(all, c)
			}
		}
	}
	for _, c := range heaviest(all, func(candidate) bool { return true }) {
		m.join(c.from, c.to)
	}
}

// sameHeading reports whether two headings are one, whatever they say: they
// have the same key, or what stands right below them is the same clause. A text
// has one title.
func (m *matcher) sameHeading(i, j int) bool {
	a, b := &m.from[i], &m.to[j]
	if a.Kind == "title" && b.Kind == "title" {
		return true
	}
	if a.Kind != "heading" || b.Kind != "heading" {
		return false
	}
	return a.Key != "" && a.Key == b.Key || i+1 < len(m.old) && m.old[i+1] == j+1
}

// inOrder lists the pairs of the heaviest lot that is in order in both texts.
// The others moved.
func (m *matcher) inOrder() []place {
	var pairs []candidate
	for j, i := range m.new {
		if i >= 0 {
			pairs = append(pairs, candidate{place: place{i, j}, weight: float64(1 + len(m.to[j].tokens))})
		}
	}
	var places []place
	for _, c := range heaviest(pairs, func(candidate) bool { return true }) {
		places = append(places, c.place)
	}
	return places
}

// heaviest is the lot of candidates in order in both texts that has the most
// weight. The candidates are in the order of the new text, those of one clause
// from the last of the old text to the first.
func heaviest(candidates []candidate, counts func(candidate) bool) []candidate {
	size := 0
	for _, c := range candidates {
		size = max(size, c.from+1)
	}
	tree := make([]int, size+1) // Fenwick: the best candidate that ends a lot before an old clause, and 1
	total, before := make([]float64, len(candidates)+1), make([]int, len(candidates)+1)
	for n, c := range candidates {
		if !counts(c) {
			continue
		}
		best := 0
		for at := c.from; at > 0; at -= at & -at {
			if total[tree[at]] > total[best] {
				best = tree[at]
			}
		}
		total[n+1], before[n+1] = total[best]+c.weight, best
		for at := c.from + 1; at <= size; at += at & -at {
			if total[n+1] > total[tree[at]] {
				tree[at] = n + 1
			}
		}
	}
	last := 0
	for n := range total {
		if total[n] > total[last] {
			last = n
		}
	}
	var lot []candidate
	for ; last > 0; last = before[last] {
		lot = append(lot, candidates[last-1])
	}
	slices.Reverse(lot)
	return lot
}
