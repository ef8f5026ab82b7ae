package change

import (
	"testing"

	"proviso/generator/topic"
)

// A part of a postal address is where one writes to, whatever number or town it is.
func TestPostalAddresses(t *testing.T) {
	aboutAsNamed(t, []edited{
		{"en", policyText, "Send letters to Kellmark, 12 Harbour Street, Suite 300, Portland, OR 97205.", "Send letters to Kellmark, 12 Harbour Street, Suite 410, Portland, OR 97209.", topic.Contact},
		{"en", policyText, "Kellmark Desk, 5 Garrick Yard, London WC2 4AB.", "Kellmark Desk, Unit 9, Salford Wharf, Manchester M50 2QD.", topic.Contact},
		{"en", termsText, "Lamps go back to Kellmark, 8 Rose Lane, Leeds LS1 4AB.", "Lamps go back to Kellmark, 10 Rose Lane, Leeds LS1 4AC.", topic.Contact},
		{"de", policyText, "Post an Kellmark, Lindenstraße 12, 10969 Berlin.", "Post an Kellmark, Hafenweg 4, 20457 Hamburg.", topic.Contact},
		{"fr", policyText, "Courrier : Kellmark, 14 rue des Lilas, 75011 Paris.", "Courrier : Kellmark, 2 quai Voltaire, 69002 Lyon.", topic.Contact},
		{"es", policyText, "Cartas a Kellmark, calle Mayor 18, 28013 Madrid.", "Cartas a Kellmark, calle Mayor 22, 28013 Madrid.", topic.Contact},
		{"it", policyText, "Lettere a Kellmark, via Roma 12, 20121 Milano.", "Lettere a Kellmark, via Torino 4, 20123 Milano.", topic.Contact},
		{"nl", policyText, "Brieven naar Kellmark, Postbus 12, 1970 AA Duinmeer.", "Brieven naar Kellmark, Postbus 340, 1970 AB Duinmeer.", topic.Contact},
		{"pl", policyText, "Listy: Kellmark, ul. Ogrodowa 7, 00-893 Warszawa.", "Listy: Kellmark, ul. Lipowa 3, 30-702 Kraków.", topic.Contact},
		{"sv", policyText, "Brev till Kellmark, Storgatan 4, 211 42 Malmö.", "Brev till Kellmark, Kungsgatan 9, 411 19 Göteborg.", topic.Contact},
		{"fi", policyText, "Kirjeet: Kellmark, Kuusikatu 4, 33100 Tampere.", "Kirjeet: Kellmark, Mäntykatu 9, 00100 Helsinki.", topic.Contact},
		{"cs", policyText, "Dopisy: Kellmark, Dlouhá 12, 60200 Brno.", "Dopisy: Kellmark, Dlouhá 14, 60200 Brno.", topic.Contact},
		// a row of names and numbers that is none
		{"en", policyText, "Lamps of Kellmark 3000, Lumenta and Velta are sent to our partner Kroma.", "Lamps of Kellmark 4000, Lumenta and Velta are sent to our partner Kroma.", topic.Other},
	})
}

// A town where something is kept is where it goes, and not who keeps it or how.
func TestPlacesWhereItIsKept(t *testing.T) {
	aboutAsNamed(t, []edited{
		{"en", policyText, "Our hosting provider keeps lamps in Frankfurt.", "Our hosting provider keeps lamps in Ashburn.", topic.Transfer},
		{"en", policyText, "Lamps are encrypted and stored in Dublin.", "Lamps are encrypted and stored in Dublin and Singapore.", topic.Transfer},
		{"en", policyText, "Our servers stand in eu-west-1.", "Our servers stand in us-east-1.", topic.Transfer},
		{"en", policyText, "Backups are held with a vendor in Zurich.", "Backups are held with a vendor in Mumbai.", topic.Transfer},
		{"de", policyText, "Die Server unseres Dienstleisters stehen in Falkenstein.", "Die Server unseres Dienstleisters stehen in Helsinki.", topic.Transfer},
		{"fr", policyText, "Nos prestataires hébergent les lampes à Strasbourg.", "Nos prestataires hébergent les lampes à Montréal.", topic.Transfer},
		{"es", policyText, "El proveedor aloja las lámparas en Fráncfort.", "El proveedor aloja las lámparas en Virginia.", topic.Transfer},
		{"nl", policyText, "De leverancier bewaart lampen op servers in Amsterdam.", "De leverancier bewaart lampen op servers in Dallas.", topic.Transfer},
		{"pl", policyText, "Serwery dostawcy znajdują się we Wrocław.", "Serwery dostawcy znajdują się we Frankfurt.", topic.Transfer},
		{"sv", policyText, "Leverantörens servrar står i Stockholm.", "Leverantörens servrar står i Dublin.", topic.Transfer},
		{"en", "# Privacy policy\n\n## Who is responsible\n\nLamps are here.\n\n", "Kellmark Ireland DAC is responsible.", "Kellmark Malta DAC is responsible.", topic.Controller},
		// where a service is offered, and whose law or court it is
		{"en", termsText, "Lamps are available in Oslo.", "Lamps are available in Oslo and Bergen.", topic.Other},
		{"en", termsText, "Whoever stored lamps may sue in the courts of Dublin.", "Whoever stored lamps may sue in the courts of London.", topic.Dispute},
	})
}
