package check

import (
	"cmp"
	"slices"
	"strings"

	"proviso/generator/change"
	"proviso/generator/diag"
)

var modalRules = []Rule{
	{Name: "strength-differs", Level: diag.Warning, Source: "GDPR Art. 12(1); WP260 rev.01, 13: may, should and must are not the same", Translation: strengthDiffers},
}

// force is how often a text binds, promises, recommends and permits.
type force struct {
	sure     map[change.Strength]int    // said so, and not denied, save what is recommended
	possible map[change.Strength]int    // at most
	words    map[change.Strength]string // the first that says so
	musts    int                        // duties said with the plainest word, and not denied
	mays     int                        // permissions said so
	must     string
	may      string
	aside    bool // one of them stands in a clause that depends on another
	duties   int  // what stands for a duty or a permission beside the modal verbs
	leaves   int
	terms    int // what stands for a duty where the other text has none of it: provided, only

	said    int    // modal verbs, denied or not
	denied  int    // those that are denied
	barred  string // the first modal verb of what may not, or cannot, be
	unasked string // and the first of what need not be
	asked   string // and of what need be
	granted string // the first word that permits by what follows it
	eased   bool   // something is perhaps no duty
	refused bool   // a modal verb of what may be has a "not" at its side
	bounded bool   // what is barred goes beyond a bound
	beyond  bool   // something goes beyond one, and nothing is denied
	limited bool   // what is allowed is said to be so only in a case
}

// force counts the modal verbs of a text. One that is denied may be of either
// strength, for "may not" is "must not"; a soft one often says something else.
func (lang *language) force(text []change.Sentence) force {
	f := force{sure: map[change.Strength]int{}, possible: map[change.Strength]int{}, words: map[change.Strength]string{}}
	for _, s := range text {
		f.duties += len(s.Find(lang.duties))
		f.leaves += len(s.Find(lang.leaves))
		f.terms += len(s.Find(lang.conditions)) + len(s.Find(lang.only))
		f.limited = f.limited || len(s.Find(lang.only)) > 0
		for _, part := range s.Parts() {
			if lang.pairIn(part) != "" { // ne … que
				f.limited, f.terms = true, f.terms+1
			}
			for _, one := range lang.cutVerbs(part) {
				lang.weigh(one, &f)
			}
		}
	}
	return f
}

// forceOf is the force of a text, with the duty that it may open a list with.
func (lang *language) forceOf(text string, read []change.Sentence) force {
	f := lang.force(read)
	if lang.opensDuty(text) {
		f.duties++
	}
	return f
}

// cutVerbs cuts a part of a sentence where another modal verb begins, or a denial
// of what the first does not deny: must erase it | and must not sell it, may
// erase a profile | that is not used.
func (lang *language) cutVerbs(part change.Sentence) []change.Sentence {
	const all = 1 << 20
	cuts := part.Joined()
	for _, at := range slices.Concat(part.Places(lang.joins), part.Places(lang.relatives)) {
		cuts = append(cuts, at[0])
	}
	slices.Sort(cuts)
	for _, at := range cuts {
		first, second := part.Around(0, at), part.Around(at, all)
		if lang.hasModal(first) && (lang.hasModal(second) || lang.denies(second) && !lang.denies(first)) {
			return append([]change.Sentence{first}, lang.cutVerbs(second.Around(1, all))...)
		}
	}
	return []change.Sentence{part}
}

func (lang *language) hasModal(s change.Sentence) bool {
	return len(s.Modals()) > 0 || slices.ContainsFunc(strengths, func(as change.Strength) bool { return len(s.Find(lang.more[as])) > 0 })
}

