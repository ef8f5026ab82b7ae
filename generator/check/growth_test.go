package check

import (
	"fmt"
	"strings"
	"testing"

	"proviso/generator/content"
	"proviso/generator/policy"
)

// Four times the text is four times the work, in every shape that a text has.
func TestWorkGrowsWithTheText(t *testing.T) {
	const en, nb = "We keep your data for %d days and may then delete it.", "Vi oppbevarer dataene dine i %d dager og kan deretter slette dem."
	for name, shape := range map[string]string{
		"items":      "- %s\n",
		"sentences":  "%s ",
		"paragraphs": "%s\n\n",
		"rows":       "| %s | a |\n",
	} {
		head := ""
		if name == "rows" {
			head = "| a | b |\n|---|---|\n"
		}
		work := func(n int) float64 {
			texts := map[policy.Locale]string{}
			for l, words := range map[policy.Locale]string{"en": en, "nb": nb} {
				var b strings.Builder
				for i := range n {
					fmt.Fprintf(&b, shape, fmt.Sprintf(words, i))
				}
				texts[l] = head + b.String() + "\n"
			}
			p := policyOf(t, texts)
			return testing.AllocsPerRun(1, func() {
				c := &Checker{Project: &content.Project{Policies: []*content.Policy{p}}}
				c.Policy(p)
				w := c.whole(p)
				for _, r := range Rules() {
					if r.Policy == nil {
						w.run(r)
					}
				}
			})
		}
		work(10) // what is read once
		if few, many := work(25), work(100); many > 5*few {
			t.Errorf("%s: %.0f allocations for 25, %.0f for a hundred", name, few, many)
		}
	}
}
