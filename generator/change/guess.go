package change

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/redline"
)

// guess adds what a change of its kind is mostly about where its words do not
// say: a name that comes or goes, who receives data; a country, where it goes; a
// period, how long it is kept; an amount, what it costs; a verb that binds the
// reader, a duty.
func (j *judge) guess(score map[Category]int, c *instance, open []hunk, words evidence) {
	guesses := map[Category]int{}
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
		if j.isBanned(p) {
			guesses[Obligations] = max(guesses[Obligations], 2*signalWeight)
		}
		if j.writtenTo(p) || j.withAddress(p) {
			guesses[Contact] = 3 * signalWeight
		}
	}
	if isItem(c.clause()) && namesField(slices.Concat(c.from, c.to)) {
		guesses[Data] = signalWeight
	}
	if isItem(c.clause()) && j.leadsElsewhere(c.clause()) {
		guesses[Recipients] = max(guesses[Recipients], 2*guessWeight)
	}
	add(score, guesses)
}

func (j *judge) guessByNames(guesses map[Category]int, c *instance, h hunk, words evidence) {
	if !j.lex.nouns && len(j.parties(h.ins, j.from))+len(j.parties(h.del, j.to)) > 0 {
		guesses[Recipients] = guessWeight
	}
	company := j.inCompany(c.from, h.fromAt, h.fromAt+len(h.del)) || j.inCompany(c.to, h.toAt, h.toAt+len(h.ins))
	if !company && (j.lex.countries.in(h.ins) || j.lex.countries.in(h.del)) {
		switch {
		case onlyCountries(j.lex, h.ins) && onlyCountries(j.lex, h.del) && isItem(c.clause()):
			guesses[Transfer] = 5 * guessWeight // a cell of a table
		case words.says(Transfer):
			guesses[Transfer] = 3 * guessWeight
		case len(words.around[Other]) == 0: // else it may be where a service is offered
			guesses[Transfer] = guessWeight
		}
	}
	switch {
	case j.isName(h.del) && j.isLawOf(c.to, h.toAt, h.ins):
		guesses[Dispute] = 2 * signalWeight
	case !j.isSwap(c, h):
	case c.clause().Kind == "table row" && h.fromAt+h.toAt == 0:
		guesses[Recipients] = 8 * headingWeight // all that the row says is of another
	case !slices.ContainsFunc(named, words.says):
		guesses[Recipients] = 3 * guessWeight
	}
	if isPostal(h.del) || isPostal(h.ins) {
		guesses[Contact] = signalWeight
	}
	if isCompany(beside(c.from, h.fromAt, h.del)) || isCompany(beside(c.to, h.toAt, h.ins)) {
		guesses[j.companyIs(c)] = signalWeight
	}
	if j.inTitles(h) {
		guesses[Controller] = 2 * signalWeight
	}
}

// named are the categories that are of somebody or something with a name who
// receives nothing.
var named = []Category{Controller, Contact, Dispute, Transfer, Sale}

func (j *judge) guessByNumbers(guesses map[Category]int, c *instance, h hunk, words evidence) {
	if j.hasPeriod(around(c.from, h.fromAt, h.del)) || j.hasPeriod(around(c.to, h.toAt, h.ins)) {
		switch {
		case len(words.changed[Retention])+len(words.around[Retention]) > 0 || j.isMasked(c.from, h.fromAt, h.del) || j.isMasked(c.to, h.toAt, h.ins):
			guesses[Retention] = 3 * guessWeight
		case !j.contract: // which has periods for all that the parties do
			guesses[Retention] = guessWeight
		}
	}
	if (isAmount(beside(c.from, h.fromAt, h.del)) || isAmount(beside(c.to, h.toAt, h.ins))) && !words.says(Liability) {
		guesses[Fees] = 2 * guessWeight
	}
	if pointsToBasis(c.from, h.fromAt, h.del) || pointsToBasis(c.to, h.toAt, h.ins) {
		guesses[LegalBasis] = 2 * signalWeight
	}
	if j.isAge(c.from, h.fromAt, h.del) || j.isAge(c.to, h.toAt, h.ins) {
		guesses[Age] = 2 * signalWeight
	}
}

// pointsToBasis reports whether a run is the letter or number of one of the bases
// that GDPR Art. 6 lists: it stands behind that article, "Art. 6(1)(b)".
func pointsToBasis(side []token, at int, run []token) bool {
	const far = 6
	if len(run) != 1 || utf8.RuneCountInString(run[0].raw) > 2 {
		return false
	}
	for k := max(1, at-far); k < at; k++ {
		if side[k].raw == "6" && articleWords[side[k-1].norm] {
			return true
		}
	}
	return false
}

var articleWords = setOf([]string{"art", "article", "artikel", "artikels", "artikkel", "artikkelen", "artiklen", "artículo", "articolo",
	"artigo", "artikla", "artiklan", "artykuł", "artykułu", "čl", "článek", "článku", "cikk", "articolul", "ст", "статья"})

// inTitles reports whether a name took another's place that either text bears in
// its title: whoever it is of is behind the text, or calls itself otherwise.
func (j *judge) inTitles(h hunk) bool {
	named := func(run []token, titles []string) bool {
		other := func(t token) bool { return !capital(t.raw) }
		return len(run) > 0 && !slices.ContainsFunc(run, other) && slices.ContainsFunc(titles, func(title string) bool {
			return strings.Contains(" "+title+" ", " "+norms(run)+" ")
		})
	}
	return named(h.del, j.titles[0]) && named(h.ins, j.titles[1])
}

