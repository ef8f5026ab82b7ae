package check

import (
	"strconv"
	"strings"

	"proviso/generator/pattern"
)

var (
	// halfDay is an hour counted from noon or midnight, with the hour that a span
	// begins with: 9 to 5.30 p.m.
	halfDay = pattern.New(`(?i)\b(?:(\d{1,2})((?:[:.][0-5]\d)?[\s\p{Z}]*(?:to|until|till|and|-|–)[\s\p{Z}]*))?(\d{1,2})((?:[:.][0-5]\d)?)[\s\p{Z}]*([ap])\.?[\s\p{Z}]?m\b\.?`)
	// fullHour is an hour of the day with its minutes where those are none, and
	// earlyHour one with a zero before it: 10:00, 10 h 00, 08.30.
	fullHour  = pattern.New(`(^|[^\p{Nd}.,:€$£])(\d{1,2})(?:[:.]|[\s\p{Z}]?[hH][\s\p{Z}]?)00($|[^\p{Nd}.,:]|[.,:]$|[.,:][^\p{Nd}])`)
	earlyHour = pattern.New(`(^|[^\p{Nd}.,:/-])0(\d(?:[:.]|[\s\p{Z}]?[hH][\s\p{Z}]?)[0-5]\d)($|[^\p{Nd}.,:/-]|[.,:]$|[.,:][^\p{Nd}])`)
)

// clocked is a text with its hours as all languages could write them: 10:00 is
// 10, 08:30 is 8:30, 3 p.m. is 15.
func clocked(text string) string {
	for _, at := range halfDay.FindAllString(text, -1) {
		text = strings.Replace(text, at, fromMidnight(halfDay.FindStringSubmatch(at)), 1)
	}
	for range 2 { // hours that one space parts
		text = fullHour.ReplaceAllString(text, "$1$2$3")
		text = earlyHour.ReplaceAllString(text, "$1$2$3")
	}
	return text
}

// fromMidnight counts the hours of halfDay from midnight. A span that begins
// with the greater hour begins in the morning: 9 to 5 p.m.
func fromMidnight(part []string) string {
	first, _ := strconv.Atoi(part[1])
	last, _ := strconv.Atoi(part[3])
	if first > 12 || last > 12 || last == 0 {
		return part[0]
	}
	begin := part[1]
	after := strings.EqualFold(part[5], "p")
	if begin != "" && after && first%12 < last%12 {
		begin = strconv.Itoa(first%12 + 12)
	}
	last %= 12
	if after {
		last += 12
	}
	return begin + part[2] + strconv.Itoa(last) + part[4]
}
