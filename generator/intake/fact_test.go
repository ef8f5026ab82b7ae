package intake

import (
	"cmp"
	"strings"
	"testing"

	"proviso/generator/policy"
)

func TestFactsAreTakenOutWhereTheyStandAsWritten(t *testing.T) {
	for in, want := range map[string]string{
		"help@acme.example.":                          "{{support_email}}.",
		"(help@acme.example)":                         "({{support_email}})",
		"mailto:help@acme.example":                    "mailto:{{support_email}}",
		"xhelp@acme.example":                          "xhelp@acme.example",
		"help@acme.example.org":                       "help@acme.example.org",
		"other@acme.example":                          "other@acme.example",
		"https://acme.example, and":                   "{{url}}, and",
		"https://acme.example/terms":                  "https://acme.example/terms",
		"acme.example and www.acme.example":           "{{domain}} and www.{{domain}}",
		"my-acme.example legal.acme.example":          "my-acme.example legal.acme.example",
		"Acme Holding S.L.":                           "{{company.name}}.",
		"Acme Holding S.L.U":                          "Acme Holding S.L.U",
		"“Acme Holding S.L”":                          "“{{company.name}}”",
		"Acme Holding\u00a0S.L":                       "{{company.name}}",
		"Acme and Acme Holding S.L-konsernet":         "Acme and {{company.name}}-konsernet",
		"B12345678 not B123456789 or AB12345678":      "{{company.registration_number}} not B123456789 or AB12345678",
		"at Main Street 5, 0815 Town":                 "at {{company.address}}",
		"ACME.example, Help@acme.example stay":        "ACME.example, Help@acme.example stay",
		"help@acme.example and help@acme.example too": "{{support_email}} and {{support_email}} too",
	} {
		got := policy.Text(cutFacts(in, factsOf(facts))).Fill(nil)
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestLinksOfFacts(t *testing.T) {
	for link, want := range map[string]string{
		"mailto:help@acme.example":           "mailto:{{support_email}}",
		"mailto:help@acme.example?subject=x": "mailto:{{support_email}}?subject=x",
		"mailto:help@acme.example.org":       "",
		"https://acme.example/terms":         "{{url}}/terms",
		"https://acme.example.org/":          "",
		"https://www.acme.example":           "https://www.{{domain}}",
		"http://www.acme.example/terms?a=b":  "http://www.{{domain}}/terms?a=b",
		"https://help.acme.example/":         "",
		"https://www.acme.example.org/":      "",
		"https://other.example/":             "",
	} {
		if got := slottedTarget(link, factsOf(facts)).Fill(nil); got != want {
			t.Errorf("%q: %q, want %q", link, got, want)
		}
	}
}

func TestWhatATextSaysOfItsSite(t *testing.T) {
	for in, want := range map[string]Facts{
		"Privacy\n\nResumaker S.L, registration number B56750292, runs this. Write to a@b.example or to a@b.example.":                                                              {"B", "b.example", "a@b.example", "Resumaker S.L", "B56750292", "", "", "", ""},
		"Personvern\n\nTjenesten drives av Nord & Sør AS (org.nr. 912 345 678). Skriv til hei@nord.example.":                                                                       {"Nord", "nord.example", "hei@nord.example", "Nord & Sør AS", "912 345 678", "", "", "", ""},
		"Terms\n\nThis is of Example Trading Ltd. It says nothing more.":                                                                                                           {"", "", "", "Example Trading Ltd", "", "", "", "", ""},
		"Datenschutz\n\nVerantwortlich ist die Muster Werke GmbH. Mail: info@muster.example":                                                                                       {"Muster", "muster.example", "info@muster.example", "Muster Werke GmbH", "", "", "", "", ""},
		"Privacy\n\nThe Company Resumaker, S.L. runs this, and Resumaker, S.L. answers for it.\n\nResumaker, S.L.\nAvenida Diagonal 534\n08006 Barcelona\nSpain\n\nhelp@a.example": {"A", "a.example", "help@a.example", "Resumaker, S.L.", "", "Avenida Diagonal 534", "08006 Barcelona", "ES", ""},
		"Tietosuoja\n\nYhtiö on Esimerkki Oy, jonka Y-tunnus on 1234567-8. Mannerheimintie 12 B, 00100 Helsinki. Kirjoita: hei@esimerkki.example":                                  {"Esimerkki", "esimerkki.example", "hei@esimerkki.example", "Esimerkki Oy", "1234567-8", "Mannerheimintie 12 B", "00100 Helsinki", "", ""},
		"Datenschutz\n\nDie Gesellschaft Resumaker S.L hat die Registernummer B56750292. Mail: info@muster.example":                                                                {"Muster", "muster.example", "info@muster.example", "Resumaker S.L", "B56750292", "", "", "", ""},
		"Privacy\n\nAcme Ltd runs https://www.acme.example and answers at a@acme.example.":                                                                                         {"Acme", "acme.example", "a@acme.example", "Acme Ltd", "", "", "", "", "https://www.acme.example"},
	} {
		text, list := Read([]File{{"a.txt", []byte(in)}}, "en")
		if list.HasErrors() {
			t.Fatal(list)
		}
		if got := text.Found("en"); got != want {
			t.Errorf("%q:\n got  %+v\n want %+v", in, got, want)
		}
	}
}

func TestAddressesAndCompaniesThatStayAreListed(t *testing.T) {
	source := "Privacy\n\nAcme Holding S.L and Acme Holding SL are one; Other Works GmbH is not.\n\nWrite to help@acme.example, to press@acme.example or, again, to press@acme.example.\n\n" +
		"Robots may not read help [at] acme (dot) example, nor hjelp(krøllalfa)acme.example.\n"
	text, list := Read([]File{{"a.txt", []byte(source)}}, "en")
	if list.HasErrors() {
		t.Fatal(list)
	}
	d, list := text.Draft(Request{File: "en.md", Locale: "en", Facts: facts, Slug: "privacy"})
	if list.HasErrors() {
		t.Fatal(list)
	}
	var got []string
	for _, n := range d.Notes {
		got = append(got, n.String())
	}
	want := []string{
		`a.txt:3: company.name is "Acme Holding S.L" in the brand file; this stays: "Acme Holding SL"`,
		`a.txt:3: another company stays: "Other Works GmbH"`,
		`a.txt:5: another e-mail address stays (2 times): "press@acme.example"`,
		`a.txt:7: an e-mail address that is spelled out stays: "help [at] acme (dot) example"`,
		`a.txt:7: an e-mail address that is spelled out stays: "hjelp(krøllalfa)acme.example"`,
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestPostalAddresses(t *testing.T) {
	for said, want := range map[string]string{
		"Carrer de Pau Claris 97, 3.º 2.ª, 08009 Barcelona, Spain": "Carrer de Pau Claris 97, 3.º 2.ª|08009 Barcelona|ES",
		"Calle Mayor 12, 2º B, 28013 Madrid, Spain":                "Calle Mayor 12, 2º B|28013 Madrid|ES",
		"C/ Mayor, 12, 28013 Madrid (Spain)":                       "C/ Mayor, 12|28013 Madrid|ES",
		"Rua Augusta 24, 2.º Esq., 1100-053 Lisboa, Portugal":      "Rua Augusta 24, 2.º Esq.|1100-053 Lisboa|PT",
		"Karl Johans gate 1, 0154 Oslo, Norway":                    "Karl Johans gate 1|0154 Oslo|NO",
		"ul. Prosta 20, 00-850 Warszawa, Poland":                   "ul. Prosta 20|00-850 Warszawa|PL",
		"Main Street 5, 0815 Town":                                 "Main Street 5|0815 Town|",
		"within 30 days, 1200 Users may":                           "||",
	} {
		street, town, country := whereabouts("The controller is Acme Ltd, "+said+". Write to us.", "en")
		if got := street + "|" + town + "|" + country; got != want {
			t.Errorf("%s: %s, want %s", said, got, want)
		}
	}
}

func TestLinksStartFromTheBase(t *testing.T) {
	for page, want := range map[string]string{
		`<base href="https://acme.example/legal/"><p>We keep what our <a href="../terms#x">terms of use</a> say that we keep.</p>`:                                                      "https://acme.example/terms#x",
		`<base href="https://acme.example/legal/"><link rel="canonical" href="https://www.acme.example/p/q"><p>We keep what our <a href="terms">terms of use</a> say that we keep.</p>`: "https://acme.example/legal/terms",
		`<link rel="canonical" href="https://www.acme.example/p/q"><p>We keep what our <a href="terms">terms of use</a> say that we keep.</p>`:                                          "https://www.acme.example/p/terms",
		`<base href="javascript:x"><p>We keep what our <a href="terms">terms of use</a> say that we keep.</p>`:                                                                          "",
	} {
		text, list := Read([]File{{"a.html", []byte("<html><h1>Privacy</h1>" + page)}}, "en")
		if list.HasErrors() {
			t.Fatal(list)
		}
		got := ""
		for _, r := range text.units[0].runs {
			got = cmp.Or(got, r.link)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", page, got, want)
		}
	}
}
