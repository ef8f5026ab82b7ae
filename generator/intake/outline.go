package intake

import (
	"strings"

	"proviso/generator/policy"
)

// outline proposes headings among the units whose source does not say what they
// are. It would rather miss one than invent one: a heading that is missing is a
// paragraph, one that is invented cuts a section in two.
func (t *Text) outline() {
	sure, level := 0, 2
	for _, u := range t.units {
		if u.kind == policy.Heading && u.sure {
			if sure++; sure == 1 || u.level < level {
				level = u.level
			}
		}
	}
	bare := sure == 0 && t.barelyMarked()
	o := &outliner{units: t.units, bare: bare}
	o.survey()
	o.items()
	for i := range t.units {
		u := &t.units[i]
		if u.kind == policy.Heading {
			level = u.level + 1
			continue
		}
		if !o.heads(i) {
			continue
		}
		u.kind, u.style = policy.Heading, plain
		if u.level = min(level, 6); sure == 0 {
			u.level = 2
		}
		for j := range u.runs {
			u.runs[j].strong = false
		}
	}
	t.number()
	t.settleLevels()
}

// barelyMarked reports whether nothing in the text looks like a heading but its
// shape: then short lines are taken for headings as in a plain text.
func (t *Text) barelyMarked() bool {
	for _, u := range t.units {
		if u.style == bold && couldHead(u.words(nil)) || u.style == line {
			return false
		}
	}
	return true
}

// outliner judges units by what stands around them.
type outliner struct {
	units  []unit
	bare   bool
	gaps   bool   // blank lines part some blocks and not others
	marked bool   // bullets mark the lists
	listed []bool // items that no bullet marks
	// opening are the first of those that stand below no line with a colon.
	opening []bool
}

func (o *outliner) survey() {
	o.listed, o.opening = make([]bool, len(o.units)), make([]bool, len(o.units))
	withGap, without := 0, 0
	for i, u := range o.units {
		if u.kind == policy.Item {
			o.marked = true
		}
		if u.style == line && i > 0 {
			if u.gap {
				withGap++
			} else {
				without++
			}
		}
	}
	o.gaps = withGap >= 2 && without > 0
}

// items makes items of unmarked lines that stand close together where blank
// lines part the blocks of the text: below a line that ends with a colon, or
// below a heading where they begin or end like items.
func (o *outliner) items() {
	for i := 0; o.gaps && i < len(o.units); {
		n := o.close(i)
		switch first := i; {
		case i > 0 && endsColon(o.at(i-1)) && n > 1:
			o.list(first, n)
		case n > 2 && couldHead(o.at(i)) && !isLabelled(o.at(i)) && o.likeItems(i+1, n-1):
			o.list(first+1, n-1)
			o.opening[first+1] = true
		case n > 1 && o.likeItems(i, n):
			o.list(first, n)
			o.opening[first] = true
		case n > 2 && endsColon(o.at(i)):
			o.list(first+1, n-1)
		}
		i += max(n, 1)
	}
}

// close counts the lines from i on that no blank line parts.
func (o *outliner) close(i int) int {
	n := 0
	for o.isLine(i+n) && (n == 0 || !o.units[i+n].gap) {
		n++
	}
	return n
}

func (o *outliner) list(i, n int) {
	for j := i; j < i+n; j++ {
		u := &o.units[j]
		u.kind, u.style, u.depth, u.fresh, u.number = policy.Item, plain, 1, j == i, 1
		o.listed[j] = true
	}
}

// likeItems reports whether lines are no address and no stack of headings.
func (o *outliner) likeItems(i, n int) bool {
	like := 0
	for _, u := range o.units[i : i+n] {
		if s := u.words(nil); isLabelled(s) || startsLower(s) || strings.HasSuffix(s, ";") {
			like++
		}
	}
	return n > 1 && like*3 >= n*2
}

func (o *outliner) isLine(i int) bool {
	return i < len(o.units) && o.units[i].style == line && o.units[i].kind == policy.Paragraph
}

func (o *outliner) at(i int) string {
	if i < 0 || i >= len(o.units) {
		return ""
	}
	return o.units[i].words(nil)
}

func endsColon(s string) bool { return strings.HasSuffix(s, ":") || strings.HasSuffix(s, "：") }

// heads reports whether a unit is a heading.
func (o *outliner) heads(i int) bool {
	u := o.units[i]
	if u.kind != policy.Paragraph || u.depth > 0 || i+1 >= len(o.units) || u.sure {
		return false
	}
	s := u.words(nil)
	switch {
	case u.style == bold:
		return (couldHead(s) || o.isTitled(i)) && !o.isBoxed(i) && o.opens(i+1)
	case u.style == named:
		return couldHead(s) && o.opens(i+1)
	case u.style == line, o.bare:
		return o.lineHeads(i)
	}
	return false
}

// isTitled allows a colon at the end of a heading whose own text follows.
func (o *outliner) isTitled(i int) bool {
	s := o.at(i)
	return endsColon(s) && couldHead(strings.TrimRight(s, ":：")) && countWords(s) <= 6 && o.isSentence(i+1)
}

