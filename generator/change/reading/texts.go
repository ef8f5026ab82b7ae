// Package reading is two texts as every rule looks at them: each pair of clauses
// as a case, read in its language, with the hunks in which it differs; what the
// whole texts say; and what a word weighs by itself.
package reading

import (
	"cmp"
	"slices"
	"strings"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/token"
	"proviso/generator/policy"
	"proviso/generator/redline"
)

// Texts is what the rules look at: the cases and what the whole texts say.
type Texts struct {
	Lex      *lexicon.Lexicon
	Locale   policy.Locale
	Cases    []Case
	From, To Corpus
	Contract bool        // the text says that it binds both sides
	Titles   [2][]string // what the texts call themselves, old and new
	Proven   string      // that no word of the whole text changed
}

// New reads the pairs of two texts in the language of a locale.
func New(pairs []redline.Pair, locale policy.Locale) *Texts {
	lex := lexicon.Of(locale)
	texts := &Texts{Lex: lex, Locale: locale, From: newCorpus(), To: newCorpus()}
	for i, p := range pairs {
		old, now := redline.Joined(p.From), redline.Joined(p.To)
		c := Case{Pair: p, Index: i, Early: i < 5}
		if old == now {
			c.From = lex.ReadClosely(old)
			c.To = c.From
		} else {
			c.Written = [2][]token.Token{token.Scan(old), token.Scan(now)}
			c.From, c.To = lex.Closely(c.Written[0]), lex.Closely(c.Written[1])
		}
		c.stale = p.Kind == redline.Kept && (token.Norms(c.From) != token.Norms(c.To) || !slices.Equal(LinksOf(p.From), LinksOf(p.To)) || Struck(p.From) != Struck(p.To))
		texts.From.add(c.From, p.From)
		texts.To.add(c.To, p.To)
		texts.place(texts.From, p.From)
		texts.place(texts.To, p.To)
		texts.Cases = append(texts.Cases, c)
	}
	texts.introduce()
	texts.readTitles()
	return texts
}

// Compare finds the places in which the sides of each changed case differ.
func (texts *Texts) Compare() {
	for i := range texts.Cases {
		if c := &texts.Cases[i]; c.Changed() {
			c.Hunks = Differ(c.From, c.To)
		}
	}
}

// introduce notes before each item of a list and row of a table what introduces
// it: the paragraph or heading before them, and the table's head.
func (texts *Texts) introduce() {
	var from, to []token.Token // what was last said on either side
	inTable := false
	for i := range texts.Cases {
		c := &texts.Cases[i]
		if !IsItem(c.Clause()) {
			from, to = latest(from, c.From, c.Pair.From), latest(to, c.To, c.Pair.To)
		} else if c.Lead = to; len(c.Pair.To) == 0 {
			c.Lead = from
		}
		if IsRow(c.Clause()) && !inTable {
			from, to = slices.Concat(from, c.From), slices.Concat(to, c.To)
		}
		inTable = IsRow(c.Clause())
	}
}

func latest(before, now []token.Token, clauses []redline.Clause) []token.Token {
	if len(clauses) == 0 {
		return before
	}
	return now
}

// place notes where clauses stand.
func (texts *Texts) place(c Corpus, clauses []redline.Clause) {
	for _, one := range clauses {
		if IsHeading(one) && one.Kind != "title" {
			c.Headings[texts.HeadingWords(one.Words)] = true
			continue
		}
		if section := SectionKey(one.Section); !c.begun(section) {
			c.Contents[section] = LinksWithin.MatchString(one.Source)
		}
	}
}

// Differs reports whether anything of a pair changed. Where nothing did in a whole
// text, as in most texts of most projects, its language need not be read.
func Differs(p redline.Pair) bool {
	return p.Kind != redline.Kept || redline.Joined(p.From) != redline.Joined(p.To) ||
		!slices.Equal(LinksOf(p.From), LinksOf(p.To)) || Struck(p.From) != Struck(p.To)
}

func (texts *Texts) SameThroughout() string {
	if texts.stream(func(c *Case) ([]redline.Clause, []token.Token) { return c.Pair.From, c.From }) ==
		texts.stream(func(c *Case) ([]redline.Clause, []token.Token) { return c.Pair.To, c.To }) {
		return "the whole text has the same words in the same order"
	}
	return ""
}

// stream is all words of one side in the order of its file.
func (texts *Texts) stream(side func(*Case) ([]redline.Clause, []token.Token)) string {
	type run struct {
		line  int
		words string
	}
	var runs []run
	for i := range texts.Cases {
		if clauses, tokens := side(&texts.Cases[i]); len(clauses) > 0 {
			runs = append(runs, run{clauses[0].Line, token.Norms(tokens)})
		}
	}
	slices.SortStableFunc(runs, func(a, b run) int { return cmp.Compare(a.line, b.line) })
	var s strings.Builder
	for _, r := range runs {
		s.WriteString(r.words + " ")
	}
	return strings.Join(strings.Fields(s.String()), " ")
}

func (texts *Texts) SameHeadings(from, to []string) bool {
	return token.Norms(texts.Lex.Read(Last(from))) == token.Norms(texts.Lex.Read(Last(to)))
}

func Last(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[len(list)-1]
}

// HeadingWords is a heading without its number, as headings are compared.
func (texts *Texts) HeadingWords(words string) string {
	_, words = CutLabel(words)
	return token.Norms(texts.Lex.Read(words))
}

// readTitles notes what the texts call themselves, in their titles and first
// headings, and whether that is a name of what binds both sides.
func (texts *Texts) readTitles() {
	const first = 3
	for _, c := range texts.Cases[:min(first, len(texts.Cases))] {
		for side, clauses := range [2][]redline.Clause{c.Pair.From, c.Pair.To} {
			if len(clauses) == 0 {
				continue
			}
			title := ""
			if top := clauses[0].Section; len(top) > 0 {
				title = top[0]
			} else if IsHeading(clauses[0]) {
				title = clauses[0].Words
			}
			run := texts.Lex.Read(title)
			texts.Titles[side] = append(texts.Titles[side], token.Norms(run))
			texts.Contract = texts.Contract || texts.Lex.Contracts.In(run)
		}
	}
}
