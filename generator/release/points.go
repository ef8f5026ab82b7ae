package release

import (
	"io/fs"
	"slices"

	"proviso/generator/change"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/policy"
)

// Uncovered lists the clauses of a draft that change materially, or that
// nobody has decided on, and that no point of the summary names. Points are
// optional: where there is none at all it is advice.
func Uncovered(project *content.Project, templates fs.FS, p *content.Policy, day policy.Date) diag.List {
	if p.Next == nil || len(p.Next.Summary) == 0 || p.Problems.HasErrors() || p.Damage.HasErrors() {
		return nil
	}
	level := diag.Warning
	if len(p.Next.Points) == 0 {
		level = diag.Advice
	}
	covered := map[string]bool{}
	for _, point := range p.Next.Points {
		for _, key := range point.Clauses {
			covered[key] = true
		}
	}
	var list diag.List
	comparisons, _ := Changes(project, templates, p, day)
	other := func(c *Comparison) bool { return c.Locale != p.Settings.Source }
	ours := slices.DeleteFunc(slices.Clone(comparisons), other) // a clause is shown in the source, where that is some site's
	comparisons = append(ours, comparisons...)
	for _, c := range comparisons {
		for _, j := range c.Changes {
			if key := j.Pair.Key(); len(c.Sites) > 0 && change.Gravest(j.Counts, change.Review) == j.Counts && !covered[key] {
				covered[key] = true
				problem := uncovered(c.place(j), j, p.Next.File, level)
				problem.Origin = diag.Origin{Policy: p.ID, Locale: string(c.Locale), Clause: key}
				list.Add(problem)
			}
		}
	}
	return list
}

func uncovered(at diag.Place, j *Judged, file string, level diag.Level) diag.Problem {
	key := j.Pair.Key()
	problem := diag.Warnf(at, "no point in %s covers %s, a %s change", file, key, j.Counts)
	problem.Level = level
	return problem.Hint("[[point]] clauses = [%q], with its words in each locale of the summary", key)
}
