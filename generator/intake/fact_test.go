package intake

import (
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
		"https://other.example/":             "",
	} {
		if got := slottedTarget(link, factsOf(facts)).Fill(nil); got != want {
			t.Errorf("%q: %q, want %q", link, got, want)
		}
	}
}

func TestWhatATextSaysOfItsSite(t *testing.T) {
	for in, want := range map[string]Facts{
		"Privacy\n\nResumaker S.L, registration number B56750292, runs this. Write to a@b.example or to a@b.example.": {"B", "b.example", "a@b.example", "Resumaker S.L", "B56750292"},
		"Personvern\n\nTjenesten drives av Nord & Sør AS (org.nr. 912 345 678). Skriv til hei@nord.example.":          {"Nord", "nord.example", "hei@nord.example", "Nord & Sør AS", "912 345 678"},
		"Terms\n\nThis is of Example Trading Ltd. It says nothing more.":                                              {"", "", "", "Example Trading Ltd", ""},
		"Datenschutz\n\nVerantwortlich ist die Muster Werke GmbH. Mail: info@muster.example":                          {"Muster", "muster.example", "info@muster.example", "Muster Werke GmbH", ""},
	} {
		text, list := Read([]File{{"a.txt", []byte(in)}}, "en")
		if list.HasErrors() {
			t.Fatal(list)
		}
		if got := text.Found(); got != want {
			t.Errorf("%q:\n got  %+v\n want %+v", in, got, want)
		}
	}
}
