package change

import (
	"slices"
	"strings"

	"proviso/generator/pattern"
	"proviso/generator/redline"
)

// dateline: the day of the last revision, on a line that says nothing else,
// changes with every revision. The line is short and has a date; what it says
// besides names it one, or it has no other word.
func (j *judge) dateline(c *instance) string {
	const longest = 14
	if len(c.from) == 0 || len(c.to) == 0 || len(c.to) > longest {
		return ""
	}
	if !j.lex.known && c.early && hasYear(c.from) && hasYear(c.to) && mostlyNumbers(c.hunks) {
		return "the date at the beginning of the text"
	}
	if !j.onlyDays(c) && !j.sameLine(c) {
		return ""
	}
	others := slices.DeleteFunc(slices.Clone(c.to), func(t token) bool { return t.kind != word })
	if len(others) == 0 || j.lex.updated.in(others) && !j.tellsMore(others) && !j.saysFromWhen(c.to) {
		return "the date of the last revision"
	}
	return ""
}

// copyrighted: the year in a line that says whose the work is.
func (j *judge) copyrighted(c *instance) string {
	const longest = 14
	if len(c.pair.From) == 0 || len(c.pair.To) == 0 || len(c.to) > longest || len(c.hunks) == 0 {
		return ""
	}
	for _, clauses := range [][]redline.Clause{c.pair.From, c.pair.To} {
		if words := strings.ToLower(redline.Joined(clauses)); !strings.Contains(words, "©") && !strings.Contains(words, "copyright") {
			return ""
		}
	}
	for _, h := range c.hunks {
		if slices.ContainsFunc(slices.Concat(h.del, h.ins), func(t token) bool { return !isYear(t) && t.norm != "copyright" }) {
			return ""
		}
	}
	return "the year of a copyright"
}

// sameLine reports whether two lines both tell the day of a revision, or both
// another day of the text, in whatever words, and nothing besides.
func (j *judge) sameLine(c *instance) bool {
	revised := j.lex.wording.revised
	for _, line := range [][]token{c.from, c.to} {
		rest, spans := 0, j.lex.updated.spans(line)
		for k, t := range line {
			within := slices.ContainsFunc(spans, func(s span) bool { return s.from <= k && k < s.to })
			if t.kind == number || !within && t.kind == word && (j.weighs(t) || j.topics(line[k:k+1]) != "") {
				return false
			}
			if !within && t.kind == word && !j.lex.light[t.norm] {
				rest++
			}
		}
		if len(spans) == 0 || rest > 1 || j.saysFromWhen(line) {
			return false
		}
	}
	return revised.in(c.from) == revised.in(c.to)
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

// hasYear and mostlyNumbers know a date without knowing its language: a year,
// and no more than a word, the month, that changed beside numbers.
func hasYear(tokens []token) bool {
	return slices.ContainsFunc(tokens, func(t token) bool {
		return t.kind == date || isYear(t)
	})
}

func mostlyNumbers(hunks []hunk) bool {
	words := 0
	for _, h := range hunks {
		for _, t := range h.ins {
			if t.kind != number && t.kind != date {
				words++
			}
		}
		if len(h.del) != len(h.ins) {
			return false
		}
	}
	return words <= 1
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
	if after.kind == sign && after.norm != "|" || before.kind == sign && before.norm != "|" || j.lex.units[after.norm] != "" {
		return false
	}
	return isYear(t) || dayInDigits.MatchString(t.raw) || j.lex.months[before.norm] > 0 || j.lex.months[after.norm] > 0 ||
		k > 0 && j.lex.updated.in(side[k-1:k]) || before.kind == number && j.isDay(side, k-1)
}

// dayInDigits is a day as most countries write it, "14.3.2025" or "14.03.".
var dayInDigits = pattern.New(`^\d{1,2}\.\d{1,2}\.(?:\d{2,4})?$`)

func isYear(t token) bool {
	return t.kind == number && len(t.norm) == 4 && "1990" <= t.norm && t.norm < "2100"
}

// revision: the day of the last revision in a sentence of its own within a
// paragraph.
func (j *judge) revision(c *instance, h hunk) string {
	const longest = 16
	if len(h.del) == 0 || len(h.ins) == 0 {
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
		if len(whole) > longest || !j.lex.wording.revised.in(whole) || j.tellsMore(sentenceAt(s.side, s.at, s.run)) || j.saysFromWhen(whole) {
			return ""
		}
	}
	return "the date of the last revision"
}
