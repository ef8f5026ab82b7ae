package change

import (
	"testing"
)

// Words made one, purposes, participles and words that float, and beside each
// what looks alike and says something else.
func TestProofsOfTurns(t *testing.T) {
	const lead = "Kroma velta dorim sula. "
	for _, c := range []struct {
		name, locale, from, to string
		editorial              bool
	}{
		{"two words as one, de", "de", "Wir malen die Fotos der Kinder im Garten.", "Wir malen die Kinderfotos im Garten.", true},
		{"two words as one with a preposition, de", "de", "Wir malen Fotos von Gärten.", "Wir malen Gartenfotos.", false},
		{"two words as one, nl", "nl", "Wij schilderen de tuinen van bewoners hier.", "Wij schilderen de bewonerstuinen hier.", true},
		{"one word of another, de", "de", "Wir malen die Fotos der Kinder im Garten.", "Wir malen die Hundefotos im Garten.", false},
		{"only some of them, de", "de", "Wir malen Bilder und Fotos der Kinder hier.", "Wir malen Bilder und Kinderfotos hier.", false},
		{"the other way round, de", "de", "Wir malen den Garten des Hauses.", "Wir malen das Gartenhaus.", false},
		{"a purpose by its noun, de", "de", "Wir malen, um unsere Gärten zu verschönern.", "Wir malen zur Verschönerung unserer Gärten.", true},
		{"another purpose, de", "de", "Wir malen, um unsere Gärten zu verschönern.", "Wir malen zur Vermietung unserer Gärten.", false},
		{"a purpose of another thing, de", "de", "Wir malen, um unsere Gärten zu verschönern.", "Wir malen zur Verschönerung unserer Zäune.", false},
		{"a purpose denied, de", "de", "Wir malen, um unsere Gärten nicht zu verschönern.", "Wir malen zur Verschönerung unserer Gärten.", false},
		{"a purpose by its noun, nl", "nl", "Wij schilderen om onze tuinen te tekenen.", "Wij schilderen voor het tekenen van onze tuinen.", true},
		{"a purpose by its noun, pl", "pl", "Malujemy, aby ozdabiać ogrody.", "Malujemy w celu ozdabiania ogrodów.", true},
		{"another purpose, pl", "pl", "Malujemy, aby ozdabiać ogrody.", "Malujemy w celu sprzedawania ogrodów.", false},
		{"what you did, de", "de", "Wir malen die von Ihnen gesehenen Gärten.", "Wir malen die Gärten, die Sie gesehen haben.", true},
		{"what we did, de", "de", "Wir malen die von Ihnen gesehenen Gärten.", "Wir malen die Gärten, die wir gesehen haben.", false},
		{"what others did, de", "de", "Wir malen die von Ihnen gesehenen Gärten.", "Wir malen die Gärten, die sie alle gesehen haben.", false},
		{"who does, pl", "pl", "Malujemy ludzi, którzy rysują ogrody.", "Malujemy ludzi rysujących ogrody.", true},
		{"who does something else, pl", "pl", "Malujemy ludzi, którzy rysują ogrody.", "Malujemy ludzi kupujących ogrody.", false},
		{"a condition supposed, de", "de", "Sollte der Garten klein sein, malen wir ihn.", "Ist der Garten klein, malen wir ihn.", true},
		{"a condition of another, de", "de", "Sollte der Garten klein sein, malen wir ihn.", "Ist der Garten groß, malen wir ihn.", false},
		{"a duty supposed, de", "de", "Sollten wir den Garten malen, freut es uns.", "Wir sollten den Garten malen, freut es uns.", false},
		{"an adverb, de", "de", "Sie können den Garten jederzeit sehen.", "Sie können jederzeit den Garten sehen.", true},
		{"an adverb that is denied, de", "de", "Der Garten ist jederzeit nicht schön.", "Der Garten ist nicht jederzeit schön.", false},
		{"an adverb in another part, de", "de", "Sie malen jederzeit, was Sie sehen.", "Sie malen, was Sie jederzeit sehen.", false},
		{"to whom, de", "de", "Wir zeigen Bilder Ihnen dort.", "Wir zeigen Ihnen Bilder dort.", true},
		{"an adverb, nl", "nl", "U volgt de lijnen te allen tijde na.", "U volgt te allen tijde de lijnen na.", true},
		{"an adverb of what you see, nl", "nl", "Wij tekenen te allen tijde bomen die u ziet.", "Wij tekenen bomen die u te allen tijde ziet.", false},
		{"a verb of being, pl", "pl", "Obrazy malowane są w ogrodzie.", "Obrazy są malowane w ogrodzie.", true},
		{"a verb of being and its denial, pl", "pl", "Obrazy nie są malowane w ogrodzie.", "Obrazy są nie malowane w ogrodzie.", false},
		{"an adverb of one of two, pl", "pl", "Malujemy niezwłocznie drzewa i kupujemy ogrody.", "Malujemy drzewa i niezwłocznie kupujemy ogrody.", false},
	} {
		class := ClassOf(compared(t, c.locale, lead+c.from, lead+c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.name, class, c.from, c.to)
		}
	}
}
