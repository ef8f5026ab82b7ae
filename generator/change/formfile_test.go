package change

import "testing"

// A file may lie in another folder and say in its name or not that it is a form;
// of what it is a form may not change, nor whose it is.
func TestFormsByAnotherName(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"fr", "Le client se rétracte sans motif au moyen du [formulaire](/formulaire-retractation.pdf).", "Le client se rétracte sans motif au moyen du [formulaire](/documents/retractation.pdf).", true},
		{"en", "Send books back with the [form](/form-returns.pdf).", "Send books back with the [form](/files/returns.pdf).", true},
		{"de", "Senden Sie das [Formular](/widerruf.pdf) ein.", "Senden Sie das [Formular](/dateien/formular-widerruf.pdf) ein.", true},
		{"fr", "Le client se rétracte sans motif au moyen du [formulaire](/formulaire-retractation.pdf).", "Le client se rétracte sans motif au moyen du [formulaire](/documents/reclamation.pdf).", false},
		{"fr", "Le client se rétracte au moyen du [formulaire](/formulaire-retractation.pdf) dans les 14 jours.", "Le client se rétracte au moyen du [formulaire](/retractation.pdf) dans les 10 jours.", false},
		{"en", "Send books back with the [form](https://aldera.com/form-returns.pdf).", "Send books back with the [form](https://brimstad.com/returns.pdf).", false},
		{"en", "Send books back with the [form](/form-returns.pdf).", "Send books back with the [form](/files/returns-paid.pdf).", false},
		{"de", "Senden Sie das [Formular](/formular-widerruf.pdf) ein.", "Senden Sie das [Formular](/formular-kauf.pdf) ein.", false},
	} {
		for _, turn := range []bool{false, true} {
			from, to := "# N\n\n"+c.from+"\n", "# N\n\n"+c.to+"\n"
			if turn {
				from, to = to, from
			}
			if class := ClassOf(compared(t, c.locale, from, to)); (class == Editorial) != c.editorial {
				t.Errorf("%s is %s: %q → %q", c.locale, class, from, to)
			}
		}
	}
}
