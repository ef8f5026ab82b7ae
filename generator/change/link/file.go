package link

import (
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode"

	"proviso/generator/change/token"
)

// namesSameFile reports whether addresses are of one file to download, of the
// same version, whatever parts the words of its name and says in which stage it
// is: "list of plans 2.pdf", "list-of-plans-v2-final.pdf"; or, on one host, that it
// is a form: "form-returns.pdf", "returns.pdf".
func namesSameFile(a, b *url.URL) bool {
	old, now := readFileName(a), readFileName(b)
	same := strings.Join(old.words, "") == strings.Join(now.words, "") || a.Host == b.Host && ofForm(old.words) != "" && ofForm(old.words) == ofForm(now.words)
	return len(old.words) > 0 && same && slices.Equal(old.versions, now.versions) &&
		strings.EqualFold(path.Ext(a.Path), path.Ext(b.Path))
}

// ofForm are the words of a file's name that say of what a form is.
func ofForm(words []string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(words), func(w string) bool { return formWords[w] }), "")
}

var formWords = token.Set(strings.Fields("form formular formulaire formulario formulier modulo formularz formulare formulaer skjema skema blankett lomake urlap"))

// fileName is the name of a file, cut into its words and what tells its version.
type fileName struct{ words, versions []string }

// stages are parts of names that tell in which stage a file is.
var stages = token.Set(strings.Fields("signed countersigned unterschrieben signiert firmado signe final finale copy web print compressed small rev revision version ver v"))

func readFileName(u *url.URL) fileName {
	base := strings.TrimSuffix(path.Base(u.Path), path.Ext(u.Path))
	part := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' }
	var name fileName
	for _, p := range strings.FieldsFunc(token.Transliterated(base), part) {
		switch {
		case stages[p]:
		case strings.Trim(strings.TrimPrefix(p, "v"), "0123456789.") == "":
			name.versions = append(name.versions, strings.TrimPrefix(p, "v"))
		default:
			name.words = append(name.words, p)
		}
	}
	return name
}

// bonds are parts of addresses of texts that bind whoever agrees to them.
var bonds = []string{"terms", "agreement", "contract", "conditions", "addendum", "licen", "price", "pricing", "fees", "tariff", "dpa", "baa", "eula", "tos",
	"agb", "avv", "vertrag", "bedingung", "preis", "cgu", "cgv", "contrat", "tarif", "contrato", "terminos", "termos", "condic", "condiz", "contratto", "termini", "tariff",
	"voorwaarden", "overeenkomst", "prijzen", "villkor", "avtal", "vilkar", "vilkaar", "betingelser", "aftale", "avtale", "regulamin", "umow", "cennik", "ehdot", "sopimus",
	"podmink", "smlouv", "cenik", "aszf", "szerzodes", "sozlesme", "kosullar", "kiyaku", "keiyaku"}

func bindsAt(u *url.URL) bool {
	where := token.Transliterated(u.Path)
	return slices.ContainsFunc(bonds, func(part string) bool { return strings.Contains(where, part) })
}

// archived is the page of which an address has a copy, as web.archive.org keeps
// it; "" of other addresses.
func archived(u *url.URL) string {
	if HostOf(u.String()) != "web.archive.org" {
		return ""
	}
	stamp, page, _ := strings.Cut(strings.TrimPrefix(u.Path, "/web/"), "/")
	if strings.Trim(stamp, "0123456789*_abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	if u.RawQuery != "" {
		page += "?" + u.RawQuery
	}
	return strings.Replace(strings.Replace(page, "https:/", "https://", 1), ":///", "://", 1)
}

// isCopy reports whether one address is of a copy of the other's page, which is
// still the same to read: no text that binds as it is at the time, and nothing
// that is done there.
func isCopy(old, now string, a, b *url.URL) bool {
	inner, other := archived(a), now
	if inner == "" {
		inner, other = archived(b), old
	}
	return inner != "" && Canonical(inner) == Canonical(other) && !isDone(a) && !isDone(b) && !bindsAt(a) && !bindsAt(b)
}