func (lang *language) weigh(part change.Sentence, f *force) {
	found := part.Modals()
	for _, strength := range strengths {
		if strength != change.Binds || len(part.Find(lang.unbinding)) == 0 {
			found[strength] = append(found[strength], part.Find(lang.more[strength])...)
		}
	}
	denials := lang.denial([]change.Sentence{part}).plain - lang.relativeNots(part)
	denied := denials > min(1, len(part.Find(lang.unless))) // unless the law requires it
	if !denied {
		f.granted = cmp.Or(f.granted, lang.grantIn(part))
	}
	bounded := !denied && lang.compared(part) > 0 // its "not" may be the verb's
	f.bounded, f.beyond = f.bounded || bounded, f.beyond || lang.goesBeyond(part)
	unasked := part.Find(lang.needs)
	switch {
	case len(unasked) == 0:
	case bounded && lang.needless(part):
		f.unasked, f.eased = cmp.Or(f.unasked, unasked[0]), true
	case denied || lang.spared(part):
		f.unasked, f.eased = cmp.Or(f.unasked, unasked[0]), true
	default:
		f.asked = cmp.Or(f.asked, unasked[0])
	}
	if denied && len(part.Find(lang.duties)) > 0 {
		f.eased, f.duties = true, f.duties-lang.deniedDuties(part)
	}
	hedged := slices.ContainsFunc(found[change.Recommends], func(word string) bool { return lang.hedges[word] })
	reaches := len(part.Find(lang.reaches)) > 0
	seeming := strings.Fields(strings.Join(part.Find(lang.seeming), " "))
	for _, strength := range strengths {
		for _, word := range found[strength] {
			f.said++
			as := strength
			if hedged && as == change.Binds || as == change.Permits && lang.advises(part, word) {
				as = change.Recommends
			}
			switch {
			case denied || bounded && refusedWithin(part, word, 1): // must not keep it for longer than 30 days
				f.deny(as, word, len(unasked) == 0 && (lang.musts[word] || lang.mays[word] || lang.bars[word]))
				if slices.Contains(unasked, word) { // no duty
					f.possible[change.Binds]--
				}
				f.refused = f.refused || denied && lang.mays[word] && lang.isRefused(part, word)
			case lang.soft[word], slices.Contains(seeming, word), reaches && as == change.Permits: // "you can reach us" allows nothing
				f.possible[as]++
			default:
				f.say(as, word)
				if as == change.Binds && lang.musts[word] {
					f.musts, f.must = f.musts+1, word
				}
				if lang.mays[word] {
					f.mays, f.may = f.mays+1, word
				}
				f.aside = f.aside || (lang.musts[word] || lang.mays[word]) && lang.isAside(part, word)
			}
		}
	}
}

// isAside reports whether a modal verb stands in a clause that depends on another,
// which another language may say with a noun: so that you can reach us.
func (lang *language) isAside(part change.Sentence, modal string) bool {
	const near = 5
	i := slices.Index(part.Words(), modal)
	return i >= 0 && len(part.Around(i-near, i).Find(lang.asides)) > 0
}

func (f *force) say(as change.Strength, word string) {
	f.possible[as]++
	f.sure[as]++
	f.words[as] = cmp.Or(f.words[as], word)
}

// deny counts a modal verb beside a "not". What should not be is recommended
// all the same; what may not, must not or cannot be is barred.
func (f *force) deny(as change.Strength, word string, bars bool) {
	f.denied++
	f.possible[change.Permits]++
	f.possible[change.Binds]++
	switch as {
	case change.Recommends:
		f.say(as, word)
	case change.Promises:
		f.possible[as]++
	default:
		if bars {
			f.barred = cmp.Or(f.barred, word)
		}
	}
}

var strengths = []change.Strength{change.Permits, change.Recommends, change.Promises, change.Binds}

// strengthDiffers: "may" is not "must". Told is a strength that another took
// the place of, and a plain must or may where the other text has nothing that
// could stand for one: how often is up to it, as "may ask and may object" is "kann
// fragen und widersprechen". A promise may be told as what is done, or as a duty.
func strengthDiffers(d *Draft) diag.List {
	source := d.Whole.Source.language
	if !d.language.known || !source.known {
		return nil
	}
	return d.compareUnits(func(p Pair, u unit) diag.List {
		ours, theirs := source.forceOf(u.source, u.sourceRead), d.language.forceOf(u.own, u.ownRead)
		more := source.denial(u.sourceRead).plain - d.language.denial(u.ownRead).plain
		if list := deniedDiffers(p, u, ours, theirs, more); len(list) > 0 {
			return list
		}
		pairDenied(ours, theirs)
		lost, gained := strengthOnlyIn(ours, theirs), strengthOnlyIn(theirs, ours)
		switch {
		case lost != 0 && gained != 0 && lost+gained != change.Promises+change.Binds:
			return diag.List{p.AtUnit(u, "%s says %q where its source says %q", p.Own.Key, theirs.words[gained], ours.words[lost]).
				Hint("the one %s, the other %s", verbs[gained], verbs[lost])}
		case ours.musts > 0 && theirs.obliges() == 0 && theirs.terms <= ours.terms:
			return diag.List{ours.struck(p.AtUnit(u, "%s does not say the %q of its source", p.Own.Key, ours.must).Hint("say whose duty it is"))}
		case theirs.musts > 0 && ours.obliges() == 0 && ours.terms <= theirs.terms:
			return diag.List{inDoubt(p.AtUnit(u, "%s says %q, which its source does not", p.Own.Key, theirs.must).Hint("look whether it is a duty"))}
		case ours.mays > 0 && theirs.allows() == 0 && theirs.unasked == "":
			return diag.List{ours.struck(p.AtUnit(u, "%s does not say the %q of its source", p.Own.Key, ours.may).Hint("say what is only possible, or allowed"))}
		case (theirs.mays > 0 || theirs.granted != "") && ours.allows() == 0 && ours.unasked == "":
			return diag.List{inDoubt(p.AtUnit(u, "%s says %q, which its source does not", p.Own.Key, cmp.Or(theirs.may, theirs.granted)).Hint("look whether it is only possible, or allowed"))}
		}
		return nil
	})
}

