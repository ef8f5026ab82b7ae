package change

import (
	"slices"
	"strings"
	"testing"

	"proviso/generator/change/signal"
	"proviso/generator/topic"
)

func whats(signals []signal.Signal) []string {
	var list []string
	for _, s := range signals {
		list = append(list, s.What)
	}
	return list
}

// What speaks for a change is told in plain words, with what it is about.
func TestSignals(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		category         topic.Category
		signal           string
	}{
		{"en", "We keep your messages for 30 days after that.", "We keep your messages for 60 days after that.", topic.Retention, "30 days → 60 days"},
		{"en", "We keep your messages for thirty days.", "We keep your messages for thirty months.", topic.Retention, "thirty days → thirty months"},
		{"en", "We are liable up to $5,000 in damages.", "We are liable up to $500 in damages.", topic.Liability, "$5,000 → $500"},
		{"en", "We do not sell your data.", "We do sell your data.", topic.Sale, "“not” removed"},
		{"en", "We may delete your account data.", "We will delete your account data.", "", "may → will"},
		{"en", "We share your name with hosting providers.", "We share your name with hosting providers and advertising partners.", topic.Recipients, "new recipient: advertising partners"},
		{"en", "We share your name with Aldera and Brimstad.", "We share your name with Aldera, Corvena and Brimstad.", topic.Recipients, "new recipient: Corvena"},
		{"en", "We process it on the basis of consent.", "We process it on the basis of legitimate interest.", topic.LegalBasis, "consent → legitimate interest"},
		{"en", "You must be of age and live in Norway.", "You must be of age or live in Norway.", "", "and → or"},
		{"en", "Write to privacy@example.com about it.", "Write to legal@example.com about it.", topic.Contact, "privacy@example.com → legal@example.com"},
		{"en", "We encrypt your password in transit.", "We strive to encrypt your password in transit.", topic.Security, "“strive” added"},
		{"nb", "Opplysningene er i Østerrike.", "Opplysningene er i Sveits.", topic.Transfer, "østerrike → sveits"},
		{"nb", "Vi lagrer opplysningene i 30 dager.", "Vi lagrer opplysningene i 90 dager.", topic.Retention, "30 dager → 90 dager"},
		{"de", "Wir verkaufen Ihre Daten nicht.", "Wir verkaufen Ihre Daten.", topic.Sale, "“nicht” removed"},
		{"fr", "Nous pouvons supprimer votre compte.", "Nous devons supprimer votre compte.", "", "pouvons → devons"},
		{"fi", "Emme myy tietojasi.", "Me myy tietojasi.", topic.Sale, "“emme” removed"},
		{"cs", "Údaje uchováváme 30 dnů.", "Údaje uchováváme 60 dnů.", topic.Retention, "30 → 60"},
		{"ja", "データを30日間保存します。", "データを90日間保存します。", topic.Retention, "30 → 90"},
		{"eu", "Lanpara 30 egunez.", "Lanpara 60 egunez.", topic.Other, "30 → 60"},
	} {
		all := compared(t, c.locale, c.from, c.to)
		if len(all) != 1 || all[0].Class != Material {
			t.Errorf("%q → %q: %d judgements, %s", c.from, c.to, len(all), ClassOf(all))
			continue
		}
		if !slices.Contains(whats(all[0].Signals), c.signal) {
			t.Errorf("%q → %q: %q, not %q", c.from, c.to, whats(all[0].Signals), c.signal)
		}
		if c.category != "" && !slices.Contains(all[0].Categories, c.category) {
			t.Errorf("%q → %q: %v, not %s", c.from, c.to, all[0].Categories, c.category)
		}
	}
}

