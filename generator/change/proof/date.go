package proof

import (
	"slices"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/revision"
	"proviso/generator/change/token"
	"proviso/generator/pattern"
	"proviso/generator/redline"
)

// dateline: the day of the last revision, on a line that says nothing else,
// changes with every revision, and so does the number of the version. The line is
// short and has a date or such a number; what it says besides names it one, or it
// has no other word.
func (j *Judge) dateline(c *reading.Case) string {
	const longest = 14
	if len(c.From) == 0 || len(c.To) == 0 || len(c.To) > longest || len(c.From) > longest {
		return ""
	}
	if !j.Lex.Known {
		return j.datedAbroad(c)
	}
	if j.onlyDays(c) && revision.TellsOfRevision(j.Texts, c.From) && revision.TellsOfRevision(j.Texts, c.To) || j.sameLine(c) {
		return "the date of the last revision"
	}
	return ""
}

// sameLine reports whether two lines both tell the day of a revision, or both
// another day of the text, in whatever words, and nothing besides.
func (j *Judge) sameLine(c *reading.Case) bool {
	for _, line := range [][]token.Token{c.From, c.To} {
		words := token.Only(line, func(t token.Token) bool { return t.Kind == token.Word })
		others, dated := revision.Outside(j.Texts, words, j.Lex.Wording.Revised, j.Lex.Updated)
		weighty := func(t token.Token) bool { return j.Weighs(t) || j.Lex.Topics([]token.Token{t}) != "" }
		strange := func(t token.Token) bool { return !revision.CallsText(j.Texts, t) }
		allowed := 0
		if j.Lex.Wording.Revised.In(line) {
			allowed = 1
		}
		if !dated || slices.ContainsFunc(others, weighty) || len(token.Only(others, strange)) > allowed || revision.UntilDay(line) || revision.SaysFromWhen(j.Texts, line) || revision.Counted(j.Texts, line) {
			return false
		}
	}
	revised := j.Lex.Wording.Revised
	return revised.In(c.From) == revised.In(c.To)
}

// onlyDays reports whether all that differs is days and the numbers of versions.
func (j *Judge) onlyDays(c *reading.Case) bool {
	for _, h := range c.Hunks {
		for k := range h.Del {
			if !revision.IsDay(j.Texts, c.From, h.FromAt+k) {
				return false
			}
		}
		for k := range h.Ins {
			if !revision.IsDay(j.Texts, c.To, h.ToAt+k) {
				return false
			}
		}
	}
	return true
}

// revision: the day of the last revision in a sentence of its own within a
// paragraph.
func (j *Judge) revision(c *reading.Case, h reading.Hunk) string {
	const longest = 16
	if len(h.Del) == 0 || len(h.Ins) == 0 || !j.Lex.Known {
		return ""
	}
	for _, s := range []struct {
		side, run []token.Token
		at        int
	}{{c.From, h.Del, h.FromAt}, {c.To, h.Ins, h.ToAt}} {
		for k := range s.run {
			if !revision.IsDay(j.Texts, s.side, s.at+k) {
				return ""
			}
		}
		start, end := token.SentenceOf(s.side, s.at, len(s.run))
		whole := s.side[start:end]
		if len(whole) > longest || !j.Lex.Wording.Revised.In(whole) && !revision.OnlyVersion(j.Texts, whole) || revision.TellsMore(j.Texts, token.SentenceAt(s.side, s.at, s.run)) || revision.SaysFromWhen(j.Texts, whole) {
			return ""
		}
	}
	return "the date of the last revision"
}

// datedAbroad: without a lexicon, a line that has nothing but days, numbers of
// versions and the words that stand beside them; those stay.
func (j *Judge) datedAbroad(c *reading.Case) string {
	from, ok := revision.BesideDays(j.Texts, c.From)
	to, too := revision.BesideDays(j.Texts, c.To)
	if ok && too && token.Norms(from) == token.Norms(to) {
		return "the date of the last revision"
	}
	return ""
}

// ofCopyright is a sign of copyright, or the word, the years that stand behind it
// and before them at most who holds it: behind the word alone nothing but names.
var ofCopyright = pattern.New(`((?:©|ⓒ|\([Cc]\))[^\d\n.;]{0,40}|[Cc]opyright,?\s+(?:\p{Lu}[\p{L}&.,'’-]*\s+){0,5})` +
	`(?:19|20)\d\d(?:\s*[-–—,/&]\s*(?:(?:19|20)\d\d|present\b))*`)

// copyrighted: the year of a copyright, wherever it stands. What else differs
// needs proofs of its own.
func (j *Judge) copyrighted(c *reading.Case) string {
	if len(c.Pair.From) == 0 || len(c.Pair.To) == 0 || len(c.Hunks) == 0 {
		return ""
	}
	old, now := redline.Joined(c.Pair.From), redline.Joined(c.Pair.To)
	from, to := ofCopyright.ReplaceAllString(old, "$1"), ofCopyright.ReplaceAllString(now, "$1")
	if from == old || to == now {
		return ""
	}
	rest := *c
	rest.From, rest.To = j.Lex.ReadClosely(from), j.Lex.ReadClosely(to)
	if rest.Hunks = reading.Differ(rest.From, rest.To); len(rest.Hunks) >= len(c.Hunks) {
		return ""
	}
	proofs := j.Hunks(&rest)
	if len(rest.Open()) > 0 {
		return ""
	}
	return strings.Join(append([]string{"the year of a copyright"}, proofs...), "; ")
}