// pairDenied takes what is denied in both texts for each other's: it stands for
// nothing else that they say.
func pairDenied(ours, theirs force) {
	both := min(ours.denied, theirs.denied)
	for _, f := range []force{ours, theirs} {
		f.possible[change.Permits] = max(0, f.possible[change.Permits]-both)
		f.possible[change.Binds] = max(0, f.possible[change.Binds]-both)
	}
}

// deniedDiffers: "need not" is not "may not", "should not" not "cannot", and
// what is allowed in one text is not barred in the other. more is how many
// denials the source has more: where there are as many, no "not" was lost.
func deniedDiffers(p Pair, u unit, ours, theirs force, more int) diag.List {
	mine, its := theirs.barred, ours.barred
	const recommends = change.Recommends
	switch {
	case ours.unasked != "" && ours.asked == "" && theirs.unasked == "" && theirs.asked != "" && more > 0:
		return diag.List{p.AtUnit(u, "%s says %q of what its source says need not be", p.Own.Key, theirs.asked).Hint("look whether a \"not\" was lost")}
	case theirs.unasked != "" && theirs.asked == "" && ours.unasked == "" && ours.asked != "" && more < 0 && !theirs.limited:
		return diag.List{p.AtUnit(u, "%s says that need not be what its source says %q of", p.Own.Key, ours.asked).Hint("look whether a \"not\" came in")}
	case ours.unasked != "" && its == "" && mine != "" && !theirs.eased:
		found := p.AtUnit(u, "%s bars with %q what its source says need not be", p.Own.Key, mine).Hint("no duty is no ban")
		if !p.draft.language.bans[mine] || more != 0 { // one cannot ask for it
			found = inDoubt(found)
		}
		return diag.List{found}
	case theirs.unasked != "" && mine == "" && its != "" && !ours.eased:
		return diag.List{p.AtUnit(u, "%s says that need not be what its source bars with %q", p.Own.Key, its).Hint("no duty is no ban")}
	case ours.sure[recommends] > 0 && theirs.possible[recommends] == 0 && ours.said == theirs.said && cmp.Or(theirs.words[change.Binds], mine) != "":
		return diag.List{p.AtUnit(u, "%s says %q where its source says %q", p.Own.Key, cmp.Or(theirs.words[change.Binds], mine), ours.words[recommends]).Hint("the one binds, the other recommends")}
	case ours.sure[recommends] > 0 && theirs.possible[recommends] == 0 && its == "" && mine != "":
		return diag.List{p.AtUnit(u, "%s bars with %q what its source says %q of", p.Own.Key, mine, ours.words[recommends]).Hint("the one bars, the other recommends")}
	case theirs.sure[recommends] > 0 && ours.possible[recommends] == 0 && mine == "" && its != "":
		return diag.List{p.AtUnit(u, "%s says %q of what its source bars with %q", p.Own.Key, theirs.words[recommends], its).Hint("the one bars, the other recommends")}
	case ours.bounded && its != "" && theirs.beyond && theirs.possible[change.Permits] > 0 && theirs.denied == 0:
		return diag.List{p.AtUnit(u, "%s allows what its source bars with %q", p.Own.Key, its).Hint("look whether a \"not\" was lost")}
	case ours.mays > 0 && !ours.limited && its == "" && theirs.sure[change.Permits] == 0 && theirs.refused:
		return diag.List{p.AtUnit(u, "%s denies with %q what its source allows with %q", p.Own.Key, mine, ours.may).Hint("look whether a \"not\" was lost or came in")}
	}
	return nil
}

// obliges is how often a text may speak of a duty.
func (f force) obliges() int {
	return f.possible[change.Binds] + f.possible[change.Promises] + f.duties
}

// allows is how often it may speak of a permission, or of what may be.
func (f force) allows() int { return f.possible[change.Permits] + f.leaves }

var verbs = map[change.Strength]string{change.Permits: "permits", change.Recommends: "recommends", change.Promises: "promises", change.Binds: "binds"}

// strengthOnlyIn is the greatest strength that one text surely has more often
// than the other can have it, 0 for none.
func strengthOnlyIn(ours, theirs force) change.Strength {
	for _, strength := range slices.Backward(strengths) {
		if ours.sure[strength] > theirs.possible[strength] {
			return strength
		}
	}
	return 0
}
