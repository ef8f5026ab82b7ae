package change

import (
	"slices"
	"strings"

	"proviso/generator/pattern"
	"proviso/generator/redline"
)

// linksWithin is a clause that is nothing but links to places of its page.
var linksWithin = pattern.New(`^\s*(?:[-*+]\s+|\d+[.)]\s+)?(?:\[[^\[\]]+\]\(#[^()\s]*\)[\s|·•↑^]*)+$`)

// side is one of the two texts, for what a clause is in it.
type side struct {
	text   corpus
	clause redline.Clause
	tokens []token
}

// ofPage are reasons why a clause belongs to the page and not to what it says,
// each with how it is known.
var ofPage = []struct {
	why   string
	holds func(*judge, side) bool
}{
	{"an entry of the table of contents", (*judge).isEntry},
	{"the heading of the table of contents", (*judge).headsContents},
	{"the title that a heading has", (*judge).repeatsHeading},
	{"a link within the page", (*judge).leadsWithin},
	{"the date of the last revision", (*judge).tellsRevision},
	{"what an abbreviation stands for", (*judge).isExpansion},
	{"an entry in the history of the text", (*judge).isOfHistory},
	{"the word that marks a note", (*judge).isCallout},
}

// furniture: a clause that came, went or changed and is only of the page.
func (j *judge) furniture(c *instance) string {
	if len(c.pair.From) > 1 || len(c.pair.To) > 1 {
		return ""
	}
	for _, one := range ofPage {
		from := len(c.pair.From) == 0 || one.holds(j, side{j.from, c.pair.From[0], c.from})
		to := len(c.pair.To) == 0 || one.holds(j, side{j.to, c.pair.To[0], c.to})
		if from && to {
			return one.why
		}
	}
	return ""
}

// isEntry: a link to a place of the page, with the words of a heading there.
func (j *judge) isEntry(s side) bool {
	return linksWithin.MatchString(s.clause.Source) && s.text.headings[j.headingWords(s.clause.Words)]
}

// headsContents: a heading that says nothing and right below which such a link
// stands.
func (j *judge) headsContents(s side) bool {
	const longest = 5
	return isHeading(s.clause) && s.clause.Kind != "title" && len(s.tokens) <= longest && j.saysNothing(s.tokens) &&
		s.text.contents[sectionKey(append(slices.Clone(s.clause.Section), s.clause.Words))]
}

// repeatsHeading: the title from the file's front matter.
func (j *judge) repeatsHeading(s side) bool {
	return s.clause.Kind == "title" && (s.text.headings[j.headingWords(s.clause.Words)] || j.namesText(s))
}

// namesText reports whether a title only has words of the text's first heading
// and such as texts are called by.
func (j *judge) namesText(s side) bool {
	var heading []token
	for i := range j.cases {
		for _, c := range slices.Concat(j.cases[i].pair.To, j.cases[i].pair.From) {
			if heading == nil && isHeading(c) && c.Kind != "title" && j.cases[i].pair.Kind == redline.Kept {
				heading = j.lex.read(c.Words)
			}
		}
	}
	same := func(t token) bool {
		return slices.ContainsFunc(heading, func(o token) bool { return o.norm == t.norm }) || isRuling(t) || j.calls(t) || j.lex.light[t.norm]
	}
	return heading != nil && !j.anyWeighs(s.tokens) && !slices.ContainsFunc(s.tokens, func(t token) bool { return !same(t) })
}

// leadsWithin: "Back to top". What says more than where it leads says something.
func (j *judge) leadsWithin(s side) bool {
	const longest = 5
	return linksWithin.MatchString(s.clause.Source) && len(s.tokens) <= longest && j.saysNothing(s.tokens)
}

func (j *judge) saysNothing(tokens []token) bool {
	figure := func(t token) bool { return t.kind != word }
	return !j.anyWeighs(tokens) && j.lex.topics(tokens) == "" && !slices.ContainsFunc(tokens, figure)
}

// tellsRevision: "Last updated: 1 May 2024" and no more. That something is
// effective, or applies, from a day is no such line.
func (j *judge) tellsRevision(s side) bool {
	dated, spans := false, j.lex.wording.revised.spans(s.tokens)
	for k, t := range s.tokens {
		within := slices.ContainsFunc(spans, func(s span) bool { return s.from <= k && k < s.to })
		dated = dated || t.kind == date
		if !within && t.kind != date && !j.lex.light[t.norm] {
			return false
		}
	}
	return dated && len(spans) > 0 && !isHeading(s.clause)
}

// headingWords is a heading without its number, as headings are compared.
func (j *judge) headingWords(words string) string {
	_, words = cutLabel(words)
	return norms(j.lex.read(words))
}

func sectionKey(headings []string) string { return strings.Join(headings, "\x00") }
