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
