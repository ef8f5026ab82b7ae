package change

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"proviso/generator/pattern"
	"proviso/generator/redline"
)

// linked is a link in Markdown, with its label and its target.
var linked = pattern.New(`\[([^\[\]]+)\]\(<?([^()\s<>]+)>?(?:\s+"[^"]*")?\)`)

// relabelled: the label of a link may be worded otherwise where the link leads
// to the same page: what the reader is sent to read stays. Not where the label
// itself says something of weight. So may the words that do nothing but send
// the reader there. What else differs needs proofs of its own.
func (j *judge) relabelled(c *instance) string {
	if c.pair.Kind != redline.Reworded || len(c.from) == 0 || len(c.to) == 0 {
		return ""
	}
	from, old := withoutLabels(c.pair.From)
	to, now := withoutLabels(c.pair.To)
	if len(old) == 0 || len(old) != len(now) {
		return ""
	}
	relabelled := false
	for k := range old {
		same := canonical(old[k].target) == canonical(now[k].target)
		if !same && !j.sameTarget(old[k].target, now[k].target) || !j.sameLabel(old[k], now[k], same) {
			return ""
		}
		relabelled = relabelled || old[k].label != now[k].label
	}
	rest := *c
	rest.from, rest.to = j.lex.read(from), j.lex.read(to)
	rest.hunks = differ(rest.from, rest.to)
	proofs := j.proveHunks(&rest)
	for i := range rest.hunks {
		if h := &rest.hunks[i]; h.proof == "" {
			h.proof = cmp.Or(j.pointing(&rest, *h), j.placed(&rest, *h, old, now))
			relabelled = relabelled || h.proof != ""
		}
	}
	if !relabelled || len(rest.open()) > 0 {
		return ""
	}
	return strings.Join(append([]string{"the label of a link that leads to the same page"}, proofs...), "; ")
}

// placeholder is what stands for a link once its label is taken out.
const placeholder = "linkto"

func isLink(t token) bool { return strings.HasPrefix(t.norm, placeholder) }

func hasLink(tokens []token) bool { return slices.ContainsFunc(tokens, isLink) }

// sameLabel reports whether labels differ, if at all, in words without weight
// and topic, and name nobody that only one of the texts names. For the same
// page a label that names it may stand where "here" or another name stood.
func (j *judge) sameLabel(old, now link, page bool) bool {
	from, to := j.lex.read(old.label), j.lex.read(now.label)
	if old.isSpelled() && now.isSpelled() {
		return true
	}
	if !j.lex.known {
		return j.sameOutlined(from, to, now.target)
	}
	if !page && (j.isHelp(to) && j.isHere(from) || j.isHelp(from) && j.isHere(to)) {
		return true
	}
	if page && (j.isPointer(from) || j.isPage(from)) && (j.isTitle(to) || j.isPage(to)) || page && (j.isTitle(from) || j.isPage(from)) && j.isPointer(to) {
		return true
	}
	for _, h := range differ(from, to) {
		if page && sameSite(h) {
			continue
		}
		if !page && slices.ContainsFunc(slices.Concat(h.del, h.ins), isRuling) {
			return false
		}
		if j.anyWeighs(h.del) || j.anyWeighs(h.ins) || j.lex.topics(h.del) != j.lex.topics(h.ins) || strangers(h.del, j.to) || strangers(h.ins, j.from) {
			return false
		}
	}
	return true
}

// isHelp reports whether a label calls what it leads to a page and says nothing of
// what that is about, "the help pages": any of one party's pages may be one, but
// no policy and nothing that binds.
func (j *judge) isHelp(label []token) bool {
	if !j.isPage(label) || j.lex.topics(label) != "" || j.lex.contracts.in(label) {
		return false
	}
	return !slices.ContainsFunc(label, func(t token) bool {
		return isRuling(t) || beginsWith(t, fillings) || !j.calls(t) && !j.guides(t) && !j.lex.wording.ours[t.norm]
	})
}

// isRuling reports whether a word calls a text that rules something.
func isRuling(t token) bool { return beginsWith(t, rulings) }

func beginsWith(t token, stems []string) bool {
	word := transliterated(t.norm)
	return slices.ContainsFunc(stems, func(stem string) bool { return strings.HasPrefix(word, stem) })
}

