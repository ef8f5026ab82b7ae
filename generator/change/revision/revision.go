// Package revision tells the lines and words of a text that say of which day and
// version it is from what it says otherwise.
package revision

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/pattern"
	"proviso/generator/topic"
)

// TellsOfRevision reports whether a line's words say that its day is that of a
// revision and no more: what names it so, and beside words that name other days
// too ("version 3", "as of") nothing but what the text is called.
func TellsOfRevision(texts *reading.Texts, line []token.Token) bool {
	words := slices.DeleteFunc(slices.Clone(line), func(t token.Token) bool {
		return t.Kind != token.Word || token.IsVersionSign(t) || CountsVersions[t.Norm]
	})
	others, dated := Outside(texts, words, texts.Lex.Wording.Revised, texts.Lex.Updated)
	if len(words) == 0 {
		return true
	}
	if TellsMore(texts, others) || SaysFromWhen(texts, line) || UntilDay(line) {
		return false
	}
	if texts.Lex.Wording.Revised.In(words) || texts.Lex.Wording.Revised.In(line) {
		return true
	}
	if headedByVersion(texts, line) && !texts.AnyWeighs(others) {
		return true
	}
	if OnlyVersion(texts, line) {
		return true
	}
	return (dated || len(words) < len(line)) && !slices.ContainsFunc(others, func(t token.Token) bool { return !CallsText(texts, t) })
}

// headedByVersion reports whether a line begins with the version and goes on
// behind a comma with what was done to it on its day: "Version 3.1, approved by the
// board on 6 June 2022".
func headedByVersion(texts *reading.Texts, line []token.Token) bool {
	return len(line) > 3 && (token.IsVersionSign(line[0]) || texts.Lex.Updated.In(line[:1])) && line[1].Kind == token.Number && line[2].Comma && texts.Lex.Updated.At(line, 2) > 0 &&
		slices.ContainsFunc(line[2:], func(t token.Token) bool { return t.Kind == token.Date })
}

// Outside are the words of a run that no entry of the lists covers, and whether
// any is covered.
func Outside(texts *reading.Texts, run []token.Token, lists ...lexicon.Phrases) (rest []token.Token, covered bool) {
	for i := 0; i < len(run); {
		n := 0
		for _, p := range lists {
			n = max(n, p.At(run, i))
		}
		if covered = covered || n > 0; n == 0 {
			rest, n = append(rest, run[i]), 1
		}
		i += n
	}
	return rest, covered
}

// CallsText reports whether a word is one for the text itself or its title's, or
// stands beside such a one and a day.
func CallsText(texts *reading.Texts, t token.Token) bool {
	return t.Norm == "pdf" || t.Norm == "download" || texts.Lex.Light[t.Norm] || texts.Lex.Fillers[t.Norm] || texts.Lex.Weekdays[t.Norm] || texts.Lex.Months[t.Norm] > 0 || texts.Lex.Pointers[t.Norm] ||
		texts.Lex.Wording.Passive[t.Norm] || texts.Lex.Wording.Ours[t.Norm] || NamesPage(texts, t.Norm) || inTitle(texts, t.Norm) || earlier[t.Norm]
}

func inTitle(texts *reading.Texts, s string) bool {
	return slices.ContainsFunc(slices.Concat(texts.Titles[0], texts.Titles[1]), func(title string) bool { return slices.Contains(strings.Fields(title), s) })
}

// Counted reports whether a line has a number that is no part of a day and of no
// version.
func Counted(texts *reading.Texts, line []token.Token) bool {
	for k, t := range line {
		if t.Kind == token.Number && !IsDay(texts, line, k) || t.Kind == token.Sign && t.Norm != "°" || t.Kind == token.Address {
			return true
		}
	}
	return false
}

// TellsMore reports whether words are about more than a text and its day: the
// day of a price list says which prices.
func TellsMore(texts *reading.Texts, run []token.Token) bool {
	about := func(c topic.Category) bool {
		return c != topic.Notice && c != topic.EffectiveDate && c != topic.Other && texts.Lex.Categories[c].In(run)
	}
	return slices.ContainsFunc(topic.Categories, about)
}

// SaysFromWhen: "the new version applies from 1 June" binds from that day, and
// is more than the day of a revision.
func SaysFromWhen(texts *reading.Texts, run []token.Token) bool {
	return slices.ContainsFunc(texts.Lex.Categories[topic.EffectiveDate].Spans(run), func(s lexicon.Span) bool { return !texts.Lex.Updated.In(run[s.From:s.To]) })
}

