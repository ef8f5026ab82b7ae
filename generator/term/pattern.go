package term

import (
	"slices"
	"strings"

	"proviso/generator/policy"
)

// Pattern finds some words in a row, in all their forms. It is written as
// words with spaces between:
//
//	controller        the word in every form (by its stem)
//	=behandlere       this form alone
//	personvern-       each word that begins so; -erklæring ends so, -person- holds it
//	check|review      either
//	...               up to eight words of the same sentence
//
// Signs part words, as in "person, data"; a comma is written where it stands.
type Pattern struct {
	Written string
	steps   []step
}

// step is one word of a pattern: a gap, or some ways that the word may be.
type step struct {
	gap   bool
	comma bool // a sign may stand before the word
	ways  []way
}

type way struct {
	kind matchKind
	text string
	form string // of byStem: the word as it is written
}

type matchKind int

const (
	byStem matchKind = iota
	byForm
	begins
	ends
	holds
)

// maxGap is how many words three dots stand for at most.
const maxGap = 8

// Compile reads a pattern in the language of a locale.
func Compile(l policy.Locale, written string) Pattern {
	p := Pattern{Written: written}
	comma := false
	for _, field := range strings.Fields(written) {
		if field == "..." {
			p.steps = append(p.steps, step{gap: true})
			continue
		}
		if strings.Contains(field, "|") || marked(field) {
			p.steps = append(p.steps, step{ways: ways(l, field)})
			continue
		}
		for i, w := range Read(l, field).words { // sous-traitant is two words
			p.steps = append(p.steps, step{comma: comma && i == 0, ways: []way{{byStem, w.stem, w.folded}}})
		}
		comma = strings.HasSuffix(field, ",")
	}
	return p
}

// CompileAll reads several.
func CompileAll(l policy.Locale, written []string) []Pattern {
	var all []Pattern
	for _, w := range written {
		all = append(all, Compile(l, w))
	}
	return all
}

func marked(field string) bool {
	return strings.HasPrefix(field, "=") || strings.HasPrefix(field, "-") || strings.HasSuffix(field, "-")
}

func ways(l policy.Locale, field string) []way {
	var all []way
	for _, alternative := range strings.Split(field, "|") {
		head, tail := strings.HasPrefix(alternative, "-"), strings.HasSuffix(alternative, "-")
		bare := fold(strings.Trim(alternative, "-="))
		switch {
		case head && tail:
			all = append(all, way{holds, bare, bare})
		case head:
			all = append(all, way{ends, bare, bare})
		case tail:
			all = append(all, way{begins, bare, bare})
		case strings.HasPrefix(alternative, "="):
			all = append(all, way{byForm, bare, bare})
		default:
			all = append(all, way{byStem, stem(l.Language(), bare), bare})
		}
	}
	return all
}

func (s step) matches(w word) bool {
	return slices.ContainsFunc(s.ways, func(y way) bool {
		switch y.kind {
		case byForm:
			return w.folded == y.text
		case begins:
			return strings.HasPrefix(w.folded, y.text)
		case ends:
			return strings.HasSuffix(w.folded, y.text)
		case holds:
			return strings.Contains(w.folded, y.text)
		}
		return w.stem == y.text && near(y.form, w.folded)
	})
}

// maxCut is how many letters a form may lack of a word as it is written: stems
// also unite a noun with its verb, which is another word.
const maxCut = 2

func near(written, form string) bool {
	a, b := []rune(written), []rune(form)
	same := 0
	for same < min(len(a), len(b)) && a[same] == b[same] {
		same++
	}
	return len(a)-same <= maxCut
}

// Find lists where the pattern stands in a text, in order, without overlap.
func (p Pattern) Find(t *Text) []Span {
	var found []Span
	for i := 0; i < len(t.words); i++ {
		last := match(p.steps, t.words, i)
		if last < 0 {
			continue
		}
		found = append(found, Span{t.words[i].start, t.words[last].end})
		i = last
	}
	return found
}

// In reports whether the pattern stands in a text.
func (p Pattern) In(t *Text) bool {
	for i := range t.words {
		if match(p.steps, t.words, i) >= 0 {
			return true
		}
	}
	return false
}

// match is the index of the last word of the steps that stand at words[i], all
// in one sentence; -1 where they do not.
func match(steps []step, words []word, i int) int {
	wide := true // whether a sign may stand before the next word
	for k, s := range steps {
		if s.gap {
			for skip := 0; skip <= maxGap; skip++ {
				if i+skip >= len(words) || words[i+skip].sentence != words[i].sentence {
					return -1
				}
				if last := match(steps[k+1:], words, i+skip); last >= 0 && words[last].sentence == words[i].sentence {
					return last
				}
			}
			return -1
		}
		if i >= len(words) || !s.matches(words[i]) || !wide && (words[i].apart && !s.comma || words[i].sentence != words[i-1].sentence) {
			return -1
		}
		i++
		wide = false
	}
	return i - 1
}

// Any reports whether one of the patterns stands in a text.
func Any(patterns []Pattern, t *Text) bool {
	return slices.ContainsFunc(patterns, func(p Pattern) bool { return p.In(t) })
}

// FindAll lists where some patterns stand, the longer where two overlap.
func FindAll(patterns []Pattern, t *Text) []Span {
	var all []Span
	for _, p := range patterns {
		all = append(all, p.Find(t)...)
	}
	slices.SortFunc(all, func(a, b Span) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	var kept []Span
	for _, s := range all {
		if n := len(kept); n > 0 && s.Start < kept[n-1].End {
			continue
		}
		kept = append(kept, s)
	}
	return kept
}
