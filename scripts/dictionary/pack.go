package main

import (
	"errors"
	"fmt"
	"strings"
)

// node is a state of the smallest automaton that knows a set of words: what may
// follow, in the order of the bytes, each with whether a word may end there.
type node struct {
	bytes  []byte
	next   []*node
	final  []bool
	number int // where its edges begin, once written
}

// packer builds it from sorted words (Daciuk and others, Incremental
// Construction of Minimal Acyclic Finite-State Automata, 2000): what a new word
// does not share with the one before it will not change any more, and is
// replaced by a node that says the same, if there is one.
type packer struct {
	same map[string]*node
	ids  map[*node]int
	path []*node
	last string
}

const (
	finalBit  = 1 << 8
	lastBit   = 1 << 9
	indexBits = 10
	maxEdges  = 1 << (32 - indexBits)
)

// pack lays the automaton down as edges: a byte, whether a word ends with it,
// whether it is the last of its node, and where the next node's edges begin, 0
// for none. The first entry is where the edges of the root begin.
func pack(words []string) ([]uint32, error) {
	p := &packer{same: map[string]*node{}, ids: map[*node]int{}, path: []*node{{}}}
	for _, word := range words {
		p.add(word)
	}
	p.close(0)
	edges := []uint32{0}
	edges[0] = uint32(write(p.path[0], &edges))
	if len(edges) >= maxEdges {
		return nil, errors.New("too many words")
	}
	return edges, nil
}

func (p *packer) add(word string) {
	shared := 0
	for shared < len(word) && shared < len(p.last) && word[shared] == p.last[shared] {
		shared++
	}
	p.close(shared)
	for k := shared; k < len(word); k++ {
		above, below := p.path[k], &node{}
		above.bytes, above.next, above.final = append(above.bytes, word[k]), append(above.next, below), append(above.final, k == len(word)-1)
		p.path = append(p.path, below)
	}
	p.last = word
}

// close replaces the nodes below the first n bytes of the last word.
func (p *packer) close(n int) {
	for k := len(p.path) - 1; k > n; k-- {
		above := p.path[k-1]
		above.next[len(above.next)-1] = p.known(p.path[k])
	}
	p.path = p.path[:n+1]
}

func (p *packer) known(n *node) *node {
	var key strings.Builder
	for i, b := range n.bytes {
		fmt.Fprintf(&key, "%d %t %d;", b, n.final[i], p.ids[n.next[i]])
	}
	if seen := p.same[key.String()]; seen != nil {
		return seen
	}
	p.same[key.String()] = n
	p.ids[n] = len(p.ids) + 1
	return n
}

// write appends the edges of a node and of those below it that were not
// written, and tells where they begin.
func write(n *node, edges *[]uint32) int {
	if len(n.bytes) == 0 || n.number > 0 {
		return n.number
	}
	n.number = len(*edges)
	*edges = append(*edges, make([]uint32, len(n.bytes))...)
	for i, b := range n.bytes {
		e := uint32(b)
		if n.final[i] {
			e |= finalBit
		}
		if i == len(n.bytes)-1 {
			e |= lastBit
		}
		(*edges)[n.number+i] = e | uint32(write(n.next[i], edges))<<indexBits
	}
	return n.number
}
