package change

import (
	_ "embed"
	"strings"
	"testing"
)

// inList is a page of Aldera with one list, its items between slashes.
func inList(heading, items string) string {
	return "# Aldera\n\nAldera, aldera.example\n\n## 1\n\nLamps.\n\n## " + heading + "\n\n- " + strings.ReplaceAll(items, " / ", "\n- ") + "\n"
}

// An item of a list of cookies or vendors is read by its parts: whose it is, what
// for, how long, where.
func TestCategoriesInLists(t *testing.T) {
	const three = "**Kellmark Insight** (Kellmark Inc.): which lamps visit us. / **Lumenta Ads** (Lumenta Ireland Limited): whether a lamp led to a trial."
	const small = "`al_a` – keeps you signed in – 2 days / `al_b` – remembers the lamp – 1 year"
	for _, c := range []struct {
		locale, heading, from, to string
		category                  Category
	}{
		{"en", "Advertising", three, three + " / **Brimstad Pixel** (Brimstad, Inc.): the reach of promoted lamps.", Recipients},
		{"en", "Measuring", three + " / **Brimstad Pixel** (Brimstad, Inc.): the reach of promoted lamps.", three, Recipients},
		{"en", "Analytics", "[Kellmark](https://kellmark.example), error reports / [Lumenta](https://lumenta.example), chat", "[Kellmark](https://kellmark.example), error reports / [Lumenta](https://lumenta.example), chat / [Brimstad](https://brimstad.example), lamps", Recipients},
		{"en", "Who helps us", "**Kellmark** (Norway): hosting / **Lumenta** (Sweden): chat", "**Kellmark** (Norway): hosting / **Lumenta** (Canada): chat", Transfer},
		{"en", "Who helps us", "**Kellmark** (Norway): hosting / **Lumenta** (Sweden): chat", "**Kellmark** (Norway): hosting, spare copies / **Lumenta** (Sweden): chat", Purpose},
		{"en", "Who helps us", "**Kellmark** (Norway): hosting / **Lumenta** (Sweden): chat", "**Brimstad** (Norway): hosting / **Lumenta** (Sweden): chat", Recipients},
		{"en", "Providers", "Kellmark — hosting, Norway / Lumenta — chat, Sweden", "Kellmark — hosting, Norway / Lumenta — chat, Ireland", Transfer},
		{"en", "Cookies", small, strings.Replace(small, "2 days", "9 days", 1), Retention},
		{"en", "Cookies", small, strings.Replace(small, "signed in", "signed in and shows lamps near you", 1), Purpose},
		{"en", "Cookies", small, small + " / `al_c` – light or dark – 1 year", Data},
		{"en", "Cookies", small, small + " / `_kx` (Kellmark) – counts visits – 1 year", Recipients},
		{"en", "Cookies", small, strings.Replace(small, "`al_b` – remembers the lamp – 1 year", "`al_c` – remembers the lamp – 1 year", 1), Data},
		{"en", "What we have", "**Logs** – address of the lamp – 30 days / **Orders** – lamps – 3 years", "**Logs** – address of the lamp – 90 days / **Orders** – lamps – 3 years", Retention},
		{"de", "Werbung", "**Kellmark Insight** (Kellmark GmbH): wer uns besucht / **Lumenta** (Lumenta AG): ob es wirkt", "**Kellmark Insight** (Kellmark GmbH): wer uns besucht / **Lumenta** (Lumenta AG): ob es wirkt / **Brimstad** (Brimstad SE): Lampen", Recipients},
		{"de", "Cookies", "`al_a` – hält Sie angemeldet – 2 Tage / `al_b` – merkt sich Lampen – 1 Jahr", "`al_a` – hält Sie angemeldet – 9 Tage / `al_b` – merkt sich Lampen – 1 Jahr", Retention},
		{"fr", "Mesure", "**Kellmark** (Norvège) : hébergement / **Lumenta** (Suède) : messagerie", "**Kellmark** (Norvège) : hébergement / **Lumenta** (Canada) : messagerie", Transfer},
		{"es", "Proveedores", "**Kellmark** (Noruega): alojamiento / **Lumenta** (Suecia): chat", "**Kellmark** (Noruega): alojamiento / **Lumenta** (Suecia): chat / **Brimstad** (Chile): copias", Recipients},
		{"it", "Cookie", "`al_a` – lingua – 2 giorni / `al_b` – lampada – 1 anno", "`al_a` – lingua – 2 giorni / `al_b` – lampada e annunci – 1 anno", Purpose},
		{"nl", "Cookies", "`al_a` – taal – 2 dagen / `al_b` – lamp – 1 jaar", "`al_a` – taal – 2 dagen / `al_b` – lamp – 1 jaar / `al_c` – stoel – 1 jaar", Data},
		{"pl", "Odbiorcy", "**Kellmark** – hosting, Norwegia / **Lumenta** – czat, Szwecja", "**Kellmark** – hosting, Kanada / **Lumenta** – czat, Szwecja", Transfer},
		{"pt", "Parceiros", "**Kellmark** – hospedagem, Noruega / **Lumenta** – conversa, Suécia", "**Kellmark** – hospedagem, Noruega / **Lumenta** – conversa, Suécia / **Brimstad** – lojas, Chile", Recipients},
		{"sv", "Kakor", "`al_a` – språk – 2 dagar / `al_b` – lampa – 1 år", "`al_a` – språk – 9 dagar / `al_b` – lampa – 1 år", Retention},
		{"nb", "Leverandører", "**Kellmark** (Norge): drift / **Lumenta** (Sverige): prat", "**Kellmark** (Norge): drift / **Lumenta** (Canada): prat", Transfer},
		{"da", "Cookies", "`al_a` – sprog – 2 dage / `al_b` – lampe – 1 år", "`al_a` – sprog – 2 dage / `al_b` – lampe – 3 år", Retention},
		{"fi", "Kumppanit", "**Kellmark** (Norja): palvelimet / **Lumenta** (Ruotsi): keskustelu", "**Kellmark** (Norja): palvelimet / **Lumenta** (Kanada): keskustelu", Transfer},
		{"ru", "Партнёры", "**Kellmark** – хостинг, Россия / **Lumenta** – рассылка, Россия", "**Kellmark** – хостинг, Россия / **Lumenta** – рассылка, Россия / **Brimstad** – показ, Россия", Recipients},
		{"cs", "Cookies", "`al_a` – jazyk – 2 dny / `al_b` – lampa – 1 rok", "`al_a` – jazyk – 9 dní / `al_b` – lampa – 1 rok", Retention},
		// twins: lists of data, of rights, of whom to write to, of what is sold
		{"en", "What we collect", "**Account**: name and address / **Orders**: what you bought", "**Account**: name and address / **Orders**: what you bought / **Lamps**: the ones you have", Data},
		{"en", "Your rights", "**Copy**: within 30 days / **Erasure**: at once", "**Copy**: within 60 days / **Erasure**: at once", Rights},
		{"en", "Contact", "**Kellmark Desk**: desk@kellmark.example / **Lumenta Desk**: desk@lumenta.example", "**Kellmark Desk**: desk@kellmark.example / **Brimstad Desk**: desk@brimstad.example", Contact},
		{"de", "Welche Daten", "**Konto**: Name und Anschrift / **Absturzberichte**: Gerät", "**Konto**: Name und Anschrift / **Absturzberichte**: Gerät / **Lampen**: Farbe", Data},
	} {
		all := compared(t, c.locale, inList(c.heading, c.from), inList(c.heading, c.to))
		if len(all) != 1 {
			t.Errorf("%s %q → %q: %d changes", c.locale, c.from, c.to, len(all))
		}
		for _, one := range all {
			if len(one.Categories) == 0 || one.Categories[0] != c.category {
				t.Errorf("%s %q → %q: about %v, not %s", c.locale, c.from, c.to, one.Categories, c.category)
			}
		}
	}
}

//go:embed testdata/lists.txt
var othersLists string

// Lists of other publishers, with names and marks of their own.
func TestListsOfOthers(t *testing.T) {
	const fields = 6
	for _, line := range strings.Split(othersLists, "\n") {
		if line == "" || strings.HasPrefix(line, "//") {
			continue
		}
		p := strings.Split(strings.ReplaceAll(line, "~", "`"), " # ")
		if len(p) != fields {
			t.Fatalf("%d fields: %s", len(p), line)
		}
		page := func(items string) string {
			return "# " + p[1] + "\n\nBrightmoor Ltd runs brightmoor.example.\n\n## 1\n\nText.\n\n## " + p[2] + "\n\n- " +
				strings.ReplaceAll(items, " / ", "\n- ") + "\n\nprivacy@brightmoor.example\n"
		}
		all := compared(t, p[0], page(p[3]), page(p[4]))
		if len(all) == 0 {
			t.Errorf("%s: no change", line)
		}
		for _, one := range all {
			if len(one.Categories) == 0 || one.Categories[0] != Category(p[5]) {
				t.Errorf("%s: about %v", line, one.Categories)
			}
		}
	}
}
