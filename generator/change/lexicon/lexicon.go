// Package lexicon is what is known of each language, as data that a lawyer can
// edit: words that carry weight (locale), that say the same (wording), that are
// mistaken for others (spelling), what categories, limits, columns and things are
// called; for languages without a lexicon, outline and sending. And it reads texts
// by them: numbers in digits, dates as days, one wording for all that say the same.
//
// A language is read when it is first asked for, and never changes.
package lexicon

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"proviso/generator/change/token"
	"proviso/generator/diag"
	"proviso/generator/locale"
	"proviso/generator/policy"
	"proviso/generator/settings"
	"proviso/generator/topic"
)

// lexicons are the words of each language that carry legal weight, one file a
// locale; locale/en.toml says how they are written. A language without one is
// judged by what needs no language.
//
//go:embed locale/*.toml
var lexicons embed.FS

// Lexicon is one of them, ready to be looked up in. The words of its phrases
// are as package token leaves them.
type Lexicon struct {
	Known        bool // false: there is none for the locale
	Nouns        bool // all nouns are written with a capital
	TitleCase    bool // all words of a title may be
	monthFirst   bool // 3/4/2025 may be a day of March
	NumberFirst  bool // "the 4th section": the number stands before what it is of
	yearFirst    bool // a day is written behind its year and month
	Accents      bool // an accent within a word parts it from no other
	Negations    Phrases
	Exceptions   Phrases
	Qualifiers   Phrases
	Conjunctions Phrases
	And          string // the first of them
	Softeners    Phrases
	Bases        Phrases
	General      Phrases // words of a category that stand everywhere
	Countries    Phrases
	Sections     Phrases
	Updated      Phrases
	Same         map[string][]rewrite // by the first word
	Articles     map[string]bool
	cited        []string        // what an article of a law is called
	within       map[string]bool // what may stand before the number of a part of it
	Idle         map[string]bool // without which a sentence says the same
	Light        map[string]bool // that may come or go alone
	Orders       Phrases         // what makes the order of a list weigh
	Pointers     map[string]bool // that point back to what was said
	Spellings    [][2]string     // letters for which others may stand
	voices       [][2]string     // endings that tell who acts
	Fillers      map[string]bool
	Weekdays     map[string]bool
	Suffixes     map[string]bool
	Months       map[string]int
	Units        map[string]string // each form to the first of its kind
	Forms        map[string]string // of short words, the same way
	Modals       map[string]int
	Numbers      map[string]int
	Categories   map[topic.Category]Phrases
	Words        func() map[string]bool // all that stand in it and in its wordings
	Wording      Wording
	Sending      sending // where there is no lexicon
	Spelling     spelling
	Headings     map[topic.Category]Phrases // what sections about a category are called
	Subjects     Subjects                   // what speaks for a category, and how loudly
	Titles       Subjects                   // the same, of headings
	Year         string                     // as units have it
	Lengths      map[string]Length          // of each first form of a unit
	Columns      func() *columns            // what tables say of their columns
	Conditions   Phrases                    // what begins a clause that says when another holds
	Readers      Phrases                    // whom the text binds: "you", "the customer"
	Contracts    Phrases                    // what texts are called that bind both sides
	Glossary     func() *glossary           // words in English and their translation
	Limits       func() *limits             // what says of a number what it is
	Matters      func() *matters            // whom and what a change is of
}

// rewrite puts one wording for another that means the same.
type rewrite struct{ From, To []string }

var loaded sync.Map // policy.Locale -> *lexicon

// Of is the lexicon of a locale or of what it is a variety of; an empty
// one where there is none.
func Of(l policy.Locale) *Lexicon {
	if lex, ok := loaded.Load(l); ok {
		return lex.(*Lexicon)
	}
	lex := &Lexicon{}
	name, text, same := filesOf(l)
	if text != nil {
		lex = mustReadLexicon(name, text, same, readLexicon)
	} else {
		lex.readOutlineOf(l)
		lex.readSendingOf(l)
		lex.readRevisionsOf(l)
	}
	lex.Words = sync.OnceValue(func() map[string]bool { return wordsOf(string(text), string(same)) })
	lex.Glossary = sync.OnceValue(func() *glossary { return lex.glossaryOf(l) })
	lex.Columns = sync.OnceValue(func() *columns { return lex.columnsOf(l) })
	lex.Limits = sync.OnceValue(func() *limits { return lex.limitsOf(l) })
	lex.Matters = sync.OnceValue(func() *matters { return lex.mattersOf(l) })
	lex.readSpellingOf(l)
	lex.Countries = Phrases{sync.OnceValue(func() *entries {
		return lex.entries(slices.DeleteFunc(locale.Countries(l), func(name string) bool { return len(token.Words(name)) == 0 }))
	})}
	loaded.Store(l, lex)
	return lex
}

