package change

import (
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
// and stay the publisher's; between such a domain and the text's own relative
// links; to a host that the whole text moved to. A file that is downloaded, such
// as a PDF, is a text of its own that the link takes in, and another file is
// another text.
func (j *judge) sameTarget(old, now string) bool {
	_, oldMail := mailbox(old)
	_, newMail := mailbox(now)
	if oldMail || newMail {
		return false
	}
	a, errA := url.Parse(old)
	b, errB := url.Parse(now)
	if errA != nil || errB != nil || isFile(a) != isFile(b) || isFile(a) && !strings.EqualFold(path.Base(a.Path), path.Base(b.Path)) {
		return false
	}
	from, to := j.domain(a), j.domain(b)
	return from == to || j.known[to] || samePath(a, b) && (a.Host == "" || b.Host == "") || j.hosts[strings.ToLower(a.Host)] == strings.ToLower(b.Host)
}

func samePath(a, b *url.URL) bool {
	return a.Path != "" && strings.Trim(a.Path, "/") == strings.Trim(b.Path, "/")
}

// domain is a link's registrable domain; a relative link's is the text's own.
func (j *judge) domain(u *url.URL) string {
	if u.Hostname() == "" {
		return j.own
	}
	return registrable(u.Hostname())
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
// the one that it leads to most; it is where its relative links lead.
func (j *judge) ownDomain() string {
	times := map[string]int{}
	best := ""
	j.known = map[string]bool{}
	for i := range j.cases {
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
	return best
}

// movedHosts finds hosts that the whole text moved away from: every link to the
// old one, two or more, now leads to one and the same new one, by the same name
// before its suffix (example.app, example.com).
func (j *judge) movedHosts() map[string]string {
	moved, times := map[string]string{}, map[string]int{}
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
		}
	}
	for host, to := range moved {
		if times[host] < 2 || to == "" || j.links(host) {
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

// brandOf is the name before a host's public suffix.
func brandOf(host string) string {
	name, _, _ := strings.Cut(registrable(host), ".")
	return name
}
