package change

import (
	"cmp"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/publicsuffix"

	"proviso/generator/policy"
	"proviso/generator/redline"
)

func linksOf(clauses []redline.Clause) []string {
	var links []string
	for _, c := range clauses {
		links = append(links, c.Links...)
	}
	return links
}

// linkSignals are the links of a clause that changed and that nothing proves
// to lead to the same. A clause that came or went is judged by its words.
func (j *judge) linkSignals(c *instance) []Signal {
	if len(c.pair.From) == 0 || len(c.pair.To) == 0 || j.proven != "" && c.pair.Kind != redline.Reworded {
		return nil
	}
	old, now := unshared(linksOf(c.pair.From), linksOf(c.pair.To))
	var signals []Signal
	for k := range max(len(old), len(now)) {
		switch {
		case k >= len(now):
			signals = append(signals, j.lostLink(c, old[k])...)
		case k >= len(old):
			signals = append(signals, j.newLink(c, now[k])...)
		case !j.sameTarget(old[k], now[k]):
			signals = append(signals, Signal{linkCategory(now[k]), fmt.Sprintf("a link to %s leads to %s", old[k], now[k])})
		}
	}
	return signals
}

// lostLink: words without their link are the same words, unless the link was
// how to write to someone.
func (j *judge) lostLink(c *instance, old string) []Signal {
	if mail, ok := mailbox(old); ok && !names(c.to, mail) {
		return []Signal{{Contact, "the link to " + mail + " removed"}}
	}
	return nil
}

// newLink: a link put on words that stay says no more than they do, unless it
// is an address that they do not name.
func (j *judge) newLink(c *instance, now string) []Signal {
	if mail, ok := mailbox(now); ok && !names(c.to, mail) && !names(c.from, mail) {
		return []Signal{{Contact, "a link to " + mail + " added"}}
	}
	return nil
}

func linkCategory(target string) Category {
	if _, ok := mailbox(target); ok {
		return Contact
	}
	return ""
}

// mailbox is the e-mail address that a link leads to; "mailto:" is sometimes
// forgotten.
func mailbox(target string) (string, bool) {
	mail, ok := strings.CutPrefix(strings.ToLower(target), "mailto:")
	mail, _, _ = strings.Cut(mail, "?")
	return mail, ok || policy.IsEmail(mail)
}

func names(tokens []token, mail string) bool {
	return slices.ContainsFunc(tokens, func(t token) bool { return t.kind == address && t.norm == mail })
}

// unshared are the links of each side that the other lacks.
func unshared(old, now []string) (gone, came []string) {
	have := map[string]int{}
	for _, l := range now {
		have[canonical(l)]++
	}
	for _, l := range old {
		if have[canonical(l)]--; have[canonical(l)] < 0 {
			gone = append(gone, l)
		}
	}
	clear(have)
	for _, l := range old {
		have[canonical(l)]++
	}
	for _, l := range now {
		if have[canonical(l)]--; have[canonical(l)] < 0 {
			came = append(came, l)
		}
	}
	return gone, came
}

// canonical is a target without what leads nowhere else: scheme, www, case, a
// slash at its end.
func canonical(target string) string {
	s := strings.ToLower(target)
	for _, prefix := range []string{"mailto:", "https://", "http://", "//"} {
		s = strings.TrimPrefix(s, prefix)
	}
	return strings.TrimSuffix(strings.TrimPrefix(s, "www."), "/")
}

// sameTarget reports whether a link leads to the same party, and to no other
// document: within one registrable domain (publicsuffix.org), where pages move
// and stay the publisher's; between the domain that the texts link most and the
// text's own relative links; to a domain of the same name that the old text leads
// to already; to a host that the whole text moved to. A file that is downloaded, such as a PDF, is a text of its own that the link takes in, and
// another file is another text. A link to a telephone leads to nothing else.
func (j *judge) sameTarget(old, now string) bool {
	a, errA := url.Parse(old)
	b, errB := url.Parse(now)
	if errA != nil || errB != nil || !isPage(old, a) || !isPage(now, b) {
		return false
	}
	if isFile(a) != isFile(b) || isFile(a) && !strings.EqualFold(path.Base(a.Path), path.Base(b.Path)) {
		return false
	}
	if a.Host == "" || b.Host == "" {
		return samePath(a, b) || j.isOwn(a) && j.isOwn(b)
	}
	return j.party(a) == j.party(b) || j.kinDomain(a, b) || j.hosts[strings.ToLower(a.Host)] == strings.ToLower(b.Host)
}

// isOwn reports whether a page is at the text's own domain.
func (j *judge) isOwn(u *url.URL) bool { return u.Host == "" || registrable(u.Hostname()) == j.own }

// kinDomain reports whether pages are at domains that begin with the same name,
// as example.org and examplefoundation.org, and the old text knows both.
func (j *judge) kinDomain(a, b *url.URL) bool {
	const least = 6
	from, to := j.party(a), j.party(b)
	n := 0
	for n < len(from) && n < len(to) && from[n] == to[n] && from[n] != '.' {
		n++
	}
	return n >= least && j.known[from] && j.known[to] && !strings.Contains(from+to, "/")
}

