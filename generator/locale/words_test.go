package locale

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"proviso/generator/policy"
	"proviso/templates"
)

func TestText(t *testing.T) {
	words := load(t, "en")
	for _, test := range []struct {
		key  string
		args []string
		want string
	}{
		{"contents", nil, "Contents"},
		{"in_force_since", []string{"date", "April 1, 2024"}, "In force since April 1, 2024"},
		{"superseded_on", []string{"number", "4", "date", "April 1, 2024"}, "Superseded on April 1, 2024 by version 4"},
		{"superseded_on", []string{"date", "{number}", "number", "{date}"}, "Superseded on {number} by version {date}"},
		{"published_by", []string{"company", `<b>{company}\n$1`}, `Published by <b>{company}\n$1`},
		{"published_by", []string{"company", ""}, "Published by "},
		{"version", []string{"other", "4"}, "Version {number}"},
	} {
		if got := words.Text(test.key, test.args...); got != test.want {
			t.Errorf("%s %q: got %q, want %q", test.key, test.args, got, test.want)
		}
	}
}

func TestTextPanicsOnTheCallersMistake(t *testing.T) {
	words := load(t, "en")
	for _, call := range []func(){
		func() { words.Text("contens") },
		func() { words.Text("months") },
		func() { words.Text("version", "number") },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Error("no panic")
				}
			}()
			call()
		}()
	}
}

func TestEveryShippedFileIsTested(t *testing.T) {
	names, err := fs.Glob(templates.FS, "words/*.toml")
	if err != nil {
		t.Fatal(err)
	}
	if len(names) != len(shipped) {
		t.Errorf("%d words files, %d locales in the tests", len(names), len(shipped))
	}
	for _, name := range names {
		if l := strings.TrimSuffix(path.Base(name), ".toml"); !slices.Contains(shipped, policy.Locale(l)) {
			t.Errorf("%s is not among the locales of the tests", name)
		}
	}
}

// Translators find their way by the English file: the same keys and headings
// in the same order.
func TestShippedFilesHaveOneOrder(t *testing.T) {
	outline := func(l policy.Locale) string {
		text, _, _ := strings.Cut(defaultText(t, l), "\n[countries]")
		_, text, _ = strings.Cut(text, "\n\n") // the file's own comment
		lines := regexp.MustCompile(`(?m)^(#.*|\w+)`).FindAllString(text, -1)
		return strings.Join(lines, "\n")
	}
	for _, l := range shipped {
		if outline(l) != outline("en") {
			t.Errorf("%s: the keys and headings differ from English:\n%s", l, outline(l))
		}
	}
}

// Words that are the same in English and in another language, and why.
var sameInEnglish = []struct {
	key     string
	locales []policy.Locale
	reason  string
}{
	{"version", []policy.Locale{"sv", "da", "de", "fr"}, "version and Version are words of these languages"},
	{"status", []policy.Locale{"nb", "nn", "sv", "da", "de", "nl", "pl"}, "status and Status are words of these languages"},
}

func TestNoEnglishIsLeft(t *testing.T) {
	english := load(t, "en")
	for _, l := range shipped[1:] {
		words := load(t, l)
		for _, key := range sortedKeys(words.texts) {
			same := words.texts[key] == english.texts[key] && hasWords(words.texts[key])
			if same != allowed(l, key) {
				t.Errorf("%s: %s = %q: the same as in English: %v; on the list: %v", l, key, words.texts[key], same, !same)
			}
		}
	}
}

func hasWords(text string) bool {
	return strings.IndexFunc(placeholder.ReplaceAllString(text, ""), unicode.IsLetter) >= 0
}

func allowed(l policy.Locale, key string) bool {
	for _, same := range sameInEnglish {
		if same.key == key && slices.Contains(same.locales, l) {
			return true
		}
	}
	return false
}

// No article or contracted preposition stands right before an Italian date:
// it would change with the day, "dal 7" but "dall’8".
func TestItalianDatesStandWithoutArticle(t *testing.T) {
	wrong := regexp.MustCompile(`(?i)(^| |’)(il|l’|al|dal|del|nel|sul) ?\{date\}`)
	words := load(t, "it")
	for _, key := range sortedKeys(words.texts) {
		if found := wrong.FindString(words.texts[key]); found != "" {
			t.Errorf("%s: %q", key, found)
		}
	}
}

// A Polish sentence writes "r." after the year, and does not put a second
// full stop after it.
func TestPolishYears(t *testing.T) {
	words := load(t, "pl")
	for _, key := range sortedKeys(words.texts) {
		text := words.texts[key]
		if strings.Count(text, "{date}") != strings.Count(text, "{date}\u00a0r.") || strings.Contains(text, "r..") {
			t.Errorf("%s: %q", key, text)
		}
	}
}
