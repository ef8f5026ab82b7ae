package link

import (
	"cmp"
	"net/url"
	"path"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// shared are hosts on which everybody has pages, with how many parts of a path
// say whose; none: each address is somebody's.
var shared = map[string]int{
	"github.com": 1, "gitlab.com": 1, "bitbucket.org": 1, "facebook.com": 1, "instagram.com": 1, "linkedin.com": 2, "twitter.com": 1, "x.com": 1,
	"medium.com": 1, "youtube.com": 1, "docs.google.com": 0, "drive.google.com": 0, "forms.gle": 0, "dropbox.com": 0, "bit.ly": 0, "t.co": 0,
	"tinyurl.com": 0, "archive.org": 0, "codeberg.org": 1, "sr.ht": 1, "framagit.org": 1, "gitee.com": 1, "intercom.help": 1, "sites.google.com": 2, "notion.so": 0,
}

// operators are the subdomains on which whoever runs a shared host speaks for
// himself, and nobody else has pages.
var operators = token.Set([]string{"support", "help", "docs", "developer", "developers", "about", "legal", "status", "policies", "privacy", "security", "enterprise"})

// party is whose a page is: the registrable domain of its host, on a shared host
// with what tells one party's pages from another's. A relative link's is the
// text's own.
func (links *Links) party(u *url.URL) string {
	if u.Hostname() == "" {
		return links.Own
	}
	domain, full := token.Registrable(u.Hostname()), strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	if isDesk(domain) && tenant(full) != "" {
		return full
	}
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
func (links *Links) ownDomain() string {
	times := map[string]int{}
	best, mails := "", ""
	links.known = map[string]bool{}
	for i := range links.Cases {
		for _, t := range links.Cases[i].From {
			if _, domain, isMail := strings.Cut(t.Norm, "@"); t.Kind == token.Address && isMail && mails == "" {
				mails = token.Registrable(domain)
			}
		}
		for _, l := range reading.LinksOf(links.Cases[i].Pair.From) {
			u, err := url.Parse(l)
			if err != nil || u.Hostname() == "" {
				continue
			}
			d := token.Registrable(u.Hostname())
			links.known[d] = true
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
// pages there. The text's own pages may move to any one host where all do, and
// each is called as it was.
func (links *Links) movedHosts() map[string]string {
	moved, times, otherPage := map[string]string{}, map[string]int{}, map[string]bool{}
	for i := range links.Cases {
		p := links.Cases[i].Pair
		old, now := Unshared(reading.LinksOf(p.From), reading.LinksOf(p.To))
		for k := range min(len(old), len(now)) {
			a, b := HostOf(old[k]), HostOf(now[k])
			if a == "" || b == "" || a == b {
				continue
			}
			if was, seen := moved[a]; seen && was != b || BrandOf(a) != BrandOf(b) && token.Registrable(a) != links.Own {
				b = ""
			}
			moved[a] = b
			times[a]++
			otherPage[a] = otherPage[a] || pathOf(old[k]) != pathOf(now[k])
		}
	}
	for host, to := range moved {
		if times[host] < 2 || to == "" || links.leadsTo(host) && otherPage[host] || BrandOf(host) != BrandOf(to) && (times[host] < ownMoves || links.leadsTo(host) || otherPage[host]) {
			delete(moved, host)
		}
	}
	return moved
}

// ownMoves is how many links of a text lead to its new domain at least where one
// link alone would say little.
const ownMoves = 3

// leadsTo reports whether the new text still links a host.
func (links *Links) leadsTo(host string) bool {
	for i := range links.Cases {
		for _, l := range reading.LinksOf(links.Cases[i].Pair.To) {
			if HostOf(l) == host {
				return true
			}
		}
	}
	return false
}

func HostOf(target string) string {
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

// BrandOf is the name before a host's public suffix.
func BrandOf(host string) string {
	name, _, _ := strings.Cut(token.Registrable(host), ".")
	return name
}
