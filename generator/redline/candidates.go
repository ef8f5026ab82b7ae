package redline

import (
	"cmp"
	"slices"
)

// candidates lists for each new clause the few old ones that may be the same:
// those with the same words, the same key, or rare words in common. Its cost
// does not grow with the square of the texts.
func (m *matcher) candidates() []candidate {
	find := m.finder(m.from)
	keys, same := map[string]int{}, map[int32][]int{}
	for i := range m.from {
		if key := m.from[i].Key; key != "" {
			keys[key] = i
		}
		same[m.from[i].exact] = append(same[m.from[i].exact], i)
	}
	inNew, seen := map[int32]int{}, map[int32]int{}
	for j := range m.to {
		inNew[m.to[j].exact]++
	}
	var all []candidate
	for j := range m.to {
		b := &m.to[j]
		near := find.near(b)
		if i, ok := keys[b.Key]; ok {
			near = append(near, i)
		}
		alike, nth := same[b.exact], seen[b.exact]
		seen[b.exact]++
		for _, k := range []int{nth, len(alike) - inNew[b.exact] + nth} { // counted from the start, and from the end
			if 0 <= k && k < len(alike) {
				near = append(near, alike[k])
			}
		}
		all = m.appendCandidates(all, near, j)
	}
	return all
}

// appendCandidates adds those of one new clause, the last of the old text first.
func (m *matcher) appendCandidates(all []candidate, near []int, j int) []candidate {
	slices.Sort(near)
	for _, i := range slices.Backward(slices.Compact(near)) {
		all = append(all, m.candidate(i, j))
	}
	return all
}

// finder looks up clauses by the rare words that they have.
type finder struct {
	words, pairs         [][]int32 // the clauses that have a thing, by its number
	rareWords, rarePairs rarity
	score                []float64 // by clause; all zero between two look-ups
}

func (m *matcher) finder(clauses []feature) *finder {
	f := &finder{rareWords: m.rareWords, rarePairs: m.rarePairs, score: make([]float64, len(clauses))}
	f.words = index(clauses, func(a *feature) []count { return a.words.counts }, m.rareWords)
	f.pairs = index(clauses, func(a *feature) []count { return a.pairs.counts }, m.rarePairs)
	return f
}

// index lists the clauses that have each thing, for those that are rare.
func index(clauses []feature, of func(*feature) []count, r rarity) [][]int32 {
	index := make([][]int32, len(r.clauses))
	for i := range clauses {
		for _, c := range of(&clauses[i]) {
			if r.clauses[c.id] <= maxPostings {
				index[c.id] = append(index[c.id], int32(i))
			}
		}
	}
	return index
}

// near are the clauses that share the most rare words with another.
func (f *finder) near(b *feature) []int {
	touched := f.look(nil, b.words.counts, f.words, f.rareWords)
	touched = f.look(touched, b.pairs.counts, f.pairs, f.rarePairs)
	slices.SortFunc(touched, func(x, y int) int {
		return cmp.Or(cmp.Compare(f.score[y], f.score[x]), cmp.Compare(x, y))
	})
	for _, i := range touched {
		f.score[i] = 0
	}
	return touched[:min(len(touched), maxNear)]
}

func (f *finder) look(touched []int, counts []count, index [][]int32, r rarity) []int {
	for _, c := range counts {
		for _, i := range index[c.id] {
			if f.score[i] == 0 {
				touched = append(touched, int(i))
			}
			f.score[i] += r.weight(c.id)
		}
	}
	return touched
}
