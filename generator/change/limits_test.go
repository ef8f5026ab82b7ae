package change

import (
	"testing"

	"proviso/generator/topic"
)

// edited is a text that changes in one place, and what that is about.
type edited struct {
	locale, text, old, now string
	category               topic.Category
}

func aboutAsNamed(t *testing.T, rows []edited) {
	t.Helper()
	for _, c := range rows {
		all := byRules(t, c.locale, c.text+c.old, c.text+c.now)
		if len(all) != 1 || len(all[0].Categories) == 0 {
			t.Errorf("%s: %q → %q: %d judgements", c.locale, c.old, c.now, len(all))
		} else if got := all[0].Categories; got[0] != c.category {
			t.Errorf("%s: %q → %q: about %v, not %s", c.locale, c.old, c.now, got, c.category)
		}
	}
}

const (
	policyText = "# Privacy policy\n\n## Lamps\n\nLamps are here.\n\n"
	termsText  = "# Terms of use\n\n## Lamps\n\nLamps are here.\n\n"
)

// A period is of what happens in it, whatever the heading says.
func TestPeriods(t *testing.T) {
	aboutAsNamed(t, []edited{
		{"en", termsText, "If we suspend your account, you may appeal within 30 days.", "If we suspend your account, you may appeal within 14 days.", topic.Rights},
		{"en", termsText, "Lamps may be returned within 60 days.", "Lamps may be returned within 20 days.", topic.Rights},
		{"en", termsText, "Pictures in the bin are removed after 60 days.", "Pictures in the bin are removed after 20 days.", topic.Retention},
		{"en", termsText, "You get 30 days' notice by letter.", "You get 10 days' notice by letter.", topic.Notice},
		{"en", termsText, "Orders above 50 lamps are paid within 30 days of delivery.", "Orders above 50 lamps are paid within 14 days of delivery.", topic.Fees},
		{"en", policyText, "We tell you of a breach of your data within 72 hours.", "We tell you of a breach of your data within 96 hours.", topic.Security},
		{"en", policyText, "Somebody restores the library within four hours.", "Somebody restores the library within two days.", topic.Security},
		{"en", termsText, "You must answer guests within 24 hours.", "You must answer guests within 12 hours.", topic.Obligations},
		{"en", termsText, "Hosts have to put things right; you must remove listings that are wrong within 7 days.", "Hosts have to put things right; you must remove listings that are wrong within 2 days.", topic.Obligations},
		{"en", termsText, "Nobody can sue over it after two years.", "Nobody can sue over it after one year.", topic.Dispute},
		{"en", termsText, "Lamps are dispatched within 3 days.", "Lamps are dispatched within 6 days.", topic.Other},
		{"en", policyText, "We respond to requests to erase data within 30 days.", "We respond to requests to erase data within 45 days.", topic.Rights},
		{"en", policyText, "Invoices that you paid are kept for 10 years.", "Invoices that you paid are kept for 8 years.", topic.Retention},
		{"de", termsText, "Wird ein Konto gesperrt, kann binnen 30 Tagen Einspruch erhoben werden.", "Wird ein Konto gesperrt, kann binnen 10 Tagen Einspruch erhoben werden.", topic.Rights},
		{"de", termsText, "Gelöschte Bilder bleiben 60 Tage im Papierkorb.", "Gelöschte Bilder bleiben 20 Tage im Papierkorb.", topic.Retention},
		{"de", termsText, "Rechnungen sind binnen 14 Tagen zu begleichen.", "Rechnungen sind binnen 7 Tagen zu begleichen.", topic.Fees},
		{"de", termsText, "Das kündigen wir 30 Tage im Voraus an.", "Das kündigen wir 10 Tage im Voraus an.", topic.Notice},
		{"fr", termsText, "Vous pouvez retourner la lampe sous 30 jours.", "Vous pouvez retourner la lampe sous 14 jours.", topic.Rights},
		{"fr", termsText, "Les photos de la corbeille sont supprimées après 60 jours.", "Les photos de la corbeille sont supprimées après 20 jours.", topic.Retention},
		{"es", termsText, "El usuario puede recurrir el bloqueo en 30 días.", "El usuario puede recurrir el bloqueo en 10 días.", topic.Rights},
		{"es", termsText, "Las facturas se abonan en 30 días.", "Las facturas se abonan en 15 días.", topic.Fees},
		{"it", termsText, "Le immagini nel cestino sono eliminate dopo 60 giorni.", "Le immagini nel cestino sono eliminate dopo 20 giorni.", topic.Retention},
		{"it", termsText, "Il recesso è possibile entro 30 giorni.", "Il recesso è possibile entro 14 giorni.", topic.Rights},
		{"nl", termsText, "Foto's in de prullenbak worden na 60 dagen gewist.", "Foto's in de prullenbak worden na 20 dagen gewist.", topic.Retention},
		{"nl", termsText, "U kunt de lamp binnen 30 dagen terugsturen.", "U kunt de lamp binnen 14 dagen terugsturen.", topic.Rights},
		{"pl", termsText, "Zdjęcia z kosza usuwamy po 60 dniach.", "Zdjęcia z kosza usuwamy po 20 dniach.", topic.Retention},
		{"pl", termsText, "Klient może złożyć odwołanie w ciągu 30 dni.", "Klient może złożyć odwołanie w ciągu 10 dni.", topic.Rights},
		{"sv", termsText, "Bilder i papperskorgen raderas efter 60 dagar.", "Bilder i papperskorgen raderas efter 20 dagar.", topic.Retention},
		{"nb", termsText, "Varen kan returneres innen 30 dager.", "Varen kan returneres innen 14 dager.", topic.Rights},
		{"da", termsText, "Regningen betales inden 14 dage.", "Regningen betales inden 8 dage.", topic.Fees},
		{"fi", termsText, "Kuvat poistetaan roskakorista 60 päivän kuluttua.", "Kuvat poistetaan roskakorista 20 päivän kuluttua.", topic.Retention},
		{"pt", termsText, "As fotos do lixo são apagadas ao fim de 60 dias.", "As fotos do lixo são apagadas ao fim de 20 dias.", topic.Retention},
	})
}

