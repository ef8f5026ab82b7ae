package intake

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"proviso/generator/pattern"
	"proviso/generator/policy"
)

const bullets = "•·‣▪▫●○◦∙■□‧⁃➢✓"

var (
	marker   = pattern.New(`^(?:([` + bullets + `][ \t\x{a0}]*)|([*+\-–—][ \t\x{a0}]+)|(o[\t\x{a0}]+|o {2,}))(\S.*)$`)
	numbered = pattern.New(`^(\d{1,3})[.)][ \t\x{a0}]+(\S.*)$`)
	lettered = pattern.New(`^\(?[a-z]{1,4}\)[ \t\x{a0}]+\S`)
)

// bullet cuts the mark of a list item off a line.
func bullet(s string) (mark, rest string, ok bool) {
	if m := marker.FindStringSubmatch(s); m != nil {
		return strings.TrimSpace(strings.Trim(m[1]+m[2]+m[3], blank)), m[4], true
	}
	if numbered.MatchString(s) || lettered.MatchString(s) {
		return "", s, true
	}
	return "", s, false
}

// asLists makes items of the lines that begin with a bullet, or that count.
func asLists(units []unit) []unit {
	var deep []int // indents of the lists that are open
	marks := ""
	sections := sectionsThatCount(outdented(units))
	for i := range units {
		u := &units[i]
		if u.style == plain || u.kind != policy.Paragraph {
			deep = nil
			continue
		}
		indent := u.depth
		u.depth = 0
		text := u.words(nil)
		mark, rest, ok := bullet(text)
		if sections[i] { // a number that is set in begins no list there
			indent = 0
		}
		number, counts := counted(units, i, indent)
		switch {
		case ok && mark != "":
			cutFront(u, len(text)-len(rest))
		case counts:
			u.number = number
			m := numbered.FindStringSubmatch(text)
			cutFront(u, len(text)-len(m[2]))
			u.ordered = true
		case !lettered.MatchString(text):
			deep, marks = nil, ""
			continue
		}
		u.kind, u.style = policy.Item, plain
		u.fresh = len(deep) == 0
		deep, marks = nested(deep, marks, indent, mark)
		u.depth = len(deep)
	}
	return units
}

// outdented are units as they stand where none is set in.
func outdented(units []unit) []unit {
	flat := slices.Clone(units)
	for i := range flat {
		flat[i].depth = 0
	}
	return flat
}

// nested finds how deep an item stands: by its indent, or by a mark that no
// item around it has.
func nested(deep []int, marks string, indent int, mark string) ([]int, string) {
	first, _ := utf8.DecodeRuneInString(mark + "1")
	for len(deep) > 0 && indent < deep[len(deep)-1] {
		deep, marks = deep[:len(deep)-1], cutLast(marks)
	}
	if at := strings.IndexRune(marks, first); at >= 0 && len(deep) > 0 && indent == deep[len(deep)-1] {
		n := utf8.RuneCountInString(marks[:at]) + 1
		return deep[:n], string([]rune(marks)[:n])
	}
	if len(deep) == 0 || indent > deep[len(deep)-1] || len(deep) < 3 {
		return append(deep, indent), marks + string(first)
	}
	return deep, marks
}

func cutLast(s string) string {
	_, n := utf8.DecodeLastRuneInString(s)
	return s[:len(s)-n]
}

// counted reports whether a numbered line is one of several that count on, one
// below the other with nothing between but the items of inner lists. A number
// on its own belongs to the words, unless the line is set in.
func counted(units []unit, i, indent int) (int, bool) {
	n := numberOf(units, i)
	if n < 0 {
		return 0, false
	}
	next, before := i+1, i-1
	for next < len(units) && isMarked(units[next]) {
		next++
	}
	for before >= 0 && units[before].kind == policy.Item && !(units[before].ordered && units[before].number == n-1) {
		before--
	}
	goesOn := numberOf(units, before) == n-1 && before >= 0 && units[before].kind == policy.Item
	return n, numberOf(units, next) == n+1 || goesOn || n == 1 && indent > 0
}

func numberOf(units []unit, i int) int {
	if i < 0 || i >= len(units) {
		return -1
	}
	if units[i].kind == policy.Item && units[i].ordered {
		return units[i].number
	}
	m := numbered.FindStringSubmatch(units[i].words(nil))
	if m == nil {
		return -1
	}
	n, _ := strconv.Atoi(m[1]) // three digits
	return n
}

func isMarked(u unit) bool {
	mark, _, ok := bullet(u.words(nil))
	return ok && mark != ""
}

// cutFront drops bytes from the beginning of a unit's words.
func cutFront(u *unit, n int) {
	for i := range u.runs {
		cut := min(n, len(u.runs[i].text))
		u.runs[i].text = u.runs[i].text[cut:]
		n -= cut
	}
	u.runs = tidy(u.runs)
}
