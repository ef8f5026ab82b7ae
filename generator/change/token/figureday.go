package token

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
func dayInFigures(part string) (Token, bool) {
	if !figureDay.MatchString(part) {
		return Token{}, false
	}
	fields := strings.FieldsFunc(part, func(r rune) bool { return strings.ContainsRune("./- ", r) })
	var n [3]int
	for i, f := range fields {
		n[i], _ = strconv.Atoi(numeral(f))
	}
	t := Token{Kind: Date, Raw: part}
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
		return Token{}, false
	case n[0] <= 12 && m <= 12 && d <= 12 && d != m && !byStops && n[0] == d:
		t.Norm = fmt.Sprintf("%s%02d-%02d-%04d", eitherWay, d, m, y)
	default:
		t.Norm = DayOf(y, m, d)
	}
	return t, true
}

// figures is a day, or numbers in a row that only look like one.
func figures(part string) []Token {
	if day, ok := dayInFigures(part); ok {
		return []Token{day}
	}
	var each []Token
	between := func(r rune) bool { return strings.ContainsRune("/- ", r) }
	for _, n := range strings.FieldsFunc(part, between) {
		n = strings.TrimSuffix(n, ".")
		each = append(each, Token{Kind: Number, Norm: numeral(n), Raw: n})
	}
	return each
}

func DayOf(y, m, d int) string { return fmt.Sprintf("%04d-%02d-%02d", y, m, d) }

// Decided is the day that a language without the month in front reads.
func Decided(norm string) string {
	if rest, either := strings.CutPrefix(norm, eitherWay); either {
		return rest[6:] + "-" + rest[3:5] + "-" + rest[:2]
	}
	return norm
}
