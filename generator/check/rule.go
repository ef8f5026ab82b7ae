package check

import (
	"slices"
	"strings"

	"proviso/generator/diag"
)

// Rule is a rule over the words of the drafts. One of its three functions is
// set; what it returns needs place, message, notes, hints, and the clause with
// its words, as Draft.At and Pair.At make them: the rest is filled in.
type Rule struct {
	Name   string     // kebab-case, lasting: silences name it
	Level  diag.Level // Warning or Advice; Error for the contract's own rules
	Source string     // the law, the guide or the reason that it stands on

	Text        func(*Draft) diag.List // in the draft of each locale
	Translation func(*Draft) diag.List // in that of each locale but the source
	Policy      func(*Whole) diag.List // once for all of them
}

// inDoubt is a finding as advice: what a free translation that is right says as
// often as a wrong one does.
func inDoubt(p diag.Problem) diag.Problem {
	p.Level = diag.Advice
	return p
}

// Rules lists the rules over words in alphabetical order.
func Rules() []Rule {
	return sortedRules(typographyRules, quoteRules, listRules, factRules,
		translationRules, figureRules, strengthRules, modalRules, limitRules, citationRules, untranslatedRules, staleRules, noticeRules,
		termRules, takenRules, definitionRules, selfRules, phraseRules, disclosureRules)
}

// Contract lists the rules that make an error, in alphabetical order. Nothing
// silences them.
func Contract() []Rule {
	return sortedRules(contract)
}

func sortedRules(groups ...[]Rule) []Rule {
	all := slices.Concat(groups...)
	slices.SortFunc(all, func(a, b Rule) int { return strings.Compare(a.Name, b.Name) })
	return all
}

var contract = []Rule{
	{Name: "brand-policies", Source: "a brand names policies of content/"},
	{Name: "covers", Source: "what answers a disclosure is a section of the text"},
	{Name: "contact-fact", Source: "GDPR Art. 12(2), 13(1)(a): readers need an address to write to, on every site"},
	{Name: "interface-words", Source: "the interface speaks every locale of every site"},
	{Name: "parallel", Source: "GDPR Art. 12(1): one policy, the same in every language"},
	{Name: "missing-text", Source: "each site has each of its policies in each of its locales"},
	{Name: "links", Source: "a link leads somewhere"},
	{Name: "points", Source: "a point of the summary is tied to clauses that are there"},
	{Name: "slots", Source: "a slot names a fact that every site with the text has"},
	{Name: "slugs", Source: "W3C, Cool URIs don't change: an address stays one text's"},
	{Name: "served", Source: "readers can see a material change its notice period before it binds"},
	{Name: "silences", Source: "a silence was given on certain words of a clause, and on no others"},
}

// contractual marks what a rule of the contract found.
func contractual(rule string, of diag.Origin, list diag.List) diag.List {
	return mark(Rule{Name: rule, Source: sourceOf(rule)}, of, list)
}

func sourceOf(rule string) string {
	i := slices.IndexFunc(contract, func(r Rule) bool { return r.Name == rule })
	return contract[i].Source
}

// mark fills in which rule found each problem, and in which policy and locale
// where the rule did not say.
func mark(r Rule, of diag.Origin, list diag.List) diag.List {
	for i := range list {
		p := &list[i]
		p.Origin.Rule, p.Origin.Source, p.Origin.Policy = r.Name, r.Source, of.Policy
		if p.Origin.Locale == "" {
			p.Origin.Locale = of.Locale
		}
	}
	return list
}
