package change

import (
	_ "embed"
	"strings"
	"testing"

	"proviso/generator/topic"
)

// inTable is a page of Aldera with one table: its rows between slashes.
func inTable(heading, head, rows string) string {
	lines := []string{"# " + heading + " – Aldera", "", "Aldera, aldera.example", "", "## 2", "", "| " + head + " |", "|" + strings.Repeat("---|", strings.Count(head, "|")+1)}
	for _, row := range strings.Split(rows, " / ") {
		if row != "" {
			lines = append(lines, "| "+row+" |")
		}
	}
	return strings.Join(lines, "\n") + "\n"
}

// A change in a table is about what its column holds, one of a whole row about
// what the row is of, whatever words stand there.
func TestCategoriesInTables(t *testing.T) {
	const cookies = "Name | Set by | What it is for | Kept for"
	const vendors = "Company | What it does for us | Data | Location"
	for _, c := range []struct {
		locale, heading, head, from, to string
		category                        topic.Category
	}{
		// cookies: how long, what for, whose
		{"en", "Cookies", cookies, "`al_a` | Aldera | Keeps you signed in | 2 days", "`al_a` | Aldera | Keeps you signed in | 9 days", topic.Retention},
		{"en", "Cookies", cookies, "`al_a` | Aldera | Keeps you signed in | Session", "`al_a` | Aldera | Keeps you signed in | 1 year", topic.Retention},
		{"en", "Cookies", cookies, "`al_a` | Aldera | Keeps you signed in | 2 days", "`al_a` | Aldera | Keeps you signed in and shows prices near you | 2 days", topic.Purpose},
		{"en", "Cookies", cookies, "`al_a` | Aldera | Keeps you signed in | 2 days", "`al_a` | Aldera | Keeps you signed in | 2 days / `al_b` | Aldera | Remembers ten lamps | 1 year", topic.Data},
		{"en", "Cookies", cookies, "`al_a` | Aldera | Keeps you signed in | 2 days", "`al_a` | Aldera | Keeps you signed in | 2 days / `_kx` | Kellmark | Counts visits | 1 year", topic.Recipients},
		{"en", "Cookies", cookies, "`al_a` | Aldera | Keeps you signed in | 2 days / `_kx` | Kellmark | Counts visits | 1 year", "`al_a` | Aldera | Keeps you signed in | 2 days", topic.Recipients},
		{"en", "Cookies", cookies, "`_kx` | Kellmark | Counts visits | 1 year", "`_lm` | Lumenta | Counts visits | 1 year", topic.Recipients},
		{"en", "Cookies", "Name | Purpose | Expires", "`a` | Keeps you signed in | 2 days", "`a` | Keeps you signed in | 2 days / `b` | Counts visits | 1 year", topic.Data},
		{"en", "Cookies", "Name | Type | Purpose | Third party", "`a` | HTTP | Keeps the basket | No", "`a` | HTTP | Keeps the basket | No / `b` | HTTP | Keeps the lamp | No", topic.Data},
		{"en", "Cookies", "Cookie | Service | Purpose | Duration", "`a` | Kellmark Analytics | Counts visits | 1 year", "`a` | Kellmark Analytics | Counts visits | 1 year / `b` | Lumenta Pixel | Counts lamps | 1 year", topic.Recipients},
		{"en", "Cookies", "Partner | Cookies | What it does", "Kellmark | `_k` | Counts visits", "Kellmark | `_k`, `_k2` | Counts visits", topic.Data},
		{"en", "Cookies", "Cookie | Information", "`a` | https://a.example/x / `b` | https://b.example/y", "`a` | https://a.example/x / `b` | https://c.example/z", topic.Data},
		{"en", "Cookies", "Name | Kind | What it does | Life time", "`a` | Cookie | Opens the map | 6 months", "`a` | Cookie | Opens the map where you were last | 6 months", topic.Purpose},
		// vendors
		{"en", "Processors", vendors, "Kellmark, Inc. | Content delivery | IP address | Norway", "Kellmark, Inc. | Content delivery, analytics | IP address | Norway", topic.Purpose},
		{"en", "Processors", vendors, "Kellmark, Inc. | Content delivery | IP address | Norway", "Kellmark, Inc. | Content delivery | IP address, name | Norway", topic.Data},
		{"en", "Processors", vendors, "Kellmark, Inc. | Content delivery | IP address | Norway", "Kellmark, Inc. | Content delivery | IP address | Norway, United States", topic.Transfer},
		{"en", "Processors", vendors, "Kellmark, Inc. | Content delivery | IP address | Norway", "Lumenta B.V. | Content delivery | IP address | Norway", topic.Recipients},
		{"en", "Processors", vendors, "Kellmark, Inc. | Content delivery | IP address | Norway", "Kellmark, Inc. | Content delivery | IP address | Norway / Aldera Inc. | Support at night | Tickets | Canada", topic.Recipients},
		{"en", "Processors", "Tool | Used for | Hosted in", "Kellmark | Chat | Norway", "Kellmark | Chat | Norway / Lumenta | Logs | Norway", topic.Recipients},
		{"en", "Processors", "Name | Service | Location", "Kellmark | Chat | Norway", "Kellmark | Chat and logs | Norway", topic.Purpose},
		{"en", "Processors", "Supplier | Task | Retention", "Kellmark | Chat | 30 days", "Kellmark | Chat | 90 days", topic.Retention},
		// data, purposes, bases
		{"en", "Notice", "Data | Why | Legal basis | How long", "Name | orders | contract | 3 years", "Name | orders | contract | 3 years / Voice | calls | consent | 3 years", topic.Data},
		{"en", "Notice", "Data | Why | Legal basis | How long", "Name | orders | contract | 3 years", "Name | orders | legitimate interest | 3 years", topic.LegalBasis},
		{"en", "Notice", "Purpose | Data | Recipients", "Orders | name | Kellmark", "Orders | name | Kellmark / Prizes | name | Lumenta", topic.Purpose},
		// no head tells: what most cells are
		{"en", "Notice", "A | B | C", "lamps | red | 2 days / chairs | blue | 4 days", "lamps | red | 2 days / chairs | blue | 9 days", topic.Retention},
		{"en", "Notice", "A | B | C", "lamps | red | Norway / chairs | blue | Sweden", "lamps | red | Norway / chairs | blue | Canada", topic.Transfer},
		{"en", "Terms", "A | B", "lamps | $5 / chairs | $8", "lamps | $5 / chairs | $9", topic.Fees},
		// a head may be empty, and the first cell says what the row is about
		{"en", "Notice", " | ", "Purpose | lamps / Retention | until dusk", "Purpose | lamps / Retention | until dawn", topic.Retention},
		// plans: what they offer, what they cost
		{"en", "Terms", "What | Free account | Business", "Size of a lamp | 250 MB | 1 GB", "Size of a lamp | 100 MB | 1 GB", topic.Other},
		{"en", "Terms", "What | Free | Business", "Price | none | 9 a month", "Price | none | 10 a month", topic.Fees},
		{"en", "Terms", "If you cancel | You pay", "a week before | 50 %", "a week before | 75 %", topic.Fees},
		{"en", "Terms", "Right | How to use it", "Lamps | by letter", "Lamps | by letter / Chairs | by telephone", topic.Rights},
		// twins: a period in a contract is of anything; data with a deadline may be both
		{"en", "Rental terms", "Fault | We come within", "no light | 2 hours / no door | 4 hours", "no light | 2 hours / no door | 9 hours", topic.Obligations},
		// other languages
		{"de", "Cookies", "Name | Anbieter | Zweck | Laufzeit", "`al_a` | Aldera | Anmeldung | 2 Tage", "`al_a` | Aldera | Anmeldung, Werbung | 2 Tage", topic.Purpose},
		{"de", "Cookies", "Name | Anbieter | Zweck | Speicherdauer", "`al_a` | Aldera | Anmeldung | Sitzung", "`al_a` | Aldera | Anmeldung | 1 Jahr", topic.Retention},
		{"de", "Cookies", "Name | Anbieter | Zweck | Laufzeit", "`al_a` | wir | Anmeldung | Sitzung", "`al_a` | wir | Anmeldung | Sitzung / `al_b` | wir | Lampen | Sitzung", topic.Data},
		{"de", "Dienstleister", "Unternehmen | Aufgabe | Sitz", "Kellmark GmbH | Versand | Norwegen", "Kellmark GmbH | Versand und Druck | Norwegen", topic.Purpose},
		{"fr", "Cookies", "Nom | Émetteur | À quoi il sert | Durée", "`al_a` | Aldera | retenir la langue | 2 jours", "`al_a` | Aldera | retenir la langue | 2 jours / `_pk` | Kellmark | compter | 13 mois", topic.Recipients},
		{"fr", "Cookies", "Nom | Émetteur | À quoi il sert | Durée", "`_pk` | Kellmark | lire les vidéos | 2 jours", "`_pk` | Kellmark | lire les vidéos et vous proposer des films | 2 jours", topic.Purpose},
		{"es", "Cookies", "Cookie | Titular | Para qué sirve | Caducidad", "`al_a` | propia | sesión | 2 días", "`al_a` | propia | sesión | 2 días / `al_b` | propia | idioma | 2 días", topic.Data},
		{"es", "Encargados", "Proveedor | Servicio | País", "Kellmark SL | envíos | Francia", "Kellmark SL | envíos | Estados Unidos", topic.Transfer},
		{"it", "Cookie", "Nome | Finalità | Durata | Terza parte", "`al_a` | lingua | 2 giorni | no", "`al_a` | lingua | 2 giorni | no / `_k` | visite | 1 anno | Kellmark", topic.Recipients},
		{"it", "Fornitori", "Fornitore | Attività | Dati | Sede", "Kellmark Srl | spedizioni | nome | Italia", "Kellmark Srl | spedizioni | nome, telefono | Italia", topic.Data},
		{"nl", "Cookies", "Naam | Geplaatst door | Waarvoor | Bewaartermijn", "`al_a` | Aldera | taal | sessie", "`al_a` | Aldera | taal | 1 jaar", topic.Retention},
		{"nl", "Verwerkers", "Partij | Waarvoor | Waar", "Kellmark | post | Duitsland", "Kellmark | post | Duitsland / Lumenta | kaarten | Ierland", topic.Recipients},
		{"pl", "Cookies", "Nazwa | Dostawca | Cel | Okres przechowywania", "`al_a` | Aldera | logowanie | 2 dni", "`al_a` | Aldera | logowanie, reklama | 2 dni", topic.Purpose},
		{"pl", "Dane", "Podmiot | Cel | Kraj", "Kellmark | druk | Polska", "Kellmark | druk | Norwegia", topic.Transfer},
		{"pt", "Cookies", "Nome | Fornecedor | Para que serve | Prazo", "`al_a` | próprio | idioma | 2 dias", "`al_a` | próprio | idioma | 9 dias", topic.Retention},
		{"sv", "Uppgifter", "Uppgift | Varifrån | Varför", "Namn | du själv | bokning", "Namn | du själv | bokning / Mätarställning | bilens dator | felsökning", topic.Data},
		{"sv", "Biträden", "Leverantör | Uppgift | Plats", "Kellmark AB | utskick | Sverige", "Kellmark AB | utskick, statistik | Sverige", topic.Purpose},
		{"nb", "Informasjonskapsler", "Navn | Satt av | Formål | Varighet", "`al_a` | oss | språk | 2 dager", "`al_a` | oss | språk | 2 dager / `_k` | Kellmark | besøk | 1 år", topic.Recipients},
		{"nn", "Kapslar", "Namn | Leverandør | Føremål | Levetid", "`al_a` | Aldera | språk | 2 dagar", "`al_a` | Aldera | språk | 9 dagar", topic.Retention},
		{"da", "Cookies", "Navn | Udbyder | Formål | Udløb", "`al_a` | Aldera | sprog | 2 dage", "`al_a` | Aldera | sprog og reklame | 2 dage", topic.Purpose},
		{"fi", "Evästeet", "Eväste | Asettaja | Käyttötarkoitus | Voimassaolo", "`al_a` | Aldera | kieli | 2 päivää", "`al_a` | Aldera | kieli | 2 päivää / `_k` | Kellmark | käynnit | 1 vuosi", topic.Recipients},
		// languages with outlines
		{"cs", "Cookies", "Název | Poskytovatel | Účel | Doba", "`al_a` | Aldera | jazyk | 2 dny", "`al_a` | Aldera | jazyk | 9 dnů", topic.Retention},
		{"hu", "Adatok", "Adat | Cél | Idő", "név | nyilvántartás | 5 év", "név | nyilvántartás | 8 év", topic.Retention},
		{"ro", "Furnizori", "Companie | Scop | Țara", "Kellmark | plăți | România", "Kellmark | plăți, sondaje | România", topic.Purpose},
		{"el", "Cookies", "Όνομα | Πάροχος | Σκοπός | Διάρκεια", "`al_a` | Aldera | γλώσσα | 2 ημέρες", "`al_a` | Aldera | γλώσσα | 2 ημέρες / `_k` | Kellmark | επισκέψεις | 1 έτος", topic.Recipients},
		{"tr", "Çerezler", "Ad | Sağlayıcı | Süre | Amaç", "`al_a` | Aldera | 2 gün | dil", "`al_a` | Aldera | 9 gün | dil", topic.Retention},
		{"id", "Mitra", "Perusahaan | Tujuan | Negara", "Kellmark | pengiriman | Indonesia", "Kellmark | pengiriman | Singapura", topic.Transfer},
		{"ru", "Файлы", "Название | Кто устанавливает | Зачем | Срок", "`al_a` | Aldera | язык | 2 дня", "`al_a` | Aldera | язык и реклама | 2 дня", topic.Purpose},
		{"uk", "Підрядники", "Компанія | Завдання | Країна", "Kellmark | пошта | Україна", "Kellmark | пошта | Польща", topic.Transfer},
		{"ja", "委託先", "委託先 | 業務 | 所在国", "Kellmark | 配送 | 日本", "Kellmark | 配送と分析 | 日本", topic.Purpose},
		{"zh-CN", "供应商", "服务 | 提供方 | 地点", "地图 | Kellmark | 中国", "地图 | Lumenta | 中国", topic.Recipients},
		{"ko", "쿠키", "이름 | 제공자 | 목적 | 보관 기간", "`al_a` | Aldera | 언어 | 2일", "`al_a` | Aldera | 언어 | 9일", topic.Retention},
	} {
		from, to := inTable(c.heading, c.head, c.from), inTable(c.heading, c.head, c.to)
		all := compared(t, c.locale, from, to)
		if len(all) == 0 {
			t.Errorf("%s %q → %q: no change", c.locale, c.from, c.to)
			continue
		}
		for _, one := range all {
			if len(one.Categories) == 0 || one.Categories[0] != c.category {
				t.Errorf("%s %q → %q: about %v, not %s", c.locale, c.from, c.to, one.Categories, c.category)
			}
		}
	}
}

//go:embed testdata/tables.txt
var othersTables string

// Tables of other publishers, with heads in other words.
func TestTablesOfOthers(t *testing.T) {
	const fields = 7
	for _, line := range strings.Split(othersTables, "\n") {
		if line == "" || strings.HasPrefix(line, "//") {
			continue
		}
		p := strings.Split(line, " # ")
		if len(p) != fields {
			t.Fatalf("%d fields: %s", len(p), line)
		}
		page := func(rows string) string {
			return "# " + p[1] + "\n\nBrightmoor Ltd runs brightmoor.example.\n\n## 1\n\nText.\n\n## " + p[2] + "\n\n| " + p[3] + " |\n|" +
				strings.Repeat("---|", strings.Count(p[3], "|")+1) + "\n| " + strings.ReplaceAll(rows, " / ", " |\n| ") + " |\n\nprivacy@brightmoor.example\n"
		}
		all := compared(t, p[0], page(p[4]), page(p[5]))
		if len(all) == 0 {
			t.Errorf("%s: no change", line)
		}
		for _, one := range all {
			if len(one.Categories) == 0 || one.Categories[0] != topic.Category(p[6]) {
				t.Errorf("%s: about %v", line, one.Categories)
			}
		}
	}
}
