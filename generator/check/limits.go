package check

import (
	"cmp"
	"slices"
	"strings"

	"proviso/generator/change"
	"proviso/generator/diag"
	"proviso/generator/pattern"
	"proviso/generator/settings"
)

var limitRules = []Rule{
	{Name: "limits-differ", Level: diag.Warning, Source: "GDPR Art. 12(1): what is so only in one case, or in all but one, is so in every language", Translation: limitsDiffer},
	{Name: "bounds-differ", Level: diag.Warning, Source: "GDPR Art. 12(1): at most is not at least, in any language", Translation: boundsDiffer},
}

// limits are the words with which a language says that something is so in one
// case alone or in all but one, and with which it bounds a number.
type limits struct {
	only, except                              change.Phrases
	also                                      change.Phrases // what includes where an "except" leaves out: even, including
	nobody                                    change.Phrases // behind which a comparison is not turned
	alone                                     change.Phrases // what may stand for an "only"
	suffices                                  change.Phrases // for an "only" of what one need do: it is enough to
	beside                                    change.Phrases // and for an "except", or be part of an "only": not without
	doubts                                    change.Phrases // what seldom stands for either: as long as
	slight                                    change.Phrases // an "only" that says no more than what stands behind it: only until
	pairs, another                            [][2]string    // an "only" in two words: ne … que; an "other than": andre formål enn
	besides                                   []string       // who is named beside the only ones: apart from us, only
	most, least, over, under, beyond, beneath change.Phrases
	within, since                             change.Phrases // what may stand for a bound
	deadlines, before                         change.Phrases // a bound that what stands before turns: at the latest a day before
}

func (lang *language) readLimits(t *settings.Table) {
	phrases := func(key string) change.Phrases { return lang.literal.Phrases(t.Strings(key)) }
	lang.compares = lang.reader.Phrases(append(t.Strings("over"), t.Strings("under")...))
	lang.refuses = lang.literal.Phrases(t.Strings("refuses"))
	lang.limits = limits{
		only: phrases("only"), except: phrases("except"), alone: phrases("alone"), beside: phrases("beside"), doubts: phrases("doubts"),
		most: phrases("most"), least: phrases("least"), over: phrases("over"), under: phrases("under"),
		beyond: phrases("beyond"), beneath: phrases("beneath"), nobody: phrases("nobody"), within: phrases("within"), since: phrases("since"),
		deadlines: phrases("deadlines"), before: phrases("before"),
	}
	lang.limits.also, lang.limits.suffices = phrases("also"), phrases("suffices")
	lang.limits.besides = t.Strings("besides")
	lang.limits.slight = phrases("slight")
	lang.limits.pairs, lang.limits.another = wordPairs(t.Strings("pairs")), wordPairs(t.Strings("another"))
	t.Done()
}

func wordPairs(entries []string) [][2]string {
	var pairs [][2]string
	for _, entry := range entries {
		first, second, _ := strings.Cut(entry, " ")
		pairs = append(pairs, [2]string{first, second})
	}
	return pairs
}

// limited is how often a text says so.
type limited struct {
	said   int    // only, or all but
	except int    // all but
	also   int    // even, including
	alone  int    // only, or what may stand for it
	around int    // except, without, until
	first  string // the first word that says it
	beside int    // what may stand for it
	doubts int    // what seldom does
	slight bool   // an "only" says no more than what stands behind it
	nots   int    // negations: nothing but
	needed int    // what says that something is required
}

func (lang *language) limited(text []change.Sentence) limited {
	var n limited
	for _, s := range text {
		only, except := s.Places(lang.limits.only), s.Places(lang.limits.except)
		for _, at := range only {
			if !lang.denies(s.Around(at[0]-1, at[0])) { // not only
				n.say(s, at)
				n.alone++
			}
		}
		for _, at := range except {
			n.say(s, at)
		}
		n.except, n.also = n.except+len(except), n.also+len(s.Find(lang.limits.also))
		said := slices.Concat(only, except)
		alone, beside := apartFrom(s.Places(lang.limits.alone), said), apartFrom(s.Places(lang.limits.beside), said)
		n.alone, n.around = n.alone+alone, n.around+beside+len(except)
		n.beside += alone + beside + lang.anothers(s) + len(s.Places(lang.limits.suffices))
		n.slight = n.slight || len(s.Find(lang.limits.slight)) > 0
		n.doubts += len(s.Places(lang.limits.doubts))
		n.needed += len(s.Find(lang.requires))
		for _, part := range s.Parts() {
			denied := lang.denied(part, false)
			if pair := lang.pairIn(part); pair != "" {
				n.said, n.alone, n.first = n.said+1, n.alone+1, cmp.Or(n.first, pair)
			} else if lang.concord { // no … ningún
				n.nots += min(denied.plain, 1)
			} else {
				n.nots += max(0, denied.plain-lang.refused(part))
			}
		}
	}
	return n
}

