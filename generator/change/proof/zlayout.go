package proof

import "proviso/generator/change/reading"

// numbers are proofs of numbers of clauses, and of what refers to them.
func (j *Judge) numbers() []reading.Proof {
	return []reading.Proof{j.reference, j.numbered, j.ordinal}
}

// ornaments are proofs of marks that say nothing.
func (j *Judge) ornaments() []reading.Proof {
	return []reading.Proof{j.decorated, j.steps, j.callout, j.standsAt, j.valued}
}
