// Package layout proves that what changed is where and how the text stands: what
// moved or was cut in another way, numbers of clauses and what refers to them,
// lists in another order, what belongs to the page, marks that say nothing.
package layout

import (
	"proviso/generator/change/proof/label"
	"proviso/generator/change/reading"
)

// Judge proves by where clauses stand.
type Judge struct {
	*reading.Texts
	pointing *label.Judge
	lines    *[2][]line                 // what the clause at each line says, old and new
	labels   *[2]map[string]string      // what stands after each number, old and new
	kept     map[string][]*reading.Case // items that say the same in both texts, by their words; nil until asked for
}

func New(texts *reading.Texts, pointing *label.Judge) *Judge {
	return &Judge{Texts: texts, pointing: pointing}
}

// Numbers are proofs of numbers of clauses, and of what refers to them.
func (j *Judge) Numbers() []reading.Proof {
	return []reading.Proof{j.reference, j.outlined, j.numbered, j.ordinal}
}

// Ornaments are proofs of marks that say nothing.
func (j *Judge) Ornaments() []reading.Proof {
	return []reading.Proof{j.decorated, j.steps, j.callout, j.standsAt, j.valued}
}
