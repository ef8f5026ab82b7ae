package release

import (
	"io/fs"

	"proviso/generator/check"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/policy"
)

// Findings are all that is to be said of a project on a day: every problem of
// the drafts, the brands and the record, and what next.toml says that does not
// fit the drafts.
func Findings(project *content.Project, templates fs.FS, day func(*content.Policy) policy.Date) diag.List {
	checker := &check.Checker{Project: project, Templates: templates, Day: day,
		Decided: func(p *content.Policy) func(check.Stale) bool { return Editorial(project, templates, p, day(p)) }}
	list := checker.Everything()
	for _, p := range project.Policies {
		list.Add(Misfits(project, templates, p, day(p))...)
		list.Add(Uncovered(project, templates, p, day(p))...)
	}
	return list.Sorted()
}
