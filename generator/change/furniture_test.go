package change

import (
	"testing"
)

// Entries in the history of the text, items that stand twice and
// pointers to pages of information come, go and move; what looks like them and
// says something does not.
func TestFurnitureThatSaysNothing(t *testing.T) {
	const list = "We draw:\n\n- your full name\n- a line\n"
	for _, one := range []struct {
		changedLine
		editorial bool
	}{
		{changedLine{"en", "We draw.", "We draw.\n\n*[GDPR]: General Data Protection Regulation"}, true},
		{changedLine{"en", "We draw.", "We draw.\n\n*[We]: Aldera and all of its partners"}, false},
		{changedLine{"en", "### Changelog\n\n- 2022-01-01: First version", "### Changelog\n\n- 2023-02-01: Typos corrected\n- 2022-01-01: First version"}, true},
		{changedLine{"de", "### Änderungsverlauf\n\n- 1.1.2022: Erste Fassung", "### Änderungsverlauf\n\n- 1.1.2022: Erste Fassung\n- 4.5.2023: Tippfehler berichtigt"}, true},
		{changedLine{"fr", "### Historique des versions\n\n|Version|Date|\n|---|---|\n|1.0|12/03/2024|", "### Historique des versions\n\n|Version|Date|\n|---|---|\n|1.0|12/03/2024|\n|1.1|15/03/2024|"}, true},
		{changedLine{"en", "### Changelog\n\n- 2022-01-01: First version", "### Changelog\n\n- You must pay 50 euros.\n- 2022-01-01: First version"}, false},
		{changedLine{"en", "### Changelog\n\n- 2022-01-01: First version", "### Changelog\n\n- 2023-01-01: Guests must leave.\n- 2022-01-01: First version"}, false},
		{changedLine{"en", "### Changelog\n\n- 2022-01-01: First version", "### Changelog\n\n- 2023-01-01: Drawn for 90 days\n- 2022-01-01: First version"}, false},
		{changedLine{"en", "### Changelog\n\n- 2022-01-01: First version", "### Changelog\n\n- 2023-01-01: We sell them.\n- 2022-01-01: First version"}, false},
		{changedLine{"en", "### Changelog\n\n- 2022-01-01: First version", "### Changelog\n\n- 2023-01-01: Names shared with partners\n- 2022-01-01: First version"}, false},
		{changedLine{"en", "### Changes\n\n- We tell you 30 days ahead.", "### Changes\n\n- We tell you 30 days ahead.\n- 2024: no notice is given."}, false},
		{changedLine{"en", list, list + "- your full name\n"}, true},
		{changedLine{"en", list, list + "- your post code\n"}, false},
		{changedLine{"en", list + "\nWe never draw:\n\n- a page\n", list + "\nWe never draw:\n\n- a page\n- a line\n"}, false},
		{changedLine{"en", "We draw.", "We draw.\n\nRead more about colours on our [help page](/velta)."}, true},
		{changedLine{"en", "We draw.", "We draw.\n\nTo object, see our [help page](/velta)."}, false},
		{changedLine{"en", "We draw. Read more about lists in our [handbook](/velta).\n\n- names\n- dates", "We draw.\n\n- names\n- dates\n\nRead more about lists in our [handbook](/velta)."}, true},
		{changedLine{"sv", "Vi ritar. Läs mer om listor i vår [handbok](/velta).\n\n- namn\n- dagar", "Vi ritar.\n\n- namn\n- dagar\n\nLäs mer om listor i vår [handbok](/velta)."}, true},
		{changedLine{"en", "We draw.", "We draw. See our [guide](/velta), which binds guests."}, false},
		{changedLine{"en", "We draw.", "We draw. To opt out, see our [page](/velta)."}, false},
		{changedLine{"en", "We draw.", "We draw. See the [page](/velta) of Brimstad."}, false},
		{changedLine{"en", "We draw.", "We draw. See our [guide](/velta) and follow it."}, false},
		{changedLine{"en", "We draw.", "We draw. See our [list of partners](/velta)."}, false},
	} {
		one.bothWays(t, one.editorial)
	}
}
