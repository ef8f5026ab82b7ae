package lexicon

import (
	"fmt"
	"slices"
	"testing"

	"proviso/generator/policy"
	"proviso/generator/topic"
)

// A longer entry explains its words, and a category has one voice at a place.
func TestSubjects(t *testing.T) {
	lex := Of("en")
	all := lex.newSubjects(map[topic.Category][]string{topic.Rights: {"object to"}}, map[topic.Category][]string{topic.Contact: {"support"}},
		map[topic.Category][]string{topic.Data: {"object-"}, topic.Contact: {"support"}, topic.Recipients: {"support"}})
	for _, c := range []struct{ text, want string }{
		{"You object to it.", "[rights 0]"},
		{"You objected.", "[data 2]"},
		{"Support helps.", "[contact 1 recipients 2]"},
		{"Nothing is here.", "[]"},
	} {
		var got []string
		for _, f := range all.Find(lex.Read(c.text)) {
			got = append(got, fmt.Sprintf("%s %d", f.Category, f.Voice))
		}
		slices.Sort(got)
		if fmt.Sprint(got) != c.want {
			t.Errorf("%q: %v, not %s", c.text, got, c.want)
		}
	}
}

// No wording is a term and named in passing at once.
func TestVoicesDiffer(t *testing.T) {
	for _, locale := range []policy.Locale{"da", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "nn", "pl", "pt", "sv"} {
		lex := Of(locale)
		for _, list := range lex.Subjects.read().exact {
			for i, one := range list {
				for _, other := range list[:i] {
					if slices.Equal(one.parts, other.parts) && one.category == other.category && one.voice != other.voice && one.voice != Usual && other.voice != Usual {
						t.Errorf("%s: %v is a term and named in passing for %s", locale, one.parts, one.category)
					}
				}
			}
		}
	}
}
