package intake

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// pair are the units of two texts that stand for each other, by their indices;
// -1 where a text has none.
type pair struct{ theirs, ours int }

// signs are what a unit has in any language.
type signs struct {
	kind   string
	digits []string
	links  []string
	slots  []string
	size   int
	end    rune // a colon, a question mark, a full stop, or none
	stems  []string
}

var numbers = pattern.New(`\p{Nd}+`)

func signsOf(u unit) signs {
	s := signs{kind: kindOf(u), digits: numbers.FindAllString(u.words(policy.Facts{}), -1), size: countWords(u.words(nil))}
	runs := u.runs
	if u.block != nil {
		runs = allRuns(u.block)
	}
	for i, r := range runs {
		if r.slot != "" {
			s.slots = append(s.slots, r.slot)
		}
		if r.link != "" && (i == 0 || runs[i-1].link != r.link) {
			s.links = append(s.links, r.link)
		}
	}
	if last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(u.words(nil), `"”»') `)); strings.ContainsRune(":?.!", last) {
		s.end = last
	}
	slices.Sort(s.digits)
	slices.Sort(s.slots)
	s.stems = stemsOf(u.words(nil))
	return s
}

func allRuns(b *policy.Block) []run {
	runs := runsOf(b.Inlines, run{})
	for _, child := range b.Children {
		runs = append(runs, allRuns(child)...)
	}
	return runs
}

// kindOf says what a unit is, as messages name it.
func kindOf(u unit) string {
	switch u.kind {
	case policy.Heading:
		return fmt.Sprintf("heading of level %d", u.level)
	case policy.Table:
		return fmt.Sprintf("table of %d rows", len(u.block.Children))
	case policy.Item:
		if u.depth > 1 {
			return fmt.Sprintf("list item of level %d", u.depth)
		}
	}
	return string(u.kind)
}

const missing = 8 // what it costs to leave a unit without a partner

// cost is how unlike two units are.
func cost(a, b signs) int {
	c := 0
	if a.kind != b.kind {
		c += 5
		if strings.HasPrefix(a.kind, "heading") && strings.HasPrefix(b.kind, "heading") {
			c -= 3
		}
	}
	if !slices.Equal(a.digits, b.digits) {
		c += 3
	}
	if !slices.Equal(a.slots, b.slots) {
		c += 3
	}
	if len(a.links) != len(b.links) {
		c += 2
	}
	if a.end != b.end {
		c++
		if a.end == ':' || b.end == ':' { // one leads to a list, the other does not
			c++
		}
	}
	if long, short := max(a.size, b.size), min(a.size, b.size); long > 6 && short*2 < long {
		c += 3
		if short*4 < long {
			c += 3
		}
	} else if long > 6 && short*3 < long*2 {
		c++
	}
	return c + strangeness(a.stems, b.stems)
}

// maxCells bounds the work of an alignment; longer texts are paired in order.
const maxCells = 16 << 20

// align pairs the units of two texts in their order, as cheaply as it can be
// done (Needleman and Wunsch).
func align(theirs, ours []unit) []pair {
	a, b := make([]signs, len(theirs)), make([]signs, len(ours))
	for i, u := range theirs {
		a[i] = signsOf(u)
	}
	for i, u := range ours {
		b[i] = signsOf(u)
	}
	if (len(a)+1)*(len(b)+1) > maxCells {
		return inOrder(len(a), len(b))
	}
	width := len(b) + 1
	costs := make([]int32, (len(a)+1)*width)
	for i := len(a); i >= 0; i-- {
		for j := len(b); j >= 0; j-- {
			costs[i*width+j] = cheapest(costs, width, i, j, a, b)
		}
	}
	var pairs []pair
	for i, j := 0, 0; i < len(a) || j < len(b); {
		here := costs[i*width+j]
		switch {
		case i < len(a) && j < len(b) && here == costs[(i+1)*width+j+1]+int32(cost(a[i], b[j])):
			pairs = append(pairs, pair{i, j})
			i, j = i+1, j+1
		case i < len(a) && here == costs[(i+1)*width+j]+missing:
			pairs = append(pairs, pair{i, -1})
			i++
		default:
			pairs = append(pairs, pair{-1, j})
			j++
		}
	}
	return pairs
}

func cheapest(costs []int32, width, i, j int, a, b []signs) int32 {
	best := int32(1 << 30)
	if i == len(a) && j == len(b) {
		return 0
	}
	if i < len(a) {
		best = costs[(i+1)*width+j] + missing
	}
	if j < len(b) {
		best = min(best, costs[i*width+j+1]+missing)
	}
	if i < len(a) && j < len(b) {
		best = min(best, costs[(i+1)*width+j+1]+int32(cost(a[i], b[j])))
	}
	return best
}

func inOrder(n, m int) []pair {
	var pairs []pair
	for i := range max(n, m) {
		p := pair{i, i}
		if i >= n {
			p.theirs = -1
		}
		if i >= m {
			p.ours = -1
		}
		pairs = append(pairs, p)
	}
	return pairs
}

// adopt lets what the source of ours did not say, because it is plain text, be
// what it is in the text that is there already.
func adopt(ours, theirs []unit) []unit {
	pairs := align(theirs, ours)
	ours = slices.Clone(ours)
	for _, p := range pairs {
		if p.theirs < 0 || p.ours < 0 {
			continue
		}
		u, like := &ours[p.ours], theirs[p.theirs]
		isText := like.kind == policy.Heading || like.kind == policy.Paragraph || like.kind == policy.Item
		if u.sure || u.block != nil || !isText || like.kind == policy.Heading && isProse(u.words(nil)) {
			continue
		}
		u.kind, u.level = like.kind, like.level
		if u.depth = like.depth; like.kind == policy.Item {
			u.ordered, u.number, u.fresh = like.ordered && u.ordered, max(u.number, 1), like.fresh
		}
		if u.depth > 0 && p.ours > 0 && ours[p.ours-1].depth == 0 && like.kind != policy.Item {
			u.depth = 0
		}
	}
	return ours
}

// clausePairs are the keys of clauses that stand for each other, ours to theirs.
func clausePairs(from, to *policy.Document) map[string]string {
	theirs, ours := flatten(from.Blocks, 0), flatten(to.Blocks, 0)
	keys := map[string]string{policy.TitleKey: policy.TitleKey}
	for _, p := range align(theirs, ours) {
		if p.theirs < 0 || p.ours < 0 {
			continue
		}
		a, b := theirs[p.theirs], ours[p.ours]
		if b.key != "" && a.key != "" {
			keys[b.key] = a.key
		}
		if a.kind == policy.Table && b.kind == policy.Table && len(a.block.Children) == len(b.block.Children) {
			for i, row := range b.block.Children {
				keys[row.Key] = a.block.Children[i].Key
			}
		}
	}
	return keys
}

// likeness counts the pairs of which both units are of one kind and length.
func likeness(theirs, ours []unit, pairs []pair) int {
	n := 0
	for _, p := range pairs {
		if p.theirs < 0 || p.ours < 0 {
			continue
		}
		a, b := signsOf(theirs[p.theirs]), signsOf(ours[p.ours])
		if a.stems, b.stems = nil, nil; cost(a, b) < 5 {
			n++
		}
	}
	return n
}
