package change

import (
	"testing"
)

// A reader addressed formally instead of familiarly throughout, and beside it what
// else the same texts must not hide.
func TestAddress(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"de", "Du kannst dein Konto hier löschen. Wir schreiben dir dann.", "Sie können Ihr Konto hier löschen. Wir schreiben Ihnen dann.", true},
		{"de", "Wenn du uns schreibst, lesen wir deine Seite.", "Wenn Sie uns schreiben, lesen wir Ihre Seite.", true},
		{"de", "Schreib uns, wenn dir etwas fehlt.", "Schreiben Sie uns, wenn Ihnen etwas fehlt.", true},
		{"de", "Du kannst dein Konto hier löschen.", "Sie müssen Ihr Konto hier löschen.", false},
		{"de", "Du kannst dein Konto hier löschen.", "Sie können Ihr Konto hier nicht löschen.", false},
		{"de", "Du kannst dein Konto hier löschen.", "Sie können ihr Konto hier löschen.", false},
		{"de", "Du haftest dafür.", "Sie haften dafür.", false},
		{"de", "Wir löschen dein Konto.", "Sie löschen Ihr Konto.", false},
		{"de", "Du siehst die Seite. Dein Name steht da.", "Sie sehen die Seite. Dein Name steht da.", false},
		{"fr", "Tu peux fermer ton compte ici.", "Vous pouvez fermer votre compte ici.", true},
		{"fr", "Si tu nous écris, nous lisons ta page.", "Si vous nous écrivez, nous lisons votre page.", true},
		{"fr", "Tu peux fermer ton compte ici.", "Vous devez fermer votre compte ici.", false},
		{"fr", "Nous lisons ta page.", "Nous lisons leur page.", false},
		{"es", "Puedes cerrar tu cuenta aquí.", "Puede cerrar su cuenta aquí.", true},
		{"es", "Escríbenos desde tu cuenta.", "Escríbanos desde su cuenta.", true},
		{"es", "Puedes cerrar tu cuenta aquí.", "Debe cerrar su cuenta aquí.", false},
		{"it", "Puoi chiudere il tuo conto qui.", "Può chiudere il suo conto qui.", true},
		{"it", "Puoi chiudere il tuo conto qui.", "Deve chiudere il suo conto qui.", false},
		{"nl", "Je kunt je pagina hier sluiten. Heb je vragen?", "U kunt uw pagina hier sluiten. Hebt u vragen?", true},
		{"nl", "Je kunt je pagina hier sluiten.", "U moet uw pagina hier sluiten.", false},
		{"nl", "Wij sluiten jouw pagina.", "Wij sluiten hun pagina.", false},
		{"pt", "Podes fechar a tua página aqui.", "Pode fechar a sua página aqui.", true},
		{"pt", "Podes fechar a tua página aqui.", "Deve fechar a sua página aqui.", false},
	} {
		for range 2 {
			if class := ClassOf(compared(t, c.locale, c.from, c.to)); (class == Editorial) != c.editorial {
				t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
			}
			c.from, c.to = c.to, c.from
		}
	}
}
