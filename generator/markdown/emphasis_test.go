package markdown

import (
	"strings"
	"testing"
)

// Marks of emphasis that never close take the parser time that grows with
// their square, so that a paragraph may have only so many.
func TestTooManyMarks(t *testing.T) {
	for _, c := range []struct {
		name, text string
		refused    bool
	}{
		{"one paragraph", strings.Repeat("*a_ ", maxMarks/2+1), true},
		{"as many as there may be", strings.Repeat("*a_ ", maxMarks/2), false},
		{"one paragraph of many lines", strings.Repeat("*a_\n", maxMarks/2+1), true},
		{"many paragraphs", strings.Repeat("*a* b\n \n", maxMarks), false},
	} {
		_, problems := ParseLoose("a.md", []byte(c.text))
		if said := strings.Contains(problems.Format(), "marks of emphasis"); said != c.refused {
			t.Errorf("%s: refused %v, not %v: %.200s", c.name, said, c.refused, problems.Format())
		}
	}
}
