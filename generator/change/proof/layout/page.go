package layout

import (
	"slices"
	"strings"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/link"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/redline"
)

// side is one of the two texts, for what a clause is in it.
type side struct {
	text   reading.Corpus
	clause redline.Clause
	tokens []token.Token
}

// ofPage are reasons why a clause belongs to the page and not to what it says,
// each with how it is known.
var ofPage = []struct {
	why   string
	holds func(*Judge, side) bool
}{
	{"an entry of the table of contents", (*Judge).isEntry},
	{"the heading of the table of contents", (*Judge).headsContents},
	{"the title that a heading has", (*Judge).repeatsHeading},
	{"a link within the page", (*Judge).leadsWithin},
	{"the date of the last revision", (*Judge).tellsRevision},
	{"what an abbreviation stands for", (*Judge).isExpansion},
	{"an entry in the history of the text", (*Judge).isOfHistory},
	{"the word that marks a note", (*Judge).isCallout},
}

// Furniture: a clause that came, went or changed and is only of the page.
func (j *Judge) Furniture(c *reading.Case) string {
	if len(c.Pair.From) > 1 || len(c.Pair.To) > 1 {
		return ""
	}
	for _, one := range ofPage {
		from := len(c.Pair.From) == 0 || one.holds(j, side{j.From, c.Pair.From[0], c.From})
		to := len(c.Pair.To) == 0 || one.holds(j, side{j.To, c.Pair.To[0], c.To})
		if from && to {
			return one.why
		}
	}
	return ""
}

// isEntry: a link to a place of the page, with the words of a heading there.
func (j *Judge) isEntry(s side) bool {
	return reading.LinksWithin.MatchString(s.clause.Source) && s.text.Headings[j.HeadingWords(s.clause.Words)]
}

// contents are the words above a table of contents, which the page may draw
// itself.
var contents = token.Set([]string{"contents", "table of contents", "on this page", "in this document", "inhalt", "inhaltsverzeichnis", "auf dieser seite",
	"sommaire", "table des matières", "sur cette page", "contenido", "tabla de contenido", "tabla de contenidos", "índice", "en esta página", "indice", "sommario",
	"in questa pagina", "sumário", "conteúdo", "nesta página", "inhoud", "inhoudsopgave", "op deze pagina", "innehåll", "innehållsförteckning", "på den här sidan",
	"indhold", "indholdsfortegnelse", "innhold", "innholdsfortegnelse", "innhald", "innhaldsliste", "sisällys", "sisällysluettelo", "spis treści", "obsah",
	"tartalom", "tartalomjegyzék", "содержание", "оглавление", "зміст", "cuprins", "içindekiler", "περιεχόμενα", "daftar isi", "目次", "目录", "目錄", "목차"})

// headsContents: the words above a table of contents, alone, or a heading that
// says nothing and right below which such a link stands.
func (j *Judge) headsContents(s side) bool {
	const longest = 5
	if alone := strings.ToLower(strings.Trim(s.clause.Words, " :：\n")); contents[alone] && reading.IsHeading(s.clause) && s.clause.Kind != "title" && !j.headsWords(s.clause.Words) {
		return true
	}
	return reading.IsHeading(s.clause) && s.clause.Kind != "title" && len(s.tokens) <= longest && j.saysNothing(s.tokens) &&
		s.text.Contents[reading.SectionKey(append(slices.Clone(s.clause.Section), s.clause.Words))]
}

// headsWords reports whether anything but entries stands below a heading: "Contents"
// may be those of a parcel.
func (j *Judge) headsWords(heading string) bool {
	below := func(o redline.Clause) bool {
		return reading.Last(o.Section) == heading && !reading.LinksWithin.MatchString(o.Source)
	}
	return slices.ContainsFunc(j.Cases, func(c reading.Case) bool {
		return slices.ContainsFunc(c.Pair.From, below) || slices.ContainsFunc(c.Pair.To, below)
	})
}

// repeatsHeading: the title from the file's front matter.
func (j *Judge) repeatsHeading(s side) bool {
	return s.clause.Kind == "title" && (s.text.Headings[j.HeadingWords(s.clause.Words)] || j.namesText(s))
}

// namesText reports whether a title only has words of the text's first heading
// and such as texts are called by.
func (j *Judge) namesText(s side) bool {
	var heading []token.Token
	for i := range j.Cases {
		for _, c := range slices.Concat(j.Cases[i].Pair.To, j.Cases[i].Pair.From) {
			if heading == nil && reading.IsHeading(c) && c.Kind != "title" && j.Cases[i].Pair.Kind == redline.Kept {
				heading = j.Lex.Read(c.Words)
			}
		}
	}
	same := func(t token.Token) bool {
		return slices.ContainsFunc(heading, func(o token.Token) bool { return o.Norm == t.Norm }) || link.IsRuling(t) || j.pointing.Calls(t) || j.Lex.Light[t.Norm]
	}
	return heading != nil && !j.AnyWeighs(s.tokens) && !slices.ContainsFunc(s.tokens, func(t token.Token) bool { return !same(t) })
}

// leadsWithin: "Back to top". What says more than where it leads says something.
func (j *Judge) leadsWithin(s side) bool {
	const longest = 5
	return reading.LinksWithin.MatchString(s.clause.Source) && len(s.tokens) <= longest && j.saysNothing(s.tokens)
}

func (j *Judge) saysNothing(tokens []token.Token) bool {
	figure := func(t token.Token) bool { return t.Kind != token.Word }
	return !j.AnyWeighs(tokens) && j.Lex.Topics(tokens) == "" && !slices.ContainsFunc(tokens, figure)
}

// tellsRevision: "Last updated: 1 May 2024" and no more. That something is
// effective, or applies, from a day is no such line.
func (j *Judge) tellsRevision(s side) bool {
	dated, spans := false, j.Lex.Wording.Revised.Spans(s.tokens)
	for k, t := range s.tokens {
		within := slices.ContainsFunc(spans, func(s lexicon.Span) bool { return s.From <= k && k < s.To })
		dated = dated || t.Kind == token.Date
		if !within && t.Kind != token.Date && !j.Lex.Light[t.Norm] {
			return false
		}
	}
	return dated && len(spans) > 0 && !reading.IsHeading(s.clause)
}
