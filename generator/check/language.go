package check

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"proviso/generator/change"
	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// languages hold what the rules know of each language beside the lexicons of
// package change; language/en.toml says how they are written.
//
//go:embed language/*.toml
var languages embed.FS

// language is one of them, ready to be looked up in. Of a language that nobody
// wrote down nothing is known, and rules that need it find nothing.
type language struct {
	known      bool
	reader     change.Reader
	doubled    map[string]bool                    // words that may follow themselves
	within     bool                               // and begin no sentence so
	common     map[string]bool                    // the commonest words
	concord    bool                               // one denial is often said with two words
	denials    change.Phrases                     // words that deny without a negation, and those of unless
	unless     change.Phrases                     // what another language says with a negation
	harmless   change.Phrases                     // what only looks like such a word
	continued  map[string]bool                    // negations that only go on with another one
	ignored    map[string]bool                    // negations of the lexicon that go with another
	faint      change.Phrases                     // what may say that nothing changes: remains lawful
	contrary   change.Phrases                     // what another language may say with a "not": keep out, forget
	alike      []change.Phrases                   // words that deny without a "not", by kinds that every language has
	free       change.Phrases                     // the kind that costs nothing
	contraries bool                               // they are known
	nors       change.Phrases                     // negations that join and may be the only one: sell nor rent
	idioms     change.Phrases                     // in which one denies nothing
	negations  change.Phrases                     // those that the lexicon lacks
	particles  map[string]bool                    // of a language with concord: one stands with each verb that is denied
	paired     bool                               // and one with each other negation
	expletives change.Phrases                     // with which a lone particle denies nothing
	only       change.Phrases                     // what limits a permission to a case
	more       map[change.Strength]change.Phrases // modal verbs that the lexicon lacks
	unbinding  change.Phrases                     // in which one of them is no duty: to have a right
	conditions change.Phrases                     // what may stand for a duty: provided that
	requires   change.Phrases                     // what may stand for "not without": consent is required
	without    [][2]string                        // by which nothing need be: sans avoir (besoin)
	better     [][2]string                        // by which what can be is recommended: kunt (…) beter
	openers    []string                           // verbs with which a list of duties begins: Jäsenten on:
	needs      change.Phrases                     // denied, they say that something is no duty
	reaches    change.Phrases                     // what "you can" tells of and does not allow: to reach, to find, to read
	soft       map[string]bool                    // modal verbs of the lexicon that often say something else
	seeming    change.Phrases                     // wordings in which a modal verb says something else: when you want to
	hedges     map[string]bool                    // with which a must is a should
	bars       map[string]bool                    // modal verbs with which a "not" bars something, beside musts and mays
	bans       map[string]bool                    // those that with a "not" never say that something is no duty
	musts      map[string]bool                    // modal verbs whose loss weighs
	mays       map[string]bool
	duties     change.Phrases // what stands for a duty beside the modal verbs
	leaves     change.Phrases // and for a permission or what may be
	grants     change.Phrases // what permits where one of granted follows, and says another thing elsewhere
	granted    change.Phrases
	ranges     map[string]bool // what joins the ends of a range
	rangeWord  string          // the one of them that does nothing else
	or         map[string]bool // what joins two of which one is meant
	ones       map[string]bool // the words for one
	and        string          // the one that joins anything
	between    map[string]bool // words by which what it joins is a range
	postposed  bool            // they stand after it
	doubtful   map[string]bool // number words of the lexicon that are other words too
	letters    []string        // what stands beside the letter of a part of an article
	lone       map[string]bool // letters that are words
	others     map[string]bool // those of holding that are other words too
	apart      change.Phrases
	alternate  change.Phrases    // every second: every other
	holding    map[string]string // words in which a number stands: twice, fifth
	changes    change.Phrases    // the notice of a change: what is done
	texts      change.Phrases    // to what
	ahead      change.Phrases    // and when
	enters     change.Phrases    // it takes effect
	matters    change.Phrases    // what else changes with a notice: a price, a booking
	units      map[string]string
	dropped    map[string]bool // pronouns that verbs say: my, nosotros
	limits     limits
	joins      change.Phrases // negations that join, as "and not"
	asides     change.Phrases // what begins a clause that depends on another: so that, if, who
	relatives  change.Phrases // what begins a clause about a thing, whose "not" denies nothing before it
	literal    change.Reader  // keeps the articles
	compares   change.Phrases // comparisons, which a "not" may be part of
	refuses    change.Phrases // bounds that hold a "not" themselves: not before
}

var loaded sync.Map // policy.Locale -> *language

// languageOf is the language of a locale, read once.
func languageOf(l policy.Locale) *language {
	if lang, ok := loaded.Load(l); ok {
		return lang.(*language)
	}
	lang := &language{reader: change.NewReader(l)}
	for _, near := range l.Parents() {
		name := "language/" + string(near) + ".toml"
		if text, err := languages.ReadFile(name); err == nil {
			lang.mustRead(name, text)
			break
		}
	}
	loaded.Store(l, lang)
	return lang
}

// mustRead panics on a faulty file: it is part of the program, and a test reads
// them all.
func (lang *language) mustRead(name string, text []byte) {
	var list diag.List
	if t := settings.Read(name, text, &list); t != nil {
		lang.read(t)
	}
	if list.HasErrors() {
		panic(fmt.Sprintf("the language is faulty:\n%s", list.Format()))
	}
}

