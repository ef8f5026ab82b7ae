package topic

import "math"

// counted adds to the weights those of complement naive Bayes (Rennie, Shih,
// Teevan, Karger 2003): a feature speaks for a topic as far as it is rare in all
// that is about others. It counts, and fits nothing, so it holds better on texts
// that are unlike the examples; the regression is better on those that are like
// them. Together they beat either.
func (l *learner) counted() {
	const (
		share     = 0.5 // of a weight by counting, beside one by regression
		beginning = 0.1 // of each feature in what is about others, before any is seen
	)
	n := len(topics)
	others, sums := make([]float64, len(l.weights)), make([]float64, n)
	for i := range others {
		others[i] = beginning
	}
	for i, row := range l.rows {
		for _, t := range row {
			for k := range n {
				if k != l.labels[i] {
					others[t.at*n+k] += t.weight
				}
			}
		}
	}
	for i, w := range others {
		sums[i%n] += w
	}
	for at := 0; at < len(others); at += n {
		mean := 0.0
		for k := range n {
			others[at+k] = math.Log(sums[k] / others[at+k])
			mean += others[at+k] / float64(n)
		}
		for k := range n {
			l.weights[at+k] += share * (others[at+k] - mean)
		}
	}
}
