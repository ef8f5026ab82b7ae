package cli

import (
	"fmt"
	"slices"

	"proviso/generator/diag"
)

// drift are the findings of the rules that compare the new draft's words with
// the source's, but for the numbers, slots and links of blocks whose numbers,
// slots and links the import itself compared and lists.
func (m *importing) drift(found diag.List, clauses map[string]string) diag.List {
	p := m.o.project.Policy(m.policyID)
	if p == nil {
		return found
	}
	lines := map[int]bool{}
	for _, problem := range found {
		lines[problem.Place.Line] = true
	}
	listed := []string{"numbers-differ", "dates-differ", "ranges-differ", "units-differ", "slots-differ", "links-differ", "addresses-differ"}
	for _, problem := range m.o.checker().Beside(p, m.locale, clauses) {
		if !lines[problem.Place.Line] || !slices.Contains(listed, problem.Origin.Rule) {
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
