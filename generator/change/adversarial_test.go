package change

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"proviso/generator/change/lexicon"
	"proviso/generator/policy"
	"proviso/generator/redline"
)

// attack is a pair of texts of which the second has something in it, or left
// out, that no reader would call editorial.
type attack struct{ name, from, to string }

// names of twelve recipients, the same in every language.
var dozen = strings.Fields("Aldera Brimstad Corvena Dunmore Ellipsar Fenwick Galdora Hestia Ivorna Jaspera Kellmark Lumenta")

func TestNoAttackPassesAsEditorial(t *testing.T) {
	for _, locale := range slices.Sorted(maps.Keys(languages)) {
		t.Run(locale, func(t *testing.T) {
			l := languages[locale]
			for _, a := range slices.Concat(l.words(), l.lists(), l.hidden(), l.disguised()) {
				if class := ClassOf(compared(t, locale, a.from, a.to)); class != Material && class != Review {
					t.Errorf("%s is %s:\n%s\n----\n%s", a.name, class, a.from, a.to)
				}
			}
		})
	}
}

func compared(t *testing.T, locale, from, to string) []Judgement {
	t.Helper()
	return Judge(aligned(t, from, to), policy.Locale(locale))
}

// byRules judges without what examples taught: readings are tried with words that
// say nothing.
func byRules(t *testing.T, locale, from, to string) []Judgement {
	t.Helper()
	return judgeBy(nil, aligned(t, from, to), policy.Locale(locale))
}

