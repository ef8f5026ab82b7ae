package change

import (
	"testing"
)

// A slip set right to a word that stands nowhere else, and beside it words and
// names that are none.
func TestSlipsByDictionary(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"de", "Wir malen Ihnen eine schöne Lanschaft.", "Wir malen Ihnen eine schöne Landschaft.", true},
		{"de", "Das ist eine geignete Farbe.", "Das ist eine geeignete Farbe.", true},
		{"de", "Eventuelle malen wir es neu.", "Eventuell malen wir es neu.", true},
		{"de", "Der Mieter malt es.", "Der Vermieter malt es.", false},
		{"de", "Der Auftraggeber malt es.", "Der Auftragnehmer malt es.", false},
		{"de", "Das Bild malt Brevo.", "Das Bild malt Bravo.", false},
		{"de", "Empfänger ist die Firma Lantor.", "Empfänger ist die Firma Kantor.", false},
		{"de", "Das Bild ist gemietet.", "Das Bild ist gemieden.", false},
		{"nl", "Wij tekenen een moie vogel.", "Wij tekenen een mooie vogel.", true},
		{"nl", "De huurder tekent.", "De verhuurder tekent.", false},
		{"nl", "De verkoper tekent.", "De verkopen tekent.", false},
		{"pl", "Malujemy piekny obraz.", "Malujemy piękny obraz.", true},
		{"pl", "Malujemy zwiezęta.", "Malujemy zwierzęta.", true},
		{"pl", "Najemca maluje obraz.", "Najemcy malują obraz.", false},
		{"pl", "Sprzedawca maluje obraz.", "Sprzedawczyni maluje obraz.", false},
		{"pl", "Odbiorcą jest Lantor.", "Odbiorcą jest Kantor.", false},
		{"fr", "Nous peignons un oisseau.", "Nous peignons un oiseau.", true},
		{"fr", "Le vendeur peint.", "Le vendeuse peint.", false},
		{"fr", "Le livre est prêté.", "Le livre est prêté à Lantor.", false},
		{"fr", "Nous peignons poisson.", "Nous peignons poison.", false},
		{"es", "Pintamos un pajáro.", "Pintamos un pájaro.", true},
		{"es", "El arrendador pinta.", "El arrendatario pinta.", false},
		{"es", "El comprador pinta.", "El compador pinta.", false},
		{"it", "Dipingiamo un ucello.", "Dipingiamo un uccello.", true},
		{"it", "Il locatore dipinge.", "Il locatario dipinge.", false},
		{"it", "Il quadro dalla casa.", "Il quadro sulla casa.", false},
		{"pt", "Pintamos um pasarinho.", "Pintamos um passarinho.", true},
		{"pt", "O locador pinta.", "O locatário pinta.", false},
	} {
		class := ClassOf(compared(t, c.locale, c.from, c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
		}
	}
}
