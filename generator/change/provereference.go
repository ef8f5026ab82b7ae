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
	if j.onlySees(c.from, h.fromAt) && j.onlySees(c.to, h.toAt) && to[h.ins[0].norm] != "" && len(h.ins) == 1 {
		return "a section to look at, set right"
	}
	for k := range h.del {
		old, now := from[h.del[k].norm], to[h.ins[k].norm]
		if old == "" || old != now {
			return ""
		}
	}
	return "the number of a section"
}

// numberOfPart reports whether a heading's number stands behind what it is of:
// "Annex B: Colours".
func (j *judge) numberOfPart(c *instance, h hunk) bool {
	return h.fromAt == 1 && h.toAt == 1 && len(h.del) == 1 && len(h.ins) == 1 && isHeading(c.clause()) && areLabels(h.del) && areLabels(h.ins) &&
		j.lex.sections.in(c.from[:1]) && j.lex.sections.in(c.to[:1])
}

// opened: where the number of a section stands before what it is of, a paragraph
// that begins so, "4. pont szerint", is read as an item of a list, and its number
// as the item's. What follows the section has its proof like any reference.
func (j *judge) opened(c *instance) []Signal {
	if !j.lex.numberFirst || len(c.from) == 0 || len(c.to) == 0 || j.lex.sections.at(c.from, 0) == 0 && (!countsVersions[c.from[0].norm] || j.lex.sections.at(c.from, 1) == 0) {
		return nil
	}
	old, now := itemNumber.FindStringSubmatch(c.pair.From[0].Source), itemNumber.FindStringSubmatch(c.pair.To[0].Source)
	if old == nil || now == nil || old[1] == now[1] {
		return nil
	}
	if from, to := j.labelled(); from[old[1]] != "" && from[old[1]] == to[now[1]] {
		return nil
	}
	return []Signal{{"", old[1] + " → " + now[1]}}
}

var itemNumber = pattern.New(`^\s*(\d+)[.)] `)

// headingNumber is the number of a heading, also one behind what the part is
// called, and the words behind it.
func (j *judge) headingNumber(words string) (number, rest string) {
	if at := inHan.FindStringSubmatchIndex(words); at != nil {
		return words[at[2]:at[3]], words[at[1]:]
	}
	if kind, behind, ok := strings.Cut(strings.TrimSpace(words), " "); ok && j.lex.sections.in(j.lex.read(kind)) {
		if at := afterKind.FindStringSubmatchIndex(behind); at != nil {
			return strings.ToLower(behind[at[2]:at[3]]), behind[at[1]:]
		}
	}
	number, rest = cutLabel(words)
	return bareNumber(number), rest
}

// onlySees reports whether a number is of a section that a reader is sent to look
// at, "(see section 4)", and nothing depends on what stands there, as where
// something is done "except as section 4 allows" or "under section 4".
func (j *judge) onlySees(side []token, at int) bool {
	k := at
	if k > 0 && j.lex.sections.in(side[k-1:k]) {
		k--
	}
	for k > 0 && (side[k-1].norm == "also" || side[k-1].norm == "to" || j.lex.articles[side[k-1].norm] || side[k-1].norm == "a" || side[k-1].norm == "az") {
		k--
	}
	return k > 0 && looks[side[k-1].norm] && !j.lex.exceptions.in(side[max(0, k-4):k-1]) && !j.lex.negations.in(side[max(0, k-4):k-1])
}

// looks are the words that send a reader to look somewhere, in many languages.
var looks = setOf([]string{"see", "refer", "cf", "siehe", "vgl", "voir", "véase", "vea", "ver", "vedi", "cfr", "veja", "zie", "se", "sjå", "jfr",
	"katso", "ks", "zob", "patrz", "viz", "lásd", "ld", "см", "смотри", "див", "дивись", "bkz", "bakınız", "见", "參見", "参见", "lihat", "vezi"})

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
		number, rest := cutLabel(c.Words)
		number = bareNumber(number)
		switch {
		case c.Kind == "list item" && ordered.MatchString(c.Source):
			item++
			number = strconv.Itoa(item)
		case c.Kind != "list item":
			item = 0
		}
		if isHeading(c) {
			number, rest = j.headingNumber(c.Words)
		}
		if number == "" {
			continue
		}
		words := norms(j.lex.read(rest))
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

// afterKind is the number behind what a part is called: "Annex B: Colours".
var afterKind = pattern.New(`^(\d{1,3}(?:\.\d{1,3})*|[A-Z]|[IVX]{1,6})(?:[.):]|\s|$)`)

// inHan is the number of an article in Chinese, Japanese and Korean.
var inHan = pattern.New(`^\s*[第제]\s*(\d{1,3})\s*[条條章节節조장]`)

// bareNumber is the number before a heading or clause without its marks: "4.2" of
// "4.2.".
func bareNumber(number string) string {
	return strings.ToLower(strings.Trim(number, " \t\n[().:]"))
}

// refers reports whether a section is named before a number: "section 4"; or
// before others that it stands in a row with and ends, "sections 4, 5 and 6".
func (j *judge) refers(side []token, at, n int) bool {
	k := at
	for k > 0 && (j.joins(side[k-1]) || side[k-1].kind == number && !side[k-1].spelled) {
		k--
	}
	end := at + n
	if j.lex.numberFirst && end < len(side) && j.lex.sections.at(side, end) > 0 {
		return true
	}
	if k == 0 || !j.lex.sections.in(side[k-1:k]) {
		return false
	}
	return k == at || end == len(side) || side[end].comma || side[end].first || j.joins(side[end]) || j.lex.light[side[end].norm]
}
