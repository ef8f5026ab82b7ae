package change

import "testing"

// doors are edits that look like what a proof holds for and are not: none may
// pass as editorial.
var doors = []struct{ name, locale, from, to string }{
	{"a link alone to another mailbox", "en", "Please [write to us](mailto:a@aldera.com) about it.", "Please [write to us](mailto:a@brimstad.com) about it."},
	{"a link alone to another party", "en", "Please [read it](https://aldera.com/a) with care.", "Please [read it](https://brimstad.com/a) with care."},
	{"a link alone to another number", "en", "Please [call us](tel:+4422334455) about it.", "Please [call us](tel:+4499999999) about it."},
	{"a link to one party leads to another that is linked", "en", "See [this](https://aldera.com/optout) page.\n\nSee [that](https://brimstad.com/x) page.", "See [this](https://brimstad.com/optout) page.\n\nSee [that](https://brimstad.com/x) page."},
	{"another account on a shared host", "en", "The [rules](https://github.com/aldera/rules) apply.", "The [rules](https://github.com/brimstad/rules) apply."},
	{"another document on a shared host", "en", "The [rules](https://docs.google.com/document/d/1aldera/edit) apply.", "The [rules](https://docs.google.com/document/d/2brimstad/edit) apply."},
	{"effective after fewer days", "en", "# A\n\nThese terms are effective 30 days after posting.", "# A\n\nThese terms are effective 14 days after posting."},
	{"prices as of a day", "en", "# A\n\nPrices as of 1 May 2024: 49 EUR.", "# A\n\nPrices as of 1 May 2024: 59 EUR."},
	{"an age after a version", "en", "# A\n\nVersion for readers as of 16.", "# A\n\nVersion for readers as of 13."},
	{"a day at the beginning", "nb", "# A\n\n1. mai er siste frist for å klage.", "# A\n\n5. mars er siste frist for å klage."},
	{"an item moved to the opposite list", "en", "# A\n\nWe collect:\n\n- the velta of you\n- the kroma of you\n\nWe do not collect:\n\n- the dorim of you\n- the lumen of you\n", "# A\n\nWe collect:\n\n- the velta of you\n- the kroma of you\n- the dorim of you\n\nWe do not collect:\n\n- the lumen of you\n"},
	{"a sentence that points back moved", "en", "# A\n\nWe draw a page for each reader. This does not apply to readers in the town of Velta. We write a page for each writer.", "# A\n\nWe draw a page for each reader. We write a page for each writer. This does not apply to readers in the town of Velta."},
	{"a paragraph that points back moved", "en", "# A\n\nWe draw a page for each reader.\n\nThis does not apply to readers in Velta.\n\n# B\n\nWe write a page for each writer.", "# A\n\nWe draw a page for each reader.\n\n# B\n\nWe write a page for each writer.\n\nThis does not apply to readers in Velta."},
	{"a heading moved over what stood under another", "en", "# For all readers\n\nThe page is drawn without any cost.\n\nThe page may be read by everyone.\n\n# For businesses in Velta\n\nThe page is sent by post to them.", "# For all readers\n\nThe page is drawn without any cost.\n\n# For businesses in Velta\n\nThe page may be read by everyone.\n\nThe page is sent by post to them."},
	{"a right that stood in two sections left in one", "en", "# Letters\n\nWe send letters.\n\nYou can object to this at any time with a letter.\n\n# Profiles\n\nWe draw profiles.\n\nYou can object to this at any time with a letter.", "# Letters\n\nWe send letters.\n\nYou can object to this at any time with a letter.\n\n# Profiles\n\nWe draw profiles."},
	{"a permission copied to another section", "en", "# Letters\n\nWe write letters here.\n\nOur friends may see what you write in them too.\n\n# Profiles\n\nWe draw profiles.", "# Letters\n\nWe write letters here.\n\nOur friends may see what you write in them too.\n\n# Profiles\n\nWe draw profiles.\n\nOur friends may see what you write in them too."},
	{"employer and employee", "en", "The employer pays the tax. An employee reads.\n\nThe employee waits.", "The employee pays the tax. An employee reads.\n\nThe employee waits."},
	{"licensor and licensee", "en", "The licensor pays for harm. A licensee reads.\n\nThe licensee waits.", "The licensee pays for harm. A licensee reads.\n\nThe licensee waits."},
	{"werkgever and werknemer", "nl", "De werkgever betaalt. De werknemer leest.\n\nDe werknemer wacht.", "De werknemer betaalt. De werknemer leest.\n\nDe werknemer wacht."},
	{"empleador and empleado", "es", "El empleador paga. El empleado lee.\n\nEl empleado espera.", "El empleado paga. El empleado lee.\n\nEl empleado espera."},
	{"with and without consent", "fi", "Luemme sivun suostumuksella. Kirjoitamme suostumuksetta.", "Luemme sivun suostumuksetta. Kirjoitamme suostumuksetta."},
	{"to switch on and off", "pl", "Możesz włączyć stronę. Wolno wyłączyć obraz.", "Możesz wyłączyć stronę. Wolno wyłączyć obraz."},
	{"we answer, you answer", "fi", "Vastaamme kirjasta ja sivusta.", "Vastaatte kirjasta ja sivusta."},
	{"we answer, you alone answer", "fi", "Vastaamme kirjasta ja sivusta.", "Vastaat kirjasta ja sivusta."},
	{"our and your", "fi", "Luemme kirjamme täällä.", "Luemme kirjasi täällä."},
	{"we delete, they delete", "pl", "Usuwamy książki po roku.", "Usuwają książki po roku."},
	{"we pay, they pay", "es", "Pagamos los gastos del envío.", "Pagan los gastos del envío."},
	{"we answer, he answers", "es", "Respondemos de los errores del libro.", "Responde de los errores del libro."},
	{"we answer, you answer", "it", "Rispondiamo degli errori del libro.", "Rispondete degli errori del libro."},
	{"we answer, they answer", "pt", "Respondemos pelos erros do livro.", "Respondem pelos erros do livro."},
	{"a party and parties", "en", "We tell a third party about it.", "We tell third parties about it."},
	{"one partner and several", "en", "Our partner reads the page.", "Our partners read the page."},
	{"one partner and several", "de", "Unser Partner liest die Seite mit.", "Unsere Partner lesen die Seite mit."},
	{"one partner and several", "fr", "Notre partenaire lit la page avec nous.", "Nos partenaires lisent la page avec nous."},
	{"one partner and several", "nb", "Vi gir siden til en partner i Velta.", "Vi gir siden til partnere i Velta."},
	{"even if", "de", "Wir drucken die Seite auch wenn Sie schlafen.", "Wir drucken die Seite wenn Sie schlafen."},
	{"even if", "sv", "Vi trycker sidan även om du sover.", "Vi trycker sidan om du sover."},
	{"even if", "it", "Stampiamo la pagina anche se dormi.", "Stampiamo la pagina se dormi."},
	{"even if", "nl", "Wij drukken de pagina ook als u slaapt.", "Wij drukken de pagina als u slaapt."},
	{"an adverb twice", "en", "A page is drawn quickly. A book is drawn quickly.", "A page is drawn eventually. A book is drawn eventually."},
	{"how often, twice", "en", "A page is drawn daily. A book is drawn daily.", "A page is drawn yearly. A book is drawn yearly."},
	{"for whom, twice", "en", "Readers may draw a page. The page of readers is kept.", "Subscribers may draw a page. The page of subscribers is kept."},
	{"free, twice", "en", "The page is free here. The book is free here.", "The page is cheap here. The book is cheap here."},
	{"in writing, twice", "en", "A written page is sent. A written book is sent.", "A spoken page is sent. A spoken book is sent."},
	{"an article of a law", "nb", "Vi leser siden etter artikkel 6 i forordningen.", "Vi leser siden etter artikkel 9 i forordningen."},
	{"a paragraph of a law", "de", "Wir lesen die Seite nach § 26 BDSG gern.", "Wir lesen die Seite nach § 22 BDSG gern."},
	{"another section that exists", "en", "# 1. Letters\n\nA page here.\n\n# 2. Harm\n\nA page there.\n\n# 3. Ends\n\nSection 2 does not apply to readers.", "# 1. Letters\n\nA page here.\n\n# 2. Harm\n\nA page there.\n\n# 3. Ends\n\nSection 1 does not apply to readers."},
	{"a clause in a comment of HTML", "en", "# A\n\nYou can object to it at any time.\n\nA page.", "# A\n\n<!-- You can object to it at any time. -->\n\nA page."},
	{"another variable", "en", "# A\n\nWe keep it for {{ site.days }} days.", "# A\n\nWe keep it for {{ site.years }} days."},
	{"a heading for others", "en", "# For business readers\n\nA page here.", "# For private readers\n\nA page here."},
	{"columns swapped", "en", "| Who | From | To |\n|---|---|---|\n| Aldera | Velta | Dorim |\n", "| Who | From | To |\n|---|---|---|\n| Aldera | Dorim | Velta |\n"},
	{"who is told", "en", "The reader is informing the writer of it.", "The reader is informed the writer of it."},
	{"a range and a pair", "en", "The page takes 3-5 lines.", "The page takes 3.5 lines."},
	{"who pays and who is paid", "sv", "Kunden betalar vid leverans.", "Kunden betalas vid leverans."},
	{"who tells and who is told", "nb", "Kunden varsler ved levering.", "Kunden varsles ved levering."},
	{"who tells and who is told", "da", "Kunden betaler ved levering.", "Kunden betales ved levering."},
	{"this partner, these partners", "nb", "Vi gir siden til vår partner i Velta.", "Vi gir siden til våre partner i Velta."},
	{"one provider and several", "sv", "Vi lämnar sidan till vår leverantör i Velta.", "Vi lämnar sidan till våra leverantörer i Velta."},
	{"one provider and several", "da", "Siden går til vores leverandør.", "Siden går til vores leverandører."},
	{"one provider and several", "nl", "De pagina gaat naar onze leverancier.", "De pagina gaat naar onze leveranciers."},
	{"one provider and several", "es", "La página va a nuestro proveedor.", "La página va a nuestros proveedores."},
	{"one provider and several", "pt", "A página vai para o nosso fornecedor.", "A página vai para os nossos fornecedores."},
	{"one provider and several", "it", "La pagina va al nostro partner.", "La pagina va ai nostri partner."},
	{"one provider and several", "pl", "Strona trafia do dostawcy.", "Strona trafia do dostawców."},
	{"one provider and several", "fi", "Sivu menee toimittajalle.", "Sivu menee toimittajille."},
	{"one processor and several", "fr", "La page va à un sous-traitant.", "La page va à des sous-traitants."},
}

func TestDoorsAreShut(t *testing.T) {
	for _, d := range doors {
		if class := ClassOf(compared(t, d.locale, d.from, d.to)); class != Material && class != Review {
			t.Errorf("%s: %s is %s: %q → %q", d.locale, d.name, class, d.from, d.to)
		}
	}
}
