package token

import (
	"strings"
	"unicode"

	"proviso/generator/pattern"
)

var grouped = pattern.New(`^[1-9]\d{0,2}(?:[.,' ]\d{3})+([.,]\d{1,2})?$`)

// numeral is a number in one form: 5,000 and 5.000 and 5 000 are 5000, 1,5 is
// 1.5. Digits of any script are the same digits.
func numeral(s string) string {
	s = strings.Map(func(r rune) rune {
		if v := digitValue(r); v >= 0 {
			return rune('0' + v)
		}
		return r
	}, s)
	if m := grouped.FindStringSubmatch(s); m != nil {
		whole := strings.TrimSuffix(s, m[1])
		digits := strings.Map(func(r rune) rune {
			if r < '0' || r > '9' {
				return -1
			}
			return r
		}, whole)
		return digits + strings.Replace(m[1], ",", ".", 1)
	}
	return strings.ReplaceAll(s, ",", ".")
}

// digitValue is what a decimal digit counts: Unicode lays the ten of a script
// down in a row, beginning where the one before is no digit of it.
func digitValue(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case !unicode.Is(unicode.Nd, r):
		return -1
	}
	for _, rg := range unicode.Nd.R16 {
		if rune(rg.Lo) <= r && r <= rune(rg.Hi) {
			return int(r-rune(rg.Lo)) % 10
		}
	}
	for _, rg := range unicode.Nd.R32 {
		if rune(rg.Lo) <= r && r <= rune(rg.Hi) {
			return int(r-rune(rg.Lo)) % 10
		}
	}
	return -1
}
