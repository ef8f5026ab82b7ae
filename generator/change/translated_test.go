package change

import (
	"testing"
)

// English words left in a text and their translation, and beside them what is no
// translation of them.
func TestTranslations(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"de", "Dies ändern Sie in den Settings Ihres Accounts.", "Dies ändern Sie in den Einstellungen Ihres Kontos.", true},
		{"de", "Dies ändern Sie in den Settings Ihres Accounts.", "Dies ändern Sie in den Einstellungen seines Kontos.", false},
		{"de", "Klicken Sie auf **Delete account**.", "Klicken Sie auf **Konto löschen**.", true},
		{"de", "Klicken Sie auf **Delete account**.", "Klicken Sie auf **Konto schließen**.", false},
		{"de", "Klicken Sie auf **Delete account**.", "Klicken Sie auf **Konto nicht löschen**.", false},
		{"de", "Dies steht in den Account settings.", "Dies steht in den Kontoeinstellungen.", true},
		{"de", "Es gilt die Privacy Notice von GitHub.", "Es gilt der Datenschutzhinweis von GitHub.", true},
		{"de", "Es gilt die Privacy Notice von GitHub.", "Es gilt der Datenschutzhinweis von Google.", false},
		{"de", "Dies steht unter „Privacy and Security“.", "Dies steht unter „Datenschutz und Sicherheit“.", true},
		{"de", "Dies steht unter „Privacy and Security“.", "Dies steht unter „Datenschutz oder Sicherheit“.", false},
		{"de", "Wir senden Crash Reports.", "Wir senden Absturzberichte.", true},
		{"de", "Wir senden Crash Reports.", "Wir senden keine Absturzberichte.", false},
		{"de", "Wir senden Crash Reports.", "Wir senden alle Absturzberichte.", false},
		{"de", "Die Analytics ist aus.", "Die Analyse ist ein.", false},
		{"de", "Cookies können Sie wiedererkennen.", "Sie können Cookies wiedererkennen.", false},
		{"fr", "Cliquez sur « Accept all ».", "Cliquez sur « Tout accepter ».", true},
		{"fr", "Cliquez sur « Accept all ».", "Cliquez sur « Tout refuser ».", false},
		{"fr", "Envoyez une request ici.", "Envoyez une demande ici.", true},
		{"fr", "Vous must accepter.", "Vous pouvez accepter.", false},
		{"it", "I crash report arrivano qui.", "Le segnalazioni di arresto anomalo arrivano qui.", true},
		{"it", "Il Payment avviene qui.", "Il pagamento anticipato avviene qui.", false},
		{"es", "Escriba a Support aquí.", "Escriba a Soporte aquí.", true},
		{"es", "Escriba a Support aquí.", "Escriba a los moderadores aquí.", false},
		{"es", "Pulse «Opt out» aquí.", "Pulse «Aceptar» aquí.", false},
		{"nl", "Klik op „Settings” hier.", "Klik op „Instellingen” hier.", true},
		{"nl", "Klik op „Settings” hier.", "Klik op „Betalingen” hier.", false},
		{"it", "Leggiamo la data della pagina.", "Leggiamo i dati della pagina.", false},
		{"it", "Le società del gruppo leggono.", "Le società del team leggono.", false},
		{"es", "Aquí cambia el plan.", "Aquí cambian los precios.", false},
		{"fr", "Le contrat de location est ici.", "Le contrat de localisation est ici.", false},
		{"nl", "De map is openbaar.", "De kaart is openbaar.", false},
		{"de", "Hier ist Ihr Foto.", "Hier ist Ihr Bild.", false},
		{"pt", "O Moderator lê a página.", "O moderador lê a página.", true},
		{"pt", "O Moderator lê a página.", "O administrador lê a página.", false},
	} {
		for range 2 {
			if class := ClassOf(compared(t, c.locale, c.from, c.to)); (class == Editorial) != c.editorial {
				t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
			}
			c.from, c.to = c.to, c.from
		}
	}
}
