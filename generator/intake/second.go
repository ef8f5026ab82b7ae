package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
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
	written := sides{draft: asWrittenIn(draft), second: asWrittenIn(second)}
	seen := map[string]bool{}
	var proposals []Proposal
	line := draft.BodyLine
	for _, p := range pairs {
		if len(p.From) > 0 {
			line = p.From[0].Line
		}
		if p.Kind == redline.Kept || sameWords(p) || p.Kind == redline.Moved && len(p.From) > 0 && p.From[0].Kind == "title" {
			continue
		}
		if here, there, ok := value(p); ok {
			if key := here + "\x00" + there; !seen[key] {
				seen[key] = true
				proposals = append(proposals, asFact(line, here, there, brandID, occurrences(pairs, here, there)))
			}
			continue
		}
		if p.Kind == redline.Reworded && p.From[0].Kind == "title" { // it has no parts
			proposals = append(proposals, asFact(line, p.From[0].Words, p.To[0].Words, brandID, 1))
			continue
		}
		proposals = append(proposals, written.asCondition(line, p, brandID))
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

// sameWords reports whether readers have the same words on both sides: a text
// that was copied has no emphasis and no links.
func sameWords(p redline.Pair) bool {
	said := func(clauses []redline.Clause) string {
		var words []string
		for _, c := range clauses {
			words = append(words, strings.Fields(c.Words)...)
		}
		return strings.Join(words, " ")
	}
	return len(p.From) > 0 && len(p.To) > 0 && p.Kind != redline.Moved && p.Kind != redline.MovedAndReworded && said(p.From) == said(p.To) && !isSplit(p)
}

// isSplit reports whether sentences that are one block on one site are several
// on the other: clauses of their own there. The lines of an address are none.
func isSplit(p redline.Pair) bool {
	isRest := func(c redline.Clause) bool { return !endsBlock(c.Words) }
	return len(p.From) != len(p.To) && !slices.ContainsFunc(slices.Concat(p.From, p.To), isRest)
}

// value is the one short run of words that a pair exchanges for another: what a
// fact could be. A sentence that says something else is none.
func value(p redline.Pair) (here, there string, ok bool) {
	if p.Kind != redline.Reworded {
		return "", "", false
	}
	opens := false // the run begins the block: any word has a capital letter there
	for i, run := range exchanged(p.Edits) {
		if i > 0 && (run.here != here || run.there != there) {
			return "", "", false
		}
		here, there, opens = run.here, run.there, opens || run.opens
	}
	short := func(s string) bool { return s != "" && countWords(s) <= 5 && utf8.RuneCountInString(s) <= 60 }
	return here, there, short(here) && short(there) && (isValue(here, opens) || isValue(there, opens))
}

// exchange is words that stand for others.
type exchange struct {
	here, there string
	opens       bool
}

// exchanged are the runs of words that edits exchange. Two that only signs part
// are one: "thirty (30" for "sixty (60".
func exchanged(edits []redline.Edit) []exchange {
	var runs []exchange
	open, between := false, ""
	for i, e := range edits {
		if e.Op == redline.Equal {
			if between = e.Text; strings.ContainsFunc(between, isWordRune) {
				open = false
			}
			continue
		}
		if !open {
			runs = append(runs, exchange{opens: i == 0})
			open, between = true, ""
		}
		run := &runs[len(runs)-1]
		run.here, run.there, between = run.here+between, run.there+between, ""
		if e.Op == redline.Delete {
			run.here += e.Text
		} else {
			run.there += e.Text
		}
	}
	for i := range runs {
		runs[i].here, runs[i].there = closed(runs[i].here), closed(runs[i].there)
	}
	return runs
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// closed is words with the bracket that was left open closed again.
func closed(s string) string {
	if s = strings.TrimSpace(s); strings.Count(s, "(") > strings.Count(s, ")") {
		s += ")"
	}
	return s
}

// isValue reports whether words look like a name, a number or an address, which
// differ from site to site without the rule being another.
func isValue(s string, opens bool) bool {
	return strings.ContainsAny(s, "0123456789@") || addressLike.MatchString(s) ||
		!opens && !slices.ContainsFunc(strings.Fields(s), startsLower)
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

// sides are the clauses of both texts by their keys as Markdown with its slots:
// what is written for one site holds for the others too.
type sides struct{ draft, second map[string]string }

func asWrittenIn(doc *policy.Document) map[string]string {
	written := map[string]string{}
	for _, c := range redline.FromDocument(doc, nil, nil).Clauses {
		written[c.Key] = c.Source
	}
	return written
}

func (w sides) asCondition(line int, p redline.Pair, brandID string) Proposal {
	isRow := func(c redline.Clause) bool { return c.Kind == string(policy.Row) }
	if slices.ContainsFunc(slices.Concat(p.From, p.To), isRow) {
		return w.asRows(line, p, brandID)
	}
	what := map[bool]string{true: "a condition", false: "a condition, in another place"}[p.Kind != redline.Moved && p.Kind != redline.MovedAndReworded]
	made := Proposal{Line: line, What: what}
	add := func(attribute string, clauses []redline.Clause, written map[string]string) {
		if len(clauses) == 0 {
			return
		}
		made.Say = append(made.Say, fmt.Sprintf("::: %s=%q", attribute, brandID))
		for i, c := range clauses {
			if i > 0 && (c.Kind == string(policy.Paragraph) || c.Kind == string(policy.Heading)) { // without an empty line the two would be one
				made.Say = append(made.Say, "")
			}
			source := cmp.Or(written[c.Key], c.Source)
			if c.Kind == "heading" && attribute == "only" && len(p.From) > 0 { // an id is given once
				source = strings.Replace(source, "{#"+c.Key+"}", "{#"+c.Key+"-"+brandID+"}", 1)
			}
			made.Say = append(made.Say, strings.Split(source, "\n")...)
		}
		made.Say = append(made.Say, ":::")
	}
	add("except", p.From, w.draft)
	add("only", p.To, w.second)
	return made
}

// asRows shows the rows of a table that differ: between two of them a part would
// end the table.
func (w sides) asRows(line int, p redline.Pair, brandID string) Proposal {
	made := Proposal{Line: line, What: "a condition on the whole table"}
	for _, c := range p.From {
		made.Say = append(made.Say, "in the draft: "+cmp.Or(w.draft[c.Key], c.Source))
	}
	for _, c := range p.To {
		made.Say = append(made.Say, "on "+brandID+": "+cmp.Or(w.second[c.Key], c.Source))
	}
	made.Say = append(made.Say, fmt.Sprintf("write the table twice, under ::: except=%q and under ::: only=%q", brandID, brandID))
	return made
}
