package brand

import (
	"io/fs"
	"math"
	"net"
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/idna"

	"proviso/generator/pattern"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// reader turns merged values into a Brand and reports what is malformed.
type reader struct {
	b      *Brand
	values map[string]value
	fs     fs.FS
}

func (r *reader) read() {
	r.facts()
	r.addresses()
	r.locales()
	r.names()
	r.theme()
}

// facts sorts the values that slots can name into shared and per-locale ones.
func (r *reader) facts() {
	for _, key := range sortedKeys(r.values) {
		v := r.values[key]
		name, locale := key, policy.Locale("")
		if rest, ok := strings.CutPrefix(key, "locale."); ok {
			tag, fact, _ := strings.Cut(rest, ".")
			name, locale = fact, policy.Locale(tag)
		}
		if !isFact(name) {
			continue
		}
		if key != "url" { // which addresses checks
			r.checkFact(name, v)
		}
		if locale == "" {
			r.b.shared[name] = v.text
			continue
		}
		if r.b.perLocale[locale] == nil {
			r.b.perLocale[locale] = policy.Facts{}
		}
		r.b.perLocale[locale][name] = v.text
	}
	r.b.Name, r.b.Country = r.b.shared["name"], r.b.shared["company.country"]
}

func isFact(name string) bool {
	return slices.Contains([]string{"name", "domain", "url", "support_email"}, name) ||
		strings.HasPrefix(name, "company.") || strings.HasPrefix(name, "facts.")
}

// breaksLine reports whether a character is no part of a line of text.
func breaksLine(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }

// maxFact bounds a fact, in bytes.
const maxFact = 64 << 10

func (r *reader) checkFact(name string, v value) {
	switch {
	case strings.ContainsFunc(v.text, breaksLine):
		v.errorf("holds a line end or another control character; a fact is one line, an array is joined by commas")
	case len(v.text) > maxFact:
		v.errorf("has %d bytes; at most %d are accepted", len(v.text), maxFact)
	case v.text == "":
	case name == "support_email" && !policy.IsEmail(v.text):
		v.table.Add(v.problem("%q is not an e-mail address", v.text).Hint(`write one address alone, such as "privacy@example.com"`))
	case name == "domain":
		if _, why := ascii(v.text); why != "" {
			v.table.Add(v.problem("%q %s", v.text, why).Hint(`write for example "example.com"`))
		}
	case (name == "url" || name == "facts.authority_url") && !policy.IsWebURL(v.text):
		v.errorf("%q is not a web address that begins with https://", v.text)
	case name == "company.country" && !isCountry(v.text):
		v.table.Add(v.problem("%q is not a country of ISO 3166-1", v.text).Hint("%s", countryHint(v.text)))
	}
}

var profile = idna.New(idna.MapForLookup(), idna.BidiRule(), idna.StrictDomainName(true), idna.VerifyDNSLength(true), idna.CheckHyphens(true), idna.CheckJoiners(true))

// ascii is a domain's ASCII form, or why it is none.
func ascii(domain string) (host, why string) {
	if strings.ContainsAny(domain, "/:@ ") || net.ParseIP(domain) != nil {
		return "", "is not a domain: it is written without https://, port and path"
	}
	host, err := profile.ToASCII(domain)
	if err != nil || !strings.Contains(strings.Trim(host, "."), ".") || strings.HasSuffix(host, ".") {
		return "", "is not a domain"
	}
	if last := host[strings.LastIndexByte(host, '.')+1:]; strings.Trim(last, "0123456789") == "" {
		return "", "is not a domain"
	}
	return host, ""
}

func (r *reader) addresses() {
	b := r.b
	b.Domain = strings.ToLower(b.shared["domain"])
	b.Host, _ = ascii(b.Domain)
	b.URL = r.webAddress("url", origin(b.Domain))
	b.shared["url"] = b.URL
	b.Base = r.webAddress("base", origin(b.Host))
	if _, given := r.values["base"]; !given {
		b.Base = ASCII(b.URL)
	}
	for _, former := range r.values["former_domains"].list {
		host, why := ascii(former)
		if why != "" || host == b.Host {
			v := r.values["former_domains"]
			v.errorf("%q %s", former, cmpWhy(why, "is the present domain"))
			continue
		}
		if !slices.Contains(b.FormerDomains, host) {
			b.FormerDomains = append(b.FormerDomains, host)
		}
	}
	for _, host := range r.values["hosts"].list {
		if !hostForm.MatchString(host) {
			v := r.values["hosts"]
			v.table.Add(v.problem("%q is not an origin", host).Hint(`write for example "https://www.example.com"`))
			continue
		}
		b.Hosts = append(b.Hosts, host)
	}
}

var hostForm = pattern.New(`^(https?://)?(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:[0-9]{1,5})?$`)

func cmpWhy(why, otherwise string) string {
	if why == "" {
		return otherwise
	}
	return why
}

func (r *reader) webAddress(key, otherwise string) string {
	v, given := r.values[key]
	if !given {
		return otherwise
	}
	u, err := url.Parse(v.text)
	if err != nil || !policy.IsWebURL(v.text) || u.RawQuery != "" || u.Fragment != "" || strings.Contains(u.Path, "..") {
		v.table.Add(v.problem("%q is not a web address", v.text).Hint(`write for example "https://legal.example.com"`))
		return otherwise
	}
	return strings.TrimRight(v.text, "/")
}

// ASCII is a web address with its host in ASCII form: where a site is served
// that says nothing else.
func ASCII(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	if host, why := ascii(u.Hostname()); why == "" {
		if port := u.Port(); port != "" {
			host += ":" + port
		}
		u.Host = host
	}
	return u.String()
}

func (r *reader) locales() {
	v := r.values["locales"]
	for _, tag := range v.list {
		switch l := v.table.Locale(v.key, tag); {
		case l == "": // reported
		case slices.Contains(r.b.Locales, l):
			v.errorf("%q stands twice", tag)
		default:
			r.b.Locales = append(r.b.Locales, l)
		}
	}
}

var tagForm = pattern.New(`^[\p{L}\p{N}][\p{L}\p{N}_.-]*$`)

func (r *reader) names() {
	if v, given := r.values["policies"]; given {
		r.b.Policies, r.b.PoliciesPlace = append([]string{}, v.list...), v.table.Place(v.key)
	}
	r.b.Tags = []string{r.b.ID}
	for _, tag := range r.values["tags"].list {
		if v := r.values["tags"]; !tagForm.MatchString(tag) {
			v.errorf("%q is malformed; use letters, digits, hyphens and underscores", tag)
		}
		r.b.Tags = append(r.b.Tags, tag)
	}
	slices.Sort(r.b.Tags)
	r.b.Tags = slices.Compact(r.b.Tags)
	for _, key := range sortedKeys(r.values) {
		id, isLink := strings.CutPrefix(key, "links.")
		if v := r.values[key]; isLink {
			if !policy.IsWebURL(v.text) {
				v.errorf("%q is not a web address that begins with https://", v.text)
			}
			r.b.Links[id] = v.text
		}
	}
}

var (
	colour   = pattern.New(`^#[0-9a-fA-F]{6}$`)
	fontForm = pattern.New(`^[\p{L}\p{N} ,'"_-]+$`) // a count here would be compiled as so many copies, 11 MB at each start
	logos    = []string{".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif"}
)

// maxFont bounds a list of font families, in characters.
const maxFont = 300

// MaxLogo bounds a logo, in bytes.
const MaxLogo = 512 << 10

func (r *reader) theme() {
	t := &r.b.Theme
	if v := r.values["theme.accent"]; v.isSet {
		switch t.Accent = strings.ToLower(v.text); {
		case !colour.MatchString(v.text):
			v.table.Add(v.problem("%q is not a colour", v.text).Hint(`write it as "#rrggbb", such as "#1a4d8f"`))
		case Contrast(t.Accent, paperLight) < minContrast:
			found := math.Floor(Contrast(t.Accent, paperLight)*100) / 100 // never shown as enough
			v.table.Add(v.problem("%s has a contrast of %.2f:1 to the page, %s; links in it need %.1f:1 (WCAG 2.2 AA, 1.4.3)", v.text, found, paperLight, minContrast).
				Hint("the nearest of its hue that has it is %s", OnLight(t.Accent)).
				Hint("on dark pages it is lightened by itself"))
		}
	}
	if v := r.values["theme.font"]; v.isSet {
		t.Font = v.text
		if !fontForm.MatchString(v.text) || utf8.RuneCountInString(v.text) > maxFont || strings.Count(v.text, `"`)%2+strings.Count(v.text, `'`)%2 != 0 {
			v.table.Add(v.problem("%q is not a list of font families", v.text).Hint(`write for example "Georgia, serif"`))
		}
	}
	if v := r.values["theme.logo"]; v.isSet {
		t.Logo = path.Join(Folder, v.text)
		info, err := fs.Stat(r.fs, t.Logo)
		switch {
		case !fs.ValidPath(v.text) || !slices.Contains(logos, strings.ToLower(path.Ext(v.text))):
			v.errorf("%q is not a picture below %s/ (%s)", v.text, Folder, strings.Join(logos, " "))
		case err != nil:
			v.errorf("cannot read %s: %v", t.Logo, settings.Reason(err))
		case !info.Mode().IsRegular():
			v.errorf("cannot read %s: it is not a regular file", t.Logo)
		case info.Size() > MaxLogo:
			v.errorf("%s has %d bytes; at most %d are accepted", t.Logo, info.Size(), MaxLogo)
		}
	}
}
