package check

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/change"
	"proviso/generator/diag"
	"proviso/generator/pattern"
)

var figureRules = []Rule{
	{Name: "numbers-differ", Level: diag.Warning, Source: "GDPR Art. 12(1): a number in words is the same number in every language", Translation: numbersDiffer},
	{Name: "dates-differ", Level: diag.Warning, Source: "GDPR Art. 12(1): a day is the same day in every language", Translation: datesDiffer},
	{Name: "ranges-differ", Level: diag.Warning, Source: "GDPR Art. 12(1): a range has the same ends in every language", Translation: rangesDiffer},
	{Name: "units-differ", Level: diag.Warning, Source: "GDPR Art. 12(1): a period, a share and an amount are the same in every language", Translation: unitsDiffer},
	{Name: "date-without-day", Level: diag.Warning, Source: "GDPR Art. 12(1), clear language: a month is no day on which something begins or ends", Text: datesWithoutDay},
}

// figures are the numbers and days of a clause.
func (c *Clause) figures() []change.Figure {
	var all []change.Figure
	for _, s := range c.Sentences() {
		all = append(all, s.Figures()...)
	}
	return all
}

// compareFigures is compare for clauses whose digits agree: where they do not,
// that is an error already.
func (d *Draft) compareFigures(find func(p Pair, ours, theirs []change.Figure) diag.List) diag.List {
	return d.compareWords(func(p Pair) diag.List {
		if p.Source.Block != nil && !sameDigits(p.Source.Clause, p.Own.Clause) {
			return nil
		}
		return find(p, p.Source.figures(), p.Own.figures())
	})
}

// numbersDiffer: a number that one of the two writes in words is in the other,
// in words or digits. One is left out: it is an article in most languages.
func numbersDiffer(d *Draft) diag.List {
	if !d.language.reader.Known() || !d.Whole.Source.language.reader.Known() {
		return nil
	}
	return d.compareFigures(func(p Pair, ours, theirs []change.Figure) diag.List {
		source := d.Whole.Source.language
		held, heldHere := source.said(p.Source), d.language.said(p.Own)
		lacks, extra := source.onlyIn(ours, theirs, heldHere), d.language.onlyIn(theirs, ours, held)
		if len(lacks) == 0 || len(extra) == 0 { // one may have taken the place of another
			lost, gained := otherOrders(source.orders(p.Source), with(d.language.said(p.Own), theirs)), otherOrders(d.language.orders(p.Own), with(source.said(p.Source), ours))
			both := len(lacks)+len(lost) > 0 && len(extra)+len(gained) > 0
			switch {
			case both && len(lacks)+len(extra) == 0:
				lacks, extra = lost, gained
			case both && len(lacks) == 0: // every second month, tous les trois mois
				lacks = lost
			case both:
				extra = gained
			case len(lacks)+len(extra) == 0:
				return nil
			}
		}
		list := p.differ("number", lacks, extra)
		if len(list) > 0 && (len(lacks) == 0 || len(extra) == 0 && !source.countsThings(ours, lacks)) { // a word may hold it: a fortnight, bimonthly
			list[0] = inDoubt(list[0])
		}
		return list
	})
}

// countsThings reports whether the numbers that another text lacks count things,
// which no word holds: the last four digits, but not four weeks or two copies.
func (lang *language) countsThings(figures []change.Figure, lacks []string) bool {
	return !slices.ContainsFunc(figures, func(f change.Figure) bool {
		value, err := strconv.Atoi(f.Value)
		return slices.Contains(lacks, f.Raw) && (err != nil || value < 3 || value == 6 || value == 12 || lang.unitOf(f) != "")
	})
}

// with adds numbers to those that stand within words.
func with(said map[string]bool, figures []change.Figure) map[string]bool {
	for _, f := range figures {
		said[f.Value] = true
	}
	return said
}

