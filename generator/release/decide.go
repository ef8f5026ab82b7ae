package release

import (
	"regexp"
	"slices"
	"strings"

	"proviso/generator/change"
	"proviso/generator/content"
	"proviso/generator/diag"
)

// decide lets the words of people count: each decision on the change that it
// was given on, and on those of the same clause in other locales that agree
// with it. One that fits no change is an error.
func (d *draft) decide() {
	next := d.Policy.Next
	if next == nil {
		return
	}
	for i := range next.Decisions {
		d.apply(&next.Decisions[i])
	}
}

func (d *draft) apply(one *content.Decision) {
	var fits, others []*Judged
	for _, c := range d.comparisons {
		if one.Locale != "" && one.Locale != c.Locale || one.Brand != "" && !slices.Contains(c.Sites, one.Brand) {
			continue
		}
		for _, j := range c.Changes {
			switch {
			case j.Pair.Key() != one.Clause:
			case slices.Contains(c.digests(j), one.Words):
				fits = append(fits, j)
			default:
				others = append(others, j)
			}
		}
	}
	if len(fits) == 0 {
		d.list.Add(d.misfit("decision", one.Clause, one.Words, others))
		return
	}
	for _, j := range others {
		if one.Locale == "" && slices.ContainsFunc(fits, func(fit *Judged) bool { return agree(fit, j) }) {
			fits = append(fits, j)
		}
	}
	class := change.Class(one.Class)
	for _, j := range fits {
		if change.Gravest(class, j.Class) != class && strings.TrimSpace(one.Reason) == "" {
			d.list.Add(diag.Errorf(diag.Place{File: d.Policy.Next.File}, "the decision on %s makes %s of %s without a reason", one.Clause, class, j.Class).
				Hint("say why under reason"))
			return
		}
		j.Counts, j.Decision = class, one
	}
}

// misfit is the problem of a word given on other words than the draft's.
func (d *draft) misfit(kind, clause, words string, now []*Judged) diag.Problem {
	p := diag.Errorf(diag.Place{File: d.Policy.Next.File}, "the %s on %s was given on other words", kind, clause).Note("given on %s", words)
	if len(now) == 0 {
		return p.Note("the clause did not change")
	}
	for _, j := range now {
		p = p.Note("now      %s", j.Pair.Digest())
	}
	return p.Hint("look at the change again: proviso diff %s", d.Policy.ID)
}

// agree reports whether a translation changed as another text did: the same
// kind of clause, and the same figures, addresses and slots gone and come.
func agree(a, b *Judged) bool {
	return a.Pair.Kind == b.Pair.Kind && len(a.Pair.From) == len(b.Pair.From) && len(a.Pair.To) == len(b.Pair.To) &&
		slices.Equal(figures(a.Pair.Old()), figures(b.Pair.Old())) && slices.Equal(figures(a.Pair.New()), figures(b.Pair.New()))
}

var figure = regexp.MustCompile(`\{\{[^{}]*\}\}|https?://[^\s)>]+|[^\s<(]+@[^\s>)]+|\p{Nd}+`)

func figures(s string) []string {
	found := figure.FindAllString(s, -1)
	slices.Sort(found)
	return found
}
