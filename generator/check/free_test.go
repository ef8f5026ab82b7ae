package check

import (
	"os"
	"slices"
	"strings"
	"testing"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/policy"
)

// freeRules hold the words of a translation against those of its source.
var freeRules = []string{"negation-differs", "strength-differs", "limits-differ", "bounds-differ", "numbers-differ"}

// What a free translation says is told by no rule where it is right, and by one
// where it is wrong.
func TestFreeTranslations(t *testing.T) {
	data, err := os.ReadFile("testdata/free.txt")
	if err != nil {
		t.Fatal(err)
	}
	right, wrong, quiet, told := 0, 0, 0, 0
	for i, line := range strings.Split(string(data), "\n") {
		part := strings.Split(line, " | ")
		if strings.HasPrefix(line, "#") || line == "" || i%5 > 0 && !everyFault() {
			continue
		} else if len(part) != 4 {
			t.Fatalf("free.txt:%d: %d parts", i+1, len(part))
		}
		var found diag.List
		for _, rule := range freeRules {
			found.Add(problems(t, rule, &content.Project{}, map[policy.Locale]string{"en": part[2] + "\n", policy.Locale(part[0]): part[3] + "\n"})...)
		}
		switch {
		case part[1] == "right" && !slices.ContainsFunc(found, func(p diag.Problem) bool { return p.Level != diag.Advice }):
			quiet++
		case part[1] == "right":
			t.Logf("false: %s", found.Format())
		case len(found) > 0:
			told++
		default:
			t.Logf("missed: %s: %s: %s", part[0], part[2], part[3])
		}
		if part[1] == "right" {
			right++
		} else {
			wrong++
		}
	}
	t.Logf("%d of %d right ones pass, %d of %d wrong ones are told", quiet, right, told, wrong)
	if quiet < right-freeFalse || told < wrong-freeMissed {
		t.Error("that is too few")
	}
}

// How many of each are not yet judged well.
const freeFalse, freeMissed = 3, 2
