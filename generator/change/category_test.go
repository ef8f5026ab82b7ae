package change

import (
	"slices"
	"strings"
	"testing"

	"proviso/generator/topic"
)

// What a change is about is said by the words that changed, by what the section
// calls itself, and only then by what stands around.
func TestCategories(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		category         topic.Category
	}{
		{"en", "## Who receives data\n\nIt is paid through Aldera.", "## Who receives data\n\nIt is paid through Brimstad.", topic.Recipients},
		{"en", "## What it costs\n\nIt is paid within 30 days.", "## What it costs\n\nIt is paid within 14 days.", topic.Fees},
		{"en", "## Choices\n\n**Retention.** It is there for 30 days.", "## Choices\n\n**Retention.** It is there for 14 days.", topic.Retention},
		{"en", "We ask for your name and your e-mail address.", "We ask for your name, your e-mail address and your passport.", topic.Data},
		{"en", "## Cookies\n\n|Name|For|\n|---|---|\n|_one|the page|", "## Cookies\n\n|Name|For|\n|---|---|\n|_one|the page|\n|_two|the page|", topic.Data},
		{"en", "You should pass on no password.", "You must pass on no password.", topic.Obligations},
		{"de", "## Gerichtsstand\n\nEs gilt das Recht von Irland.", "## Gerichtsstand\n\nEs gilt das Recht von Malta.", topic.Dispute},
		{"nb", "## Endringer\n\nDu hører om det 30 dager før.", "## Endringer\n\nDu hører om det 10 dager før.", topic.Notice},
		{"en", "Lists stay here.", "Lists stay here. If you sell lamps, you must not send spam.", topic.Obligations},
		{"en", "Our vendors are Kellmark and Lumenta.", "Our vendors are Kellmark Marketing Cloud and Lumenta.", topic.Recipients},
		{"en", "Write to Kellmark Support or to us.", "Write to us.", topic.Contact},
		{"en", "# Where\n\n|Who|Country|\n|---|---|\n|Kellmark|Germany|", "# Where\n\n|Who|Country|\n|---|---|\n|Kellmark|Canada|", topic.Transfer},
		{"en", "# Annex\n\n|Processor|For|\n|---|---|\n|Kellmark|lamps|", "# Annex\n\n|Processor|For|\n|---|---|\n|Kellmark|lamps|\n|Lumenta|chairs|", topic.Recipients},
		{"en", "Plus is available in Norway.", "Plus is available in Norway and Sweden.", topic.Other},
		{"en", "You must be 18 years old to have an account.", "You must be 16 years old to have an account.", topic.Age},
		{"en", "Invoices are kept for 15 years.", "Invoices are kept for 12 years.", topic.Retention},
		{"da", "Du skal være mindst 18 år.", "Du skal være mindst 16 år.", topic.Age},
		{"de", "Wir verkaufen Ihre Daten nicht.", "Wir verkaufen Ihre Daten an unsere Partner.", topic.Sale},
		{"nl", "Berichten worden een jaar later verwijderd.", "Berichten worden drie jaar later verwijderd.", topic.Retention},
		{"de", "Kinder: Art. 6 Abs. 1 lit. b DSGVO.", "Kinder: Art. 6 Abs. 1 lit. f DSGVO.", topic.LegalBasis},
		{"de", "Der Dienst ist in Spanien verfügbar.", "Der Dienst ist in Spanien und Irland verfügbar.", topic.Other},
		{"fr", "## Qui reçoit\n\nUn comptable.", "## Qui reçoit\n\nUn comptable et une banque.", topic.Recipients},
		// what only lasts otherwise, an item of a list, a name for another
		{"en", "## What we collect\n\nLamps on which nobody has sat for five years may go out.", "## What we collect\n\nLamps on which nobody has sat for two years may go out.", topic.Retention},
		{"en", "# Lamps\n\n## Who receives it\n\n- a desk", "# Lamps\n\n## Who receives it\n\n- a desk\n- a stage for research", topic.Recipients},
		{"de", "## Lampen\n\nDie Lampe wird an Kellmark Bravo gesendet.", "## Lampen\n\nDie Lampe wird an Lumenta Kroma gesendet.", topic.Recipients},
		{"en", "# Annex\n\n|Name|For|Location|\n|---|---|---|\n|[Kellmark](https://kellmark.example)|painting of lamps|Germany|", "# Annex\n\n|Name|For|Location|\n|---|---|---|\n|[Lumenta](https://lumenta.example)|painting of lamps|Canada|", topic.Recipients},
		{"en", "# Lamps\n\nThey are governed by Velta law.", "# Lamps\n\nThey are governed by Kroma law.", topic.Dispute},
		// headings that ask, and one that has but the word for data
		{"de", "# Hinweise\n\n## Wer sie erhält\n\n- ein Labor", "# Hinweise\n\n## Wer sie erhält\n\n- ein Labor\n- eine Bank", topic.Recipients},
		{"en", "# Lamps\n\n## Information in the game\n\n- a level", "# Lamps\n\n## Information in the game\n\n- a level\n- a score", topic.Data},
		{"pl", "# Dane\n\n## Ochrona\n\nCo kwartał to sprawdzamy.", "# Dane\n\n## Ochrona\n\nRaz w roku to sprawdzamy.", topic.Security},
		// the sentence that changed, and none beside it
		{"en", "We paint the wall within four hours. You pay a fee for lamps.", "We paint the wall at once. You pay a fee for lamps.", topic.Retention},
		{"en", "Your consent is asked. We sell paint.", "Your consent is asked. Vendors paint the wall. We sell paint.", topic.Recipients},
		// who is bound: a prohibition and a duty of the reader, a right that came
		{"nl", "# Voorwaarden\n\nDe huurder mag een lamp schilderen.", "# Voorwaarden\n\nDe huurder mag geen lamp schilderen.", topic.Obligations},
		{"en", "# Terms\n\nThe tenant should paint the wall.", "# Terms\n\nThe tenant must paint the wall.", topic.Obligations},
		{"en", "# Terms\n\nThe tenant will wait.", "# Terms\n\nThe tenant can wait.", topic.Rights},
		// whom to write to
		{"en", "To paint your lamps, contact Kellmark Desk or Kellmark Plus Desk.", "To paint your lamps, contact Kellmark Desk.", topic.Contact},
		{"fi", "Kysymyksiin vastaa Mari Salo, lamput@kuusi.example.", "Kysymyksiin vastaa Olli Aho, lamput@kuusi.example.", topic.Contact},
		// a company, by where it stands
		{"sv", "# Uppgifter\n\n## Vilka vi är\n\nLampan AB målar.", "# Uppgifter\n\n## Vilka vi är\n\nStolen AB målar.", topic.Controller},
		{"sv", "# Uppgifter\n\n## Ett\n\nEn.\n\n## Två\n\nTvå.\n\n## Färg\n\nDet målas av Lampan AB.", "# Uppgifter\n\n## Ett\n\nEn.\n\n## Två\n\nTvå.\n\n## Färg\n\nDet målas av Stolen AB.", topic.Recipients},
		// an amount and a share are no period
		{"nb", "# Vilkår\n\nEn lampe: 800 kr.", "# Vilkår\n\nEn lampe: 900 kr.", topic.Fees},
		{"en", "Hosts pay 3 % of each lamp.", "Hosts pay 5 % of each lamp.", topic.Fees},
		// what the head of a table says of a cell, and what we owe by a contract
		{"en", "# Annex\n\n|Name|Country|Lasts|\n|---|---|---|\n|Kellmark|Upper Vale|3 lamps|", "# Annex\n\n|Name|Country|Lasts|\n|---|---|---|\n|Kellmark|Upper Vale|6 lamps|", topic.Retention},
		{"en", "# Annex\n\n|Name|Country|Lasts|\n|---|---|---|\n|Kellmark|Upper Vale|3 lamps|", "# Annex\n\n|Name|Country|Lasts|\n|---|---|---|\n|Kellmark|Lower Vale|3 lamps|", topic.Transfer},
		{"en", "# Rental terms\n\nWe will send a painter at dawn.", "# Rental terms\n\nWe will send a painter.", topic.Obligations},
		// the letter of a legal basis
		{"da", "## Oplysninger\n\nDet sker efter artikel 6, stk. 1, litra b.", "## Oplysninger\n\nDet sker efter artikel 6, stk. 1, litra f.", topic.LegalBasis},
		// what a contract allows, it allows the reader, and what we do in it is none of their duties
		{"nb", "# Leievilkår\n\nInntil seks personer kan sove der.", "# Leievilkår\n\nInntil fire personer kan sove der.", topic.Obligations},
		{"en", "# Terms\n\nWe can paint six lamps.", "# Terms\n\nWe can paint four lamps.", topic.Other},
		// what a contract bans, of whatever it is; what is excepted, and what we do not do, is no ban
		{"da", "# Vilkår\n\nDu må ikke male lamper.", "# Vilkår\n\nDu må ikke male lamper eller reklame.", topic.Obligations},
		{"de", "# Nutzungsregeln\n\n## Lampen\n\nMale keine Lampen.", "# Nutzungsregeln\n\n## Lampen\n\nMale keine Lampen und keine Newsletter.", topic.Obligations},
		{"es", "# Normas\n\n## Lámparas\n\nNo pintes lámparas.", "# Normas\n\n## Lámparas\n\nNo pintes lámparas ni anuncios.", topic.Obligations},
		{"it", "# Regole\n\n## Lampade\n\nNon vendiamo dati.", "# Regole\n\n## Lampade\n\nNon vendiamo dati ai partner.", topic.Sale},
		// after a while nobody is told by it
		{"nl", "# Voorwaarden\n\nLampen worden na 6 maanden geanonimiseerd.", "# Voorwaarden\n\nLampen worden na 18 maanden geanonimiseerd.", topic.Retention},
		// a title says what the text is, and of a clause only where nothing else does
		{"en", "# Rules\n\n## Lamps\n\nWe paint 70 % of it.", "# Rules\n\n## Lamps\n\nWe paint 60 % of it.", topic.Obligations},
		{"sv", "# Regler\n\n## Utbetalning\n\nMålare får 70 % av lampan.", "# Regler\n\n## Utbetalning\n\nMålare får 60 % av lampan.", topic.Fees},
		// who buys is told as who receives
		{"nl", "## Delen met derden\n\nWij verkopen uw gegevens niet aan derden.", "## Delen met derden\n\nWij verkopen uw gegevens niet aan derden buiten onze groep.", topic.Sale},
	} {
		all := byRules(t, c.locale, c.from, c.to)
		if len(all) != 1 || len(all[0].Categories) == 0 || all[0].Categories[0] != c.category {
			t.Errorf("%q → %q: %d judgements, the first about %v, not %s", c.from, c.to, len(all), all[0].Categories, c.category)
		}
	}
}

