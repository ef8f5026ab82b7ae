package change

import (
	"testing"
)

// Each kind of wording that says the same, and beside it what is near to it and
// does not.
func TestProofsOfWording(t *testing.T) {
	for _, c := range []struct {
		name, locale, from, to string
		editorial              bool
	}{
		{"the name of the text", "en", "This Privacy Policy says how.", "This Privacy Notice says how.", true},
		{"the name of another text", "en", "The Refund Policy says how.", "The Loan Policy says how.", false},
		{"the name of the text, de", "de", "Diese Datenschutzhinweise gelten hier.", "Diese Datenschutzerklärung gelten hier.", true},
		{"the name of the text, fi", "fi", "Tässä tietosuojaselosteessa kerrotaan.", "Tässä tietosuojakäytännössä kerrotaan.", true},
		{"what is turned on", "it", "Se attiva i cookie, lo vede.", "Se abilita i cookie, lo vede.", true},
		{"on for off", "it", "Se attiva i cookie, lo vede.", "Se disattiva i cookie, lo vede.", false},
		{"on for off", "en", "Cookies are turned off at first.", "Cookies are enabled at first.", false},
		{"data for information", "en", "We handle the data you give.", "We handle the information you give.", true},
		{"one kind of data for another", "en", "We handle the data you give.", "We handle the photos you give.", false},
		{"a possessive", "en", "You use services with care.", "You use our services with care.", true},
		{"whose behalf", "en", "They act on our behalf.", "They act on your behalf.", false},
		{"a word of grammar", "en", "The page a list.", "The page is a list.", true},
		{"a word of grammar and a denial", "en", "The page is a list.", "The page is not a list.", false},
		{"a word beside a period", "en", "It is done in 30 days.", "It is done 30 days.", false},
		{"a person that answers", "de", "Er haftet dafür.", "Sie haften dafür.", false},
		{"a person that answers", "it", "Lui paga il conto.", "Lei paga il conto.", false},
		{"from whom to whom", "en", "We get it from partners.", "We get it to partners.", false},
		{"inform and promise", "sv", "Vi säkerställer att sidan visas.", "Vi ser till att sidan visas.", true},
		{"a guarantee", "es", "Ofrecemos una página.", "Garantizamos una página.", false},
		{"how a page is pointed to", "en", "A plan has a title and a colour that its maker chose. You can read about plans [here](https://a.com/b).", "A plan has a title and a colour that its maker chose. For details of plans, see [our guide](https://a.com/b).", true},
		{"how a page is pointed to, de", "de", "Ein Plan hat einen Titel und eine Farbe. Mehr dazu finden Sie [hier](https://a.com/b).", "Ein Plan hat einen Titel und eine Farbe. Weitere Informationen entnehmen Sie bitte [dieser Seite](https://a.com/b).", true},
		{"how a page is pointed to, fr", "fr", "Un plan a un titre et une couleur choisie. Pour en savoir plus, cliquez [ici](https://a.com/b).", "Un plan a un titre et une couleur choisie. Vous trouverez plus d’informations sur [cette page](https://a.com/b).", true},
		{"how a page is pointed to, nb", "nb", "En plan har en tittel og en farge. Les mer [her](https://a.com/b).", "En plan har en tittel og en farge. Du finner mer informasjon på [denne siden](https://a.com/b).", true},
		{"a pointer to another page of the kind", "en", "Read about plans [here](https://a.com/b).", "Read about plans in [our guide](https://b.com/b).", false},
		{"a choice made a pointer", "en", "You can opt out [here](https://a.com/b).", "You can read more [here](https://a.com/b).", false},
		{"a duty made of a pointer", "en", "See [our guide](https://a.com/b).", "Follow [our guide](https://a.com/b).", false},
		{"a label with a policy of another thing", "en", "Read [our refund policy](https://a.com/b).", "Read [our no refund policy](https://a.com/b).", false},
		{"a label that says of a page what it sells", "en", "Read it [here](https://a.com/b).", "Read it [on the page of data we sell](https://a.com/b).", false},
		{"an address made a link", "en", "Plans are told at https://a.com/b.", "Plans are told on [this page](https://a.com/b).", true},
		{"an address made a link elsewhere", "en", "Plans are told at https://a.com/b.", "Plans are told on [this page](https://b.com/b).", false},
		{"a site with its ending", "en", "We draw for [Aldera.com Boards](https://a.com/b) too.", "We draw for [Aldera Boards](https://a.com/b) too.", true},
		{"another site with its ending", "en", "We draw for [Aldera.com Boards](https://a.com/b) too.", "We draw for [Brimstad Boards](https://a.com/b) too.", false},
		{"a site with its ending and no page", "en", "Write to Aldera.com Boards here.", "Write to Aldera Boards here.", false},
		{"a mailbox made a label", "en", "Write to [a@a.com](mailto:a@a.com).", "Write to [this page](mailto:b@a.com).", false},
	} {
		class := ClassOf(compared(t, c.locale, c.from, c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.name, class, c.from, c.to)
		}
	}
}
