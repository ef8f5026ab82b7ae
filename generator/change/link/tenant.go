package link

import (
	"net/url"
	"slices"
	"strings"

	"proviso/generator/change/token"
)

// desks are hosts on which everybody has a host of his own, beside those that
// publicsuffix.org knows of: help desks, documents, blogs, reports of failures.
var desks = token.Set([]string{"zendesk.com", "helpscoutdocs.com", "freshdesk.com", "helpjuice.com", "uservoice.com", "crisp.help", "groovehq.com",
	"zohodesk.com", "zohodesk.eu", "kayako.com", "document360.io", "readme.io", "readthedocs.org", "mintlify.app", "super.site", "atlassian.net",
	"statuspage.io", "instatus.com", "status.io", "wordpress.com", "medium.com", "substack.com", "tumblr.com", "squarespace.com", "ghost.io",
	"canny.io", "typeform.com", "jimdosite.com", "gitbook.com", "teamwork.com", "bitbucket.org", "slack.com"})

// isDesk reports whether a domain is one of those, or that of a help desk under
// another ending: zendesk.com, zendesk.jp.
func isDesk(domain string) bool {
	return desks[domain] || helpDesks[BrandOf(domain)] && domain == token.Registrable(domain)
}

var helpDesks = token.Set([]string{"zendesk", "helpscoutdocs", "freshdesk", "helpjuice", "uservoice", "zohodesk", "kayako", "document360", "gitbook", "statuspage", "intercom"})

// coders are hosts of repositories, with whose they are first in a path.
var coders = token.Set([]string{"github.com", "gitlab.com", "codeberg.org", "bitbucket.org", "sr.ht", "git.sr.ht", "framagit.org", "gitee.com", "salsa.debian.org"})

// generic are what names of hosts and accounts have beside the name.
var generic = token.Set(strings.Fields(`app apps hq team teams get try use the my go org inc io com net dev foundation project group web site www
	online help helpcenter support docs doc status legal privacy policy policies software labs cloud tech pub oss opensource open source code
	official global europe eu uk us usa community blog news hc wiki care desk
	fundacja fundacion fundacao fondation fondazione stiftung stiftelsen forening verein ev asso association ry`))

// tenant is who has the host on one that is everybody's, "" on others.
func tenant(host string) string {
	host = strings.TrimPrefix(strings.ToLower(host), "www.")
	label, on, _ := strings.Cut(host, ".")
	if isDesk(on) && !operators[label] && label != "www" {
		return label
	}
	suffix, icann := token.Suffix(host)
	if own := strings.TrimSuffix(host, "."+suffix); !icann && strings.Contains(suffix, ".") && own != host {
		return own[strings.LastIndexByte(own, '.')+1:]
	}
	return ""
}

// bearer is what the host of a page, or on a host that many share the account,
// is called.
func bearer(u *url.URL) string {
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	if name := tenant(host); name != "" {
		return name
	}
	if n, ok := shared[host]; ok || coders[host] {
		if account, _, _ := strings.Cut(strings.Trim(u.Path, "/"), "/"); n == 1 || coders[host] {
			return strings.TrimLeft(account, "@~")
		}
		return ""
	}
	return BrandOf(host)
}

// core is a name without what is generic in it: "aldera" of "aldera-app".
func core(name string) string {
	parts := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return strings.ContainsRune("-_. ", r) })
	kept := slices.DeleteFunc(slices.Clone(parts), func(p string) bool { return generic[p] })
	if len(kept) == 0 {
		kept = parts
	}
	return strings.Join(kept, "")
}

// sameName reports whether names are one but for what is generic in them.
func sameName(a, b string) bool {
	const least = 3
	if a, b = core(a), core(b); len(a) > len(b) {
		a, b = b, a
	}
	rest, begins := strings.CutPrefix(b, a)
	if !begins {
		rest, begins = strings.CutSuffix(b, a)
	}
	return len(a) >= least && begins && (rest == "" || generic[rest] && len(a) > least)
}

// isAuthority reports whether a host is of a state's authority, or of the
// Union's: nobody else has one there.
func isAuthority(host string) bool {
	suffix, icann := token.Suffix(host)
	return icann && slices.ContainsFunc(authorities, func(a string) bool { return suffix == a || strings.HasPrefix(suffix, a+".") }) ||
		slices.ContainsFunc(states, func(s string) bool { return strings.HasSuffix(host, "."+s) })
}

var (
	authorities = []string{"gov", "gouv", "gob", "go", "gv", "govt", "gub"}
	states      = []string{"europa.eu", "bund.de", "admin.ch", "overheid.nl", "gov.pl", "gov.cz", "dep.no"}
)
