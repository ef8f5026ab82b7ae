package dictionary

import (
	"sync"

	"proviso/generator/policy"
)

// paths tells of each place of a dictionary where a node begins how many runs of
// letters lead to it, and how many end as words behind it: what whole classes of
// words do is counted so without spelling them out.
type paths struct {
	d             dictionary
	ways, endings []uint32
}

var counted sync.Map // language -> *paths

// PathsOf are those of the dictionary of a locale's language.
func PathsOf(l policy.Locale) *paths {
	if p, ok := counted.Load(l.Language()); ok {
		return p.(*paths)
	}
	p := newPaths(Of(l))
	counted.Store(l.Language(), p)
	return p
}

func newPaths(d dictionary) *paths {
	p := &paths{d: d, ways: make([]uint32, len(d)), endings: make([]uint32, len(d))}
	if len(d) == 0 {
		return p
	}
	var order []uint32 // each node behind those that it leads to
	p.count(d[0], make([]bool, len(d)), &order)
	p.ways[d[0]] = 1
	for i := len(order) - 1; i >= 0; i-- {
		d.edges(order[i], func(e uint32) { p.ways[e>>edgeBits] += p.ways[order[i]] })
	}
	p.ways[0] = 0 // where nothing follows
	return p
}

func (p *paths) count(at uint32, seen []bool, order *[]uint32) {
	if at == 0 || seen[at] {
		return
	}
	seen[at] = true
	p.d.edges(at, func(e uint32) {
		p.count(e>>edgeBits, seen, order)
		p.endings[at] += p.endings[e>>edgeBits]
		if e&finalEdge != 0 {
			p.endings[at]++
		}
	})
	*order = append(*order, at)
}

// edges visits the edges of a node.
func (d dictionary) edges(at uint32, visit func(edge uint32)) {
	for ; ; at++ {
		visit(d[at])
		if d[at]&lastEdge != 0 {
			return
		}
	}
}

// Ending counts the words that end with a run of letters and have more before it,
// and how many of them are words with another run in its place as well: "-er" and
// "-es" are endings of many the same, "-tod" and "-dod" of none.
func (p *paths) Ending(now, old string) (words, both int) {
	for at, n := range p.ways {
		if n == 0 || uint32(at) == p.d[0] || !p.d.hasFrom(uint32(at), now) {
			continue
		}
		words += int(n)
		if p.d.hasFrom(uint32(at), old) {
			both += int(n)
		}
	}
	return words, both
}

// Beginning is ending for the runs that words begin with.
func (p *paths) Beginning(now, old string) (words, both int) {
	x, y := p.d.behind(now), p.d.behind(old)
	return int(p.endings[x]), p.common(x, y)
}

// common counts the ways to end as a word behind both of two nodes.
func (p *paths) common(x, y uint32) (n int) {
	if x == 0 || y == 0 {
		return 0
	}
	if x == y {
		return int(p.endings[x])
	}
	p.d.edges(x, func(e uint32) {
		if f, ok := p.d.edge(y, byte(e)); ok {
			if e&f&finalEdge != 0 {
				n++
			}
			n += p.common(e>>edgeBits, f>>edgeBits)
		}
	})
	return n
}
