package intake

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"proviso/generator/pattern"
	"proviso/generator/policy"
)

var sectionCount = pattern.New(`^(\d{1,2}(?:\.\d{1,2}){0,4})(\.|\)|:|)[\s\x{a0}]+(\S.*)$`)

// sectionsThatCount are the lines that begin with the number that is next, or
// before another that is: "3. Rights" between "2. Data" and "4. Storage". The
// items of lists are none; sentences that count are paragraphs.
func sectionsThatCount(units []unit) []bool {
	found := make([]bool, len(units))
	last := map[string]int{} // where the text has each number
	for i, u := range units {
		number, rest := numberOfSection(u)
		if number == "" {
			continue
		}
		before, k := numberBefore(number)
		at, follows := last[before]
		if !follows && !(k == 1 && before == "") {
			continue
		}
		if isNumbered(rest) {
			found[i] = follows
			if follows && at >= 0 && couldNumber(units[at]) {
				found[at] = true
			}
		}
		last[number] = i
	}
	return found
}

// numberOfSection is the number that a line of no known kind begins with.
func numberOfSection(u unit) (number, rest string) {
	if u.kind != policy.Paragraph || u.depth > 0 || u.block != nil {
		return "", ""
	}
	m := sectionCount.FindStringSubmatch(u.words(nil))
	if m == nil || m[2] == "" && !strings.Contains(m[1], ".") {
		return "", ""
	}
	return m[1], m[3]
}

func couldNumber(u unit) bool {
	_, rest := numberOfSection(u)
	return rest != "" && isNumbered(rest)
}

// isNumbered reports whether what stands behind a number could be a heading: no
// sentence but a question, and a colon only behind a few words.
func isNumbered(rest string) bool {
	isHead := !endsBlock(rest) || strings.HasSuffix(rest, "?") || endsColon(rest) && countWords(rest) <= 5
	return isHead && utf8.RuneCountInString(rest) <= 200
}

// numberBefore is the number that a section's follows: 2.1 that of 2.2, 2 that
// of 2.1, and none that of 1. It also tells the last part of the number.
func numberBefore(number string) (string, int) {
	parent, last := "", number
	if at := strings.LastIndexByte(number, '.'); at >= 0 {
		parent, last = number[:at], number[at+1:]
	}
	k := 0
	for _, r := range last {
		k = k*10 + int(r-'0')
	}
	if k <= 1 {
		return parent, k
	}
	if parent != "" {
		parent += "."
	}
	return parent + strconv.Itoa(k-1), k
}
