package change

import (
	"testing"
)

// Each proof of a whole sentence, and beside it what is near to it and proves
// nothing. A sentence that stays stands before each.
func TestProofsOfSentences(t *testing.T) {
	const lead = "Kroma velta dorim sula. "
	for _, c := range []struct {
		name, locale, from, to string
		editorial              bool
	}{
		{"a condition in front", "en", "If you ask us, we delete the page.", "We delete the page if you ask us.", true},
		{"a condition in front, the other thing", "en", "If you ask us, we delete the page.", "We ask you if we delete the page.", false},
		{"a condition that moves to another part", "en", "If you ask, we delete it, and we tell partners.", "We delete it, and we tell partners if you ask.", false},
		{"a condition with its if, da", "da", "Sletter du din konto, sletter vi planen.", "Hvis du sletter din konto, sletter vi planen.", true},
		{"a condition with its if, de", "de", "Schließen Sie das Konto, löschen wir den Plan.", "Wenn Sie das Konto schließen, löschen wir den Plan.", true},
		{"a condition with its if, sv", "sv", "Betalar du mot faktura kommer en bild.", "Om du betalar mot faktura kommer en bild.", true},
		{"a condition that came", "nb", "Du sletter kontoen din, sletter vi planen.", "Hvis du sletter kontoen din, sletter vi planen.", false},
		{"a condition of another", "da", "Sletter du din konto, sletter vi planen.", "Hvis vi sletter din konto, sletter du planen.", false},
		{"the voice", "en", "We delete your plans after the end.", "Your plans are deleted after the end.", true},
		{"the voice with its agent", "en", "Your plans may be deleted by us after the end.", "We may delete your plans after the end.", true},
		{"the voice, de", "de", "Wir löschen Ihre Pläne nach dem Ende.", "Ihre Pläne werden nach dem Ende gelöscht.", true},
		{"the voice, nb", "nb", "Vi sletter planene etter slutten.", "Planene slettes etter slutten.", true},
		{"the voice, es", "es", "Conservamos sus planes durante la relación.", "Sus planes se conservan durante la relación.", true},
		{"the voice, fr", "fr", "Nous conservons vos plans pendant la relation.", "Vos plans sont conservés par nous pendant la relation.", true},
		{"the voice with another agent", "en", "We delete your plans after the end.", "Your plans are deleted by partners after the end.", false},
		{"the voice of another", "en", "You delete your plans after the end.", "Your plans are deleted after the end.", false},
		{"the voice and a permission", "en", "We delete your plans after the end.", "Your plans may be deleted after the end.", false},
		{"the voice and a denial", "en", "We delete your plans after the end.", "Your plans are not deleted after the end.", false},
		{"the voice of who pays, nb", "nb", "Fakturaen betales etter slutten.", "Vi betaler fakturaen etter slutten.", false},
		{"the voice of who returns, da", "da", "Varen returneres i en kasse.", "Vi returnerer varen i en kasse.", false},
		{"the voice of who uses, nb", "nb", "Tjenesten brukes hjemme.", "Vi bruker tjenesten hjemme.", false},
		{"the voice of who returns, en", "en", "The keys are returned at the desk.", "We return the keys at the desk.", false},
		{"the voice of who returns, fi", "fi", "Avain palautetaan toimistoon sitten.", "Palautamme avain toimistoon sitten.", false},
		{"the voice, sv", "sv", "Vi delar dina uppgifter med leverantörer.", "Dina uppgifter delas med leverantörer.", true},
		{"the voice, nn", "nn", "Vi slettar planen to år etter at året er slutt.", "Planen blir sletta to år etter at året er slutt.", true},
		{"the voice, fi", "fi", "Säilytämme tietoja sitten kuusi vuotta.", "Tietoja säilytetään sitten kuusi vuotta.", true},
		{"the voice turned on us", "en", "We inform partners after the end.", "We are informed by partners after the end.", false},
		{"the voice and another thing", "en", "We delete your plans after the end.", "Your photos are deleted after the end.", false},
		{"purposes in another order", "nl", "Wij doen dit om u te zien, om een plan te lezen en om een lijst te maken.", "Wij doen dit om u te zien, om een lijst te maken en om een plan te lezen.", true},
		{"purposes of which one is denied", "en", "We do it to see, to not read and to draw.", "We do it to not read, to see and to draw.", false},
		{"a period among purposes", "en", "We do it to keep a page 30 days, to see and to draw.", "We do it to see, to keep a page 30 days and to draw.", false},
		{"a sentence split", "en", "We draw a plan after the end, and we read a page.", "We draw a plan after the end. We read a page.", true},
		{"a sentence split with its verb", "en", "We keep plans for a year after the end, and pages for a month.", "We keep plans for a year after the end. We keep pages for a month.", true},
		{"a sentence split with another verb", "en", "We keep plans for a year after the end, and pages for a month.", "We keep plans for a year after the end. We sell pages for a month.", false},
		{"a denial that no longer holds for both", "en", "We do not draw plans and read a page.", "We do not draw plans. We read a page.", false},
		{"a permission that no longer holds for both", "en", "We may draw plans and read a page.", "We may draw plans. We read a page.", false},
		{"a condition that no longer holds for both", "en", "If you ask, we draw plans and we read a page.", "If you ask, we draw plans. We read a page.", false},
		{"a promise in another tense", "en", "We will delete the plan after the end.", "We delete the plan after the end.", true},
		{"a promise in another tense, sv", "sv", "Vi kommer att reparera planen sedan.", "Vi reparerar planen sedan.", true},
		{"what you will do", "en", "You will delete the plan after the end.", "You delete the plan after the end.", false},
		{"a promise made a permission", "en", "We will delete the plan after the end.", "We may delete the plan after the end.", false},
		{"a promise of another thing", "sv", "Vi kommer att reparera planen sedan.", "Vi raderar planen sedan.", false},
		{"women and men", "de", "Das sagen wir den Kunden gern.", "Das sagen wir den Kundinnen und Kunden gern.", true},
		{"women and men with a sign", "de", "Das sagen wir allen Nutzern gern.", "Das sagen wir allen Nutzer:innen gern.", true},
		{"women and men, fr", "fr", "Cela sert aux utilisateurs du plan.", "Cela sert aux utilisatrices et utilisateurs du plan.", true},
		{"women and men with points, fr", "fr", "Cela sert au directeur du plan.", "Cela sert au directeur ou à la directrice du plan.", true},
		{"women and men, es", "es", "Esto sirve a los usuarios del plan.", "Esto sirve a los usuarios y usuarias del plan.", true},
		{"others beside them", "de", "Das sagen wir den Kunden gern.", "Das sagen wir den Kunden und Vertretern gern.", false},
		{"others beside them, fr", "fr", "Cela sert aux utilisateurs du plan.", "Cela sert aux directeurs et utilisateurs du plan.", false},
		{"a unit left out", "en", "It ends 30 days later. It ends 30 after that.", "It ends 30 days later. It ends 30 days after that.", true},
		{"a unit that is another", "en", "It ends 30 days later. It ends 30 after that.", "It ends 30 days later. It ends 30 months after that.", false},
		{"a unit of two", "en", "It ends 30 days later. It takes 30 months. It ends 30 after that.", "It ends 30 days later. It takes 30 months. It ends 30 days after that.", false},
		{"a sentence said again", "en", "You can always read the whole page on your own. A plan. You can always read the whole page on your own.", "You can always read the whole page on your own. A plan.", true},
		{"a sentence dropped", "en", "You can always read the whole page on your own. A plan.", "A plan.", false},
		{"the end of an item", "en", "\n\n- a plan; and\n- a page\n", "\n\n- a plan\n- a page\n", true},
		{"another end of an item", "en", "\n\n- a plan; and\n- a page\n", "\n\n- a plan; or\n- a page\n", false},
		{"a pointer that went", "en", "A plan is drawn here. For more information, see [our guide](https://a.com/b).", "A plan is drawn here.", true},
		{"a pointer that came", "nb", "En plan tegnes.", "En plan tegnes. Du finner mer informasjon på [denne siden](https://a.com/b).", true},
		{"a pointer to where something is done", "en", "A plan is drawn here. To object, see [our guide](https://a.com/b).", "A plan is drawn here.", false},
		{"a pointer to people", "en", "A plan is drawn here. For more information, contact [our desk](https://a.com/b).", "A plan is drawn here.", false},
		{"a pointer that names a party", "en", "A plan is drawn here.", "A plan is drawn here. For more information, see [Brimstad](https://a.com/b).", false},
		{"a pointer with a period", "en", "A plan is drawn here.", "A plan is drawn here. For more information, see it within 30 days.", false},
		{"a pointer with a mailbox", "en", "A plan is drawn here. For more information, see a@a.com.", "A plan is drawn here.", false},
		{"the day of revision in a paragraph", "en", "This page was last updated on 3 May 2021. A plan is drawn here with much care.", "This page was last updated on 8 July 2022. A plan is drawn here with much care.", true},
		{"another day in a paragraph", "en", "This page ends on 3 May 2021. A plan is drawn here with much care.", "This page ends on 8 July 2022. A plan is drawn here with much care.", false},
		{"prices of a day in a paragraph", "en", "The prices were last updated on 3 May 2021. A plan is drawn here.", "The prices were last updated on 8 July 2022. A plan is drawn here.", false},
		{"a mailbox veiled", "en", "Write to desk@aldera.com about it.", "Write to desk [at] aldera [dot] com about it.", true},
		{"another mailbox veiled", "en", "Write to desk@aldera.com about it.", "Write to desk [at] brimstad [dot] com about it.", false},
		{"a list and a denial in another sentence", "en", "We see a name, a page and a plan. We do not sell it.", "We see a page, a name and a plan. We do sell it.", false},
	} {
		class := ClassOf(compared(t, c.locale, lead+c.from, lead+c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.name, class, c.from, c.to)
		}
	}
}

