package change

import "testing"

// Words that stand near a wording that says the same, and do not say the same:
// each change of one is for a person to see.
func TestNeighboursOfWordings(t *testing.T) {
	for _, c := range []struct{ locale, from, to string }{
		{"de", "Wir antworten kostenlos.", "Wir antworten kostengünstig."},
		{"de", "Wir melden es unverzüglich.", "Wir melden es zeitnah."},
		{"de", "Wir löschen sie, sofern Sie es wünschen.", "Wir löschen sie, soweit wir es wünschen."},
		{"de", "Wir löschen sie, sofern Sie es wünschen.", "Wir löschen sie, obwohl Sie es wünschen."},
		{"de", "Wir handeln gemäß Art. 6 Abs. 1 lit. a DSGVO.", "Wir handeln gemäß Art. 6 Abs. 1 Buchstabe f DSGVO."},
		{"de", "Wir antworten binnen 14 Tagen.", "Wir antworten nach 14 Tagen."},
		{"de", "Wir antworten binnen 14 Tagen.", "Wir antworten innerhalb von 14 Wochen."},
		{"de", "Wir teilen Daten mit Partnern.", "Wir teilen Daten durch Partner."},
		{"de", "Das Entgelt enthält die Umsatzsteuer.", "Das Entgelt enthält die Steuer."},
		{"de", "Preise verstehen sich inkl. MwSt.", "Preise verstehen sich zzgl. MwSt."},
		{"de", "Daten, welche wir erheben, löschen wir.", "Daten, welche wir nicht erheben, löschen wir."},
		{"de", "Wir löschen Protokolldateien.", "Wir löschen Auftragsdateien."},
		{"de", "Bei einer Panne rufen wir an.", "Nach einer Panne rufen wir an."},
		{"de", "Sie haben das Recht auf Auskunft.", "Sie haben die Möglichkeit zur Auskunft."},
		{"de", "Daten, die nicht mehr erforderlich sind, löschen wir.", "Daten, die nicht mehr aktuell sind, löschen wir."},
		{"nl", "U moet dit melden.", "U mag dit melden."},
		{"nl", "U dient dit te melden.", "U kunt dit melden."},
		{"nl", "Wij antwoorden minimaal 14 dagen vooraf.", "Wij antwoorden maximaal 14 dagen vooraf."},
		{"nl", "Wij delen dit via een lijst.", "Wij delen dit met een lijst."},
		{"nl", "Wij doen dit op grond van artikel 6 lid 1 sub b AVG.", "Wij doen dit op grond van artikel 6, eerste lid, onder f, AVG."},
		{"nl", "U kunt zich te allen tijde afmelden.", "U kunt zich doorgaans afmelden."},
		{"nl", "Betaling vóór aanvang.", "Betaling na aanvang."},
		{"nl", "Wij gebruiken Kroma.", "Wij maken gebruik van Velta."},
		{"nl", "Kinderen jonger dan 16 jaar.", "Kinderen onder de 13 jaar."},
		{"pl", "Usuwamy je po 30 dniach.", "Usuwamy je po upływie 60 dni."},
		{"pl", "W razie rażącego naruszenia rozwiązujemy umowę.", "W przypadku naruszenia rozwiązujemy umowę."},
		{"pl", "Przechowujemy je przez okres trwania umowy.", "Przechowujemy je po okresie trwania umowy."},
		{"pl", "Odpowiadamy co najmniej raz w roku.", "Odpowiadamy maksymalnie raz w roku."},
		{"pl", "Klient jest zobowiązany czekać.", "Klient jest uprawniony czekać."},
		{"pl", "Kontakt drogą mailową.", "Kontakt drogą pocztową."},
		{"pl", "Pomoc jest bezpłatna.", "Pomoc jest płatna."},
		{"pl", "Korzystamy z cookies własnych.", "Korzystamy z cookies obcych."},
		{"pl", "Prawo dostępu przysługuje Państwu.", "Prawo dostępu przysługuje firmie."},
	} {
		if class := ClassOf(compared(t, c.locale, c.from, c.to)); class == Editorial || class == None {
			t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
		}
	}
}
