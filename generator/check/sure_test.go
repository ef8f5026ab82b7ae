package check

import "testing"

// What no right translation says is a warning; beside it stands what looks alike
// and may be right.
func TestSureDifferences(t *testing.T) {
	testWarns(t, []warning{
		{"limits-differ", "de", "We share nothing, except where a guest asks for it.", "Wir geben nichts weiter, auch wenn ein Gast darum bittet.", true},
		{"limits-differ", "fr", "Keep animals out of the building, except assistance dogs.", "Ne faites pas entrer d’animaux, y compris les chiens d’assistance.", true},
		{"limits-differ", "nl", "Keep animals out of the building, except assistance dogs.", "Laat dieren niet binnen, met inbegrip van assistentiehonden.", true},
		{"limits-differ", "it", "Keep animals out of the building, except assistance dogs.", "Non portare animali nell’edificio, tranne i cani da assistenza.", false},
		{"limits-differ", "sv", "You need not tell us your religion, except where it matters for the food.", "Du behöver inte ange din religion.", true},
		{"limits-differ", "sv", "You need not tell us your religion, except where it matters for the food.", "Du behöver bara ange din religion när den har betydelse för maten.", false},
		{"limits-differ", "nb", "We also keep it, unless you object.", "Vi beholder den også hvis du ikke protesterer.", false},
		{"bounds-differ", "de", "We may raise prices once a year, by no more than 4%.", "Wir dürfen die Preise einmal im Jahr erhöhen, um mindestens 4 %.", true},
		{"bounds-differ", "de", "We may raise prices once a year, by no more than 4%.", "Wir dürfen die Preise einmal im Jahr um höchstens 4 % erhöhen.", false},
		{"bounds-differ", "da", "Announce it at least two months in advance.", "Varsl det senest to måneder før.", false},
		{"bounds-differ", "nb", "You must be aged 18 and up.", "Du må være høyst 18 år.", true},
		{"bounds-differ", "pl", "If the network is down for more than four hours, write to us.", "Jeżeli sieć nie działa dłużej niż cztery godziny, napisz do nas.", false},
		{"bounds-differ", "es", "If the lift is out of order for more than two days, write to us.", "Si el ascensor no funciona durante más de dos días, escríbanos.", false},
		{"bounds-differ", "pl", "We keep it for more than four hours.", "Przechowujemy to najwyżej cztery godziny.", true},
		{"strength-differs", "da", "You do not have to tell us your religion.", "Du må ikke oplyse din religion.", true},
		{"strength-differs", "da", "You do not have to tell us your religion.", "Du kan ikke afkræves oplysning om din religion.", false},
		{"numbers-differ", "nl", "We see the last four digits.", "Wij zien de laatste cijfers.", true},
		{"numbers-differ", "it", "We answer within three working days.", "Rispondiamo entro sei giorni lavorativi.", true},
		{"numbers-differ", "de", "It is kept for four weeks.", "Es wird einen Monat lang aufbewahrt.", false},
		{"numbers-differ", "it", "You are a member.", "Lei è socio, sei giorni su sette.", false},
		{"ranges-differ", "da", "A desk is booked for one to eight hours.", "Et skrivebord bookes i en eller otte timer.", true},
		{"ranges-differ", "fr", "A desk is booked for one to eight hours.", "Un bureau se réserve pour une durée d’une ou huit heures.", true},
		{"ranges-differ", "de", "It is charged between the first and the fifth day.", "Sie wird am ersten oder am fünften Tag abgebucht.", true},
		{"ranges-differ", "de", "It is charged between the first and the fifth day.", "Sie wird zwischen dem ersten und dem fünften Tag abgebucht.", false},
		{"ranges-differ", "nb", "One or two of us are here.", "En eller to av oss er her.", false},
	})
}
