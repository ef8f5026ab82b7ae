package change

import (
	"testing"
)

// What costs nothing in other words, and beside it what may cost.
func TestCostless(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"es", "Puede verla sin coste.", "Puede verla gratuitamente.", true},
		{"es", "Puede verla sin coste.", "Puede verla.", false},
		{"it", "La può vedere senza costi.", "La può vedere gratuitamente.", true},
		{"it", "La può vedere senza costi.", "La può vedere con costi.", false},
		{"pt", "Pode vê-la sem custos.", "Pode vê-la gratuitamente.", true},
		{"pt", "Pode vê-la sem custos.", "Pode vê-la com custos.", false},
		{"fr", "Vous la voyez sans frais.", "Vous la voyez gratuitement.", true},
		{"fr", "Vous la voyez sans frais.", "Vous la voyez sans délai.", false},
		{"de", "Sie sehen sie ohne Kosten.", "Sie sehen sie kostenlos.", true},
		{"de", "Sie sehen sie ohne zusätzliche Kosten.", "Sie sehen sie kostenlos.", false},
		{"nl", "U ziet het zonder kosten.", "U ziet het kosteloos.", true},
		{"nl", "U ziet het zonder kosten.", "U ziet het tegen kosten.", false},
	} {
		for range 2 {
			if class := ClassOf(compared(t, c.locale, c.from, c.to)); (class == Editorial) != c.editorial {
				t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
			}
			c.from, c.to = c.to, c.from
		}
	}
}
