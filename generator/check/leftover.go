package check

import (
	"slices"
	"strings"
	"unicode"
)

// shortestRest is how many words in a row two languages that are far from each
// other do not have in common by chance.
const shortestRest = 4

// leftOver are words of the source that stand in a row within a translation, ""
// for none: "Backups are held in Canada, som …". A name is none, nor is what is
// quoted, and languages near each other share much.
func (d *Draft) leftOver(p Pair) string {
	if d.sameFamily() {
		return ""
	}
	ours, theirs := wordsOf.FindAllString(p.Source.Prose, -1), wordsOf.FindAllString(p.Own.Prose, -1)
	stands := map[string]bool{}
	for i := range max(0, len(ours)-shortestRest+1) {
		stands[oneKey(ours[i:i+shortestRest])] = true
	}
	for i := 0; i+shortestRest <= len(theirs); i++ {
		end := i
		for end+shortestRest <= len(theirs) && stands[oneKey(theirs[end:end+shortestRest])] {
			end++
		}
		if end == i {
			continue
		}
		if row := withoutSigns(theirs[i : end+shortestRest-1]); len(row) >= shortestRest && d.isRest(row) && !(i > 0 && strings.ContainsAny(theirs[i-1], "“”\"«»„‘")) {
			return strings.Join(row[:shortestRest], " ")
		}
		i = end
	}
	return ""
}

// withoutSigns are words in a row without the signs before the first.
func withoutSigns(row []string) []string {
	for len(row) > 0 && !strings.ContainsFunc(row[0], unicode.IsLetter) {
		row = row[1:]
	}
	return row
}

func oneKey(words []string) string { return strings.ToLower(strings.Join(words, " ")) }

// isRest reports whether words in a row are in the source's language and no
// name: two of its commonest words, or four plain ones.
func (d *Draft) isRest(row []string) bool {
	source, own := d.Whole.Source.language.common, d.language.common
	common, plain, telling := 0, 0, 0
	for _, word := range row {
		lower := strings.ToLower(word)
		isPlain := word == lower && !slices.ContainsFunc([]rune(word), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) && len(word) > 2
		switch {
		case source[lower] && !own[lower]:
			common++
		case isPlain && !source[lower]:
			telling++
		}
		if isPlain {
			plain++
		}
	}
	return telling > 0 && (common >= 2 || plain >= shortestRest)
}