// What nobody may do more of is a duty of who may not, and no period of keeping.
func TestCaps(t *testing.T) {
	aboutAsNamed(t, []edited{
		{"en", termsText, "You may send no more than 500 messages an hour.", "You may send no more than 200 messages an hour.", topic.Obligations},
		{"en", termsText, "Guests can bring up to four dogs.", "Guests can bring up to two dogs.", topic.Obligations},
		{"en", termsText, "Members may borrow at most eight books at a time.", "Members may borrow at most five books at a time.", topic.Obligations},
		{"en", termsText, "You must not exceed 60 calls per minute.", "You must not exceed 30 calls per minute.", topic.Obligations},
		{"de", termsText, "Sie dürfen bis zu acht Karten je Veranstaltung kaufen.", "Sie dürfen bis zu vier Karten je Veranstaltung kaufen.", topic.Obligations},
		{"fr", termsText, "Vous pouvez réserver au maximum huit places.", "Vous pouvez réserver au maximum quatre places.", topic.Obligations},
		{"es", termsText, "Puede enviar un máximo de 500 mensajes por hora.", "Puede enviar un máximo de 200 mensajes por hora.", topic.Obligations},
		{"it", termsText, "L'utente può inviare fino a 500 messaggi all'ora.", "L'utente può inviare fino a 200 messaggi all'ora.", topic.Obligations},
		{"nl", termsText, "U mag maximaal acht kaarten kopen.", "U mag maximaal vier kaarten kopen.", topic.Obligations},
		{"pl", termsText, "Użytkownik może wysłać najwyżej 500 wiadomości na godzinę.", "Użytkownik może wysłać najwyżej 200 wiadomości na godzinę.", topic.Obligations},
		{"sv", termsText, "Du får köpa högst åtta biljetter.", "Du får köpa högst fyra biljetter.", topic.Obligations},
		{"nb", termsText, "Du kan ha inntil 40 plagg ute samtidig.", "Du kan ha inntil 25 plagg ute samtidig.", topic.Obligations},
		{"da", termsText, "Du må sende højst 500 beskeder i timen.", "Du må sende højst 200 beskeder i timen.", topic.Obligations},
		{"fi", termsText, "Voit ostaa enintään kahdeksan lippua.", "Voit ostaa enintään neljä lippua.", topic.Obligations},
		{"pt", termsText, "O utilizador pode comprar no máximo oito bilhetes.", "O utilizador pode comprar no máximo quatro bilhetes.", topic.Obligations},
		{"en", "# Service\n\n|Plan|Free|Plus|\n|---|---|---|\n", "|Lamps in one box|100 MB|1 GB|", "|Lamps in one box|50 MB|1 GB|", topic.Other},
		// what a cap is of may be money, a time or what is kept
		{"en", policyText, "Pictures are kept for no more than 30 days.", "Pictures are kept for no more than 60 days.", topic.Retention},
	})
}

