package check

import (
	"slices"
	"strings"

	"proviso/generator/settings"
)

// ordinal is a word in which a number stands: third, half, twice.
type ordinal struct{ word, value string }

func (lang *language) readHolding(t *settings.Table) {
	lang.alternate = lang.reader.Phrases(t.Strings("alternate"))
	lang.apart = lang.reader.Phrases(t.Strings("apart"))
	lang.holding, lang.others = map[string]string{}, setOf(t.Strings("others"))
	for _, entry := range t.Strings("holding") {
		words := strings.Fields(entry)
		for _, word := range words[1:] {
			lang.holding[word] = words[0]
		}
	}
}

// alike are the numbers by which another text may say a part: half a year is six
// months, half an hour thirty minutes.
var alike = map[string][]string{"1/2": {"6", "30", "50", "0.5"}, "1/4": {"3", "15", "25"}, "2": {"14", "1/2"}, "3": {"1/3"}, "4": {"1/4"}}

// said are the numbers that stand within words of a clause, and those by which
// others may say the same.
func (lang *language) said(c *Clause) map[string]bool {
	said := map[string]bool{}
	for _, one := range lang.holds(c) {
		said[one.value] = true
		for _, other := range alike[one.value] {
			said[other] = true
		}
	}
	return said
}

func (lang *language) holds(c *Clause) []ordinal {
	var all []ordinal
	for _, s := range c.Sentences() {
		for _, word := range s.Words() {
			if value := lang.holding[word]; value != "" {
				all = append(all, ordinal{word, value})
			}
		}
	}
	return append(all, lang.alternates(c)...)
}

// alternates are the wordings of a clause that say every second.
func (lang *language) alternates(c *Clause) []ordinal {
	var all []ordinal
	for _, s := range c.Sentences() {
		for _, words := range s.Find(lang.alternate) {
			all = append(all, ordinal{words, "2"})
		}
	}
	return all
}

// orders are the words of a clause in which a number stands for sure. Some are
// other words too, such as the Danish for "other", unless a unit follows.
func (lang *language) orders(c *Clause) []ordinal {
	var all []ordinal
	for _, s := range c.Sentences() {
		words, apart := s.Words(), s.Places(lang.apart)
		for i, word := range words {
			value := lang.holding[word]
			within := slices.ContainsFunc(apart, func(at [2]int) bool { return at[0] <= i && i < at[1] })
			if value != "" && !within && (!lang.others[word] || i+1 < len(words) && lang.isUnit(words[i+1])) {
				all = append(all, ordinal{word, value})
			}
		}
	}
	return append(all, lang.alternates(c)...)
}

// isUnit reports whether a word is that of a unit, with whatever ending.
func (lang *language) isUnit(word string) bool {
	for n := range word {
		if n > 2 && lang.units[word[:n]] != "" {
			return true
		}
	}
	return lang.units[word] != ""
}

// otherOrders are the words of a clause in which a number stands that a text has
// in no way.
func otherOrders(orders []ordinal, said map[string]bool) []string {
	var only []string
	for _, one := range orders {
		others := append([]string{one.value}, alike[one.value]...)
		if !slices.ContainsFunc(others, func(value string) bool { return said[value] }) && !slices.Contains(only, one.word) {
			only = append(only, one.word)
		}
	}
	return only
}