// apartFrom is how many places have no word in common with others.
func apartFrom(places, others [][2]int) (n int) {
	for _, at := range places {
		if !slices.ContainsFunc(others, func(other [2]int) bool { return at[0] < other[1] && other[0] < at[1] }) {
			n++
		}
	}
	return n
}

// anothers is how often a sentence says "other than" with words between: other
// purposes than.
func (lang *language) anothers(s change.Sentence) (n int) {
	const within = 6
	words := s.Words()
	for i, word := range words {
		for _, pair := range lang.limits.another {
			if word == pair[0] && slices.Index(words[i+1:min(len(words), i+1+within)], pair[1]) > 0 {
				n++
				break
			}
		}
	}
	return n
}

func (n *limited) say(s change.Sentence, at [2]int) {
	n.said++
	n.first = cmp.Or(n.first, strings.Join(s.Around(at[0], at[1]).Words(), " "))
}

// namedBeside is how often a text names somebody beside others, which with an
// "only" is an exception: apart from us, only these. Readers leave such words
// out, so that they are looked for in the text itself.
func (lang *language) namedBeside(text string) (n int) {
	text = " " + strings.Join(wordsOf.FindAllString(strings.ToLower(text), -1), " ") + " "
	for _, words := range lang.limits.besides {
		n += strings.Count(text, " "+words+" ")
	}
	return n
}

func (lang *language) denies(s change.Sentence) bool {
	return len(s.Negations())+len(s.Find(lang.negations)) > 0
}

// pairIn is the "only" in two words that a part of a sentence holds; with another
// negation between them they deny: ne pense pas que.
func (lang *language) pairIn(part change.Sentence) string {
	words := part.Words()
	for _, pair := range lang.limits.pairs {
		from := slices.Index(words, pair[0])
		to := slices.Index(words[from+1:], pair[1])
		if from >= 0 && to > 0 && len(part.Around(from+1, from+1+to).Negations()) == 0 {
			return pair[0] + " … " + pair[1]
		}
	}
	return ""
}

// kinds are words of a kind that hold an "only": read-only.
var kinds = pattern.New(`(?i)(\p{L})-only\b`)

func (lang *language) limitedIn(text string, read []change.Sentence) limited {
	if bare := kinds.ReplaceAllString(text, "$1"); bare != text {
		read = lang.literal.Read(bare)
	}
	n := lang.limited(read)
	n.beside += lang.namedBeside(text)
	return n
}

// limitsDiffer: where one text says "only", or "except", the other does, or has
// words more than the first that may say it: without, until, nothing.
func limitsDiffer(d *Draft) diag.List {
	source := d.Whole.Source.language
	if !d.language.known || !source.known {
		return nil
	}
	return d.compareUnits(func(p Pair, u unit) diag.List {
		a, b := source.limitedIn(u.source, u.sourceFull), d.language.limitedIn(u.own, u.ownFull)
		switch {
		case a.turnedBy(b):
			return diag.List{p.AtUnit(u, "%s includes what its source leaves out with %q", p.Own.Key, a.first).Hint("say in which case it is not so")}
		case a.lacking(b):
			found := p.AtUnit(u, "%s does not say the %q of its source", p.Own.Key, a.first).Hint("say in which case alone it is so, or in which not")
			if b.said > 0 || b.beside > a.beside || b.nots > a.nots || b.doubts > a.doubts || a.slight || mustIsOnly(d.language, source, u.turned(), b, a) { // one of them may say it
				found = inDoubt(found)
			}
			return diag.List{found}
		case b.lacking(a) && !mustIsOnly(source, d.language, u, a, b):
			return diag.List{inDoubt(p.AtUnit(u, "%s says %q, which its source does not", p.Own.Key, b.first).Hint("look whether it is so in this case alone"))}
		}
		return nil
	})
}

// turnedBy reports whether another text has an "even" or "including" where this
// one has an "except": what it leaves out is in there.
func (n limited) turnedBy(other limited) bool {
	return n.except > 0 && n.also == 0 && other.also > 0 && other.said+other.beside == 0
}

// lacking reports whether another text lacks a limit of this one.
func (n limited) lacking(other limited) bool {
	return n.said > other.said+max(0, other.beside-n.beside)+max(0, other.nots-n.nots)
}

// mustIsOnly reports whether the "only" that a text has more is the duty
// that the other has: but must be accompanied, but only accompanied.
func mustIsOnly(source, own *language, u unit, ours, theirs limited) bool {
	return theirs.said == ours.said+1 && source.force(u.sourceRead).musts > own.force(u.ownRead).obliges()
}

// turned is a unit as it is for the source.
func (u unit) turned() unit {
	return unit{u.own, u.source, u.ownRead, u.sourceRead, u.ownFull, u.sourceFull}
}

// onlyIsNot is how many negations more a text may have than another that says
// "only", or "required", for them: not without, nothing but, must not unless.
func (n limited) onlyIsNot(other limited) int {
	switch {
	case n.around == 0:
		return 0
	case other.alone > n.alone:
		return 2
	case other.needed > n.needed:
		return 1
	}
	return 0
}
