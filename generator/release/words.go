package release

import (
	"slices"

	"proviso/generator/policy"
	"proviso/generator/redline"
)

// digests are those that a decision on a change may name: one for each site,
// since the clauses are digested with its facts.
func (c *Comparison) digests(j *Judged) []string {
	all := []string{j.Pair.Digest()}
	for _, texts := range c.reach[min(1, len(c.reach)):] {
		all = append(all, redline.Pair{
			From: sameKeys(texts.from.text(), j.Pair.From), To: sameKeys(texts.to.text(), j.Pair.To),
		}.Digest())
	}
	return all
}

// Digest is what a decision on a change names: with a brand, that of its text.
func (c *Comparison) Digest(j *Judged, brandID string) string {
	return c.digests(j)[max(0, slices.Index(c.Sites, brandID))]
}

// written is a change with the facts that changed and the slots of all others:
// the same on each site that has these words.
func (c *Comparison) written(j *Judged) redline.Pair {
	if len(c.reach) == 0 {
		return j.Pair
	}
	first := c.reach[0]
	names := first.changedFacts()
	return c.filled(j, first.from.facts.Only(names), first.to.facts.Only(names))
}

// bare is a change with all slots as written.
func (c *Comparison) bare(j *Judged) redline.Pair {
	if len(c.reach) == 0 {
		return j.Pair
	}
	return c.filled(j, nil, nil)
}

func (c *Comparison) filled(j *Judged, from, to policy.Facts) redline.Pair {
	first := c.reach[0]
	first.from.facts, first.to.facts = from, to
	return redline.Pair{Kind: j.Pair.Kind, From: sameKeys(first.from.text(), j.Pair.From), To: sameKeys(first.to.text(), j.Pair.To)}
}

// sameKeys are the clauses of a text with the keys of others.
func sameKeys(text redline.Text, others []redline.Clause) []redline.Clause {
	var clauses []redline.Clause
	for _, other := range others {
		for _, c := range text.Clauses {
			if c.Key == other.Key {
				clauses = append(clauses, c)
			}
		}
	}
	return clauses
}
