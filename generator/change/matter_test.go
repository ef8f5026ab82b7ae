package change

import (
	"testing"

	"proviso/generator/topic"
)

// The name of who answers for data, or of who settles disputes, whatever else
// their clause says and whose address stands there.
func TestNamesOfOffices(t *testing.T) {
	aboutAsNamed(t, []edited{
		{"en", policyText, "You can see and erase your data. The Data Protection Lead is Marla Quint.", "You can see and erase your data. The Data Protection Lead is Odo Brandt.", topic.Contact},
		{"en", policyText, "You may object to any use. Our privacy officer: Ms Ada Quint.", "You may object to any use. Our privacy officer: Mr Odo Brandt.", topic.Contact},
		{"de", policyText, "Sie können Auskunft verlangen. Datenschutzbeauftragte ist Frau Dr. Quint.", "Sie können Auskunft verlangen. Datenschutzbeauftragte ist Frau Dr. Ebeling.", topic.Contact},
		{"fr", policyText, "Vous pouvez demander l'accès. Le délégué à la protection des données est Odile Quint.", "Vous pouvez demander l'accès. Le délégué à la protection des données est Jean Marbot.", topic.Contact},
		{"es", policyText, "Puede pedir el acceso. La delegada de protección de datos es Olga Quint.", "Puede pedir el acceso. La delegada de protección de datos es Marta Serrano.", topic.Contact},
		{"it", policyText, "Può chiedere l'accesso. Il responsabile della protezione dei dati è Ugo Quinti.", "Può chiedere l'accesso. Il responsabile della protezione dei dati è Ada Marbelli.", topic.Contact},
		{"nl", policyText, "U kunt inzage vragen. De functionaris gegevensbescherming is Joke Quint.", "U kunt inzage vragen. De functionaris gegevensbescherming is Piet Brandsma.", topic.Contact},
		{"pl", policyText, "Można żądać dostępu. Inspektorem ochrony danych jest Olga Kwint.", "Można żądać dostępu. Inspektorem ochrony danych jest Jan Marbut.", topic.Contact},
		{"sv", policyText, "Du kan begära tillgång. Dataskyddsombud är Olga Kvint.", "Du kan begära tillgång. Dataskyddsombud är Nils Marberg.", topic.Contact},
		{"fi", policyText, "Voit pyytää tietojasi. Tietosuojavastaava on Olga Kvint.", "Voit pyytää tietojasi. Tietosuojavastaava on Niilo Marjanen.", topic.Contact},
		{"en", termsText, "You may turn to the mediator: Quorum Ltd, 4 Mill Lane, Leeds LS1 4DY.", "You may turn to the mediator: Fairdeal Ltd, 9 Dock Road, Hull HU1 2AB.", topic.Dispute},
		{"fr", "# Conditions générales\n\n", "Le client peut saisir le médiateur : Concordia, 3 rue Haute, 69001 Lyon.", "Le client peut saisir le médiateur : Medialis, 8 rue Basse, 33000 Bordeaux.", topic.Dispute},
		{"de", "# Allgemeine Geschäftsbedingungen\n\n", "Zuständig ist die Schlichtungsstelle Quorum e. V., Hauptstraße 4, 10115 Berlin.", "Zuständig ist die Schlichtungsstelle Fairness e. V., Nebenweg 9, 20095 Hamburg.", topic.Dispute},
		{"nl", "# Algemene voorwaarden\n\n", "U kunt naar de bemiddelaar: Quorum, Hoofdstraat 4, Utrecht.", "U kunt naar de bemiddelaar: Fairplay, Kerkweg 9, Leiden.", topic.Dispute},
		{"es", "# Términos y condiciones\n\n", "Puede acudir al mediador: Concordia, calle Mayor 4, 28013 Madrid.", "Puede acudir al mediador: Arbitralia, calle Menor 9, 41001 Sevilla.", topic.Dispute},
		// where they sit is how they are reached
		{"fr", "# Conditions générales\n\n", "Le client peut saisir le médiateur : Concordia, 3 rue Haute, 69001 Lyon.", "Le client peut saisir le médiateur : Concordia, 8 rue Basse, 69001 Lyon.", topic.Contact},
	})
}

