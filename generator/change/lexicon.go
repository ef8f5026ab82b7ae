package change

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"proviso/generator/diag"
	"proviso/generator/locale"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// lexicons are the words of each language that carry legal weight, one file a
// locale; lexicon/en.toml says how they are written. A language without one is
// judged by what needs no language.
//
//go:embed lexicon/*.toml
var lexicons embed.FS

// lexicon is one of them, ready to be looked up in. The words of its phrases
// are as fold and scan leave them.
type lexicon struct {
	known        bool // false: there is none for the locale
	nouns        bool // all nouns are written with a capital
	titleCase    bool // all words of a title may be
	monthFirst   bool // 3/4/2025 may be a day of March
	numberFirst  bool // "the 4th section": the number stands before what it is of
	yearFirst    bool // a day is written behind its year and month
	accents      bool // an accent within a word parts it from no other
	negations    phrases
	exceptions   phrases
	qualifiers   phrases
	conjunctions phrases
	and          string // the first of them
	softeners    phrases
	bases        phrases
	general      phrases // words of a category that stand everywhere
	countries    phrases
	sections     phrases
	updated      phrases
	same         map[string][]rewrite // by the first word
	articles     map[string]bool
	cited        []string        // what an article of a law is called
	within       map[string]bool // what may stand before the number of a part of it
	idle         map[string]bool // without which a sentence says the same
	light        map[string]bool // that may come or go alone
	orders       phrases         // what makes the order of a list weigh
	pointers     map[string]bool // that point back to what was said
	spellings    [][2]string     // letters for which others may stand
	voices       [][2]string     // endings that tell who acts
	fillers      map[string]bool
	weekdays     map[string]bool
	suffixes     map[string]bool
	months       map[string]int
	units        map[string]string // each form to the first of its kind
	forms        map[string]string // of short words, the same way
	modals       map[string]int
	numbers      map[string]int
	categories   map[Category]phrases
	words        func() map[string]bool // all that stand in it and in its wordings
	wording      wording
	sending      sending // where there is no lexicon
	spelling     spelling
	headings     map[Category]phrases // what sections about a category are called
	subjects     subjects             // what speaks for a category, and how loudly
	titles       subjects             // the same, of headings
	year         string               // as units have it
	lengths      map[string]length    // of each first form of a unit
	columns      func() *columns      // what tables say of their columns
	conditions   phrases              // what begins a clause that says when another holds
	readers      phrases              // whom the text binds: "you", "the customer"
	contracts    phrases              // what texts are called that bind both sides
	glossary     func() *glossary     // words in English and their translation
	limits       func() *limits       // what says of a number what it is
}

// rewrite puts one wording for another that means the same.
type rewrite struct{ from, to []string }

var loaded sync.Map // policy.Locale -> *lexicon

// lexiconOf is the lexicon of a locale or of what it is a variety of; an empty
// one where there is none.
func lexiconOf(l policy.Locale) *lexicon {
	if lex, ok := loaded.Load(l); ok {
		return lex.(*lexicon)
	}
	lex := &lexicon{}
	name, text, same := filesOf(l)
	if text != nil {
		lex = mustReadLexicon(name, text, same, readLexicon)
	} else {
		lex.readOutlineOf(l)
		lex.readSendingOf(l)
		lex.readRevisionsOf(l)
	}
	lex.words = sync.OnceValue(func() map[string]bool { return wordsOf(string(text), string(same)) })
	lex.glossary = sync.OnceValue(func() *glossary { return lex.glossaryOf(l) })
	lex.columns = sync.OnceValue(func() *columns { return lex.columnsOf(l) })
	lex.limits = sync.OnceValue(func() *limits { return lex.limitsOf(l) })
	lex.readSpellingOf(l)
	lex.countries = phrases{sync.OnceValue(func() *entries {
		return lex.entries(slices.DeleteFunc(locale.Countries(l), func(name string) bool { return len(words(name)) == 0 }))
	})}
	loaded.Store(l, lex)
	return lex
}

// wordsOf are the words of files.
func wordsOf(files ...string) map[string]bool {
	set := map[string]bool{}
	for _, text := range files {
		for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
			set[w] = true
		}
	}
	return set
}

