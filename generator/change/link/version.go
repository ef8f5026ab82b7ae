package link

import (
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode"

	"proviso/generator/change/revision"
	"proviso/generator/change/token"
	"proviso/generator/pattern"
)

// sameFile reports whether two addresses of files have the same name, or names
// that differ in a version or a day alone, which the text gives for its own: on
// the old side the old one, on the new side the new one. It is the copy of the
// text that a reader can keep.
func (links *Links) sameFile(a, b *url.URL) bool {
	old, now := strings.ToLower(path.Base(a.Path)), strings.ToLower(path.Base(b.Path))
	if old == now {
		return true
	}
	const place = "#"
	if inFileName.ReplaceAllString(old, place) != inFileName.ReplaceAllString(now, place) {
		return false
	}
	were, are := inFileName.FindAllString(old, -1), inFileName.FindAllString(now, -1)
	from, to := links.revisionsOf()
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
func (links *Links) revisionsOf() (from, to []string) {
	const longest = 14
	for i := range links.Cases {
		for side, line := range [2][]token.Token{links.Cases[i].From, links.Cases[i].To} {
			if len(line) == 0 || len(line) > longest || !revision.IsRevisionLine(links.Texts, line) {
				continue
			}
			for _, t := range line {
				switch {
				case t.Kind != token.Number && t.Kind != token.Date:
				case side == 0:
					from = append(from, digitsOf(t.Norm))
				default:
					to = append(to, digitsOf(t.Norm))
				}
			}
		}
	}
	return from, to
}
