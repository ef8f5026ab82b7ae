package lexicon

import (
	"embed"
	"strings"

	"proviso/generator/change/token"
	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// spellings are the faults that people make in each language and the dictionary
// cannot know, one file a language; spelling/en.toml says how they are written.
//
//go:embed spelling/*.toml
var spellings embed.FS

// spelling is one of them.
type spelling struct {
	Mistaken       map[string][]string // what is taken for what, each to the rest of its group
	Same           map[string][]string // what says the same, where a language has no wordings
	Numbers        map[string]string   // a verb's form for several, "gelten", and for one
	Sharp          bool                // "ss" stands for "ß"
	Before         []MistakenBefore
	Endings        [][]string // of adjectives, which go with the word behind them
	Ends           [][2]string
	Accents        string            // "within": those within a word part no words; "missing": one that was missing
	Harmony        bool              // the vowels of a word go together
	Particles      []string          // "을 를": what follows a consonant, and a vowel
	Beings, Finite map[string]bool   // "be" and what none stands behind, "are"
	Prepositions   map[string]bool   // of which two do not stand beside each other
	Letters        []string          // that sound the same, "iy"
	Plurals        bool              // a noun shows whether it is one or several
	BareBehind     Phrases           // behind which a verb has no ending
	Polite         string            // signs before a word that only honour it
	Variants       *strings.Replacer // of signs, each to the first of its group
}

// MistakenBefore are words taken for each other where one of some words follows.
type MistakenBefore struct {
	One, Other string
	Next       []string // "-é" is an ending
}

// readSpellingOf takes the faults of a locale's language. It panics on a faulty
// file: that is part of the program, and a test reads them all.
func (lex *Lexicon) readSpellingOf(l policy.Locale) {
	name := "spelling/" + l.Language() + ".toml"
	text, err := spellings.ReadFile(name)
	if err != nil {
		return
	}
	var list diag.List
	t := settings.Read(name, text, &list)
	lex.Spelling = spelling{Mistaken: groupsOf(t.Strings("mistaken")), Same: groupsOf(t.Strings("same")), Numbers: map[string]string{}, Sharp: t.Bool("sharp")}
	for _, p := range readPairs(t.Strings("numbers")) {
		lex.Spelling.Numbers[p[0]], lex.Spelling.Numbers[p[1]] = p[1], p[0]
	}
	for _, entry := range t.Strings("mistaken_before") {
		pair, next, _ := strings.Cut(entry, ":")
		words := parts(pair, "=")
		lex.Spelling.Before = append(lex.Spelling.Before, MistakenBefore{words[0], words[1], strings.Fields(next)})
	}
	for _, group := range t.Strings("adjectives") {
		lex.Spelling.Endings = append(lex.Spelling.Endings, strings.Fields(group))
	}
	lex.Spelling.Ends = readPairs(t.Strings("ends"))
	lex.Spelling.Accents, lex.Spelling.Harmony = t.String("accents"), t.Bool("harmony")
	lex.Spelling.Particles, lex.Spelling.Polite = t.Strings("particles"), t.String("polite")
	lex.Spelling.Beings, lex.Spelling.Finite = token.Set(t.Strings("beings")), token.Set(t.Strings("finite"))
	lex.Spelling.Prepositions, lex.Spelling.Plurals = token.Set(t.Strings("prepositions")), t.Bool("plurals")
	lex.Spelling.Letters = t.Strings("letters")
	lex.Spelling.BareBehind = lex.NewPhrases(t.Strings("bare_behind"))
	var pairs []string
	for _, group := range t.Strings("variants") {
		for _, w := range parts(group, "=") {
			pairs = append(pairs, w, parts(group, "=")[0])
		}
	}
	lex.Spelling.Variants = strings.NewReplacer(pairs...)
	t.Done()
	if list.HasErrors() {
		panic("the faults of spelling are faulty:\n" + list.Format())
	}
}

// groupsOf are words and all of the group that each stands in.
func groupsOf(rows []string) map[string][]string {
	groups := map[string][]string{}
	for _, row := range rows {
		words := parts(row, "=")
		for _, w := range words {
			groups[w] = append(groups[w], words...)
		}
	}
	return groups
}

func parts(s, sep string) []string {
	all := strings.Split(s, sep)
	for i := range all {
		all[i] = strings.TrimSpace(all[i])
	}
	return all
}
