package check

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"proviso/generator/diag"
)

// unseenFolders are texts with faults planted by hand that no rule was made
// with: their test gives figures and shows no text, so that none can be.
var unseenFolders = []string{"repair", "invoice", "parcel", "travel", "choir"}

func TestHandPlantedUnseen(t *testing.T) {
	for _, folder := range unseenFolders {
		t.Run(folder, func(t *testing.T) { measureFolder(t, folder) })
	}
}

func measureFolder(t *testing.T, folder string) {
	byClass, byLanguage, byRule := handTally{}, handTally{}, map[string]map[string]int{}
	clauses, warnings, advice := 0, 0, 0
	for _, l := range someLocales() {
		text := handFile(t, folder+"/"+l+".md")
		clean := handFindings(t, folder, l, text)
		count, here := handClauses(text), 0
		for _, p := range clean {
			if p.Level != diag.Advice {
				here++
				if byRule[p.Origin.Rule] == nil {
					byRule[p.Origin.Rule] = map[string]int{}
				}
				byRule[p.Origin.Rule][l]++
			}
		}
		clauses, warnings = clauses+count, warnings+here
		t.Logf("%s: %.1f warnings per 100 clauses of the clean text", l, 100*float64(here)/float64(count))
		for i, f := range handFaults(t, folder, l) {
			if i%20 > 0 && !everyFault() {
				continue
			}
			told := 0
			switch f.toldBy(t, folder, l, text, clean) {
			case warned:
				told = 1
			case advised:
				told = 1
				advice++
			}
			byClass.add(f.class, l, told)
			byLanguage.add(l, f.class, told)
		}
	}
	logRules(t, byRule, clauses)
	byLanguage.log(t)
	told, planted := byClass.log(t)
	t.Logf("%s: %d of %d told (%.1f %%), %d as advice; %.2f warnings per 100 clauses (%d of %d)", folder, told, planted, 100*float64(told)/float64(planted), advice, 100*float64(warnings)/float64(clauses), warnings, clauses)
	if told*2 < planted {
		t.Errorf("%d of %d faults are told", told, planted)
	}
}

// logRules prints how often each rule warns of clean texts, and how often in
// which language.
func logRules(t *testing.T, byRule map[string]map[string]int, clauses int) {
	for _, rule := range slices.Sorted(maps.Keys(byRule)) {
		sum, each := 0, ""
		for _, l := range slices.Sorted(maps.Keys(byRule[rule])) {
			sum += byRule[rule][l]
			each += fmt.Sprintf("  %s %d", l, byRule[rule][l])
		}
		t.Logf("%s: %.2f warnings per 100 clauses:%s", rule, 100*float64(sum)/float64(clauses), each)
	}
}
