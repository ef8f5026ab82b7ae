package check

import "testing"

// A unit of time that one text says again, or in another form, is no other
// period; one that takes the place of another is.
func TestPeriods(t *testing.T) {
	testWarns(t, []warning{
		{"units-differ", "da", "Unused hours expire at the end of the month, except those bought apart, which are valid for 12 months.", "Ubrugte timer bortfalder ved månedens udgang, bortset fra timer, der er købt særskilt; de er gyldige i 12 måneder.", false},
		{"units-differ", "de", "Unused hours expire at the end of the month, except those bought apart, which are valid for 12 months.", "Nicht genutzte Stunden verfallen am Monatsende, ausgenommen gesondert gekaufte Stunden; diese gelten 12 Monate.", false},
		{"units-differ", "nb", "The first month is free, the others cost 5 euro a week.", "Den første måneden er gratis, de andre månedene koster 5 euro i uka.", false},
		{"units-differ", "nb", "An appointment can be moved up to the end of the month.", "En time kan flyttes frem til månedens slutt.", false},
		{"units-differ", "fi", "Unused hours expire at the end of the month.", "Käyttämättömät tunnit raukeavat kuun lopussa.", false},
		{"units-differ", "de", "At weekends we answer within a day.", "Am Wochenende antworten wir innerhalb eines Tages.", false},
		{"units-differ", "da", "Unused hours expire at the end of the month.", "Ubrugte timer bortfalder ved ugens udgang.", true},
		{"units-differ", "de", "It is kept for one day and the copy for one month.", "Es wird eine Woche aufbewahrt, die Kopie einen Monat.", true},
		{"units-differ", "nn", "With two weeks' notice.", "Med to månaders varsel.", true},
		{"units-differ", "pt", "The cookie is deleted after 15 minutes.", "O cookie é apagado após 15 segundos.", true},
		{"units-differ", "sv", "We answer within three working days.", "Vi svarar inom tre arbetsveckor.", true},
	})
}
