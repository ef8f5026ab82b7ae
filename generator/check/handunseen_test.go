package check

import (
	"maps"
	"slices"
	"testing"

	"proviso/generator/diag"
)

// unseenFolder is a shop's terms with faults planted by hand that no rule was
// made with: its test gives figures and shows no text, so that none can be.
const unseenFolder = "repair"

func TestHandPlantedUnseen(t *testing.T) {
	byClass, byLanguage, byRule := handTally{}, handTally{}, map[string]int{}
	clauses := 0
	for _, l := range someLocales() {
		text := handFile(t, unseenFolder+"/"+l+".md")
		clean := handFindings(t, unseenFolder, l, text)
		count, warned := handClauses(text), 0
		for _, p := range clean {
			if p.Level != diag.Advice {
				warned++
				byRule[p.Origin.Rule]++
			}
		}
		clauses += count
		t.Logf("%s: %.1f warnings per 100 clauses of the clean text", l, 100*float64(warned)/float64(count))
		for i, f := range handFaults(t, unseenFolder, l) {
			if i%20 > 0 && !everyFault() {
				continue
			}
			told := min(1, len(f.toldBy(t, unseenFolder, l, text, clean)))
			byClass.add(f.class, l, told)
			byLanguage.add(l, f.class, told)
		}
	}
	for _, rule := range slices.Sorted(maps.Keys(byRule)) {
		t.Logf("%s: %.2f warnings per 100 clauses", rule, 100*float64(byRule[rule])/float64(clauses))
	}
	byLanguage.log(t)
	told, planted := byClass.log(t)
	t.Logf("%d of %d told, %d clauses", told, planted, clauses)
	if told*2 < planted {
		t.Errorf("%d of %d faults are told", told, planted)
	}
}
