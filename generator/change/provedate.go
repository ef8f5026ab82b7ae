package change

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/pattern"
)

// dateline: the day of the last revision, on a line that says nothing else,
// changes with every revision, and so does the number of the version. The line is
// short and has a date or such a number; what it says besides names it one, or it
// has no other word.
func (j *judge) dateline(c *instance) string {
	const longest = 14
	if len(c.from) == 0 || len(c.to) == 0 || len(c.to) > longest || len(c.from) > longest {
		return ""
	}
	if !j.lex.known {
		return j.datedAbroad(c)
	}
	if j.onlyDays(c) && j.tellsOfRevision(c.from) && j.tellsOfRevision(c.to) || j.sameLine(c) {
		return "the date of the last revision"
	}
	return ""
}

// tellsOfRevision reports whether a line's words say that its day is that of a
// revision and no more: what names it so, and beside words that name other days
// too ("version 3", "as of") nothing but what the text is called.
func (j *judge) tellsOfRevision(line []token) bool {
	words := slices.DeleteFunc(slices.Clone(line), func(t token) bool { return t.kind != word || isVersionSign(t) || countsVersions[t.norm] })
	others, dated := j.outside(words, j.lex.wording.revised, j.lex.updated)
	if len(words) == 0 {
		return true
	}
	if j.tellsMore(others) || j.saysFromWhen(line) || untilDay(line) {
		return false
	}
	if j.lex.wording.revised.in(words) || j.lex.wording.revised.in(line) {
		return true
	}
	if j.headedByVersion(line) && !j.anyWeighs(others) {
		return true
	}
	if j.onlyVersion(line) {
		return true
	}
	return (dated || len(words) < len(line)) && !slices.ContainsFunc(others, func(t token) bool { return !j.callsText(t) })
}

// headedByVersion reports whether a line begins with the version and goes on
// behind a comma with what was done to it on its day: "Version 3.1, approved by the
// board on 6 June 2022".
func (j *judge) headedByVersion(line []token) bool {
	return len(line) > 3 && (isVersionSign(line[0]) || j.lex.updated.in(line[:1])) && line[1].kind == number && line[2].comma && j.lex.updated.at(line, 2) > 0 &&
		slices.ContainsFunc(line[2:], func(t token) bool { return t.kind == date })
}

// outside are the words of a run that no entry of the lists covers, and whether
// any is covered.
func (j *judge) outside(run []token, lists ...phrases) (rest []token, covered bool) {
	for i := 0; i < len(run); {
		n := 0
		for _, p := range lists {
			n = max(n, p.at(run, i))
		}
		if covered = covered || n > 0; n == 0 {
			rest, n = append(rest, run[i]), 1
		}
		i += n
	}
	return rest, covered
}

// callsText reports whether a word is one for the text itself or its title's, or
// stands beside such a one and a day.
func (j *judge) callsText(t token) bool {
	return t.norm == "pdf" || t.norm == "download" || j.lex.light[t.norm] || j.lex.fillers[t.norm] || j.lex.weekdays[t.norm] || j.lex.months[t.norm] > 0 || j.lex.pointers[t.norm] ||
		j.lex.wording.passive[t.norm] || j.lex.wording.ours[t.norm] || j.namesPage(t.norm) || j.inTitle(t.norm) || earlier[t.norm]
}

func (j *judge) inTitle(s string) bool {
	return slices.ContainsFunc(slices.Concat(j.titles[0], j.titles[1]), func(title string) bool { return slices.Contains(strings.Fields(title), s) })
}

// sameLine reports whether two lines both tell the day of a revision, or both
// another day of the text, in whatever words, and nothing besides.
func (j *judge) sameLine(c *instance) bool {
	for _, line := range [][]token{c.from, c.to} {
		words := only(line, func(t token) bool { return t.kind == word })
		others, dated := j.outside(words, j.lex.wording.revised, j.lex.updated)
		weighty := func(t token) bool { return j.weighs(t) || j.lex.topics([]token{t}) != "" }
		strange := func(t token) bool { return !j.callsText(t) }
		allowed := 0
		if j.lex.wording.revised.in(line) {
			allowed = 1
		}
		if !dated || slices.ContainsFunc(others, weighty) || len(only(others, strange)) > allowed || untilDay(line) || j.saysFromWhen(line) || j.counted(line) {
			return false
		}
	}
	revised := j.lex.wording.revised
	return revised.in(c.from) == revised.in(c.to)
}

