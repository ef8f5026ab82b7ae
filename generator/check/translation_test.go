package check

import (
	"strings"
	"testing"

	"proviso/generator/content"
	"proviso/generator/policy"
)

// pair runs a rule over a text in English and its translation.
type pair struct {
	rule    string
	en      string
	l       policy.Locale
	own     string
	message string // of the one finding; "" for none
}

func testPairs(t *testing.T, cases []pair) {
	t.Helper()
	for _, c := range cases {
		list := problems(t, c.rule, &content.Project{}, map[policy.Locale]string{"en": c.en + "\n", c.l: c.own + "\n"})
		var got []string
		for _, p := range list {
			got = append(got, p.Message)
			if len(p.Notes) != 2 {
				t.Errorf("%s: %q: both texts are not shown: %q", c.rule, c.own, p.Notes)
			}
		}
		if strings.Join(got, "; ") != c.message {
			t.Errorf("%s: %q in %s: got %q, not %q", c.rule, c.own, c.l, strings.Join(got, "; "), c.message)
		}
	}
}

func TestTranslationOfSlotsAndLinks(t *testing.T) {
	testPairs(t, []pair{
		{"slots-differ", "Write to {{support_email}}.", "nb", "Skriv til oss.", "intro/1 lacks the slot {{support_email}} of the source"},
		{"slots-differ", "Write to {{support_email}}.", "nb", "Skriv til {{facts.dpo}}.", "intro/1 has the slot {{facts.dpo}}; the source has {{support_email}}"},
		{"slots-differ", "Write to us.", "nb", "Skriv til [oss](mailto:{{support_email}}).", "intro/1 has the slot {{support_email}}, which the source has not"},
		{"slots-differ", "Write \\{{name}} or `{{name}}`.", "nb", "Skriv det.", ""},
		{"slots-differ", "{{name}} and {{url}}.", "nb", "{{url}} og {{name}}.", ""},
		{"links-differ", "See [this](policy:terms).", "nb", "Se [dette](policy:cookies).", "intro/1 has the link policy:cookies; the source has policy:terms"},
		{"links-differ", "See [this](policy:terms#liability).", "nb", "Se [dette](policy:terms).", "intro/1 has the link policy:terms; the source has policy:terms#liability"},
		{"links-differ", "See [this](#b).\n\n## B {#b}", "nb", "Se dette.\n\n## B {#b}", "intro/1 lacks the link #b of the source"},
		{"links-differ", "See [this](policy:terms) and [that](https://x.example/en).", "nb", "Se [det](https://x.example/nb) og [dette](policy:terms).", ""},
		{"addresses-differ", "Write to a@x.example.", "nb", "Skriv til b@x.example.", "intro/1 has the address b@x.example; the source has a@x.example"},
		{"addresses-differ", "See <https://www.aboutads.info/choices>.", "nb", "Se <https://www.aboutads-choices.com>.", "intro/1 has the address https://www.aboutads-choices.com; the source has https://www.aboutads.info/choices"},
		{"addresses-differ", "See <https://x.example> and www.y.example.", "nb", "Se <https://x.example>.", "intro/1 lacks the address www.y.example of the source"},
		{"addresses-differ", "See [Google](https://policies.google.com/privacy?hl=en), <{{url}}> and <https://x.example/a>.", "nb", "Se [Google](https://www.google.no/personvern) og <http://x.example/b>, <{{url}}>.", ""},
	})
}

