package change

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

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
		case !j.sameTarget(old[k], now[k]) && !j.newEdition(c, old[k], now[k]):
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
	if number, ok := strings.CutPrefix(s, "tel:"); ok {
		return "tel:" + strings.NewReplacer("%20", "", " ", "", "-", "", "(", "", ")", "", ".", "").Replace(number)
	}
	for _, prefix := range []string{"mailto:", "https://", "http://", "//"} {
		s = strings.TrimPrefix(s, prefix)
	}
	return strings.TrimSuffix(strings.TrimPrefix(s, "www."), "/")
}

// sameTarget reports whether a link leads to the same party, and to no other
// document: within one registrable domain (publicsuffix.org), where pages move
// and stay the publisher's; between the domain that the texts link most and the
// text's own relative links; to a domain of the same name that the old text leads
// to already; to a host that the whole text moved to; to one that is known to be
// of the same party. A file that is downloaded, such as a PDF, is a text of its
// own that the link takes in, and another file is another text. A link to a
// telephone leads to nothing else.
func (j *judge) sameTarget(old, now string) bool {
	a, errA := url.Parse(old)
	b, errB := url.Parse(now)
	if errA != nil || errB != nil || !isPage(old, a) || !isPage(now, b) {
		return false
	}
	if isCopy(old, now, a, b) {
		return true
	}
	if isFile(a) != isFile(b) || isFile(a) && !j.sameFile(a, b) && !namesSameFile(a, b) {
		return false
	}
	if a.Host == "" || b.Host == "" {
		return samePath(a, b) || j.isOwn(a) && j.isOwn(b)
	}
	return j.party(a) == j.party(b) || j.kinDomain(a, b) || j.hosts[hostOf(old)] == hostOf(now) ||
		j.sameBearer(a, b) || areSiblings(a, b) || isNowhere(a.Hostname()) && j.isOwn(b)
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