// counted reports whether a line has a number that is no part of a day and of no
// version.
func (j *judge) counted(line []token) bool {
	for k, t := range line {
		if t.kind == number && !j.isDay(line, k) || t.kind == sign && t.norm != "°" || t.kind == address {
			return true
		}
	}
	return false
}

// tellsMore reports whether words are about more than a text and its day: the
// day of a price list says which prices.
func (j *judge) tellsMore(run []token) bool {
	about := func(c Category) bool {
		return c != Notice && c != EffectiveDate && c != Other && j.lex.categories[c].in(run)
	}
	return slices.ContainsFunc(Categories, about)
}

// saysFromWhen: "the new version applies from 1 June" binds from that day, and
// is more than the day of a revision.
func (j *judge) saysFromWhen(run []token) bool {
	return slices.ContainsFunc(j.lex.categories[EffectiveDate].spans(run), func(s span) bool { return !j.lex.updated.in(run[s.from:s.to]) })
}

// onlyDays reports whether all that differs is days and the numbers of versions.
func (j *judge) onlyDays(c *instance) bool {
	for _, h := range c.hunks {
		for k := range h.del {
			if !j.isDay(c.from, h.fromAt+k) {
				return false
			}
		}
		for k := range h.ins {
			if !j.isDay(c.to, h.toAt+k) {
				return false
			}
		}
	}
	return true
}

// isDay reports whether a token is a day, a part of one, or the number of a
// version: in "effective 30 days after" and "as of 16" it is how long and how
// old.
func (j *judge) isDay(side []token, k int) bool {
	t := side[k]
	if t.kind == date || t.kind != number {
		return t.kind == date
	}
	var before, after token
	if k > 0 {
		before = side[k-1]
	}
	if k+1 < len(side) {
		after = side[k+1]
	}
	if after.kind == sign && after.norm != "|" || before.kind == sign && before.norm != "|" && before.norm != "°" || j.lex.units[after.norm] != "" {
		return false
	}
	return isYear(t) || dayInDigits.MatchString(t.raw) || j.lex.months[before.norm] > 0 || j.lex.months[after.norm] > 0 ||
		k > 0 && j.namesVersion(side, k) && !j.isCounted(side, k+1) || before.kind == number && j.isDay(side, k-1)
}

// dayInDigits is a day as most countries write it, "14.3.2025" or "14.03.".
var dayInDigits = pattern.New(`^\d{1,2}\.\d{1,2}\.(?:\d{2,4})?$`)

// untils are the words before a day at which something ends.
var untils = setOf([]string{"until", "till", "by", "before", "bis", "vor", "jusque", "avant", "hasta", "antes", "fino", "entro", "até", "tot", "til", "före", "innan",
	"asti", "saakka", "mennessä", "do", "przed"})

func untilDay(line []token) bool {
	for k := 1; k < len(line); k++ {
		if (line[k].kind == date || isYear(line[k])) && untils[line[k-1].norm] {
			return true
		}
	}
	return false
}

// isCounted reports whether a word at k is what the number before it counts: "last
// reviewed 2 times". One that joins the day of a version does not.
func (j *judge) isCounted(side []token, k int) bool {
	const short = 3
	if k >= len(side) || side[k].kind != word || side[k].comma || side[k].first {
		return false
	}
	t := side[k]
	return utf8.RuneCountInString(t.norm) > short && !j.lex.light[t.norm] && !j.lex.fillers[t.norm] && !j.lex.wording.passive[t.norm] && !earlier[t.norm] &&
		j.lex.updated.at(side, k) == 0 && j.lex.wording.revised.at(side, k) == 0
}

func isYear(t token) bool {
	return t.kind == number && len(t.norm) == 4 && "1990" <= t.norm && t.norm < "2100"
}

// revision: the day of the last revision in a sentence of its own within a
// paragraph.
func (j *judge) revision(c *instance, h hunk) string {
	const longest = 16
	if len(h.del) == 0 || len(h.ins) == 0 || !j.lex.known {
		return ""
	}
	for _, s := range []struct {
		side, run []token
		at        int
	}{{c.from, h.del, h.fromAt}, {c.to, h.ins, h.toAt}} {
		for k := range s.run {
			if !j.isDay(s.side, s.at+k) {
				return ""
			}
		}
		start, end := sentenceOf(s.side, s.at, len(s.run))
		whole := s.side[start:end]
		if len(whole) > longest || !j.lex.wording.revised.in(whole) && !j.onlyVersion(whole) || j.tellsMore(sentenceAt(s.side, s.at, s.run)) || j.saysFromWhen(whole) {
			return ""
		}
	}
	return "the date of the last revision"
}
