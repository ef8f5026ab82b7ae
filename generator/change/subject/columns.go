package subject

import (
	"slices"

	"proviso/generator/change/lexicon"
	"proviso/generator/topic"
)

// weightiest lists what the head of a column may say, the surest first: of
// "purpose of the transfer" the purpose, of "country of the provider" the country.
var weightiest = []topic.Category{topic.Sale, topic.Retention, topic.LegalBasis, topic.Purpose, topic.Transfer, topic.Fees, topic.Contact, topic.Recipients, topic.Rights, topic.Security, topic.Data, lexicon.CookieColumn, lexicon.AboutColumn, topic.Other}

// headed is what a head says that its column holds; "" where it says nothing, or
// names two things. What may be the name of a thing or what it is for, as
// "service", is the name in the first column only.
func (j *Judge) headed(head string, at int) topic.Category {
	roles, several := lexicon.RolesIn(j.Lex, head)
	if len(roles) == 0 && !several {
		roles, several = lexicon.RolesIn(lexicon.Of("en"), head)
	}
	name := slices.Contains(roles, lexicon.NameColumn)
	switch {
	case several:
		return ""
	case at == 0 && slices.Contains(roles, topic.Data):
		return topic.Data // "uppgift" is a datum or a task
	case at == 0 && name && !slices.ContainsFunc(roles, func(c topic.Category) bool { return c != lexicon.NameColumn && c != topic.Purpose && c != topic.Data }):
		return lexicon.NameColumn
	}
	for _, c := range weightiest {
		if slices.Contains(roles, c) {
			return c
		}
	}
	if name {
		return lexicon.NameColumn
	}
	return ""
}
