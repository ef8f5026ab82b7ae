package change

import (
	"slices"
	"strings"

	"proviso/generator/change/link"
	"proviso/generator/change/proof"
	"proviso/generator/change/reading"
	"proviso/generator/change/signal"
	"proviso/generator/change/subject"
	"proviso/generator/policy"
	"proviso/generator/redline"
	"proviso/generator/topic"
)

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
	if !slices.ContainsFunc(pairs, reading.Differs) {
		return nil
	}
	return judgeBy(topic.Learned(), pairs, locale)
}

// judgeBy judges with what examples taught; without a model by rules alone.
func judgeBy(model *topic.Model, pairs []redline.Pair, locale policy.Locale) []Judgement {
	links := link.New(reading.New(pairs, locale))
	proofs := proof.New(links)
	j := &judge{links, proofs, subject.New(links, proofs.Brands(), model)}
	var all []Judgement
	for i := range links.Cases {
		if c := &links.Cases[i]; c.Changed() {
			all = append(all, j.judge(c))
		}
	}
	return all
}

// judge asks what the links lead to, which proofs hold, and what a change is
// about.
type judge struct {
	links    *link.Links
	proofs   *proof.Judge
	subjects *subject.Judge
}

// judge judges one case: whole clauses first, then each place in which it
// differs, then its links.
func (j *judge) judge(c *reading.Case) Judgement {
	out := Judgement{Pair: c.Pair, Class: Editorial}
	links := signal.OfLinks(j.links, c)
	disguises := slices.Concat(signal.Disguises(c), j.proofs.Objections(c))
	if why := j.proofs.Clause(c); why != "" && len(links)+len(disguises) == 0 {
		out.Proof = strings.Join(proof.Because(c, why), "; ")
		return out
	}
	proofs := proof.Because(c, j.proofs.Hunks(c)...)
	open := c.Open()
	if len(open)+len(links)+len(disguises) == 0 {
		out.Proof = strings.Join(proofs, "; ")
		return out
	}
	out.Class = Review
	out.Signals = append(append(signal.Of(j.links, c, open), links...), disguises...)
	if isMaterial(c, open, out.Signals) {
		out.Class = Material
	}
	out.Categories = j.subjects.Categories(c, open, out.Signals)
	for i := range out.Signals {
		if out.Signals[i].Category == "" {
			out.Signals[i].Category = out.Categories[0]
		}
	}
	return out
}

// isMaterial: a clause that came or went, and a change that a signal speaks
// for, matter. A heading alone binds nobody; whether it says something new is
// for a person to see.
func isMaterial(c *reading.Case, open []reading.Hunk, signals []signal.Signal) bool {
	if (len(c.Pair.From) == 0 || len(c.Pair.To) == 0) && !reading.IsHeading(c.Clause()) && len(open) > 0 {
		return true
	}
	return len(signals) > 0
}
