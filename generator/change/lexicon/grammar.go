package lexicon

import (
	"slices"
	"strings"

	"proviso/generator/change/token"
	"proviso/generator/settings"
)

// grammar is in which orders and forms a language may put a sentence.
type grammar struct {
	Nominatives map[string]bool   // pronouns that only who acts has
	Acts        map[string]bool   // verbs of which the form alone says that we act
	Binders     map[string]bool   // what begins a clause within a sentence
	Particles   map[string]bool   // what goes with a verb and stands behind it
	Possessives map[string]bool   // that may stand before or behind what is possessed
	Becoming    map[string]bool   // forms of being with which a thing is being done
	Omissible   map[string]bool   // "that" before what we or you do
	Haves       map[string]bool   // "has", which a clause within a sentence may lack
	Participles map[string]string // of strong verbs, to the form in which it is done

	Adverbs      []string        // how adverbs end that stand before a verb or behind it
	Doers        map[string]bool // behind which a verb comes next
	Prepositions map[string]bool // what begins a phrase of place, time, means or condition
	Relatives    map[string]bool // whom, before which a preposition stands or which it ends
	Genitive     []string        // "of", and what a name ends with that says the same
	Auxiliaries  map[string]bool // with which a verb says that something was done
	tenses       [][2]string     // endings of verbs of what is done, and of what was; whole verbs
	Preterite    string          // how a verb ends that says what was done: "deleted"
	Ongoing      string          // how a verb ends beside a form of being: "are reading"
	Of           map[string]bool // what joins a noun to the one it is of
	Aims         map[string]bool // what a purpose by a verb begins with
	Aimed        Phrases         // what one by a noun begins with
	Infinitives  map[string]bool // what stands before a verb there
	Bys          [][3]string     // "by you", and the "you" who did it
	Having       map[string]bool // with which it was done
	Whos         map[string]bool // "who", before what they do
	Doings       []string        // how participles of it go on behind the stem
	Floats       Phrases         // what may stand anywhere in its clause
	pasts        []string        // participles of what was done to a thing: words, and "-" with how they end
	Suppositions map[string]bool // "should", in front of a condition
	Nones        map[string]bool // "no", of a thing that there is not
	Dummies      map[string]bool // "there", before it
	Denial       string          // "not", of a thing that is not done
	Fronts       map[string]bool // prepositions of what may stand in front of the verb
	Readers      map[string]bool // "you"
	Yours        map[string]bool // verbs in forms that go with "you" alone
	Things       map[string]bool // what acts on nobody
	Impersonals  map[string]bool // "one must", "one may"
	Notes        Phrases         // what points out that something is so
	Verbal       map[string]bool // endings of verbs, whoever acts, and of participles
	prefix       string          // of participles, behind the particle of the verb
}

func (lex *Lexicon) readGrammar(t *settings.Table) grammar {
	g := grammar{
		Nominatives: token.Set(t.Strings("nominatives")),
		Acts:        token.Set(t.Strings("acts")),
		Binders:     token.Set(t.Strings("binders")),
		Particles:   token.Set(t.Strings("particles")),
		Possessives: token.Set(t.Strings("possessives")),
		Becoming:    token.Set(t.Strings("becoming")),
		Omissible:   token.Set(t.Strings("omissible")),
		Haves:       token.Set(t.Strings("haves")),
		Participles: map[string]string{},

		Adverbs:      t.Strings("adverbs"),
		Doers:        token.Set(t.Strings("doers")),
		Prepositions: token.Set(t.Strings("prepositions")),
		Relatives:    token.Set(t.Strings("relatives")),
		Genitive:     t.Strings("genitive"),
		Auxiliaries:  token.Set(t.Strings("auxiliaries")),
		tenses:       readPairs(t.Strings("tenses")),
		Preterite:    t.String("preterite"),
		Ongoing:      t.String("ongoing"),
		Of:           token.Set(t.Strings("of")),
		Aims:         token.Set(t.Strings("aims")),
		Aimed:        lex.NewPhrases(t.Strings("aimed")),
		Infinitives:  token.Set(t.Strings("infinitives")),
		Having:       token.Set(t.Strings("having")),
		Whos:         token.Set(t.Strings("whos")),
		Doings:       t.Strings("doings"),
		Floats:       lex.NewPhrases(t.Strings("floats")),
		pasts:        t.Strings("pasts"),
		Suppositions: token.Set(t.Strings("suppositions")),
		Nones:        token.Set(t.Strings("nones")),
		Dummies:      token.Set(t.Strings("dummies")),
		Denial:       t.String("denial"),
		Fronts:       token.Set(t.Strings("fronts")),
		Readers:      token.Set(t.Strings("readers")),
		Yours:        token.Set(t.Strings("yours")),
		Things:       token.Set(t.Strings("things")),
		Impersonals:  token.Set(t.Strings("impersonals")),
		Notes:        lex.NewPhrases(t.Strings("notes")),
		Verbal:       token.Set(t.Strings("verbal")),
		prefix:       t.String("prefix"),
	}
	for _, entry := range t.Strings("bys") {
		if by := strings.Fields(entry); len(by) == 3 {
			g.Bys = append(g.Bys, [3]string(by))
		}
	}
	for _, pair := range readPairs(t.Strings("participles")) {
		g.Participles[pair[0]] = pair[1]
	}
	return g
}

// Unprefixed is a participle without what makes it one: "gelöscht", "löscht";
// "ausgewertet", "auswertet".
func (g grammar) Unprefixed(participle string) string {
	if g.prefix == "" {
		return participle
	}
	for i := range participle {
		particle, rest := participle[:i], participle[i:]
		if stem, ok := strings.CutPrefix(rest, g.prefix); ok && (i == 0 || g.Particles[particle]) {
			return particle + stem
		}
	}
	return participle
}

// IsPast reports whether a word may be a participle of what was done.
func (g grammar) IsPast(s string) bool {
	return slices.ContainsFunc(g.pasts, func(past string) bool {
		ending, ok := strings.CutPrefix(past, "-")
		return past == s || ok && strings.HasSuffix(s, ending) && len(s) > len(ending)+2
	})
}

// TurnsVoice reports whether two forms of a word say that somebody else acts:
// "vastaamme" is we and "vastaatte" you, "betalar" pays and "betalas" is paid.
func (lex *Lexicon) TurnsVoice(a, b string) bool {
	for _, v := range lex.voices {
		one, other := strings.HasSuffix(a, v[0]), strings.HasSuffix(b, v[0])
		switch {
		case v[1] == "" && one != other,
			v[1] != "" && (one && strings.HasSuffix(b, v[1]) || other && strings.HasSuffix(a, v[1])):
			return true
		}
	}
	return false
}

// Tensed reports whether the first of two words is a verb in the present and the
// second its past; does, that who acts stands before it, so that a word which may
// be anything is a verb.
func (g grammar) Tensed(present, past string, does bool) bool {
	if slices.Contains(g.tenses, [2]string{present, past}) ||
		does && g.Preterite != "" && g.IsPast(past) && !g.IsPast(present) && !strings.HasSuffix(present, g.Ongoing) {
		return true
	}
	return slices.ContainsFunc(g.tenses, func(pair [2]string) bool {
		ending, ok := strings.CutPrefix(pair[0], "-")
		stem, ends := strings.CutSuffix(present, ending)
		return ok && ends && len(stem) > 2 && stem+pair[1] == past
	})
}