// around is a run with two words on either side: in "at most 12 months" the unit
// stands second.
func around(side []token, at int, run []token) []token {
	return side[max(0, at-2):min(len(side), at+len(run)+2)]
}

// column adds what the head of a table says of the cell that a change stands in
// where no list of heads knows it: by what sections are called.
func (j *judge) column(guesses map[Category]int, c *instance, p place) {
	if j.tables[c.index] == nil || p.at == p.end {
		return
	}
	cell := 0
	for _, t := range p.side[:p.at] {
		cell += separator(t)
	}
	if cell >= len(j.tables[c.index].head) || j.tables[c.index].roles[cell] != "" {
		return
	}
	for _, f := range j.lex.titles.find(j.lex.read(j.tables[c.index].head[cell])) {
		guesses[f.category] = max(guesses[f.category], 4*headingWeight)
	}
}

// separator counts the end of a cell.
func separator(t token) int {
	if t.kind == sign && t.norm == "|" {
		return 1
	}
	return 0
}

// beside is a run with the word before it and the one after it.
func beside(side []token, at int, run []token) []token {
	if len(run) == 0 {
		return nil
	}
	return side[max(0, at-1):min(len(side), at+len(run)+1)]
}

func onlyCountries(lex *lexicon, run []token) bool {
	return len(run) > 0 && lex.countries.at(run, 0) == len(run)
}

// hasPeriod reports whether a run has a unit of time; the lexicons count
// currencies and percents among the units too.
func (j *judge) hasPeriod(run []token) bool {
	return slices.ContainsFunc(run, func(t token) bool {
		unit := j.lex.units[t.norm]
		return t.kind == word && unit != "" && !currencies[unit] && !percents[unit]
	})
}

var percents = setOf([]string{"percent", "prozent", "procent", "prosent", "prosentti"})

// companyIs is what a company with its legal form is to the text that names it:
// under "who we are", at the beginning or under no heading the one behind it;
// elsewhere one that works for it.
func (j *judge) companyIs(c *instance) Category {
	headings := c.clause().Section
	if c.early || len(headings) < 2 {
		return Controller
	}
	for _, f := range j.lex.titles.find(j.lex.read(headings[len(headings)-1])) {
		if f.category == Controller || f.category == Contact {
			return Controller
		}
	}
	return Recipients
}

// isAge reports whether a number in a run is one from which on people may do
// without their parents (GDPR Art. 8, majority), counted in years, in a sentence
// that does not speak of keeping something so long.
func (j *judge) isAge(side []token, at int, run []token) bool {
	for k, t := range run {
		next := at + k + 1
		if t.kind != number || !ages[t.norm] || next >= len(side) || j.lex.year == "" || j.lex.units[side[next].norm] != j.lex.year {
			continue
		}
		start, end := sentenceOf(side, at, len(run))
		return !slices.ContainsFunc(j.lex.subjects.find(side[start:end]), func(f found) bool { return f.category == Retention || f.category == Fees })
	}
	return false
}

var ages = setOf([]string{"12", "13", "14", "15", "16", "17", "18", "19", "20", "21"})

// leadsElsewhere reports whether an item of a list or a row leads to the pages
// of somebody else: it is likely about them.
func (j *judge) leadsElsewhere(c redline.Clause) bool {
	return slices.ContainsFunc(c.Links, func(target string) bool {
		u, err := url.Parse(target)
		return err == nil && u.Hostname() != "" && registrable(u.Hostname()) != j.own
	})
}

// namesField reports whether a row or an item of a list begins with a name such
// as machines have, "_session" or "user_id": a cookie or a field that is stored.
func namesField(run []token) bool {
	return len(run) > 0 && strings.Contains(run[0].raw, "_")
}

// isPostal reports whether a run reads like a postal address in any language:
// numbers among names, and little else.
func isPostal(run []token) bool {
	numbers, names := 0, 0
	for _, t := range run {
		switch {
		case t.kind == number && !t.spelled:
			numbers++
		case t.kind == word && capital(t.raw) && utf8.RuneCountInString(t.raw) > 1:
			names++
		}
	}
	return numbers > 0 && names > 1 && 3*(numbers+names) >= 2*len(run)
}

// companyForms are the letters with which companies say what they are, in many
// countries the same. Written so, and after a name, they are no other word.
var companyForms = setOf([]string{"Inc", "LLC", "Ltd", "Limited", "Corp", "Corporation", "PLC", "GmbH", "GbR", "UG", "KG", "AG", "OHG", "BV", "NV",
	"Oy", "Oyj", "AB", "ApS", "ASA", "SARL", "SAS", "SASU", "SRL", "SpA", "Lda", "Ltda", "SL", "SLU", "Unipessoal", "DAC", "CLG", "LLP", "Pty", "OÜ", "UAB"})

// isCompany reports whether a run names a company with its legal form: who
// stands behind the text is likely another.
func isCompany(run []token) bool {
	for i := 1; i < len(run); i++ {
		if companyForms[run[i].norm] && capital(run[i].raw) && capital(run[i-1].raw) {
			return true
		}
	}
	return false
}