func TestTranslationOfFigures(t *testing.T) {
	testPairs(t, []pair{
		{"ranges-differ", "They wait for four to six weeks.", "nb", "De venter i fire eller seks uker.", "intro/1 has the choice 4 / 6, which the source has not"},
		{"ranges-differ", "They wait for three or five weeks.", "fr", "Ils attendent trois à cinq semaines.", "intro/1 lacks the choice 3 / 5 of the source"},
		{"ranges-differ", "They wait for two or three weeks.", "sv", "De väntar två till tre veckor.", ""},
		{"ranges-differ", "Open from 8:30 to 16:30.", "fr", "Ouvert de 8 h 30 à 16 h 30.", ""},
		{"ranges-differ", "Articles 15 to 20.", "pt", "Artigos 15.º a 20.º.", ""},
		{"units-differ", "Call on working days between 9:00 and 16:30.", "nl", "Bel op werkdagen tussen 9.00 en 16.30 uur.", ""},
		{"units-differ", "Within three working days.", "nl", "Binnen drie uur.", "intro/1 has 3 hour; the source has 3 working-day"},
		{"numbers-differ", "Within thirty days.", "nb", "Innen tjue dager.", "intro/1 has the number tjue; the source has thirty"},
		{"numbers-differ", "Within thirty days.", "sv", "Inom den tiden.", "intro/1 lacks the number thirty of the source"},
		{"numbers-differ", "Within thirty (30) days.", "nb", "Innen tjue (30) dager.", "intro/1 has the number tjue, which the source has not"},
		{"numbers-differ", "Within twenty-four hours, thirty (30) days, for one of the two.", "de", "Binnen vierundzwanzig Stunden, dreißig (30) Tagen, für eine der zwei.", ""},
		{"numbers-differ", "Within twelve months.", "fr", "Dans les douze mois.", ""},
		{"numbers-differ", "They are ours.", "it", "Sei nostro.", ""},
		{"numbers-differ", "Under eighteen, up to 2 %, ninety-one days.", "fr", "Moins de dix-huit ans, jusqu’à 2 %, quatre-vingt-onze jours.", ""},
		{"numbers-differ", "Within seven days.", "nn", "Innan åtte dagar.", "intro/1 has the number åtte; the source has seven"},
		{"numbers-differ", "Up to 2 %.", "es", "Hasta el 2 %.", ""},
		{"dates-differ", "Since 1 January 2025.", "it", "Dal 1° gennaio 2025.", ""},
		{"dates-differ", "Since 4 March 2024.", "nb", "Siden 4. mai 2024.", "intro/1 has the date 4 mai 2024; the source has 4 March 2024"},
		{"dates-differ", "Since March 4, 2024 and May 2025.", "da", "Siden 4. marts 2024 og maj 2025.", ""},
		{"ranges-differ", "From 6–13 days.", "nb", "Fra 6, 13 dager.", "intro/1 lacks the range 6–13 of the source"},
		{"ranges-differ", "From 6–13 days.", "nb", "Fra 13–6 dager.", "intro/1 has the range 13–6; the source has 6–13"},
		{"ranges-differ", "Aged 13 to 16.", "sv", "I åldern 13 eller 16.", "intro/1 lacks the range 13–16 of the source"},
		{"ranges-differ", "Between 13 and 16, from 6 to 8, 2024-01-31, +1 555-1234, 1798.100–1798.199.", "de", "Zwischen 13 und 16, 6 bis 8, 2024-01-31, +1 555 1234, 1798.100, 1798.199.", ""},
		{"units-differ", "Kept for 30 days.", "nb", "Lagres i 30 måneder.", "intro/1 has 30 month; the source has 30 day"},
		{"units-differ", "Within 15 business days.", "sv", "Inom 15 dagar.", "intro/1 has 15 day; the source has 15 working-day"},
		{"units-differ", "It costs €5.", "nb", "Det koster 5 kroner.", "intro/1 has 5 crowns; the source has 5 EUR"},
		{"units-differ", "It costs NOK 5.", "nb", "Det koster 5 kroner.", ""},
		{"units-differ", "Up to 0.5 % of it.", "sv", "Upp till 5,0 % av det.", "intro/1 has the share 5.0 percent; the source has 0.5 percent"},
		{"units-differ", "Up to 5 % of it.", "de", "Bis zu 5 davon.", "intro/1 lacks the share 5 percent of the source"},
		{"units-differ", "Within a month.", "es", "En una semana.", "intro/1 has the period week; the source has month"},
		{"units-differ", "It is €9 a month.", "pl", "To jest 9 euro miesięcznie.", ""},
		{"ranges-differ", "Between 3 and 6 months.", "fr", "3 ou 6 mois.", "intro/1 lacks the range 3–6 of the source"},
		{"ranges-differ", "Between 3 and 6 months.", "fi", "3 ja 6 kuukauden välillä.", ""},
		{"ranges-differ", "Aged 6–12.", "fi", "6–12-vuotiaat.", ""},
		{"numbers-differ", "If it fails twice, by the fifth day.", "it", "Se fallisce due volte, entro il giorno cinque.", ""},
		{"numbers-differ", "For twenty days, in three parts.", "it", "Per due giorni, in tre parti.", "intro/1 has the number due; the source has twenty"},
		{"units-differ", "It costs €5.", "nb", "Det koster $5.", "intro/1 has 5 USD; the source has 5 EUR"},
		{"units-differ", "A fine of 4 % of turnover.", "de", "Eine Strafe von 4 € Umsatz.", "intro/1 has 4 EUR; the source has 4 percent"},
		{"units-differ", "Within thirty (30) calendar days, 15 business days, 4 % and 5 EUR; 24 hours; 12 users.", "fr", "Sous trente (30) jours, 15 jours ouvrables, 4 pour cent et 5 €; 24 heures; 12 personnes.", ""},
	})
	testHeld(t, []held{
		{"date-without-day", "en", "Last updated: April 2024.\n", `intro/1: "April 2024" names no day`},
		{"date-without-day", "sv", "Gäller från maj 2025.\n", `intro/1: "maj 2025" names no day`},
		{"date-without-day", "en", "On 4 April 2024 and 2024-04-01, as of {{effective}}. You may in 2024.\n", ""},
	})
}

