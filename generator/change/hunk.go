package change

// hunk is a place in which two runs of tokens differ: what went and what came.
type hunk struct {
	del, ins     []token
	fromAt, toAt int // where they stand on either side
	proof        string
	before       string // the name that always stands before it, if any
}

// maxCells bounds the work on one pair of clauses. Longer ones, once what they
// share at both ends is off, are one hunk: crude, and never too lenient.
const maxCells = 4 << 20

// differ finds the hunks between two runs of tokens: a longest common
// subsequence, so that no other choice leaves fewer tokens unexplained.
func differ(from, to []token) []hunk {
	head := 0
	for head < len(from) && head < len(to) && from[head].norm == to[head].norm {
		head++
	}
	tail := 0
	for tail < len(from)-head && tail < len(to)-head && from[len(from)-1-tail].norm == to[len(to)-1-tail].norm {
		tail++
	}
	a, b := from[head:len(from)-tail], to[head:len(to)-tail]
	if len(a) == 0 && len(b) == 0 {
		return nil
	}
	if len(a)*len(b) > maxCells || len(a) == 0 || len(b) == 0 {
		return []hunk{{del: a, ins: b, fromAt: head, toAt: head}}
	}
	return trace(a, b, head, common(a, b))
}

// common tells for every i and j the length of the longest common subsequence
// of a[i:] and b[j:].
func common(a, b []token) []int32 {
	width := len(b) + 1
	table := make([]int32, (len(a)+1)*width)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i].norm == b[j].norm {
				table[i*width+j] = table[(i+1)*width+j+1] + 1
			} else {
				table[i*width+j] = max(table[(i+1)*width+j], table[i*width+j+1])
			}
		}
	}
	return table
}

func trace(a, b []token, offset int, table []int32) []hunk {
	var hunks []hunk
	width := len(b) + 1
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		if i < len(a) && j < len(b) && a[i].norm == b[j].norm {
			i, j = i+1, j+1
			continue
		}
		si, sj := i, j
		for (i < len(a) || j < len(b)) && !(i < len(a) && j < len(b) && a[i].norm == b[j].norm) {
			if j == len(b) || i < len(a) && table[(i+1)*width+j] >= table[i*width+j+1] {
				i++
			} else {
				j++
			}
		}
		hunks = append(hunks, hunk{del: a[si:i], ins: b[sj:j], fromAt: offset + si, toAt: offset + sj})
	}
	return hunks
}