// An age is told without its unit as well.
func TestAgesWithoutUnit(t *testing.T) {
	aboutAsNamed(t, []edited{
		{"en", termsText, "You must be 18 or older.", "You must be 16 or older.", topic.Age},
		{"en", termsText, "You have to be at least 18 to order.", "You have to be at least 16 to order.", topic.Age},
		{"en", policyText, "We do not knowingly take lamps from anyone under 13.", "We do not knowingly take lamps from anyone under 16.", topic.Age},
		{"de", policyText, "Wer unter 16 ist, fragt die Eltern.", "Wer unter 14 ist, fragt die Eltern.", topic.Age},
		{"fr", termsText, "Les lampes sont pour les plus de 18 ans.", "Les lampes sont pour les plus de 16 ans.", topic.Age},
		{"nl", termsText, "Je moet 18 of ouder zijn.", "Je moet 16 of ouder zijn.", topic.Age},
		{"sv", termsText, "Du ska vara 18 eller äldre.", "Du ska vara 16 eller äldre.", topic.Age},
		{"en", termsText, "You may keep at least 18 lamps.", "You may keep at least 16 lamps.", topic.Rights},
	})
}

func TestLimitsWithoutALexicon(t *testing.T) {
	aboutAsNamed(t, []edited{
		{"cs", termsText, "Můžete odeslat nejvýše 500 zpráv za hodinu.", "Můžete odeslat nejvýše 200 zpráv za hodinu.", topic.Obligations},
		{"cs", termsText, "Proti blokaci se můžete odvolat do 30 dnů.", "Proti blokaci se můžete odvolat do 10 dnů.", topic.Rights},
		{"ru", termsText, "Блокировку можно обжаловать в течение 30 дней.", "Блокировку можно обжаловать в течение 10 дней.", topic.Rights},
		{"ru", termsText, "Вы можете отправить не более 500 писем в час.", "Вы можете отправить не более 200 писем в час.", topic.Obligations},
		{"hu", termsText, "A lámpákat 60 nap után töröljük.", "A lámpákat 20 nap után töröljük.", topic.Retention},
		{"uk", termsText, "Лампи видаляємо через 60 днів.", "Лампи видаляємо через 20 днів.", topic.Retention},
		{"ro", termsText, "Puteți trimite cel mult 500 de mesaje pe oră.", "Puteți trimite cel mult 200 de mesaje pe oră.", topic.Obligations},
		{"el", termsText, "Οι λάμπες διαγράφονται μετά από 60 ημέρες.", "Οι λάμπες διαγράφονται μετά από 20 ημέρες.", topic.Retention},
		{"tr", termsText, "Lambalar 60 gün sonra silinir.", "Lambalar 20 gün sonra silinir.", topic.Retention},
		{"id", termsText, "Lampu dihapus setelah 60 hari.", "Lampu dihapus setelah 20 hari.", topic.Retention},
		{"ja", termsText, "ランプは60日後に削除します。", "ランプは20日後に削除します。", topic.Retention},
		{"zh", termsText, "灯具在60天后删除。", "灯具在20天后删除。", topic.Retention},
		{"ko", termsText, "램프는 60일 후 삭제합니다.", "램프는 20일 후 삭제합니다.", topic.Retention},
	})
}
