package intake

import (
	"slices"
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
	bare := sure == 0 && (t.barelyMarked() || t.hardlyBold())
	o := &outliner{units: t.units, bare: bare}
	o.survey()
	o.recurring()
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
		plainRuns(u.runs)
	}
	t.number()
	t.settleLevels()
}

// plainRuns takes from a heading the looks that all of it has.
func plainRuns(runs []run) {
	slanted := allOf(runs, func(r run) bool { return r.emphasis })
	for i := range runs {
		runs[i].strong = false
		runs[i].emphasis = runs[i].emphasis && !slanted
	}
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

// hardlyBold reports whether a page has far more lines that are headings by
// their shape than bold ones: then bold print is not how it shows headings.
func (t *Text) hardlyBold() bool {
	o := &outliner{units: slices.Clone(t.units), bare: true}
	o.survey()
	marked, shaped := 0, 0
	for i, u := range o.units {
		if u.style == line {
			return false
		}
		if o.heads(i) {
			if u.style == plain {
				shaped++
			} else {
				marked++
			}
		}
	}
	return shaped >= 4 && shaped >= 2*marked
}

// outliner judges units by what stands around them.
type outliner struct {
	units  []unit
	bare   bool
	gaps   bool // blank lines part some blocks and not others
	marked bool // bullets mark the lists
	// bulleted are texts in which they mark all of them.
	bulleted bool
	listed   []bool // items that no bullet marks
	// opening are the first of those that stand below no line with a colon.
	opening  []bool
	counted  []bool         // lines whose numbers count on
	countsOn bool           // these are the headings of the text
	titles   bool           // bold lines with a colon are headings there
	labels   map[string]int // how many lines have each
}

func (o *outliner) survey() {
	o.listed, o.opening, o.labels = make([]bool, len(o.units)), make([]bool, len(o.units)), map[string]int{}
	o.counted = sectionsThatCount(o.units)
	o.countsOn = atLeast(o.counted, 4)
	o.titles = o.titlesBold()
	withGap, without := 0, 0
	for i, u := range o.units {
		if u.kind == policy.Item {
			o.marked = true
		}
		if label := labelOf(u.words(nil)); label != "" {
			o.labels[label]++
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
	o.bulleted = o.showsBullets()
}

func atLeast(marks []bool, n int) bool {
	for _, is := range marks {
		if is {
			n--
		}
	}
	return n <= 0
}

// items makes items of unmarked lines that stand close together where blank
// lines part the blocks of the text: below a line that ends with a colon, or
// below a heading where they begin or end like items.
func (o *outliner) items() {
	for i := 0; o.gaps && i < len(o.units); {
		n := o.close(i)
		switch first := i; {
		case o.bulleted:
		case o.isAddress(i, n):
			o.settle(i, n)
		case endsColon(o.at(i)) && o.isAddress(i+1, n-1):
			o.settle(i+1, n-1)
		case i > 0 && endsColon(o.at(i-1)) && n > 1:
			o.list(first, n)
		case n > 2 && o.couldHeadAt(i) && !isLabelled(o.at(i)) && o.likeItems(i+1, n-1):
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

// isAddress reports whether lines are where a company is: its name, if it is
// there, stands first, and one line has a number as streets and towns do.
func (o *outliner) isAddress(i, n int) bool {
	places := 0
	for j := i; j < i+n; j++ {
		s := o.at(j)
		if isLabelled(s) || startsLower(s) || endsBlock(s) || j > i && legalForm.MatchString(s) || countWords(s) > 8 {
			return false
		}
		if isPostal(s) {
			places++
		}
	}
	return n > 1 && n < 8 && places > 0
}

// settle keeps the lines of an address from being headings; its first may be
// what stands above it.
func (o *outliner) settle(i, n int) {
	for j := i; j < i+n; j++ {
		o.units[j].sure = j > i || legalForm.MatchString(o.at(j))
	}
}

// showsBullets reports whether bullets mark the lists of the text: several of
// them, and more than there are lines in a row below a colon.
func (o *outliner) showsBullets() bool {
	marked, bare := 0, 0
	for i, u := range o.units {
		if u.kind == policy.Item && u.fresh && u.depth == 1 {
			marked++
		}
		if o.isLine(i) && i > 0 && endsColon(o.at(i-1)) && o.close(i) > 2 {
			bare++
		}
	}
	return marked > 2 && marked > 2*bare
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