// rulings are how words begin that texts are called which rule something.
var rulings = []string{"polic", "polit", "notice", "statement", "term", "agreement", "addendum", "guideline", "erklaerung", "datenschutz", "hinweis", "richtlin", "bedingung", "agb",
	"declara", "condi", "aviso", "informativa", "beleid", "verklaring", "voorwaard", "kaytanto", "seloste", "ehdot", "erklaering", "erklaring", "retningslin", "riktlin", "villkor",
	"vilkar", "betingelse", "zasad", "warunk", "regulamin"}

// fillings are how words begin that are filled in: where something is asked for.
var fillings = []string{"form", "skjema", "skema", "lomake", "modul"}

// isSpelled reports whether a label is its address, or the end of it that tells
// which it is among those of a host: "aldera/app".
func (l link) isSpelled() bool {
	label := strings.ToLower(strings.TrimSuffix(l.label, "/"))
	return strings.ContainsAny(label, "/.") && !strings.ContainsAny(label, " @") &&
		(canonical(l.label) == canonical(l.target) || strings.HasSuffix(canonical(l.target), "/"+label))
}

// sameSite reports whether a site is named with its ending on one side and
// without on the other: "Aldera.com", "Aldera".
func sameSite(h hunk) bool {
	if len(h.del) != 1 || len(h.ins) != 1 || h.del[0].kind+h.ins[0].kind != address {
		return false
	}
	site, name := h.del[0], h.ins[0]
	if name.kind == address {
		site, name = name, site
	}
	return !strings.ContainsAny(site.norm, "@/") && brandOf(site.norm) == name.norm
}

// isPointer reports whether a label only points, like "here" and "this page":
// short, and without names, weight and topic. An address alone does.
func (j *judge) isPointer(label []token) bool {
	if len(label) == 1 && label[0].kind == address {
		return !strings.Contains(label[0].norm, "@")
	}
	named := func(t token) bool { return capital(t.raw) }
	return len(label) <= 3 && !slices.ContainsFunc(label, named) && !j.anyWeighs(label) && j.lex.topics(label) == ""
}

// isTitle reports whether a label reads as a title: short, without a word of
// weight, nor one of a topic that is not written as in a title.
func (j *judge) isTitle(label []token) bool {
	plain := slices.DeleteFunc(slices.Clone(label), func(t token) bool { return capital(t.raw) })
	return len(label) <= 6 && !j.anyWeighs(label) && j.lex.topics(plain) == "" && !j.lex.nouns
}

// isPage reports whether a label calls what it leads to a page of some kind,
// "our refund policy", and denies, binds, permits and counts nothing.
func (j *judge) isPage(label []token) bool {
	const longest = 10
	called := func(t token) bool { return j.lex.wording.pages[t.norm] }
	weighs := func(t token) bool { return j.weighs(t) && !j.joins(t) }
	return len(label) <= longest && slices.ContainsFunc(label, called) && !slices.ContainsFunc(label, weighs) &&
		!j.lex.categories[Sale].in(label)
}

// strangers reports whether a run has a word with a capital that the other text
// has nowhere.
func strangers(run []token, other corpus) bool {
	return slices.ContainsFunc(run, func(t token) bool { return capital(t.raw) && other.words[t.norm] == 0 })
}

type link struct{ label, target string }

// bareLink is an address in a text that is its own label.
var bareLink = pattern.New(`<?https?://[^\s<>()\[\]"“”]*[^\s<>()\[\]"“”.,;:!?*_]>?`)

// withoutLabels is the source of clauses with a placeholder for each link.
func withoutLabels(clauses []redline.Clause) (string, []link) {
	var all strings.Builder
	for _, c := range clauses {
		all.WriteString(c.Source + "\n")
	}
	var links []link
	place := func(l link) string {
		links = append(links, l)
		return placeholderOf(len(links))
	}
	var text strings.Builder
	source := all.String()
	for at, one := nextLink(source); at != nil; at, one = nextLink(source) {
		text.WriteString(source[:at[0]] + place(one))
		source = source[at[1]:]
	}
	return text.String() + source, links
}

// placeholderOf is what stands for the link that is the nth of its text.
func placeholderOf(n int) string { return fmt.Sprintf(" %s%c ", placeholder, 'a'+rune(n%26)) }

// nextLink finds the first link of a source and where it stands.
func nextLink(source string) ([]int, link) {
	full, plain := linked.FindStringSubmatchIndex(source), bareLink.FindStringIndex(source)
	if plain != nil && (full == nil || plain[0] < full[0]) {
		target := strings.Trim(source[plain[0]:plain[1]], "<>")
		return plain, link{target, target}
	}
	if full == nil {
		return nil, link{}
	}
	return full[:2], link{source[full[2]:full[3]], source[full[4]:full[5]]}
}
