package change

import "testing"

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
	} {
		class := ClassOf(compared(t, c.locale, c.from, c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.name, class, c.from, c.to)
		}
	}
}
