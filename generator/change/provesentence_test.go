package change

import "testing"

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
		{"the voice turned on us", "en", "We inform partners after the end.", "We are informed by partners after the end.", false},
		{"the voice and another thing", "en", "We delete your plans after the end.", "Your photos are deleted after the end.", false},
		{"purposes in another order", "nl", "Wij doen dit om u te zien, om een plan te lezen en om een lijst te maken.", "Wij doen dit om u te zien, om een lijst te maken en om een plan te lezen.", true},
		{"purposes of which one is denied", "en", "We do it to see, to not read and to draw.", "We do it to not read, to see and to draw.", false},
		{"a period among purposes", "en", "We do it to keep a page 30 days, to see and to draw.", "We do it to see, to keep a page 30 days and to draw.", false},
		{"a list and a denial in another sentence", "en", "We see a name, a page and a plan. We do not sell it.", "We see a page, a name and a plan. We do sell it.", false},
	} {
		class := ClassOf(compared(t, c.locale, lead+c.from, lead+c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.name, class, c.from, c.to)
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
	} {
		const below = "\n\nKroma velta dorim sula."
		class := ClassOf(compared(t, c.locale, "# Page\n\n## "+c.from+below, "# Page\n\n## "+c.to+below))
		if editorial := class == Editorial; editorial != c.editorial {
			t.Errorf("%s: %q → %q is %s", c.locale, c.from, c.to, class)
		}
	}
}
