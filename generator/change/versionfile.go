package change

import (
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode"

	"proviso/generator/pattern"
)

// sameFile reports whether two addresses of files have the same name, or names
// that differ in a version or a day alone, which the text gives for its own: on
// the old side the old one, on the new side the new one. It is the copy of the
// text that a reader can keep.
func (j *judge) sameFile(a, b *url.URL) bool {
	old, now := strings.ToLower(path.Base(a.Path)), strings.ToLower(path.Base(b.Path))
	if old == now {
		return true
	}
	const place = "#"
	if inFileName.ReplaceAllString(old, place) != inFileName.ReplaceAllString(now, place) {
		return false
	}
	were, are := inFileName.FindAllString(old, -1), inFileName.FindAllString(now, -1)
	from, to := j.revisionsOf()
	for k := range were {
		if were[k] != are[k] && (!slices.Contains(from, digitsOf(were[k])) || !slices.Contains(to, digitsOf(are[k]))) {
			return false
		}
	}
	return true
}

// inFileName is a version or a day in the name of a file.
var inFileName = pattern.New(`\d+(?:[._-]\d+)*`)

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// revisionsOf are the numbers and days on the lines of either side that tell of
// the text's revision, in their digits.
func (j *judge) revisionsOf() (from, to []string) {
	const longest = 14
	for i := range j.cases {
		for side, line := range [2][]token{j.cases[i].from, j.cases[i].to} {
			if len(line) == 0 || len(line) > longest || !j.isRevisionLine(line) {
				continue
			}
			for _, t := range line {
				switch {
				case t.kind != number && t.kind != date:
				case side == 0:
					from = append(from, digitsOf(t.norm))
				default:
					to = append(to, digitsOf(t.norm))
				}
			}
		}
	}
	return from, to
}

func (j *judge) isRevisionLine(line []token) bool {
	if !j.lex.known {
		_, ok := j.besideDays(line)
		return ok
	}
	words := only(line, func(t token) bool { return t.kind == word })
	_, dated := j.outside(words, j.lex.wording.revised, j.lex.updated)
	return (dated || slices.ContainsFunc(words, isVersionSign)) && j.tellsOfRevision(line) && !j.counted(line)
}
