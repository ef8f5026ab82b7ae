// Package grammar proves that other words say the same: another form of a word,
// known wordings, and sentences in another shape that their language allows, each
// with who acts, what is denied and what it hangs on where they were.
package grammar

import (
	"proviso/generator/change/reading"
)

// Judge proves by grammar.
type Judge struct {
	*reading.Texts
	address int // the reader is addressed in another way, as addressTurns tells
}

func New(texts *reading.Texts) *Judge { return &Judge{Texts: texts} }

// Read notes whether the reader is addressed in another way throughout. The hunks
// must be known.
func (j *Judge) Read() { j.address = j.addressTurns() }

// Relatives are proofs of pronouns and endings that go with their noun.
func (j *Judge) Relatives() []reading.Proof { return []reading.Proof{j.relative, j.supine} }

// Formed are proofs of another form of the same word.
func (j *Judge) Formed() []reading.Proof {
	return []reading.Proof{j.Agreed, j.Inflected, j.tensedByVerb, j.purposeOf, j.besideLight, j.shortened, j.elided}
}

// Turns are proofs of other words that say the same.
func (j *Judge) Turns() []reading.Proof {
	return []reading.Proof{
		j.split, j.listEnd, j.again, j.future, j.tensed, j.polar, j.everyOne, j.sameBound, j.sinceWhen, j.sameAge,
		j.ruled, j.inForce, j.sameOwnThing, j.introduced, j.openedBy, j.conceded, j.named, j.ableTo, j.sameCondition,
		j.participled, j.whoDoes, j.howDone, j.ownDuty, j.weDo, j.withUnit, j.unitForm,
	}
}
