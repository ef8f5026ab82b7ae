package lexicon

import (
	"strconv"
	"strings"

	"proviso/generator/change/token"
)

// dayInHan reads a day as Chinese, Japanese and Korean write it, with "year"
// behind the year: 2025年3月18日, 2025년 3월 18일, and a month without its day.
func dayInHan(tokens []token.Token, i int) (n int, day string) {
	var parts [3]int
	for k, name := range [...]string{"年년", "月월", "日일"} {
		at := i + 2*k
		if at+1 >= len(tokens) || !token.IsDigits(tokens[at]) || !strings.Contains(name, tokens[at+1].Norm) {
			break
		}
		parts[k], _ = strconv.Atoi(tokens[at].Norm)
		n += 2
	}
	if n < 4 || !token.IsYear(tokens[i]) || parts[1] > 12 || parts[2] > 31 {
		return 0, ""
	}
	return n, token.DayOf(parts[0], parts[1], parts[2])
}

// yearAt reads a day behind its year and month: "2025. március 18."
func (lex *Lexicon) yearAt(tokens []token.Token, i int) (n int, day string) {
	if i+1 >= len(tokens) || lex.Months[tokens[i+1].Norm] == 0 {
		return 0, ""
	}
	y, _ := strconv.Atoi(tokens[i].Norm)
	m := lex.Months[tokens[i+1].Norm]
	if i+2 < len(tokens) && token.IsDigits(tokens[i+2]) && len(tokens[i+2].Norm) <= 2 {
		d, _ := strconv.Atoi(tokens[i+2].Norm)
		return 3, token.DayOf(y, m, d)
	}
	return 2, token.DayOf(y, m, 0)
}
