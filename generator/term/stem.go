package term

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/danish"
	"github.com/blevesearch/snowballstem/dutch"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/finnish"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/italian"
	"github.com/blevesearch/snowballstem/norwegian"
	"github.com/blevesearch/snowballstem/portuguese"
	"github.com/blevesearch/snowballstem/spanish"
	"github.com/blevesearch/snowballstem/swedish"

	"proviso/generator/policy"
)

// stem is what the forms of a folded word have in common: by Snowball where it
// has the language, by a list of endings for Polish, else the word itself.
func stem(language, word string) string {
	cut := snowball(language)
	switch {
	case language == "pl":
		return polish(word)
	case cut == nil:
		return word
	}
	if one := strings.TrimSuffix(word, "s"); language == "en" && (strings.HasSuffix(one, "er") || strings.HasSuffix(one, "or")) {
		return one // a controller is not who controls
	}
	env := snowballstem.NewEnv(word)
	cut(env)
	return weakVowel(language, env.Current())
}

func snowball(language string) func(*snowballstem.Env) bool {
	switch language {
	case "en":
		return english.Stem
	case "nb", "nn":
		return norwegian.Stem
	case "sv":
		return swedish.Stem
	case "da":
		return danish.Stem
	case "de":
		return german.Stem
	case "fr":
		return french.Stem
	case "es":
		return spanish.Stem
	case "it":
		return italian.Stem
	case "nl":
		return dutch.Stem
	case "pt":
		return portuguese.Stem
	case "fi":
		return finnish.Stem
	}
	return nil
}

// weakVowel drops the e that Germanic plurals drop, kapsel and kapsler, and the
// ending of doers that is cut of one form and not of another, partner,
// partnere and partnerne.
func weakVowel(language, stem string) string {
	if rest, ok := strings.CutSuffix(stem, "yn"); ok && language == "sv" && len(rest) > 3 {
		return rest + "y" // policyn
	}
	switch language {
	case "nb", "nn", "sv", "da", "de":
		if n := len(stem); n > 4 && strings.HasSuffix(stem, "el") {
			return stem[:n-2] + "l"
		}
		for _, ending := range []string{"ern", "er"} {
			if rest, ok := strings.CutSuffix(stem, ending); ok && len(rest) > 3 {
				return rest
			}
		}
	}
	return stem
}

// polishEndings are those of nouns, adjectives and participles, longest first.
var polishEndings = []string{
	"owaniach", "owaniami", "owaniom", "owania", "owaniu", "owanie", "owaniem", "iejszego", "iejszej",
	"ościami", "ościach", "ością", "ości", "ość",
	"iami", "iach", "iego", "iemu", "ymi", "imi", "ami", "ach", "ego", "emu", "owi", "iej", "iem", "iom", "ych", "ich", "ów",
	"om", "em", "ej", "ym", "im", "ie", "ia", "ią", "ię", "io", "iu", "a", "ą", "e", "ę", "i", "o", "u", "y",
}

// polish cuts one ending and leaves three letters or more; of a comparative,
// which niniejszej only looks like, four.
func polish(word string) string {
	for _, ending := range polishEndings {
		least := 3
		if strings.HasPrefix(ending, "iejsz") {
			least = 4
		}
		if rest, ok := strings.CutSuffix(word, ending); ok && utf8.RuneCountInString(rest) >= least {
			return rest
		}
	}
	return word
}

// compounds reports whether a language writes what others write in two words
// as one, so that a term may stand inside a longer word.
func compounds(l policy.Locale) bool {
	switch l.Language() {
	case "nb", "nn", "sv", "da", "de", "nl", "fi":
		return true
	}
	return false
}

// Within reports whether a text has a word at the end of a longer one or, from
// five letters on, inside it, in a language that writes compounds as one.
func Within(l policy.Locale, written string, t *Text) bool {
	words := Read(l, written).words
	if len(words) != 1 || !compounds(l) {
		return false
	}
	part := words[0].stem
	return slices.ContainsFunc(t.words, func(w word) bool {
		return strings.HasSuffix(w.stem, part) || len(part) >= 5 && strings.Contains(w.folded, part)
	})
}
