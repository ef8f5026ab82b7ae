package lexicon

import (
	"slices"
	"strings"

	"proviso/generator/change/token"
)

// conjugation is how regular verbs of a language end: each class of them with
// its infinitive first, and the same form in the same place of each.
type conjugation struct {
	columns []string // what stands in each place: infinitive, present, future, other
	classes [][]string
}

// readConjugation reads rows of endings, "-" for none, below one that names
// their places.
func readConjugation(rows []string) conjugation {
	var c conjugation
	for i, row := range rows {
		endings := strings.Fields(row)
		if i == 0 {
			c.columns = endings
			continue
		}
		for k, ending := range endings {
			endings[k] = strings.Trim(ending, "-")
		}
		c.classes = append(c.classes, endings)
	}
	return c
}

// forms are those of a verb, by the class with the longest ending.
func (c conjugation) forms(infinitive string) []string {
	var class []string
	for _, one := range c.classes {
		if strings.HasSuffix(infinitive, one[0]) && (class == nil || len(one[0]) > len(class[0])) {
			class = one
		}
	}
	var forms []string
	for _, ending := range class {
		forms = append(forms, strings.TrimSuffix(infinitive, class[0])+ending)
	}
	return forms
}

// same are groups of verbs with one meaning, "utilizar = usar = llevar a cabo",
// in all their forms.
func (c conjugation) same(groups []string) map[string][]rewrite {
	all := map[string][]rewrite{}
	for _, group := range groups {
		ways := strings.Split(group, " = ")
		first, rest := c.inflect(ways[0])
		for _, way := range ways[1:] {
			forms, after := c.inflect(way)
			for k := range min(len(forms), len(first)) {
				from, to := token.Words(forms[k]+after), token.Words(first[k]+rest)
				seen := slices.ContainsFunc(all[from[0]], func(r rewrite) bool { return slices.Equal(r.From, from) })
				if !seen && !slices.Equal(from, to) {
					all[from[0]] = append(all[from[0]], rewrite{from, to})
				}
			}
		}
	}
	return all
}

// inflect are the forms of the verb that a wording begins with, and the rest.
func (c conjugation) inflect(wording string) (forms []string, rest string) {
	verb, _, _ := strings.Cut(wording, " ")
	return c.forms(verb), strings.TrimPrefix(wording, verb)
}

// tenses are the endings of the future, each with that of the present.
func (c conjugation) tenses() [][2]string {
	var pairs [][2]string
	for _, class := range c.classes {
		var presents, futures []string
		for k, column := range c.columns {
			switch column {
			case "present":
				presents = append(presents, class[k])
			case "future":
				futures = append(futures, class[k])
			}
		}
		for k := range futures {
			pairs = append(pairs, [2]string{futures[k], presents[k]})
		}
	}
	return pairs
}

// contracted spells a wording that ends in a preposition out with each article
// that the preposition swallows: "acerca de", "acerca del".
func contracted(way string, prepositions []string) []string {
	all := []string{way}
	for _, p := range prepositions {
		forms := strings.Fields(p)
		if stem, ok := strings.CutSuffix(way, " "+forms[0]); ok {
			for _, form := range forms[1:] {
				all = append(all, stem+" "+form)
			}
		}
	}
	return all
}
