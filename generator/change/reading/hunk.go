package reading

import (
	"proviso/generator/change/token"
)

// Hunk is a place in which two runs of tokens differ: what went and what came.
type Hunk struct {
	Del, Ins     []token.Token
	FromAt, ToAt int // where they stand on either side
	Proof        string
	Before       string // the name that always stands before it, if any
}

// Proof is a reason why one place in which a clause differs is editorial, or "".
type Proof func(*Case, Hunk) string

// maxCells bounds the work on one pair of clauses. Longer ones, once what they
// share at both ends is off, are one hunk: crude, and never too lenient.
const maxCells = 4 << 20

// Differ finds the hunks between two runs of tokens: a longest common
// subsequence, so that no other choice leaves fewer tokens unexplained.
func Differ(from, to []token.Token) []Hunk {
	head := 0
	for head < len(from) && head < len(to) && from[head].Norm == to[head].Norm {
		head++
	}
	tail := 0
	for tail < len(from)-head && tail < len(to)-head && from[len(from)-1-tail].Norm == to[len(to)-1-tail].Norm {
		tail++
	}
	a, b := from[head:len(from)-tail], to[head:len(to)-tail]
	if len(a) == 0 && len(b) == 0 {
		return nil
	}
	if len(a)*len(b) > maxCells || len(a) == 0 || len(b) == 0 {
		return []Hunk{{Del: a, Ins: b, FromAt: head, ToAt: head}}
	}
	return trace(a, b, head, common(a, b))
}

// common tells for every i and j the length of the longest common subsequence
// of a[i:] and b[j:].
func common(a, b []token.Token) []int32 {
	width := len(b) + 1
	table := make([]int32, (len(a)+1)*width)
	for i := len(a) - 1; i >= 0; i-- {
		for texts := len(b) - 1; texts >= 0; texts-- {
			if a[i].Norm == b[texts].Norm {
				table[i*width+texts] = table[(i+1)*width+texts+1] + 1
			} else {
				table[i*width+texts] = max(table[(i+1)*width+texts], table[i*width+texts+1])
			}
		}
	}
	return table
}

func trace(a, b []token.Token, offset int, table []int32) []Hunk {
	var hunks []Hunk
	width := len(b) + 1
	i, texts := 0, 0
	for i < len(a) || texts < len(b) {
		if i < len(a) && texts < len(b) && a[i].Norm == b[texts].Norm {
			i, texts = i+1, texts+1
			continue
		}
		si, sj := i, texts
		for (i < len(a) || texts < len(b)) && !(i < len(a) && texts < len(b) && a[i].Norm == b[texts].Norm) {
			if texts == len(b) || i < len(a) && table[(i+1)*width+texts] >= table[i*width+texts+1] {
				i++
			} else {
				texts++
			}
		}
		hunks = append(hunks, Hunk{Del: a[si:i], Ins: b[sj:texts], FromAt: offset + si, ToAt: offset + sj})
	}
	return hunks
}
