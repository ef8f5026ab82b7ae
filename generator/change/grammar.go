package change

import "proviso/generator/settings"

// grammar is in which orders and forms a language may put a sentence.
type grammar struct {
	nominatives map[string]bool   // pronouns that only who acts has
	acts        map[string]bool   // verbs of which the form alone says that we act
	binders     map[string]bool   // what begins a clause within a sentence
	particles   map[string]bool   // what goes with a verb and stands behind it
	possessives map[string]bool   // that may stand before or behind what is possessed
	becoming    map[string]bool   // forms of being with which a thing is being done
	participles map[string]string // of strong verbs, to the form in which it is done
}

func readGrammar(t *settings.Table) grammar {
	g := grammar{
		nominatives: setOf(t.Strings("nominatives")),
		acts:        setOf(t.Strings("acts")),
		binders:     setOf(t.Strings("binders")),
		particles:   setOf(t.Strings("particles")),
		possessives: setOf(t.Strings("possessives")),
		becoming:    setOf(t.Strings("becoming")),
		participles: map[string]string{},
	}
	for _, pair := range readPairs(t.Strings("participles")) {
		g.participles[pair[0]] = pair[1]
	}
	return g
}
