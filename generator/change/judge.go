package change

import (
	"slices"
	"strings"

	"proviso/generator/policy"
	"proviso/generator/redline"
	"proviso/generator/topic"
)

// Category is what a change is about.
type Category string

// The categories of a change, in the order in which they are shown.
const (
	Purpose       Category = "purpose"
	Data          Category = "data"
	Recipients    Category = "recipients"
	Sale          Category = "sale"
	Retention     Category = "retention"
	Rights        Category = "rights"
	LegalBasis    Category = "legal-basis"
	Transfer      Category = "transfer"
	Controller    Category = "controller"
	Contact       Category = "contact"
	Age           Category = "age"
	Liability     Category = "liability"
	Dispute       Category = "dispute"
	Fees          Category = "fees"
	Obligations   Category = "obligations"
	Security      Category = "security"
	Notice        Category = "notice"
	EffectiveDate Category = "effective-date"
	Other         Category = "other"
)

// Categories lists them all.
var Categories = []Category{Purpose, Data, Recipients, Sale, Retention, Rights, LegalBasis, Transfer, Controller,
	Contact, Age, Liability, Dispute, Fees, Obligations, Security, Notice, EffectiveDate, Other}

// Signal is one thing that speaks for a change being material, in plain words:
// "30 days → 60 days".
type Signal struct {
	Category Category
	What     string
}

// Judgement is what a change of a clause is worth. An editorial one has a
// Proof, each with the reason why no reader is worse off; the others have
// categories, the likeliest first, and signals.
type Judgement struct {
	Pair       redline.Pair
	Class      Class
	Categories []Category
	Signals    []Signal
	Proof      string
}

// Judge judges every pair in which something changed, in their order. All
// pairs of two texts are needed, the kept ones too: what is proven editorial
// is often so by what else the texts say.
//
// It escalates by itself and calls a change editorial only on proof. What is
// neither proven nor speaks for itself is left to a person: Review.
func Judge(pairs []redline.Pair, locale policy.Locale) []Judgement {
	if !slices.ContainsFunc(pairs, differs) {
		return nil
	}
	return judgeBy(topic.Learned(), pairs, locale)
}

// judgeBy judges with what examples taught; without a model by rules alone.
func judgeBy(model *topic.Model, pairs []redline.Pair, locale policy.Locale) []Judgement {
	j := newJudge(pairs, locale)
	j.model = model
	if proof := j.sameThroughout(); proof != "" {
		j.proven = proof
	}
	var all []Judgement
	for i := range j.cases {
		if c := &j.cases[i]; c.changed() {
			all = append(all, j.judge(c))
		}
	}
	return all
}

// differs reports whether anything of a pair changed. Where nothing did in a whole
// text, as in most texts of most projects, its language need not be read.
func differs(p redline.Pair) bool {
	return p.Kind != redline.Kept || redline.Joined(p.From) != redline.Joined(p.To) ||
		!slices.Equal(linksOf(p.From), linksOf(p.To)) || struck(p.From) != struck(p.To)
}

// judge is what the rules look at: the cases and what the whole texts say.
type judge struct {
	lex      *lexicon
	locale   policy.Locale
	cases    []instance
	from, to corpus
	hosts    map[string]string     // hosts that moved throughout, old to new
	renames  map[string]bool       // "old → new" that went through the whole text
	known    map[string]bool       // the registrable domains that the old text leads to
	own      string                // the registrable domain that the texts link most
	defined  map[string]string     // names that both texts give to the same, each to the first
	brands   []string              // the names that the publisher goes by
	rebrand  rebrand               // which of them became another throughout
	model    *topic.Model          // what examples taught of what a change is about
	contract bool                  // the text says that it binds both sides
	titles   [2][]string           // what the texts call themselves, old and new
	address  int                   // the reader is addressed in another way, as addressTurns tells
	proven   string                // that no word of the whole text changed
	spoken   [2]map[string]bool    // names that either text has
	tables   map[int]*table        // that rows are of, by case; none of a head
	listings map[int]*listing      // that items are of, by case
	ours     []string              // the names that tell who wrote the text, in cells
	read     map[[2]string]bool    // what is no word, and whether it can only be another
	lines    *[2][]line            // what the clause at each line says, old and new
	labels   *[2]map[string]string // what stands after each number, old and new
}