// A name that the text bears in its title is of whoever is behind it.
func TestCategoryOfTheTextsOwnName(t *testing.T) {
	from := "# Notice of Kellmark\n\n## Providers\n\nKellmark paints."
	for _, j := range compared(t, "en", from, strings.ReplaceAll(from, "Kellmark", "Lumenta")) {
		if j.Class != Editorial && j.Categories[0] != topic.Controller {
			t.Errorf("%q: about %v", j.Pair.To[0].Words, j.Categories)
		}
	}
}

// A release asks of a sale, a legal basis or a purpose whether it binds only
// those who agree: new words for one are not lost behind what says more.
func TestCategoriesThatAskForConsent(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		category         topic.Category
	}{
		{"en", "## Sharing\n\nWe disclose data to partners.", "## Sharing\n\nWe sell data to partners.", topic.Sale},
		{"en", "## Sharing\n\nWe disclose data to partners and affiliates.", "## Sharing\n\nWe disclose data to partners, affiliates and vendors for advertising.", topic.Purpose},
		{"en", "## Sharing\n\nWe disclose data to partners and affiliates.", "## Sharing\n\nWe disclose data to partners, affiliates and vendors in our legitimate interest.", topic.LegalBasis},
		{"nb", "## Mottakere\n\nVi utleverer data til partnere.", "## Mottakere\n\nVi selger data til partnere.", topic.Sale},
	} {
		all := compared(t, c.locale, c.from, c.to)
		if len(all) != 1 || !slices.Contains(all[0].Categories, c.category) {
			t.Errorf("%q → %q: about %v, and not %s", c.from, c.to, all[0].Categories, c.category)
		}
	}
}
