package change

import (
	"testing"
)

// A sentence that only sends a reader to one page may do so in other words; what
// it says of the page, whom it binds and what it limits stays.
func TestPointsAlike(t *testing.T) {
	const lead = "# A\n\nWe draw pages. "
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"en", "You can read the guide [here](https://a.com/x).", "Read [the guide](https://a.com/x).", true},
		{"en", "You can find the guide of plans [here](https://a.com/x).", "See [the guide of plans](https://a.com/x).", true},
		{"en", "Our [plan](https://a.com/p) draws. See [Drawing a plan](https://a.com/x/p). Our [guide](https://a.com/x/p) too.", "Our [plan](https://a.com/p) draws. Our [guide](https://a.com/x/p) too.", true},
		{"en", "You must draw it (see our [guide](/help/draw/)). It lasts.", "You must draw it. It lasts.", true},
		{"en", "You must read the guide [here](https://a.com/x).", "Read [the guide](https://a.com/x).", false},
		{"en", "You cannot read the guide [here](https://a.com/x).", "Read [the guide](https://a.com/x).", false},
		{"en", "You can find the books of members [here](https://a.com/x).", "See [the members of books](https://a.com/x).", false},
		{"en", "You can read all plans [here](https://a.com/x).", "Read [some plans](https://a.com/x).", false},
		{"en", "You can read the guide [here](https://a.com/x).", "Read [the guide](https://b.com/x).", false},
		{"en", "We can read the books [here](https://a.com/x).", "Read [the books](https://a.com/x).", false},
		{"en", "You can read the guide of plans [here](https://a.com/x).", "Read [the guide](https://a.com/x).", false},
		{"en", "You can read the free books [here](https://a.com/x).", "Read [the books](https://a.com/x).", false},
		{"en", "You can read it within 30 days [here](https://a.com/x).", "Read it [here](https://a.com/x).", false},
		{"en", "Our [plan](https://a.com/p) draws. See [Drawing a plan](https://a.com/y).", "Our [plan](https://a.com/p) draws.", false},
		{"en", "See [how to object](https://a.com/x) to it. Our [plan](https://a.com/p) draws.", "Our [plan](https://a.com/p) draws.", false},
		{"en", "You must draw it (see our [terms of sale](/x)). It lasts.", "You must draw it. It lasts.", false},
		{"en", "You must draw it. It lasts.", "You must draw it (see our terms). It lasts.", false},
		{"en", "You must draw it. It lasts.", "You must draw it (see our [tips](/help/draw/)). It lasts.", true},
		{"en", "You must draw it (if we ask). It lasts.", "You must draw it. It lasts.", false},
		{"en", "You must draw it (unless you see it). It lasts.", "You must draw it. It lasts.", false},
		{"de", "Den Leitfaden finden Sie [hier](https://a.com/x).", "Siehe [Leitfaden](https://a.com/x).", true},
		{"de", "Den Leitfaden finden Sie [hier](https://a.com/x) kostenlos.", "Siehe [Leitfaden](https://a.com/x).", false},
		{"fr", "Vous trouverez gratuitement le guide [ici](https://a.com/x).", "Voir [le guide](https://a.com/x).", false},
		{"sv", "Du hittar inte listan [här](https://a.com/x).", "Se [listan](https://a.com/x).", false},
	} {
		class := ClassOf(compared(t, c.locale, lead+c.from, lead+c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
		}
	}
}
