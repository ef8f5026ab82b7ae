package check

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"proviso/generator/content"
	"proviso/generator/ledger"
	"proviso/generator/policy"
	"proviso/generator/term"
)

// What is wrong with the terms of a text. avoided are words of policy.toml's
// glossary, inflected.
var termFaults = []fault{
	{class: "avoided word, inflected", rules: []string{"avoided-word"}, source: true, plant: func(s spot) []string {
		avoided := false
		for _, one := range s.draft.Policy.Settings.Glossary {
			avoided = avoided || len(one.Avoid[s.l]) > 0 && s.draft.Policy.ID != "cookies" // its glossary has other words
		}
		if !avoided {
			return nil
		}
		return appended(s, avoidedForms[s.l]...)
	}},
	{class: "term lost", rules: []string{"lost-term", "avoided-word", "false-friend"}, plant: func(s spot) []string {
		var all []string
		for _, id := range s.draft.glossaryIDs() {
			theirs, _ := s.draft.own(id, s.draft.Source.Locale)
			own, ok := s.draft.own(id, s.l)
			if !ok || s.source == "" || !theirs.In(term.Read(s.draft.Source.Locale, s.draft.Source.byKey[s.clause.Key].Text)) {
				continue
			}
			text := s.text
			for _, span := range slices.Backward(own.Find(term.Read(s.l, text))) {
				text = text[:span.Start] + "xyz" + text[span.End:]
			}
			if text != s.text && !term.Within(s.l, s.draft.said(id, s.l), term.Read(s.l, text)) && !term.Any(s.draft.forms(id, s.l), term.Read(s.l, text)) {
				all = append(all, text)
			}
		}
		return all
	}},
	{class: "wording that regulators mind", rules: []string{"dead-phrase"}, source: true, plant: func(s spot) []string {
		return appended(s, minded[s.l]...)
	}},
	{class: "term before its definition", rules: []string{"early-term"}, source: true, alone: true, plant: func(s spot) []string {
		return appended(s, "x {{name}} "+strings.Trim(firstQuoted.FindString(s.words.define), "«»„“” ")+".\n\n"+s.words.define)
	}},
	{class: "notice period", rules: []string{"notice-period-differs"}, source: true, plant: func(s spot) []string {
		var all []string
		if !strings.HasPrefix(s.clause.Key, "changes/") {
			return nil
		}
		for _, form := range notices[s.l] {
			all = append(all, swapsOf(thirtyDays, s.text, func(string) string { return form })...)
		}
		return all
	}},
}

var firstQuoted = regexp.MustCompile(`[«„“”][^»“”]+[»“”]`)

var thirtyDays = regexp.MustCompile(`(?:\pL+ \(30\)|30|\d+) (?:days|dager|dagar|dagen|dage|Tage|jours|días|giorni|dni)`)

var notices = map[policy.Locale][]string{
	"en": {"14 days", "fourteen days", "two weeks", "three months", "ten (10) days"},
	"nb": {"14 dager", "fjorten dager", "to uker", "tre måneder", "ti (10) dager"},
	"sv": {"14 dagar", "fjorton dagar", "två veckor", "tre månader", "tio (10) dagar"},
	"da": {"14 dage", "fjorten dage", "to uger", "tre måneder", "ti (10) dage"},
	"de": {"14 Tage", "vierzehn Tage", "zwei Wochen", "drei Monate", "zehn (10) Tage"},
	"fr": {"14 jours", "quatorze jours", "deux semaines", "trois mois", "dix (10) jours"},
	"es": {"14 días", "catorce días", "dos semanas", "tres meses", "diez (10) días"},
	"it": {"14 giorni", "quattordici giorni", "due settimane", "tre mesi", "dieci (10) giorni"},
	"nl": {"14 dagen", "veertien dagen", "twee weken", "drie maanden", "tien (10) dagen"},
	"pl": {"14 dni", "czternaście dni", "dwa tygodnie", "trzy miesiące", "dziesięć (10) dni"},
}

var avoidedForms = map[policy.Locale][]string{
	"en": {"The data controllers decide.", "Data processors help.", "The privacy statements say so.", "The model clause applies."},
	"nb": {"Kontrollørens valg gjelder.", "Prosessorene hjelper til.", "Databearbeideren hjelper til.", "Firmaets valg gjelder.", "Prenumerantenes valg gjelder.", "Personvernpolitikken gjelder.", "Brukervilkårene gjelder.", "Standardkontraktsklausulene gjelder.", "De personlige opplysningene lagres.", "Helt nødvendige filer lagres."},
	"sv": {"Abonnentens val gäller.", "Abonnenternas val gäller.", "Företagets val gäller.", "Firman bestämmer.", "Kontrollanten bestämmer.", "Databehandlarens val gäller.", "Sekretesspolicyn gäller.", "Dataskyddspolicyns ord gäller.", "Småkakorna lagras.", "De personliga uppgifterna lagras.", "Strikt nödvändiga filer lagras.", "De tillämpliga dataskyddslagarna gäller."},
	"da": {"Kundens valg gælder.", "Kunderne bestemmer.", "Kundernes valg gælder."},
	"de": {"Die Wahl des Kunden gilt.", "Kundinnen und Kunden bestimmen."},
	"fr": {"Le choix des clients compte."},
	"es": {"La elección de los clientes cuenta."},
	"it": {"La scelta dei clienti conta."},
	"nl": {"De keuze van de klanten telt."},
	"pl": {"Wybór klienta się liczy.", "Klientom to odpowiada.", "Umowa z klientem obowiązuje.", "Klientów jest wielu."},
}

