package cli

import (
	"fmt"
	"slices"

	"proviso/generator/check"
	"proviso/generator/diag"
)

// drift are the findings of the rules that compare the new draft's words with
// the source's, where the import itself found nothing.
func (m *importing) drift(found diag.List) diag.List {
	p := m.o.project.Policy(m.policyID)
	if p == nil {
		return found
	}
	lines := map[int]bool{}
	for _, problem := range found {
		lines[problem.Place.Line] = true
	}
	rules := check.Rules()
	for _, problem := range m.o.checker().Words(p) {
		compares := slices.ContainsFunc(rules, func(r check.Rule) bool { return r.Name == problem.Origin.Rule && r.Translation != nil })
		if compares && problem.Origin.Locale == string(m.locale) && !lines[problem.Place.Line] {
			found.Add(problem)
		}
	}
	return found.Sorted()
}

// next says what a person does after an import.
func (m *importing) next() string {
	if p := m.o.project.Policy(m.policyID); p == nil || len(p.Versions) == 0 {
		return fmt.Sprintf("next: read it through, see what \"proviso check\" finds, and record it with \"proviso release %s --effective DAY --imported\"", m.policyID)
	}
	return "next: read it through, and see what \"proviso check\" finds"
}
