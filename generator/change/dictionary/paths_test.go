package dictionary

import (
	"strings"
	"testing"
)

// each visits every word of a dictionary. What it gives to visit is overwritten.
func (d dictionary) each(visit func(word []byte)) {
	if len(d) > 0 {
		d.eachFrom(d[0], make([]byte, 0, 128), visit)
	}
}

func (d dictionary) eachFrom(at uint32, text []byte, visit func(word []byte)) {
	if at == 0 {
		return
	}
	d.edges(at, func(e uint32) {
		longer := append(text, byte(e))
		if e&finalEdge != 0 {
			visit(longer)
		}
		d.eachFrom(e>>edgeBits, longer, visit)
	})
}

// What is counted along the paths of a dictionary is what its words say one by one.
func TestPathsCountWords(t *testing.T) {
	d := Of("id")
	p := PathsOf("id")
	for _, pair := range [][2]string{{"an", "i"}, {"kan", "an"}, {"a", "e"}, {"di", "me"}, {"ber", "ter"}, {"k", "p"}, {"zzz", "a"}, {"a", "zzz"}} {
		var ending, endings, beginning, beginnings int
		d.each(func(word []byte) {
			if rest, ok := strings.CutSuffix(string(word), pair[0]); ok && rest != "" {
				endings++
				if d.Has(rest + pair[1]) {
					ending++
				}
			}
			if rest, ok := strings.CutPrefix(string(word), pair[0]); ok && rest != "" {
				beginnings++
				if d.Has(pair[1] + rest) {
					beginning++
				}
			}
		})
		if words, both := p.Ending(pair[0], pair[1]); words != endings || both != ending {
			t.Errorf("%q: %d end so, %d both ways, not %d and %d", pair, words, both, endings, ending)
		}
		if words, both := p.Beginning(pair[0], pair[1]); words != beginnings || both != beginning {
			t.Errorf("%q: %d begin so, %d both ways, not %d and %d", pair, words, both, beginnings, beginning)
		}
	}
}