func (lang *language) onlyIn(figures, others []change.Figure, said map[string]bool) []string {
	var only []string
	for _, o := range others {
		said[o.Value] = true
	}
	for _, f := range figures {
		value, err := strconv.Atoi(f.Value)
		if f.Spelled && err == nil && value > 1 && (!lang.doubtful[strings.ToLower(f.Raw)] || lang.unitOf(f) != "") && !said[f.Value] {
			said[f.Value] = true // once
			only = append(only, f.Raw)
		}
	}
	return only
}

// datesDiffer: the same days and months.
func datesDiffer(d *Draft) diag.List {
	if !d.language.reader.Known() || !d.Whole.Source.language.reader.Known() {
		return nil
	}
	days := func(figures []change.Figure) (raw, values []string) {
		for _, f := range figures {
			if f.Day {
				raw, values = append(raw, f.Raw), append(values, f.Value)
			}
		}
		return raw, values
	}
	return d.compareFigures(func(p Pair, ours, theirs []change.Figure) diag.List {
		ourRaw, ourDays := days(ours)
		theirRaw, theirDays := days(theirs)
		if len(change.Subtract(ourDays, theirDays))+len(change.Subtract(theirDays, ourDays)) == 0 {
			return nil
		}
		return p.differ("date", ourRaw, theirRaw)
	})
}

// unitsDiffer: a number has the same unit: "30 days" is not "30 months", and
// "€5" not "$5". A number whose unit one of the two does not show is left out.
func unitsDiffer(d *Draft) diag.List {
	source := d.Whole.Source.language
	return d.compareFigures(func(p Pair, ours, theirs []change.Figure) diag.List {
		var list diag.List
		seen := map[string]bool{}
		here, there := source.unitsByValue(ours), d.language.unitsByValue(theirs)
		for _, f := range ours {
			if seen[f.Value] {
				continue
			}
			seen[f.Value] = true
			a, b := here[f.Value], there[f.Value]
			if len(a) == len(b) && len(a) > 0 && len(otherUnits(a, b)) > 0 {
				list.Add(p.At("", "%s has %s %s; the source has %s %s", p.Own.Key, f.Value, strings.Join(b, ", "), f.Value, strings.Join(a, ", ")))
			}
		}
		if len(list) == 0 {
			list.Add(d.sharesDiffer(p, source.withUnit(ours, "percent"), d.language.withUnit(theirs, "percent"))...)
		}
		if len(list) == 0 {
			list.Add(d.periodsDiffer(p)...)
		}
		return list
	})
}

// otherUnits are those of a list that another lacks.
func otherUnits(a, b []string) []string {
	rest := slices.Clone(b)
	return slices.DeleteFunc(slices.Clone(a), func(unit string) bool {
		i := slices.IndexFunc(rest, func(other string) bool { return sameUnit(unit, other) })
		if i >= 0 {
			rest = slices.Delete(rest, i, i+1)
		}
		return i >= 0
	})
}

// sharesDiffer: where one text gives a share in percent, the other does, and of
// the same number. "5 to 10 %" may be "5 % to 10 %".
func (d *Draft) sharesDiffer(p Pair, ours, theirs []string) diag.List {
	lacks, extra := change.Subtract(ours, theirs), change.Subtract(theirs, ours)
	if len(lacks) > 0 && (len(extra) > 0 || len(theirs) == 0) || len(extra) > 0 && len(ours) == 0 {
		return p.differ("share", lacks, extra)
	}
	return nil
}

// withUnit are the numbers of a text that have a unit, as a reader would write
// them in digits.
func (lang *language) withUnit(figures []change.Figure, unit string) []string {
	var values []string
	for _, f := range figures {
		if !f.Day && lang.unitOf(f) == unit {
			values = append(values, f.Value+" "+unit)
		}
	}
	return values
}

