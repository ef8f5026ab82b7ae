package redline

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// feature is a clause as it is compared with others: its tokens, and how often
// it has each word and each two words in a row. Words that many clauses have
// weigh less.
type feature struct {
	*Clause
	tokens []token
	exact  int32 // the same for clauses with the same words
	words  bag
	pairs  bag
}

// bag counts things by their numbers, in order.
type bag struct {
	counts []count
	weight float64
}

type count struct {
	id    int32
	times int32
}

// vocabulary numbers words and pairs of words over two texts.
type vocabulary struct {
	words   map[string]int32
	pairs   map[[2]int32]int32
	exact   map[string]int32
	clauses []int32 // how many clauses have a word, by its number
	paired  []int32
}

func newVocabulary() *vocabulary {
	return &vocabulary{words: map[string]int32{}, pairs: map[[2]int32]int32{}, exact: map[string]int32{}}
}

// number gives a thing its number, in the order in which things come.
func number[K comparable](known map[K]int32, thing K) int32 {
	id, ok := known[thing]
	if !ok {
		id = int32(len(known))
		known[thing] = id
	}
	return id
}

func (v *vocabulary) read(clauses []Clause) []feature {
	features := make([]feature, len(clauses))
	for i := range clauses {
		features[i] = v.feature(&clauses[i])
	}
	return features
}

func (v *vocabulary) feature(c *Clause) feature {
	f := feature{Clause: c, tokens: tokenize(c.Words, c.Kind)}
	var ids, pairs []int32
	var exact strings.Builder
	for i, t := range f.tokens {
		exact.WriteString(t.fold)
		exact.WriteByte(0)
		if !t.word {
			continue
		}
		ids = append(ids, number(v.words, lower(t.fold)))
		if n := len(ids); n > 1 && i > 0 {
			pairs = append(pairs, number(v.pairs, [2]int32{ids[n-2], ids[n-1]}))
		}
	}
	f.exact = number(v.exact, exact.String())
	f.words.counts, f.pairs.counts = counted(ids), counted(pairs)
	v.clauses, v.paired = spread(v.clauses, f.words.counts, len(v.words)), spread(v.paired, f.pairs.counts, len(v.pairs))
	return f
}

func lower(s string) string {
	for i := range len(s) {
		if c := s[i]; c >= 0x80 || 'A' <= c && c <= 'Z' {
			return strings.ToLower(s)
		}
	}
	return s
}

// counted sorts and counts.
func counted(ids []int32) []count {
	slices.Sort(ids)
	counts := make([]count, 0, len(ids))
	for _, id := range ids {
		if n := len(counts); n > 0 && counts[n-1].id == id {
			counts[n-1].times++
		} else {
			counts = append(counts, count{id, 1})
		}
	}
	return counts
}

// spread notes that one more clause has each of these.
func spread(clauses []int32, has []count, known int) []int32 {
	clauses = append(clauses, make([]int32, known-len(clauses))...)
	for _, c := range has {
		clauses[c.id]++
	}
	return clauses
}

// weigh sums up bags once all clauses are known.
func (v *vocabulary) weigh(features []feature, clauses int) {
	for i := range features {
		f := &features[i]
		f.words.weight = overlap(f.words.counts, f.words.counts, rarity{v.clauses, clauses})
		f.pairs.weight = overlap(f.pairs.counts, f.pairs.counts, rarity{v.paired, clauses})
	}
}

// rarity says how much a thing weighs: the more, the fewer clauses have it.
type rarity struct {
	clauses []int32
	of      int
}

func (r rarity) weight(id int32) float64 {
	return 0.3 + math.Log2(float64(1+r.of)/float64(r.clauses[id]))
}

// overlap is the weight of what two bags have in common.
func overlap(a, b []count, r rarity) float64 {
	common := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch cmp.Compare(a[i].id, b[j].id) {
		case -1:
			i++
		case 1:
			j++
		default:
			common += float64(min(a[i].times, b[j].times)) * r.weight(a[i].id)
			i, j = i+1, j+1
		}
	}
	return common
}

// likeness is between 0, nothing in common, and 1, the same words: how much of
// the words, and of the pairs of words, two clauses share.
func (m *matcher) likeness(a, b *feature) float64 {
	if a.exact == b.exact {
		return 1
	}
	alike := share(overlap(a.words.counts, b.words.counts, m.rareWords), a.words.weight, b.words.weight)
	if len(a.pairs.counts) > 0 && len(b.pairs.counts) > 0 {
		alike = 0.6*alike + 0.4*share(overlap(a.pairs.counts, b.pairs.counts, m.rarePairs), a.pairs.weight, b.pairs.weight)
	}
	if (a.Kind == "heading") != (b.Kind == "heading") {
		alike *= 0.8
	}
	return 0.99 * alike
}

func share(common, a, b float64) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * common / (a + b)
}

// within is how much of a small clause a large one holds.
func (m *matcher) within(small, large *feature) float64 {
	if len(small.pairs.counts) == 0 {
		return 0
	}
	held := overlap(small.words.counts, large.words.counts, m.rareWords) / small.words.weight
	return 0.5*held + 0.5*overlap(small.pairs.counts, large.pairs.counts, m.rarePairs)/small.pairs.weight
}

// isLine reports whether a clause is a short line with two figures or more,
// like that of a version and its day: little of it stays when they change.
func (f *feature) isLine() bool {
	const longest = 12
	figures := 0
	for _, t := range f.tokens {
		if t.word && unicode.IsDigit([]rune(t.text)[0]) {
			figures++
		}
	}
	return len(f.tokens) <= longest && figures > 1
}
