package lexicon

import (
	"embed"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/change/token"
	"proviso/generator/settings"
)

// manner is how a language speaks to its reader: familiarly, as "du" does, and
// formally, as "Sie" does.
type manner struct {
	Familiar map[string]bool // words that familiar address alone has
	Formal   map[string]bool // who is addressed formally
	Pairs    [][2]string     // words of the one, words of the other
	endings  [][2]string     // the same, of verbs
}

func readManner(t *settings.Table) manner {
	a := manner{Familiar: token.Set(t.Strings("familiar")), Formal: token.Set(t.Strings("formal")), Pairs: readPairs(t.Strings("address"))}
	for _, pair := range readPairs(t.Strings("address_endings")) {
		a.endings = append(a.endings, [2]string{strings.Trim(pair[0], "-"), pair[1]})
	}
	return a
}

// Matches reports whether a run in familiar address says what one in formal
// address says, which may name the reader where a verb did.
func (a manner) Matches(familiar, formal []token.Token) bool {
	if len(familiar) == 0 && len(formal) == 0 {
		return true
	}
	if len(familiar) > 0 && len(formal) > 0 && a.same(familiar[0], formal[0]) && a.Matches(familiar[1:], formal[1:]) {
		return true
	}
	if len(familiar) > 0 && a.has(token.Fold(familiar[0].Raw), "-") && a.Matches(familiar[1:], formal) {
		return true
	}
	return len(formal) > 0 && a.Formal[token.Fold(formal[0].Raw)] && a.Matches(familiar, formal[1:])
}

func (a manner) has(familiar, formal string) bool {
	return slices.Contains(a.Pairs, [2]string{familiar, formal})
}

// same reports whether two words are the same, or one of each address.
func (a manner) same(familiar, formal token.Token) bool {
	const shortest = 3
	one, other := token.Fold(familiar.Raw), token.Fold(formal.Raw)
	if familiar.Norm == formal.Norm || a.has(one, other) || a.has(familiar.Norm, formal.Norm) {
		return true
	}
	if familiar.Kind+formal.Kind != token.Word {
		return false
	}
	return slices.ContainsFunc(a.endings, func(pair [2]string) bool {
		stem, ok := strings.CutSuffix(one, pair[0])
		return ok && utf8.RuneCountInString(stem) >= shortest && stem+pair[1] == other
	})
}

// wordings are what sentences of a language may exchange, gain or lose and say
// the same, one file a locale; wording/en.toml says how they are written.
//
//go:embed wording/*.toml
var wordings embed.FS

// Wording is one of them, beside its lexicon.
type Wording struct {
	Ours     map[string]bool // we, who wrote the text
	Points   map[string]bool // what sends a reader on to a page
	Pointing map[string]bool // what stands beside such words
	Spots    map[string]bool // what stands before a page and not before "here"
	Pages    map[string]bool // what a page is called
	Places   map[string]bool // where in a text something stands: above, below
	Told     map[string]bool // what such a word stands behind: listed, described
	Compares bool            // it may also say how much: above average
	Revised  Phrases         // what stands beside the day of the last revision
	words    map[string]bool // of the trade, which dictionaries lack

	Conditions map[string]bool   // "if", for which the verb may stand in front
	Passive    map[string]bool   // forms of being with which something is done
	Agents     map[string]bool   // "by", before who does it
	Subject    map[string]bool   // we, who do it
	Persons    []string          // endings of verbs that say "we"
	deeds      []string          // how verbs begin for what only we do
	handles    []string          // for what we do with data, and others with other things
	impersonal []string          // endings of verbs that say that it is done
	Grammar    grammar           // in which order a sentence may stand
	Counting   counting          // how amounts and single units are written
	Future     Phrases           // what makes a verb's future
	Genders    [][2]string       // endings of words for men and for women
	shortened  map[string]bool   // abbreviations with a stop that ends no sentence
	Linkers    []string          // what joins the two words of which one is made
	Gaps       bool              // the dictionary leaves out words that people use
	Scraps     bool              // and it was gathered from pages
	Tenses     [][2]string       // endings of the future and of the present
	Irregular  [][2]string       // verbs that end otherwise in either
	tensAnd    map[string]bool   // "and" between tens and units
	Only       string            // what narrows what stands behind it
	Purposes   Phrases           // what stands before a verb as "to" does
	Numbered   map[string]bool   // what numbered parts of a text are called
	Polite     map[string]bool   // words of thanks and welcome
	Pleasant   map[string]bool   // what stands beside them
	Confused   map[string]string // words taken for others, to the first of them
	Cases      map[string]string // the case that an article tells

	Contracted map[string]string // a preposition with an article, to it alone
	Small      map[string]string // verbs that in capitals are a country
	Costless   Phrases           // what is said to cost nothing
	Manner     manner            // how a reader is spoken to

	Pronouns    map[string]bool // who acts, said again
	Subjectless bool            // verbs need no such word

	turns
}