// isBoxed reports whether a bold line is one of several in a row, as in an
// address; a heading below a heading is one of two.
func (o *outliner) isBoxed(i int) bool {
	isBold := func(j int) bool { return j >= 0 && j < len(o.units) && o.units[j].style == bold }
	return isBold(i-1) && isBold(i+1) || isBold(i+1) && isBold(i+2)
}

// opens reports whether a unit can follow a heading: a sentence, a list, or a
// heading below it.
func (o *outliner) opens(i int) bool {
	if i >= len(o.units) {
		return false
	}
	u := o.units[i]
	if u.style == bold || u.style == named {
		return couldHead(u.words(nil)) || countWords(u.words(nil)) > 14
	}
	s := u.words(nil)
	return u.kind != policy.Paragraph || countWords(s) >= 4 || endsBlock(s) || addressLike.MatchString(s)
}

// isSentence reports whether a unit is running text.
func (o *outliner) isSentence(i int) bool {
	if i >= len(o.units) || o.units[i].kind != policy.Paragraph {
		return false
	}
	s := o.at(i)
	return endsBlock(s) && countWords(s) >= 5 || countWords(s) > 20
}

// lineHeads judges a line that nothing but its shape and its neighbours marks.
func (o *outliner) lineHeads(i int) bool {
	s := o.at(i)
	if !o.couldHeadAt(i) {
		return o.gapsAround(i) && o.isTitled(i) && o.parted(i+1)
	}
	from, to := i, i // lines in a row that could be headings
	for from > 0 && o.couldHeadAt(from-1) {
		from--
	}
	for o.couldHeadAt(to + 1) {
		to++
	}
	isStacked := to+1 < len(o.units) && o.units[to+1].style == line && o.gapsAround(to+1) && o.isTitled(to+1) && o.parted(to+2)
	if !isStacked && !o.isSentence(to+1) && !o.isMarkedList(to+1) && !(isLabelled(o.at(to+1)) && isLabelled(o.at(to+2))) {
		return false
	}
	if isShouted(s) && o.isSentence(i+1) {
		return true
	}
	run := to - from + 1
	if o.gaps {
		start, end := i, i
		for start > from && !o.units[start].gap {
			start--
		}
		for end < to && !o.units[end+1].gap {
			end++
		}
		if !o.unitGap(end+1) && !o.opensList(end+1) && !(o.unitGap(start) && o.isSentence(end+1)) || !o.unitGap(start) && o.listed[start-1] {
			return false
		}
		if run = end - start + 1; o.unitGap(start) {
			from = start
		}
	}
	before := o.at(from - 1)
	switch {
	case run > 3:
		return false
	case from == 0 || o.units[from-1].kind != policy.Paragraph:
		return true
	case o.gaps && o.unitGap(i) && (o.listed[from-1] || !endsColon(before)):
		return true
	case endsColon(before):
		return false
	case !endsBlock(before): // the end of a list without full stops, maybe
		return startsLower(before) || hasLabel(before) && !hasLabel(s) || sectionNumber.MatchString(s)
	}
	return true
}

func (o *outliner) couldHeadAt(i int) bool {
	if i < 0 || i >= len(o.units) || o.listed[i] {
		return false
	}
	u := o.units[i]
	return u.kind == policy.Paragraph && u.depth == 0 && (u.style == line || o.bare) && couldHead(u.words(nil))
}

// opensList reports whether an unmarked list begins at a unit.
func (o *outliner) opensList(i int) bool { return i < len(o.units) && o.opening[i] }

// unitGap reports whether a blank line stands before a unit, or must stand
// there because the one before it is of another kind.
func (o *outliner) unitGap(i int) bool { return i == 0 || i >= len(o.units) || o.units[i].gap }

// gapsAround reports whether a unit stands alone between blank lines.
func (o *outliner) gapsAround(i int) bool { return o.unitGap(i) && o.unitGap(i+1) }

// parted reports whether a unit is a paragraph by itself in a text whose lists
// can be told from paragraphs.
func (o *outliner) parted(i int) bool { return (o.marked || o.gaps) && o.gapsAround(i) }

func (o *outliner) isMarkedList(i int) bool {
	return i < len(o.units) && o.units[i].kind == policy.Item && (!o.listed[i] || o.opening[i])
}

// number gives headings that count, such as "2.1 Purposes", the level of their
// number, where no page says another.
func (t *Text) number() {
	for i := range t.units {
		u := &t.units[i]
		if u.kind != policy.Heading || u.sure {
			continue
		}
		if n := sectionNumber.FindString(u.words(nil)); n != "" {
			u.level = min(6, 2+strings.Count(strings.TrimRight(strings.TrimSpace(n), ".):"), "."))
		}
	}
}

// settleLevels makes the outermost headings of level 2 (the title has level 1)
// and leaves out no level below them.
func (t *Text) settleLevels() {
	var open []int // the levels of the source that are open
	for i := range t.units {
		u := &t.units[i]
		if u.kind != policy.Heading {
			continue
		}
		for len(open) > 0 && open[len(open)-1] >= u.level {
			open = open[:len(open)-1]
		}
		open = append(open, u.level)
		u.level = min(len(open)+1, 6)
	}
}
