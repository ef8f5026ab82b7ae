package change

import (
	"testing"
)

// A page moves to another host of who has it, known by the name; the page of
// somebody else, and the way to do something, is another.
func TestMovedToAHostOfTheSameName(t *testing.T) {
	const around = "\n\nWritten by Aldera of aldera.example. Ask [us](https://aldera.example/a) and see [b](https://aldera.example/b). We use Brimstad and Zendesk. The FTC and the Datatilsynet and the ÚOOÚ read it."
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"en", "Help is in our [help centre](https://aldera.zendesk.com/hc/en/articles/360).", "Help is in our [help centre](https://help.aldera.example/delivery).", true},
		{"en", "Help is in our [help centre](https://help.aldera.example/delivery).", "Help is in our [help centre](https://aldera.helpscoutdocs.com/article/12-delivery).", true},
		{"en", "Help is in our [help centre](https://intercom.help/aldera/en/articles/12).", "Help is in our [help centre](https://help.aldera.example/delivery).", true},
		{"en", "Help is in our [help centre](https://aldera.freshdesk.com/x).", "Help is in our [help centre](https://aldera.gitbook.io/y).", true},
		{"en", "Failures are on our [status page](https://aldera.statuspage.io/).", "Failures are on our [status page](https://status.aldera.example/).", true},
		{"en", "Failures are on our [status page](https://status.aldera.example/).", "Failures are on our [status page](https://aldera-status.github.io/).", true},
		{"en", "News is on our [blog](https://alderablog.wordpress.com/a).", "News is on our [blog](https://blog.aldera.example/a).", true},
		{"en", "Documents are in the [docs](https://aldera.readthedocs.io/en/latest/).", "Documents are in the [docs](https://docs.aldera.example/).", true},
		{"en", "Old texts are in our [archive](https://gitlab.com/aldera/legal).", "Old texts are in our [archive](https://github.com/aldera/legal).", true},
		{"en", "Old texts are in our [archive](https://github.com/aldera-app/policies).", "Old texts are in our [archive](https://github.com/aldera/policies).", true},
		{"en", "Old texts are in our [archive](https://github.com/aldera-org/www-site/commits/master/a.md).", "Old texts are in our [archive](https://github.com/aldera/website/commits/main/a.md).", true},
		{"en", "Old texts are in our [archive](https://github.com/aldera/legal).", "Old texts are in our [archive](https://codeberg.org/aldera/policies).", true},
		{"en", "Brimstad's page tells [more](https://www.brimstad.com/privacy).", "Brimstad's page tells [more](https://brimstad.io/privacy).", true},
		{"en", "Zendesk's page tells [more](https://www.zendesk.com/company/x).", "Zendesk's page tells [more](https://www.zendesk.de/company/x).", true},
		{"en", "See the [FTC](https://www.ftc.gov/a).", "See the [FTC](https://consumer.ftc.gov/b).", true},
		{"cs", "Stížnost podejte u [ÚOOÚ](https://www.uoou.cz/).", "Stížnost podejte u [ÚOOÚ](https://uoou.gov.cz/).", true},
		{"en", "Read [the Guide](https://foundation.aldera.org/guide).", "Read [the Guide](https://alderafoundation.org/guide).", true},
		{"en", "Read it at foundation.aldera.org today.", "Read it at alderafoundation.org today.", true},
		{"en", "Use our [onion service](http://aldera5kq2hmx7ab.onion).", "Use our [onion service](https://aldera7vtp3xk2yd5hm4c6wsl2nbeo7rjzfa3uigp5ax2mkt4hydabc.onion).", true},
		{"en", "Code is in [aldera/app](https://github.com/aldera/app).", "Code is in [aldera-org/app](https://github.com/aldera-org/app).", true},
		{"en", "Help is in our [help centre](https://aldera.zendesk.com/hc/en/articles/360).", "Help is in our [help centre](https://brimstad.zendesk.com/hc/en/articles/360).", false},
		{"en", "Help is in our [help centre](https://aldera.zendesk.com/hc/en/articles/360).", "Help is in our [help centre](https://help.brimstad.com/hc/en/articles/360).", false},
		{"en", "Old texts are in our [archive](https://github.com/aldera/legal).", "Old texts are in our [archive](https://github.com/brimstad/legal).", false},
		{"en", "Old texts are in our [archive](https://github.com/aldera/legal).", "Old texts are in our [archive](https://gitlab.com/corvena/legal).", false},
		{"en", "The [list](https://brimstad.com/subprocessors) applies.", "The [list](https://corvena.com/subprocessors) applies.", false},
		{"en", "You can object on [this page](https://aldera.zendesk.com/opt-out).", "You can object on [this page](https://aldera.freshdesk.com/opt-out).", false},
		{"en", "You can object on [this page](https://brimstad.com/optout).", "You can object on [this page](https://brimstad.net/optout).", false},
		{"en", "See [it](https://corvena.com/a).", "See [it](https://corvena.net/a).", false},
		{"en", "See [it](https://data-protection.com/a).", "See [it](https://my-protection.org/a).", false},
		{"en", "Use our [onion service](http://aldera5kq2hmx7ab.onion).", "Use our [onion service](https://qqdera7vtp3xk2yd5hm4c6wsl2nbeo7rjzfa3uigp5ax2mkt4hydabc.onion).", false},
		{"en", "Use our [service](https://aldera.example/x).", "Use our [service](https://aldera7vtp3xk2yd5hm4c6wsl2nbeo7rjzfa3uigp5ax2mkt4hydabc.onion).", false},
		{"en", "Under the [terms](https://brimstad.com/terms) you may draw.", "Under the [terms](https://corvena.com/terms) you may draw.", false},
		{"en", "Read it at brimstad.com today.", "Read it at corvena.com today.", false},
		{"en", "See [it](https://brimstad.com/a).", "See [it](https://brimstad.com.evil.org/a).", false},
		{"en", "See [it](https://brimstad.com/a).", "See [it](https://aldera.example.evil.org/a).", false},
		{"en", "Write to [us](mailto:a@brimstad.com).", "Write to [us](mailto:a@brimstad.net).", false},
		{"en", "See [it](https://github.com/brimstad/a).", "See [it](https://github.com/corvena/brimstad).", false},
		{"en", "We pass it to [Brimstad](https://brimstad.com/a).", "We pass it to [Corvena](https://corvena.com/a).", false},
		{"en", "See the [rules](https://docs.google.com/document/d/1aldera/edit).", "See the [rules](https://docs.google.com/document/d/2aldera/edit).", false},
		{"en", "See the [rules](https://notion.so/aldera).", "See the [rules](https://notion.so/brimstad).", false},
		{"en", "Our site is built with [it](https://flow.com/a).", "Our site is built with [it](https://webflow.com/a).", false},
	} {
		class := ClassOf(compared(t, c.locale, c.from+around, c.to+around))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
		}
	}
}
