package check

import "testing"

// What need not be may be said with "without", a recommendation with "better",
// a list of duties with a verb alone; beside each stands what looks the same and
// is a fault.
func TestNeeds(t *testing.T) {
	const need = "We must notify them, and we do not need your consent for that."
	testWarns(t, []warning{
		{"strength-differs", "fr", need, "Nous devons les avertir, sans avoir besoin pour cela de votre consentement.", false},
		{"strength-differs", "es", need, "Debemos avisarles, sin necesidad de su consentimiento.", false},
		{"strength-differs", "it", need, "Dobbiamo avvisarli, senza aver bisogno del suo consenso.", false},
		{"strength-differs", "de", need, "Wir müssen sie benachrichtigen, ohne dass wir Ihre Einwilligung brauchen.", false},
		{"strength-differs", "nb", need, "Vi må varsle dem uten at vi trenger samtykke fra deg.", false},
		{"strength-differs", "sv", need, "Vi måste meddela dem utan att behöva ditt samtycke.", false},
		{"strength-differs", "pl", need, "Musimy ich powiadomić, bez konieczności uzyskania zgody.", false},
		{"strength-differs", "fr", need, "Nous devons les avertir, et avons besoin pour cela de votre consentement.", true},
		{"strength-differs", "de", "Without an account you do not need a code.", "Ohne Konto brauchen Sie einen Code.", true},
		{"strength-differs", "it", "We are not bound to give reasons.", "Siamo tenuti a motivare.", false}, // negation-differs has it
		{"negation-differs", "it", "We are not bound to give reasons.", "Siamo tenuti a motivare.", true},
		{"strength-differs", "it", "We need not give reasons.", "Siamo tenuti a motivare.", true},
		{"strength-differs", "nl", "You should not leave valuables on the desk.", "Je kunt waardevolle spullen beter niet laten liggen.", false},
		{"strength-differs", "nl", "You should keep the receipt.", "U kunt de bon het beste bewaren.", false},
		{"strength-differs", "nl", "You should not leave valuables on the desk.", "Je kunt spullen niet laten liggen.", true},
		{"strength-differs", "nl", "You must not leave valuables on the desk.", "Je kunt spullen beter niet laten liggen.", true},
		{"strength-differs", "sv", need, "Vi meddelar dem, och till det behöver vi inte ditt samtycke.", true},
		{"strength-differs", "sv", need, "Vi måste meddela dem, och till det behöver vi inte ditt samtycke.", false},
		{"strength-differs", "it", "You should not leave valuables here.", "Non devi lasciare qui oggetti di valore.", true},
		{"strength-differs", "da", "A desk that nobody has taken may be given to a guest.", "Et skrivebord, som ingen har taget, kan gives til en gæst.", false},
		{"strength-differs", "fi", "Members must:", "Jäsenten on:", false},
		{"strength-differs", "de", "Members must:", "Mitglieder haben:", false},
		{"strength-differs", "es", "Members must:", "Los miembros han de:", false},
		{"strength-differs", "fi", "Members must pay.", "Jäsenet maksavat.", true},
		{"strength-differs", "de", "Members must:", "Mitglieder bezahlen:", true},
	})
	testPairs(t, []pair{
		{"strength-differs", "A desk that nobody has taken may be given to a guest.", "da", "Et skrivebord, som ingen har taget, gives til en gæst.", `intro/1 does not say the "may" of its source`},
		{"strength-differs", "We have to report your hours.", "pt", "Comunicamos as suas horas.", `intro/1 does not say the "have to" of its source`},
		{"strength-differs", "We have to report your hours.", "es", "Tenemos que comunicar sus horas.", ""},
	})
}