// isPage reports whether a link leads to a page, not to a mailbox, a telephone
// or a program.
func isPage(target string, u *url.URL) bool {
	_, mail := mailbox(target)
	return !mail && (u.Scheme == "" || u.Scheme == "http" || u.Scheme == "https")
}

func samePath(a, b *url.URL) bool { return a.Path != "" && page(a.Path) == page(b.Path) }

// page is a path without what tells where a file lies and not which it is.
func page(path string) string {
	for _, up := range []string{"./", "../"} {
		for strings.HasPrefix(path, up) {
			path = strings.TrimPrefix(path, up)
		}
	}
	path = strings.Trim(path, "/")
	for _, ending := range []string{".md", ".mdx", ".html", ".htm"} {
		path = strings.TrimSuffix(path, ending)
	}
	return path
}

// shared are hosts on which everybody has pages, with how many parts of a path
// say whose; none: each address is somebody's.
var shared = map[string]int{
	"github.com": 1, "gitlab.com": 1, "bitbucket.org": 1, "facebook.com": 1, "instagram.com": 1, "linkedin.com": 2, "twitter.com": 1, "x.com": 1,
	"medium.com": 1, "youtube.com": 1, "docs.google.com": 0, "drive.google.com": 0, "forms.gle": 0, "dropbox.com": 0, "bit.ly": 0, "t.co": 0,
	"tinyurl.com": 0, "archive.org": 0,
}

// operators are the subdomains on which whoever runs a shared host speaks for
// himself, and nobody else has pages.
var operators = setOf([]string{"support", "help", "docs", "developer", "developers", "about", "legal", "status", "policies", "privacy", "security", "enterprise"})

// party is whose a page is: the registrable domain of its host, on a shared host
// with what tells one party's pages from another's. A relative link's is the
// text's own.
func (j *judge) party(u *url.URL) string {
	if u.Hostname() == "" {
		return j.own
	}
	domain, full := registrable(u.Hostname()), strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	for _, host := range []string{full, domain} {
		if n, ok := shared[host]; ok {
			if label, _, _ := strings.Cut(full, "."); host != full && operators[label] {
				return full
			}
			parts := strings.Split(strings.Trim(u.Path, "/"), "/")
			if n == 0 || n > len(parts) {
				n = len(parts)
			}
			return host + "/" + strings.Join(parts[:n], "/")
		}
	}
	return domain
}

func registrable(host string) string {
	host = strings.ToLower(host)
	if domain, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return domain
	}
	return host
}

func isFile(u *url.URL) bool {
	switch strings.ToLower(path.Ext(u.Path)) {
	case ".pdf", ".doc", ".docx", ".odt", ".rtf", ".zip":
		return true
	}
	return false
}

// ownDomain notes the registrable domains that the old text leads to, and is
// the one that it leads to most; it is where its relative links lead. A text
// that leads to none twice is of the domain at which it is written to.
func (j *judge) ownDomain() string {
	times := map[string]int{}
	best, mails := "", ""
	j.known = map[string]bool{}
	for i := range j.cases {
		for _, t := range j.cases[i].from {
			if _, domain, isMail := strings.Cut(t.norm, "@"); t.kind == address && isMail && mails == "" {
				mails = registrable(domain)
			}
		}
		for _, l := range linksOf(j.cases[i].pair.From) {
			u, err := url.Parse(l)
			if err != nil || u.Hostname() == "" {
				continue
			}
			d := registrable(u.Hostname())
			j.known[d] = true
			if times[d]++; times[d] > times[best] || times[d] == times[best] && d < best {
				best = d
			}
		}
	}
	if times[best] > 1 {
		return best
	}
	return cmp.Or(mails, best)
}

// movedHosts finds hosts that the text moved away from: two links to the old one
// or more now lead to one and the same new one, by the same name before its
// suffix (example.app, example.com). All do, or those that do lead to the same
// pages there.
func (j *judge) movedHosts() map[string]string {
	moved, times, otherPage := map[string]string{}, map[string]int{}, map[string]bool{}
	for i := range j.cases {
		p := j.cases[i].pair
		old, now := unshared(linksOf(p.From), linksOf(p.To))
		for k := range min(len(old), len(now)) {
			a, b := hostOf(old[k]), hostOf(now[k])
			if a == "" || b == "" || a == b {
				continue
			}
			if was, seen := moved[a]; seen && was != b || brandOf(a) != brandOf(b) {
				b = ""
			}
			moved[a] = b
			times[a]++
			otherPage[a] = otherPage[a] || pathOf(old[k]) != pathOf(now[k])
		}
	}
	for host, to := range moved {
		if times[host] < 2 || to == "" || j.links(host) && otherPage[host] {
			delete(moved, host)
		}
	}
	return moved
}

// links reports whether the new text still links a host.
func (j *judge) links(host string) bool {
	for i := range j.cases {
		for _, l := range linksOf(j.cases[i].pair.To) {
			if hostOf(l) == host {
				return true
			}
		}
	}
	return false
}

func hostOf(target string) string {
	u, err := url.Parse(target)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Hostname())
}

func pathOf(target string) string {
	u, err := url.Parse(target)
	if err != nil {
		return target
	}
	return strings.Trim(u.Path, "/")
}

// brandOf is the name before a host's public suffix.
func brandOf(host string) string {
	name, _, _ := strings.Cut(registrable(host), ".")
	return name
}
