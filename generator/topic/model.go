// Package topic tells what a changed clause is about, by what it learned from
// examples. It says how likely each topic is and never why: whoever asks weighs
// that with what he knows by rule.
//
// The examples stand in examples/LANGUAGE-NAME.txt, where anybody can add one;
// `make learn` makes model.bin of them.
package topic

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"math"
	"slices"
)

// Model is what was learned.
type Model struct {
	digest    [sha256.Size]byte // of the examples
	languages []string          // of its examples, in order
	counts    []uint32          // of the examples in each
	features  []feature         // in order
	rarity    []byte            // of each, in rarityUnit
	weights   []int8            // of each, one for each topic, in the topic's unit
	unit      []float32
	bias      []float32
	starts    []int32 // where the features begin that have the same first bits
}

const (
	rarityUnit = 20
	firstBits  = 14
	unknown    = 8 // how rare a feature counts that no example has
)

// index makes the features quick to find.
func (m *Model) index() {
	m.starts = make([]int32, 1<<firstBits+1)
	i := 0
	for first := range m.starts {
		for i < len(m.features) && int(m.features[i]>>(32-firstBits)) < first {
			i++
		}
		m.starts[first] = int32(i)
	}
}

// find is which of the features one is, or -1, and how rare it is.
func (m *Model) find(f feature) (at int, rarity float64) {
	first := f >> (32 - firstBits)
	from, to := m.starts[first], m.starts[first+1]
	if i, ok := slices.BinarySearch(m.features[from:to], f); ok {
		return int(from) + i, float64(m.rarity[int(from)+i]) / rarityUnit
	}
	return -1, unknown
}

// Likely is how likely it is that a change is about each topic, shares of one.
func (m *Model) Likely(c Clause) map[string]float64 {
	p := make([]float64, len(topics))
	for k := range p {
		p[k] = float64(m.bias[k])
	}
	for _, t := range c.parts(m.find) {
		for k, w := range m.weights[t.at*len(topics):][:len(topics)] {
			p[k] += float64(w) * float64(m.unit[k]) * t.weight
		}
	}
	softmax(p)
	likely := map[string]float64{}
	for k, t := range topics {
		likely[t] = p[k]
	}
	return likely
}

// Examples is how many of the examples were in a language, "nb".
func (m *Model) Examples(language string) int {
	if i, ok := slices.BinarySearch(m.languages, language); ok {
		return int(m.counts[i])
	}
	return 0
}

// Likeliest is the topic that a change is likeliest about.
func (m *Model) Likeliest(c Clause) string {
	likely := m.Likely(c)
	best := topics[0]
	for _, t := range topics {
		if likely[t] > likely[best] {
			best = t
		}
	}
	return best
}

// The file of a model, numbers with the last byte first: "topic2\r\n", the digest
// of the examples; how many languages there are, and of each the two letters and
// how many examples; how many features there are; for each topic its unit and bias;
// the features in order; their rarities; their weights.
const magic = "topic2\r\n"

// Marshal is a model as a file, with the digest of its examples.
func (m *Model) Marshal(digest [sha256.Size]byte) []byte {
	b := append([]byte(magic), digest[:]...)
	b = append(b, byte(len(m.languages)))
	for i, l := range m.languages {
		b = binary.LittleEndian.AppendUint32(append(b, l...), m.counts[i])
	}
	b = binary.LittleEndian.AppendUint32(b, uint32(len(m.features)))
	for k := range topics {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(m.unit[k]))
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(m.bias[k]))
	}
	for _, f := range m.features {
		b = binary.LittleEndian.AppendUint32(b, uint32(f))
	}
	b = append(b, m.rarity...)
	for _, w := range m.weights {
		b = append(b, byte(w))
	}
	return b
}

var errNoModel = errors.New("no file of a model")

// Unmarshal reads such a file.
func Unmarshal(b []byte) (*Model, error) {
	m := &Model{}
	head := len(magic) + len(m.digest) + 1
	if len(b) < head || string(b[:len(magic)]) != magic {
		return nil, errNoModel
	}
	copy(m.digest[:], b[len(magic):])
	n, b := int(b[head-1]), b[head:]
	if len(b) < 6*n+4+8*len(topics) {
		return nil, errNoModel
	}
	for range n {
		m.languages, m.counts, b = append(m.languages, string(b[:2])), append(m.counts, binary.LittleEndian.Uint32(b[2:])), b[6:]
	}
	n = int(binary.LittleEndian.Uint32(b))
	b = b[4:]
	for range topics {
		m.unit = append(m.unit, math.Float32frombits(binary.LittleEndian.Uint32(b)))
		m.bias = append(m.bias, math.Float32frombits(binary.LittleEndian.Uint32(b[4:])))
		b = b[8:]
	}
	if len(b) != n*(4+1+len(topics)) {
		return nil, errNoModel
	}
	m.features = make([]feature, n)
	for i := range m.features {
		m.features[i] = feature(binary.LittleEndian.Uint32(b[4*i:]))
	}
	m.rarity, b = b[4*n:5*n], b[5*n:]
	m.weights = make([]int8, len(b))
	for i, w := range b {
		m.weights[i] = int8(w)
	}
	if !slices.IsSorted(m.features) {
		return nil, errNoModel
	}
	m.index()
	return m, nil
}
