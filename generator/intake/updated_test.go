package intake

import (
	"testing"

	"proviso/generator/policy"
)

func TestLinesThatOnlyNameTheDayOfTheLastUpdate(t *testing.T) {
	for _, c := range []struct {
		locale policy.Locale
		words  string
		want   bool
	}{
		{"en", "Last updated: April 2024", true},
		{"en", "Last Updated on 1st of April, 2024", true},
		{"en", "This policy was last updated on April 1, 2024.", true},
		{"en", "(Last revised 2024-04-01)", true},
		{"en", "Date of last revision: 04/01/2024", true},
		{"nb", "Sist oppdatert april 2024", true},
		{"nb", "Sist endret: 1. april 2024", true},
		{"nb", "Oppdatert 01.04.2024", true},
		{"sv", "Senast uppdaterad: april 2024", true},
		{"sv", "Senast ändrad den 1 april 2024", true},
		{"da", "Senest opdateret 1. april 2024", true},
		{"de", "Stand: April 2024", true},
		{"de", "Zuletzt aktualisiert am 1. April 2024", true},
		{"fr", "Dernière mise à jour : 1er avril 2024", true},
		{"es", "Última actualización: 1 de abril de 2024", true},
		{"it", "Ultimo aggiornamento: 1 aprile 2024", true},
		{"nl", "Laatst bijgewerkt: 1 april 2024", true},
		{"pl", "Ostatnia aktualizacja: 10 czerwca 2025", true},
		{"pt", "Última atualização: 1 de abril de 2024", true},
		{"fi", "Viimeksi päivitetty 1. huhtikuuta 2024", true},

		{"en", "Effective date: April 1, 2024", false},
		{"en", "Last updated versions replace this one.", false},
		{"en", "Last updated April 2024. We keep data for 30 days.", false},
		{"en", "Updates", false},
		{"en", "Update your profile within 30 days", false},
		{"en", "Last updated", false},
		{"nb", "Sist oppdatert innhold vises i 30 dager", false},
		{"de", "Stand der Technik 2024", false},
		{"nb", "april 2024", false},
	} {
		if got := isUpdated(c.words, monthNames(c.locale)); got != c.want {
			t.Errorf("%s: %q: %v, want %v", c.locale, c.words, got, c.want)
		}
	}
}
