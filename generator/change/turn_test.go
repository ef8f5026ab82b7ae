package change

import (
	"testing"
)

// Denials, notes, phrases in front, verbs in two parts and units in another
// form, and beside each what looks alike and says something else.
func TestProofsOfGermanicAndPolishTurns(t *testing.T) {
	const lead = "Kroma velta dorim sula. "
	for _, c := range []struct {
		name, locale, from, to string
		editorial              bool
	}{
		{"there is none, de", "de", "Es erfolgt keine Bemalung der Wände.", "Eine Bemalung der Wände erfolgt nicht.", true},
		{"there is none, with a particle, de", "de", "Es findet keine Bemalung statt.", "Eine Bemalung findet nicht statt.", true},
		{"there is some, de", "de", "Es erfolgt keine Bemalung der Wände.", "Eine Bemalung der Wände erfolgt.", false},
		{"there is none of something else, de", "de", "Es erfolgt keine Bemalung der Wände.", "Eine Bemalung der Türen erfolgt nicht.", false},
		{"there is none without, de", "de", "Es erfolgt keine Bemalung ohne Wände.", "Eine Bemalung erfolgt nicht.", false},
		{"a note, de", "de", "Bitte beachten Sie, dass Wände in der Sonne leuchten.", "Wände leuchten in der Sonne.", true},
		{"a note of a condition, de", "de", "Bitte beachten Sie, dass Wände, wenn Sie malen, leuchten.", "Wände leuchten.", false},
		{"a duty is no note, de", "de", "Stellen Sie sicher, dass Wände in der Sonne leuchten.", "Wände leuchten in der Sonne.", false},
		{"a note denied, de", "de", "Bitte beachten Sie, dass Wände nicht in der Sonne leuchten.", "Wände leuchten in der Sonne.", false},
		{"a note, nl", "nl", "Let erop dat muren in de zon branden.", "Muren branden in de zon.", true},
		{"a note, pl", "pl", "Prosimy pamiętać, że ściany lśnią w słońcu.", "Ściany lśnią w słońcu.", true},
		{"a phrase in front, de", "de", "Für diese Wand gilt die rote Farbe.", "Die rote Farbe gilt für diese Wand.", true},
		{"a phrase in front, nl", "nl", "Op deze muur is rode verf van toepassing.", "Rode verf is van toepassing op deze muur.", true},
		{"who acts, de", "de", "Für den Maler bezahlt der Wirt.", "Der Maler bezahlt für den Wirt.", false},
		{"what is narrowed, de", "de", "Für diese Wand gilt nur die rote Farbe.", "Nur die rote Farbe gilt für diese Wand und für Türen.", false},
		{"a phrase behind a denial, de", "de", "Bei Regen malt der Maler nicht im Garten.", "Der Maler malt nicht bei Regen im Garten.", false},
		{"a verb in two parts, de", "de", "Wir werten Ihre Bilder im Garten aus.", "Ihre Bilder werden im Garten ausgewertet.", true},
		{"a verb in two parts by others, de", "de", "Wir werten Ihre Bilder im Garten aus.", "Ihre Bilder werden im Garten von Malern ausgewertet.", false},
		{"a verb in two other parts, de", "de", "Wir werten Ihre Bilder im Garten aus.", "Ihre Bilder werden im Garten aufgewertet.", false},
		{"a strong verb, de", "de", "Wir erheben Ihre Bilder im Garten.", "Ihre Bilder werden im Garten erhoben.", true},
		{"a verb in two parts, nl", "nl", "Wij slaan uw tekeningen in de tuin op.", "Uw tekeningen worden in de tuin verkocht.", false},
		{"a verb, pl", "pl", "Obrazy są przechowywane w ogrodzie.", "Obrazy przechowujemy w ogrodzie.", true},
		{"another verb, pl", "pl", "Obrazy są przechowywane w ogrodzie.", "Obrazy sprzedajemy w ogrodzie.", false},
		{"a verb of others, pl", "pl", "Obrazy są przechowywane w ogrodzie.", "Obrazy przechowują w ogrodzie.", false},
		{"what you do to a thing, nl", "nl", "De muur kun je hier bekijken.", "Je kunt de muur hier bekijken.", true},
		{"who does it to you, nl", "nl", "De schilder kan u hier bekijken.", "U kunt de schilder hier bekijken.", false},
		{"what you do to a thing, de", "de", "Das Profil können Sie hier ansehen.", "Sie können das Profil hier ansehen.", true},
		{"who does it to you, de", "de", "Die Maler können Sie hier ansehen.", "Sie können die Maler hier ansehen.", false},
		{"only that thing, de", "de", "Nur das Profil können Sie hier ansehen.", "Sie können das Profil hier ansehen.", false},
		{"what we do to a thing, pl", "pl", "Obrazów nie malujemy w ogrodzie.", "Nie malujemy obrazów w ogrodzie.", true},
		{"what others do to a thing, pl", "pl", "Obrazy malują malarze.", "Malarze malują obrazy w ogrodzie.", false},
		{"systems are no verb, pl", "pl", "Malarzy systemy malują w ogrodzie.", "Systemy malarzy malują w ogrodzie.", false},
		{"what must be done, pl", "pl", "Obraz należy odłożyć na trawę.", "Należy odłożyć obraz na trawę.", true},
		{"what may be done, pl", "pl", "Obraz należy odłożyć na trawę.", "Można odłożyć obraz na trawę.", false},
		{"a condition behind, nl", "nl", "Als het regent, schilderen wij muren in de tuin.", "Wij schilderen muren in de tuin als het regent.", true},
		{"a condition of one of two, nl", "nl", "Als het regent, schilderen wij muren en deuren.", "Wij schilderen muren en deuren als het regent.", false},
		{"another condition behind, nl", "nl", "Als het regent, schilderen wij muren.", "Wij schilderen muren als het sneeuwt.", false},
		{"a phrase behind what may stand anywhere, de", "de", "Über den Zaun am Ende jeder Wand können Sie jederzeit steigen.", "Sie können jederzeit über den Zaun am Ende jeder Wand steigen.", true},
		{"a unit in another form, pl", "pl", "Malujemy po upływie 30 dni.", "Malujemy po 30 dniach.", true},
		{"another unit, pl", "pl", "Malujemy po upływie 30 dni.", "Malujemy po 30 latach.", false},
		{"days and nights are no days, da", "da", "Vi maler i 3 dage.", "Vi maler i 3 døgn.", false},
		{"a working day is no weekday, de", "de", "Wir malen nach 3 Werktagen.", "Wir malen nach 3 Arbeitstagen.", false},
		{"an abbreviation ends no sentence, de", "de", "Wir malen dies gem. Art. 6 Abs. 1 lit. b DSGVO im Garten.", "Dies malen wir gemäß Artikel 6 Absatz 1 Buchstabe b DSGVO im Garten.", true},
		{"another letter of it, de", "de", "Wir malen dies gem. Art. 6 Abs. 1 lit. b DSGVO im Garten.", "Dies malen wir gemäß Artikel 6 Absatz 1 Buchstabe f DSGVO im Garten.", false},
	} {
		class := ClassOf(compared(t, c.locale, lead+c.from, lead+c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.name, class, c.from, c.to)
		}
	}
}

