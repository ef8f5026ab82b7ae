package change

import (
	"strings"
	"testing"
)

// What belongs to the page comes and goes without a change of what it says; and
// what looks like it and says something does not.
func TestFurnitureOfThePage(t *testing.T) {
	const text = "# Notice\n\nWe draw a page.\n\n## Data we hold\n\nNames. Write to velta@aldera.com.\n\n## Your rights\n\nYou can object to it.\n"
	for _, one := range []struct {
		name, from, to string
		editorial      bool
	}{
		{"entries", text, "# Notice\n\n- [Data we hold](#data)\n- [Your rights](#rights)\n\n" + text[len("# Notice\n\n"):], true},
		{"entries under a heading", text, "# Notice\n\n## Contents\n\n1. [Data we hold](#data)\n2. [Your rights](#rights)\n\n" + text[len("# Notice\n\n"):], true},
		{"an entry that no heading has", text, "# Notice\n\n- [We sell your data](#data)\n\n" + text[len("# Notice\n\n"):], false},
		{"a heading of weight over entries", text, "# Notice\n\n## You agree to arbitration\n\n- [Data we hold](#data)\n\n" + text[len("# Notice\n\n"):], false},
		{"the words above a table of contents", text, strings.Replace(text, "## Data", "## Contents\n\n[TOC]\n\n## Data", 1), true},
		{"what a parcel contains", text + "\n## Parcel\n\n- a pen\n- a box\n", text + "\n## Parcel\n\n### Contents\n\n- a pen\n- a box\n", false},
		{"words that say of what the contents are", text, "# Notice\n\n## Contents sold\n\n[TOC]\n\n" + text[len("# Notice\n\n"):], false},
		{"a duty above a table of contents", text, "# Notice\n\n**You must pay**\n\n[TOC]\n\n" + text[len("# Notice\n\n"):], false},
		{"a note in another tool's mark-up", text + "\n!!! note\n    Kept for 3 days.\n", text + "\n> **Note**\n> Kept for 3 days.\n", true},
		{"a note in a third tool's mark-up", text + "\n:::note\nKept for 3 days.\n:::\n", text + "\n{{< note >}}Kept for 3 days.{{< /note >}}\n", true},
		{"a number within another tool's mark-up", text + "\n!!! note\n    Kept for 3 days.\n", text + "\n> **Note**\n> Kept for 4 days.\n", false},
		{"a denial in the place of a note's word", text + "\n> Kept by us.\n", text + "\n> **Never** Kept by us.\n", false},
		{"a note whose title says something", text + "\n!!! note\n    It is drawn.\n", text + "\n!!! note \"You must pay\"\n    It is drawn.\n", false},
		{"a word of weight in bold", text + "\n> Changes are told.\n", text + "\n> **Optional** Changes are told.\n", false},
		{"a place in the menu", "+++\nweight = 4\n[menu.footer]\n  parent = \"legal\"\n+++\n\n" + text, "+++\nweight = 5\n[menu.footer]\n  parent = \"trust\"\n+++\n\n" + text, true},
		{"a mark for the table of contents", text, "# Notice\n\n[[_TOC_]]\n\n" + text[len("# Notice\n\n"):], true},
		{"a list for the table of contents", text, "# Notice\n\n* TOC\n{:toc}\n\n" + text[len("# Notice\n\n"):], true},
		{"a title that a heading has", text, "---\ntitle: Notice\n---\n\n" + text, true},
		{"a title that says more", text, "---\ntitle: Notice of a sale\n---\n\n" + text, false},
		{"back to the top", text, text + "\n[Back to top](#notice)\n", true},
		{"a duty as a link within the page", text, text + "\n[You must pay](#notice)\n", false},
		{"the day of the last revision", text, text + "\n*Last updated: 1 May 2024*\n", true},
		{"the day from which it applies", text, text + "\n*Effective from 1 May 2024*\n", false},
		{"a day of something else", text, text + "\n*Last updated: 1 May 2024, prices too*\n", false},
		{"an import of a component", text, "import Toc from '@site/toc';\n\n" + text + "\n<Toc />\n", true},
		{"a mark of a note", text + "\n> It is drawn.\n", text + "\n> [!NOTE]\n> It is drawn.\n", true},
		{"a shortcode on a line", text, "{{< toc >}}\n\n" + text, true},
		{"a shortcode that is a value", text + "\nKept for {{< param days >}} days.\n", text + "\nKept for {{< param years >}} days.\n", false},
		{"the own site by another path", text + "\nSee [it](../velta.md).\n", text + "\nSee [it](https://aldera.com/velta).\n", true},
		{"a page that moved to a host of the own domain", text + "\nSee [it](https://aldera.com/velta).\n", text + "\nSee [it](https://help.aldera.com/en/velta).\n", true},
		{"partials and comments of templates", text, "{{> header}}\n<?php include 'x' ?>\n\n" + text + "{{!-- end --}}\n", true},
		{"another site by another path", text + "\nSee [it](../velta.md).\n", text + "\nSee [it](https://brimstad.com/kroma).\n", false},
		{"sections counted with letters", "# A\n\n## 1. Ends\n\nA page, see section 2.\n\n## 2. Means\n\nA line, see section 1.\n", "# A\n\n## A. Ends\n\nA page, see section B.\n\n## B. Means\n\nA line, see section A.\n", true},
		{"the year of a copyright", text + "\n© 2019–2023 Aldera Ltd. All rights reserved.\n", text + "\n© 2019–2024 Aldera Ltd. All rights reserved.\n", true},
		{"whose a copyright is", text + "\n© 2023 Aldera Ltd.\n", text + "\n© 2024 Brimstad Ltd.\n", false},
		{"a version and its day", text + "\n**Version 7** | **1 February 2023**\n", text + "\n**Version 8** | **31 January 2024**\n", true},
	} {
		for _, turn := range []bool{false, true} {
			from, to := one.from, one.to
			if turn {
				from, to = to, from
			}
			if class := ClassOf(compared(t, "en", from, to)); (class == Editorial || class == None) != one.editorial {
				t.Errorf("%s, the other way round %v: %s", one.name, turn, class)
			}
		}
	}
}
