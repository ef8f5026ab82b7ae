// Package term owns the words that data protection law and its authorities
// use: a glossary of concepts with the official word of each language, the
// false friends that translation leaves behind, the phrases that regulators
// object to, the names by which a document calls itself. They are data,
// embedded; a locale without a file has none.
//
// Words are found in all their forms, by their stems; pattern.go says how data
// are written.
package term

import (
	"cmp"
	"embed"
	"fmt"
	"path"
	"slices"
	"sync"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

//go:embed glossary/*.toml friend/*.toml phrase/*.toml name/*.toml statute.toml
var data embed.FS

// Glossary is what is known of the terms of one locale.
type Glossary struct {
	Concepts []Concept // in order of their ids
	Friends  []Friend  // false ones, as their file lists them
}

// Concept is one thing that the law names, in one locale.
type Concept struct {
	ID       string
	Of       string    // where the word is from
	Word     string    // the official one
	Accepted []Pattern // it and what else may stand for it
}

// Friend is a set of words that look like a concept's and are not.
type Friend struct {
	Concept string
	Words   []Pattern
	Always  bool      // wrong wherever it stands
	Near    []Pattern // wrong beside these
	Unless  []Pattern // never wrong beside these
	Except  []string  // locales that share the file and have the word themselves
	Why     string
}

// Phrase is a wording that regulators object to.
type Phrase struct {
	ID     string
	Source string
	Why    string
	Hint   string
	Words  []Pattern
	Unless []Pattern // what mends it in its sentence or the next
	Mended []Pattern // what mends it in its sentence or the next
	Denied []Pattern // what turns its sentence round
}

// Name is one name that a text may give itself: policy, notice, statement.
type Name struct {
	Word  string
	Forms []Pattern // as it speaks of itself: "this policy"
	Whole []Pattern // in a title
	Binds bool      // of what binds both sides: terms, agreement
}

// lexicon is all of one language's data, read once.
type lexicon struct {
	glossary Glossary
	phrases  []Phrase
	names    []Name
	means    []Pattern
	opens    []Pattern
}

var loaded sync.Map // language -> *lexicon

func lexiconOf(l policy.Locale) *lexicon {
	language := l.Language()
	if language == "nn" {
		language = "nb"
	}
	if lex, ok := loaded.Load(language); ok {
		return lex.(*lexicon)
	}
	base := policy.Locale(language)
	lex := &lexicon{glossary: Glossary{concepts(base), friends(base)}, phrases: phrases(base)}
	lex.readNames(base)
	loaded.Store(language, lex)
	return lex
}

// GlossaryOf is the glossary of a locale's language; an empty one where there
// is none.
func GlossaryOf(l policy.Locale) Glossary { return lexiconOf(l).glossary }

// Phrases lists what regulators object to in a locale's language.
func Phrases(l policy.Locale) []Phrase { return lexiconOf(l).phrases }

// In lists where the phrase stands in a text.
func (p Phrase) In(t *Text) []Span {
	spans := FindAll(p.Words, t)
	return slices.DeleteFunc(spans, func(s Span) bool {
		return Any(p.Denied, t.sentences(s, 1)) || Any(p.Mended, t.sentences(s, 2)) || Any(p.Unless, t.sentences(s, 2))
	})
}

// NamesOf lists what texts in a locale's language call themselves.
func NamesOf(l policy.Locale) []Name { return lexiconOf(l).names }

// Means lists the verbs of a definition in a locale's language.
func Means(l policy.Locale) []Pattern { return lexiconOf(l).means }

// Opens reports whether some words may stand before a name in parentheses:
// "together", "hereinafter".
func Opens(l policy.Locale, words string) bool {
	t := Read(l, words)
	opens := lexiconOf(l).opens
	return !slices.ContainsFunc(t.words, func(w word) bool { return !Any(opens, &Text{words: []word{w}}) })
}

// Concept is a concept by its id.
func (g Glossary) Concept(id string) (Concept, bool) {
	i, found := slices.BinarySearchFunc(g.Concepts, id, func(c Concept, id string) int { return cmp.Compare(c.ID, id) })
	if !found {
		return Concept{}, false
	}
	return g.Concepts[i], true
}

// mustRead reads an embedded file, if it is there. A faulty one is a fault of
// the program, which a test finds.
func mustRead(name string, read func(*settings.Table)) {
	text, err := data.ReadFile(name)
	if err != nil {
		return
	}
	var list diag.List
	if t := settings.Read(name, text, &list); t != nil {
		read(t)
		t.Done()
	}
	if list.HasErrors() {
		panic(fmt.Sprintf("%s is faulty:\n%s", name, list.Format()))
	}
}

func concepts(l policy.Locale) []Concept {
	files, err := data.ReadDir("glossary")
	if err != nil {
		panic(err)
	}
	var all []Concept
	for _, f := range files {
		mustRead(path.Join("glossary", f.Name()), func(t *settings.Table) {
			for _, id := range t.Keys() {
				one := t.Table(id)
				if words := one.Strings(string(l)); len(words) > 0 {
					all = append(all, Concept{id, one.String("of"), words[0], CompileAll(l, words)})
				}
			}
		})
	}
	slices.SortFunc(all, func(a, b Concept) int { return cmp.Compare(a.ID, b.ID) })
	return all
}

func friends(l policy.Locale) []Friend {
	var all []Friend
	mustRead("friend/"+string(l)+".toml", func(t *settings.Table) {
		for _, one := range t.Tables("friend") {
			all = append(all, Friend{
				Concept: one.String("concept"),
				Words:   CompileAll(l, one.Strings("words")),
				Always:  one.Bool("always"),
				Near:    CompileAll(l, one.Strings("near")),
				Unless:  CompileAll(l, one.Strings("unless")),
				Except:  one.Strings("except"),
				Why:     one.String("why"),
			})
			one.Done()
		}
	})
	return all
}

func phrases(l policy.Locale) []Phrase {
	var all []Phrase
	mustRead("phrase/"+string(l)+".toml", func(words *settings.Table) {
		mustRead("phrase/phrase.toml", func(sources *settings.Table) {
			for _, id := range sources.Keys() {
				one, own := sources.Table(id), words.Table(id)
				all = append(all, Phrase{
					ID: id, Source: one.String("source"), Why: one.String("why"), Hint: one.String("hint"),
					Words: CompileAll(l, own.Strings("words")), Unless: CompileAll(l, own.Strings("unless")),
					Mended: CompileAll(l, own.Strings("mended")),
					Denied: CompileAll(l, own.Strings("denied")),
				})
				one.Done()
				own.Done()
			}
		})
	})
	return all
}

func (lex *lexicon) readNames(l policy.Locale) {
	mustRead("name/"+string(l)+".toml", func(t *settings.Table) {
		lex.means = CompileAll(l, t.Strings("means"))
		lex.opens = CompileAll(l, t.Strings("opens"))
		for _, one := range t.Tables("kind") {
			lex.names = append(lex.names, Name{one.String("name"), CompileAll(l, one.Strings("forms")), CompileAll(l, one.Strings("whole")), one.Bool("contract")})
			one.Done()
		}
	})
}
