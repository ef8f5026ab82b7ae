package redline

import (
	"slices"
)

// group is clauses that were split (one old, several new) or merged.
type group struct{ from, to []int }

// groups are all of them, by each clause that is part of one.
type groups struct{ old, new map[int]*group }

// groups finds what was split or merged among the clauses that match left over.
// Of each group two clauses are partners, so that it has a place.
func (m *matcher) groups() groups {
	all := groups{old: map[int]*group{}, new: map[int]*group{}}
	split := regrouping{m: m, whole: m.from, parts: m.to, partner: m.old, free: m.new}
	for _, g := range split.find() {
		m.add(all, &group{from: g.from, to: g.to})
	}
	merged := regrouping{m: m, whole: m.to, parts: m.from, partner: m.new, free: m.old,
		taken: func(whole int) bool {
			return all.new[whole] != nil || m.new[whole] >= 0 && all.old[m.new[whole]] != nil
		}}
	for _, g := range merged.find() {
		m.add(all, &group{from: g.to, to: g.from})
	}
	return all
}

func (m *matcher) add(all groups, g *group) {
	partners := slices.ContainsFunc(g.from, func(i int) bool { return m.old[i] >= 0 })
	if !partners {
		m.join(g.from[0], g.to[0])
	}
	for _, i := range g.from {
		all.old[i] = g
	}
	for _, j := range g.to {
		all.new[j] = g
	}
}

// What a part must share with the whole, by weight of words.
const (
	partWithin  = 0.7 // of itself, with the whole
	partAdds    = 0.6 // of itself, with what other parts leave of the whole
	wholeFilled = 0.6 // of the whole, with all parts
)

// regrouping looks for clauses of one text that several of the other make up.
type regrouping struct {
	m             *matcher
	whole, parts  []feature
	partner, free []int // of the wholes, and of the parts
	taken         func(whole int) bool
}

// find lists the groups: from is the whole alone, to its parts.
func (r *regrouping) find() []group {
	find := r.m.finder(r.whole)
	votes := map[int][]int{}
	var order []int
	for p := range r.parts {
		part := &r.parts[p]
		if r.free[p] >= 0 || len(part.pairs.counts) < 2 {
			continue
		}
		best, bestWithin := -1, partWithin
		for _, w := range find.near(part) {
			if within := r.m.within(part, &r.whole[w]); within > bestWithin && (r.taken == nil || !r.taken(w)) {
				best, bestWithin = w, within
			}
		}
		if best >= 0 {
			if votes[best] == nil {
				order = append(order, best)
			}
			votes[best] = append(votes[best], p)
		}
	}
	slices.Sort(order)
	var found []group
	for _, w := range order {
		if parts := r.fit(w, votes[w]); len(parts) > 1 {
			found = append(found, group{from: []int{w}, to: parts})
		}
	}
	return found
}

// fit picks those parts, next to one another, that fill the whole.
func (r *regrouping) fit(whole int, parts []int) []int {
	anchor := r.partner[whole]
	if anchor >= 0 {
		parts = append(parts, anchor)
	}
	left := slices.Clone(r.whole[whole].words.counts)
	var fits []int
	for _, p := range neighbours(parts, anchor) {
		words := r.parts[p].words
		if p != anchor && overlap(left, words.counts, r.m.rareWords) < partAdds*words.weight {
			continue
		}
		left = without(left, words.counts)
		fits = append(fits, p)
	}
	filled := r.whole[whole].words.weight - overlap(left, left, r.m.rareWords)
	if filled < wholeFilled*r.whole[whole].words.weight || len(neighbours(fits, anchor)) < len(fits) {
		return nil
	}
	slices.Sort(fits)
	return fits
}

// neighbours is the longest run of parts that follow one another; with an
// anchor the run that has it, from the anchor on.
func neighbours(parts []int, anchor int) []int {
	slices.Sort(parts)
	var best []int
	for start := 0; start < len(parts); {
		end := start + 1
		for end < len(parts) && parts[end] == parts[end-1]+1 {
			end++
		}
		run := parts[start:end]
		if at := slices.Index(run, anchor); at >= 0 {
			return append(slices.Clone(run[at:]), run[:at]...)
		}
		if anchor < 0 && len(run) > len(best) {
			best = run
		}
		start = end
	}
	return best
}

// without is what is left of a bag when another is taken out.
func without(bag, gone []count) []count {
	var left []count
	j := 0
	for _, c := range bag {
		for j < len(gone) && gone[j].id < c.id {
			j++
		}
		if j < len(gone) && gone[j].id == c.id {
			c.times -= gone[j].times
		}
		if c.times > 0 {
			left = append(left, c)
		}
	}
	return left
}
