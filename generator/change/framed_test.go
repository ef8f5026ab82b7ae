package change

import (
	"fmt"
	"testing"
)

// A heading may say beside its words that it is about a right or how something is
// dealt with; it may not deny, give up, limit or speak of more.
func TestHeadingsThatSayHow(t *testing.T) {
	for _, c := range []struct {
		locale, from, to, body string
		editorial              bool
	}{
		{"fr", "Article 10 – Litiges", "Article 10 – Règlement des litiges", "Le droit français s'applique.", true},
		{"fr", "Rétractation", "Droit de rétractation", "Le client a quatorze jours pour se rétracter.", true},
		{"en", "Returns", "Right of return", "You can send books back.", true},
		{"en", "Complaints", "Handling of complaints", "You can write to us.", true},
		{"de", "Bestellung", "Ablauf der Bestellung", "Man bestellt auf der Seite.", true},
		{"es", "Desistimiento", "Derecho de desistimiento", "El cliente tiene 14 días.", true},
		{"it", "Recesso", "Diritto di recesso", "Il cliente ha 14 giorni.", true},
		{"pt", "Litígios", "Resolução de litígios", "Aplica-se a lei portuguesa.", true},
		{"nl", "Geschillen", "Beslechting van geschillen", "Nederlands recht geldt.", true},
		{"pl", "§ 5. Odstąpienie od umowy", "§ 5. Prawo odstąpienia", "Klient może odstąpić.", true},
		{"cs", "Spory", "Řešení sporů", "Platí české právo.", true},
		{"fr", "Litiges", "Arbitrage des litiges", "Le droit français s'applique.", false},
		{"en", "Disputes", "Waiver of disputes", "English law applies.", false},
		{"en", "Returns", "No right of return", "You can send books back.", false},
		{"en", "Returns", "Free returns", "You can send books back.", false},
		{"en", "Returns", "Right of return within 14 days", "You can send books back.", false},
		{"en", "Returns", "Our right of return", "You can send books back.", false},
		{"de", "Widerruf", "Kein Recht auf Widerruf", "Sie können widerrufen.", false},
		{"de", "Streitigkeiten", "Verzicht bei Streitigkeiten", "Es gilt deutsches Recht.", false},
		{"es", "Desistimiento", "Sin derecho de desistimiento", "El cliente tiene 14 días.", false},
		{"it", "Recesso", "Recesso a pagamento", "Il cliente ha 14 giorni.", false},
		{"pl", "Odstąpienie od umowy", "Brak prawa odstąpienia", "Klient może odstąpić.", false},
		{"sv", "Tvister", "Skiljeförfarande", "Svensk lag gäller.", false},
		{"nl", "Geschillen", "Geschillen in Nederland", "Nederlands recht geldt.", false},
	} {
		for _, turn := range []bool{false, true} {
			from, to := c.from, c.to
			if turn {
				from, to = to, from
			}
			text := func(heading string) string { return fmt.Sprintf("# N\n\nA b c.\n\n## %s\n\n%s\n", heading, c.body) }
			if class := ClassOf(compared(t, c.locale, text(from), text(to))); (class == Editorial) != c.editorial {
				t.Errorf("%s is %s: %q → %q", c.locale, class, from, to)
			}
		}
	}
}

// The label of a page behind a tab may be another, where the label has gone though
// a word of it stands elsewhere; what one chooses by it may not.
func TestLabelsOfTabs(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"en", "Use it under Shop Manager > Standing.", "Use it under Shop Manager > Shop health.", true},
		{"en", "You can close your account on the tab *My account*.", "You can close your account on the tab *My profile*.", true},
		{"de", "Das Konto löschen Sie im Reiter *Mein Konto*.", "Das Konto löschen Sie im Reiter *Mein Profil*.", true},
		{"pl", "Klient może usunąć konto w zakładce *Moje konto*.", "Klient może usunąć konto w zakładce *Mój profil*.", true},
		{"en", "Use it under Shop Manager > Standing.", "Use it under Shop Manager > Delete shop.", false},
		{"en", "Use it under Shop Manager > Standing.", "Use it under Shop Manager > Standing for 3 days.", false},
		{"en", "You can close your account on the tab *My account*.", "You can close your profile on the tab *My profile*.", false},
		{"de", "Das Konto löschen Sie im Reiter *Mein Konto*.", "Das Konto löschen Sie im Reiter *Kein Konto*.", false},
		{"pl", "Klient klika w zakładce *Zgadzam się*.", "Klient klika w zakładce *Nie zgadzam się*.", false},
		{"en", "Fees are due if Sales > Ten euros.", "Fees are due if Sales > Five euros.", false},
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
