package check

import "testing"

// A word that permits only with what follows it, where the source says what is
// done, is advice; where it says another thing it is nothing.
func TestGrants(t *testing.T) {
	const told = "If the rules change, we notify you two weeks before."
	testPairs(t, []pair{
		{"strength-differs", told, "nb", "Hvis reglene endres, får vi varsle deg to uker før.", `intro/1 says "får", which its source does not`},
		{"strength-differs", told, "nb", "Hvis reglene endres, får du et varsel to uker før.", ""},
		{"strength-differs", told, "nn", "Viss reglane blir endra, får vi varsle deg to veker før.", `intro/1 says "får", which its source does not`},
		{"strength-differs", told, "da", "Hvis reglerne ændres, må vi varsle dig to uger før.", `intro/1 says "må", which its source does not`},
		{"strength-differs", told, "sv", "Om reglerna ändras får vi meddela dig två veckor innan.", `intro/1 says "får", which its source does not`},
		{"strength-differs", "If the rules change, we may notify you.", "sv", "Om reglerna ändras får vi meddela dig.", ""},
		{"strength-differs", "We receive your data from the bank.", "sv", "Vi får era uppgifter från banken.", ""},
		{"strength-differs", told, "fi", "Jos säännöt muuttuvat, saamme ilmoittaa siitä kaksi viikkoa ennen.", `intro/1 says "saamme", which its source does not`},
		{"strength-differs", "We receive your data from the bank.", "fi", "Saamme tietojasi pankilta.", ""},
		{"strength-differs", told, "pl", "Jeśli zasady się zmienią, wolno nam powiadomić Cię dwa tygodnie wcześniej.", `intro/1 says "wolno", which its source does not`},
	})
}

// Every second month is every other one, however it is said, and no third one.
func TestEverySecond(t *testing.T) {
	const other, two, three = "We check the list every other month.", "We check the list every two months.", "We check the list every third month."
	testWarns(t, []warning{
		{"numbers-differ", "nb", other, "Vi kontrollerer listen hver tredje måned.", true},
		{"numbers-differ", "nb", other, "Vi kontrollerer listen annenhver måned.", false},
		{"numbers-differ", "nb", three, "Vi kontrollerer listen annenhver måned.", true},
		{"numbers-differ", "nn", other, "Vi kontrollerer lista kvar tredje månad.", true},
		{"numbers-differ", "nn", three, "Vi kontrollerer lista annankvar månad.", true},
		{"numbers-differ", "da", other, "Vi kontrollerer listen hver tredje måned.", true},
		{"numbers-differ", "da", three, "Vi kontrollerer listen hveranden måned.", true},
		{"numbers-differ", "sv", other, "Vi kontrollerar listan var tredje månad.", true},
		{"numbers-differ", "sv", two, "Vi kontrollerar listan varannan månad.", false},
		{"numbers-differ", "sv", three, "Vi kontrollerar listan varannan månad.", true},
		{"numbers-differ", "de", other, "Wir prüfen die Liste jeden dritten Monat.", true},
		{"numbers-differ", "de", other, "Wir prüfen die Liste alle zwei Monate.", false},
		{"numbers-differ", "de", three, "Wir prüfen die Liste jeden zweiten Monat.", true},
		{"numbers-differ", "nl", three, "Wij controleren de lijst om de andere maand.", true},
		{"numbers-differ", "nl", other, "Wij controleren de lijst om de andere maand.", false},
		{"numbers-differ", "fr", other, "Nous contrôlons la liste tous les trois mois.", true},
		{"numbers-differ", "fr", other, "Nous contrôlons la liste un mois sur deux.", false},
		{"numbers-differ", "it", other, "Controlliamo la lista ogni tre mesi.", true},
		{"numbers-differ", "it", three, "Controlliamo la lista a mesi alterni.", true},
		{"numbers-differ", "it", two, "Controlliamo la lista a mesi alterni.", false},
		{"numbers-differ", "es", other, "Revisamos la lista cada tres meses.", true},
		{"numbers-differ", "es", three, "Revisamos la lista en meses alternos.", true},
		{"numbers-differ", "pt", other, "Revemos a lista de três em três meses.", true},
		{"numbers-differ", "pt", other, "Revemos a lista em meses alternados.", false},
		{"numbers-differ", "pl", other, "Sprawdzamy listę co trzeci miesiąc.", true},
		{"numbers-differ", "pl", other, "Sprawdzamy listę co drugi miesiąc.", false},
		{"numbers-differ", "fi", other, "Tarkistamme luettelon joka kolmas kuukausi.", true},
		{"numbers-differ", "fi", other, "Tarkistamme luettelon joka toinen kuukausi.", false},
	})
}
