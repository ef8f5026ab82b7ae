package layout

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/revision"
	"proviso/generator/change/signal"
	"proviso/generator/change/token"
	"proviso/generator/pattern"
	"proviso/generator/redline"
)

// reference: the number of a section that is referred to follows the section:
// what stands below the old number in the old text stands below the new one in
// the new. A number that no heading or clause of the texts has, as that of an
// article of a law, is a reference to something else.
func (j *Judge) reference(c *reading.Case, h reading.Hunk) string {
	if !reading.AreLabels(h.Del) || !reading.AreLabels(h.Ins) || len(h.Del) == 0 || len(h.Ins) == 0 {
		return ""
	}
	if !j.refers(c.From, h.FromAt, len(h.Del)) || !j.refers(c.To, h.ToAt, len(h.Ins)) {
		return ""
	}
	from, to := j.labelled()
	if j.onlySees(c.From, h.FromAt) && j.onlySees(c.To, h.ToAt) && to[h.Ins[0].Norm] != "" && len(h.Ins) == 1 {
		return "a section to look at, set right"
	}
	if old := from[asLabel(h.Del)]; old != "" && old == to[asLabel(h.Ins)] {
		return "the number of a section"
	}
	if len(h.Del) != len(h.Ins) {
		return ""
	}
	for k := range h.Del {
		old, now := from[h.Del[k].Norm], to[h.Ins[k].Norm]
		if old == "" || old != now {
			return ""
		}
	}
	return "the number of a section"
}

// asLabel are tokens as the number of a section: "b" and "1" of "B.1".
func asLabel(run []token.Token) string { return strings.ReplaceAll(token.Norms(run), " ", ".") }

// numberOfPart reports whether a heading's number stands behind what it is of:
// "Annex B: Colours".
func (j *Judge) numberOfPart(c *reading.Case, h reading.Hunk) bool {
	return h.FromAt == 1 && h.ToAt == 1 && len(h.Del) == 1 && len(h.Ins) == 1 && reading.IsHeading(c.Clause()) && reading.AreLabels(h.Del) && reading.AreLabels(h.Ins) &&
		j.Lex.Sections.In(c.From[:1]) && j.Lex.Sections.In(c.To[:1])
}

// Opened: where the number of a section stands before what it is of, a paragraph
// that begins so, "4. pont szerint", is read as an item of a list, and its number
// as the item's. What follows the section has its proof like any reference.
func (j *Judge) Opened(c *reading.Case) []signal.Signal {
	if !j.Lex.NumberFirst || len(c.From) == 0 || len(c.To) == 0 || j.Lex.Sections.At(c.From, 0) == 0 && (!revision.CountsVersions[c.From[0].Norm] || j.Lex.Sections.At(c.From, 1) == 0) {
		return nil
	}
	old, now := itemNumber.FindStringSubmatch(c.Pair.From[0].Source), itemNumber.FindStringSubmatch(c.Pair.To[0].Source)
	if old == nil || now == nil || old[1] == now[1] {
		return nil
	}
	if from, to := j.labelled(); from[old[1]] != "" && from[old[1]] == to[now[1]] {
		return nil
	}
	return []signal.Signal{{Category: "", What: old[1] + " → " + now[1]}}
}

var itemNumber = pattern.New(`^\s*(\d+)[.)] `)

// headingNumber is the number of a heading, also one behind what the part is
// called, and the words behind it.
func (j *Judge) headingNumber(words string) (number, rest string) {
	if at := inHan.FindStringSubmatchIndex(words); at != nil {
		return words[at[2]:at[3]], words[at[1]:]
	}
	if kind, behind, ok := strings.Cut(strings.TrimSpace(words), " "); ok && j.Lex.Sections.In(j.Lex.Read(kind)) {
		if at := afterKind.FindStringSubmatchIndex(behind); at != nil {
			return strings.ToLower(behind[at[2]:at[3]]), behind[at[1]:]
		}
	}
	if number, rest = reading.CutLabel(words); number == "" {
		number, rest = cutLettered(words)
	}
	return bareNumber(number), rest
}

// onlySees reports whether a number is of a section that a reader is sent to look
// at, "(see section 4)", and nothing depends on what stands there, as where
// something is done "except as section 4 allows" or "under section 4".
func (j *Judge) onlySees(side []token.Token, at int) bool {
	k := at
	if k > 0 && j.Lex.Sections.In(side[k-1:k]) {
		k--
	}
	for k > 0 && (side[k-1].Norm == "also" || side[k-1].Norm == "to" || j.Lex.Articles[side[k-1].Norm] || side[k-1].Norm == "a" || side[k-1].Norm == "az") {
		k--
	}
	return k > 0 && looks[side[k-1].Norm] && !j.Lex.Exceptions.In(side[max(0, k-4):k-1]) && !j.Lex.Negations.In(side[max(0, k-4):k-1])
}

