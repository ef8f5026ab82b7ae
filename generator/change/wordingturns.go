package change

import (
	"strings"

	"proviso/generator/settings"
)

// turns are what readTurns reads.
type turns struct {
	thirds       [][2]string       // endings of a verb, and of its form beside "it"
	begins       phrases           // "take effect"
	laws         map[string]bool   // what a law is called
	denial       string            // "not"
	gerunds      map[string]bool   // "when", before what is being done
	how          string            // "how", before what is done
	owners       map[string]string // "our", to the "we" who does it
	nominals     [][2]string       // nouns of verbs: "collection collect"
	readersDeeds map[string]bool   // what only a reader does
	ourDeeds     map[string]bool   // what only the publisher does
	biddings     map[string]bool   // what a reader is asked to do: "send"
	buts         map[string]string // "but", and the "however" that begins a sentence
	needs        map[string]bool   // "need", and "needed"
	needed       map[string]bool
	shall        string // "shall", by which a contract promises
	quantity     quantity
	mention      mention
}

// readTurns reads the turns of phrase by which a language says the same in fewer
// words or more.
func (lex *lexicon) readTurns(t *settings.Table) {
	w := &lex.wording
	w.thirds, w.begins, w.laws = readPairs(t.Strings("thirds")), lex.newPhrases(t.Strings("begins")), setOf(t.Strings("laws"))
	w.denial, w.how, w.shall = t.String("not"), t.String("how"), t.String("shall")
	w.gerunds, w.readersDeeds, w.ourDeeds, w.biddings = setOf(t.Strings("gerunds")), setOf(t.Strings("readers_deeds")), setOf(t.Strings("our_deeds")), setOf(t.Strings("biddings"))
	w.owners, w.nominals, w.buts = map[string]string{}, readPairs(t.Strings("nominals")), readForms(t.Strings("buts"))
	w.needs, w.needed = setOf(t.Strings("needs")), setOf(t.Strings("needed"))
	for _, pair := range readPairs(t.Strings("owners")) {
		w.owners[pair[0]] = pair[1]
	}
	w.quantity = quantity{
		polar: setOf(t.Strings("polar")), whole: setOf(t.Strings("whole")), asks: setOf(t.Strings("asks")),
		each: setOf(t.Strings("each")), all: setOf(t.Strings("all")), people: readPairs(t.Strings("people")),
		dos: setOf(t.Strings("dos")), none: t.String("none"), bounds: lex.readMeanings(t.Strings("bounds")),
		since: setOf(t.Strings("since")), ages: map[string]string{},
	}
	if dos := t.Strings("dos"); len(dos) > 0 {
		w.quantity.do = dos[0]
	}
	for _, pair := range readPairs(t.Strings("ages")) {
		w.quantity.ages[pair[0]] = pair[1]
	}
	w.mention = mention{
		near: setOf(t.Strings("near")), things: setOf(t.Strings("own_things")), intros: setOf(t.Strings("intros")),
		openers: lex.newPhrases(t.Strings("openers")), concessions: lex.newPhrases(t.Strings("concessions")),
		informs: setOf(t.Strings("informs")), whens: readForms(t.Strings("whens")), leave: setOf(t.Strings("leave")),
		pronouns: setOf(t.Strings("nouns_for")), plural: setOf(t.Strings("several")),
	}
}

// readMeanings reads groups of phrases, "up to = no more than", each phrase as
// texts are read to the first of its group.
func (lex *lexicon) readMeanings(groups []string) map[string]string {
	meanings := map[string]string{}
	for _, group := range groups {
		ways := strings.Split(group, " = ")
		for _, way := range ways {
			meanings[norms(lex.read(way))] = ways[0]
		}
	}
	return meanings
}
