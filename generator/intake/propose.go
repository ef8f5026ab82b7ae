package intake

import (
	"cmp"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/ledger"
	"proviso/generator/locale"
	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// Facts are what a text says of the site that it stands on. What was not found
// is "".
type Facts struct {
	Name, Domain, Email, Company, Number string
	Street, Town, Country                string // the company's address, and its country's code
	URL                                  string // where the text writes more than https:// and the domain
}

var (
	mailForm    = pattern.New(`[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}`)
	companyForm = pattern.New(`(?:\p{Lu}[\p{L}\p{N}&'’.-]*,?[ \x{a0}](?:(?:&|og|och|und|et|y|and|de|of)[ \x{a0}])?){1,5}(?:ASA|AS|AB|ApS|A/S|GmbH|AG|S\.?[ \x{a0}]?L\.?U\.?|S\.[ \x{a0}]?L\.?|SL|S\.A\.?|SA|Ltd|Limited|Inc|LLC|B\.V\.?|BV|N\.V\.?|Oyj|Oy|SARL|SAS|S\.r\.l\.?|Srl|S\.p\.A\.?|SpA|[Ss]p\. z o\.o\.?|s\.r\.o\.?|PLC|plc|LLP|Kft|Corp|Lda|UG|SE|e\.K\.)(?:$|[^\p{L}\p{N}])`)
)

// Found looks for the site's facts in the text: the address that it writes most
// often, the company by the form of its name, the number that is called one.
func (t *Text) Found(l policy.Locale) Facts {
	var said []string
	for _, u := range t.units {
		said = append(said, u.words(nil))
		for _, r := range u.runs {
			if address, is := strings.CutPrefix(r.link, "mailto:"); is && !strings.Contains(u.words(nil), address) {
				said = append(said, address)
			}
		}
	}
	text := strings.Join(said, "\n")
	f := Facts{Email: mostOften(mailForm.FindAllString(text, -1), policy.IsEmail)}
	if f.Email == "" { // it is written out for people, and stays so in the text
		f.Email = mostOften(readSpelled(text), policy.IsEmail)
	}
	if u, err := url.Parse(t.home); err == nil {
		f.Domain = strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	}
	if _, host, ok := strings.Cut(f.Email, "@"); ok && f.Domain == "" {
		f.Domain = strings.ToLower(host)
	}
	if with := "https://www." + f.Domain; f.Domain != "" && strings.Contains(text, with) && !strings.Contains(text, "https://"+f.Domain) {
		f.URL = with
	}
	f.Company = withItsDot(text, mostOften(companiesIn(text), func(s string) bool { return len(s) > 3 }))
	f.Street, f.Town, f.Country = whereabouts(text, l)
	f.Number = numberIn(text, f.Company)
	if f.Name = t.site; f.Name == "" && f.Domain != "" {
		first, _, _ := strings.Cut(f.Domain, ".")
		f.Name = strings.ToUpper(first[:1]) + first[1:]
	}
	return f
}

// generic are words that stand before a company's name with a capital letter
// and are none of it.
var generic = pattern.New(`^(?:Das|Die|Der|Den|Det|De|Denne|The|La|El|Le|Il|Ved|Av|Hos|Vi|Wir|Bei|Med|With|Av|Från|Fra|Unternehmen|Firma|Gesellschaft|Anbieter|Betreiber|Selskapet|Selskabet|Bolaget|Företaget|Virksomheden|Yhtiö|Empresa|Sociedad|Company|Verantwortlicher|Kontakt|Contact|Contacto)[ \x{a0}]`)

// companiesIn are the companies that a text names, by the form of their names.
func companiesIn(text string) []string {
	var names []string
	for _, c := range companyForm.FindAllString(text, -1) {
		name := strings.ReplaceAll(strings.TrimRight(trimName(c), " \u00a0,;:)(\"'”»\n"), "\u00a0", " ")
		for generic.MatchString(name) && companyForm.MatchString(name[strings.IndexByte(name, ' ')+1:]) {
			name = name[strings.IndexByte(name, ' ')+1:]
		}
		names = append(names, name)
	}
	return names
}

// withItsDot is a company's name with the full stop that belongs to its form, as
// in "S.L.": where the text never goes without it, or goes on after it within a
// sentence. One that may end the sentence says nothing of "Ltd".
func withItsDot(text, name string) string {
	if name == "" || strings.HasSuffix(name, ".") {
		return name
	}
	without, within, ends := 0, 0, 0
	for _, after := range strings.Split(strings.ReplaceAll(text, "\u00a0", " "), name)[1:] {
		rest, dotted := strings.CutPrefix(after, ".")
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
		switch {
		case !dotted:
			without++
		case rest != "" && (strings.ContainsRune(",;:)»”\"'", first) || rest[0] == ' ' && unicode.IsLower(first)):
			within++
		default:
			ends++
		}
	}
	isInitials := strings.Contains(lastWord(name), ".")
	if within > without || without == 0 && isInitials && ends > 0 {
		return name + "."
	}
	return name
}

// addressForm is a street with its number and, where there is one, the floor,
// then the code and name of a town, and the country if it is named.
var addressForm = pattern.New(
	`((?:(?:C/|ul\.)[ \x{a0}])?(?:\p{Lu}[\p{L}.'’-]*[ \x{a0}](?:(?:de|del|la|las|los|van|der|den|von|og|och|i|of|du|des|do|da|dos|gate|gata|gade|vei|veg|väg|allé|plass|plats|plads|torg|torv)[ \x{a0}]){0,2}){0,3}` +
		`\p{Lu}[\p{L}.'’-]*(?:,|[ \x{a0}](?:gate|gata|gade|vei|veg|väg|allé|plass|plats|plads|torg|torv))?[ \x{a0}]\d{1,4}(?:[ ]?[A-Za-z])?\b` +
		`(?:,?[ \x{a0}]\d{1,3}\.?[ºª°][^,\n]{0,12})?)` +
		`[,\n][ \x{a0}]*((?:[A-Z]{1,2}-)?(?:\d{3}[ \x{a0}]\d{2}|\d{4}-\d{3}|\d{2}-\d{3}|\d{4,5})[ \x{a0}]\p{Lu}[\p{L}-]+(?:[ \x{a0}]\p{Lu}[\p{L}-]+){0,2})` +
		`(?:[,\n]?[ \x{a0}]*\(?(\p{Lu}\p{L}+(?:[ \x{a0}]\p{L}+)?))?`)

// whereabouts is the first postal address of a text, with the code of its
// country where that is named in the text's language.
func whereabouts(text string, l policy.Locale) (street, town, country string) {
	m := addressForm.FindStringSubmatch(text)
	if m == nil {
		return "", "", ""
	}
	if country = locale.CountryCode(l, m[3]); country == "" {
		first, _, _ := strings.Cut(m[3], " ")
		country = locale.CountryCode(l, first)
	}
	return m[1], m[2], country
}

// trimName drops what the form of a company's name takes in beyond it: the
// character after it, and the full stop of a sentence.
func trimName(s string) string {
	s = strings.TrimRight(s, " \u00a0\n,;:)(\"'”»!?/")
	if strings.HasSuffix(s, ".") && strings.Count(lastWord(s), ".") == 1 { // "Ltd." at a sentence's end
		return strings.TrimSuffix(s, ".")
	}
	return s
}

func lastWord(s string) string { return s[strings.LastIndexAny(s, " \u00a0")+1:] }

// mostOften is the value that stands there most often; of several, the first.
func mostOften(values []string, fits func(string) bool) string {
	count := map[string]int{}
	var order []string
	for _, v := range values {
		v = strings.TrimRight(v, ".,;:")
		if !fits(v) {
			continue
		}
		if count[v]++; count[v] == 1 {
			order = append(order, v)
		}
	}
	if len(order) == 0 {
		return ""
	}
	return slices.MaxFunc(order, func(a, b string) int {
		return cmp.Or(cmp.Compare(count[a], count[b]), cmp.Compare(slices.Index(order, b), slices.Index(order, a)))
	})
}

// File is the brand file that the facts make, for a site in one locale, or
// what is missing for it.
func (f Facts) File(l policy.Locale) (source []byte, missing []string) {
	if f.Email == "" {
		missing = append(missing, "support_email")
	}
	if f.Domain == "" {
		missing = append(missing, "domain")
	}
	if f.Company == "" {
		missing = append(missing, "company.name")
	}
	var b strings.Builder
	b.WriteString("# Proposed from the text that was imported. Look each value up before a release.\n")
	for _, pair := range [][2]string{{"name         ", f.Name}, {"domain       ", f.Domain}, {"support_email", f.Email}} {
		b.WriteString(pair[0] + " = " + ledger.Quote(pair[1]) + "\n")
	}
	if f.URL != "" {
		b.WriteString("url           = " + ledger.Quote(f.URL) + "\n")
	}
	b.WriteString("locales       = [" + ledger.Quote(string(l)) + "]\n\n[company]\nname = " + ledger.Quote(f.Company) + "\n")
	if f.Number != "" {
		b.WriteString("registration_number = " + ledger.Quote(f.Number) + "\n")
	}
	if f.Street != "" {
		b.WriteString("address = [" + ledger.Quote(f.Street) + ", " + ledger.Quote(f.Town) + "]\n")
	}
	if f.Country != "" {
		b.WriteString("country = " + ledger.Quote(f.Country) + "\n")
	}
	return []byte(b.String()), missing
}

// zones are time zones of the countries, and languages, whose sites are known
// to publish with Proviso; a guess that a person sets right.
var zones = map[string]string{
	"nb": "Europe/Oslo", "nn": "Europe/Oslo", "sv": "Europe/Stockholm", "da": "Europe/Copenhagen", "de": "Europe/Berlin", "fi": "Europe/Helsinki",
	"fr": "Europe/Paris", "es": "Europe/Madrid", "it": "Europe/Rome", "nl": "Europe/Amsterdam", "pl": "Europe/Warsaw", "pt": "Europe/Lisbon",
	"NO": "Europe/Oslo", "SE": "Europe/Stockholm", "DK": "Europe/Copenhagen", "DE": "Europe/Berlin", "FI": "Europe/Helsinki", "FR": "Europe/Paris",
	"ES": "Europe/Madrid", "IT": "Europe/Rome", "NL": "Europe/Amsterdam", "PL": "Europe/Warsaw", "PT": "Europe/Lisbon", "IE": "Europe/Dublin", "GB": "Europe/London",
}

// Settings is the policy.toml of a text that is the first of its policy, and
// the time zone that it names: that of the company's country, else of the
// language's, else UTC.
func Settings(l policy.Locale, country string) (source []byte, zone string) {
	language, _, _ := strings.Cut(string(l), "-")
	zone = cmp.Or(zones[country], zones[language], "UTC")
	return []byte("source      = " + ledger.Quote(string(l)) + "   # the locale that the others are translated from\n" +
		"timezone    = " + ledger.Quote(zone) + "   # decides when a legal day begins: proposed\n" +
		"notice_days = 30   # days between announcing a material change and its effect: proposed\n"), zone
}
