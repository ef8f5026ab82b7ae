package change

import (
	"slices"
	"strings"

	"proviso/generator/change/signal"
	"proviso/generator/policy"
	"proviso/generator/redline"
	"proviso/generator/topic"
)

// Facts raises, in place, the changes that a changed fact of the site made: a
// fact says who answers for the text and how to reach them, so that another
// one matters whatever the words around it (GDPR Art. 13(1)(a) and (b)).
func Facts(judgements []Judgement, old, new policy.Facts) {
	for _, name := range old.Names() {
		was, is := old[name], new[name]
		if was == is || was == "" || policy.IsDateSlot(name) {
			continue
		}
		for i := range judgements {
			if j := &judgements[i]; says(j.Pair.From, was) || says(j.Pair.To, is) {
				j.raise(factCategory(name), was+" → "+is)
			}
		}
	}
}

func says(clauses []redline.Clause, value string) bool {
	return value != "" && slices.ContainsFunc(clauses, func(c redline.Clause) bool {
		return strings.Contains(c.Words, value) || slices.ContainsFunc(c.Links, func(link string) bool { return strings.Contains(link, value) })
	})
}

func (j *Judgement) raise(category topic.Category, what string) {
	j.Class, j.Proof = Material, ""
	if at := slices.Index(j.Categories, category); at >= 0 {
		j.Categories = slices.Delete(j.Categories, at, at+1)
	}
	j.Categories = append([]topic.Category{category}, j.Categories...)
	if told := (signal.Signal{Category: category, What: what}); !slices.Contains(j.Signals, told) {
		j.Signals = append([]signal.Signal{told}, j.Signals...)
	}
}

// factCategory is what a fact is about: whose text it is, or how to reach them.
func factCategory(name string) topic.Category {
	switch {
	case strings.HasPrefix(name, "company.address"), name == "support_email", name == "domain", name == "url",
		strings.Contains(name, "mail"), strings.Contains(name, "address"), strings.Contains(name, "phone"):
		return topic.Contact
	case name == "name", strings.HasPrefix(name, "company."), strings.Contains(name, "dpo"), strings.Contains(name, "representative"):
		return topic.Controller
	}
	return topic.Other
}
