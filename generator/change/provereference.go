package change

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"proviso/generator/pattern"
	"proviso/generator/redline"
)

// reference: the number of a section that is referred to follows the section:
// what stands below the old number in the old text stands below the new one in
// the new. A number that no heading or clause of the texts has, as that of an
// article of a law, is a reference to something else.
func (j *judge) reference(c *instance, h hunk) string {
	if !areLabels(h.del) || !areLabels(h.ins) || len(h.del) != len(h.ins) || len(h.del) == 0 {
		return ""
	}
	if !j.refers(c.from, h.fromAt, len(h.del)) || !j.refers(c.to, h.toAt, len(h.ins)) {
		return ""
	}
	from, to := j.labelled()
	for k := range h.del {
		old, now := from[h.del[k].norm], to[h.ins[k].norm]
		if old == "" || old != now {
			return ""
		}
	}
	return "the number of a section"
}

// numbered: a part of the text is called a section or a clause, where its number
// stands before a heading or clause of both texts.
func (j *judge) numbered(c *instance, h hunk) string {
	if len(h.del) != 1 || len(h.ins) != 1 || h.fromAt+1 >= len(c.from) || h.toAt+1 >= len(c.to) {
		return ""
	}
	kinds, number := j.lex.wording.numbered, c.from[h.fromAt+1].norm
	if !kinds[h.del[0].norm] || !kinds[h.ins[0].norm] || number != c.to[h.toAt+1].norm {
		return ""
	}
	if from, to := j.labelled(); from[number] == "" || to[number] == "" {
		return ""
	}
	return "what a numbered part of the text is called"
}

// labelled is what stands after each number that begins a heading or a clause,
// on either side.
func (j *judge) labelled() (from, to map[string]string) {
	if j.labels == nil {
		var sides [2][]redline.Clause
		for i := range j.cases {
			sides[0] = append(sides[0], j.cases[i].pair.From...)
			sides[1] = append(sides[1], j.cases[i].pair.To...)
		}
		j.labels = &[2]map[string]string{j.labelsOf(sides[0]), j.labelsOf(sides[1])}
	}
	return j.labels[0], j.labels[1]
}

// labelsOf reads the numbers of clauses, those of the items of a list by
// counting. A number that two have, and that is no heading's, says of neither
// that it is meant.
func (j *judge) labelsOf(clauses []redline.Clause) map[string]string {
	slices.SortStableFunc(clauses, func(a, b redline.Clause) int { return cmp.Compare(a.Line, b.Line) })
	labels, heading := map[string]string{}, map[string]bool{}
	item := 0
	for _, c := range clauses {
		number := numberOf(c.Words)
		switch {
		case c.Kind == "list item" && ordered.MatchString(c.Source):
			item++
			number = strconv.Itoa(item)
		case c.Kind != "list item":
			item = 0
		}
		if number == "" {
			continue
		}
		words := norms(j.lex.read(label.ReplaceAllString(c.Words, "")))
		switch was, seen := labels[number]; {
		case !seen || isHeading(c) && !heading[number]:
			labels[number], heading[number] = words, isHeading(c)
		case was != words && isHeading(c) == heading[number]:
			labels[number] = ""
		}
	}
	return labels
}

var ordered = pattern.New(`^\s*\d+[.)] `)

// numberOf is the number before a heading or clause: "4.2" of "4.2. Colours".
func numberOf(words string) string {
	return strings.ToLower(strings.Trim(label.FindString(words), " \t\n[().:]"))
}

// refers reports whether a section is named before a number: "section 4"; or
// before others that it stands in a row with and ends, "sections 4, 5 and 6".
func (j *judge) refers(side []token, at, n int) bool {
	k := at
	for k > 0 && (j.joins(side[k-1]) || side[k-1].kind == number && !side[k-1].spelled) {
		k--
	}
	if k == 0 || !j.lex.sections.in(side[k-1:k]) {
		return false
	}
	end := at + n
	return k == at || end == len(side) || side[end].comma || side[end].first || j.joins(side[end]) || j.lex.light[side[end].norm]
}
