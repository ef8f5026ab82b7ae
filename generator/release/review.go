package release

import (
	"fmt"
	"strings"

	"proviso/generator/change"
	"proviso/generator/ledger"
	"proviso/generator/redline"
)

// review is the text of review.toml: each changed clause with its class,
// categories, signals and what was decided, and the sites' texts in which it
// changed; and next.toml as it was.
func (d *draft) review() []byte {
	var b strings.Builder
	b.WriteString("# How the changes of this version were judged.\n")
	for _, c := range d.comparisons {
		for _, j := range c.Changes {
			b.WriteString("\n[[clause]]\n")
			writeJudged(&b, c, j)
		}
	}
	if next := d.Policy.Next; next != nil {
		fmt.Fprintf(&b, "\n[next]\nsource = %s\n", ledger.Quote(string(next.Source)))
	}
	return []byte(b.String())
}

func writeJudged(b *strings.Builder, c *Comparison, j *Judged) {
	pair := func(key, value string) { fmt.Fprintf(b, "%s = %s\n", key, ledger.Quote(value)) }
	pair("clause", j.Pair.Key())
	pair("locale", string(c.Locale))
	pair("kind", j.Pair.Kind.Word())
	switch j.Pair.Kind {
	case redline.Split, redline.Merged, redline.MovedAndReworded:
		pair("became", string(j.Pair.Kind))
	}
	pair("class", string(j.Counts))
	if j.Class != j.Counts {
		pair("found", string(j.Class))
	}
	pair("words", j.Pair.Digest())
	list := func(key string, values []string) {
		if len(values) > 0 {
			for i := range values {
				values[i] = ledger.Quote(values[i])
			}
			fmt.Fprintf(b, "%s = [%s]\n", key, strings.Join(values, ", "))
		}
	}
	var categories, signals, texts []string
	for _, one := range j.Categories {
		categories = append(categories, string(one))
	}
	for _, one := range j.Signals {
		signals = append(signals, string(one.Category)+": "+one.What)
	}
	for _, one := range c.reach {
		texts = append(texts, strings.TrimSuffix(one.at, "/text.md"))
	}
	for _, at := range c.ends {
		texts = append(texts, strings.TrimSuffix(at, "/text.md"))
	}
	list("categories", categories)
	list("signals", signals)
	if j.Proof != "" {
		pair("proof", j.Proof)
	}
	if j.Decision != nil && j.Counts == change.Class(j.Decision.Class) {
		pair("decided", j.Decision.Reason)
	}
	list("texts", texts)
}
