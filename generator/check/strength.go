package check

import (
	"slices"
	"strings"

	"proviso/generator/change"
	"proviso/generator/diag"
	"proviso/generator/pattern"
)

var strengthRules = []Rule{
	{Name: "negation-differs", Level: diag.Warning, Source: "GDPR Art. 12(1): what is denied in one language is denied in every language", Translation: negationDiffers},
	{Name: "strength-differs", Level: diag.Warning, Source: "GDPR Art. 12(1); WP260 rev.01, 13: may, should and must are not the same", Translation: strengthDiffers},
}

// properNames hold a "not" that denies nothing.
var properNames = pattern.New(`\b(?:Do|do)[ -][Nn]ot[ -](?:Track|Sell|Share|Call|Contact)\b`)

// denial is how often a text denies: with a negation, and with a word that may
// stand for one.
type denial struct{ plain, hidden int }

func (lang *language) denial(text []change.Sentence) denial {
	var n denial
	for _, s := range text {
		plain := 0
		for _, word := range s.Negations() {
			if !lang.ignored[word] {
				plain++
			}
		}
		plain = max(0, plain-len(s.Find(lang.idioms)))
		n.hidden += len(s.Find(lang.denials))
		if lang.concord && plain > 1 {
			plain = 1
		}
		n.plain += plain
	}
	return n
}

// negationDiffers: a sentence denies as often as its translation. A language
// may have a word for what another says with a "not": unless is "om inte". So
// only a difference that no such word explains is told.
func negationDiffers(d *Draft) diag.List {
	source := d.Whole.Source.language
	if !d.language.reader.Known() || !source.reader.Known() {
		return nil
	}
	return d.compareUnits(func(p Pair, u unit) diag.List {
		a, b := source.denial(u.sourceRead), d.language.denial(u.ownRead)
		if d.language.concord != source.concord {
			a.plain, b.plain = min(a.plain, 1), min(b.plain, 1)
		}
		more, less := a, b
		if a.plain < b.plain {
			more, less = b, a
		}
		if more.plain == less.plain || less.hidden-more.hidden >= more.plain-less.plain {
			return nil
		}
		return diag.List{p.AtUnit(u, "%s denies %s, its source %s", p.Own.Key, times(b.plain), times(a.plain)).
			Hint("look whether a \"not\" was lost or came in")}
	})
}

func times(n int) string {
	switch n {
	case 0:
		return "nothing"
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return strings.Repeat("again and ", n-3) + "three times or more"
}

func (d *Draft) compareUnits(find func(Pair, unit) diag.List) diag.List {
	return d.compare(func(p Pair) diag.List {
		var list diag.List
		for _, u := range p.units {
			if list.Add(find(p, u)...); len(list) >= mostInClause {
				break
			}
		}
		return list
	})
}

// strengthDiffers: "may" is not "must". Told is only a strength that another
// took the place of; a promise may be told as what is done, or as a duty.
func strengthDiffers(d *Draft) diag.List {
	source := d.Whole.Source.language
	return d.compareUnits(func(p Pair, u unit) diag.List {
		ours, theirs := source.modals(u.sourceRead), d.language.modals(u.ownRead)
		lost, gained := strengthOnlyIn(ours, theirs), strengthOnlyIn(theirs, ours)
		if lost == 0 || gained == 0 || lost+gained == change.Promises+change.Binds {
			return nil
		}
		return diag.List{p.AtUnit(u, "%s says %q where its source says %q", p.Own.Key, theirs[gained][0], ours[lost][0]).
			Hint("the one %s, the other %s", verbs[gained], verbs[lost])}
	})
}

var verbs = map[change.Strength]string{change.Permits: "permits", change.Recommends: "recommends", change.Promises: "promises", change.Binds: "binds"}

// modals are the modal verbs of a text by their strength.
func (lang *language) modals(text []change.Sentence) map[change.Strength][]string {
	all := map[change.Strength][]string{}
	for _, s := range text {
		found := s.Modals()
		for _, strength := range strengths {
			for _, word := range found[strength] {
				if !lang.soft[word] {
					all[strength] = append(all[strength], word)
				}
			}
		}
	}
	return all
}

var strengths = []change.Strength{change.Permits, change.Recommends, change.Promises, change.Binds}

// strengthOnlyIn is the greatest strength that one text has and the other has
// not, 0 for none.
func strengthOnlyIn(ours, theirs map[change.Strength][]string) change.Strength {
	for _, strength := range slices.Backward(strengths) {
		if len(ours[strength]) > 0 && len(theirs[strength]) == 0 {
			return strength
		}
	}
	return 0
}
