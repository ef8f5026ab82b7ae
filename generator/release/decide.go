package release

import (
	"io/fs"
	"slices"
	"strings"

	"proviso/generator/change"
	"proviso/generator/check"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/pattern"
	"proviso/generator/policy"
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
	d.sourceFollows()
}

// candidate is a change that a decision may be about.
type candidate struct {
	c *Comparison
	j *Judged
}

// candidates are the changes of the clause that a decision names, where it says
// that it holds, those first to whose words it is bound.
func (d *draft) candidates(one *content.Decision) (fits, others []candidate) {
	for _, c := range d.comparisons {
		if one.Locale != "" && one.Locale != c.Locale || one.Brand != "" && !slices.Contains(c.Sites, one.Brand) {
			continue
		}
		for _, j := range c.Changes {
			switch {
			case j.Pair.Key() != one.Clause:
			case slices.Contains(c.digests(j), one.Words):
				fits = append(fits, candidate{c, j})
			default:
				others = append(others, candidate{c, j})
			}
		}
	}
	return fits, others
}

func (d *draft) apply(one *content.Decision) {
	fits, others := d.candidates(one)
	if len(fits) == 0 {
		var now []*Judged
		for _, other := range others {
			now = append(now, other.j)
		}
		d.list.Add(d.misfit(one.Place, "decision on "+one.Clause, one.Words, now))
		return
	}
	for _, other := range others {
		if slices.ContainsFunc(fits, func(fit candidate) bool { return fit.alike(other) || one.Locale == "" && fit.agrees(other) }) {
			fits = append(fits, other)
		}
	}
	class := change.Class(one.Class)
	for _, fit := range fits {
		if change.Gravest(class, fit.j.Class) != class && strings.TrimSpace(one.Reason) == "" {
			d.list.Add(diag.Errorf(one.Place, "the decision on %s makes %s of %s without a reason", one.Clause, class, fit.j.Class).
				Hint("say why under reason"))
			return
		}
		fit.j.Counts, fit.j.Decision = class, one
	}
}

// misfit is the problem of a word given on other words than the draft's.
func (d *draft) misfit(at diag.Place, what, words string, now []*Judged) diag.Problem {
	p := diag.Errorf(at, "the %s was given on other words", what).Note("given on %s", words)
	if len(now) == 0 {
		return p.Note("the clause did not change")
	}
	said := map[string]bool{}
	for _, j := range now {
		if one := j.Pair.Digest(); !said[one] {
			said[one], p = true, p.Note("now      %s", one)
		}
	}
	return p.Hint("look at the change again: proviso diff %s", d.Policy.ID)
}

// Misfits lists what next.toml holds that was given on other words than the
// draft's: decisions, approvals, and that a translation is unchanged. It needs
// a policy without errors.
func Misfits(project *content.Project, templates fs.FS, p *content.Policy, day policy.Date) diag.List {
	if p.Next == nil || p.Problems.HasErrors() || p.Damage.HasErrors() || project.BrandProblems.HasErrors() {
		return nil
	}
	if len(p.Next.Decisions)+len(p.Next.Unchanged)+len(p.Next.Approvals) == 0 {
		return nil
	}
	d := compared(project, templates, p, day)
	for _, s := range check.StaleTranslations(p, d.judgeWritten) {
		d.unchanged(s)
	}
	d.list.Add(d.misgiven()...)
	for i := range d.list {
		d.list[i].Origin.Policy = p.ID
	}
	return d.list
}

// Editorial says which changes of a policy's source a person decided to be
// editorial: of those no translation is behind. It needs a policy without
// errors.
func Editorial(project *content.Project, templates fs.FS, p *content.Policy, day policy.Date) func(check.Stale) bool {
	if p.Next == nil || len(p.Next.Decisions) == 0 || p.Problems.HasErrors() || p.Damage.HasErrors() || project.BrandProblems.HasErrors() {
		return nil
	}
	return compared(project, templates, p, day).editorial
}

// editorial reports whether a person decided a change of the source, slots as
// written, to be editorial.
func (d *draft) editorial(s check.Stale) bool {
	for _, c := range d.comparisons {
		for _, j := range c.Changes {
			if len(c.Sites) == 0 && j.Counts == change.Editorial && j.Pair.Key() == s.Clause && j.Pair.Digest() == s.Pair.Digest() {
				return true
			}
		}
	}
	return false
}

// alike reports whether two changes are of the same words in the same language,
// but for facts that stayed as they were.
func (a candidate) alike(b candidate) bool {
	return a.c.Locale == b.c.Locale && a.c.written(a.j).Digest() == b.c.written(b.j).Digest()
}

// agrees reports whether a translation changed as another text did: the same
// kind of clause, and the same figures, addresses and slots gone and come.
func (a candidate) agrees(b candidate) bool {
	x, y := a.c.written(a.j), b.c.written(b.j)
	return x.Kind == y.Kind && len(x.From) == len(y.From) && len(x.To) == len(y.To) &&
		slices.Equal(figures(x.Old()), figures(y.Old())) && slices.Equal(figures(x.New()), figures(y.New()))
}

// sourceFollows lets the source, slots as written, have the class that its
// clause has on the sites, where each site has one by itself or by decisions
// for one brand.
func (d *draft) sourceFollows() {
	for _, c := range d.comparisons {
		if len(c.Sites) > 0 {
			continue
		}
		for _, j := range c.Changes {
			if j.Counts == change.Review && j.Decision == nil {
				d.follow(candidate{c, j})
			}
		}
	}
}

func (d *draft) follow(source candidate) {
	class, decision := change.None, (*content.Decision)(nil)
	for _, c := range d.comparisons {
		for _, j := range c.Changes {
			if one := (candidate{c, j}); len(c.Sites) == 0 || j.Pair.Key() != source.j.Pair.Key() || !one.alike(source) {
				continue
			}
			if j.Counts == change.Review {
				return
			}
			if class = change.Gravest(class, j.Counts); class == j.Counts {
				decision = j.Decision
			}
		}
	}
	if class != change.None {
		source.j.Counts, source.j.Decision = class, decision
	}
}

var figure = pattern.New(`\{\{[^{}]*\}\}|https?://[^\s)>]+|[^\s<(]+@[^\s>)]+|\p{Nd}+`)

func figures(s string) []string {
	found := figure.FindAllString(s, -1)
	slices.Sort(found)
	return found
}