func TestTranslationOfNegationAndStrength(t *testing.T) {
	testPairs(t, []pair{
		{"negation-differs", "We do not sell data.", "nb", "Vi selger opplysninger.", "intro/1 denies nothing, its source once"},
		{"negation-differs", "We sell data.", "sv", "Vi säljer inte uppgifter.", "intro/1 denies once, its source nothing"},
		{"negation-differs", "We do not sell data. We never share it.", "de", "Wir verkaufen keine Daten. Wir geben sie weiter.", "intro/1 denies nothing, its source once"},
		{"negation-differs", "We do not sell data.", "fr", "Nous vendons vos données.", "intro/1 denies nothing, its source once"},
		{"negation-differs", "We do not sell data.", "fi", "Me emme myy tietoja.", ""},
		{"negation-differs", "We never sell any data to anyone.", "es", "No vendemos nunca ningún dato a nadie.", ""},
		{"negation-differs", "Unless the law forbids it, neither you nor we pay.", "sv", "Om inte lagen förbjuder det betalar varken du eller vi.", ""},
		{"negation-differs", "Within 30 days and no later than 1 May, whether or not by automated means.", "nb", "Innen 30 dager og senest 1. mai, enten automatisert eller ikke.", ""},
		{"negation-differs", "Turn on Do Not Track. It is free of charge.", "nb", "Slå på Do Not Track. Det koster ingenting.", ""},
		{"negation-differs", "You may decline mailings.", "nb", "Du kan takke nei til utsendelser.", ""},
		{"negation-differs", "Unless you agree, it is not used.", "sv", "Om du inte samtycker används det.", "intro/1 denies once, its source twice"},
		{"negation-differs", "It is not used unless you agree.", "it", "Non viene usato, a meno che Lei non acconsenta.", ""},
		{"negation-differs", "We sell nothing and share nothing.", "es", "No vendemos ni compartimos nada.", ""},
		{"negation-differs", "We tell you before a change takes effect.", "fr", "Nous vous prévenons avant qu’un changement ne prenne effet.", ""},
		{"negation-differs", "We are not obliged to, nor do we have to say why.", "nl", "Wij zijn dat niet verplicht en hoeven niet te zeggen waarom.", ""},
		{"negation-differs", "We are not obliged to, nor do we have to say why.", "nl", "Wij zijn dat verplicht en hoeven niet te zeggen waarom.", "intro/1 denies once, its source twice"},
		{"negation-differs", "Nobody may film or photograph.", "pt", "Qualquer um pode filmar ou fotografar.", "intro/1 denies nothing, its source once"},
		{"negation-differs", "We charge no fee.", "de", "Das ist kostenlos.", ""},
		{"strength-differs", "An owner need not be a keeper.", "nb", "Eieren kan ikke være den som holder dyret.", `intro/1 bars with "kan" what its source says need not be`},
		{"strength-differs", "Staff may not read them.", "sv", "Personalen behöver inte läsa dem.", `intro/1 says that need not be what its source bars with "may"`},
		{"strength-differs", "You should not share it.", "da", "Du må ikke dele den.", `intro/1 says "må" where its source says "should"`},
		{"strength-differs", "You should wipe it and must not take it out.", "es", "Debe limpiarlo y no debe sacarlo.", `intro/1 says "debe" where its source says "should"`},
		{"strength-differs", "You can withdraw it. That does not touch the rest.", "it", "Non può revocarlo, senza che ciò tocchi il resto.", `intro/1 denies with "può" what its source allows with "can"`},
		{"strength-differs", "You can reach us here.", "de", "Sie erreichen uns hier.", ""},
		{"strength-differs", "You can object here.", "de", "Sie widersprechen hier.", `intro/1 does not say the "can" of its source`},
		{"negation-differs", "None is appointed, because the law does not require one.", "es", "No se ha designado ninguno, porque la ley lo exige.", "intro/1 denies once, its source twice"},
		{"negation-differs", "Decisions are not based solely on it.", "de", "Entscheidungen beruhen ausschließlich darauf.", "intro/1 denies nothing, its source once"},
		{"negation-differs", "We do not sell data.", "nn", "Vi sel opplysningar.", "intro/1 denies nothing, its source once"},
		{"negation-differs", "We do not sell data, unless you agree.", "nn", "Vi sel ikkje opplysningar, med mindre du samtykkjer.", ""},
		{"strength-differs", "You must tell us.", "nn", "Du kan seie frå til oss.", `intro/1 says "kan" where its source says "must"`},
		{"negation-differs", "Nobody can read it.", "fr", "Personne ne peut le lire.", ""},
		{"strength-differs", "You must give a name.", "nb", "Du oppgir navn.", `intro/1 does not say the "must" of its source`},
		{"strength-differs", "You give a name.", "sv", "Du måste lämna namn.", `intro/1 says "måste", which its source does not`},
		{"strength-differs", "We may share it.", "de", "Wir geben sie weiter.", `intro/1 does not say the "may" of its source`},
		{"strength-differs", "We share it.", "fr", "Nous pouvons les communiquer.", `intro/1 says "pouvons", which its source does not`},
		{"strength-differs", "We may use it and may share it.", "nb", "Vi kan bruke dem og må dele dem.", `intro/1 says "må" where its source says "may"`},
		{"strength-differs", "You may ask, and you may object.", "de", "Sie können fragen sowie widersprechen.", ""},
		{"strength-differs", "You must not copy it.", "nl", "U mag het niet kopiëren.", ""},
		{"strength-differs", "You should keep it secret.", "nl", "U zou het geheim moeten houden.", ""},
		{"strength-differs", "You have to give a name, and are allowed to change it.", "da", "Du skal oplyse navn og kan ændre det.", ""},
		{"strength-differs", "You must tell us.", "nb", "Du kan si fra til oss.", `intro/1 says "kan" where its source says "must"`},
		{"strength-differs", "We may share data.", "sv", "Vi måste dela uppgifter.", `intro/1 says "måste" where its source says "may"`},
		{"strength-differs", "You should choose a password.", "de", "Sie müssen ein Passwort wählen.", `intro/1 says "müssen" where its source says "should"`},
		{"strength-differs", "We will tell you.", "nb", "Vi kan si fra til deg.", `intro/1 says "kan" where its source says "will"`},
		{"strength-differs", "We will tell you.", "nb", "Vi skal si fra til deg.", ""},
		{"strength-differs", "You may be required to sign. You must pay.", "nb", "Det kan kreves at du signerer. Du må betale.", ""},
		{"strength-differs", "On request you are told; it is as secure as possible.", "fr", "Sur demande, vous êtes informé; aussi sûr que possible.", ""},
		{"strength-differs", "You have the right to erasure.", "sv", "Du får begära radering.", ""},
	})
}

