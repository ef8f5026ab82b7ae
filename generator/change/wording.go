package change

import (
	"embed"
	"maps"
	"slices"
	"strings"

	"proviso/generator/settings"
)

// wordings are what sentences of a language may exchange, gain or lose and say
// the same, one file a locale; wording/en.toml says how they are written.
//
//go:embed wording/*.toml
var wordings embed.FS

// wording is one of them, beside its lexicon.
type wording struct {
	ours     map[string]bool // we, who wrote the text
	points   map[string]bool // what sends a reader on to a page
	pointing map[string]bool // what stands beside such words
	spots    map[string]bool // what stands before a page and not before "here"
	pages    map[string]bool // what a page is called
	places   map[string]bool // where in a text something stands: above, below
	told     map[string]bool // what such a word stands behind: listed, described
	compares bool            // it may also say how much: above average
	revised  phrases         // what stands beside the day of the last revision
	words    map[string]bool // of the trade, which dictionaries lack

	conditions map[string]bool   // "if", for which the verb may stand in front
	passive    map[string]bool   // forms of being with which something is done
	agents     map[string]bool   // "by", before who does it
	subject    map[string]bool   // we, who do it
	persons    []string          // endings of verbs that say "we"
	deeds      []string          // how verbs begin for what only we do
	handles    []string          // for what we do with data, and others with other things
	impersonal []string          // endings of verbs that say that it is done
	grammar    grammar           // in which order a sentence may stand
	counting   counting          // how amounts and single units are written
	future     phrases           // what makes a verb's future
	genders    [][2]string       // endings of words for men and for women
	shortened  map[string]bool   // abbreviations with a stop that ends no sentence
	linkers    []string          // what joins the two words of which one is made
	gaps       bool              // the dictionary leaves out words that people use
	scraps     bool              // and it was gathered from pages
	tenses     [][2]string       // endings of the future and of the present
	irregular  [][2]string       // verbs that end otherwise in either
	tensAnd    map[string]bool   // "and" between tens and units
	only       string            // what narrows what stands behind it
	purposes   phrases           // what stands before a verb as "to" does
	numbered   map[string]bool   // what numbered parts of a text are called
	polite     map[string]bool   // words of thanks and welcome
	pleasant   map[string]bool   // what stands beside them
	confused   map[string]string // words taken for others, to the first of them
	cases      map[string]string // the case that an article tells

	contracted map[string]string // a preposition with an article, to it alone
	small      map[string]string // verbs that in capitals are a country
	costless   phrases           // what is said to cost nothing
	manner     manner            // how a reader is spoken to

	pronouns    map[string]bool // who acts, said again
	subjectless bool            // verbs need no such word

	turns
}

