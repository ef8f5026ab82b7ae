package dictionary

import (
	"strings"
	"testing"

	"proviso/generator/diag"
	"proviso/generator/policy"
)

func TestDictionaries(t *testing.T) {
	for _, c := range []struct {
		locale, word string
		want         bool
	}{
		{"en", "information", true}, {"en", "informaton", false}, {"en-GB", "retention", true}, {"en", "information ", false}, {"en", "", false},
		{"de", "verarbeitung", true}, {"de", "verabeitung", false}, {"de", "widersprechen", true}, {"de", "außerdem", true},
		{"nl", "verwerking", true}, {"nl", "verwrking", false}, {"nl", "bewaard", true},
		{"pl", "przetwarzanie", true}, {"pl", "przetważanie", false}, {"pl", "niezwłocznie", true}, {"pl", "przechowujemy", true},
		{"hu", "adatkezelés", true}, {"hu", "adatkzelés", false}, {"sv", "återbetalning", true}, {"sv", "återbetlning", false}, {"nb", "samtykke", true}, {"nb", "samtyke", false},
		{"fi", "suostumus", true}, {"fi", "suostmus", false}, {"cs", "osobních", true}, {"cs", "bežné", false}, {"ru", "данных", true}, {"ru", "даных", false},
		{"id", "informasi", true}, {"uk", "персональних", true}, {"el", "δεδομένα", true}, {"ro", "datelor", true}, {"tr", "veri", false}, {"nn", "samtykke", false},
		{"fr", "conservées", true}, {"fr", "conservéees", false}, {"fr", "désabonnement", true}, {"fr-CA", "courriel", true},
		{"es", "conservaremos", true}, {"es", "conservremos", false}, {"es", "aparcamento", false}, {"es", "reproductor", true}, {"es", "rehabilitar", true}, {"es-AR", "enviá", true},
		{"it", "conservati", true}, {"it", "conservatti", false}, {"it", "tempestivamente", true}, {"it", "dalla", true}, {"it", "della", true},
		{"pt", "tratamento", true}, {"pt", "gravaçoes", false}, {"pt-BR", "usuário", true}, {"pt-PT", "ficheiro", true}, {"pt", "reativar", true},
	} {
		if got := Of(policy.Locale(c.locale)).Has(c.word); got != c.want {
			t.Errorf("%s: %q is a word: %v", c.locale, c.word, got)
		}
	}
}

func TestNeighboursOfAWord(t *testing.T) {
	d := Of("en")
	for _, c := range []struct {
		word  string
		limit int
		want  string
	}{{"immediatly", 1, "immediately"}, {"recieve", 1, "receive"}, {"withouth", 1, "without"}, {"shal", 1, "shall"}, {"responsable", 2, "responsible"}} {
		found := d.Around(c.word, c.limit)
		if !strings.Contains(" "+strings.Join(found, " ")+" ", " "+c.want+" ") {
			t.Errorf("%s: %v", c.word, found)
		}
		for _, w := range found {
			if diag.Distance([]rune(w), []rune(c.word)) > c.limit || !d.Has(w) {
				t.Errorf("%s: %s", c.word, w)
			}
		}
	}
}