// looks are the words that send a reader to look somewhere, in many languages.
var looks = token.Set([]string{"see", "refer", "cf", "siehe", "vgl", "voir", "véase", "vea", "ver", "vedi", "cfr", "veja", "zie", "se", "sjå", "jfr",
	"katso", "ks", "zob", "patrz", "viz", "lásd", "ld", "см", "смотри", "див", "дивись", "bkz", "bakınız", "见", "參見", "参见", "lihat", "vezi"})

// numbered: a part of the text is called a section or a clause, where its number
// stands before a heading or clause of both texts.
func (j *Judge) numbered(c *reading.Case, h reading.Hunk) string {
	if len(h.Del) != 1 || len(h.Ins) != 1 || h.FromAt+1 >= len(c.From) || h.ToAt+1 >= len(c.To) {
		return ""
	}
	kinds, number := j.Lex.Wording.Numbered, c.From[h.FromAt+1].Norm
	if !kinds[h.Del[0].Norm] || !kinds[h.Ins[0].Norm] || number != c.To[h.ToAt+1].Norm {
		return ""
	}
	if from, to := j.labelled(); from[number] == "" || to[number] == "" {
		return ""
	}
	return "what a numbered part of the text is called"
}

// labelled is what stands after each number that begins a heading or a clause,
// on either side.
func (j *Judge) labelled() (from, to map[string]string) {
	if j.labels == nil {
		var sides [2][]redline.Clause
		for i := range j.Cases {
			sides[0] = append(sides[0], j.Cases[i].Pair.From...)
			sides[1] = append(sides[1], j.Cases[i].Pair.To...)
		}
		j.labels = &[2]map[string]string{j.labelsOf(sides[0]), j.labelsOf(sides[1])}
	}
	return j.labels[0], j.labels[1]
}

// labelsOf reads the numbers of clauses, those of the items of a list by
// counting. A number that two have, and that is no heading's, says of neither
// that it is meant.
func (j *Judge) labelsOf(clauses []redline.Clause) map[string]string {
	slices.SortStableFunc(clauses, func(a, b redline.Clause) int { return cmp.Compare(a.Line, b.Line) })
	labels, heading := map[string]string{}, map[string]bool{}
	item := 0
	for _, c := range clauses {
		number, rest := reading.CutLabel(c.Words)
		number = bareNumber(number)
		switch {
		case c.Kind == "list item" && ordered.MatchString(c.Source):
			item++
			number = strconv.Itoa(item)
		case c.Kind != "list item":
			item = 0
		}
		if reading.IsHeading(c) {
			number, rest = j.headingNumber(c.Words)
		}
		if number == "" {
			continue
		}
		words := token.Norms(j.Lex.Read(rest))
		switch was, seen := labels[number]; {
		case !seen || reading.IsHeading(c) && !heading[number]:
			labels[number], heading[number] = words, reading.IsHeading(c)
		case was != words && reading.IsHeading(c) == heading[number]:
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
func (j *Judge) refers(side []token.Token, at, n int) bool {
	k := at
	for k > 0 && (j.Joins(side[k-1]) || side[k-1].Kind == token.Number && !side[k-1].Spelled) {
		k--
	}
	end := at + n
	if j.Lex.NumberFirst && end < len(side) && j.Lex.Sections.At(side, end) > 0 {
		return true
	}
	if k == 0 || !j.Lex.Sections.In(side[k-1:k]) {
		return false
	}
	return k == at || end == len(side) || side[end].Comma || side[end].First || j.Joins(side[end]) || j.Lex.Light[side[end].Norm]
}

// ordinal: the number before a heading or clause is not its words. It is known
// by its stop or bracket: in "30 days" the number is a word.
func (j *Judge) ordinal(c *reading.Case, h reading.Hunk) string {
	if j.numberOfPart(c, h) {
		return "renumbered"
	}
	if h.FromAt != 0 || h.ToAt != 0 || !reading.AreLabels(h.Del) || !reading.AreLabels(h.Ins) || j.countsNext(c.From, h.Del) || j.countsNext(c.To, h.Ins) {
		return ""
	}
	if len(h.Del) > 0 && !reading.IsLabelled(c.Pair.From[0].Words) || len(h.Ins) > 0 && !reading.IsLabelled(c.Pair.To[0].Words) {
		return ""
	}
	return "renumbered"
}
