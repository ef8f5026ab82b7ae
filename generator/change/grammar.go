package change

import (
	"strings"

	"proviso/generator/settings"
)

// grammar is in which orders and forms a language may put a sentence.
type grammar struct {
	nominatives map[string]bool   // pronouns that only who acts has
	acts        map[string]bool   // verbs of which the form alone says that we act
	binders     map[string]bool   // what begins a clause within a sentence
	particles   map[string]bool   // what goes with a verb and stands behind it
	possessives map[string]bool   // that may stand before or behind what is possessed
	becoming    map[string]bool   // forms of being with which a thing is being done
	omissible   map[string]bool   // "that" before what we or you do
	haves       map[string]bool   // "has", which a clause within a sentence may lack
	participles map[string]string // of strong verbs, to the form in which it is done

	adverbs      []string        // how adverbs end that stand before a verb or behind it
	doers        map[string]bool // behind which a verb comes next
	prepositions map[string]bool // what begins a phrase of place, time, means or condition
	relatives    map[string]bool // whom, before which a preposition stands or which it ends
	genitive     []string        // "of", and what a name ends with that says the same
	auxiliaries  map[string]bool // with which a verb says that something was done
	tenses       [][2]string     // endings of verbs of what is done, and of what was; whole verbs
	preterite    string          // how a verb ends that says what was done: "deleted"
	ongoing      string          // how a verb ends beside a form of being: "are reading"
	of           map[string]bool // what joins a noun to the one it is of
	aims         map[string]bool // what a purpose by a verb begins with
	aimed        phrases         // what one by a noun begins with
	infinitives  map[string]bool // what stands before a verb there
	bys          [][3]string     // "by you", and the "you" who did it
	having       map[string]bool // with which it was done
	whos         map[string]bool // "who", before what they do
	doings       []string        // how participles of it go on behind the stem
	floats       phrases         // what may stand anywhere in its clause
	pasts        []string        // participles of what was done to a thing: words, and "-" with how they end
	suppositions map[string]bool // "should", in front of a condition
	nones        map[string]bool // "no", of a thing that there is not
	dummies      map[string]bool // "there", before it
	denial       string          // "not", of a thing that is not done
	fronts       map[string]bool // prepositions of what may stand in front of the verb
	readers      map[string]bool // "you"
	yours        map[string]bool // verbs in forms that go with "you" alone
	things       map[string]bool // what acts on nobody
	impersonals  map[string]bool // "one must", "one may"
	notes        phrases         // what points out that something is so
	verbal       map[string]bool // endings of verbs, whoever acts, and of participles
	prefix       string          // of participles, behind the particle of the verb
}

func (lex *lexicon) readGrammar(t *settings.Table) grammar {
	g := grammar{
		nominatives: setOf(t.Strings("nominatives")),
		acts:        setOf(t.Strings("acts")),
		binders:     setOf(t.Strings("binders")),
		particles:   setOf(t.Strings("particles")),
		possessives: setOf(t.Strings("possessives")),
		becoming:    setOf(t.Strings("becoming")),
		omissible:   setOf(t.Strings("omissible")),
		haves:       setOf(t.Strings("haves")),
		participles: map[string]string{},

		adverbs:      t.Strings("adverbs"),
		doers:        setOf(t.Strings("doers")),
		prepositions: setOf(t.Strings("prepositions")),
		relatives:    setOf(t.Strings("relatives")),
		genitive:     t.Strings("genitive"),
		auxiliaries:  setOf(t.Strings("auxiliaries")),
		tenses:       readPairs(t.Strings("tenses")),
		preterite:    t.String("preterite"),
		ongoing:      t.String("ongoing"),
		of:           setOf(t.Strings("of")),
		aims:         setOf(t.Strings("aims")),
		aimed:        lex.newPhrases(t.Strings("aimed")),
		infinitives:  setOf(t.Strings("infinitives")),
		having:       setOf(t.Strings("having")),
		whos:         setOf(t.Strings("whos")),
		doings:       t.Strings("doings"),
		floats:       lex.newPhrases(t.Strings("floats")),
		pasts:        t.Strings("pasts"),
		suppositions: setOf(t.Strings("suppositions")),
		nones:        setOf(t.Strings("nones")),
		dummies:      setOf(t.Strings("dummies")),
		denial:       t.String("denial"),
		fronts:       setOf(t.Strings("fronts")),
		readers:      setOf(t.Strings("readers")),
		yours:        setOf(t.Strings("yours")),
		things:       setOf(t.Strings("things")),
		impersonals:  setOf(t.Strings("impersonals")),
		notes:        lex.newPhrases(t.Strings("notes")),
		verbal:       setOf(t.Strings("verbal")),
		prefix:       t.String("prefix"),
	}
	for _, entry := range t.Strings("bys") {
		if by := strings.Fields(entry); len(by) == 3 {
			g.bys = append(g.bys, [3]string(by))
		}
	}
	for _, pair := range readPairs(t.Strings("participles")) {
		g.participles[pair[0]] = pair[1]
	}
	return g
}

// unprefixed is a participle without what makes it one: "gelöscht", "löscht";
// "ausgewertet", "auswertet".
func (g grammar) unprefixed(participle string) string {
	if g.prefix == "" {
		return participle
	}
	for i := range participle {
		particle, rest := participle[:i], participle[i:]
		if stem, ok := strings.CutPrefix(rest, g.prefix); ok && (i == 0 || g.particles[particle]) {
			return particle + stem
		}
	}
	return participle
}
