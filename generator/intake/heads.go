package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/policy"
)

// heads reports whether a unit is a heading.
func (o *outliner) heads(i int) bool {
	u := o.units[i]
	if u.kind != policy.Paragraph || u.depth > 0 || i+1 >= len(o.units) || u.sure {
		return false
	}
	s := u.words(nil)
	switch {
	case u.style == bold, u.style == named:
		return (couldHead(s) || o.isTitled(i) || o.isLower(i) || o.isLong(i) || o.counted[i]) && !(u.style == bold && o.isBoxed(i)) && o.opens(i+1)
	case u.style == line, o.bare:
		return o.lineHeads(i)
	}
	return false
}

// isTitled allows a colon at the end of a heading whose own text follows.
func (o *outliner) isTitled(i int) bool {
	s := o.at(i)
	if !endsColon(s) || !couldHead(strings.TrimRight(s, ":：")) || countWords(s) > 6 {
		return false
	}
	isContact := o.isImprint(i+1) && countWords(s) <= 3 && o.endsText(i-1)
	isCounted := o.units[i].style == bold && sectionNumber.MatchString(s) && o.opens(i+1)
	isUsual := o.units[i].style == bold && o.titles && o.isMarkedList(i+1)
	return o.isSentence(i+1) || isContact || isCounted || isUsual // a label above an address is none: it stands below a heading
}

// titlesBold reports whether the text writes its headings in bold with a colon:
// several of these stand above sentences, which a label or the words that lead
// to a list do not.
func (o *outliner) titlesBold() bool {
	n := 0
	for i, u := range o.units {
		if u.style == bold && endsColon(o.at(i)) && couldHead(strings.TrimRight(o.at(i), ":：")) && o.isSentence(i+1) && !endsColon(o.at(i+1)) {
			n++
		}
	}
	return n > 2
}

// endsText reports whether a unit is the end of a text or of a list, and no
// heading, so that the next may be one.
func (o *outliner) endsText(i int) bool {
	return i >= 0 && (o.units[i].kind == policy.Item || o.isSentence(i) || o.units[i].block != nil)
}

// isLower allows a heading that begins with a small letter between two texts.
func (o *outliner) isLower(i int) bool {
	s := o.at(i)
	first, n := utf8.DecodeRuneInString(s)
	return unicode.IsLower(first) && countWords(s) <= 6 && couldHead(string(unicode.ToUpper(first))+s[n:]) &&
		o.endsText(i-1) && !endsColon(o.at(i-1)) && o.isSentence(i+1) && !startsLower(o.at(i+1))
}

// isLong allows a heading that lists many things, above a list like those below
// other headings, or where it stands out.
func (o *outliner) isLong(i int) bool {
	s := o.at(i)
	first, _ := utf8.DecodeRuneInString(s)
	if n := utf8.RuneCountInString(s); couldHead(s) || n > 200 || endsBlock(s) || !unicode.IsUpper(first) || strings.Contains(s, "\n") || !o.endsText(i-1) || !o.isMarkedList(i+1) {
		return false
	}
	label := labelOf(o.at(i + 1))
	for j := range o.units[1:] {
		if label != "" && j+1 != i+1 && o.isMarkedList(j+1) && labelOf(o.at(j+1)) == label && o.units[j].kind != policy.Item && couldHead(o.at(j)) {
			return true
		}
	}
	return o.units[i].style == bold
}

// labelOf is the word or two that a line begins with before it says what these
// are; "" where it does not.
func labelOf(s string) string {
	if !isLabelled(s) {
		return ""
	}
	return s[:strings.IndexAny(s, ".:")]
}

// isBoxed reports whether a bold line is one of several in a row, as in an
// address. Up to three that could all be headings, with a text below them, are
// a heading and those that stand below it.
func (o *outliner) isBoxed(i int) bool {
	isBold := func(j int) bool { return j >= 0 && j < len(o.units) && o.units[j].style == bold }
	from, to := i, i
	for isBold(from - 1) {
		from--
	}
	for isBold(to + 1) {
		to++
	}
	if to-from < 2 {
		return false
	}
	for j := from; j <= to; j++ {
		if !couldHead(o.at(j)) {
			return true
		}
	}
	return to-from > 2 || !o.isSentence(to+1) && !o.leadsIn(to+1)
}

// leadsIn reports whether a unit is a list, or the words that lead to one.
func (o *outliner) leadsIn(i int) bool {
	return o.isMarkedList(i) || i < len(o.units) && o.units[i].kind == policy.Table || endsColon(o.at(i)) && i+1 < len(o.units)
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
	return u.kind != policy.Paragraph || o.isImprint(i) && !endsColon(o.at(i-2)) || countWords(s) >= 4 || isLabelled(s) || endsBlock(s) || addressLike.MatchString(s)
}

// isImprint reports whether a unit is the company or the address that stands
// below a heading such as "Contact".
func (o *outliner) isImprint(i int) bool {
	if i >= len(o.units) || o.units[i].kind != policy.Paragraph {
		return false
	}
	s := o.at(i)
	return legalForm.MatchString(s) && countWords(s) <= 6 || countWords(s) == 1 && mailForm.MatchString(s)
}

// isSentence reports whether a unit is running text.
func (o *outliner) isSentence(i int) bool {
	if i >= len(o.units) || o.units[i].kind != policy.Paragraph {
		return false
	}
	s := o.at(i)
	return endsBlock(s) && (countWords(s) >= 5 || utf8.RuneCountInString(s) >= 25) || countWords(s) > 20
}
