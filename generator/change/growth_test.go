package change

import (
	"fmt"
	"strings"
	"testing"
)

// A list that grows by as many items as it has is judged with work that grows with it:
// no item is held against each of the others.
func TestItemsAreJudgedOnceEach(t *testing.T) {
	work := func(n int) float64 {
		list := func(format string) string {
			var b strings.Builder
			for i := range n {
				fmt.Fprintf(&b, "- "+format+"\n", i)
			}
			return b.String()
		}
		pairs := aligned(t, list("We keep name %d."), list("We keep name %d.")+list("We draw guest %d."))
		return testing.AllocsPerRun(1, func() { Judge(pairs, "en") })
	}
	work(5) // what is read once
	if few, many := work(50), work(400); many > 10*few {
		t.Errorf("%.0f allocations for fifty items, %.0f for four hundred", few, many)
	}
}
