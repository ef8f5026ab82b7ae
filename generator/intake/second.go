package intake

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/policy"
	"proviso/generator/redline"
)

// Proposal says how a place could be written at which another site's text, in
// the same language, is not that of the draft.
type Proposal struct {
	Line int      // of the draft
	What string   // "a fact", "a condition"
	Say  []string // lines to write, or to show
}

// Propose compares the text of a second site with the draft, both filled with
// the second site's facts. A short value that stands for another is proposed as
// a fact, everything else as a condition on the brand.
func Propose(draft, second *policy.Document, facts policy.Facts, tags []string, brandID string) []Proposal {
	from, to := redline.FromDocument(draft, tags, facts), redline.FromDocument(second, nil, facts)
	pairs := redline.Compare(from, to)
	seen := map[string]bool{}
	var proposals []Proposal
	line := draft.BodyLine
	for _, p := range pairs {
		if len(p.From) > 0 {
			line = p.From[0].Line
		}
		if p.Kind == redline.Kept || p.Kind == redline.Moved && len(p.From) > 0 && p.From[0].Kind == "title" {
			continue
		}
		if here, there, ok := value(p); ok {
			if key := here + "\x00" + there; !seen[key] {
				seen[key] = true
				proposals = append(proposals, asFact(line, here, there, brandID, occurrences(pairs, here, there)))
			}
			continue
		}
		proposals = append(proposals, asCondition(line, p, brandID))
	}
	return proposals
}

// IsAnother reports whether the text of a second site shares so little with the
// draft that it is no other form of it, but another text.
func IsAnother(draft, second *policy.Document, facts policy.Facts, tags []string) bool {
	from, to := redline.FromDocument(draft, tags, facts), redline.FromDocument(second, nil, facts)
	alike := 0
	for _, p := range redline.Compare(from, to) {
		if len(p.From) > 0 && len(p.To) > 0 {
			alike++
		}
	}
	return alike*3 < max(len(from.Clauses), len(to.Clauses))
}

// value is the one short run of words that a pair exchanges for another: what a
// fact could be. A sentence that says something else is none.
func value(p redline.Pair) (here, there string, ok bool) {
	if p.Kind != redline.Reworded {
		return "", "", false
	}
	for _, e := range p.Edits {
		switch {
		case e.Op == redline.Delete && here == "" || e.Op == redline.Delete && here == strings.TrimSpace(e.Text):
			here = strings.TrimSpace(e.Text)
		case e.Op == redline.Insert && there == "" || e.Op == redline.Insert && there == strings.TrimSpace(e.Text):
			there = strings.TrimSpace(e.Text)
		case e.Op != redline.Equal:
			return "", "", false
		}
	}
	short := func(s string) bool { return s != "" && countWords(s) <= 5 && utf8.RuneCountInString(s) <= 60 }
	return here, there, short(here) && short(there) && (isValue(here) || isValue(there))
}

// isValue reports whether words look like a name, a number or an address, which
// differ from site to site without the rule being another.
func isValue(s string) bool {
	return strings.ContainsAny(s, "0123456789@") || addressLike.MatchString(s) ||
		!slices.ContainsFunc(strings.Fields(s), startsLower)
}

func occurrences(pairs []redline.Pair, here, there string) int {
	n := 0
	for _, p := range pairs {
		if a, b, ok := value(p); ok && a == here && b == there {
			n++
		}
	}
	return n
}

func asFact(line int, here, there, brandID string, times int) Proposal {
	where := ""
	if times > 1 {
		where = fmt.Sprintf(", in %d blocks", times)
	}
	return Proposal{Line: line, What: "a fact" + where, Say: []string{
		fmt.Sprintf("%q in the draft, %q on %s", here, there, brandID),
		"write {{facts.NAME}} there, and under [facts] of each brand file NAME = \"…\"",
	}}
}

func asCondition(line int, p redline.Pair, brandID string) Proposal {
	what := map[bool]string{true: "a condition", false: "a condition, in another place"}[p.Kind != redline.Moved && p.Kind != redline.MovedAndReworded]
	made := Proposal{Line: line, What: what}
	add := func(attribute string, clauses []redline.Clause) {
		if len(clauses) == 0 {
			return
		}
		made.Say = append(made.Say, fmt.Sprintf("::: %s=%q", attribute, brandID))
		for _, c := range clauses {
			made.Say = append(made.Say, strings.Split(c.Source, "\n")...)
		}
		made.Say = append(made.Say, ":::")
	}
	add("except", p.From)
	add("only", p.To)
	return made
}
