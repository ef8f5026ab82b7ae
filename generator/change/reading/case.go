package reading

import (
	"slices"
	"strings"

	"proviso/generator/change/token"
	"proviso/generator/redline"
)

// Case is a pair as the rules look at it.
type Case struct {
	Pair     redline.Pair
	Index    int // among the cases
	From, To []token.Token
	Written  [2][]token.Token // both as they stand there, if they differ
	Hunks    []Hunk
	Lead     []token.Token // what introduces an item of a list or a row
	Early    bool          // one of the first clauses of its text
	Cut      bool          // its words stand there still, cut into other clauses
	Mended   []string      // why what was set right in the old words is a fault
	Short    string        // why an item that came for another is that one, mended
	stale    bool          // the words or links of a kept pair differ after all
}

func (c *Case) Changed() bool { return c.Pair.Kind != redline.Kept || c.stale }

// Clause is the new clause, or of a deleted one the old.
func (c *Case) Clause() redline.Clause {
	if len(c.Pair.To) > 0 {
		return c.Pair.To[0]
	}
	return c.Pair.From[0]
}

// Open are the hunks that nothing proves.
func (c *Case) Open() []Hunk {
	return slices.DeleteFunc(slices.Clone(c.Hunks), func(h Hunk) bool { return h.Proof != "" })
}

func IsHeading(c redline.Clause) bool {
	return strings.HasPrefix(c.Kind, "heading") || c.Kind == "title"
}

func IsItem(c redline.Clause) bool { return c.Kind == "list item" || c.Kind == "table row" }

func IsRow(c redline.Clause) bool { return c.Kind == "table row" }
