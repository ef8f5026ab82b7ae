package check

import "testing"

// An hour of the day is the same however a language writes it; beside each stands
// another hour, or what is none.
func TestClockTimes(t *testing.T) {
	for _, c := range []struct {
		source, own string
		same        bool
	}{
		{"Open 10:00 to 15:30.", "Ouvert de 10 h à 15 h 30.", true},
		{"Open 10:00 to 15:30.", "Geöffnet von 10 bis 15.30 Uhr.", true},
		{"Open 10:00–16:00.", "Åpent 10–16.", true},
		{"Open 10:00 to 15:30.", "Ouvert de 10 h 00 à 15 h 30.", true},
		{"Open 10:00 to 15:30.", "Åpent 10.00–15.30.", true},
		{"Open 08:30 to 17:00.", "Otwarte od 8.30 do 17.", true},
		{"Open 08:30 to 17:00.", "Avoinna klo 8.30–17.", true},
		{"Open from 9 a.m. to 5:30 p.m.", "Öppet 9–17.30.", true},
		{"Open from 9 am to 5 pm.", "Abierto de 9:00 a 17:00.", true},
		{"Open 9–5 pm.", "Åbent 9–17.", true},
		{"Open 2 to 5 p.m.", "Geöffnet von 14 bis 17 Uhr.", true},
		{"Write before 12 p.m.", "Schrijf vóór 12.00 uur.", true},
		{"Closed from 12 am.", "Chiuso dalle 0.", true},
		{"At 9:00, 10:00 and 11:00.", "Às 9h, 10h e 11h.", true},
		{"Open 10:00 to 15:30.", "Ouvert de 10 h à 15 h.", false},
		{"Open 10:00 to 15:30.", "Geöffnet von 11 bis 15.30 Uhr.", false},
		{"Open 10:00 to 15:30.", "Ouvert de 10 h 30 à 15 h 30.", false},
		{"Open from 9 a.m. to 5 p.m.", "Öppet 9–18.", false},
		{"Open 2 to 5 p.m.", "Geöffnet von 14 bis 18 Uhr.", false},
		{"It has 100 pages.", "Det har 1 side.", false},
		{"Version 1.00.2.", "Version 1.2.", false},
		{"We keep 10,000.", "Vi beholder 10.", false},
		{"Call +47 10 00 20.", "Ring +47 10 20.", false},
		{"On 05.03.2026.", "On 5.03.206.", false},
	} {
		a, b := runsOf(clocked(c.source)), runsOf(clocked(c.own))
		if same := listed(a) == listed(b); same != c.same {
			t.Errorf("%s | %s: %v | %v: same %v", c.source, c.own, a, b, same)
		}
	}
	testPairs(t, []pair{
		{"numbers-differ", "Open 10:00 to 15:30, five days.", "fr", "Ouvert de 10 h à 15 h 30, six jours.", "intro/1 has the number six; the source has five"},
	})
}
