package change

import (
	"testing"
)

// Terms made one with the rest of a text, in other forms too, and beside each what
// is near to it and another thing.
func TestTerms(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"de", "Der Rundbrief erscheint hier.", "Der Newsletter erscheint hier.", true},
		{"de", "Der Rundbrief erscheint hier.", "Die Rechnung erscheint hier.", false},
		{"de", "Wir werten die Protokolle aus.", "Wir werten die Logs aus.", true},
		{"de", "Wir werten die Protokolle aus.", "Wir werten die Nachrichten aus.", false},
		{"de", "Sie können uns per E-Mail kontaktieren.", "Sie können uns per E-Mail erreichen.", true},
		{"de", "Sie können uns per E-Mail kontaktieren.", "Sie müssen uns per E-Mail erreichen.", false},
		{"de", "Die Mitarbeiter lesen die Seite.", "Die Mitarbeitenden lesen die Seite.", true},
		{"de", "Die Mitarbeiter lesen die Seite.", "Die Partner lesen die Seite.", false},
		{"de", "Ihr Passwort wird hier gespeichert.", "Ihr Kennwort wird hier gespeichert.", true},
		{"de", "Ihr Passwort wird hier gespeichert.", "Ihr Kennwort wird hier nicht gespeichert.", false},
		{"fr", "Nous transmettons la page au juge.", "Nous communiquons la page au juge.", true},
		{"fr", "Nous transmettons la page au juge.", "Nous vendons la page au juge.", false},
		{"fr", "Les pages sont stockées ici.", "Les pages sont enregistrées ici.", false},
		{"fr", "Les pages sont stockées ici.", "Les pages sont conservées ici.", false},
		{"fr", "Les pages sont chiffrées ici.", "Les pages sont cryptées ici.", true},
		{"fr", "Vous pouvez saisir la CNIL.", "Vous pouvez renseigner la CNIL.", false},
		{"it", "Gli annunci promozionali stanno qui.", "Gli annunci pubblicitari stanno qui.", true},
		{"it", "Gli annunci promozionali stanno qui.", "Gli annunci personalizzati stanno qui.", false},
		{"it", "Le società associate leggono la pagina.", "Le società collegate leggono la pagina.", false},
		{"es", "El ordenador guarda la página.", "El equipo guarda la página.", true},
		{"es", "El ordenador guarda la página.", "El servidor guarda la página.", false},
		{"es", "Le comunicaremos los cambios.", "Le informaremos los cambios.", true},
		{"es", "No respondemos de los daños.", "No contestamos de los daños.", false},
		{"nl", "De kaartjes liggen hier.", "De tickets liggen hier.", true},
		{"nl", "De kaartjes liggen hier.", "De rekeningen liggen hier.", false},
		{"nl", "Medewerkers lezen de pagina.", "Werknemers lezen de pagina.", false},
		{"pt", "O aparelho guarda a página.", "O dispositivo guarda a página.", true},
		{"pt", "O aparelho guarda a página.", "O servidor guarda a página.", false},
		{"pt", "O recurso fica aqui.", "A função fica aqui.", false},
		{"fr", "Veuillez noter que la page est publique.", "La page est publique.", true},
		{"fr", "Veuillez noter que la page est publique.", "La page n'est pas publique.", false},
		{"it", "Si noti che la pagina è pubblica.", "La pagina è pubblica.", true},
		{"it", "Se ha domande, ci contatti.", "In caso di domande, ci contatti.", true},
		{"it", "Se ha domande, ci contatti.", "Ci contatti.", false},
		{"es", "Pero pueden haber pausas.", "Pero puede haber pausas.", true},
		{"es", "Pero puede haber pausas.", "Pero no puede haber pausas.", false},
		{"es", "Hacemos uso de la página.", "Utilizamos la página.", true},
		{"es", "Hacemos uso de la página.", "Haremos pública la página.", false},
		{"pt", "Caso queira, leia a página.", "Se quiser, leia a página.", true},
		{"pt", "Caso queira, leia a página.", "Se puder, leia a página.", false},
		{"de", "Bei Fragen lesen Sie die Seite.", "Wenn Sie Fragen haben, lesen Sie die Seite.", true},
		{"de", "Bei Fragen lesen Sie die Seite.", "Wenn Sie Konten haben, lesen Sie die Seite.", false},
		{"nl", "Bij vragen leest u de pagina.", "Als u vragen hebt, leest u de pagina.", true},
		{"es", "La página se usa aquí.", "La página se utiliza aquí.", true},
		{"es", "La página está en los EE. UU., o USA.", "La página está en los EE. UU., o utiliza.", false},
		{"es", "La página se usa para enviar cartas.", "La página se usa para el envío de cartas.", true},
		{"es", "La página se usa para enviar cartas.", "La página se usa para vender cartas.", false},
		{"fr", "Le serveur lit la page consultée.", "Le serveur lit la page visitée.", true},
		{"fr", "Le serveur lit la page consultée.", "Le serveur lit la page supprimée.", false},
		{"pt", "Caso não concorde, leia a página.", "Se não concordar, leia a página.", true},
		{"pt", "Caso não concorde, leia a página.", "Se concordar, leia a página.", false},
		{"pt", "Os usuários leem a página.", "Os usuários e as usuárias leem a página.", true},
		{"pt", "Os usuários leem a página.", "Os usuários e os parceiros leem a página.", false},
	} {
		for range 2 {
			if class := ClassOf(compared(t, c.locale, c.from, c.to)); (class == Editorial) != c.editorial {
				t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
			}
			c.from, c.to = c.to, c.from
		}
	}
}
