package check

import "testing"

// Who is controller and what is the legal basis is not another's word; a text
// that has both, or the word of the one within another word, exchanges nothing.
func TestConceptsDiffer(t *testing.T) {
	testWarns(t, []warning{
		{"concept-differs", "da", "The company is the controller for the data.", "Selskabet er databehandler for oplysningerne.", true},
		{"concept-differs", "fi", "The company is the controller.", "Yritys on henkilötietojen käsittelijä.", true},
		{"concept-differs", "nl", "The operator is the controller.", "De exploitant is verwerker.", true},
		{"concept-differs", "pt", "The company is the controller.", "A empresa é subcontratante.", true},
		{"concept-differs", "de", "The company is the controller.", "Das Unternehmen ist Auftragsverarbeiter.", true},
		{"concept-differs", "fr", "The company is the controller.", "La société est le sous-traitant.", true},
		{"concept-differs", "es", "The company is the processor.", "La empresa es el responsable del tratamiento.", true},
		{"concept-differs", "it", "The company is the processor.", "La società è il titolare del trattamento.", true},
		{"concept-differs", "pl", "The company is the processor.", "Spółka jest administratorem.", true},
		{"concept-differs", "sv", "Legitimate interests, Article 6", "Samtycke, artikel 6", true},
		{"concept-differs", "de", "Consent, Article 6", "Berechtigte Interessen, Artikel 6", true},
		{"concept-differs", "nb", "We do so with your consent.", "Vi gjør det på grunnlag av berettigede interesser.", true},
		{"concept-differs", "nb", "The controller and its processor.", "Den behandlingsansvarlige og databehandleren.", false},
		{"concept-differs", "de", "The controller signs a processing agreement.", "Der Verantwortliche schließt einen Auftragsverarbeitungsvertrag.", false},
		{"concept-differs", "de", "We ask for your consent unless we have legitimate interests.", "Wir fragen Sie, sofern wir keine berechtigten Interessen haben.", false},
		{"concept-differs", "da", "A processor works for us.", "En databehandler arbejder for os.", false},
		{"concept-differs", "it", "The processor helps the controller.", "Il responsabile del trattamento assiste il titolare.", false},
		{"concept-differs", "fr", "Our processor acts for us.", "Notre sous-traitant agit pour nous.", false},
		{"concept-differs", "es", "The person responsible decides.", "El responsable del tratamiento decide.", false},
		{"concept-differs", "fi", "Our processor acts for us.", "Käsittelijämme toimii puolestamme.", false},
	})
}
