package proof

import "proviso/generator/change/reading"

// newNames are proofs of names that changed throughout, and of short forms that
// the text gives to a name.
func (j *Judge) newNames() []reading.Proof { return []reading.Proof{j.renamedHere, j.sameParty} }