// Who does a thing for the publisher receives data, be it in a clause on paying.
func TestNamesOfWhoDoesIt(t *testing.T) {
	aboutAsNamed(t, []edited{
		{"en", termsText, "You pay a fee of 5 % in advance. Payments are processed by Stripe.", "You pay a fee of 5 % in advance. Payments are processed by Adyen.", topic.Recipients},
		{"de", "# Allgemeine Geschäftsbedingungen\n\n", "Der Preis ist im Voraus zu zahlen. Zahlungen laufen über Stripe.", "Der Preis ist im Voraus zu zahlen. Zahlungen laufen über Mollie.", topic.Recipients},
		{"fr", "# Conditions générales\n\n", "Le prix est payé d'avance. Les paiements passent par Payplug.", "Le prix est payé d'avance. Les paiements passent par Mollie.", topic.Recipients},
		{"nl", "# Algemene voorwaarden\n\n", "De prijs wordt vooraf betaald. Betalingen lopen via Mollie.", "De prijs wordt vooraf betaald. Betalingen lopen via Adyen.", topic.Recipients},
		{"es", "# Términos y condiciones\n\n", "El precio se paga por adelantado. Los pagos se hacen a través de Redsys.", "El precio se paga por adelantado. Los pagos se hacen a través de Adyen.", topic.Recipients},
		{"fi", "# Käyttöehdot\n\n", "Hinta maksetaan etukäteen. Maksut välittää Paytrail.", "Hinta maksetaan etukäteen. Maksut välittää Adyen.", topic.Recipients},
		{"sv", "# Allmänna villkor\n\n", "Priset betalas i förväg. Betalningar sker via Klarna.", "Priset betalas i förväg. Betalningar sker via Adyen.", topic.Recipients},
		// who answers is reached, and a law is none of it
		{"sv", policyText, "Frågor besvaras av Karin Ek på fraga@ek.example.", "Frågor besvaras av Johan Lind på fraga@ek.example.", topic.Contact},
	})
}

// What is held may be money, a thing or data.
func TestHeldThings(t *testing.T) {
	aboutAsNamed(t, []edited{
		{"en", termsText, "We hold back the money of a sale for seven days.", "We hold back the money of a sale for ten days.", topic.Fees},
		{"en", termsText, "Payouts may be withheld for up to 30 days.", "Payouts may be withheld for up to 90 days.", topic.Fees},
		{"de", "# Allgemeine Geschäftsbedingungen\n\n", "Auszahlungen können 14 Tage zurückgehalten werden.", "Auszahlungen können 30 Tage zurückgehalten werden.", topic.Fees},
		{"fr", "# Conditions générales\n\n", "Les sommes sont retenues pendant 14 jours.", "Les sommes sont retenues pendant 30 jours.", topic.Fees},
		{"it", "# Condizioni generali\n\n", "Le somme sono trattenute per 14 giorni.", "Le somme sono trattenute per 30 giorni.", topic.Fees},
		{"en", termsText, "We hold a basket for ten minutes.", "We hold a basket for six minutes.", topic.Other},
		{"en", termsText, "Parcels are kept for you for 14 days.", "Parcels are kept for you for 7 days.", topic.Other},
		{"de", "# Allgemeine Geschäftsbedingungen\n\n", "Bestellte Bücher werden zehn Tage reserviert.", "Bestellte Bücher werden fünf Tage reserviert.", topic.Other},
		{"fr", "# Conditions générales\n\n", "Un ouvrage réservé est gardé dix jours.", "Un ouvrage réservé est gardé sept jours.", topic.Other},
		{"nl", "# Algemene voorwaarden\n\n", "Gereserveerde boeken worden tien dagen bewaard.", "Gereserveerde boeken worden vijf dagen bewaard.", topic.Other},
		{"es", "# Términos y condiciones\n\n", "Los libros se guardan diez días.", "Los libros se guardan cinco días.", topic.Other},
		{"pl", "# Regulamin\n\n", "Paczka jest przechowywana 14 dni.", "Paczka jest przechowywana 7 dni.", topic.Other},
		{"da", "# Handelsbetingelser\n\n", "Pakken holdes i 14 dage.", "Pakken holdes i 7 dage.", topic.Other},
		{"sv", "# Allmänna villkor\n\n", "Paketet hålls i 14 dagar.", "Paketet hålls i 7 dagar.", topic.Other},
		// papers are kept for years, and data whatever they are of
		{"en", termsText, "Records of payments are retained for 7 years.", "Records of payments are retained for 10 years.", topic.Retention},
		{"en", termsText, "Data on parcels are kept for 14 days.", "Data on parcels are kept for 30 days.", topic.Retention},
		{"en", policyText, "The basket is kept for 14 days.", "The basket is kept for 30 days.", topic.Retention},
	})
}

