package change

import (
	"testing"
)

// Amounts and what counts a unit are read alike however they are written, and
// no other amount with them.
func TestAmounts(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"nb", "Siden koster kr 45 per bok.", "Siden koster 45 kroner per bok.", true},
		{"nb", "Siden koster NOK 45 per bok.", "Siden koster 45,00 kr per bok.", true},
		{"nb", "Siden koster kr 45 per bok.", "Siden koster 45 euro per bok.", false},
		{"nb", "Siden koster 45,50 kr per bok.", "Siden koster 45 kr per bok.", false},
		{"en", "A page costs €5 here.", "A page costs 5 euros here.", true},
		{"en", "A page costs $500 here.", "A page costs $5,000 here.", false},
		{"en", "A page costs $5 here.", "A page costs €5 here.", false},
		{"fi", "Sivu maksaa 5 euroa.", "Sivu maksaa 5,00 €.", true},
		{"fi", "Sivu maksaa 5 euroa.", "Sivu maksaa 5,90 €.", false},
		{"da", "Siden kommer efter ét år.", "Siden kommer efter 1 år.", true},
		{"da", "Siden kommer efter et år.", "Siden kommer efter to år.", false},
		{"nb", "Siden kommer om en måned.", "Siden kommer om 1 måned.", true},
		{"nb", "Siden kommer om en måned.", "Siden kommer om måneder.", false},
		{"en", "We write once per week.", "We write once a week.", true},
		{"en", "The page comes within a month.", "The page comes within the month.", false},
	} {
		class := ClassOf(compared(t, c.locale, "# A\n\nKroma velta.\n\n"+c.from, "# A\n\nKroma velta.\n\n"+c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
		}
	}
}
