package intake

import (
	"strings"

	"proviso/generator/policy"
)

// lineHeads judges a line that nothing but its shape and its neighbours marks.
func (o *outliner) lineHeads(i int) bool {
	s := o.at(i)
	if o.counted[i] {
		return true
	}
	if !o.couldHeadAt(i) {
		return o.isTitledLine(i) || (o.marked || o.gapsAround(i)) && !o.listed[i] && (o.isLower(i) || o.isLong(i))
	}
	from, to := i, i // lines in a row that could be headings
	for from > 0 && o.couldHeadAt(from-1) {
		from--
	}
	for o.couldHeadAt(to + 1) {
		to++
	}
	isStacked := to+1 < len(o.units) && o.units[to+1].style == line && o.gapsAround(to+1) && o.isTitledLine(to+1)
	if !sectionNumber.MatchString(s) && (o.isRest(to+1) || o.countsOn && !o.isBetween(i, to)) {
		return false
	}
	if from == to && o.isImprint(to+1) && o.endsText(from-1) && !endsColon(o.at(from-1)) {
		return true
	}
	if !isStacked && !o.isSentence(to+1) && !o.leadsIn(to+1) && !(isLabelled(o.at(to+1)) && isLabelled(o.at(to+2))) {
		return false
	}
	if isShouted(s) && o.isSentence(i+1) {
		return true
	}
	run := to - from + 1
	if o.gaps {
		var ok bool
		if from, run, ok = o.stack(i, from, to); !ok {
			return false
		}
	}
	before := o.at(from - 1)
	switch {
	case run > 3:
		return false
	case from == 0 || o.units[from-1].kind != policy.Paragraph:
		return true
	case o.gaps && o.unitGap(from) && (o.listed[from-1] || !endsColon(before)):
		return true
	case endsColon(before): // a list of one item is rare
		return run == 1 && o.isSentence(i+1) && countWords(o.at(i+1)) >= 8 && (o.marked || o.bare || o.gaps && o.gapsAround(i))
	case !endsBlock(before): // the end of a list without full stops, maybe
		return o.marked || countWords(before) > 14 || isPostal(before) || startsLower(before) || hasLabel(before) && !hasLabel(s) || sectionNumber.MatchString(s)
	}
	return true
}

// isRest reports whether a paragraph goes on what the line before it began, as
// a definition does with its term.
func (o *outliner) isRest(i int) bool {
	return i < len(o.units) && o.units[i].kind == policy.Paragraph && startsLower(o.at(i))
}

// isBetween reports whether a line without a number, in a text whose headings
// count, stands alone between two texts, or below a heading that counts.
func (o *outliner) isBetween(i, to int) bool {
	return i == to && (i == 0 || o.endsText(i-1) && !endsColon(o.at(i-1)) || i > 0 && o.counted[i-1]) && o.isSentence(i+1)
}

// stack is, of the lines in a row that could be headings, those that no blank
// line parts from line i: the first of them, or from, and how many they are. ok
// is false where they stand within a text.
func (o *outliner) stack(i, from, to int) (first, run int, ok bool) {
	start, end := i, i
	for start > from && !o.units[start].gap {
		start--
	}
	for end < to && !o.units[end+1].gap {
		end++
	}
	top := o.unitGap(start) || o.units[start-1].kind == policy.Heading
	if !o.unitGap(end+1) && !o.opensList(end+1) && !(top && (o.isSentence(end+1) || o.leadsIn(end+1))) || !top && o.listed[start-1] {
		return from, 0, false
	}
	if first = from; o.unitGap(start) {
		first = start
	}
	return first, end - start + 1, true
}

func (o *outliner) couldHeadAt(i int) bool {
	if i < 0 || i >= len(o.units) || o.listed[i] {
		return false
	}
	u := o.units[i]
	s := u.words(nil)
	if allOf(u.runs, func(r run) bool { return r.link != "" }) { // it leads to a text and stands above none
		return false
	}
	return u.kind == policy.Paragraph && u.depth == 0 && (u.style == line || o.bare) && couldHead(s) && !o.isRepeated(s) && !(strings.Contains(s, ": ") && countWords(s) > 8)
}

// isTitledLine allows a colon at the end of a line that stands above one
// paragraph, in a text whose lists can be told from paragraphs.
func (o *outliner) isTitledLine(i int) bool {
	if o.listed[i] || !o.marked && !o.gaps || !o.isTitled(i) || !o.unitGap(i) && !o.bare {
		return false
	}
	return o.bare || o.gapsAround(i+1) || o.unitGap(i+2) && countWords(o.at(i)) <= 3
}

// isRepeated reports whether a line says what something is under a label that
// other lines have as well, as items do.
func (o *outliner) isRepeated(s string) bool { return o.labels[labelOf(s)] > 1 }

// opensList reports whether an unmarked list begins at a unit.
func (o *outliner) opensList(i int) bool { return i < len(o.units) && o.opening[i] }

// unitGap reports whether a blank line stands before a unit, or must stand
// there because the one before it is of another kind.
func (o *outliner) unitGap(i int) bool { return i == 0 || i >= len(o.units) || o.units[i].gap }

// gapsAround reports whether a unit stands alone between blank lines.
func (o *outliner) gapsAround(i int) bool { return o.unitGap(i) && o.unitGap(i+1) }

func (o *outliner) isMarkedList(i int) bool {
	return i < len(o.units) && o.units[i].kind == policy.Item && (!o.listed[i] || o.opening[i])
}
