package term

import (
	"slices"
	"strings"

	"proviso/generator/pattern"
	"proviso/generator/settings"
)

// Statute is a law by its names, in English.
type Statute struct{ Short, Name string }

// Misnamed is a law that a text calls by a name which it has not.
type Misnamed struct {
	Words string // as the text has them
	Statute
}

// title finds what looks like the English title of a law, with the short name
// that may follow it in parentheses.
var title = pattern.New(`\b(\p{Lu}[\p{L}'’]*(?:\s+(?:\p{Lu}[\p{L}'’]*|of|and|on|for))*\s+(?:Act|Law|Regulations?|Directive))\b(?:\s+of\s+\d{4})?(?:,?\s+\(["“”«„‘]?([\p{L}-]+))?`)

// Statutes lists the laws that are known by name.
func Statutes() []Statute {
	var all []Statute
	mustRead("statute.toml", func(t *settings.Table) {
		for _, one := range t.Tables("statute") {
			all = append(all, Statute{one.String("short"), one.String("name")})
			one.Done()
		}
	})
	return all
}

// Misnamings lists the laws that a text calls by a wrong name: another before
// their short name in parentheses, or their own but for one word.
func Misnamings(laws []Statute, text string) []Misnamed {
	var found []Misnamed
	for _, m := range title.FindAllStringSubmatch(text, -1) {
		name := strings.TrimPrefix(m[1], "The ")
		if law, wrong := misnamed(laws, name, m[2]); wrong {
			found = append(found, Misnamed{name, law})
		}
	}
	return found
}

func misnamed(laws []Statute, name, short string) (Statute, bool) {
	words := strings.Fields(strings.ReplaceAll(name, "’", "'"))
	for _, law := range laws {
		if own := strings.Fields(law.Name); len(words) >= len(own) && slices.Equal(words[len(words)-len(own):], own) {
			other := short != law.Short && slices.ContainsFunc(laws, func(l Statute) bool { return l.Short == short })
			return law, other
		}
	}
	for _, law := range laws {
		if law.Short == short || oneOff(words, strings.Fields(law.Name)) {
			return law, true
		}
	}
	return Statute{}, false
}

// oneOff reports whether two names of four words or more begin alike and
// differ in one word only: another, one too many or one missing.
func oneOff(a, b []string) bool {
	if len(a) < 4 || len(b) < 4 || a[0] != b[0] || len(a)-len(b) > 1 || len(b)-len(a) > 1 {
		return false
	}
	head := 0
	for head < min(len(a), len(b)) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < min(len(a), len(b))-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	return max(len(a), len(b))-head-tail == 1
}