// A line that tells a day of the text may do so in other words.
func TestProofsOfDatelines(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"es", "En vigor desde el 4 de mayo de 2021", "Vigente desde el 8 de julio de 2022", true},
		{"en", "This policy was last updated on 4 May 2021", "This policy was last revised on July 8, 2022", true},
		{"en", "Last updated: 4 May 2021", "Effective 8 July 2022", false},
		{"en", "Last updated: 4 May 2021", "Last date to object: 8 July 2022", false},
		{"en", "Updated on 4 May 2021", "Prices updated on 8 July 2022", false},
	} {
		class := ClassOf(compared(t, c.locale, "# Page\n\n"+c.from, "# Page\n\n"+c.to))
		if editorial := class == Editorial; editorial != c.editorial {
			t.Errorf("%s: %q → %q is %s", c.locale, c.from, c.to, class)
		}
	}
}

// A heading may be called otherwise; what it names besides may not change.
func TestProofsOfHeadings(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"en", "How long we keep it", "Retention", true},
		{"nb", "Hvor lenge vi lagrer dem", "Lagringstid", true},
		{"pt", "Durante quanto tempo", "Contratos", false},
		{"fr", "Vos droits", "Réclamations", true},
		{"en", "Your rights", "Your rights in Brazil", false},
		{"en", "Retention", "No retention", false},
		{"en", "Retention", "Brimstad retention", false},
		{"en", "Retention", "Security", false},
		{"fr", "Article 1 – Prix", "Article 1 – Prix et frais", true},
		{"fr", "Article 1 – Prix", "Article 1 – Prix sans frais", false},
		{"es", "Ley aplicable", "Ley aplicable y jurisdicción", true},
		{"es", "Ley aplicable", "Ley aplicable y privacidad", false},
	} {
		const below = "\n\nKroma velta dorim sula."
		class := ClassOf(compared(t, c.locale, "# Page\n\n## "+c.from+below, "# Page\n\n## "+c.to+below))
		if editorial := class == Editorial; editorial != c.editorial {
			t.Errorf("%s: %q → %q is %s", c.locale, c.from, c.to, class)
		}
	}
}
