package topic

import (
	"crypto/sha256"
	"math"
	"slices"
)

// Learn makes a model of examples, by multinomial logistic regression: of all
// weights those under which the labels are likeliest, small ones preferred. The
// same examples in the same order make the same model.
func Learn(examples []Example) *Model {
	m := &Model{}
	m.rate(examples)
	for _, e := range examples {
		m.languages = append(m.languages, e.Language)
	}
	slices.Sort(m.languages)
	m.languages = slices.Compact(m.languages)
	m.counts = make([]uint32, len(m.languages))
	for _, e := range examples {
		m.counts[slices.Index(m.languages, e.Language)]++
	}
	l := learner{model: m, weights: make([]float64, len(m.features)*len(topics)), squares: make([]float64, len(m.features)*len(topics)),
		bias: make([]float64, len(topics))}
	for _, e := range examples {
		l.rows = append(l.rows, e.parts(m.find))
		l.labels = append(l.labels, slices.Index(topics, e.Topic))
	}
	for pass := range passes {
		for i := range l.rows {
			// a step that has no divisor in common with the number of rows visits each
			k := (i*stride(len(l.rows)) + pass) % len(l.rows)
			l.step(l.rows[k], l.labels[k])
		}
	}
	l.counted()
	m.round(l.weights, l.bias)
	return m
}

const (
	passes  = 25
	rate    = 0.5  // of AdaGrad
	decay   = 1e-3 // what each step takes of a weight that it touches
	fewest  = 2    // examples that a feature stands in, to be one
	biggest = 4 << 15
)

// stride is a step through n rows that comes by each before it comes by one again.
func stride(n int) int {
	s := n*5/8 + 1
	for gcd(s, n) != 1 {
		s++
	}
	return s
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// rate finds the features of a model and how rare each is (idf).
func (m *Model) rate(examples []Example) {
	stands := map[feature]int{}
	for _, e := range examples {
		for _, list := range e.features() {
			slices.Sort(list)
			for _, f := range slices.Compact(list) {
				stands[f]++
			}
		}
	}
	for f, n := range stands {
		if n >= fewest {
			m.features = append(m.features, f)
		}
	}
	slices.SortFunc(m.features, func(a, b feature) int {
		if d := stands[b] - stands[a]; d != 0 {
			return d
		}
		return int(int64(a) - int64(b))
	})
	m.features = m.features[:min(len(m.features), biggest)]
	slices.Sort(m.features)
	for _, f := range m.features {
		idf := 1 + math.Log(float64(1+len(examples))/float64(1+stands[f]))
		m.rarity = append(m.rarity, byte(min(255, math.Round(idf*rarityUnit))))
	}
	m.index()
}

// learner is a model that is being learned.
type learner struct {
	model            *Model
	rows             [][]part
	labels           []int
	weights, squares []float64
	bias             []float64
}

// step moves the weights of a row's features towards its label.
func (l *learner) step(row []part, label int) {
	p := make([]float64, len(topics))
	copy(p, l.bias)
	for _, t := range row {
		for k, w := range l.weights[t.at*len(topics):][:len(topics)] {
			p[k] += w * t.weight
		}
	}
	softmax(p)
	p[label]--
	for k := range p {
		l.bias[k] -= 0.01 * p[k]
	}
	for _, t := range row {
		weights, squares := l.weights[t.at*len(topics):][:len(topics)], l.squares[t.at*len(topics):][:len(topics)]
		for k := range p {
			g := p[k]*t.weight + decay*weights[k]
			squares[k] += g * g
			weights[k] -= rate * g / (0.1 + math.Sqrt(squares[k]))
		}
	}
}

// softmax makes scores into shares of one.
func softmax(p []float64) {
	most, sum := slices.Max(p), 0.0
	for k := range p {
		p[k] = math.Exp(p[k] - most)
		sum += p[k]
	}
	for k := range p {
		p[k] /= sum
	}
}

// round keeps of each weight how many 127ths it is of the greatest of its topic.
func (m *Model) round(weights, bias []float64) {
	m.bias = make([]float32, len(topics))
	m.unit = make([]float32, len(topics))
	m.weights = make([]int8, len(weights))
	for k := range topics {
		greatest := 1e-9
		for i := k; i < len(weights); i += len(topics) {
			greatest = max(greatest, math.Abs(weights[i]))
		}
		m.bias[k], m.unit[k] = float32(bias[k]), float32(greatest/math.MaxInt8)
		for i := k; i < len(weights); i += len(topics) {
			m.weights[i] = int8(math.Round(weights[i] / greatest * math.MaxInt8))
		}
	}
}

// Digest tells examples from others: SHA-256 of their text.
func Digest(files ...[]byte) [sha256.Size]byte {
	h := sha256.New()
	for _, f := range files {
		h.Write(f)
		h.Write([]byte{0})
	}
	return [sha256.Size]byte(h.Sum(nil))
}