// An age is of people unless a thing is so old.
func TestAgesOfThings(t *testing.T) {
	things := []edited{
		{"en", termsText, "Vintage: it is at least 20 years old.", "Vintage: it is at least 25 years old.", topic.Age},
		{"en", termsText, "Vehicles must be no more than 15 years old.", "Vehicles must be no more than 12 years old.", topic.Age},
		{"de", "# Allgemeine Geschäftsbedingungen\n\n", "Fahrzeuge dürfen höchstens 15 Jahre alt sein.", "Fahrzeuge dürfen höchstens 12 Jahre alt sein.", topic.Age},
		{"fr", "# Conditions générales\n\n", "Les véhicules ont moins de 15 ans.", "Les véhicules ont moins de 12 ans.", topic.Age},
	}
	for _, c := range things {
		all := byRules(t, c.locale, c.text+c.old, c.text+c.now)
		if len(all) != 1 || all[0].Categories[0] == topic.Age {
			t.Errorf("%s: %q → %q: about an age", c.locale, c.old, c.now)
		}
	}
	aboutAsNamed(t, []edited{
		{"en", termsText, "You must be at least 18 years old to rent vehicles.", "You must be at least 21 years old to rent vehicles.", topic.Age},
		{"en", termsText, "Whoever buys wine must be at least 18 years old.", "Whoever buys wine must be at least 20 years old.", topic.Age},
		{"de", "# Allgemeine Geschäftsbedingungen\n\n", "Wein bekommt, wer mindestens 18 Jahre alt ist.", "Wein bekommt, wer mindestens 16 Jahre alt ist.", topic.Age},
	})
}

// Where a service is open is no place that data go to.
func TestWhereAServiceIsOpen(t *testing.T) {
	aboutAsNamed(t, []edited{
		{"en", termsText, "Shops can be opened in Norway and Switzerland.", "Shops can be opened in Norway, Iceland and Switzerland.", topic.Other},
		{"en", termsText, "We sell to France and Germany.", "We sell to France, Italy and Germany.", topic.Other},
		{"en", termsText, "You may not ship to Iran.", "You may not ship to Iran and Syria.", topic.Obligations},
		{"de", "# Allgemeine Geschäftsbedingungen\n\n", "Läden können in Norwegen und Dänemark eröffnet werden.", "Läden können in Norwegen, Island und Dänemark eröffnet werden.", topic.Other},
		{"fr", "# Conditions générales\n\n", "Nous livrons en France et en Belgique.", "Nous livrons en France, en Suisse et en Belgique.", topic.Other},
		{"en", policyText, "Data are stored on servers in Norway.", "Data are stored on servers in Iceland.", topic.Transfer},
		{"en", policyText, "Your data are kept in France and Germany.", "Your data are kept in France, Italy and Germany.", topic.Transfer},
	})
}

