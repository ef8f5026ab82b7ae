package link

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"proviso/generator/change/token"
)

// sameBearer reports whether pages at two hosts are by their names of one party:
// both names are the same, and it is one that the text knows, with a capital or
// as its own. Where something is done, as objecting or paying, only a person
// says so.
func (links *Links) sameBearer(a, b *url.URL) bool {
	if isDone(a) || isDone(b) {
		return false
	}
	old, now := bearer(a), bearer(b)
	switch {
	case old == "" || now == "":
		return false
	case isOnion(a) || isOnion(b):
		return isOnion(a) && isOnion(b) && links.knowsStart(BrandOf(a.Hostname()), BrandOf(b.Hostname()))
	case sameName(old, now):
		return links.speaksOf(shorter(old, now)) || links.isOwn(a) && isHosted(b) || links.isOwn(b) && isHosted(a) || isAuthority(b.Hostname()) && sameLand(a, b) ||
			isHosted(a) && isHosted(b) && sameEnd(a, b)
	}
	own := links.isOwn(a) || links.isOwn(b)
	return isHosted(a) && isHosted(b) && links.isHouse(old) && links.isHouse(now) || own && isLonger(old, now) && links.speaksOf(old) && links.speaksOf(now)
}

// isHosted reports whether a page is at a host where many have theirs, each under
// a name.
func isHosted(u *url.URL) bool {
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	return tenant(host) != "" || coders[host]
}

// isLonger reports whether one name begins with the other: Aldera, Aldera Mail.
func isLonger(a, b string) bool {
	return strings.HasPrefix(core(a), core(b)) || strings.HasPrefix(core(b), core(a))
}

func shorter(a, b string) string {
	if len(core(b)) < len(core(a)) {
		return b
	}
	return a
}

// speaksOf reports whether both texts have a name with a capital; of several
// words too, "Aldera Mail" of aldera-mail.
func (links *Links) speaksOf(name string) bool {
	return links.namesIn(0)[core(name)] && links.namesIn(1)[core(name)]
}

// namesIn are the words with a capital of a side, each also with those behind it,
// without accents and spaces.
func (links *Links) namesIn(side int) map[string]bool {
	if links.spoken[side] == nil {
		const longest = 3
		links.spoken[side] = map[string]bool{}
		for i := range links.Cases {
			clauses := links.Cases[i].Pair.From
			if side == 1 {
				clauses = links.Cases[i].Pair.To
			}
			for _, c := range clauses {
				run := token.Scan(c.Words)
				for k := range run {
					if !token.Capital(run[k].Raw) || run[k].Kind != token.Word {
						continue
					}
					name := ""
					for _, t := range run[k:min(k+longest, len(run))] {
						name += string(token.Bare(t.Norm))
						links.spoken[side][name] = true
					}
				}
			}
		}
	}
	return links.spoken[side]
}

// isHouse reports whether a name is of who wrote the text: that of its domain, or
// what "we" is defined as.
func (links *Links) isHouse(name string) bool {
	if sameName(name, BrandOf(links.Own)) {
		return true
	}
	for ours := range links.Lex.Wording.Ours {
		for _, w := range strings.Fields(links.Defined[ours]) {
			if len(w) > 3 && core(name) == string(token.Bare(w)) {
				return true
			}
		}
	}
	return false
}

// knowsStart reports whether two keys, as onion services have for names, begin
// with one name that the text knows.
func (links *Links) knowsStart(a, b string) bool {
	const least = 4
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for ; n >= least; n-- {
		if name := a[:n]; strings.HasPrefix(BrandOf(links.Own), name) || links.speaksOf(name) {
			return true
		}
	}
	return false
}

func isOnion(u *url.URL) bool { return strings.HasSuffix(strings.ToLower(u.Hostname()), ".onion") }

// sameLand reports whether hosts end in the same country's or organisation's
// letters.
func sameLand(a, b *url.URL) bool {
	return path.Ext(strings.ToLower(a.Hostname())) == path.Ext(strings.ToLower(b.Hostname()))
}

// sameEnd reports whether paths end in the same name.
func sameEnd(a, b *url.URL) bool {
	return path.Base(page(a.Path)) == path.Base(page(b.Path))
}

// doing are parts of addresses where a reader does what a text gives a right or
// a way to: objects, pays, asks.
var doing = []string{"optout", "opt-out", "opt_out", "unsubscribe", "donotsell", "do-not-sell", "payment", "checkout", "donate", "widerruf", "widerspruch", "abmelden",
	"desabonn", "desinscr", "opposition", "baja", "oposicion", "cancelar", "disiscri", "afmelden", "avregistrer", "avanmal", "rezygn", "objection", "dsar", "data-request"}

func isDone(u *url.URL) bool {
	where := strings.ToLower(u.Host + u.Path)
	return slices.ContainsFunc(doing, func(part string) bool { return strings.Contains(where, part) })
}
