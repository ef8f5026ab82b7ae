package change

import (
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
// itself says something of weight. What else differs needs proofs of its own.
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
		if !same && !j.sameTarget(old[k].target, now[k].target) || !j.sameLabel(old[k].label, now[k].label, same) {
			return ""
		}
		relabelled = relabelled || old[k].label != now[k].label
	}
	rest := *c
	rest.from, rest.to = j.lex.read(from), j.lex.read(to)
	rest.hunks = differ(rest.from, rest.to)
	proofs := j.proveHunks(&rest)
	if !relabelled || len(rest.open()) > 0 {
		return ""
	}
	return strings.Join(append([]string{"the label of a link that leads to the same page"}, proofs...), "; ")
}

// sameLabel reports whether labels differ, if at all, in words without weight
// and topic, and name nobody that only one of the texts names. The title of a
// page may stand where "here" stood, or the other way round.
func (j *judge) sameLabel(old, now string, page bool) bool {
	from, to := j.lex.read(old), j.lex.read(now)
	if page && (j.isPointer(from) && j.isTitle(to) || j.isTitle(from) && j.isPointer(to)) {
		return true
	}
	for _, h := range differ(from, to) {
		if j.anyWeighs(h.del) || j.anyWeighs(h.ins) || j.topics(h.del) != j.topics(h.ins) || strangers(h.del, j.to) || strangers(h.ins, j.from) {
			return false
		}
	}
	return true
}

// isPointer reports whether a label only points, like "here" and "this page":
// short, and without names, weight and topic.
func (j *judge) isPointer(label []token) bool {
	named := func(t token) bool { return capital(t.raw) }
	return len(label) <= 3 && !slices.ContainsFunc(label, named) && !j.anyWeighs(label) && j.topics(label) == ""
}

// isTitle reports whether a label reads as a title: short, without a word of
// weight, nor one of a topic that is not written as in a title.
func (j *judge) isTitle(label []token) bool {
	plain := slices.DeleteFunc(slices.Clone(label), func(t token) bool { return capital(t.raw) })
	return len(label) <= 6 && !j.anyWeighs(label) && j.topics(plain) == "" && !j.lex.nouns
}

// strangers reports whether a run has a word with a capital that the other text
// has nowhere.
func strangers(run []token, other corpus) bool {
	return slices.ContainsFunc(run, func(t token) bool { return capital(t.raw) && other.words[t.norm] == 0 })
}

type link struct{ label, target string }

// withoutLabels is the source of clauses with a placeholder for each link.
func withoutLabels(clauses []redline.Clause) (string, []link) {
	var all strings.Builder
	for _, c := range clauses {
		all.WriteString(c.Source + "\n")
	}
	var links []link
	text := linked.ReplaceAllStringFunc(all.String(), func(s string) string {
		m := linked.FindStringSubmatch(s)
		links = append(links, link{m[1], m[2]})
		return fmt.Sprintf(" link%c ", 'a'+rune(len(links)%26))
	})
	return text, links
}