// IsDay reports whether a token is a day, a part of one, or the number of a
// version: in "effective 30 days after" and "as of 16" it is how long and how
// old.
func IsDay(texts *reading.Texts, side []token.Token, k int) bool {
	t := side[k]
	if t.Kind == token.Date || t.Kind != token.Number {
		return t.Kind == token.Date
	}
	var before, after token.Token
	if k > 0 {
		before = side[k-1]
	}
	if k+1 < len(side) {
		after = side[k+1]
	}
	if after.Kind == token.Sign && after.Norm != "|" || before.Kind == token.Sign && before.Norm != "|" && before.Norm != "°" || texts.Lex.Units[after.Norm] != "" {
		return false
	}
	return token.IsYear(t) || dayInDigits.MatchString(t.Raw) || texts.Lex.Months[before.Norm] > 0 || texts.Lex.Months[after.Norm] > 0 ||
		k > 0 && namesVersion(texts, side, k) && !isCounted(texts, side, k+1) || before.Kind == token.Number && IsDay(texts, side, k-1)
}

// dayInDigits is a day as most countries write it, "14.3.2025" or "14.03.".
var dayInDigits = pattern.New(`^\d{1,2}\.\d{1,2}\.(?:\d{2,4})?$`)

// untils are the words before a day at which something ends.
var untils = token.Set([]string{"until", "till", "by", "before", "bis", "vor", "jusque", "avant", "hasta", "antes", "fino", "entro", "até", "tot", "til", "före", "innan",
	"asti", "saakka", "mennessä", "do", "przed"})

func UntilDay(line []token.Token) bool {
	for k := 1; k < len(line); k++ {
		if (line[k].Kind == token.Date || token.IsYear(line[k])) && untils[line[k-1].Norm] {
			return true
		}
	}
	return false
}

// isCounted reports whether a word at k is what the number before it counts: "last
// reviewed 2 times". One that joins the day of a version does not.
func isCounted(texts *reading.Texts, side []token.Token, k int) bool {
	const short = 3
	if k >= len(side) || side[k].Kind != token.Word || side[k].Comma || side[k].First {
		return false
	}
	t := side[k]
	return utf8.RuneCountInString(t.Norm) > short && !texts.Lex.Light[t.Norm] && !texts.Lex.Fillers[t.Norm] && !texts.Lex.Wording.Passive[t.Norm] && !earlier[t.Norm] &&
		texts.Lex.Updated.At(side, k) == 0 && texts.Lex.Wording.Revised.At(side, k) == 0
}

// NamesPage reports whether a word is one for a page, or begins with such a one.
func NamesPage(texts *reading.Texts, s string) bool {
	const stem = 4
	for n := len(s); n >= stem; n-- {
		if texts.Lex.Wording.Pages[s[:n]] {
			return true
		}
	}
	return false
}

// BesideDays are the words of such a line.
func BesideDays(texts *reading.Texts, line []token.Token) (rest []token.Token, ok bool) {
	named := false
	for i := 0; i < len(line); {
		n := max(texts.Lex.Wording.Revised.At(line, i), texts.Lex.Updated.At(line, i))
		switch t := line[i]; {
		case n > 0:
			named = named || texts.Lex.Wording.Revised.At(line, i) > 0
			if afterDay := i > 0 && line[i-1].Kind == token.Date && (len([]rune(line[i].Norm)) <= 3 || line[i].Norm == "года" || line[i].Norm == "року"); !afterDay {
				rest = append(rest, line[i:i+n]...)
			}
			i += n
			continue
		case CountsVersions[t.Norm] && i+1 < len(line) && (line[i+1].Kind == token.Number || texts.Lex.Wording.Revised.At(line, i+1) > 0):
		case t.Kind == token.Number && texts.Lex.NumberFirst && i+2 < len(line) && CountsVersions[line[i+1].Norm] && texts.Lex.Wording.Revised.At(line, i+2) > 0:
		case t.Kind == token.Date, token.IsYear(t):
		case t.Kind == token.Number && i > 0 && line[i-1].Kind == token.Word:
		case token.IsVersionSign(t):
		default:
			return nil, false
		}
		i++
	}
	return rest, len(line) > len(rest) && (len(rest) > 0 || named || slices.ContainsFunc(line, token.IsVersionSign))
}

func IsRevisionLine(texts *reading.Texts, line []token.Token) bool {
	if !texts.Lex.Known {
		_, ok := BesideDays(texts, line)
		return ok
	}
	words := token.Only(line, func(t token.Token) bool { return t.Kind == token.Word })
	_, dated := Outside(texts, words, texts.Lex.Wording.Revised, texts.Lex.Updated)
	return (dated || slices.ContainsFunc(words, token.IsVersionSign)) && TellsOfRevision(texts, line) && !Counted(texts, line)
}
