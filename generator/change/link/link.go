// Package link tells whose a page is that a text links: one party by its domain,
// by a name that hosts carry and the text speaks of, by what is known of kin; and
// whether a file is another edition of the same.
package link

import (
	"net/url"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/policy"
)

// Links is what the links of two texts say, and whose pages they lead to.
type Links struct {
	*reading.Texts
	Own     string             // the registrable domain that the texts link most
	Defined map[string]string  // names that both texts give to the same, each to the first
	hosts   map[string]string  // hosts that moved throughout, old to new
	known   map[string]bool    // the registrable domains that the old text leads to
	spoken  [2]map[string]bool // names that either text has
}

// New reads the links of two texts. Defined are for whoever knows them.
func New(texts *reading.Texts) *Links {
	links := &Links{Texts: texts}
	links.Own = links.ownDomain()
	links.hosts = links.movedHosts()
	return links
}

// Mailbox is the e-mail address that a link leads to; "mailto:" is sometimes
// forgotten.
func Mailbox(target string) (string, bool) {
	mail, ok := strings.CutPrefix(strings.ToLower(target), "mailto:")
	mail, _, _ = strings.Cut(mail, "?")
	return mail, ok || policy.IsEmail(mail)
}

// Unshared are the links of each side that the other lacks.
func Unshared(old, now []string) (gone, came []string) {
	have := map[string]int{}
	for _, l := range now {
		have[Canonical(l)]++
	}
	for _, l := range old {
		if have[Canonical(l)]--; have[Canonical(l)] < 0 {
			gone = append(gone, l)
		}
	}
	clear(have)
	for _, l := range old {
		have[Canonical(l)]++
	}
	for _, l := range now {
		if have[Canonical(l)]--; have[Canonical(l)] < 0 {
			came = append(came, l)
		}
	}
	return gone, came
}

// Canonical is a target without what leads nowhere else: scheme, www, case, a
// slash at its end.
func Canonical(target string) string {
	s := strings.ToLower(target)
	if number, ok := strings.CutPrefix(s, "tel:"); ok {
		return "tel:" + strings.NewReplacer("%20", "", " ", "", "-", "", "(", "", ")", "", ".", "").Replace(number)
	}
	for _, prefix := range []string{"mailto:", "https://", "http://", "//"} {
		s = strings.TrimPrefix(s, prefix)
	}
	return strings.TrimSuffix(strings.TrimPrefix(s, "www."), "/")
}

// SameTarget reports whether a link leads to the same party, and to no other
// document: within one registrable domain (publicsuffix.org), where pages move
// and stay the publisher's; between the domain that the texts link most and the
// text's own relative links; to a domain of the same name that the old text leads
// to already; to a host that the whole text moved to; to one that is known to be
// of the same party. A file that is downloaded, such as a PDF, is a text of its
// own that the link takes in, and another file is another text. A link to a
// telephone leads to nothing else.
func (links *Links) SameTarget(old, now string) bool {
	a, errA := url.Parse(old)
	b, errB := url.Parse(now)
	if errA != nil || errB != nil || !isPage(old, a) || !isPage(now, b) {
		return false
	}
	if isCopy(old, now, a, b) {
		return true
	}
	if isFile(a) != isFile(b) || isFile(a) && !links.sameFile(a, b) && !namesSameFile(a, b) {
		return false
	}
	if a.Host == "" || b.Host == "" {
		return samePath(a, b) || links.isOwn(a) && links.isOwn(b)
	}
	return links.party(a) == links.party(b) || links.kinDomain(a, b) || links.hosts[HostOf(old)] == HostOf(now) ||
		links.sameBearer(a, b) || areSiblings(a, b) || isNowhere(a.Hostname()) && links.isOwn(b)
}

// isOwn reports whether a page is at the text's own domain.
func (links *Links) isOwn(u *url.URL) bool {
	return u.Host == "" || token.Registrable(u.Hostname()) == links.Own
}

// kinDomain reports whether pages are at domains that begin with the same name,
// as example.org and examplefoundation.org, and the old text knows both.
func (links *Links) kinDomain(a, b *url.URL) bool {
	const least = 6
	from, to := links.party(a), links.party(b)
	n := 0
	for n < len(from) && n < len(to) && from[n] == to[n] && from[n] != '.' {
		n++
	}
	return n >= least && links.known[from] && links.known[to] && !strings.Contains(from+to, "/")
}

// isPage reports whether a link leads to a page, not to a mailbox, a telephone
// or a program.
func isPage(target string, u *url.URL) bool {
	_, mail := Mailbox(target)
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