// A product named in the title takes another name, and the company that answers
// keeps its own.
func TestProductsOfTheTitle(t *testing.T) {
	const old = "# Regeln von Brivola\n\nBrivola malt Wände. Das macht die Alder Farben GmbH, Weg 3.\n\nMit Brivola malen Sie Türen.\n"
	for _, c := range []struct {
		name, from, to string
		editorial      bool
	}{
		{"the product", old, "# Regeln von Trisolo\n\nTrisolo malt Wände. Das macht die Alder Farben GmbH, Weg 3.\n\nMit Trisolo malen Sie Türen.\n", true},
		{"and the company", old, "# Regeln von Trisolo\n\nTrisolo malt Wände. Das macht die Eschen Farben GmbH, Weg 3.\n\nMit Trisolo malen Sie Türen.\n", false},
		{"a word of the language", "# Regeln für Maler\n\nDer Maler malt. Das zahlt die Alder Farben GmbH.\n\nEin Maler wartet.\n", "# Regeln für Gärtner\n\nDer Gärtner malt. Das zahlt die Alder Farben GmbH.\n\nEin Gärtner wartet.\n", false},
		{"who receives", "# Regeln von Brivola\n\nEmpfänger ist Brivola. Das zahlt die Alder Farben GmbH.\n\nMit Brivola malen Sie.\n", "# Regeln von Trisolo\n\nEmpfänger ist Trisolo. Das zahlt die Alder Farben GmbH.\n\nMit Trisolo malen Sie.\n", false},
	} {
		class := ClassOf(compared(t, "de", c.from, c.to))
		if editorial := class == Editorial; editorial != c.editorial {
			t.Errorf("%s is %s", c.name, class)
		}
	}
}