// customers is the glossary of the sample: who subscribes is no customer.
var customers = map[string]content.Term{"subscriber": {
	Words: map[policy.Locale]string{"en": "subscriber", "nb": "abonnent", "sv": "prenumerant", "da": "abonnent", "de": "Abonnent", "fr": "abonné", "es": "suscriptor", "it": "abbonato", "nl": "abonnee", "pl": "subskrybent"},
	Avoid: map[policy.Locale][]string{"da": {"kunde"}, "de": {"Kunde", "Kundin"}, "fr": {"client"}, "es": {"cliente"}, "it": {"cliente"}, "nl": {"klant"}, "pl": {"klient"}},
}}

// minded are wordings that no list of the program was made from.
var minded = map[policy.Locale][]string{
	"en": {"Please check this page periodically for updates.", "By continuing to use the site after a change, you agree to it.", "We store your data only for as long as is necessary.", "If you do not object, you are deemed to have consented.", "We may change this policy at any time without telling you."},
	"nb": {"Sjekk denne siden med jevne mellomrom for oppdateringer.", "Ved å fortsette å bruke nettstedet etter en endring godtar du endringen.", "Opplysningene lagres så lenge det er nødvendig.", "Vi kan når som helst endre denne erklæringen uten å varsle deg.", "Din fortsatte bruk av tjenestene regnes som samtykke."},
	"sv": {"Besök denna sida regelbundet för att se om något har ändrats.", "Genom att fortsätta använda webbplatsen efter en ändring godkänner du ändringen.", "Uppgifterna sparas så länge det är nödvändigt.", "Vi kan när som helst ändra denna policy utan att meddela dig.", "Din fortsatta användning av tjänsterna anses vara ett samtycke."},
	"da": {"Tjek denne side regelmæssigt for ændringer.", "Ved fortsat at bruge webstedet accepterer du ændringen.", "Oplysningerne opbevares, så længe det er nødvendigt.", "Vi kan til enhver tid ændre denne politik uden varsel.", "Din fortsatte brug af tjenesterne udgør et samtykke."},
	"de": {"Bitte prüfen Sie diese Seite regelmäßig auf Änderungen.", "Durch die weitere Nutzung der Website stimmen Sie den Änderungen zu.", "Die Daten werden so lange gespeichert, wie es erforderlich ist.", "Wir können diese Erklärung jederzeit ohne Ankündigung ändern.", "Ihre fortgesetzte Nutzung der Dienste gilt als Einwilligung."},
	"fr": {"Veuillez consulter régulièrement cette page.", "En continuant à utiliser le site, vous acceptez la modification.", "Les données sont conservées aussi longtemps que nécessaire.", "Nous pouvons modifier la présente politique à tout moment sans préavis.", "La poursuite de l’utilisation des services vaut consentement."},
	"es": {"Consulte esta página periódicamente para ver los cambios.", "Al seguir utilizando el sitio, usted acepta el cambio.", "Los datos se conservan durante el tiempo que sea necesario.", "Podemos modificar esta política en cualquier momento sin previo aviso.", "El uso continuado de los servicios constituye su consentimiento."},
	"it": {"La preghiamo di consultare periodicamente questa pagina.", "Continuando a utilizzare il sito, Lei accetta la modifica.", "I dati sono conservati per il tempo necessario.", "Possiamo modificare la presente informativa in qualsiasi momento senza preavviso.", "L’uso continuato dei servizi costituisce consenso."},
	"nl": {"Raadpleeg deze pagina regelmatig voor wijzigingen.", "Door de site te blijven gebruiken, aanvaardt u de wijziging.", "De gegevens worden bewaard zolang dat nodig is.", "Wij kunnen deze verklaring op elk moment zonder kennisgeving wijzigen.", "Voortgezet gebruik van de diensten geldt als toestemming."},
	"pl": {"Prosimy o regularne sprawdzanie tej strony.", "Dalsze korzystanie ze strony oznacza zgodę na zmianę.", "Dane są przechowywane tak długo, jak jest to konieczne.", "Możemy w każdej chwili zmienić niniejszą politykę bez powiadomienia.", "Kontynuując korzystanie z usług, użytkownik akceptuje zmiany."},
}

