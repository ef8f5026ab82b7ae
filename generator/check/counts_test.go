package check

import "testing"

// A word that counts persons or things holds its number; beside it stands one of
// another number.
func TestCollectiveNumbers(t *testing.T) {
	testWarns(t, []warning{
		{"numbers-differ", "pl", "Only five of our employees see it.", "Widzi to tylko pięcioro naszych pracowników.", false},
		{"numbers-differ", "pl", "Only five of our employees see it.", "Widzi to tylko siedmioro naszych pracowników.", true},
		{"numbers-differ", "pl", "It is for families with three children.", "To dla rodzin z trojgiem dzieci.", false},
		{"numbers-differ", "pl", "It is for families with four children.", "To dla rodzin z czworgiem dzieci.", false},
		{"numbers-differ", "pl", "It is for families with four children.", "To dla rodzin z pięciorgiem dzieci.", true},
		{"numbers-differ", "pl", "We look after eight children at most.", "Opiekujemy się najwyżej ośmiorgiem dzieci.", false},
		{"numbers-differ", "fr", "About thirty of us work here.", "Nous sommes une trentaine à travailler ici.", false},
		{"numbers-differ", "fr", "About thirty of us work here.", "Nous sommes une vingtaine à travailler ici.", true},
		{"numbers-differ", "it", "About twenty of us work here.", "Qui lavoriamo in una ventina.", false},
		{"numbers-differ", "it", "About twenty of us work here.", "Qui lavoriamo in una trentina.", true},
		{"numbers-differ", "es", "About twenty of us work here.", "Aquí trabajamos una veintena de personas.", false},
		{"numbers-differ", "pt", "About twenty of us work here.", "Somos uma vintena a trabalhar aqui.", false},
	})
}
