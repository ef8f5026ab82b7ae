package proof

import "proviso/generator/change/reading"

// relatives are proofs of pronouns and endings that go with their noun.
func (j *Judge) relatives() []reading.Proof { return []reading.Proof{j.relative, j.supine} }

// formed are proofs of another form of the same word.
func (j *Judge) formed() []reading.Proof {
	return []reading.Proof{j.agreed, j.inflected, j.tensedByVerb, j.purposeOf, j.besideLight, j.shortened, j.elided}
}

// turns are proofs of other words that say the same.
func (j *Judge) turns() []reading.Proof {
	return []reading.Proof{
		j.split, j.listEnd, j.again, j.future, j.tensed, j.polar, j.everyOne, j.sameBound, j.sinceWhen, j.sameAge,
		j.ruled, j.inForce, j.sameOwnThing, j.introduced, j.openedBy, j.conceded, j.named, j.ableTo, j.sameCondition,
		j.participled, j.whoDoes, j.howDone, j.ownDuty, j.weDo, j.withUnit, j.unitForm,
	}
}
