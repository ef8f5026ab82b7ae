package check

import (
	"strings"
	"testing"

	"proviso/generator/policy"
)

// The policy's notice_days is 30.
func TestNoticePeriod(t *testing.T) {
	testHeld(t, []held{
		{"notice-period-differs", "en", "## Changes to this policy {#c}\n\nWe announce them fourteen (14) days before they take effect.\n", "c/1: the text gives a notice of 14 days; notice_days is 30"},
		{"notice-period-differs", "en", "We give two weeks' notice before we change these terms.\n", "intro/1: the text gives a notice of 2 weeks; notice_days is 30"},
		{"notice-period-differs", "en", "## Changes {#c}\n\nThirty (30) days, one month or 1 month before they take effect; 72 hours; 15 business days in advance.\n", ""},
		{"notice-period-differs", "en", "## Changing your data {#c}\n\nWe answer within 14 days, and before that we write.\n\nWe notify you of a breach within 14 days.\n", ""},
	})
	for l, c := range map[policy.Locale][2]string{
		"nb": {"Endringer i denne personvernerklæringen", "Vi varsler om dem 14 dager før de trer i kraft."},
		"nn": {"Endringar i denne personvernerklæringa", "Vi varslar om dei 14 dagar før dei tek til å gjelde."},
		"sv": {"Ändringar av denna integritetspolicy", "Vi meddelar dem 14 dagar innan de träder i kraft."},
		"da": {"Ændringer af denne privatlivspolitik", "Vi varsler dem 14 dage før de træder i kraft."},
		"de": {"Änderungen dieser Datenschutzerklärung", "Wir kündigen sie 14 Tage vor ihrem Inkrafttreten an."},
		"nl": {"Wijzigingen van deze privacyverklaring", "Wij melden ze 14 dagen voordat ze van kracht worden."},
		"fr": {"Modifications de la présente politique", "Nous vous en informons 14 jours avant leur entrée en vigueur."},
		"es": {"Cambios en esta política", "Los anunciamos con 14 días de antelación."},
		"it": {"Modifiche alla presente informativa", "Le comunichiamo con un preavviso di 14 giorni."},
		"pt": {"Alterações a esta política", "Comunicamos com 14 dias de antecedência."},
		"pl": {"Zmiany niniejszej polityki", "Informujemy o nich 14 dni przed ich wejściem w życie."},
		"fi": {"Muutokset tähän tietosuojaselosteeseen", "Ilmoitamme niistä 14 päivää ennen niiden voimaantuloa."},
	} {
		testHeld(t, []held{{"notice-period-differs", l, "## " + c[0] + " {#c}\n\n" + c[1] + "\n", "c/1: the text gives a notice of 14 days; notice_days is 30"}})
		for _, right := range []string{"30", "12"} {
			heading := c[0]
			if right == "12" { // another subject
				heading = "X"
			}
			testHeld(t, []held{{"notice-period-differs", l, "## " + heading + " {#c}\n\n" + strings.Replace(c[1], "14", right, 1) + "\n", ""}})
		}
	}
}

// The notice of a price, a move or a booking is another than that of a change
// of the text, also where both are called a change.
func TestNoticeOfOtherMatters(t *testing.T) {
	const told = "c/1: the text gives a notice of 2 months; notice_days is 30"
	for _, c := range []struct {
		l             policy.Locale
		heading, text string
		told          bool
	}{
		{"en", "Price changes", "We must announce an increase at least two months in advance.", false},
		{"en", "Changes", "We announce a change of prices two months in advance.", false},
		{"en", "Your account", "You must tell us of a change of address with two months' notice.", false},
		{"en", "Changes", "If we change these terms, you may terminate within two months before the change.", false},
		{"en", "Changes", "We announce changes two months in advance, and until then you may cancel.", true},
		{"en", "Changes to these terms and prices", "We announce them two months in advance.", true},
		{"en", "Cookies and changes", "We tell you of a change two months before it takes effect.", true},
		{"en", "Bookings and changes", "We tell you of a change two months before it takes effect.", false},
		{"fr", "Modifications des prix", "Nous devons annoncer une hausse au moins deux mois à l’avance.", false},
		{"fr", "Cookies et modifications", "Nous annonçons une modification deux mois avant son entrée en vigueur.", true},
		{"es", "Cambios de precio", "Debemos anunciar una subida con una antelación de dos meses.", false},
		{"it", "Modifiche dei prezzi", "Comunichiamo un aumento con un preavviso di due mesi.", false},
		{"it", "Modifiche", "Le comunichiamo con un preavviso di due mesi.", true},
		{"pt", "Alterações de preços", "Comunicamos um aumento com dois meses de antecedência.", false},
		{"de", "Änderung der Miete", "Wir kündigen sie zwei Monate im Voraus an.", false},
		{"de", "Cookies und Änderungen", "Wir kündigen eine Änderung zwei Monate vor ihrem Inkrafttreten an.", true},
		{"nl", "Wijziging van de huur", "Wij kondigen die twee maanden vooraf aan.", false},
		{"pl", "Zmiany cen", "Informujemy o nich dwa miesiące przed ich wejściem w życie.", false},
		{"fi", "Hintojen muutokset", "Ilmoitamme niistä kaksi kuukautta ennen niiden voimaantuloa.", false},
		{"sv", "Ändrad hyra", "Vi meddelar den två månader innan den träder i kraft.", false},
		{"da", "Ændring af priser", "Vi varsler dem to måneder før de træder i kraft.", false},
		{"nb", "Informasjonskapsler og endringer", "Vi varsler om en endring to måneder før den trer i kraft.", true},
		{"nn", "Endring av prisar", "Vi varslar om dei to månader før dei tek til å gjelde.", false},
	} {
		message := ""
		if c.told {
			message = told
		}
		testHeld(t, []held{{"notice-period-differs", c.l, "## " + c.heading + " {#c}\n\n" + c.text + "\n", message}})
	}
}
