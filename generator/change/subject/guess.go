package subject

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/signal"
	"proviso/generator/change/token"
	"proviso/generator/redline"
	"proviso/generator/topic"
)

// guess adds what a change of its kind is mostly about where its words do not
// say: a name that comes or goes, who receives data; a country, where it goes; a
// period, how long it is kept; an amount, what it costs; a verb that binds the
// reader, a duty.
func (j *Judge) guess(score map[topic.Category]int, c *reading.Case, open []reading.Hunk, words evidence) {
	guesses := map[topic.Category]int{}
	for _, h := range open {
		j.guessByNames(guesses, c, h, words)
		j.guessByNumbers(guesses, c, h, words)
	}
	for _, p := range places(c, open) {
		if what, n := j.duty(p); n > guesses[what] {
			guesses[what] = n
		}
		j.column(guesses, c, p)
		j.readPlace(guesses, c, p)
		j.readMatter(guesses, c, p)
		if j.isBanned(p) {
			guesses[topic.Obligations] = max(guesses[topic.Obligations], 2*signalWeight)
		}
		if j.writtenTo(p) || j.withAddress(p) {
			guesses[topic.Contact] = 3 * signalWeight
		}
	}
	j.listedAsBanned(guesses, c)
	if reading.IsItem(c.Clause()) && namesField(slices.Concat(c.From, c.To)) {
		guesses[topic.Data] = signalWeight
	}
	if reading.IsItem(c.Clause()) && j.leadsElsewhere(c.Clause()) {
		guesses[topic.Recipients] = max(guesses[topic.Recipients], 2*guessWeight)
	}
	add(score, guesses)
}

func (j *Judge) guessByNames(guesses map[topic.Category]int, c *reading.Case, h reading.Hunk, words evidence) {
	if !j.Lex.Nouns && len(signal.Parties(j.Links, h.Ins, j.From))+len(signal.Parties(j.Links, h.Del, j.To)) > 0 {
		guesses[topic.Recipients] = guessWeight
	}
	company := j.inCompany(c.From, h.FromAt, h.FromAt+len(h.Del)) || j.inCompany(c.To, h.ToAt, h.ToAt+len(h.Ins))
	if !company && (j.Lex.Countries.In(h.Ins) || j.Lex.Countries.In(h.Del)) {
		switch {
		case onlyCountries(j.Lex, h.Ins) && onlyCountries(j.Lex, h.Del) && reading.IsItem(c.Clause()):
			guesses[topic.Transfer] = 5 * guessWeight // a cell of a table
		case words.says(topic.Transfer):
			guesses[topic.Transfer] = 3 * guessWeight
		case len(words.around[topic.Other]) == 0: // else it may be where a service is offered
			guesses[topic.Transfer] = guessWeight
		}
	}
	switch {
	case j.isName(h.Del) && j.isLawOf(c.To, h.ToAt, h.Ins):
		guesses[topic.Dispute] = 2 * signalWeight
	case !j.isSwap(c, h):
	case c.Clause().Kind == "table row" && h.FromAt+h.ToAt == 0:
		guesses[topic.Recipients] = 8 * headingWeight // all that the row says is of another
	case j.doneBy(c, h) && !words.says(topic.Dispute) && !words.says(topic.Contact) && !words.says(topic.Controller):
		guesses[topic.Recipients] = certain
	case !slices.ContainsFunc(named, words.says):
		guesses[topic.Recipients] = 3 * guessWeight
	}
	if isPostal(h.Del) || isPostal(h.Ins) {
		guesses[topic.Contact] = signalWeight
	}
	if lexicon.IsCompany(beside(c.From, h.FromAt, h.Del)) || lexicon.IsCompany(beside(c.To, h.ToAt, h.Ins)) {
		guesses[j.companyIs(c)] = signalWeight
	}
	if j.inTitles(h) {
		guesses[topic.Controller] = 2 * signalWeight
	}
}

// named are the categories that are of somebody or something with a name who
// receives nothing.
var named = []topic.Category{topic.Controller, topic.Contact, topic.Dispute, topic.Transfer, topic.Sale}

func (j *Judge) guessByNumbers(guesses map[topic.Category]int, c *reading.Case, h reading.Hunk, words evidence) {
	if j.hasPeriod(around(c.From, h.FromAt, h.Del)) || j.hasPeriod(around(c.To, h.ToAt, h.Ins)) {
		switch {
		case len(words.changed[topic.Retention])+len(words.around[topic.Retention]) > 0 || j.isMasked(c.From, h.FromAt, h.Del) || j.isMasked(c.To, h.ToAt, h.Ins):
			guesses[topic.Retention] = 3 * guessWeight
		case !j.Contract: // which has periods for all that the parties do
			guesses[topic.Retention] = guessWeight
		}
	}
	if (isAmount(beside(c.From, h.FromAt, h.Del)) || isAmount(beside(c.To, h.ToAt, h.Ins))) && !words.says(topic.Liability) {
		guesses[topic.Fees] = 2 * signalWeight
	}
	if pointsToBasis(c.From, h.FromAt, h.Del) || pointsToBasis(c.To, h.ToAt, h.Ins) {
		guesses[topic.LegalBasis] = 2 * signalWeight
	}
	if j.isAge(c.From, h.FromAt, h.Del) || j.isAge(c.To, h.ToAt, h.Ins) {
		guesses[topic.Age] = 2 * signalWeight
	}
}

// pointsToBasis reports whether a run is the letter or number of one of the bases
// that GDPR Art. 6 lists: it stands behind that article, "Art. 6(1)(b)".
func pointsToBasis(side []token.Token, at int, run []token.Token) bool {
	const far = 6
	if len(run) != 1 || utf8.RuneCountInString(run[0].Raw) > 2 {
		return false
	}
	for k := max(1, at-far); k < at; k++ {
		if side[k].Raw == "6" && articleWords[side[k-1].Norm] {
			return true
		}
	}
	return false
}

