package change

// ClassOf is the gravest class among judgements.
func ClassOf(judgements []Judgement) Class {
	class := None
	for _, j := range judgements {
		class = Gravest(class, j.Class)
	}
	return class
}
