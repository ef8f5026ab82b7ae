package change

import (
	"fmt"
	"strconv"
	"strings"

	"proviso/generator/pattern"
)

// A day in figures: the year last or first, with stops that a space may follow
// (Czech, Hungarian), strokes or hyphens.
const daysInFigures = `\p{Nd}{1,2}\. ?\p{Nd}{1,2}\. ?(?:19|20)\p{Nd}{2}|(?:19|20)\p{Nd}{2}\. ?\p{Nd}{2}\. ?\p{Nd}{2}` +
	`|\p{Nd}{1,2}/\p{Nd}{1,2}/(?:19|20)\p{Nd}{2}|\p{Nd}{1,2}-\p{Nd}{1,2}-(?:19|20)\p{Nd}{2}` +
	`|(?:19|20)\p{Nd}{2}/\p{Nd}{1,2}/\p{Nd}{1,2}`

var figureDay = pattern.New(`^(?:` + daysInFigures + `)$`)

// eitherWay begins what a day is compared by where it is not known which of its
// numbers is the month: "03/04/2025" of an American is another day.
const eitherWay = "?"

// dayInFigures reads one. With stops the day comes before the month; else that
// goes without saying only where one of the two is no month.
func dayInFigures(part string) (token, bool) {
	if !figureDay.MatchString(part) {
		return token{}, false
	}
	fields := strings.FieldsFunc(part, func(r rune) bool { return strings.ContainsRune("./- ", r) })
	var n [3]int
	for i, f := range fields {
		n[i], _ = strconv.Atoi(numeral(f))
	}
	t := token{kind: date, raw: part}
	d, m, y := n[0], n[1], n[2]
	if d > 31 {
		y, m, d = n[0], n[1], n[2]
	}
	byStops := strings.Contains(part, ".")
	if m > 12 && !byStops {
		d, m = m, d
	}
	switch {
	case d < 1 || d > 31 || m < 1 || m > 12:
		return token{}, false
	case n[0] <= 12 && m <= 12 && d <= 12 && d != m && !byStops && n[0] == d:
		t.norm = fmt.Sprintf("%s%02d-%02d-%04d", eitherWay, d, m, y)
	default:
		t.norm = dayOf(y, m, d)
	}
	return t, true
}

// figures is a day, or numbers in a row that only look like one.
func figures(part string) []token {
	if day, ok := dayInFigures(part); ok {
		return []token{day}
	}
	var each []token
	between := func(r rune) bool { return strings.ContainsRune("/- ", r) }
	for _, n := range strings.FieldsFunc(part, between) {
		n = strings.TrimSuffix(n, ".")
		each = append(each, token{kind: number, norm: numeral(n), raw: n})
	}
	return each
}

func dayOf(y, m, d int) string { return fmt.Sprintf("%04d-%02d-%02d", y, m, d) }

// decided is the day that a language without the month in front reads.
func decided(norm string) string {
	if rest, either := strings.CutPrefix(norm, eitherWay); either {
		return rest[6:] + "-" + rest[3:5] + "-" + rest[:2]
	}
	return norm
}

// dayInHan reads a day as Chinese, Japanese and Korean write it, with "year"
// behind the year: 2025年3月18日, 2025년 3월 18일, and a month without its day.
func dayInHan(tokens []token, i int) (n int, day string) {
	var parts [3]int
	for k, name := range [...]string{"年년", "月월", "日일"} {
		at := i + 2*k
		if at+1 >= len(tokens) || !isDigits(tokens[at]) || !strings.Contains(name, tokens[at+1].norm) {
			break
		}
		parts[k], _ = strconv.Atoi(tokens[at].norm)
		n += 2
	}
	if n < 4 || !isYear(tokens[i]) || parts[1] > 12 || parts[2] > 31 {
		return 0, ""
	}
	return n, dayOf(parts[0], parts[1], parts[2])
}

// yearAt reads a day behind its year and month: "2025. március 18."
func (lex *lexicon) yearAt(tokens []token, i int) (n int, day string) {
	if i+1 >= len(tokens) || lex.months[tokens[i+1].norm] == 0 {
		return 0, ""
	}
	y, _ := strconv.Atoi(tokens[i].norm)
	m := lex.months[tokens[i+1].norm]
	if i+2 < len(tokens) && isDigits(tokens[i+2]) && len(tokens[i+2].norm) <= 2 {
		d, _ := strconv.Atoi(tokens[i+2].norm)
		return 3, dayOf(y, m, d)
	}
	return 2, dayOf(y, m, 0)
}