var articleWords = token.Set([]string{"art", "article", "artikel", "artikels", "artikkel", "artikkelen", "artiklen", "artículo", "articolo",
	"artigo", "artikla", "artiklan", "artykuł", "artykułu", "čl", "článek", "článku", "cikk", "articolul", "ст", "статья"})

// inTitles reports whether a name took another's place that either text bears in
// its title: whoever it is of is behind the text, or calls itself otherwise.
func (j *Judge) inTitles(h reading.Hunk) bool {
	named := func(run []token.Token, titles []string) bool {
		other := func(t token.Token) bool { return !token.Capital(t.Raw) }
		return len(run) > 0 && !slices.ContainsFunc(run, other) && slices.ContainsFunc(titles, func(title string) bool {
			return strings.Contains(" "+title+" ", " "+token.Norms(run)+" ")
		})
	}
	return named(h.Del, j.Titles[0]) && named(h.Ins, j.Titles[1])
}

// around is a run with two words on either side: in "at most 12 months" the unit
// stands second.
func around(side []token.Token, at int, run []token.Token) []token.Token {
	return side[max(0, at-2):min(len(side), at+len(run)+2)]
}

// column adds what the head of a table says of the cell that a change stands in
// where no list of heads knows it: by what sections are called.
func (j *Judge) column(guesses map[topic.Category]int, c *reading.Case, p place) {
	if j.tables[c.Index] == nil || p.at == p.end {
		return
	}
	cell := 0
	for _, t := range p.side[:p.at] {
		cell += separator(t)
	}
	if cell >= len(j.tables[c.Index].head) || j.tables[c.Index].roles[cell] != "" {
		return
	}
	for _, f := range j.Lex.Titles.Find(j.Lex.Read(j.tables[c.Index].head[cell])) {
		guesses[f.Category] = max(guesses[f.Category], 4*headingWeight)
	}
}

// separator counts the end of a cell.
func separator(t token.Token) int {
	if t.Kind == token.Sign && t.Norm == "|" {
		return 1
	}
	return 0
}

// beside is a run with the word before it and the one after it.
func beside(side []token.Token, at int, run []token.Token) []token.Token {
	if len(run) == 0 {
		return nil
	}
	return side[max(0, at-1):min(len(side), at+len(run)+1)]
}

func onlyCountries(lex *lexicon.Lexicon, run []token.Token) bool {
	return len(run) > 0 && lex.Countries.At(run, 0) == len(run)
}

// hasPeriod reports whether a run has a unit of time; the lexicons count
// currencies and percents among the units too.
func (j *Judge) hasPeriod(run []token.Token) bool {
	return slices.ContainsFunc(run, func(t token.Token) bool {
		unit := j.Lex.Units[t.Norm]
		return t.Kind == token.Word && unit != "" && !currencies[unit] && !percents[unit]
	})
}

var percents = token.Set([]string{"percent", "prozent", "procent", "prosent", "prosentti"})

// companyIs is what a company with its legal form is to the text that names it:
// under "who we are", at the beginning or under no heading the one behind it;
// elsewhere one that works for it.
func (j *Judge) companyIs(c *reading.Case) topic.Category {
	headings := c.Clause().Section
	if c.Early || len(headings) < 2 {
		return topic.Controller
	}
	for _, f := range j.Lex.Titles.Find(j.Lex.Read(headings[len(headings)-1])) {
		if f.Category == topic.Controller || f.Category == topic.Contact {
			return topic.Controller
		}
	}
	return topic.Recipients
}

// isAge reports whether a number in a run is one from which on people may do
// without their parents (GDPR Art. 8, majority), counted in years, in a sentence
// that does not speak of keeping something so long.
func (j *Judge) isAge(side []token.Token, at int, run []token.Token) bool {
	for k, t := range run {
		next := at + k + 1
		if t.Kind != token.Number || !lexicon.Ages[t.Norm] || next >= len(side) || j.Lex.Year == "" || j.Lex.Units[side[next].Norm] != j.Lex.Year || j.isOfThing(side, at+k) {
			continue
		}
		start, end := token.SentenceOf(side, at, len(run))
		return !slices.ContainsFunc(j.Lex.Subjects.Find(side[start:end]), func(f lexicon.Found) bool { return f.Category == topic.Retention || f.Category == topic.Fees })
	}
	return false
}

// leadsElsewhere reports whether an item of a list or a row leads to the pages
// of somebody else: it is likely about them.
func (j *Judge) leadsElsewhere(c redline.Clause) bool {
	return slices.ContainsFunc(c.Links, func(target string) bool {
		u, err := url.Parse(target)
		return err == nil && u.Hostname() != "" && token.Registrable(u.Hostname()) != j.Own
	})
}

// namesField reports whether a row or an item of a list begins with a name such
// as machines have, "_session" or "user_id": a cookie or a field that is stored.
func namesField(run []token.Token) bool {
	return len(run) > 0 && strings.Contains(run[0].Raw, "_")
}

// isPostal reports whether a run reads like a postal address in any language:
// numbers among names, and little else.
func isPostal(run []token.Token) bool {
	numbers, names := 0, 0
	for _, t := range run {
		switch {
		case t.Kind == token.Number && !t.Spelled:
			numbers++
		case t.Kind == token.Word && token.Capital(t.Raw) && utf8.RuneCountInString(t.Raw) > 1:
			names++
		}
	}
	return numbers > 0 && names > 1 && 3*(numbers+names) >= 2*len(run)
}
