package change

import (
	"testing"
)

// A role, a known name and a sign may be written otherwise;
// another party, a role that others have already, and one place of several not.
func TestNamesOfTheSame(t *testing.T) {
	const lead = "# A\n\n"
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"en", "An Administrator invites readers. The Administrator draws pages.", "An Owner invites readers. The Owner draws pages.", true},
		{"en", "Each group has moderators. A moderator draws pages.", "Each group has maintainers. A maintainer draws pages.", true},
		{"de", "Der Moderator zeichnet Seiten. Die Moderatoren lesen.", "Der Redakteur zeichnet Seiten. Die Redakteure lesen.", true},
		{"hu", "A moderátor rajzol. A moderátorok olvasnak.", "A szerkesztő rajzol. A szerkesztők olvasnak.", true},
		{"it", "L'amministratore invita altri. L'amministratore disegna.", "Il referente invita altri. Il referente disegna.", true},
		{"fr", "Le modérateur dessine. Un modérateur lit.", "Le gestionnaire dessine. Un gestionnaire lit.", true},
		{"pl", "Moderator rysuje strony. Piszą moderatorzy.", "Opiekun rysuje strony. Piszą opiekunowie.", true},
		{"en", "An Administrator invites readers. The Administrator draws pages.", "An Owner invites readers. The Administrator draws pages.", false},
		{"en", "An Administrator invites readers. The Administrator draws. An Owner pays.", "An Owner invites readers. The Owner draws. An Owner pays.", false},
		{"en", "An Administrator invites readers. The Administrator draws.", "A User invites readers. The User draws.", false},
		{"en", "A moderator reads it. A moderator draws.", "A partner reads it. A partner draws.", false},
		{"en", "The owner of the work reads it. The owner draws.", "The editor of the work reads it. The editor draws.", false},
		{"en", "A moderator may read it. A moderator draws.", "A maintainer must read it. A maintainer draws.", false},
		{"en", "A moderator reads it.", "An editor reads it.", false},
		{"es", "El moderador lee. El moderador dibuja.", "El usuario lee. El usuario dibuja.", false},
		{"de", "Der Moderator liest. Der Moderator zeichnet.", "Der Kunde liest. Der Kunde zeichnet.", false},

		{"en", "Letters are sent by Sendinblue.", "Letters are sent by Brevo.", true},
		{"en", "We share pages with Facebook Ireland Limited in Dublin.", "We share pages with Meta Platforms Ireland Limited in Dublin.", true},
		{"el", "Γράφουμε μέσω Viva Wallet πάντα.", "Γράφουμε μέσω Viva.com πάντα.", true},
		{"fi", "Kirjeet lähtevät Sendinbluen kautta.", "Kirjeet lähtevät Brevon kautta.", true},
		{"sv", "Du kan skriva till Datainspektionen om det.", "Du kan skriva till Integritetsskyddsmyndigheten om det.", true},
		{"en", "Write to the Information Commissioner's Office about it.", "Write to the ICO about it.", true},
		{"ja", "当社はGoogleの地図を使います。", "当社はグーグルの地図を使います。", true},
		{"en", "Letters are sent by Sendinblue.", "Letters are sent by Mailchimp.", false},
		{"en", "We share pages with Facebook Ireland Limited in Dublin.", "We share pages with Meta Platforms Inc in Dublin.", false},
		{"en", "We share pages with Facebook Ireland Limited.", "We share pages with Facebook Inc.", false},
		{"en", "Letters are sent by Sendinblue.", "Letters are sent by Brevo and Mailchimp.", false},
		{"en", "Write to the Information Commissioner's Office about it.", "Write to the CNIL about it.", false},
		{"en", "We read in Google Workspace.", "We read in Google Analytics.", false},
		{"en", "We use Piwik on each page.", "We use Google Analytics on each page.", false},
		{"en", "The square is read by us.", "The block is read by us.", false},

		{"ru", "Мы пишем в Телеграме каждый день.", "Мы пишем в Telegram каждый день.", true},
		{"uk", "Ми пишемо у Вайбері щодня.", "Ми пишемо у Viber щодня.", false}, // no transcription
		{"el", "Γράφουμε στο Γκουγκλ πάντα.", "Γράφουμε στο Facebook πάντα.", false},
		{"ru", "Мы пишем в Телеграме каждый день.", "Мы пишем в Facebook каждый день.", false},

		{"pt", "A assinatura Saber+ é boa.", "A assinatura Saber Mais é boa.", true},
		{"en", "The Kelda+ plan has pages.", "The Kelda Plus plan has pages.", true},
		{"en", "The Kelda plan has pages.", "The Kelda Plus plan has pages.", false},
		{"en", "The Kelda+ plan has pages.", "The Kelda Pro plan has pages.", false},

		{"en", "See [x](https://kelda.com/a).\n\nKelda Boosts, the feature that draws, have pages. Use Kelda Boosts daily.", "See [x](https://kelda.com/a).\n\nBoosts, the feature that draws, have pages. Use Boosts daily.", true},
		{"en", "See [x](https://kelda.com/a).\n\nKelda Boosts have pages. Use Kelda Boosts daily.", "See [x](https://kelda.com/a).\n\nBoosts have pages. Use Kelda Boosts daily.", false},
		{"en", "See [x](https://kelda.com/a).\n\nKelda Users have pages. Kelda Users draw daily.", "See [x](https://kelda.com/a).\n\nUsers have pages. Users draw daily.", false},
		{"en", "See [x](https://kelda.com/a).\n\nKelda Partners have pages. Kelda Partners draw daily.", "See [x](https://kelda.com/a).\n\nPartners have pages. Partners draw daily.", false},
		{"en", "See [x](https://kelda.com/a).\n\nKelda Ireland has pages. Kelda Ireland draws daily.", "See [x](https://kelda.com/a).\n\nIreland has pages. Ireland draws daily.", false},
		{"en", "See [x](https://kelda.com/a).\n\nKelda Content is ours. Kelda Content stays.", "See [x](https://kelda.com/a).\n\nContent is ours. Content stays.", false},
		{"en", "We share books with moderators. The moderators read.", "We share books with managers. The managers read.", false},
		{"en", "To give you the service, that is to draw, we read the particulars.", "To provide the service, that is, to draw, we read the details.", true},
		{"nb", "Ring kundesenteret på mandag.", "Ring kundeservice på mandag.", true},
		{"en", "Items in the bin are read.", "Items in the trash are read.", true},
		{"de", "Es gelten unsere Community Guidelines.", "Es gelten unsere Hausregeln.", true},
		{"it", "La pagina descrive il rate limit.", "La pagina descrive i limiti di frequenza.", true},
		{"de", "Es gelten unsere Hausregeln.", "Es gelten unsere Preise.", false},
	} {
		class := ClassOf(compared(t, c.locale, lead+c.from, lead+c.to))
		if editorial := class == Editorial; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
		}
	}
}