func (lang *language) read(t *settings.Table) {
	t.Require("doubled", "common", "denials", "unless", "ignored", "idioms", "soft", "ranges", "and", "between", "changes", "texts", "ahead", "units", "musts", "mays", "duties", "leaves", "only", "needs", "reaches", "holding", "limits", "alike")
	lang.known, lang.concord, lang.within = true, t.Bool("concord"), t.Bool("within")
	lang.doubled, lang.common = setOf(t.Strings("doubled")), setOf(t.Strings("common"))
	lang.ignored, lang.soft, lang.ranges = setOf(t.Strings("ignored")), setOf(t.Strings("soft")), setOf(t.Strings("ranges"))
	lang.doubtful, lang.hedges = setOf(t.Strings("doubtful")), setOf(t.Strings("hedges"))
	lang.musts, lang.mays = setOf(t.Strings("musts")), setOf(t.Strings("mays"))
	lang.duties, lang.leaves = lang.reader.Phrases(t.Strings("duties")), lang.reader.Phrases(t.Strings("leaves"))
	if words := t.Strings("ranges"); len(words) > 0 {
		lang.rangeWord = words[0]
	}
	lang.or, lang.ones = setOf(t.Strings("or")), setOf(t.Strings("ones"))
	lang.and, lang.between, lang.postposed = t.String("and"), setOf(t.Strings("between")), t.Bool("postposed")
	lang.faint = lang.reader.Phrases(t.Strings("faint"))
	lang.contrary, lang.contraries = lang.reader.Phrases(t.Strings("contrary")), len(t.Strings("contrary")) > 0
	lang.literal = lang.reader.Literal()
	lang.idioms, lang.nors = lang.reader.Phrases(t.Strings("idioms")), lang.reader.Phrases(t.Strings("nors"))
	harmless := append(t.Strings("unless"), t.Strings("harmless")...)
	lang.denials, lang.harmless = lang.reader.Phrases(append(t.Strings("denials"), harmless...)), lang.reader.Phrases(harmless)
	lang.unless, lang.continued = lang.reader.Phrases(t.Strings("unless")), setOf(t.Strings("continued"))
	lang.readStrength(t)
	lang.readHolding(t)
	lang.dropped = setOf(t.Strings("dropped"))
	lang.letters, lang.lone = t.Strings("letters"), setOf(t.Strings("lone"))
	lang.changes, lang.texts, lang.ahead = lang.reader.Phrases(t.Strings("changes")), lang.reader.Phrases(t.Strings("texts")), lang.reader.Phrases(t.Strings("ahead"))
	lang.enters, lang.matters = lang.reader.Phrases(t.Strings("enters")), lang.reader.Phrases(t.Strings("matters"))
	lang.units = map[string]string{}
	units := t.Table("units")
	for _, kind := range unitKinds {
		for _, form := range units.Strings(kind) {
			lang.units[strings.Join(strings.Fields(form), " ")] = kind
		}
	}
	units.Done()
	alike := t.Table("alike")
	for _, kind := range alikeKinds {
		lang.alike = append(lang.alike, lang.reader.Phrases(alike.Strings(kind)))
	}
	lang.free = lang.reader.Phrases(alike.Strings("free"))
	alike.Done()
	lang.readLimits(t.Table("limits"))
	t.Done()
}

// readStrength reads what says how much a text denies, binds and permits, beside
// what the lexicon has.
func (lang *language) readStrength(t *settings.Table) {
	lang.negations, lang.expletives = lang.reader.Phrases(t.Strings("negations")), lang.reader.Phrases(t.Strings("expletives"))
	lang.unbinding, lang.conditions, lang.requires = lang.reader.Phrases(t.Strings("unbinding")), lang.reader.Phrases(t.Strings("conditions")), lang.literal.Phrases(t.Strings("requires"))
	lang.bans = setOf(t.Strings("bans"))
	lang.bars, lang.joins = setOf(t.Strings("bars")), lang.reader.Phrases(t.Strings("joins"))
	lang.seeming = lang.reader.Phrases(t.Strings("seeming"))
	lang.asides = lang.reader.Phrases(t.Strings("asides"))
	lang.relatives = lang.reader.Phrases(t.Strings("relatives"))
	lang.without, lang.better, lang.openers = wordPairs(t.Strings("without")), wordPairs(t.Strings("better")), t.Strings("openers")
	lang.paired = t.Bool("paired")
	lang.particles, lang.only = setOf(t.Strings("particles")), lang.reader.Phrases(t.Strings("only"))
	lang.grants, lang.granted = lang.reader.Phrases(t.Strings("grants")), lang.reader.Phrases(t.Strings("granted"))
	lang.needs, lang.reaches = lang.reader.Phrases(t.Strings("needs")), lang.reader.Phrases(t.Strings("reaches"))
	lang.more = map[change.Strength]change.Phrases{
		change.Binds:      lang.reader.Phrases(t.Strings("binds")),
		change.Recommends: lang.reader.Phrases(t.Strings("recommends")),
		change.Permits:    lang.reader.Phrases(t.Strings("permits")),
	}
}

// withoutArticle is a term without the article that it may begin with, which
// other words take the place of: la presente informativa, della presente
// informativa.
func (lang *language) withoutArticle(words string) string {
	first, rest, ok := strings.Cut(words, " ")
	if ok && len(lang.reader.Read(first)) == 0 {
		return rest
	}
	return words
}

// alikeKinds are the kinds of words that deny without a "not" which all languages
// have.
var alikeKinds = []string{"without", "only", "even", "free", "withdraw", "closed", "excluded", "unlawful", "refuse"}

// unitKinds are the units that languages have words for; currencies have signs
// and codes.
var unitKinds = []string{"second", "minute", "hour", "day", "working-day", "week", "month", "year", "percent", "permille"}

func setOf(list []string) map[string]bool {
	set := map[string]bool{}
	for _, s := range list {
		set[strings.ToLower(s)] = true
	}
	return set
}