// What was left as its source is told once: none of its words says other than
// itself.
func TestLeftAsItsSourceIsToldOnce(t *testing.T) {
	left := "We must not sell your data; we only keep it for four to six years, at least, under Article 6(1)(b)."
	for _, rule := range []string{"negation-differs", "strength-differs", "limits-differ", "bounds-differ", "numbers-differ", "units-differ", "ranges-differ", "letters-differ"} {
		testPairs(t, []pair{{rule, left, "de", left, ""}})
	}
	testPairs(t, []pair{{"untranslated", left, "de", left, "intro/1 is the source's own text, in en"}})
}

func TestUntranslated(t *testing.T) {
	testPairs(t, []pair{
		{"untranslated", "We keep the data that you give us for as long as it is needed.", "nb", "We keep the data that you give us for as long as it is needed.", "intro/1 is the source's own text, in en"},
		{"untranslated", "Users and service providers.", "nb", "Users and service providers.", "intro/1 is the source's own text, in en"},
		{"untranslated", "We erase. We keep what you give us for a year.", "sv", "Vi raderar. We keep what you give us for a year.", "intro/1 is still in en, the source's language"},
		{"untranslated", "Contact us", "nb", "Contact us", "intro/1 is still in en, the source's language"},
		{"untranslated", "We keep the data.", "nb", "Vi lagrer opplysningene i tråd med the California Consumer Privacy Act of 2018.", ""},
		{"untranslated", "Our system is in Ireland. Backups are held in Canada, which is adequate.", "nb", "Systemet vårt er i Irland. Backups are held in Canada, som er tilstrekkelig.", `"Backups are held in" is still in en, the source's language`},
		{"untranslated", "legal-office@example.com", "nb", "legal-office@example.com", ""},
		{"untranslated", "Google Analytics", "nb", "Google Analytics", ""},
		{"untranslated", "We keep the data.", "en-GB", "We keep the data.", ""},
		{"same-as-source", "## Retention {#r}\n\nOur retention is short.", "nb", "## Retention {#r}\n\nVi lagrer kort.", `"Retention" is the source's own text; elsewhere "retention" is translated`},
		{"same-as-source", "| Name | Purpose |\n|---|---|\n| _ga | analytics purpose |", "nb", "| Navn | Purpose |\n|---|---|\n| _ga | formål: analyse |", `"Purpose" is the source's own text; elsewhere "purpose" is translated`},
		{"untranslated", "We erase. Third-party providers handle payments.", "nb", "Vi sletter. Third-party providers handle payments.", "intro/1 is still in en, the source's language"},
		{"untranslated", "We erase. Google Analytics, Meta Pixel.", "nb", "Vi sletter. Google Analytics, Meta Pixel.", ""},
		{"same-as-source", "## Minors {#r}\n\nNo children.\n\nA.\n\nB.\n\nC.\n\nD.\n\nE.", "nb", "## Minors {#r}\n\nIngen barn.\n\nA.\n\nB.\n\nC.\n\nD.\n\nE.", `"Minors" is the source's own text; no other clause says "Minors"`},
		{"same-as-source", "## Cookies {#r}\n\nWe set cookies.", "nl", "## Cookies {#r}\n\nWij plaatsen cookies.", ""},
		{"same-as-source", "## Information {#r}\n\nOur information is short; see Google Analytics.", "sv", "## Information {#r}\n\nVår information är kort; se Google Analytics.", ""},
	})
}
