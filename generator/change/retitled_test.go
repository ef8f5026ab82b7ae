package change

import (
	"testing"
)

// A heading may say in other words what stands below it; it may not deny, limit,
// count, speak to others, or make of a list another one.
func TestHeadingsWordedOtherwise(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"en", "# P\n\nHi there.\n\n## Who else sees it\n\nWe share data with nobody but our host.", "# P\n\nHi there.\n\n## Who we share data with\n\nWe share data with nobody but our host.", true},
		{"en", "# P\n\nHi there.\n\n## What we hold\n\nWe hold your name and information about orders.", "# P\n\nHi there.\n\n## Information we hold about you\n\nWe hold your name and information about orders.", true},
		{"en", "# P\n\nHi there.\n\n## Liability of the Supplier\n\nThe Supplier is liable to the Customer for harm.", "# P\n\nHi there.\n\n## Liability of the Customer\n\nThe Supplier is liable to the Customer for harm.", false},
		{"en", "# P\n\nHi there.\n\n## 5 Help to the Customer\n\nInkwell assists the Customer with requests.", "# P\n\nHi there.\n\n## 5 Assistance\n\nInkwell assists the Customer with requests.", true},
		{"en", "# P\n\nHi there.\n\n## Retention\n\nWe keep it for a year.", "# P\n\nHi there.\n\n## How long do we keep your data?\n\nWe keep it for a year.", true},
		{"en", "# P\n\nHi there.\n\n## What you can ask for\n\nYou have the right to a copy.", "# P\n\nHi there.\n\n## Your rights\n\nYou have the right to a copy.", true},
		{"en", "# P\n\nHi there.\n\n## Data we never sell\n\nWe keep your name.", "# P\n\nHi there.\n\n## Your data\n\nWe keep your name.", false},
		{"en", "# P\n\nHi there.\n\n## What we sell\n\n- names\n- books", "# P\n\nHi there.\n\n## Gifts for everyone\n\n- names\n- books", false},
		{"en", "# P\n\nHi there.\n\n## Business customers\n\nBooks may be sent back.", "# P\n\nHi there.\n\n## Consumers\n\nBooks may be sent back.", false},
		{"en", "# P\n\nHi there.\n\n## Within 30 days\n\nBooks may be sent back.", "# P\n\nHi there.\n\n## Within 14 days\n\nBooks may be sent back.", false},
		{"en", "# P\n\nHi there.\n\n## Books only\n\nBooks may be sent back.", "# P\n\nHi there.\n\n## Books\n\nBooks may be sent back.", false},
		{"en", "# P\n\nHi there.\n\n## Readers in Norway\n\nBooks may be sent back.", "# P\n\nHi there.\n\n## Readers in Sweden\n\nBooks may be sent back.", false},
		{"en", "# P\n\nHi there.\n\n## Books if damaged\n\nBooks may be sent back.", "# P\n\nHi there.\n\n## Books\n\nBooks may be sent back.", false},
		{"en", "# P\n\nHi there.\n\n## Optional data\n\nWe ask for your name.", "# P\n\nHi there.\n\n## Required data\n\nWe ask for your name.", false},
		{"de", "# P\n\nHallo.\n\n## Wie lange wir alles behalten\n\nWir speichern alles ein Jahr.", "# P\n\nHallo.\n\n## Speicherdauer\n\nWir speichern alles ein Jahr.", true},
		{"fr", "# P\n\nBonjour.\n\n## Ce que vous pouvez demander\n\nVous avez le droit d'accès.", "# P\n\nBonjour.\n\n## Vos droits\n\nVous avez le droit d'accès.", true},
		{"cs", "# P\n\nDobrý den.\n\n## O co můžete požádat\n\nMáte právo na kopii.", "# P\n\nDobrý den.\n\n## Vaše práva\n\nMáte právo na kopii.", true},
		{"cs", "# P\n\nDobrý den.\n\n## Co sdílíme\n\nÚdaje sdílíme s poštou.", "# P\n\nDobrý den.\n\n## Co nesdílíme\n\nÚdaje sdílíme s poštou.", false},
		{"hu", "# P\n\nHelló.\n\n## Mit kérhet\n\nJoga van másolatot kérni.", "# P\n\nHelló.\n\n## Az Ön jogai\n\nJoga van másolatot kérni.", true},
		{"ja", "# P\n\nこんにちは。\n\n## できること\n\n開示を請求する権利があります。", "# P\n\nこんにちは。\n\n## 請求の権利\n\n開示を請求する権利があります。", true},
		{"zh", "# P\n\n你好。\n\n## 谁能看到\n\n我们与合作方共享信息。", "# P\n\n你好。\n\n## 信息共享\n\n我们与合作方共享信息。", true},
		{"sv", "# Cookiepolicy\n\nVi läser.", "# Integritetspolicy\n\nVi läser.", false},
		{"nl", "# P\n\nHallo.\n\n## Wie kijkt er mee\n\nWij delen gegevens met de drukker.", "# P\n\nHallo.\n\n## Met wie wij gegevens delen\n\nWij delen gegevens met de drukker.", true},
		{"es", "# P\n\nHola.\n\n## Cuánto tiempo\n\nConservamos los datos un año.", "# P\n\nHola.\n\n## Conservación\n\nConservamos los datos un año.", true},
		{"nb", "# P\n\nHei.\n\n## Dette deler vi\n\nVi deler alt.", "# P\n\nHei.\n\n## Dette deler vi ikke\n\nVi deler alt.", false},
		{"en", "# P\n\nHi there.\n\n## What we hold\n\n- names\n- orders", "# P\n\nHi there.\n\n## Information we hold about you\n\n- names\n- orders", true},
		{"en", "# P\n\nHi there.\n\n## Where it comes from\n\n- names\n- orders", "# P\n\nHi there.\n\n## Where your information comes from\n\n- names\n- orders", true},
		{"en", "# P\n\nHi there.\n\n## Things we give\n\n- names\n- orders", "# P\n\nHi there.\n\n## Information\n\n- names\n- orders", false},
		{"en", "# P\n\nHi there.\n\n## Fees we pay\n\nThe fees we and you pay are small.", "# P\n\nHi there.\n\n## Fees you pay\n\nThe fees we and you pay are small.", false},
		{"en", "# P\n\nHi there.\n\n## Who else sees it\n\n| Who | Why |\n|---|---|\n| Aldera | We share it to print |", "# P\n\nHi there.\n\n## Who we share data with\n\n| Who | Why |\n|---|---|\n| Aldera | We share it to print |", true},
		{"da", "# P\n\nHej.\n\n## Hvem kigger med\n\nVi deler dine oplysninger med trykkeriet.", "# P\n\nHej.\n\n## Hvem vi deler oplysninger med\n\nVi deler dine oplysninger med trykkeriet.", true},
		{"pl", "# P\n\nCześć.\n\n## O co można prosić\n\nMasz prawo do kopii.", "# P\n\nCześć.\n\n## Twoje prawa\n\nMasz prawo do kopii.", true},
		{"fi", "# P\n\nHei.\n\n## Mitä voit pyytää\n\nSinulla on oikeus saada kopio.", "# P\n\nHei.\n\n## Oikeutesi\n\nSinulla on oikeus saada kopio.", true},
		{"pt", "# P\n\nOlá.\n\n## O que você pode pedir\n\nVocê tem direito a uma cópia.", "# P\n\nOlá.\n\n## Seus direitos\n\nVocê tem direito a uma cópia.", true},
		{"it", "# P\n\nCiao.\n\n## Che cosa potete chiedere\n\nAvete diritto a una copia.", "# P\n\nCiao.\n\n## I vostri diritti\n\nAvete diritto a una copia.", true},
		{"ru", "# P\n\nПривет.\n\n## Что вы можете попросить\n\nУ вас есть право на копию.", "# P\n\nПривет.\n\n## Ваши права\n\nУ вас есть право на копию.", true},
		{"ru", "# P\n\nПривет.\n\n## Что мы передаём\n\nМы передаём всё.", "# P\n\nПривет.\n\n## Что мы не передаём\n\nМы передаём всё.", false},
		{"zh", "# P\n\n你好。\n\n## 我们共享的信息\n\n我们与合作方共享信息。", "# P\n\n你好。\n\n## 我们不共享的信息\n\n我们与合作方共享信息。", false},
		{"tr", "# P\n\nMerhaba.\n\n## Paylaşım\n\nVerileri paylaşırız.", "# P\n\nMerhaba.\n\n## Paylaşım yok\n\nVerileri paylaşırız.", false},
		{"en", "# P\n\nHi there.\n\n## Keep for a year\n\nWe keep it for a year.", "# P\n\nHi there.\n\n## Keep for 2 years\n\nWe keep it for a year.", false},
		{"en", "# P\n\nHi there.\n\n## Books in the EU\n\nWe read books.", "# P\n\nHi there.\n\n## Books\n\nWe read books.", false},
	} {
		class := ClassOf(compared(t, c.locale, c.from, c.to))
		if editorial := class == Editorial; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
		}
	}
}
