package check

import (
	"slices"

	"proviso/generator/change"
	"proviso/generator/diag"
)

var modalRules = []Rule{
	{Name: "strength-differs", Level: diag.Warning, Source: "GDPR Art. 12(1); WP260 rev.01, 13: may, should and must are not the same", Translation: strengthDiffers},
}

// force is how often a text binds, promises, recommends and permits.
type force struct {
	sure     map[change.Strength]int    // said so, and not denied
	possible map[change.Strength]int    // at most
	words    map[change.Strength]string // the first that says so
	musts    int                        // duties said with the plainest word, and not denied
	mays     int                        // permissions said so
	must     string
	may      string
	duties   int // what stands for a duty or a permission beside the modal verbs
	leaves   int
}

// force counts the modal verbs of a text. One that is denied may be of either
// strength, for "may not" is "must not"; a soft one often says something else.
func (lang *language) force(text []change.Sentence) force {
	f := force{sure: map[change.Strength]int{}, possible: map[change.Strength]int{}, words: map[change.Strength]string{}}
	for _, s := range text {
		f.duties += len(s.Find(lang.duties))
		f.leaves += len(s.Find(lang.leaves))
		for _, part := range s.Parts() {
			lang.weigh(part, &f)
		}
	}
	return f
}

func (lang *language) weigh(part change.Sentence, f *force) {
	denied := lang.denial([]change.Sentence{part}).plain > 0
	found := part.Modals()
	hedged := slices.ContainsFunc(found[change.Recommends], func(word string) bool { return lang.hedges[word] })
	for _, strength := range strengths {
		for _, word := range found[strength] {
			as := strength
			if hedged && as == change.Binds {
				as = change.Recommends
			}
			switch {
			case denied:
				f.possible[change.Permits]++
				f.possible[change.Binds]++
				if as != change.Permits && as != change.Binds {
					f.possible[as]++
				}
				continue
			case lang.soft[word]:
				f.possible[as]++
				continue
			}
			f.possible[as]++
			f.sure[as]++
			if f.words[as] == "" {
				f.words[as] = word
			}
			if lang.musts[word] && as == change.Binds {
				f.musts, f.must = f.musts+1, word
			}
			if lang.mays[word] {
				f.mays, f.may = f.mays+1, word
			}
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
		ours, theirs := source.force(u.sourceRead), d.language.force(u.ownRead)
		lost, gained := strengthOnlyIn(ours, theirs), strengthOnlyIn(theirs, ours)
		switch {
		case lost != 0 && gained != 0 && lost+gained != change.Promises+change.Binds:
			return diag.List{p.AtUnit(u, "%s says %q where its source says %q", p.Own.Key, theirs.words[gained], ours.words[lost]).
				Hint("the one %s, the other %s", verbs[gained], verbs[lost])}
		case ours.musts > 0 && theirs.obliges() == 0:
			return diag.List{p.AtUnit(u, "%s does not say the %q of its source", p.Own.Key, ours.must).Hint("say whose duty it is")}
		case theirs.musts > 0 && ours.obliges() == 0:
			return diag.List{p.AtUnit(u, "%s says %q, which its source does not", p.Own.Key, theirs.must).Hint("look whether it is a duty")}
		case ours.mays > 0 && theirs.allows() == 0:
			return diag.List{p.AtUnit(u, "%s does not say the %q of its source", p.Own.Key, ours.may).Hint("say what is only possible, or allowed")}
		case theirs.mays > 0 && ours.allows() == 0:
			return diag.List{p.AtUnit(u, "%s says %q, which its source does not", p.Own.Key, theirs.may).Hint("look whether it is only possible, or allowed")}
		}
		return nil
	})
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