// That a person decides, and how many, is a right of whom it is about.
func TestWhoDecides(t *testing.T) {
	aboutAsNamed(t, []edited{
		{"en", termsText, "An appeal is read by a person who took no part before.", "An appeal may be decided by automated means.", topic.Rights},
		{"en", termsText, "Decisions to close an account are taken by three moderators.", "Decisions to close an account are taken by one moderator.", topic.Rights},
		{"de", "# Allgemeine Geschäftsbedingungen\n\n", "Über einen Widerspruch entscheidet ein Mensch.", "Über einen Widerspruch entscheidet ein Programm.", topic.Rights},
		{"fr", "# Conditions générales\n\n", "Un recours est examiné par une personne.", "Un recours est examiné par un logiciel.", topic.Rights},
		{"nl", "# Algemene voorwaarden\n\n", "Over bezwaar beslist een mens.", "Over bezwaar beslist een algoritme.", topic.Rights},
		{"es", "# Términos y condiciones\n\n", "El recurso lo decide una persona.", "El recurso lo decide un programa.", topic.Rights},
		{"fi", "# Käyttöehdot\n\n", "Luottopäätöksen tekee aina ihminen.", "Luottopäätöksen tekee yleensä ihminen.", topic.Rights},
	})
}

// What is listed as banned, and what is excepted, is a duty whatever it is.
func TestListedAsBanned(t *testing.T) {
	aboutAsNamed(t, []edited{
		{"en", "# Market rules\n\n## Goods\n\n| Not allowed | Except |\n|---|---|\n| Ivory | none |\n", "| Medicine | dried herbs sold as tea |", "| Medicine | none |", topic.Obligations},
		{"en", "# Market rules\n\n## Prohibited items\n\n- weapons\n- ", "medicine, unless sold by a pharmacy", "medicine", topic.Obligations},
		{"en", "# Market rules\n\n## What you can't sell\n\n- weapons\n- ", "lists of e-mail addresses", "lists of e-mail addresses and telephone numbers", topic.Obligations},
		{"de", "# Marktregeln\n\n## Verbotene Waren\n\n- Waffen\n- ", "Arzneimittel", "Arzneimittel und Daten von Kunden", topic.Obligations},
		{"fr", "# Conditions générales\n\n## Articles interdits\n\n- armes\n- ", "médicaments", "médicaments et fichiers de clients", topic.Obligations},
		{"nl", "# Voorwaarden\n\n## Verboden artikelen\n\n- wapens\n- ", "medicijnen", "medicijnen en klantgegevens", topic.Obligations},
		{"en", "# Privacy policy\n\n## What we do not collect\n\n- weather\n- ", "your contacts", "your contacts and photographs", topic.Data},
	})
}

// How many a reader may have is a duty where the sentence came too.
func TestCapsThatCame(t *testing.T) {
	aboutAsNamed(t, []edited{
		{"en", termsText, "Accounts are for adults.", "Accounts are for adults. Each customer may have only one account.", topic.Obligations},
		{"pl", "# Regulamin\n\n", "Konto może założyć osoba, która ukończyła 18 lat.", "Klient może mieć tylko jedno konto. Konto może założyć osoba, która ukończyła 18 lat.", topic.Obligations},
		{"de", "# Allgemeine Geschäftsbedingungen\n\n", "Das Konto ist kostenlos.", "Das Konto ist kostenlos. Jeder Kunde darf höchstens zwei Konten haben.", topic.Obligations},
	})
}

// Where the party to a contract sits is how it is reached; of who is responsible
// for data it is part of what they are told by.
func TestSeats(t *testing.T) {
	aboutAsNamed(t, []edited{
		{"pl", "# Regulamin\n\n", "Sklep prowadzi Lampka sp. z o.o. z siedzibą w Poznaniu, ul. Garbary 45, 61-869 Poznań, KRS 0000123456.", "Sklep prowadzi Lampka sp. z o.o. z siedzibą w Poznaniu, ul. Dąbrowskiego 138, 60-577 Poznań, KRS 0000123456.", topic.Contact},
		{"en", "# Terms of use\n\n", "The shop is run by Lampworks Ltd, 4 Mill Lane, Leeds LS1 4DY.", "The shop is run by Lampworks Ltd, 9 Dock Road, Hull HU1 2AB.", topic.Contact},
		{"de", "# Allgemeine Geschäftsbedingungen\n\n", "Betreiber des Shops ist die Lampenwerk GmbH, Hauptstraße 4, 10115 Berlin.", "Betreiber des Shops ist die Lampenwerk GmbH, Nebenweg 9, 20095 Hamburg.", topic.Contact},
		{"fr", policyText, "Le responsable du traitement est Lampe SAS, 14 boulevard Carnot, 59000 Lille.", "Le responsable du traitement est Lampe SAS, 2 quai Voltaire, 75007 Paris.", topic.Controller},
		{"de", "# Allgemeine Geschäftsbedingungen\n\n", "Betreiber des Shops ist die Lampenwerk GmbH, Hauptstraße 4, 10115 Berlin.", "Betreiber des Shops ist die Lichthaus AG, Hauptstraße 4, 10115 Berlin.", topic.Controller},
	})
}

