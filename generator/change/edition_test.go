package change

import (
	"testing"
)

// Another edition of a form or a guide is the same to who reads the text; a text
// that binds, a list or another file is another.
func TestEditionsOfFiles(t *testing.T) {
	const around = "\n\nWritten by Aldera of aldera.example. Ask [us](https://aldera.example/a) and see [b](https://aldera.example/b).\n"
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"de", "Das [Musterformular](https://aldera.example/d/ruecktritt_2021.pdf) liegt bei.", "Das [Musterformular](https://aldera.example/d/ruecktritt_2023.pdf) liegt bei.", true},
		{"nb", "Bruk gjerne [skjemaet](/filer/skjema-2019.pdf).", "Bruk gjerne [skjemaet](/filer/skjema-2024.pdf).", true},
		{"en", "Our [security white paper](/files/Whitepaper_v3.pdf) tells how that works.", "Our [security white paper](/assets/aldera-security-white-paper.pdf) tells how that works.", true},
		{"en", "The [Copyright Office's summary](http://www.copyright.gov/legislation/dmca.pdf) has the details.", "The [Copyright Office's summary](https://www.copyright.gov/dmca/dmca-summary.pdf) has the details.", true},
		{"en", "You can use this [form](/forms/transfer-2022.pdf).", "You can use this [form](/forms/transfer-v2.pdf).", true},
		{"fr", "Vous trouverez le [formulaire](/f/formulaire-v1.pdf) ici.", "Vous trouverez le [formulaire](/f/formulaire-v2.pdf) ici.", true},
		{"it", "Il [modulo](/f/modulo_2020.pdf) si trova qui.", "Il [modulo](/f/modulo_2024.pdf) si trova qui.", true},
		{"fi", "Käytä [lomaketta](/l/lomake-2020.pdf).", "Käytä [lomaketta](/l/lomake-2024.pdf).", true},
		{"ja", "[申請書](/f/form-2020.pdf)はこちら。", "[申請書](/f/form-2024.pdf)はこちら。", true},
		{"ru", "Используйте [бланк](/f/blank-2020.pdf).", "Используйте [бланк](/f/blank-2024.pdf).", true},
		{"nl", "Gebruik het [formulier](/f/formulier-2020.pdf).", "Gebruik het [formulier](/f/formulier-2024.pdf).", true},

		{"en", "Our [guide](/files/guide-2022.pdf) is part of the agreement and you must follow it.", "Our [guide](/files/guide-2024.pdf) is part of the agreement and you must follow it.", false},
		{"en", "Guests must follow the [handbook](/files/handbook-2022.pdf).", "Guests must follow the [handbook](/files/handbook-2024.pdf).", false},
		{"en", "Our vendors are in this [list](/files/list-2022.pdf).", "Our vendors are in this [list](/files/list-2024.pdf).", false},
		{"en", "See the [summary of prices](/files/summary-2022.pdf).", "See the [summary of prices](/files/summary-2024.pdf).", false},
		{"en", "See the [order form terms](/files/form-2022.pdf).", "See the [order form terms](/files/form-2024.pdf).", false},
		{"en", "Sign the [consent form](/files/form-2022.pdf).", "Sign the [consent form](/files/form-2024.pdf).", false},
		{"en", "Use the [form](/files/access-form.pdf).", "Use the [form](/files/payment-form.pdf).", false},
		{"en", "Use the [form](https://aldera.example/form-2022.pdf).", "Use the [form](https://brimstad.example/form-2024.pdf).", false},
		{"en", "Use the [form](/files/form-2022.pdf).", "Use the [form](/files/form-2024.zip).", false},
		{"de", "Es gilt das [Merkblatt zu den Preisen](/d/merkblatt_2021.pdf).", "Es gilt das [Merkblatt zu den Preisen](/d/merkblatt_2023.pdf).", false},
		{"de", "Sie müssen das [Merkblatt](/d/merkblatt_2021.pdf) einhalten.", "Sie müssen das [Merkblatt](/d/merkblatt_2023.pdf) einhalten.", false},
		{"sv", "Du ska följa [handboken](/d/handbok_2021.pdf).", "Du ska följa [handboken](/d/handbok_2023.pdf).", false},
		{"ja", "[フォーム](/f/form-2020.pdf)のみ使えます。", "[フォーム](/f/form-2024.pdf)のみ使えます。", false},
		{"en", "Use the [form](/files/form-2022.pdf).", "Never use the [form](/files/form-2024.pdf).", false},
	} {
		class := ClassOf(compared(t, c.locale, c.from+around, c.to+around))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
		}
	}
}

// The help desk of a party at whichever provider, and authorities that are called
// otherwise now.
func TestHelpDesksAndAuthoritiesMove(t *testing.T) {
	const around = "\n\nWritten by Aldera of aldera.example. Ask [us](https://aldera.example/a) and see [b](https://aldera.example/b).\n"
	for _, c := range []struct {
		from, to  string
		editorial bool
	}{
		{"Ask the [help desk](https://aldera.zendesk.example/hc/en).", "Ask the [help desk](https://help.aldera.example/en).", true},
		{"Ask the [help desk](https://aldera.freshdesk.com/support).", "Ask the [help desk](https://help.aldera.example/en).", true},
		{"Complain to the [authority](https://www.datainspektionen.se).", "Complain to the [authority](https://www.imy.se/en/).", true},
		{"Complain to the [authority](http://www.dataprivacy.ie/).", "Complain to the [authority](https://www.dataprotection.ie/).", true},
		{"Ask the [help desk](https://brimstad.zendesk.example/hc/en).", "Ask the [help desk](https://help.aldera.example/en).", false},
		{"Ask the [help desk](https://aldera.zendesk.example/hc/en).", "Ask the [help desk](https://brimstad.zendesk.example/hc/en).", false},
		{"Complain to the [authority](https://www.datainspektionen.se).", "Complain to the [authority](https://www.datatilsynet.no).", false},
		{"Complain to the [authority](https://www.dataprotection.ie).", "Complain to the [authority](https://ico.org.uk).", false},
	} {
		class := ClassOf(compared(t, "en", c.from+around, c.to+around))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s: %q → %q", class, c.from, c.to)
		}
	}
}
