package change

import (
	"cmp"
	"slices"
	"strings"
)

// topics names the categories whose words stand in a run, in their order.
func (j *judge) topics(run []token) string {
	var list []string
	for _, c := range Categories {
		if j.lex.categories[c].in(run) {
			list = append(list, string(c))
		}
	}
	return strings.Join(list, " ")
}

// What a word of a category counts: most where it changed itself, then in the
// heading above, then in what stands around it.
const (
	changedWeight = 6
	headingWeight = 4
	aroundWeight  = 1
)

// categories are what a change is about, the likeliest first: one, and others
// that are as likely or that a signal names.
func (j *judge) categories(c *instance, open []hunk, signals []Signal) []Category {
	score := map[Category]int{}
	for _, h := range open {
		j.count(score, h.del, changedWeight)
		j.count(score, h.ins, changedWeight)
	}
	clause := c.clause()
	j.count(score, j.lex.read(last(clause.Section)), headingWeight)
	if len(c.from) > 0 && len(c.to) > 0 {
		j.count(score, c.to, aroundWeight)
	}
	for _, s := range signals {
		if s.Category != "" {
			score[s.Category] += changedWeight
		}
	}
	ranked := slices.Clone(Categories)
	slices.SortStableFunc(ranked, func(a, b Category) int { return cmp.Compare(score[b], score[a]) })
	if score[ranked[0]] == 0 {
		return []Category{Other}
	}
	return ranked[:1]
}

func (j *judge) count(score map[Category]int, run []token, weight int) {
	for _, c := range Categories {
		found := j.lex.categories[c].find(run)
		slices.Sort(found)
		score[c] += weight * len(slices.Compact(found))
	}
}
