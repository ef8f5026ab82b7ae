package proof

import "proviso/generator/change/reading"

// spellings are proofs of words that were no words, or are written in another way.
func (j *Judge) spellings() []reading.Proof {
	return []reading.Proof{j.misspelt, j.confusedWord, j.spelt, j.writtenOut}
}