// readWording adds what a language says in more than one way.
func (lex *lexicon) readWording(t *settings.Table) {
	prepositions, verbs := t.Strings("contractions"), readConjugation(t.Strings("endings"))
	for first, group := range readSame(t.Strings("same"), prepositions) {
		lex.same[first] = append(lex.same[first], group...)
	}
	lex.addVerbs(verbs.same(t.Strings("verbs")))
	lex.protect()
	for form, first := range readForms(t.Strings("alike")) {
		lex.forms[form] = first
	}
	lex.addThesaurus(t.Strings("thesaurus"))
	for _, w := range t.Strings("glue") {
		lex.light[fold(w)] = true
	}
	lex.wording = wording{
		ours:     setOf(t.Strings("ours")),
		points:   setOf(t.Strings("points")),
		pointing: setOf(t.Strings("pointing")),
		spots:    setOf(t.Strings("spots")),
		pages:    setOf(t.Strings("pages")),
		places:   setOf(t.Strings("places")),
		told:     setOf(t.Strings("told")),
		compares: t.Bool("compares"),
		revised:  lex.newPhrases(t.Strings("revised")),
		words:    setOf(t.Strings("words")),

		conditions: setOf(t.Strings("conditions")),
		passive:    setOf(t.Strings("passive")),
		agents:     setOf(t.Strings("agents")),
		subject:    setOf(t.Strings("ours")[:1]),
		persons:    t.Strings("persons"),
		deeds:      t.Strings("deeds"),
		handles:    t.Strings("handles"),
		impersonal: t.Strings("impersonal"),
		grammar:    lex.readGrammar(t),
		counting:   readCounting(t),
		shortened:  setOf(t.Strings("shortened")),
		linkers:    t.Strings("linkers"),
		gaps:       t.Bool("gaps"),
		scraps:     t.Bool("scraps"),
		future:     lex.newPhrases(t.Strings("future")),
		tenses:     verbs.tenses(),
		irregular:  readPairs(t.Strings("futures")),
		tensAnd:    setOf(t.Strings("tens_and")),
		only:       t.String("only"),
		purposes:   lex.newPhrases(t.Strings("purposes")),
		numbered:   setOf(t.Strings("numbered")),
		polite:     setOf(t.Strings("polite")),
		pleasant:   setOf(t.Strings("pleasant")),
		confused:   readForms(t.Strings("confused")),
		cases:      map[string]string{},
		manner:     readManner(t),
		small:      map[string]string{},
		costless:   lex.newPhrases(t.Strings("costless")),
	}
	lex.wording.pronouns, lex.wording.subjectless = setOf(t.Strings("pronouns")), t.Bool("subjectless")
	lex.wording.contracted = readForms(prepositions)
	lex.readTurns(t)
	for _, pair := range t.Strings("genders") {
		masculine, feminine, _ := strings.Cut(pair, " ")
		lex.wording.genders = append(lex.wording.genders, [2]string{strings.Trim(masculine, "-"), feminine})
	}
	for _, pair := range readPairs(t.Strings("verbal_small")) {
		lex.wording.small[pair[0]] = pair[1]
	}
	for _, pair := range readPairs(t.Strings("cases")) {
		lex.wording.cases[pair[0]] = pair[1]
	}
	t.Done()
}

// addVerbs adds forms of verbs, but those that a group of their own has: "USA" is
// a country where "usa" is a verb.
func (lex *lexicon) addVerbs(verbs map[string][]rewrite) {
	taken := map[string]bool{}
	for _, group := range lex.same {
		for _, r := range group {
			taken[strings.Join(r.from, " ")], taken[strings.Join(r.to, " ")] = true, true
		}
	}
	for first, group := range verbs {
		for _, r := range group {
			if !taken[strings.Join(r.from, " ")] {
				lex.same[first] = append(lex.same[first], r)
			}
		}
	}
}

// addThesaurus adds groups of words that may stand for one another, each as texts
// are read. A word that has another group already stays there.
func (lex *lexicon) addThesaurus(groups []string) {
	for _, group := range groups {
		first := ""
		for _, w := range strings.Fields(group) {
			read := lex.rewriteAll(scan(w))
			if len(read) != 1 || lex.forms[read[0].norm] != "" {
				continue
			}
			if first == "" {
				first = read[0].norm
			}
			lex.forms[read[0].norm] = first
		}
	}
}

// protect keeps a wording of several words, for which others are read, from
// being rewritten in part: where it stands it is read as itself.
func (lex *lexicon) protect() {
	seen := map[string]bool{}
	for _, group := range lex.same {
		for _, r := range group {
			seen[strings.Join(r.to, " ")] = len(r.to) > 1
		}
	}
	for _, whole := range slices.Sorted(maps.Keys(seen)) {
		if to := strings.Fields(whole); seen[whole] {
			lex.same[to[0]] = append(lex.same[to[0]], rewrite{to, to})
		}
	}
}

// isItself reports whether a rewrite changes nothing.
func (r rewrite) isItself() bool { return slices.Equal(r.from, r.to) }

// isFirstPerson reports whether a verb has an ending that says "we".
func (w wording) isFirstPerson(verb string) bool {
	return slices.ContainsFunc(w.persons, func(ending string) bool { return strings.HasSuffix(verb, ending) })
}

// isImpersonal reports whether a verb has an ending that says that somebody does
// it.
func (w wording) isImpersonal(verb string) bool {
	return slices.ContainsFunc(w.impersonal, func(ending string) bool { return strings.HasSuffix(verb, ending) })
}

// isOurs reports whether a verb is of what the writer of such a text does, and
// no reader: data are used by us, a service may be used by anyone.
func (w wording) isOurs(verb string, ofData bool) bool {
	begins := func(stem string) bool { return strings.HasPrefix(verb, stem) }
	return slices.ContainsFunc(w.deeds, begins) || ofData && slices.ContainsFunc(w.handles, begins)
}