// Literal is the lexicon of a locale in which wordings that say the same keep their
// own words; an empty one where there is none.
func Literal(l policy.Locale) *Lexicon {
	if name, text, same := filesOf(l); text != nil {
		return mustReadLexicon(name, text, same, readLiterally)
	}
	return &Lexicon{}
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
		name = "locale/" + string(near) + ".toml"
		if text, err := lexicons.ReadFile(name); err == nil {
			same, _ = wordings.ReadFile("wording/" + string(near) + ".toml")
			return name, text, same
		}
	}
	return "", nil, nil
}

// mustReadLexicon panics on a faulty file: it is part of the program, and a
// test reads them all.
func mustReadLexicon(name string, text, same []byte, read func(t, same *settings.Table) *Lexicon) *Lexicon {
	var list diag.List
	lex := read(settings.Read(name, text, &list), settings.Read("wording of "+name, same, &list))
	if list.HasErrors() {
		panic(fmt.Sprintf("the lexicon is faulty:\n%s", list.Format()))
	}
	return lex
}

func readLexicon(t, same *settings.Table) *Lexicon {
	lex := readWords(t, same)
	lex.readWording(same)
	lex.readPhrases(t)
	t.Done()
	return lex
}

// readLiterally is a lexicon without the wordings that say the same.
func readLiterally(t, same *settings.Table) *Lexicon {
	lex := readWords(t, same)
	lex.protect()
	lex.readPhrases(t)
	return lex
}

// readWords reads the lists of words.
func readWords(t, same *settings.Table) *Lexicon {
	lex := &Lexicon{
		Known:    true,
		Nouns:    t.Bool("capital_nouns"),
		Accents:  t.Bool("accents"),
		Articles: token.Set(t.Strings("articles")),
		cited:    t.Strings("cited"),
		within:   token.Set(t.Strings("within")),
		Idle:     token.Set(t.Strings("idle")),
		Light:    token.Set(t.Strings("light")),
		Pointers: token.Set(t.Strings("pointers")),
		Fillers:  token.Set(t.Strings("fillers")),
		Weekdays: token.Set(t.Strings("weekdays")),
		Suffixes: token.Set(t.Strings("suffixes")),
		Months:   readMonths(t.Strings("months")),
		Units:    readForms(t.Strings("units")),
		Forms:    readForms(t.Strings("forms")),
		Same:     readSame(t.Strings("same"), same.Strings("contractions")),
		Numbers:  readNumbers(t.Strings("numbers")),
		Modals:   readModals(t.Table("modals")),
	}
	lex.TitleCase, lex.monthFirst = t.Bool("capital_titles"), t.Bool("month_first")
	if names := t.Strings("units"); len(names) > yearUnit {
		lex.Year, _, _ = strings.Cut(names[yearUnit], " ")
	}
	lex.Lengths = map[string]Length{}
	for i, group := range t.Strings("units") {
		if first := strings.Fields(group)[0]; i < len(lengths) {
			lex.Lengths[first] = lengths[i]
		}
	}
	lex.Spellings = readPairs(t.Strings("spellings"))
	lex.voices = readPairs(t.Strings("voices"))
	return lex
}

// yearUnit is where years stand among the units: after seconds, minutes, hours,
// days, weeks and months.
const yearUnit = 6

// readPhrases comes last: entries are read with all that is known before.
func (lex *Lexicon) readPhrases(t *settings.Table) {
	lex.Sections = lex.phrasesNow(t.Strings("sections"))
	lex.Negations = lex.phrasesNow(t.Strings("negations"))
	for key, list := range map[string]*Phrases{
		"exceptions": &lex.Exceptions, "qualifiers": &lex.Qualifiers, "conjunctions": &lex.Conjunctions,
		"softeners": &lex.Softeners, "bases": &lex.Bases, "general": &lex.General, "orders": &lex.Orders, "updated": &lex.Updated,
		"conditions": &lex.Conditions, "readers": &lex.Readers, "contracts": &lex.Contracts,
	} {
		*list = lex.NewPhrases(t.Strings(key))
	}
	lex.And = t.Strings("conjunctions")[0]
	terms, usual, headings := readCategories(t.Table("terms")), readCategories(t.Table("categories")), readCategories(t.Table("headings"))
	lex.Subjects = lex.newSubjects(terms, readCategories(t.Table("passing")), usual)
	asked := readCategories(t.Table("questions"))
	lex.Titles = lex.newSubjects(headings, asked)
	lex.Categories, lex.Headings = map[topic.Category]Phrases{}, map[topic.Category]Phrases{}
	for _, c := range topic.Categories {
		lex.Categories[c], lex.Headings[c] = lex.NewPhrases(usual[c]), lex.NewPhrases(headings[c])
	}
}
