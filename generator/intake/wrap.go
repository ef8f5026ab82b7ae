package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/pattern"
)

// wrapping is how the lines of a text were broken.
type wrapping struct {
	width  int             // of the longest, what it is set in by included
	filled bool            // a line ends only where the next word has no room
	known  map[string]bool // words within lines
	parts  bool            // hyphens at line ends part words
}

// unwrap joins the lines of paragraphs that were wrapped.
func unwrap(rows []row) []row {
	w := wrapping{known: map[string]bool{}}
	for _, r := range rows {
		if strings.Contains(r.text, " ") {
			w.width = max(w.width, r.width())
		}
	}
	if w.width > 120 || !isWrapped(rows, w.width) {
		return rows
	}
	w.filled = w.isFilled(rows)
	for _, r := range rows {
		fields := strings.Fields(r.text)
		for _, word := range fields[:len(fields)-1] {
			w.known[bareWord(word)] = true
		}
	}
	w.parts = w.partsWords(rows)
	justified := isJustified(rows)
	var out []row
	for i, r := range rows {
		if i > 0 && w.goesOn(rows[i-1], r) && (justified || !isColumned(r.text) && !isColumned(rows[i-1].text)) {
			out[len(out)-1].text = w.joined(out[len(out)-1].text, r.text)
			continue
		}
		out = append(out, r)
	}
	return out
}

// width is how long a row is where it stands.
func (r row) width() int { return r.indent + utf8.RuneCountInString(r.text) }

// isWrapped weighs line ends within sentences against those between blocks.
func isWrapped(rows []row, width int) bool {
	within, between := 0, 0
	for i, r := range rows[1:] {
		before := rows[i]
		if r.gap {
			continue
		}
		if _, _, is := bullet(r.text); is {
			continue
		}
		switch long := before.width()*10 >= width*7; {
		case long && !endsBlock(before.text) && startsLower(r.text):
			within++
		case !long || endsBlock(before.text) && !startsLower(r.text):
			between++
		}
	}
	return within >= 2 && within*2 > between
}

// hasRoom reports whether the first word of a row would fit on the row before.
func (w wrapping) hasRoom(before, r row) bool {
	next, _, _ := strings.Cut(r.text, " ")
	return before.width()+1+utf8.RuneCountInString(next) <= w.width
}

// isFilled reports whether sentences go on below a line only where that has no
// room: then a line with room ends its block.
func (w wrapping) isFilled(rows []row) bool {
	full, short := 0, 0
	for i, r := range rows[1:] {
		before := rows[i]
		if r.gap || endsBlock(before.text) || !startsLower(r.text) || before.width()*2 < w.width {
			continue
		}
		if w.hasRoom(before, r) {
			short++
		} else {
			full++
		}
	}
	return full >= 3 && full >= 5*short
}

// goesOn reports whether a row is the rest of the one before it.
func (w wrapping) goesOn(before, r row) bool {
	fits := w.hasRoom(before, r)
	isWithin := !fits && !endsBlock(before.text) && lettered.MatchString(r.text) // "(b) a contract or" above "(c) interests"
	if _, _, is := bullet(r.text); is && !isWithin || r.gap {
		return false
	}
	if w.filled { // a short line that ends no sentence begins a block below one that does
		return !fits && !(endsBlock(before.text) && couldHead(r.text) && r.width()*2 < w.width)
	}
	return !fits || startsLower(r.text) || !endsBlock(before.text) && before.width()*10 >= w.width*8
}

// linking are small words behind which a hyphen stands for the rest of a word:
// "data- og".
var linking = pattern.New(`^(?:og|och|eller|und|oder|bzw\.|en|of|et|ou|e|o|y|u|i|lub|ja|tai|and|or|samt) `)

// joined is two rows in one. A hyphen at the end of the first parts a word that
// the text has without it, or belongs to the word.
func (w wrapping) joined(first, rest string) string {
	if soft, is := strings.CutSuffix(first, "\u00ad"); is {
		return soft + rest
	}
	head, is := strings.CutSuffix(first, "-")
	last, _ := utf8.DecodeLastRuneInString(head)
	if !is || !unicode.IsLetter(last) || !startsLower(rest) || linking.MatchString(rest) {
		return first + " " + rest
	}
	front, back := head[strings.LastIndexAny(head, " \u00a0(«\"“„")+1:], rest
	if at := strings.IndexByte(rest, ' '); at > 0 {
		back = rest[:at]
	}
	switch {
	case w.known[bareWord(front+back)]:
		return head + rest
	case w.known[bareWord(front+"-"+back)], utf8.RuneCountInString(front) == 1, isUpper(front):
		return first + rest
	}
	if w.parts {
		return head + rest
	}
	return first + rest
}

// partsWords reports whether hyphens at line ends part words: as often as where
// lines are filled so, or known to do it more often than not.
func (w wrapping) partsWords(rows []row) bool {
	ends, parted, whole := 0, 0, 0
	for i, r := range rows[1:] {
		head, is := strings.CutSuffix(rows[i].text, "-")
		if !is || r.gap || !startsLower(r.text) || linking.MatchString(r.text) {
			continue
		}
		ends++
		front, back := bareWord(head[strings.LastIndexByte(head, ' ')+1:]), bareWord(strings.Fields(r.text)[0])
		if w.known[front+back] {
			parted++
		} else if w.known[front+"-"+back] {
			whole++
		}
	}
	return parted > whole || parted == whole && ends*25 >= len(rows)
}

// isUpper reports whether a word is an abbreviation: "CV", "IP".
func isUpper(s string) bool { return strings.ToUpper(s) == s }

// bareWord is a word without the signs around it, in small letters.
func bareWord(s string) string {
	return strings.ToLower(strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

var columnGap = pattern.New(`[^\s.:;!?] {2,}\S`)

// isColumned reports whether a line has gaps between words, as the rows of a
// table have them that was copied as it looks.
func isColumned(s string) bool {
	if _, rest, is := bullet(s); is {
		s = rest
	}
	return strings.Contains(s, "\t") || columnGap.MatchString(s)
}

// isJustified reports whether gaps fill the lines to one width.
func isJustified(rows []row) bool {
	n := 0
	for _, r := range rows {
		if isColumned(r.text) {
			n++
		}
	}
	return n*3 > len(rows)
}

// columned puts tabs between the columns of rows that stand below each other.
func columned(rows []row) []row {
	if isJustified(rows) {
		return rows
	}
	for i := 0; i < len(rows); {
		n, cells := 0, cellsAt(rows[i].text)
		for len(cells) > 1 && i+n < len(rows) && isBelow(rows[i], rows[i+n]) && (n == 0 || !rows[i+n].gap) {
			n++
		}
		if n > 1 {
			for j := i; j < i+n; j++ {
				rows[j].text = strings.Join(cellsAt(rows[j].text), "\t")
			}
		}
		i += max(n, 1)
	}
	return rows
}

// isBelow reports whether the columns of a row begin where those of another do.
func isBelow(above, r row) bool {
	starts := func(r row) []int {
		at := []int{r.indent}
		for _, gap := range columnEnd.FindAllStringIndex(r.text, -1) {
			at = append(at, r.indent+utf8.RuneCountInString(r.text[:gap[1]]))
		}
		return at
	}
	return len(cellsAt(r.text)) > 1 && slices.Equal(starts(above), starts(r))
}

var columnEnd = pattern.New(` {2,}`)

func cellsAt(s string) []string {
	if _, _, is := bullet(s); is || !isColumned(s) {
		return nil
	}
	return strings.Split(columnEnd.ReplaceAllString(s, "\t"), "\t")
}
