package link

import (
	"net/url"
	"proviso/generator/change/token"
	"slices"
	"strings"
)

// siblings are domains and hosts of one party.
var siblings = []string{
	"google.com g.co withgoogle.com chrome.com android.com", "microsoft.com aka.ms office.com live.com windows.com", "apple.com icloud.com", "amazon.com amzn.to a.co",
	"mozilla.org mozilla.com mzl.la firefox.com mozilla.net", "wikimedia.org wikipedia.org mediawiki.org wikimediafoundation.org w.wiki wikidata.org wiktionary.org",
	"ietf.org rfc-editor.org", "w3.org w3c.org", "github.com github.blog", "wordpress.org w.org wordpress.net", "gnu.org fsf.org",
	"aepd.es agpd.es", "garanteprivacy.it gpdp.it", "autoriteitpersoonsgegevens.nl cbpweb.nl",
	"imy.se datainspektionen.se", "ico.org.uk ico.gov.uk", "dataprotection.ie dataprivacy.ie", "uodo.gov.pl giodo.gov.pl", "dsb.gv.at dsk.gv.at",
	"dataprotectionauthority.be gegevensbeschermingsautoriteit.be autoriteprotectiondonnees.be privacycommission.be", "ombudsstelle.at ombudsmann.at",
	"universalschlichtungsstelle.de verbraucher-schlichter.de", "forbrukertilsynet.no forbrukerombudet.no",
	"intercom.com intercom.io", "segment.com segment.io", "helpscout.com helpscout.net", "brevo.com sendinblue.com", "zoom.us zoom.com", "wise.com transferwise.com",
}

// laws are hosts that have the same laws for reading, those of one country or
// union each: what a text calls by its name
// is the same at all.
var laws = []string{
	"eur-lex.europa.eu gdpr-info.eu dsgvo-gesetz.de gdpr.eu privacy-regulation.eu gdpr-text.com gdprhub.eu data.europa.eu",
	"gesetze-im-internet.de dejure.org buzer.de", "ris.bka.gv.at jusline.at",
	"law.cornell.edu uscode.house.gov govinfo.gov ecfr.gov congress.gov federalregister.gov", "leginfo.legislature.ca.gov leginfo.ca.gov", "normattiva.it gazzettaufficiale.it",
	"wetten.overheid.nl wetten.nl", "riksdagen.se lagen.nu svenskforfattningssamling.se", "retsinformation.dk danskelove.dk",
	"isap.sejm.gov.pl dziennikustaw.gov.pl eli.gov.pl", "zakonyprolidi.cz e-sbirka.cz e-sbirka.gov.cz", "njt.hu njt.jog.gov.hu net.jogtar.hu", "legislatie.just.ro lege5.ro",
	"pravo.gov.ru consultant.ru base.garant.ru", "elaws.e-gov.go.jp laws.e-gov.go.jp law.e-gov.go.jp", "law.go.kr elaw.klri.re.kr", "dre.pt diariodarepublica.pt",
	"peraturan.bpk.go.id peraturan.go.id jdih.kominfo.go.id jdih.komdigi.go.id",
}

// areSiblings reports whether pages at two hosts are of one party by what is
// known of them, or of one law.
func areSiblings(a, b *url.URL) bool {
	for _, groups := range [][]string{siblings, laws} {
		if in := groupOf(groups, a.Hostname()); in >= 0 && in == groupOf(groups, b.Hostname()) {
			return !isDone(a) && !isDone(b) && !isShared(a) && !isShared(b)
		}
	}
	return false
}

// isShared reports whether a page is at a host on which everybody has pages.
func isShared(u *url.URL) bool {
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	_, full := shared[host]
	_, domain := shared[token.Registrable(host)]
	return full || domain || isHosted(u)
}

// groupOf is the first of groups that has a host or the domain of it, -1 for none.
func groupOf(groups []string, host string) int {
	host = strings.TrimPrefix(strings.ToLower(host), "www.")
	return slices.IndexFunc(groups, func(group string) bool {
		each := strings.Fields(group)
		return slices.Contains(each, host) || slices.Contains(each, token.Registrable(host))
	})
}

// isNowhere reports whether a host is that on which a page was written and which
// no reader has.
func isNowhere(host string) bool {
	return host == "localhost" || host == "127.0.0.1" || host == "0.0.0.0" || host == "::1"
}