// instance is a pair as the rules look at it.
type instance struct {
	pair     redline.Pair
	index    int // among the cases
	from, to []token
	written  [2][]token // both as they stand there, if they differ
	hunks    []hunk
	lead     []token  // what introduces an item of a list or a row
	early    bool     // one of the first clauses of its text
	cut      bool     // its words stand there still, cut into other clauses
	mended   []string // why what was set right in the old words is a fault
	short    string   // why an item that came for another is that one, mended
	stale    bool     // the words or links of a kept pair differ after all
}

func (c *instance) changed() bool { return c.pair.Kind != redline.Kept || c.stale }

// clause is the new clause, or of a deleted one the old.
func (c *instance) clause() redline.Clause {
	if len(c.pair.To) > 0 {
		return c.pair.To[0]
	}
	return c.pair.From[0]
}

func newJudge(pairs []redline.Pair, locale policy.Locale) *judge {
	lex := lexiconOf(locale)
	j := &judge{lex: lex, locale: locale, read: map[[2]string]bool{}, tables: map[int]*table{}, listings: map[int]*listing{}, from: newCorpus(), to: newCorpus()}
	for i, p := range pairs {
		old, now := redline.Joined(p.From), redline.Joined(p.To)
		c := instance{pair: p, index: i, early: i < 5}
		if old == now {
			c.from = lex.readClosely(old)
			c.to = c.from
		} else {
			c.written = [2][]token{scan(old), scan(now)}
			c.from, c.to = lex.closely(c.written[0]), lex.closely(c.written[1])
		}
		c.stale = p.Kind == redline.Kept && (norms(c.from) != norms(c.to) || !slices.Equal(linksOf(p.From), linksOf(p.To)) || struck(p.From) != struck(p.To))
		j.from.add(c.from, p.From)
		j.to.add(c.to, p.To)
		j.place(j.from, p.From)
		j.place(j.to, p.To)
		j.cases = append(j.cases, c)
	}
	j.introduce()
	j.readTitles()
	j.own = j.ownDomain()
	j.hosts = j.movedHosts()
	j.mend()
	j.dropMovedSentences()
	for i := range j.cases {
		if c := &j.cases[i]; c.changed() {
			c.hunks = differ(c.from, c.to)
		}
	}
	j.recut()
	j.renames, j.defined, j.address = j.renamed(), j.definitions(), j.addressTurns()
	j.readBrands()
	j.readTables()
	j.readListings()
	j.rebrand = j.findRebrand()
	return j
}

// judge judges one case: whole clauses first, then each place in which it
// differs, then its links.
func (j *judge) judge(c *instance) Judgement {
	out := Judgement{Pair: c.pair, Class: Editorial}
	links := j.linkSignals(c)
	disguises := slices.Concat(disguises(c), j.misplaced(c), j.opened(c), j.casesTurned(c))
	if proof := j.proveClause(c); proof != "" && len(links)+len(disguises) == 0 {
		out.Proof = strings.Join(c.because(proof), "; ")
		return out
	}
	proofs := c.because(j.proveHunks(c)...)
	open := c.open()
	if len(open)+len(links)+len(disguises) == 0 {
		out.Proof = strings.Join(proofs, "; ")
		return out
	}
	out.Class = Review
	out.Signals = append(append(j.signals(c, open), links...), disguises...)
	if j.isMaterial(c, open, out.Signals) {
		out.Class = Material
	}
	out.Categories = j.categories(c, open, out.Signals)
	for i := range out.Signals {
		if out.Signals[i].Category == "" {
			out.Signals[i].Category = out.Categories[0]
		}
	}
	return out
}

// because are reasons behind those for what was set right beforehand.
func (c *instance) because(proofs ...string) []string {
	if len(c.mended) > 0 && slices.Equal(proofs, []string{sameWordsProof}) {
		return c.mended
	}
	return slices.Concat(c.mended, proofs)
}

// open are the hunks that nothing proves.
func (c *instance) open() []hunk {
	return slices.DeleteFunc(slices.Clone(c.hunks), func(h hunk) bool { return h.proof != "" })
}

// isMaterial: a clause that came or went, and a change that a signal speaks
// for, matter. A heading alone binds nobody; whether it says something new is
// for a person to see.
func (j *judge) isMaterial(c *instance, open []hunk, signals []Signal) bool {
	if (len(c.pair.From) == 0 || len(c.pair.To) == 0) && !isHeading(c.clause()) && len(open) > 0 {
		return true
	}
	return len(signals) > 0
}

func isHeading(c redline.Clause) bool {
	return strings.HasPrefix(c.Kind, "heading") || c.Kind == "title"
}

func isItem(c redline.Clause) bool { return c.Kind == "list item" || c.Kind == "table row" }
