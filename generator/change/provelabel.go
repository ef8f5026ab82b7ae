package change

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"proviso/generator/redline"
)

// linked is a link in Markdown, with its label and its target.
var linked = regexp.MustCompile(`\[([^\[\]]+)\]\(<?([^()\s<>]+)>?(?:\s+"[^"]*")?\)`)

// relabelled: the label of a link may be worded otherwise where the link leads
// to the same page and nothing else in the clause changed: what the reader is
// sent to read stays. Not where the label itself says something of weight.
func (j *judge) relabelled(c *instance) string {
	if c.pair.Kind != redline.Reworded || len(c.from) == 0 || len(c.to) == 0 {
		return ""
	}
	from, old := withoutLabels(c.pair.From)
	to, now := withoutLabels(c.pair.To)
	if len(old) == 0 || len(old) != len(now) || norms(j.lex.read(from)) != norms(j.lex.read(to)) {
		return ""
	}
	for k := range old {
		if canonical(old[k].target) != canonical(now[k].target) && !j.sameTarget(old[k].target, now[k].target) || !j.sameLabel(old[k].label, now[k].label) {
			return ""
		}
	}
	return "the label of a link that leads to the same page"
}

// sameLabel reports whether labels differ, if at all, in words without weight
// and topic, and name nobody that only one of the texts names.
func (j *judge) sameLabel(old, now string) bool {
	for _, h := range differ(j.lex.read(old), j.lex.read(now)) {
		if j.anyWeighs(h.del) || j.anyWeighs(h.ins) || j.topics(h.del) != j.topics(h.ins) || strangers(h.del, j.to) || strangers(h.ins, j.from) {
			return false
		}
	}
	return true
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