func aligned(t *testing.T, from, to string) []redline.Pair {
	t.Helper()
	read := func(name, source string) redline.Text {
		text, err := redline.ReadLoose(name, []byte(source))
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	return redline.Compare(read("from.md", from), read("to.md", to))
}

// page is a text of two sections with a sentence at the end of the first.
func (l tongue) page(sentence string) string {
	return fmt.Sprintf("# %s\n\n%s %s\n\n%s %s\n\n## %s\n\n%s\n", l.headings[0], l.plain[0], l.plain[1], l.plain[2], sentence, l.headings[1], l.plain[3])
}

// words: one flipped denial, one changed number in digits and in words, one
// swapped modal verb, each in both directions.
func (l tongue) words() []attack {
	both := func(name, a, b string) []attack {
		return []attack{{name, l.page(a), l.page(b)}, {name + ", the other way", l.page(b), l.page(a)}}
	}
	attacks := slices.Concat(both("a denial", l.denial[0], l.denial[1]), both("a modal verb", l.modal[0], l.modal[1]))
	for _, n := range [][2]string{{"30", "60"}, {"30", "31"}, {"7", "70"}, {"14", "1,400"}, {"30", "３１"}} {
		attacks = append(attacks, both("a number", fmt.Sprintf(l.period, n[0]), fmt.Sprintf(l.period, n[1]))...)
	}
	return attacks
}

// numbers in words: every pair of number words of the lexicon.
func TestNumbersInWords(t *testing.T) {
	for locale, l := range languages {
		names := map[int]string{}
		for _, name := range slices.Sorted(maps.Keys(lexicon.Of(policy.Locale(locale)).Numbers)) {
			names[lexicon.Of(policy.Locale(locale)).Numbers[name]] = name
		}
		for _, pair := range [][2]int{{7, 9}, {10, 20}, {12, 14}, {30, 60}, {60, 90}} {
			a, b := fmt.Sprintf(l.period, names[pair[0]]), fmt.Sprintf(l.period, names[pair[1]])
			if class := ClassOf(compared(t, locale, l.page(a), l.page(b))); class != Material {
				t.Errorf("%s: %q → %q is %s", locale, a, b, class)
			}
			digits := fmt.Sprintf(l.period, fmt.Sprint(pair[0]))
			if class := ClassOf(compared(t, locale, l.page(a), l.page(digits))); class != Editorial {
				t.Errorf("%s: %q → %q is %s", locale, a, digits, class)
			}
		}
	}
}

// lists: one recipient more, or less, among twelve: in a sentence and in a
// list, at the beginning, in the middle and at the end.
func (l tongue) lists() []attack {
	var attacks []attack
	for _, at := range []int{0, 6, 12} {
		for _, extra := range []string{"Morrigan", l.extra} {
			more := slices.Insert(slices.Clone(dozen), at, extra)
			name := fmt.Sprintf("recipient %q at %d", extra, at)
			attacks = append(attacks,
				attack{name, l.page(l.sentence(dozen)), l.page(l.sentence(more))},
				attack{name + " gone", l.page(l.sentence(more)), l.page(l.sentence(dozen))},
				attack{name + " of a list", l.page(l.list(dozen)), l.page(l.list(more))},
				attack{name + " gone from a list", l.page(l.list(more)), l.page(l.list(dozen))})
		}
	}
	swapped := slices.Clone(dozen)
	swapped[4] = "Ellipsis"
	return append(attacks, attack{"a recipient for another", l.page(l.sentence(dozen)), l.page(l.sentence(swapped))})
}

func (l tongue) sentence(names []string) string {
	last := len(names) - 1
	return fmt.Sprintf(l.share, strings.Join(names[:last], ", ")+" "+l.and+" "+names[last])
}

func (l tongue) list(names []string) string {
	return fmt.Sprintf(l.share, "") + "\n\n- " + strings.Join(names, "\n- ")
}

// hidden: a harmful sentence in a text that was laid out anew from end to end,
// and a clause that moved and changed a number on the way.
func (l tongue) hidden() []attack {
	text := strings.Repeat(strings.Join(l.plain, " ")+"\n\n", 8)
	styled := func(with string) string {
		lines := strings.Split(strings.TrimSpace(text), "\n\n")
		for i, line := range lines {
			if i == 5 {
				line = strings.Replace(line, l.plain[2], l.plain[2]+" "+with, 1)
			}
			lines[i] = "* **" + strings.ReplaceAll(line, ". ", ".**\n  ")
		}
		return strings.ReplaceAll(strings.Join(lines, "\n"), "'", "’")
	}
	period := func(n int) string { return fmt.Sprintf(l.period, fmt.Sprint(n)) }
	two := func(a, b string) string {
		return fmt.Sprintf("# %s\n\n%s\n\n%s\n\n# %s\n\n%s\n\n%s\n", l.headings[0], l.plain[0], a, l.headings[1], l.plain[1], b)
	}
	return []attack{
		{"a sentence in a new layout", text, styled(l.harm)},
		{"a sentence lost in a new layout", strings.Replace(text, l.plain[2], l.plain[2]+" "+l.denial[0], 1), styled("")},
		{"a clause moved and changed", two(period(30), l.plain[2]), two(l.plain[2], period(300))},
		{"a denial moved and dropped", two(l.denial[0], l.plain[2]), two(l.plain[2], l.denial[1])},
		{"a paragraph added", l.page(""), l.page("\n\n" + l.harm)},
		{"a paragraph removed", l.page("\n\n" + l.denial[0]), l.page("")},
	}
}

// disguised: letters that look like others, and characters that nobody sees,
// round a change.
func (l tongue) disguised() []attack {
	lookalike := strings.NewReplacer("a", "а", "e", "е", "o", "о", "p", "р", "c", "с", "i", "і")
	hidden := func(s string) string { return strings.Join(strings.Split(s, ""), "\u200b") }
	a, b := fmt.Sprintf(l.period, "30"), fmt.Sprintf(l.period, "90")
	return []attack{
		{"a denial dropped under lookalikes", l.page(l.denial[0]), l.page(lookalike.Replace(l.denial[1]))},
		{"lookalikes alone", l.page(l.modal[0]), l.page(lookalike.Replace(l.modal[0]))},
		{"a denial dropped under zero-width spaces", l.page(l.denial[0]), l.page(hidden(l.denial[1]))},
		{"a number under zero-width spaces", l.page(a), l.page(hidden(b))},
		{"a modal verb under soft hyphens", l.page(l.modal[0]), l.page(strings.Join(strings.Split(l.modal[1], ""), "\u00ad"))},
		{"a number with a letter for a digit", l.page(a), l.page(strings.Replace(a, "30", "3О", 1))},
		{"the order of reading turned round", l.page(a), l.page(strings.Replace(a, "30", "\u202e30\u202c", 1))},
		{"a sentence under lookalikes", l.page(""), l.page(lookalike.Replace(l.harm))},
	}
}

// Layout alone is editorial in every language: else nothing above proves much.
func TestLayoutIsEditorial(t *testing.T) {
	for locale, l := range languages {
		from := l.page(l.denial[0] + " " + l.modal[0])
		for name, to := range map[string]string{
			"emphasis":       strings.ReplaceAll(from, l.plain[0], "**"+l.plain[0]+"**"),
			"lines":          strings.ReplaceAll(from, l.plain[1], strings.ReplaceAll(l.plain[1], " ", "\n")),
			"paragraphs":     strings.ReplaceAll(from, l.plain[1], "\n\n"+l.plain[1]),
			"zero width":     strings.ReplaceAll(from, "e", "e\u200b"),
			"upper case":     strings.ReplaceAll(from, l.plain[3], strings.ToUpper(l.plain[3])),
			"decomposed":     decomposed(from),
			"no full stops":  strings.ReplaceAll(from, l.plain[3], strings.TrimSuffix(l.plain[3], ".")+" !"),
			"clauses turned": strings.Replace(from, l.plain[0]+" "+l.plain[1], l.plain[1]+" "+l.plain[0], 1),
		} {
			if class := ClassOf(compared(t, locale, from, to)); class != Editorial && class != None {
				t.Errorf("%s: %s is %s:\n%s", locale, name, class, to)
			}
		}
	}
}

func decomposed(s string) string { return norm.NFD.String(s) }
