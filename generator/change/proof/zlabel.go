package proof

import "proviso/generator/change/reading"

// pointers are proofs of words that only lead a reader to a page, or are polite.
func (j *Judge) pointers() []reading.Proof {
	return []reading.Proof{j.linkedTwice, j.pointer, j.pleasantry}
}