// filesOf are the lexicon and the wordings of a locale or of what it is a
// variety of, nil where there are none.
func filesOf(l policy.Locale) (name string, text, same []byte) {
	for _, near := range l.Parents() {
		name = "lexicon/" + string(near) + ".toml"
		if text, err := lexicons.ReadFile(name); err == nil {
			same, _ = wordings.ReadFile("wording/" + string(near) + ".toml")
			return name, text, same
		}
	}
	return "", nil, nil
}

// mustReadLexicon panics on a faulty file: it is part of the program, and a
// test reads them all.
func mustReadLexicon(name string, text, same []byte, read func(t, same *settings.Table) *lexicon) *lexicon {
	var list diag.List
	lex := read(settings.Read(name, text, &list), settings.Read("wording of "+name, same, &list))
	if list.HasErrors() {
		panic(fmt.Sprintf("the lexicon is faulty:\n%s", list.Format()))
	}
	return lex
}

func readLexicon(t, same *settings.Table) *lexicon {
	lex := readWords(t, same)
	lex.readWording(same)
	lex.readPhrases(t)
	t.Done()
	return lex
}

// readLiterally is a lexicon without the wordings that say the same.
func readLiterally(t, same *settings.Table) *lexicon {
	lex := readWords(t, same)
	lex.protect()
	lex.readPhrases(t)
	return lex
}

// readWords reads the lists of words.
func readWords(t, same *settings.Table) *lexicon {
	lex := &lexicon{
		known:    true,
		nouns:    t.Bool("capital_nouns"),
		accents:  t.Bool("accents"),
		articles: setOf(t.Strings("articles")),
		cited:    t.Strings("cited"),
		within:   setOf(t.Strings("within")),
		idle:     setOf(t.Strings("idle")),
		light:    setOf(t.Strings("light")),
		pointers: setOf(t.Strings("pointers")),
		fillers:  setOf(t.Strings("fillers")),
		weekdays: setOf(t.Strings("weekdays")),
		suffixes: setOf(t.Strings("suffixes")),
		months:   readMonths(t.Strings("months")),
		units:    readForms(t.Strings("units")),
		forms:    readForms(t.Strings("forms")),
		same:     readSame(t.Strings("same"), same.Strings("contractions")),
		numbers:  readNumbers(t.Strings("numbers")),
		modals:   readModals(t.Table("modals")),
	}
	lex.titleCase, lex.monthFirst = t.Bool("capital_titles"), t.Bool("month_first")
	if names := t.Strings("units"); len(names) > yearUnit {
		lex.year, _, _ = strings.Cut(names[yearUnit], " ")
	}
	lex.lengths = map[string]length{}
	for i, group := range t.Strings("units") {
		if first := strings.Fields(group)[0]; i < len(lengths) {
			lex.lengths[first] = lengths[i]
		}
	}
	lex.spellings = readPairs(t.Strings("spellings"))
	lex.voices = readPairs(t.Strings("voices"))
	return lex
}

// yearUnit is where years stand among the units: after seconds, minutes, hours,
// days, weeks and months.
const yearUnit = 6

// readPhrases comes last: entries are read with all that is known before.
func (lex *lexicon) readPhrases(t *settings.Table) {
	lex.sections = lex.phrasesNow(t.Strings("sections"))
	lex.negations = lex.phrasesNow(t.Strings("negations"))
	for key, list := range map[string]*phrases{
		"exceptions": &lex.exceptions, "qualifiers": &lex.qualifiers, "conjunctions": &lex.conjunctions,
		"softeners": &lex.softeners, "bases": &lex.bases, "general": &lex.general, "orders": &lex.orders, "updated": &lex.updated,
		"conditions": &lex.conditions, "readers": &lex.readers, "contracts": &lex.contracts,
	} {
		*list = lex.newPhrases(t.Strings(key))
	}
	lex.and = t.Strings("conjunctions")[0]
	terms, usual, headings := readCategories(t.Table("terms")), readCategories(t.Table("categories")), readCategories(t.Table("headings"))
	lex.subjects = lex.newSubjects(terms, readCategories(t.Table("passing")), usual)
	asked := readCategories(t.Table("questions"))
	lex.titles = lex.newSubjects(headings, asked)
	lex.categories, lex.headings = map[Category]phrases{}, map[Category]phrases{}
	for _, c := range Categories {
		lex.categories[c], lex.headings[c] = lex.newPhrases(usual[c]), lex.newPhrases(headings[c])
	}
}
