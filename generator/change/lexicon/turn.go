package lexicon

import (
	"strings"

	"proviso/generator/change/token"
	"proviso/generator/settings"
)

// mention is what a language says around what it says: which thing is meant,
// that a list follows, that something was said before.
type mention struct {
	Near        map[string]bool // "this", "our", before a thing of the publisher's own
	Things      map[string]bool // such things
	Intros      map[string]bool // what says that a list follows
	Openers     Phrases         // "in short", before a comma
	Concessions Phrases         // "no matter", of whatever it is
	Informs     map[string]bool // what a reader is able to do, and needs no leave for
	Whens       map[string]string
	Leave       map[string]bool // what may stand behind "if" as behind "where"
	Pronouns    map[string]bool // that a noun may stand for
	Plural      map[string]bool // of these, those for several
}

// Length is how long a unit of time is in the shortest of its kind: a week is
// seven days and a year twelve months, whenever they begin. A day is not always
// twenty-four hours, nor a month thirty days.
type Length struct{ Kind, Count int }

// lengths follow the units of a lexicon, seconds first.
var lengths = []Length{{0, 1}, {0, 60}, {0, 3600}, {1, 1}, {1, 7}, {2, 1}, {2, 12}}

// quantity is how a language says how many.
type quantity struct {
	Polar  map[string]bool // "any"
	Whole  map[string]bool // behind which it is part of a phrase: "any time"
	Asks   map[string]bool // "if", below which it adds nothing
	Each   map[string]bool // "every", before one
	All    map[string]bool // "all", before several
	People [][2]string     // "anyone everyone"
	Dos    map[string]bool // "does", with which a verb is denied
	Do     string          // the first of them
	None   string          // "no", before what there is none of
	Bounds map[string]string
	Since  map[string]bool // "after", behind "within 30 days"
	Ages   map[string]string
}

// turns are what readTurns reads.
type turns struct {
	Thirds       [][2]string       // endings of a verb, and of its form beside "it"
	Begins       Phrases           // "take effect"
	Laws         map[string]bool   // what a law is called
	Denial       string            // "not"
	Gerunds      map[string]bool   // "when", before what is being done
	How          string            // "how", before what is done
	Owners       map[string]string // "our", to the "we" who does it
	Nominals     [][2]string       // nouns of verbs: "collection collect"
	ReadersDeeds map[string]bool   // what only a reader does
	OurDeeds     map[string]bool   // what only the publisher does
	Biddings     map[string]bool   // what a reader is asked to do: "send"
	Buts         map[string]string // "but", and the "however" that begins a sentence
	Needs        map[string]bool   // "need", and "needed"
	Needed       map[string]bool
	Shall        string // "shall", by which a contract promises
	Quantity     quantity
	Mention      mention
}

// readTurns reads the turns of phrase by which a language says the same in fewer
// words or more.
func (lex *Lexicon) readTurns(t *settings.Table) {
	w := &lex.Wording
	w.Thirds, w.Begins, w.Laws = readPairs(t.Strings("thirds")), lex.NewPhrases(t.Strings("begins")), token.Set(t.Strings("laws"))
	w.Denial, w.How, w.Shall = t.String("not"), t.String("how"), t.String("shall")
	w.Gerunds, w.ReadersDeeds, w.OurDeeds, w.Biddings = token.Set(t.Strings("gerunds")), token.Set(t.Strings("readers_deeds")), token.Set(t.Strings("our_deeds")), token.Set(t.Strings("biddings"))
	w.Owners, w.Nominals, w.Buts = map[string]string{}, readPairs(t.Strings("nominals")), readForms(t.Strings("buts"))
	w.Needs, w.Needed = token.Set(t.Strings("needs")), token.Set(t.Strings("needed"))
	for _, pair := range readPairs(t.Strings("owners")) {
		w.Owners[pair[0]] = pair[1]
	}
	w.Quantity = quantity{
		Polar: token.Set(t.Strings("polar")), Whole: token.Set(t.Strings("whole")), Asks: token.Set(t.Strings("asks")),
		Each: token.Set(t.Strings("each")), All: token.Set(t.Strings("all")), People: readPairs(t.Strings("people")),
		Dos: token.Set(t.Strings("dos")), None: t.String("none"), Bounds: lex.readMeanings(t.Strings("bounds")),
		Since: token.Set(t.Strings("since")), Ages: map[string]string{},
	}
	if dos := t.Strings("dos"); len(dos) > 0 {
		w.Quantity.Do = dos[0]
	}
	for _, pair := range readPairs(t.Strings("ages")) {
		w.Quantity.Ages[pair[0]] = pair[1]
	}
	w.Mention = mention{
		Near: token.Set(t.Strings("near")), Things: token.Set(t.Strings("own_things")), Intros: token.Set(t.Strings("intros")),
		Openers: lex.NewPhrases(t.Strings("openers")), Concessions: lex.NewPhrases(t.Strings("concessions")),
		Informs: token.Set(t.Strings("informs")), Whens: readForms(t.Strings("whens")), Leave: token.Set(t.Strings("leave")),
		Pronouns: token.Set(t.Strings("nouns_for")), Plural: token.Set(t.Strings("several")),
	}
}

// readMeanings reads groups of phrases, "up to = no more than", each phrase as
// texts are read to the first of its group.
func (lex *Lexicon) readMeanings(groups []string) map[string]string {
	meanings := map[string]string{}
	for _, group := range groups {
		ways := strings.Split(group, " = ")
		for _, way := range ways {
			meanings[token.Norms(lex.Read(way))] = ways[0]
		}
	}
	return meanings
}
