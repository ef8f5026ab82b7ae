package topic

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clause is what is read of a changed clause: words, in any case and whatever
// stands between them. A cell of a table ends with "|" or "¦".
type Clause struct {
	Heading  string // the headings above it
	Sentence string // the sentences in which something changed, of either text
	Removed  string
	Added    string
}

// zone is a part of a clause whose features are its own: a word that changed
// says something else than one in a heading.
type zone byte

const (
	changedZone zone = iota
	sentenceZone
	headingZone
	shapeZone
	zones
)

// weights say how much all that stands in a zone counts, however long it is.
var weights = [zones]float64{changedZone: 1.5, sentenceZone: 2, headingZone: 1, shapeZone: 0.5}

// feature is a run of letters in a zone, or a shape, by its hash.
type feature uint32

// features are those of each zone, each as often as it stands there.
func (c Clause) features() [zones][]feature {
	return [zones][]feature{
		changedZone:  grams(grams(nil, changedZone, c.Removed), changedZone, c.Added),
		sentenceZone: grams(nil, sentenceZone, c.Sentence),
		headingZone:  grams(nil, headingZone, c.Heading),
		shapeZone:    shapes(shapes(nil, "-", c.Removed), "+", c.Added),
	}
}

// longest is how many bytes of a part of a clause are read; few sentences have as
// many.
const longest = 2 << 10

func cut(text string) string { return text[:min(len(text), longest)] }

// grams adds the runs of three to five letters of each word, its edges among
// them: what stems, endings and the words of kindred languages have in common.
// Where a letter is as much as a syllable or a word, two are enough.
func grams(list []feature, z zone, text string) []feature {
	const most = 5
	for _, w := range words(text) {
		fewest := 3
		if strings.ContainsFunc(w, dense) {
			fewest = 2
		}
		w = " " + w + " "
		for from := range w {
			h, n := begin(z), 0
			for i, letter := range w[from:] {
				if n++; n > most {
					break
				}
				h = h.with(w[from+i : from+i+utf8.RuneLen(letter)])
				if n >= fewest {
					list = append(list, h)
				}
			}
		}
	}
	return list
}

// dense reports whether a letter is written with more to it than a sound.
func dense(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// unspaced reports whether a letter is of a script that sets no spaces between
// words: what stands between its words was put there by whoever counted them.
func unspaced(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) }

// closeUp takes the spaces out between the words of such scripts.
func closeUp(text string) string {
	if !strings.ContainsFunc(text, unspaced) {
		return text
	}
	var b strings.Builder
	letters := []rune(text)
	for i, r := range letters {
		if r != ' ' || i == 0 || i+1 == len(letters) || !unspaced(letters[i-1]) || !unspaced(letters[i+1]) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// words are those of a text, small, with any digit as 0.
func words(text string) []string {
	list := strings.FieldsFunc(closeUp(cut(text)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	for i, w := range list {
		list[i] = strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return '0'
			}
			return unicode.ToLower(r)
		}, w)
	}
	return list
}

// shapes adds what the words of a text look like, each run of one shape once: a
// name for a name, a number for a number, a row of a table.
func shapes(list []feature, side, text string) []feature {
	const most = 8
	all, last := begin(shapeZone).with(side), ""
	h, n := all, 0
	for _, w := range strings.Fields(cut(text)) {
		s := shape(w)
		if s == last {
			continue
		}
		if n++; n > most {
			break
		}
		list = append(list, all.with(s))
		h, last = h.with(" ").with(s), s
	}
	return append(list, h)
}

func shape(w string) string {
	first := []rune(w)[0]
	switch {
	case w == "|" || w == "¦":
		return "cell"
	case strings.Contains(w, "@"):
		return "mailbox"
	case strings.Contains(w, "_"):
		return "field"
	case strings.Contains(w, "://"):
		return "page"
	case strings.ContainsAny(w, "$€£¥"):
		return "money"
	case unicode.IsDigit(first):
		return "number"
	case unicode.IsUpper(first):
		return "name"
	}
	return "word"
}

// begin and with make a feature's hash, FNV-1a of its zone and letters.
func begin(z zone) feature {
	const offset = 2166136261
	return feature(offset).with(string(rune(z)))
}

func (f feature) with(text string) feature {
	const prime = 16777619
	for i := range len(text) {
		f = (f ^ feature(text[i])) * prime
	}
	return f
}

// part is how much of a feature stands in a clause; at is which it is.
type part struct {
	at     int
	weight float64
}

// parts gives every feature that find knows its share of its zone's weight: more
// the oftener it stands there, by its logarithm, and the rarer it is elsewhere.
func (c Clause) parts(find func(feature) (at int, rarity float64)) []part {
	var all []part
	for z, list := range c.features() {
		slices.Sort(list)
		first, squares := len(all), 0.0
		for from, to := 0, 0; from < len(list); from = to {
			for to = from + 1; to < len(list) && list[to] == list[from]; to++ {
			}
			at, rarity := find(list[from])
			w := (1 + math.Log(float64(to-from))) * rarity
			squares += w * w
			if at >= 0 {
				all = append(all, part{at, w})
			}
		}
		for i := first; i < len(all); i++ {
			all[i].weight *= weights[z] / math.Sqrt(squares)
		}
	}
	return all
}
