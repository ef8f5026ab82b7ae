package lexicon

import (
	"maps"
	"strconv"
	"strings"

	"proviso/generator/change/token"
	"proviso/generator/settings"
	"proviso/generator/topic"
)

func readCategories(t *settings.Table) map[topic.Category][]string {
	all := map[topic.Category][]string{}
	for _, c := range topic.Categories {
		all[c] = t.Strings(string(c))
	}
	t.Done()
	return all
}

func readMonths(list []string) map[string]int {
	months := map[string]int{}
	for i, forms := range list {
		for _, form := range strings.Fields(forms) {
			months[token.Fold(form)] = i + 1
		}
	}
	return months
}

// readPairs reads "ise ize"; the second may be missing.
func readPairs(list []string) [][2]string {
	var pairs [][2]string
	for _, pair := range list {
		one, other, _ := strings.Cut(pair, " ")
		pairs = append(pairs, [2]string{one, other})
	}
	return pairs
}

// readForms reads "day days": each form stands for the first.
func readForms(groups []string) map[string]string {
	first := map[string]string{}
	for _, group := range groups {
		all := strings.Fields(group)
		for _, form := range all {
			first[token.Fold(form)] = all[0]
		}
	}
	return first
}

// readSame reads groups written "email = e mail = electronic mail". Where a
// wording ends in a preposition, its forms with an article are read as well.
func readSame(groups, prepositions []string) map[string][]rewrite {
	all := map[string][]rewrite{}
	for _, group := range groups {
		ways := strings.Split(group, " = ")
		for i, way := range ways {
			for k, form := range contracted(way, prepositions) {
				if from := token.Words(form); i+k > 0 {
					all[from[0]] = append(all[from[0]], rewrite{from, token.Words(ways[0])})
				}
			}
		}
	}
	return all
}

// readNumbers reads "30 thirty".
func readNumbers(list []string) map[string]int {
	numbers := map[string]int{}
	for _, entry := range list {
		value, names, _ := strings.Cut(entry, " ")
		n, _ := strconv.Atoi(value)
		for _, name := range strings.Fields(names) {
			numbers[token.Fold(name)] = n
		}
	}
	compound(numbers)
	return numbers
}

// compound adds numbers that languages write in one word: tjuefem, femogtyve,
// fünfundzwanzig, tweeënzeventig, trentacinque, zweihundert.
func compound(numbers map[string]int) {
	simple := maps.Clone(numbers)
	for ten, tens := range simple {
		for unit, units := range simple {
			switch {
			case units < 1 || units > 9:
			case tens == 100:
				numbers[unit+ten] = units * tens
			case tens >= 20 && tens < 100 && tens%10 == 0:
				for _, one := range []string{ten + unit, unit + "og" + ten, unit + "und" + ten, unit + "en" + ten, unit + "ën" + ten} {
					numbers[one] = tens + units
				}
			}
		}
	}
}

// The strength of modal verbs: what binds, promises, recommends and permits.
const (
	Permits = iota + 1
	Recommends
	Promises
	Binds
)

func readModals(t *settings.Table) map[string]int {
	strength := map[string]int{}
	for i, key := range []string{"permits", "recommends", "promises", "binds"} {
		for _, word := range t.Strings(key) {
			strength[token.Fold(word)] = Permits + i
		}
	}
	t.Done()
	return strength
}