// A cell's end is no word: what is told of a row is what its readers see.
func TestSignalsOfCells(t *testing.T) {
	const head = "| Plan | Lamps | Price |\n|---|---|---|\n"
	for _, c := range []struct{ locale, from, to, signal string }{
		{"en", "| Free | 100 | none |", "| Free | 150 | none |", "100 → 150"},
		{"en", "| 100 | Free | none |", "| 150 | Free | none |", "100 → 150"},
		{"pl", "| Plan | 5 zł | opłata |", "| Plan | 0 zł | opłata |", "5 zł → 0 zł"},
		{"en", "| Plan | Kellmark | Price |", "| Plan | Kellmark, payment partners | 9 lamps |", "new recipient: payment partners"},
		{"en", "| Orders of lamps that we send to you by post | lamps | boxes |", "| Orders of lamps that we send to you by post | your name | your telephone number |", "“boxes” → “your telephone number”"},
	} {
		all := compared(t, c.locale, head+c.from, head+c.to)
		var said []string
		for _, one := range all {
			said = append(said, whats(one.Signals)...)
		}
		if !slices.Contains(said, c.signal) || strings.Contains(strings.Join(said, ""), "|") {
			t.Errorf("%q → %q: %q, not %q", c.from, c.to, said, c.signal)
		}
	}
}

