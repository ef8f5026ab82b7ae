package change

import (
	_ "embed"
	"strings"
	"testing"

	"proviso/generator/topic"
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
		category                  topic.Category
	}{
		{"en", "Advertising", three, three + " / **Brimstad Pixel** (Brimstad, Inc.): the reach of promoted lamps.", topic.Recipients},
		{"en", "Measuring", three + " / **Brimstad Pixel** (Brimstad, Inc.): the reach of promoted lamps.", three, topic.Recipients},
		{"en", "Analytics", "[Kellmark](https://kellmark.example), error reports / [Lumenta](https://lumenta.example), chat", "[Kellmark](https://kellmark.example), error reports / [Lumenta](https://lumenta.example), chat / [Brimstad](https://brimstad.example), lamps", topic.Recipients},
		{"en", "Who helps us", "**Kellmark** (Norway): hosting / **Lumenta** (Sweden): chat", "**Kellmark** (Norway): hosting / **Lumenta** (Canada): chat", topic.Transfer},
		{"en", "Who helps us", "**Kellmark** (Norway): hosting / **Lumenta** (Sweden): chat", "**Kellmark** (Norway): hosting, spare copies / **Lumenta** (Sweden): chat", topic.Purpose},
		{"en", "Who helps us", "**Kellmark** (Norway): hosting / **Lumenta** (Sweden): chat", "**Brimstad** (Norway): hosting / **Lumenta** (Sweden): chat", topic.Recipients},
		{"en", "Providers", "Kellmark — hosting, Norway / Lumenta — chat, Sweden", "Kellmark — hosting, Norway / Lumenta — chat, Ireland", topic.Transfer},
		{"en", "Cookies", small, strings.Replace(small, "2 days", "9 days", 1), topic.Retention},
		{"en", "Cookies", small, strings.Replace(small, "signed in", "signed in and shows lamps near you", 1), topic.Purpose},
		{"en", "Cookies", small, small + " / `al_c` – light or dark – 1 year", topic.Data},
		{"en", "Cookies", small, small + " / `_kx` (Kellmark) – counts visits – 1 year", topic.Recipients},
		{"en", "Cookies", small, strings.Replace(small, "`al_b` – remembers the lamp – 1 year", "`al_c` – remembers the lamp – 1 year", 1), topic.Data},
		{"en", "What we have", "**Logs** – address of the lamp – 30 days / **Orders** – lamps – 3 years", "**Logs** – address of the lamp – 90 days / **Orders** – lamps – 3 years", topic.Retention},
		{"de", "Werbung", "**Kellmark Insight** (Kellmark GmbH): wer uns besucht / **Lumenta** (Lumenta AG): ob es wirkt", "**Kellmark Insight** (Kellmark GmbH): wer uns besucht / **Lumenta** (Lumenta AG): ob es wirkt / **Brimstad** (Brimstad SE): Lampen", topic.Recipients},
		{"de", "Cookies", "`al_a` – hält Sie angemeldet – 2 Tage / `al_b` – merkt sich Lampen – 1 Jahr", "`al_a` – hält Sie angemeldet – 9 Tage / `al_b` – merkt sich Lampen – 1 Jahr", topic.Retention},
		{"fr", "Mesure", "**Kellmark** (Norvège) : hébergement / **Lumenta** (Suède) : messagerie", "**Kellmark** (Norvège) : hébergement / **Lumenta** (Canada) : messagerie", topic.Transfer},
		{"es", "Proveedores", "**Kellmark** (Noruega): alojamiento / **Lumenta** (Suecia): chat", "**Kellmark** (Noruega): alojamiento / **Lumenta** (Suecia): chat / **Brimstad** (Chile): copias", topic.Recipients},
		{"it", "Cookie", "`al_a` – lingua – 2 giorni / `al_b` – lampada – 1 anno", "`al_a` – lingua – 2 giorni / `al_b` – lampada e annunci – 1 anno", topic.Purpose},
		{"nl", "Cookies", "`al_a` – taal – 2 dagen / `al_b` – lamp – 1 jaar", "`al_a` – taal – 2 dagen / `al_b` – lamp – 1 jaar / `al_c` – stoel – 1 jaar", topic.Data},
		{"pl", "Odbiorcy", "**Kellmark** – hosting, Norwegia / **Lumenta** – czat, Szwecja", "**Kellmark** – hosting, Kanada / **Lumenta** – czat, Szwecja", topic.Transfer},
		{"pt", "Parceiros", "**Kellmark** – hospedagem, Noruega / **Lumenta** – conversa, Suécia", "**Kellmark** – hospedagem, Noruega / **Lumenta** – conversa, Suécia / **Brimstad** – lojas, Chile", topic.Recipients},
		{"sv", "Kakor", "`al_a` – språk – 2 dagar / `al_b` – lampa – 1 år", "`al_a` – språk – 9 dagar / `al_b` – lampa – 1 år", topic.Retention},
		{"nb", "Leverandører", "**Kellmark** (Norge): drift / **Lumenta** (Sverige): prat", "**Kellmark** (Norge): drift / **Lumenta** (Canada): prat", topic.Transfer},
		{"da", "Cookies", "`al_a` – sprog – 2 dage / `al_b` – lampe – 1 år", "`al_a` – sprog – 2 dage / `al_b` – lampe – 3 år", topic.Retention},
		{"fi", "Kumppanit", "**Kellmark** (Norja): palvelimet / **Lumenta** (Ruotsi): keskustelu", "**Kellmark** (Norja): palvelimet / **Lumenta** (Kanada): keskustelu", topic.Transfer},
		{"ru", "Партнёры", "**Kellmark** – хостинг, Россия / **Lumenta** – рассылка, Россия", "**Kellmark** – хостинг, Россия / **Lumenta** – рассылка, Россия / **Brimstad** – показ, Россия", topic.Recipients},
		{"cs", "Cookies", "`al_a` – jazyk – 2 dny / `al_b` – lampa – 1 rok", "`al_a` – jazyk – 9 dní / `al_b` – lampa – 1 rok", topic.Retention},
		// twins: lists of data, of rights, of whom to write to, of what is sold
		{"en", "What we collect", "**Account**: name and address / **Orders**: what you bought", "**Account**: name and address / **Orders**: what you bought / **Lamps**: the ones you have", topic.Data},
		{"en", "Your rights", "**Copy**: within 30 days / **Erasure**: at once", "**Copy**: within 60 days / **Erasure**: at once", topic.Rights},
		{"en", "Contact", "**Kellmark Desk**: desk@kellmark.example / **Lumenta Desk**: desk@lumenta.example", "**Kellmark Desk**: desk@kellmark.example / **Brimstad Desk**: desk@brimstad.example", topic.Contact},
		{"de", "Welche Daten", "**Konto**: Name und Anschrift / **Absturzberichte**: Gerät", "**Konto**: Name und Anschrift / **Absturzberichte**: Gerät / **Messwerte**: Puls und Schritte", topic.Data},
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
			if len(one.Categories) == 0 || one.Categories[0] != topic.Category(p[5]) {
				t.Errorf("%s: about %v", line, one.Categories)
			}
		}
	}
}
