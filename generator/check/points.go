package check

import (
	"slices"
	"strings"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/policy"
)

// points: each point of the summary is tied to clauses that there are: of the
// draft, or with a minus before it, of the last version that stands.
func (c *Checker) points(p *content.Policy) diag.List {
	if p.Next == nil || len(p.Next.Points) == 0 {
		return nil
	}
	var list diag.List
	known := clauseKeys(p)
	for _, point := range p.Next.Points {
		for _, key := range point.Clauses {
			if !slices.Contains(known, key) {
				list.Add(unknownClause(point.Place, key, known))
			}
		}
	}
	return list
}

func unknownClause(at diag.Place, key string, known []string) diag.Problem {
	problem := diag.Errorf(at, "the point names a clause that there is not: %q", key)
	if removed := "-" + key; slices.Contains(known, removed) {
		return problem.Hint("the last version has it: a clause that is removed is named %q", removed)
	}
	return problem.Hint("%s", diag.DidYouMean(key, known)).Hint("proviso diff prints the key of each clause that changes")
}

// clauseKeys are the clauses that a point can name.
func clauseKeys(p *content.Policy) []string {
	var keys []string
	add := func(docs map[policy.Locale]*policy.Document, mark string) {
		for _, l := range ledger.Sorted(docs) {
			for _, clause := range docs[l].Clauses {
				keys = append(keys, mark+clause.Key)
			}
		}
	}
	add(p.Drafts, "")
	standings := ledger.Latest(p.Record.Acts)
	if last := ledger.Predecessor(standings, len(standings)); last >= 0 {
		add(p.Version(standings[last].Version).Docs, "-")
	}
	return keys
}

// summaries: the words that readers of a notice get are as long as a notice
// can be, and each point speaks the languages that the summary does.
func (c *Checker) summaries(p *content.Policy) diag.List {
	if p.Next == nil {
		return nil
	}
	var list diag.List
	for _, l := range ledger.Sorted(p.Next.Summary) {
		if n := len([]rune(p.Next.Summary[l])); n > longSummary {
			list.Add(diag.Warnf(diag.Place{File: p.Next.File}, "summary.%s has %d characters; a notice of more than %d is not read", l, n, longSummary).
				Hint("say in it what changes most, and tie the rest to its clauses with [[point]]"))
		}
	}
	for _, point := range p.Next.Points {
		var missing []string
		for _, l := range ledger.Sorted(p.Next.Summary) {
			if point.Text[l] == "" {
				missing = append(missing, string(l))
			}
		}
		if len(missing) > 0 {
			list.Add(diag.Warnf(point.Place, "the point has no text in %s, where there is a summary", strings.Join(missing, ", ")))
		}
	}
	return list
}

// longSummary is the number of characters that a notice still carries.
const longSummary = 1000