// Each proof of an editorial change, and beside it what is near to it and
// proves nothing.
func TestProofs(t *testing.T) {
	const filler = "\n\nWe receive the repository and the example of a receipt."
	for _, c := range []struct {
		name, locale, from, to string
		editorial              bool
	}{
		{"mark-up", "en", "We keep **no** copy.", "We *keep* no copy.", true},
		{"quotation marks", "en", `The "service" is ours.`, "The “service” is ours.", true},
		{"numbers in words", "en", "Within thirty (30) days.", "Within 30 days.", true},
		{"numbers in words, another", "en", "Within thirty (30) days.", "Within 31 days.", false},
		{"thousands", "en", "Up to 5,000 people.", "Up to 5000 people.", true},
		{"a decimal", "en", "Up to 5.5 people.", "Up to 55 people.", false},
		{"a date written otherwise", "en", "Since 5 May 2021 it applies.", "Since May 5, 2021 it applies.", true},
		{"another date", "en", "Since 5 May 2021 it applies.", "Since 6 May 2021 it applies.", false},
		{"the date of revision", "en", "Last updated: 5 May 2021", "Last updated: July 8, 2022", true},
		{"a date that is no revision's", "en", "Claims must reach us before 5 May 2021", "Claims must reach us before 5 June 2021", false},
		{"a date of effect", "en", "The new version applies from 1 June 2025", "The new version applies from 1 May 2025", false},
		{"a contraction", "en", "We don’t keep it.", "We do not keep it.", true},
		{"a synonym", "en", "Read our web site, for example.", "Read our website, e.g.", true},
		{"us is not US", "en", "It is passed to us.", "It is passed to the United States.", false},
		{"an inflection", "en", "A browser that visits the page.", "A browser that visited the page.", true},
		{"a misspelling", "en", "We recieve a page." + filler, "We receive a page." + filler, true},
		{"a misspelling of a word that stands nowhere else", "en", "For exampla a page.", "For example a page.", true},
		{"a name that is no word", "en", "We mail by Brimstat now.", "We mail by Brimstad now.", false},
		{"a tick for a cross", "en", "|Sale|Use|\n|---|---|\n|✅|yes|", "|Sale|Use|\n|---|---|\n|❌|yes|", false},
		{"a tick in another column", "en", "|A|B|C|\n|---|---|---|\n|x|✓||", "|A|B|C|\n|---|---|---|\n|x||✓|", false},
		{"a table padded", "en", "|A|B|\n|---|---|\n|x|y|", "| A | B   |\n| --- | --- |\n| x   | y |", true},
		{"words struck through", "en", "We do not read it.", "We do ~~not~~ read it.", false},
		{"a sign of ownership", "en", "We use Brimstad™ here.", "We use Brimstad here.", true},
		{"two words of their own", "en", "We state a page." + filler, "We stake a page." + filler, false},
		{"a negating prefix", "en", "It is done in a lawful way.", "It is done in an unlawful way.", false},
		{"a doubled word", "en", "By using using it you read it.", "By using it you read it.", true},
		{"a section's number", "en", "## 4.2 Colours\n\nRed.\n\nAs said in section 4.2 above.", "## 4.3 Colours\n\nRed.\n\nAs said in section 4.3 above.", true},
		{"another section", "en", "## 4.2 Colours\n\nRed.\n\n## 4.3 Shapes\n\nAs said in section 4.2 above.", "## 4.2 Colours\n\nRed.\n\n## 4.3 Shapes\n\nAs said in section 4.3 above.", false},
		{"a section that is nowhere", "en", "As said in section 4.2 of the law.", "As said in section 4.3 of the law.", false},
		{"a number that is no section's", "en", "As said 4 times below.", "As said 5 times below.", false},
		{"a heading's number", "en", "## 3. Cookies", "## 4. Cookies", true},
		{"a period at the beginning", "en", "30 days are given.", "60 days are given.", false},
		{"a link within the host", "en", "See [this](https://example.com/a).", "See [this](https://www.example.com/b).", true},
		{"a link to another host", "en", "See [this](https://example.com/a).", "See [this](https://example.org/a).", false},
		{"a link to a look-alike host", "en", "See [this](https://example.com/a).", "See [this](https://example.com.evil.org/a).", false},
		{"a link to another file", "en", "See [this](https://example.com/a.pdf).", "See [this](https://example.com/b.pdf).", false},
		{"a mailbox behind a link", "en", "[Write](mailto:a@example.com).", "[Write](mailto:b@example.com).", false},
		{"a link's label", "en", "Read it [here](https://example.com/a).", "Read it [on this page](https://example.com/a).", true},
		{"a label that says more", "en", "Read it [here](https://example.com/a).", "Read it [here or never](https://example.com/a).", false},
		{"sentences turned", "en", "One is red. Two is blue.", "Two is blue. One is red.", true},
		{"words turned", "en", "Aldera pays for Brimstad.", "Brimstad pays for Aldera.", false},
		{"joined words", "nb", "Vi har en under side.", "Vi har en underside.", true},
		{"a denial is not joined", "en", "There is no table here.", "There is notable here.", false},
		{"articles", "it", "Il servizio usa un foglio.", "Servizio usa il foglio.", true},
		{"a heading renamed", "en", "## Colours of pages\n\nRed.", "## Shapes of pages\n\nRed.", true},
		{"a heading that denies", "en", "## Colours we use\n\nRed.", "## Colours we never use\n\nRed.", false},
		{"no lexicon, mark-up", "cs", "Nic **neprodáváme**.", "Nic neprodáváme.", true},
		{"no lexicon, a word", "cs", "Údaje prodáváme.", "Údaje neprodáváme.", false},
		{"no lexicon, a date at the beginning", "cs", "# Zásady\n\nPoslední aktualizace těchto zásad: 5. května 2021", "# Zásady\n\nPoslední aktualizace těchto zásad: 7. června 2022", true},
	} {
		class := ClassOf(compared(t, c.locale, c.from, c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.name, class, c.from, c.to)
		}
	}
}

// A name that changed throughout is one name; a party that did is another.
func TestRenamedThroughout(t *testing.T) {
	from := "The Organizer opens it.\n\nAsk the Organizer.\n\nOrganizing is work, and who is organizing it decides."
	to := "The Steward opens it.\n\nAsk the Steward.\n\nStewarding is work, and who is stewarding it decides."
	if class := ClassOf(compared(t, "en", from, to)); class != Editorial {
		t.Errorf("a role renamed is %s", class)
	}
	from, to = "We mail you by Aldera.\n\nAldera does it well.", "We mail you by Brimstad.\n\nBrimstad does it well."
	if class := ClassOf(compared(t, "en", from, to)); class == Editorial {
		t.Errorf("another party is %s", class)
	}
	from, to = "Our affiliates read it.\n\nOur affiliates write it.", "Our competitors read it.\n\nOur competitors write it."
	if class := ClassOf(compared(t, "en", from, to)); class == Editorial {
		t.Errorf("other recipients throughout are %s", class)
	}
}