// readWording adds what a language says in more than one way.
func (lex *Lexicon) readWording(t *settings.Table) {
	prepositions, verbs := t.Strings("contractions"), readConjugation(t.Strings("endings"))
	for first, group := range readSame(t.Strings("same"), prepositions) {
		lex.Same[first] = append(lex.Same[first], group...)
	}
	lex.addVerbs(verbs.same(t.Strings("verbs")))
	lex.protect()
	for form, first := range readForms(t.Strings("alike")) {
		lex.Forms[form] = first
	}
	lex.addThesaurus(t.Strings("thesaurus"))
	for _, w := range t.Strings("glue") {
		lex.Light[token.Fold(w)] = true
	}
	lex.Wording = Wording{
		Ours:     token.Set(t.Strings("ours")),
		Points:   token.Set(t.Strings("points")),
		Pointing: token.Set(t.Strings("pointing")),
		Spots:    token.Set(t.Strings("spots")),
		Pages:    token.Set(t.Strings("pages")),
		Places:   token.Set(t.Strings("places")),
		Told:     token.Set(t.Strings("told")),
		Compares: t.Bool("compares"),
		Revised:  lex.NewPhrases(t.Strings("revised")),
		words:    token.Set(t.Strings("words")),

		Conditions: token.Set(t.Strings("conditions")),
		Passive:    token.Set(t.Strings("passive")),
		Agents:     token.Set(t.Strings("agents")),
		Subject:    token.Set(t.Strings("ours")[:1]),
		Persons:    t.Strings("persons"),
		deeds:      t.Strings("deeds"),
		handles:    t.Strings("handles"),
		impersonal: t.Strings("impersonal"),
		Grammar:    lex.readGrammar(t),
		Counting:   readCounting(t),
		shortened:  token.Set(t.Strings("shortened")),
		Linkers:    t.Strings("linkers"),
		Gaps:       t.Bool("gaps"),
		Scraps:     t.Bool("scraps"),
		Future:     lex.NewPhrases(t.Strings("future")),
		Tenses:     verbs.tenses(),
		Irregular:  readPairs(t.Strings("futures")),
		tensAnd:    token.Set(t.Strings("tens_and")),
		Only:       t.String("only"),
		Purposes:   lex.NewPhrases(t.Strings("purposes")),
		Numbered:   token.Set(t.Strings("numbered")),
		Polite:     token.Set(t.Strings("polite")),
		Pleasant:   token.Set(t.Strings("pleasant")),
		Confused:   readForms(t.Strings("confused")),
		Cases:      map[string]string{},
		Manner:     readManner(t),
		Small:      map[string]string{},
		Costless:   lex.NewPhrases(t.Strings("costless")),
	}
	lex.Wording.Pronouns, lex.Wording.Subjectless = token.Set(t.Strings("pronouns")), t.Bool("subjectless")
	lex.Wording.Contracted = readForms(prepositions)
	lex.readTurns(t)
	for _, pair := range t.Strings("genders") {
		masculine, feminine, _ := strings.Cut(pair, " ")
		lex.Wording.Genders = append(lex.Wording.Genders, [2]string{strings.Trim(masculine, "-"), feminine})
	}
	for _, pair := range readPairs(t.Strings("verbal_small")) {
		lex.Wording.Small[pair[0]] = pair[1]
	}
	for _, pair := range readPairs(t.Strings("cases")) {
		lex.Wording.Cases[pair[0]] = pair[1]
	}
	t.Done()
}

// addVerbs adds forms of verbs, but those that a group of their own has: "USA" is
// a country where "usa" is a verb.
func (lex *Lexicon) addVerbs(verbs map[string][]rewrite) {
	taken := map[string]bool{}
	for _, group := range lex.Same {
		for _, r := range group {
			taken[strings.Join(r.From, " ")], taken[strings.Join(r.To, " ")] = true, true
		}
	}
	for first, group := range verbs {
		for _, r := range group {
			if !taken[strings.Join(r.From, " ")] {
				lex.Same[first] = append(lex.Same[first], r)
			}
		}
	}
}

// addThesaurus adds groups of words that may stand for one another, each as texts
// are read. A word that has another group already stays there.
func (lex *Lexicon) addThesaurus(groups []string) {
	for _, group := range groups {
		first := ""
		for _, w := range strings.Fields(group) {
			read := lex.rewriteAll(token.Scan(w))
			if len(read) != 1 || lex.Forms[read[0].Norm] != "" {
				continue
			}
			if first == "" {
				first = read[0].Norm
			}
			lex.Forms[read[0].Norm] = first
		}
	}
}

// protect keeps a wording of several words, for which others are read, from
// being rewritten in part: where it stands it is read as itself.
func (lex *Lexicon) protect() {
	seen := map[string]bool{}
	for _, group := range lex.Same {
		for _, r := range group {
			seen[strings.Join(r.To, " ")] = len(r.To) > 1
		}
	}
	for _, whole := range slices.Sorted(maps.Keys(seen)) {
		if to := strings.Fields(whole); seen[whole] {
			lex.Same[to[0]] = append(lex.Same[to[0]], rewrite{to, to})
		}
	}
}

// isItself reports whether a rewrite changes nothing.
func (r rewrite) isItself() bool { return slices.Equal(r.From, r.To) }

// IsFirstPerson reports whether a verb has an ending that says "we".
func (w Wording) IsFirstPerson(verb string) bool {
	return slices.ContainsFunc(w.Persons, func(ending string) bool { return strings.HasSuffix(verb, ending) })
}

// IsImpersonal reports whether a verb has an ending that says that somebody does
// it.
func (w Wording) IsImpersonal(verb string) bool {
	return slices.ContainsFunc(w.impersonal, func(ending string) bool { return strings.HasSuffix(verb, ending) })
}

// IsOurs reports whether a verb is of what the writer of such a text does, and
// no reader: data are used by us, a service may be used by anyone.
func (w Wording) IsOurs(verb string, ofData bool) bool {
	begins := func(stem string) bool { return strings.HasPrefix(verb, stem) }
	return slices.ContainsFunc(w.deeds, begins) || ofData && slices.ContainsFunc(w.handles, begins)
}
