package change

import (
	"testing"
)

// What only points is exchanged; what says what is done with what is linked, and
// how much of it, is not.
func TestPointing(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"en", "As told [here](https://a.com/b), plans fade.", "As told on our [help page](https://a.com/b), plans fade.", true},
		{"en", "The list is at https://a.com/b.", "The list is on our [list of plans](https://a.com/b).", true},
		{"en", "You can read about plans [here](https://a.com/b).", "See more about plans [here](https://a.com/b).", true},
		{"nb", "Planer er forklart [her](https://a.com/b).", "Planer er forklart på [denne siden](https://a.com/b).", true},
		{"fr", "Les plans sont décrits [ici](https://a.com/b).", "Les plans sont décrits dans [notre guide](https://a.com/b).", true},
		{"it", "I piani sono descritti [qui](https://a.com/b).", "I piani sono descritti nella [guida](https://a.com/b).", true},
		{"en", "The reports are published in full [here](https://a.com/b).", "The reports are published [here](https://a.com/b).", false},
		{"en", "The reports are published in full: see [here](https://a.com/b).", "The reports are published [here](https://a.com/b).", false},
		{"en", "It is available in full for [members](https://a.com/b).", "It is available for [members](https://a.com/b).", false},
		{"en", "The complete list is [here](https://a.com/b).", "The list is [here](https://a.com/b).", false},
		{"en", "We send plans to [Aldera](https://aldera.com/b).", "We send plans from [Aldera](https://aldera.com/b).", false},
		{"en", "Plans are shared with [Aldera](https://aldera.com/b).", "Plans are shared by [Aldera](https://aldera.com/b).", false},
		{"en", "We check plans with [Aldera](https://aldera.com/b).", "We will read plans with [Aldera](https://aldera.com/b).", false},
		{"en", "You can also object [here](https://a.com/b).", "You can object [here](https://a.com/b) to more.", false},
		{"de", "Pläne gehen zu [Aldera](https://aldera.com/b).", "Pläne gehen über [Aldera](https://aldera.com/b).", false},
		{"de", "Die Berichte werden vollständig [hier](https://a.com/b) gezeigt.", "Die Berichte werden [hier](https://a.com/b) gezeigt.", false},
		{"fr", "Les plans sont envoyés à [Aldera](https://aldera.com/b).", "Les plans sont envoyés par [Aldera](https://aldera.com/b).", false},
		{"es", "Los planos pasan por [Aldera](https://aldera.com/b).", "Los planos pasan para [Aldera](https://aldera.com/b).", false},
		{"nl", "Plannen komen van [Aldera](https://aldera.com/b).", "Plannen komen voor [Aldera](https://aldera.com/b).", false},
		{"sv", "Planer skickas till [Aldera](https://aldera.com/b).", "Planer skickas via [Aldera](https://aldera.com/b).", false},
		{"nb", "Rapportene vises i sin helhet [her](https://a.com/b).", "Rapportene vises [her](https://a.com/b).", false},
	} {
		class := ClassOf(compared(t, c.locale, c.from, c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
		}
	}
}