// A step of a scale that came or went is of what the sentence does, as its other
// steps are; "before" is no notice.
func TestStepsOfAScale(t *testing.T) {
	aboutAsNamed(t, []edited{
		{"en", termsText, "Seats are refunded in full up to 30 days before the show and by half up to 14 days before.", "Seats are refunded in full up to 30 days before the show.", topic.Fees},
		{"en", termsText, "The rent is refunded up to 60 days before arrival.", "The rent is refunded up to 60 days before arrival, and by a third up to 7 days before.", topic.Fees},
		{"de", "# Allgemeine Geschäftsbedingungen\n\n", "Wir erstatten den Preis ganz bis 30 Tage vor Beginn und zur Hälfte bis 14 Tage davor.", "Wir erstatten den Preis ganz bis 30 Tage vor Beginn.", topic.Fees},
		{"fr", "# Conditions générales\n\n", "Le prix est remboursé jusqu'à 30 jours avant le début et à moitié jusqu'à 14 jours avant.", "Le prix est remboursé jusqu'à 30 jours avant le début.", topic.Fees},
		{"nl", "# Algemene voorwaarden\n\n", "De prijs wordt terugbetaald tot 30 dagen voor aanvang en voor de helft tot 14 dagen voor aanvang.", "De prijs wordt terugbetaald tot 30 dagen voor aanvang.", topic.Fees},
		{"es", "# Términos y condiciones\n\n", "El precio se reembolsa hasta 30 días antes del inicio y la mitad hasta 14 días antes.", "El precio se reembolsa hasta 30 días antes del inicio.", topic.Fees},
		{"it", "# Condizioni generali\n\n", "Il prezzo è rimborsato fino a 30 giorni prima e per metà fino a 14 giorni prima.", "Il prezzo è rimborsato fino a 30 giorni prima.", topic.Fees},
		{"en", policyText, "Orders are kept for 10 years, and carts for 30 days.", "Orders are kept for 10 years.", topic.Retention},
		{"en", policyText, "We tell you of a breach, in any case within 48 hours.", "We tell you of a breach.", topic.Security},
		// money in another part of the sentence is not what is done in the period
		{"en", termsText, "You may object within 15 days after we tell you; if we find no way round, you may end the affected service and we refund what you have paid.", "You may object within 10 days after we tell you; if we find no way round, you may end the affected service and we refund what you have paid.", topic.Rights},
	})
}

// Somebody else who does a thing for the publisher comes, in a sentence or a list.
func TestVendorsThatCame(t *testing.T) {
	const long = policyText + "Lamps are lit.\n\nLamps are cleaned.\n\n"
	aboutAsNamed(t, []edited{
		{"en", long, "We measure visits.", "We measure visits. We also use Hotjar to see how pages are used.", topic.Recipients},
		{"da", long, "Vi måler besøg.", "Vi måler besøg. Vi bruger også Matomo til at se, hvordan siderne bliver brugt.", topic.Recipients},
		{"de", long, "Wir zählen Besuche.", "Wir zählen Besuche. Wir nutzen auch Hotjar, um die Seiten zu verbessern.", topic.Recipients},
		{"nl", long, "We meten bezoek.", "We meten bezoek. We gebruiken ook Hotjar om de site te verbeteren.", topic.Recipients},
		{"fr", long, "Nous comptons les visites.", "Nous comptons les visites. Nous utilisons aussi Hotjar pour améliorer le site.", topic.Recipients},
		{"en", long, "- Lamps\n- Boxes\n", "- Lamps\n- Boxes\n- [Buttondown](https://buttondown.com/privacy) – the newsletter\n", topic.Recipients},
	})
}
