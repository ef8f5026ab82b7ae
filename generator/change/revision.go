package change

import (
	_ "embed"
	"fmt"
	"slices"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// revisionLines are, for languages without a lexicon, the words on the line that
// tells the day of a text's revision.
//
//go:embed revision.toml
var revisionLines []byte

// readRevisionsOf takes those of a locale or of what it is a variety of. It
// panics on a faulty file: that is part of the program, and a test reads it.
func (lex *lexicon) readRevisionsOf(l policy.Locale) {
	var list diag.List
	t := settings.Read("revision.toml", revisionLines, &list)
	for _, near := range l.Parents() {
		one := t.Table(string(near))
		if !one.Has("revised") {
			continue
		}
		lex.yearFirst, lex.numberFirst = one.Bool("year_first"), one.Bool("number_first")
		lex.sections = lex.phrasesNow(one.Strings("sections"))
		lex.months = readMonths(one.Strings("months"))
		lex.fillers = setOf([]string{"de", "d"})
		lex.wording.revised, lex.updated = lex.newPhrases(one.Strings("revised")), lex.newPhrases(one.Strings("dated"))
		break
	}
	if list.HasErrors() {
		panic(fmt.Sprintf("the words of revisions are faulty:\n%s", list.Format()))
	}
}

// datedAbroad: without a lexicon, a line that has nothing but days, numbers of
// versions and the words that stand beside them; those stay.
func (j *judge) datedAbroad(c *instance) string {
	from, ok := j.besideDays(c.from)
	to, too := j.besideDays(c.to)
	if ok && too && norms(from) == norms(to) {
		return "the date of the last revision"
	}
	return ""
}

// besideDays are the words of such a line.
func (j *judge) besideDays(line []token) (rest []token, ok bool) {
	named := false
	for i := 0; i < len(line); {
		n := max(j.lex.wording.revised.at(line, i), j.lex.updated.at(line, i))
		switch t := line[i]; {
		case n > 0:
			named = named || j.lex.wording.revised.at(line, i) > 0
			if afterDay := i > 0 && line[i-1].kind == date && (len([]rune(line[i].norm)) <= 3 || line[i].norm == "года" || line[i].norm == "року"); !afterDay {
				rest = append(rest, line[i:i+n]...)
			}
			i += n
			continue
		case countsVersions[t.norm] && i+1 < len(line) && (line[i+1].kind == number || j.lex.wording.revised.at(line, i+1) > 0):
		case t.kind == number && j.lex.numberFirst && i+2 < len(line) && countsVersions[line[i+1].norm] && j.lex.wording.revised.at(line, i+2) > 0:
		case t.kind == date, isYear(t):
		case t.kind == number && i > 0 && line[i-1].kind == word:
		case isVersionSign(t):
		default:
			return nil, false
		}
		i++
	}
	return rest, len(line) > len(rest) && (len(rest) > 0 || named || slices.ContainsFunc(line, isVersionSign))
}

// isVersionSign reports whether a token is how a version is marked anywhere:
// "v2.1", "rev. 4".
func isVersionSign(t token) bool {
	return t.norm == "v" || t.norm == "ver" || t.norm == "vers" || t.norm == "rev"
}
