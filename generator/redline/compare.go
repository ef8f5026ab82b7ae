package redline

// Compare says what became of every clause, in the order of the new text;
// what was deleted stands where it stood.
func Compare(from, to Text) []Pair {
	old := map[string]int{}
	for i, c := range from.Clauses {
		old[c.Key] = i
	}
	var pairs []Pair
	done := make([]bool, len(from.Clauses))
	next := 0
	flush := func(until int) {
		for ; next < until; next++ {
			if !done[next] {
				done[next] = true
				pairs = append(pairs, Pair{Kind: Deleted, From: from.Clauses[next : next+1], Edits: []Edit{{Op: Delete, Text: from.Clauses[next].Words}}})
			}
		}
	}
	for j, c := range to.Clauses {
		i, ok := old[c.Key]
		if !ok || done[i] {
			pairs = append(pairs, Pair{Kind: Inserted, To: to.Clauses[j : j+1], Edits: []Edit{{Op: Insert, Text: c.Words}}})
			continue
		}
		done[i] = true
		flush(i)
		was := from.Clauses[i]
		p := Pair{Kind: Kept, From: from.Clauses[i : i+1], To: to.Clauses[j : j+1], Edits: []Edit{{Text: c.Words}}}
		if was.Source != c.Source || was.Words != c.Words {
			p.Kind = Reworded
		}
		if was.Words != c.Words {
			p.Edits = []Edit{{Op: Delete, Text: was.Words}, {Op: Insert, Text: c.Words}}
		}
		pairs = append(pairs, p)
	}
	flush(len(from.Clauses))
	return pairs
}
