package redline

import "slices"

// Compare says what became of every clause, in the order of the new text; what
// was deleted stands behind what it stood behind.
func Compare(from, to Text) []Pair {
	m := newMatcher(from, to)
	m.match()
	a := &assembly{m: m, from: from.Clauses, to: to.Clauses, groups: m.groups(), inOrder: map[int]bool{}}
	for _, at := range m.inOrder() {
		a.inOrder[at.to] = true
	}
	return a.pairs()
}

// assembly lays the pairs out.
type assembly struct {
	m        *matcher
	from, to []Clause
	groups   groups
	inOrder  map[int]bool // new clauses that did not move
	out      []Pair
	next     int // the first old clause that is not passed
}

func (a *assembly) pairs() []Pair {
	a.deletions()
	for j := 0; j < len(a.to); j++ {
		if g, ok := a.groups.new[j]; ok {
			if j == g.to[0] {
				a.group(g)
			}
			continue
		}
		i := a.m.new[j]
		if i < 0 {
			a.out = append(a.out, Pair{Kind: Inserted, To: a.to[j : j+1 : j+1], Edits: whole(Insert, a.to[j].Words)})
			continue
		}
		a.out = append(a.out, a.pair(i, j))
		if a.inOrder[j] {
			a.pass(i + 1)
		}
	}
	a.pass(len(a.from))
	return a.out
}

// pass emits what was deleted before an old clause and right there.
func (a *assembly) pass(i int) {
	for a.next < i {
		a.deletion(a.next)
		a.next++
	}
	a.deletions()
}

// deletions emits the deleted clauses that come next in the old text; what
// moved away does not stand in between.
func (a *assembly) deletions() {
	for a.next < len(a.from) {
		if j := a.m.old[a.next]; j >= 0 && a.inOrder[j] {
			return
		}
		a.deletion(a.next)
		a.next++
	}
}

func (a *assembly) deletion(i int) {
	if _, grouped := a.groups.old[i]; grouped || a.m.old[i] >= 0 {
		return
	}
	a.out = append(a.out, Pair{Kind: Deleted, From: a.from[i : i+1 : i+1], Edits: whole(Delete, a.from[i].Words)})
}

// whole is the one edit that takes or brings all words of a clause.
func whole(op Op, words string) []Edit {
	if words == "" {
		return nil
	}
	return []Edit{{Op: op, Text: words}}
}

func (a *assembly) pair(i, j int) Pair {
	old, new := &a.from[i], &a.to[j]
	p := Pair{From: a.from[i : i+1 : i+1], To: a.to[j : j+1 : j+1]}
	same := old.Words == new.Words
	if same {
		p.Edits = whole(Equal, new.Words)
	} else {
		p.Edits = editsOf(a.m.from[i].tokens, a.m.to[j].tokens)
	}
	same = same && old.Source == new.Source && old.Kind == new.Kind
	switch {
	case same && a.inOrder[j]:
		p.Kind = Kept
	case same:
		p.Kind = Moved
	case a.inOrder[j]:
		p.Kind = Reworded
	default:
		p.Kind = MovedAndReworded
	}
	return p
}

func (a *assembly) group(g *group) {
	p := Pair{Kind: Split}
	if len(g.from) > 1 {
		p.Kind = Merged
	}
	for _, i := range g.from {
		p.From = append(p.From, a.from[i])
	}
	stays := false
	for _, j := range g.to {
		p.To = append(p.To, a.to[j])
		stays = stays || a.inOrder[j]
	}
	p.Edits = editsOf(tokenize(Joined(p.From), p.From[0].Kind), tokenize(Joined(p.To), p.To[0].Kind))
	a.out = append(a.out, p)
	if stays {
		a.pass(slices.Max(g.from) + 1)
	}
}
