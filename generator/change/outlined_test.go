package change

import (
	"strings"
	"testing"
)

// A text counted with letters may be counted with numbers, and be cut into parts
// or not, as long as each heading keeps its words and each reference its section.
func TestHeadingsCountedOtherwise(t *testing.T) {
	text := func(marks ...string) string {
		const body = "# Notice\n\n## 1Privacy\n\n### 2What we hold\n\nNames.\n\n### 3What for\n\nWe print as section 5 says.\n\n## 4Events\n\n### 6Tickets\n\nA ticket is for one.\n"
		var pairs []string
		for k, m := range marks {
			pairs = append(pairs, string(rune('1'+k)), m)
		}
		return strings.NewReplacer(pairs...).Replace(body)
	}
	plain := text("1. ", "1.1 ", "1.2 ", "2. ", "2.1", "2.1 ")
	for _, c := range []struct {
		name, locale, from, to string
		editorial              bool
	}{
		{"letters", "en", plain, text("A. ", "A.1 ", "A.2 ", "B. ", "B.1", "B.1 "), true},
		{"parts of letters", "en", plain, text("Part A — ", "A.1 ", "A.2 ", "Part B — ", "B.1", "B.1 "), true},
		{"Roman", "en", plain, text("I. ", "I.1 ", "I.2 ", "II. ", "II.1", "II.1 "), true},
		{"parts", "en", plain, text("Part 1 – ", "1.1. ", "1.2. ", "Part 2 – ", "2.1", "2.1. "), true},
		{"German", "de", text("Teil A – ", "A.1 ", "A.2 ", "Teil B – ", "", "B.1 "), text("1. ", "1.1 ", "1.2 ", "2. ", "", "2.1 "), true},
		{"French", "fr", text("Partie A – ", "A.1 ", "A.2 ", "Partie B – ", "", "B.1 "), text("1. ", "1.1 ", "1.2 ", "2. ", "", "2.1 "), true},
		{"Polish", "pl", text("Rozdział I. ", "§ 1. ", "§ 2. ", "Rozdział II. ", "", "§ 3. "), text("1. ", "1.1 ", "1.2 ", "2. ", "", "2.1 "), true},
		{"Swedish", "sv", text("Del A – ", "A.1 ", "A.2 ", "Del B – ", "", "B.1 "), text("1. ", "1.1 ", "1.2 ", "2. ", "", "2.1 "), true},
		{"a reference to another section", "en", plain, text("A. ", "A.1 ", "A.2 ", "B. ", "A.2", "B.1 "), false},
		{"a number beside it", "en", plain, strings.Replace(text("A. ", "A.1 ", "A.2 ", "B. ", "B.1", "B.1 "), "for one", "for two", 1), false},
		{"a heading that denies", "en", plain, strings.Replace(text("A. ", "A.1 ", "A.2 ", "B. ", "B.1", "B.1 "), "What for", "What not for", 1), false},
		{"a decimal", "en", "# N\n\nHi.\n\n## 1.5 million readers\n\nWe hold.\n", "# N\n\nHi.\n\n## 2.5 million readers\n\nWe hold.\n", false},
		{"a decimal in German", "de", "# N\n\nHallo.\n\n## 1.5 Millionen Leser\n\nWir halten.\n", "# N\n\nHallo.\n\n## 2.5 Millionen Leser\n\nWir halten.\n", false},
		{"a period", "en", "# N\n\nHi.\n\n## 3 days\n\nWe hold.\n", "# N\n\nHi.\n\n## 4 days\n\nWe hold.\n", false},
		{"a plan", "en", "# N\n\nHi.\n\n## Plan A – Fees\n\nWe hold.\n", "# N\n\nHi.\n\n## Plan B – Fees\n\nWe hold.\n", false},
		{"a class", "fr", "# N\n\nSalut.\n\n## Classe A des lecteurs\n\nOn tient.\n", "# N\n\nSalut.\n\n## Classe B des lecteurs\n\nOn tient.\n", false},
		{"what is no part", "en", "# N\n\nHi.\n\n## Part-time – Fees\n\nWe hold.\n", "# N\n\nHi.\n\n## 1. Fees\n\nWe hold.\n", false},
		{"a part that says more", "en", "# N\n\nHi.\n\n## Part A – Fees for all\n\nWe hold.\n", "# N\n\nHi.\n\n## 1. Fees for members\n\nWe hold.\n", false},
	} {
		for _, turn := range []bool{false, true} {
			from, to := c.from, c.to
			if turn {
				from, to = to, from
			}
			if class := ClassOf(compared(t, c.locale, from, to)); (class == Editorial) != c.editorial {
				t.Errorf("%s, the other way round %v: %s", c.name, turn, class)
			}
		}
	}
}
