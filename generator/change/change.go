// Package change says whether what became of each clause between two texts
// matters to a reader, and why. Package redline says what became of it; what a
// person decides over the judgement is for release.
//
// The rule of the house: escalate by itself, de-escalate only on proof. A
// change is Editorial where a proof holds for every place in which the clause
// differs: each proof is one small function that says why no reader is worse
// off. It is Material where something in it speaks for that: each is told as a
// Signal. What is neither is left to a person, as Review.
//
// What can be said without knowing a language is judged in every language:
// mark-up, numbers, dates, addresses, links, names, clauses that came or went.
// Words that carry legal weight stand in a lexicon for each language. The folders
// below hold how texts are read, what proves, what signals and what a change is
// about, each for itself.
//
// The judgement has no clock, no randomness and no memory: the same pairs give
// the same judgements.
package change

// Class is how much a change matters to a reader.
type Class string

// The classes, the lightest first. What is in Review is not decided yet and
// counts as Material until it is.
const (
	None      Class = "none"
	Editorial Class = "editorial"
	Review    Class = "review"
	Material  Class = "material"
)

var weight = map[Class]int{None: 0, Editorial: 1, Review: 2, Material: 3}

// Gravest is the weightier of two classes.
func Gravest(a, b Class) Class {
	if weight[b] > weight[a] {
		return b
	}
	return a
}