// A false friend stands for the concept that the source's clause has.
func TestPlantedFalseFriends(t *testing.T) {
	for _, l := range plantLocales {
		english := term.GlossaryOf("en")
		found, planted := 0, 0
		for _, f := range term.GlossaryOf(l).Friends {
			concept, ok := english.Concept(f.Concept)
			if !ok {
				t.Errorf("%s: the concept %q has no English word", l, f.Concept)
				continue
			}
			for _, pattern := range f.Words {
				if l == "en" && !f.Always && len(f.Near) == 0 {
					continue // told by another language's text alone
				}
				planted++
				source, own := "This is about "+concept.Word+".\n", written(pattern.Written)+".\n"
				texts := map[policy.Locale]string{"en": source, l: own}
				if l == "en" {
					own = strings.TrimSuffix(own, ".\n")
					for _, near := range f.Near[:min(1, len(f.Near))] {
						own += " " + written(near.Written)
					}
					texts["en"] = own + ".\n"
				}
				if got := problems(t, "false-friend", &content.Project{}, texts); len(got) > 0 {
					found++
				} else {
					t.Logf("    missed: %s %s: %q", l, f.Concept, own)
				}
			}
		}
		t.Logf("false friends in %s: %d/%d", l, found, planted)
		if found < planted {
			t.Errorf("%s: %d of %d are told", l, found, planted)
		}
	}
}

// written is a pattern as a text would have it.
func written(pattern string) string {
	var words []string
	for _, field := range strings.Fields(pattern) {
		one, _, _ := strings.Cut(field, "|")
		if one = strings.Trim(one, "-="); one != "..." {
			words = append(words, one)
		}
	}
	return strings.Join(words, " ")
}

// What the laws ask for is missed as soon as nothing answers it, and as soon as
// what answers it says nothing.
func TestPlantedMissingDisclosures(t *testing.T) {
	x := plots(t)[1]
	keys := slices.Sorted(func(yield func(string) bool) {
		for key := range x.policy.Settings.Covers {
			if !yield(key) {
				return
			}
		}
	})
	found, tried := 0, keys
	if !everyFault() {
		tried = thinned(keys, 12)
	}
	for _, key := range tried {
		p := *x.policy
		p.Settings.Covers = map[string]content.Cover{}
		for _, other := range keys {
			if other != key {
				p.Settings.Covers[other] = x.policy.Settings.Covers[other]
			}
		}
		w := (&Checker{Project: x.project}).whole(&p)
		list := missingDisclosures(w)
		if len(list) > 0 {
			found++
		} else {
			t.Errorf("%s: nothing is told", key)
		}
	}
	t.Logf("missing disclosures: %d/%d", found, len(tried))
	if len(keys) < 48 {
		t.Errorf("%d disclosures are mapped", len(keys))
	}
}

// Each clause of the source that changes leaves its translations behind.
func TestPlantedStaleness(t *testing.T) {
	for _, x := range plots(t)[:2] {
		source := x.whole.Source
		planted := map[policy.Locale]int{}
		found := map[policy.Locale]int{}
		var seeds []seed
		for _, c := range source.Clauses {
			if c.Block != nil && c.Block.Kind == policy.Paragraph {
				whole := string(source.Doc.Body[c.start:c.end])
				text := strings.TrimRight(whole, "\n")
				if !strings.HasSuffix(text, ".") {
					continue
				}
				seeds = append(seeds, seed{c, text + " Personal data is sold." + whole[len(text):]})
			}
		}
		body := string(source.Doc.Body)
		for _, s := range slices.Backward(seeds) {
			body = body[:s.clause.start] + s.text + body[s.clause.end:]
		}
		p := *x.policy
		front, _ := strings.CutSuffix(string(p.Sources["en"]), string(source.Doc.Body))
		p.Drafts = map[policy.Locale]*policy.Document{"en": parseWhole(t, "en", front+body), "nb": x.policy.Drafts["nb"], "sv": x.policy.Drafts["sv"]}
		day := policy.NewDate(2026, 1, 1)
		p.Record = &ledger.Record{Acts: []ledger.Act{{Kind: ledger.Release, Version: 1, On: day, Announced: day, Effective: day}}}
		p.Versions = []*content.Version{{Version: &ledger.Version{Number: 1}, Docs: x.policy.Drafts}}
		behind := Behind(&p, nil)
		for _, s := range seeds {
			for _, l := range []policy.Locale{"nb", "sv"} {
				planted[l]++
				if slices.ContainsFunc(behind, func(b Stale) bool { return b.Locale == l && b.Clause == s.clause.Key }) {
					found[l]++
				}
			}
		}
		t.Logf("stale in %s: nb %d/%d  sv %d/%d", p.ID, found["nb"], planted["nb"], found["sv"], planted["sv"])
		if found["nb"] < planted["nb"] || found["sv"] < planted["sv"] || planted["nb"] == 0 {
			t.Error("not all are told")
		}
	}
}