// periodsDiffer: "within a month" is not "within a week", with or without a
// number that could be compared.
func (d *Draft) periodsDiffer(p Pair) diag.List {
	ours, theirs := d.Whole.Source.language.periods(p.Source), d.language.periods(p.Own)
	lacks, extra := change.Subtract(ours, theirs), change.Subtract(theirs, ours)
	if len(lacks) == 0 || len(extra) == 0 {
		return nil
	}
	list := p.differ("period", lacks, extra)
	if within(lacks, theirs) && within(extra, ours) {
		list[0] = inDoubt(list[0])
	}
	return list
}

// within reports whether all of some units are among others: a text that says
// one of its units again, as another does with "those", has one more of it.
func within(units, others []string) bool {
	return !slices.ContainsFunc(units, func(unit string) bool { return !slices.Contains(others, unit) })
}

// periods are the units of time that a clause speaks of, each as often as it does.
func (lang *language) periods(c *Clause) []string {
	var found []string
	read := c.Sentences()
	if clockTime.MatchString(c.Prose) {
		read = lang.reader.Read(clockTime.ReplaceAllString(c.Prose, "$1 "))
	}
	for _, s := range read {
		words := s.Words()
		for i := 0; i < len(words); i++ {
			kind := lang.units[words[i]]
			if i+1 < len(words) && lang.units[words[i]+" "+words[i+1]] != "" { // working days
				kind, i = lang.units[words[i]+" "+words[i+1]], i+1
			}
			if slices.Contains(unitsOfTime, kind) {
				found = append(found, kind)
			}
		}
	}
	return found
}

// clockTime is an hour of the day with the word that some languages put behind.
var clockTime = pattern.New(`(?i)(\d{1,2}[.:]\d{2})[\s\p{Z}]*(?:uur|uhr)\b`)

var unitsOfTime = []string{"minute", "hour", "day", "week", "month", "year"}

// unitsByValue are the units that each number of a text has.
func (lang *language) unitsByValue(figures []change.Figure) map[string][]string {
	all := map[string][]string{}
	for _, f := range figures {
		if kind := lang.unitOf(f); kind != "" && !f.Day {
			all[f.Value] = append(all[f.Value], kind)
		}
	}
	return all
}

// unitOf is the unit of a number: the sign or code before it, or what stands
// soon after it.
func (lang *language) unitOf(f change.Figure) string {
	if kind := currencies[f.Before]; kind != "" {
		return kind
	}
	for k, word := range f.After {
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsDigit(r) {
			break
		}
		if k+1 < len(f.After) {
			if kind := lang.units[word+" "+f.After[k+1]]; kind != "" {
				return kind
			}
		}
		if kind := lang.units[word] + currencies[word]; kind != "" {
			return kind
		}
	}
	return ""
}

// datesWithoutDay: a month of a year where a day should stand.
func datesWithoutDay(d *Draft) diag.List {
	var list diag.List
	for _, c := range d.Clauses {
		for _, f := range c.figures() {
			if f.Day && strings.HasSuffix(f.Value, "-00") {
				list.Add(d.noDay(c, f.Raw))
			}
		}
		for _, month := range monthInDigits.FindAllString(c.Prose, 1) {
			if d.language.dates(c) {
				list.Add(d.noDay(c, month))
			}
		}
	}
	return list
}

func (d *Draft) noDay(c *Clause, month string) diag.Problem {
	return d.At(c, month, "%q names no day", month).Hint("say which day; {{effective}} and {{updated}} are the version's own")
}

// monthInDigits is a month of a year in digits: 03/2026. Laws and guidelines
// are counted so as well.
var monthInDigits = pattern.New(`(?:^|[\s(:])(?:0[1-9]|1[0-2])/20\d\d\b`)

// dates reports whether a short text says when something was changed, or from
// when it holds.
func (lang *language) dates(c *Clause) bool {
	const short = 8
	return slices.ContainsFunc(c.Sentences(), func(s change.Sentence) bool {
		return len(s.Words()) <= short && len(s.Find(lang.changes))+len(s.Find(lang.ahead)) > 0
	})
}
