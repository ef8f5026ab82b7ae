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
//	...               up to six words of the same sentence
type Pattern struct {
	Written string
	steps   []step
}

// step is one word of a pattern: a gap, or some ways that the word may be.
type step struct {
	gap  bool
	ways []way
}

type way struct {
	kind matchKind
	text string
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
const maxGap = 6

// Compile reads a pattern in the language of a locale.
func Compile(l policy.Locale, written string) Pattern {
	p := Pattern{Written: written}
	for _, field := range strings.Fields(written) {
		if field == "..." {
			p.steps = append(p.steps, step{gap: true})
			continue
		}
		if strings.Contains(field, "|") || marked(field) {
			p.steps = append(p.steps, step{ways: ways(l, field)})
			continue
		}
		for _, w := range Read(l, field).words { // sous-traitant is two words
			p.steps = append(p.steps, step{ways: []way{{byStem, w.stem}}})
		}
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
			all = append(all, way{holds, bare})
		case head:
			all = append(all, way{ends, bare})
		case tail:
			all = append(all, way{begins, bare})
		case strings.HasPrefix(alternative, "="):
			all = append(all, way{byForm, bare})
		default:
			all = append(all, way{byStem, stem(l.Language(), bare)})
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
		return w.stem == y.text
	})
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
		if i >= len(words) || !s.matches(words[i]) || k > 0 && words[i].sentence != words[i-1].sentence {
			return -1
		}
		i++
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
