package change

import (
	"testing"
)

// Numbers typed by hand, the words that mark notes and titles that only name the
// text come, go and change; what stands beside them does not.
func TestNumbersAndMarksOfHand(t *testing.T) {
	const head, tail = "# Velta Terms\n\nKroma.\n\n", "\n\n## Alfa\n\nKroma drimo solta.\n"
	for _, one := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"en", head + "> [!NOTE]\n> Kiosk draws its code. Four of them stay." + tail, head + "> **NOTE**\n>\n> Kiosk draws its code. Four of them stay." + tail, true},
		{"en", head + "> [!WARNING]\n> Kiosk draws its code." + tail, head + "> **Warning**\n>\n> Kiosk draws its code." + tail, true},
		{"en", head + "> Kiosk draws its code." + tail, head + "> **Note**\n>\n> Kiosk draws its code." + tail, true},
		{"de", head + "> [!NOTE]\n> Wir malen die Seiten." + tail, head + "> **Hinweis**\n>\n> Wir malen die Seiten." + tail, true},
		{"de", head + ":::note\nWir malen die Seiten.\n:::" + tail, head + "**Hinweis**\n\nWir malen die Seiten." + tail, true},
		{"fr", head + "> [!NOTE]\n> Nous dessinons." + tail, head + "> **Remarque**\n>\n> Nous dessinons." + tail, true},
		{"ja", head + "> [!NOTE]\n> 描きます。" + tail, head + "> **注意**\n>\n> 描きます。" + tail, true},
		{"en", head + "!!! note\n    We draw it." + tail, head + "> **Note:** We draw it." + tail, true},
		{"en", head + "(2) You may draw within a month. The drawing is kept." + tail, head + "(2) You may draw within a month.\n\n(3) The drawing is kept." + tail, true},
		{"de", head + "(2) Sie können malen. Das Bild bleibt." + tail, head + "(2) Sie können malen.\n\n(3) Das Bild bleibt." + tail, true},
		{"de", head + "2.1 Sie können malen. Das Bild bleibt." + tail, head + "2.1 Sie können malen.\n\n2.2 Das Bild bleibt." + tail, true},
		{"fr", head + "a) Vous dessinez. La page reste." + tail, head + "a) Vous dessinez.\n\nb) La page reste." + tail, true},
		{"en", head + "We draw:\n\n1. red\n2. blue\n3. green\n" + tail, head + "We draw:\n\na. red\nb. blue\nc. green\n" + tail, true},
		{"en", head + "We draw:\n\n1. red\n2. blue\n3. green\n" + tail, head + "We draw:\n\n(a) red\n(b) blue\n(c) green\n" + tail, true},
		{"en", head + "We draw:\n\n1. red\n2. blue\n3. green\n" + tail, head + "We draw:\n\ni. red\nii. blue\niii. green\n" + tail, true},
		{"ru", head + "Рисуем:\n\n1. Что.\n   1. Накрутка прослушиваний.\n   2. Спам в комментариях.\n   3. Угрозы.\n2. Еще.\n" + tail, head + "Рисуем:\n\n1. Что.\n   a. Накрутка прослушиваний.\n   b. Спам в комментариях.\n   c. Угрозы.\n2. Еще.\n" + tail, true},
		{"de", head + "Wir malen:\n\n- rot\n- blau\n- grün\n" + tail, head + "Wir malen:\n\na) rot\nb) blau\nc) grün\n" + tail, true},
		{"pl", head + "Rysujemy:\n\n1. zielone\n2. szare\n" + tail, head + "Rysujemy:\n\na) zielone\n\nb) szare\n" + tail, true},
		{"de", "---\ntitel: Velta Bedingungen\nstand: 2023-09-01\n---\n\n" + head + tail, "---\ntitle: Velta Bedingungen\ndate: 2023-09-01\n---\n\n" + head + tail, true},
		{"de", "---\ntitel: Bedingungen\n---\n\n" + head + tail, "---\ntitle: Bedingungen\n---\n\n" + head + tail, true},
		{"fr", "---\ntitre: Conditions\n---\n\n" + head + tail, "---\ntitle: Conditions\n---\n\n" + head + tail, true},
		{"en", "---\nname: Terms\n---\n\n" + head + tail, "---\ntitle: Terms\n---\n\n" + head + tail, true},
		{"en", "---\nlayout: x\n---\n\n" + head + tail, "---\ntitle: Velta Terms\nlayout: x\n---\n\n" + head + tail, true},
		{"en", "---\ntitle: Terms\n---\n\n" + head + tail, "---\ntitle: Terms of Velta\n---\n\n" + head + tail, true},
		{"en", "---\ntitle: Velta Terms\ndescription: We draw.\n---\n\n" + head + tail, "---\ntitle: Velta Terms\n---\n\n" + head + tail, true},
		{"es", "---\ntitulo: Velta\n---\n\n" + head + tail, "---\ntitle: Velta\n---\n\n" + head + tail, true},
		{"nb", "---\ntittel: Velta Vilkår\n---\n\n" + head + tail, "---\ntitle: Velta Vilkår\n---\n\n" + head + tail, true},
		{"en", "---\ntitle: Velta Terms\n---\n\n" + head + tail, "---\nname: Velta Terms\n---\n\n" + head + tail, true},
		{"en", "---\ntitle: Velta Terms\nlast_updated: 2024-01-01\n---\n\n" + head + tail, "---\ntitle: Velta Terms\nlastmod: 2024-02-01\n---\n\n" + head + tail, true},
		{"en", "---\ntitle: Velta Terms\neffective: 2024-01-01\n---\n\n" + head + tail, "---\ntitle: Velta Terms\neffective: 2024-02-01\n---\n\n" + head + tail, true},
		{"en", head + "> [!NOTE]\n> Kiosk draws its code." + tail, head + "> **NOT**\n>\n> Kiosk draws its code." + tail, false},
		{"en", head + "> [!NOTE]\n> Kiosk draws its code." + tail, head + "> **NOTE**\n>\n> Kiosk never draws its code." + tail, false},
		{"en", head + "> Kiosk draws its code." + tail, head + "> **Except**\n>\n> Kiosk draws its code." + tail, false},
		{"en", head + "> Kiosk draws its code." + tail, head + "> **Free**\n>\n> Kiosk draws its code." + tail, false},
		{"en", head + "Kiosk draws its code." + tail, head + "**Guests**\n\nKiosk draws its code." + tail, false},
		{"de", head + "Wir malen die Seiten." + tail, head + "**Nur**\n\nWir malen die Seiten." + tail, false},
		{"fr", head + "> Nous dessinons." + tail, head + "> **Jamais**\n>\n> Nous dessinons." + tail, false},
		{"en", head + "(2) You may draw within a month. The drawing is kept." + tail, head + "(2) You may draw within a month.\n\n(3) The drawing is not kept." + tail, false},
		{"en", head + "(2) You may draw within a month. The drawing is kept." + tail, head + "(2) You may draw within a month.\n\n(30) The drawing is kept." + tail, false},
		{"en", head + "(2) You may draw within a month for guests." + tail, head + "(2) You may draw within a month\n\n(3) for guests." + tail, false},
		{"de", head + "(2) Sie können malen. Das Bild bleibt." + tail, head + "(2) Sie müssen malen.\n\n(3) Das Bild bleibt." + tail, false},
		{"en", head + "We draw:\n\n1. red\n2. blue\n3. green\n" + tail, head + "We draw:\n\na. red\nb. blue\nd. green\n" + tail, false},
		{"en", head + "We draw:\n\n1. red\n2. blue\n3. green\n" + tail, head + "We draw:\n\na. red\nb. green\nc. blue sold\n" + tail, false},
		{"en", head + "We draw:\n\n1. red\n2. blue\n3. green\n" + tail, head + "We draw:\n\na. red\nb. blue\n" + tail, false},
		{"en", head + "We never draw:\n\n1. red\n2. blue\n3. green\n" + tail, head + "We never draw:\n\na. red\n\nblue\n" + tail, false},
		{"ru", head + "Рисуем:\n\n1. Что.\n   1. Накрутка прослушиваний.\n   2. Спам.\n   3. Угрозы.\n2. Еще.\n" + tail, head + "Рисуем:\n\n1. Что.\n   a. Накрутка прослушиваний.\n   b. Не спам.\n   c. Угрозы.\n2. Еще.\n" + tail, false},
		{"de", head + "Wir malen:\n\n- rot\n- blau\n- grün\n" + tail, head + "Wir malen:\n\na) rot\nb) blau\nc) grün für Gäste\n" + tail, false},
		{"fr", head + "Nous dessinons :\n\n1. rouge\n2. bleu\n" + tail, head + "Nous dessinons :\n\na) rouge\nb) bleu sauf pour vous\n" + tail, false},
		{"pl", head + "Rysujemy:\n\n1. zielone\n2. szare\n" + tail, head + "Rysujemy:\n\na) zielone\n\nb) nie szare\n" + tail, false},
		{"en", head + "Kept for 1) a month 2) a year." + tail, head + "Kept for 1) a month 2) a decade." + tail, false},
		{"en", head + "We keep it 5 days.\n\nWe read." + tail, head + "We keep it.\n\n5) days. We read." + tail, false},
		{"en", "---\nlayout: x\n---\n\n" + head + tail, "---\ntitle: Velta sells Terms\nlayout: x\n---\n\n" + head + tail, false},
		{"en", "---\nlayout: x\n---\n\n" + head + tail, "---\ntitle: Free Terms\nlayout: x\n---\n\n" + head + tail, false},
		{"de", "---\ntitel: Bedingungen\n---\n\n" + head + tail, "---\ntitle: Keine Bedingungen\n---\n\n" + head + tail, false},
		{"en", "---\nname: Terms\n---\n\n" + head + tail, "---\ntitle: Terms for children\n---\n\n" + head + tail, false},
		{"fr", "---\ntitre: Conditions\n---\n\n" + head + tail, "---\ntitle: Conditions Brimstad\n---\n\n" + head + tail, false},
	} {
		for _, turned := range []bool{false, true} {
			from, to := one.from, one.to
			if turned {
				from, to = to, from
			}
			class := ClassOf(compared(t, one.locale, from, to))
			if editorial := class == Editorial || class == None; editorial != one.editorial {
				t.Errorf("%s is %s: %q → %q", one.locale, class, from, to)
			}
		}
	}
}
