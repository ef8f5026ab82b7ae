package change

import (
	"testing"
)

// What is known to be one: files by another spelling of their name, copies of
// pages, hosts of one law and of one party, all pages of a text at a new domain.
func TestLinksToWhatIsOne(t *testing.T) {
	const around = "\n\nWritten by Aldera and Aldera Mail of aldera.example. Ask [us](https://aldera.example/a) and see [b](https://aldera.example/b). We use Brimstad and Webflow.\n"
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"en", "See the [list](https://aldera.example/files/list%20of%20plans.pdf).", "See the [list](https://aldera.example/files/list-of-plans.pdf).", true},
		{"en", "See the [agreement](/files/aldera-dpa-v5.1.pdf).", "See the [agreement](/files/aldera-dpa-v5.1-countersigned.pdf).", true},
		{"de", "Siehe die [Broschüre](/dateien/Brosch%C3%BCre%20Neu.pdf).", "Siehe die [Broschüre](/dateien/broschuere-neu.pdf).", true},
		{"en", "See the [overview](/files/overview.pdf).", "See the [overview](/files/overview-final.pdf).", true},
		{"en", "See the [agreement](/files/aldera-dpa-v5.1.pdf).", "See the [agreement](/files/aldera-dpa-v5.2.pdf).", false},
		{"en", "See the [terms](/files/terms-2023.pdf).", "See the [terms](/files/terms-2024.pdf).", false},
		{"en", "See the [brochure](/files/brochure-a.pdf).", "See the [brochure](/files/brochure-b.pdf).", false},
		{"en", "See the [prices](/files/prices-2023.pdf).", "See the [prices](/files/prices-2024.pdf).", false},
		{"en", "See the [brochure](https://aldera.example/brochure.pdf).", "See the [brochure](https://brimstad.example/brochure.pdf).", false},
		{"en", "See the [list](/files/1.pdf).", "See the [list](/files/2.pdf).", false},
		{"de", "Es gilt die [AVV](/avv-1.0.pdf).", "Es gilt die [AVV](/avv-2.0.pdf).", false},
		{"en", "See [their page](https://brimstad.com/privacy).", "See [their page](https://web.archive.org/web/20200101000000/https://brimstad.com/privacy).", true},
		{"en", "See [their page](https://web.archive.org/web/2020*/http://www.brimstad.com/privacy/).", "See [their page](https://brimstad.com/privacy).", true},
		{"en", "See [their page](https://brimstad.com/privacy).", "See [their page](https://web.archive.org/web/20200101000000/https://corvena.com/privacy).", false},
		{"en", "Object [here](https://brimstad.com/opt-out).", "Object [here](https://web.archive.org/web/20200101000000/https://brimstad.com/opt-out).", false},
		{"en", "Under the [terms](https://brimstad.com/terms).", "Under the [terms](https://web.archive.org/web/20200101000000/https://brimstad.com/terms).", false},
		{"en", "Under the [GDPR](https://gdpr-info.eu/) you ask.", "Under the [GDPR](https://eur-lex.europa.eu/eli/reg/2016/679/oj) you ask.", true},
		{"de", "Nach der [DSGVO](https://dsgvo-gesetz.de/art-6-dsgvo/) fragen Sie.", "Nach der [DSGVO](https://eur-lex.europa.eu/eli/reg/2016/679/oj) fragen Sie.", true},
		{"de", "Nach dem [TDDDG](https://dejure.org/gesetze/TDDDG) gilt das.", "Nach dem [TDDDG](https://www.gesetze-im-internet.de/ttdsg/) gilt das.", true},
		{"en", "Under the [GDPR](https://gdpr-info.eu/) you ask.", "Under the [GDPR](https://www.law.cornell.edu/uscode/text/15/6501) you ask.", false},
		{"en", "Under the [law](https://gdpr-info.eu/) you ask.", "Under the [law](https://brimstad.com/gdpr) you ask.", false},
		{"en", "Follow us on [Twitter](https://twitter.com/aldera).", "Follow us on [Twitter](https://x.com/aldera).", true},
		{"en", "See [RFC 6265](https://tools.ietf.org/html/rfc6265).", "See [RFC 6265](https://www.rfc-editor.org/rfc/rfc6265).", true},
		{"en", "Manage [Firefox](https://www.mozilla.org/firefox).", "Manage [Firefox](https://www.firefox.com/).", true},
		{"en", "See [Microsoft](https://aka.ms/privacy).", "See [Microsoft](https://privacy.microsoft.com/).", true},
		{"en", "Follow us on [Twitter](https://twitter.com/aldera).", "Follow us on [Twitter](https://x.com/brimstad).", false},
		{"en", "Read the [policy](https://goo.gl/abc).", "Read the [policy](https://brimstad.com/privacy).", false},
		{"en", "Read the [policy](https://brimstad.com/privacy).", "Read the [policy](https://bit.ly/abc).", false},
		{"en", "See [it](https://www.privacyshield.gov/).", "See [it](https://www.dataprivacyframework.gov/).", false},
		{"en", "See [it](http://localhost:4000/terms).", "See [it](https://aldera.example/terms).", true},
		{"en", "See [it](http://localhost:4000/terms).", "See [it](https://brimstad.com/terms).", false},
		{"en", "[Brimstad](brimstad.com/a) sends it.", "[Brimstad](https://brimstad.com/a) sends it.", true},
		{"en", "See [a](https://aldera.example/a) and [b](https://aldera.example/b).", "See [a](https://alderamail.example/a) and [b](https://alderamail.example/b).", true},
		{"en", "See [a](https://aldera.example/a) and [b](https://aldera.example/b).", "See [a](https://www.alderamail.example/a) and [b](https://aldera.example/b).", true},
		{"en", "See [a](https://brimstad.com/a), [b](https://brimstad.com/b) and [c](https://brimstad.com/c), [d](https://x.example/a), [e](https://x.example/b), [f](https://x.example/c), [g](https://x.example/g).", "See [a](https://corvena.com/a), [b](https://corvena.com/b) and [c](https://corvena.com/c), [d](https://x.example/a), [e](https://x.example/b), [f](https://x.example/c), [g](https://x.example/g).", false},
		{"en", "See the [rules](https://docs.google.com/document/d/1aldera/edit).", "See the [rules](https://docs.google.com/document/d/2aldera/edit).", false},
	} {
		class := ClassOf(compared(t, c.locale, c.from+around, c.to+around))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
		}
	}
}

// All pages of a text move to a new domain, each as it is called; or only some,
// or to pages called otherwise.
func TestTheOwnDomainMoved(t *testing.T) {
	const old = "See [a](https://velta.example/a), [b](https://velta.example/b) and [c](https://velta.example/c)."
	for now, editorial := range map[string]bool{
		"See [a](https://kroma.example/a), [b](https://kroma.example/b) and [c](https://kroma.example/c).": true,
		"See [a](https://kroma.example/a), [b](https://kroma.example/b) and [c](https://velta.example/c).": false,
		"See [a](https://kroma.example/a), [b](https://kroma.example/b) and [c](https://kroma.example/d).": false,
		"See [a](https://kroma.example/a), [b](https://kroma.example/b) and [c](https://drimo.example/c).": false,
	} {
		class := ClassOf(compared(t, "en", old, now))
		if (class == Editorial) != editorial {
			t.Errorf("%s: %q", class, now)
		}
	}
}
