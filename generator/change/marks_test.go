package change

import (
	"testing"
)

// What only marks, decorates or says where something stands is no change of what
// it says; the same sign or word that counts, answers or compares is.
func TestMarksAndPlaces(t *testing.T) {
	for _, one := range []struct {
		changedLine
		editorial bool
	}{
		{changedLine{"en", "### Velta\n\nWe draw it.", "### 🔒 Velta\n\nWe draw it."}, true},
		{changedLine{"en", "- 📧 names", "- names"}, true},
		{changedLine{"en", "- names are sold", "- ❌ names are sold"}, false},
		{changedLine{"en", "|Sale|\n|---|\n|🔒|", "|Sale|\n|---|\n|💰|"}, false},
		{changedLine{"en", "Go to **Settings** > **Privacy**.", "Go to **Settings → Privacy**."}, true},
		{changedLine{"zh-CN", "您可以在“设置 > 隐私”中查阅。", "您可以在“设置 → 隐私”中查阅。"}, true},
		{changedLine{"en", "It is for ages > 16.", "It is for ages 16."}, false},
		{changedLine{"en", "It is for income > rent.", "It is for income rent."}, false},
		{changedLine{"en", "> **Note:** We draw it.", "> [!NOTE]\n> We draw it."}, true},
		{changedLine{"de", "**Hinweis:** Wir malen es.", "Wir malen es."}, true},
		{changedLine{"en", "Never: we draw it.", "We draw it."}, false},
		{changedLine{"en", "Note that we draw it.", "Note that we never draw it."}, false},
		{changedLine{"en", "The list below names them.", "The list above names them."}, true},
		{changedLine{"en", "We draw what is described below.", "We draw what is described above."}, true},
		{changedLine{"en", "It is in section 2 above.", "It is in section 2."}, true},
		{changedLine{"de", "Wir malen die oben aufgeführten Seiten.", "Wir malen die unten aufgeführten Seiten."}, true},
		{changedLine{"nb", "Se listen ovenfor.", "Se listen nedenfor."}, true},
		{changedLine{"fr", "La liste ci-dessus les nomme.", "La liste ci-dessous les nomme."}, true},
		{changedLine{"sv", "De uppgifter som anges ovan.", "De uppgifter som anges nedan."}, true},
		{changedLine{"en", "Children above 16 may join.", "Children below 16 may join."}, false},
		{changedLine{"en", "Orders below that amount are drawn.", "Orders above that amount are drawn."}, false},
		{changedLine{"en", "Pages listed above average are drawn.", "Pages listed below average are drawn."}, false},
		{changedLine{"pl", "Osoby powyżej 16 lat.", "Osoby poniżej 16 lat."}, false},
		{changedLine{"it", "Chi è sotto i 16 anni.", "Chi è sopra i 16 anni."}, false},
		{changedLine{"en", "{{ site.name }} draws it.", "Aldera draws it."}, true},
		{changedLine{"cs", "Společnost {{ firma }} kreslí.", "Společnost Aldera s.r.o. kreslí."}, true},
		{changedLine{"en", "{{ site.name }} draws it.", "Brimstad draws it."}, false},
		{changedLine{"en", "Kept for {{ days }} days by Aldera.", "Kept for 30 days by Aldera."}, false},
		{changedLine{"en", "{{ partner }} draws it.", "Aldera draws it."}, false},
		{changedLine{"en", "4 Quay, 91  \n28012 Velta", "4 Quay, 91 28012 Velta"}, true},
		{changedLine{"en", "4 Quay, 91  \n28012 Velta", "4 Quay, 91 28013 Velta"}, false},
		{changedLine{"de", "### § 1 Velta\n\nWir malen.", "### 1. Velta\n\nWir malen."}, true},
		{changedLine{"de", "§ 13 gilt.", "§ 15 gilt."}, false},
	} {
		one.bothWays(t, one.editorial)
	}
}
