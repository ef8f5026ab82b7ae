package change

import (
	"testing"
)

// Orders and forms that a grammar allows for one sentence, and beside each what
// looks alike and says something else.
func TestProofsOfShapes(t *testing.T) {
	const lead = "Kroma velta dorim sula. "
	for _, c := range []struct {
		name, locale, from, to string
		editorial              bool
	}{
		{"what stands in front, nb", "nb", "Bilder av siden tegner vi bare med penn.", "Vi tegner bilder av siden bare med penn.", true},
		{"another thing alone, nb", "nb", "Bilder av siden tegner vi bare med penn.", "Vi tegner bare bilder av siden med penn.", false},
		{"what is denied, nb", "nb", "Bilder viser vi ikke til andre.", "Vi viser ikke bilder til andre.", true},
		{"all and not all, nb", "nb", "Alle bilder viser vi ikke til andre.", "Vi viser ikke alle bilder til andre.", false},
		{"at the end, sv", "sv", "I så fall får du en bild.", "Du får en bild i så fall.", true},
		{"at the end behind what is narrowed, sv", "sv", "Med penna ritar vi bara sidor.", "Vi ritar bara sidor med penna.", false},
		{"with its particle, sv", "sv", "Bilder samlar vi in på torget.", "Vi samlar in bilder på torget.", true},
		{"a condition, sv", "sv", "Om du vill ritar vi sidan.", "Vi ritar om du vill sidan.", false},
		{"who acts, de", "de", "Bilder zeigen wir nicht jedem.", "Wir zeigen Bilder nicht jedem.", true},
		{"who acts is another, de", "de", "Wir zeigen es der Firma nicht.", "Die Firma zeigt es uns nicht.", false},
		{"the verb tells who acts, fi", "fi", "Sivun ilmoitamme vähintään kuukautta ennen sitä.", "Ilmoitamme sivun vähintään kuukautta ennen sitä.", true},
		{"what is denied, fi", "fi", "Sivuja emme myy muille.", "Emme myy sivuja muille.", true},
		{"only the one, fi", "fi", "Vain sivuja luovutamme muille.", "Luovutamme sivuja vain muille.", false},
		{"no verb, fi", "fi", "Kirjan sivustomme lukee hän.", "Sivustomme kirjan lukee hän.", false},
		{"a condition and its denial, nb", "nb", "Lykkes ikke dette, kan siden tegnes.", "Hvis dette ikke lykkes, kan siden tegnes.", true},
		{"a condition and a denial that moved, nb", "nb", "Lykkes ikke dette, kan siden tegnes.", "Hvis dette lykkes, kan siden ikke tegnes.", false},
		{"a condition without its denial, nn", "nn", "Blir ikkje boka lesen, kan vi teikne.", "Dersom boka blir lesen, kan vi teikne.", false},
		{"whose it is, nb", "nb", "Vi leser meldingen din her.", "Vi leser din melding her.", true},
		{"whose it is, nn", "nn", "Vi les sidene dine her.", "Vi les dine sider her.", true},
		{"whose it is now, nb", "nb", "Vi leser meldingen din her.", "Vi leser vår melding her.", false},
		{"being done, nb", "nb", "Siden blir slettet ti år etter slutten.", "Siden slettes ti år etter slutten.", true},
		{"being done, a strong verb, da", "da", "Siden bliver ikke trukket frem.", "Siden trækkes ikke frem.", true},
		{"being done no more, nb", "nb", "Siden blir ikke slettet etter slutten.", "Siden slettes etter slutten.", false},
		{"something else being done, nb", "nb", "Siden blir slettet etter slutten.", "Siden selges etter slutten.", false},
		{"what may be done, nb", "nb", "Siden blir slettet etter slutten.", "Siden kan slettes etter slutten.", false},
		{"a purpose in front, nb", "nb", "For å lese boken må du være fylt 18 år.", "Du må være fylt 18 år for å lese boken.", true},
		{"a condition in front, sv", "sv", "När du ber om det ritar vi sidan här.", "Vi ritar sidan här när du ber om det.", true},
		{"a condition of the other, nb", "nb", "Hvis vi ber om det, tegner du siden.", "Vi tegner siden hvis du ber om det.", false},
		{"to whom, fi", "fi", "Lukijoille luovutamme sivuja, jos he pyytävät.", "Luovutamme sivuja lukijoille, jos he pyytävät.", true},
		{"only to whom, fi", "fi", "Lukijoille luovutamme vain sivuja.", "Luovutamme vain lukijoille sivuja.", false},
		{"a reminder, sv", "sv", "Observera att sidan är kort.", "Sidan är kort.", true},
		{"a reminder of something else, sv", "sv", "Observera att sidan är kort.", "Sidan är lång.", false},
		{"a verb and its particle, nb", "nb", "Vi betaler beløpet for siden tilbake straks.", "Vi tilbakebetaler beløpet for siden straks.", true},
		{"a verb and its particle, sv", "sv", "Vi inhämtar även sidor.", "Vi hämtar även in sidor.", true},
		{"a verb and another particle, nb", "nb", "Vi betaler beløpet for siden tilbake straks.", "Vi betaler beløpet for siden ut straks.", false},
		{"behind a word that adds nothing, sv", "sv", "Dessutom ritar vi en sida.", "Vi ritar också en sida.", true},
		{"a question, sv", "sv", "Ritar vi en sida?", "Vi ritar en sida.", false},
		{"that which we do, da", "da", "Bogen, som vi læser, er her.", "Bogen, vi læser, er her.", true},
		{"those who do, nb", "nb", "Alle som leser boken får den.", "Alle leser boken får den.", false},
		{"as what, nb", "nb", "Vi ser boken som vår side.", "Vi ser boken vår side.", false},
		{"has been, sv", "sv", "En skada som har orsakats av oss.", "En skada som orsakats av oss.", true},
		{"had to, sv", "sv", "Vi har att läsa en sida.", "Vi att läsa en sida.", false},
		{"a sentence split behind what holds for both, en", "en", "With a pen we draw a plan, and we read a page.", "With a pen we draw a plan. We read a page.", false},
	} {
		class := ClassOf(compared(t, c.locale, lead+c.from, lead+c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.name, class, c.from, c.to)
		}
	}
}

// A sentence in a shape of its own differs in other places than as it stands: what
// looks at the places around one looks at those of the shape.
func TestShapesHaveTheirOwnPlaces(t *testing.T) {
	from := "Reichweitenmessung nur nicht Eine Anmeldung erforderlich statt. Cookies ## wir für (7) ein, soweit 7 findet sind. Part setzen sie die"
	to := "Cookies setzen wir nur ein, soweit sie für die Anmeldung erforderlich sind. Eine Reichweitenmessung findet nicht statt. (7)"
	if got := compared(t, "de", from, to); ClassOf(got) == Editorial {
		t.Error("words in no order of their own pass")
	}
}
