package intake

import "testing"

func TestTheNumberOfACompany(t *testing.T) {
	const company = "Prøve Digital S.L."
	for in, want := range map[string]string{
		"Prøve Digital S.L., CIF: B-12345678, Madrid":                          "B-12345678",
		"Prøve Digital S.L., ESB12345678, Calle Mayor 1":                       "ESB12345678",
		"Prøve Digital S.L. (NIF/CIF B12345678)":                               "B12345678",
		"Prøve Digital S.L.\nC.I.F.: B12345678":                                "B12345678",
		"Prøve Digital S.L. con NIF nº B12345678":                              "B12345678",
		"Prøve Digital S.L. · B-12345678 · Madrid":                             "B-12345678",
		"selskapet med skattenummer (CIF) B12345678":                           "B12345678",
		"med momsnummer ESB12345678.":                                          "ESB12345678",
		"numéro de TVA intracommunautaire : FR 40 303 265 045.":                "FR 40 303 265 045",
		"immatriculée au RCS Paris 303 265 045":                                "303 265 045",
		"SIRET 303 265 045 00012":                                              "303 265 045 00012",
		"USt-IdNr.: DE123456789":                                               "DE123456789",
		"BTW-nummer NL123456789B01":                                            "NL123456789B01",
		"P. IVA 01234567890":                                                   "01234567890",
		"IČO: 12345678":                                                        "12345678",
		"foretaksregisteret, org.nr. 912 345 678 MVA":                          "912 345 678",
		"CVR-nr.: 12 34 56 78":                                                 "12 34 56 78",
		"Vat number IE6388047V":                                                "IE6388047V",
		"Prøve Digital S.L. answers within 30 days, phone +34 910 60 77 21":    "",
		"Prøve Digital S.L., D-10115 Berlin, of Regulation 2016/679":           "",
		"a privat 12345678 person, specific 87654321 things, and a B12345678.": "",
		"Other Ltd, GB123456789, is no company of ours":                        "",
	} {
		if got := numberIn(in, company); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
