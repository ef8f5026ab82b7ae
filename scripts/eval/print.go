package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strings"

	"proviso/generator/change"
)

// rate is how many of how many.
type rate struct{ hits, of int }

func (r *rate) add(hit bool) {
	r.of++
	if hit {
		r.hits++
	}
}

// String is the share with its 95 % confidence interval (Wilson 1927).
func (r rate) String() string {
	if r.of == 0 {
		return "     –"
	}
	low, high := r.wilson()
	return fmt.Sprintf("%5.1f %% (%d/%d, %.1f–%.1f)", 100*float64(r.hits)/float64(r.of), r.hits, r.of, 100*low, 100*high)
}

func (r rate) wilson() (low, high float64) {
	const z = 1.959964
	n, p := float64(r.of), float64(r.hits)/float64(r.of)
	middle := (p + z*z/(2*n)) / (1 + z*z/n)
	reach := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return max(0, middle-reach), min(1, middle+reach)
}

// tally is what is counted of a group of pairs.
type tally struct {
	recall, cleared             rate // of pairs
	clauseRecall, clauseCleared rate
	category                    rate // of material clauses: the right one first
}

func (t *tally) add(v verdict) {
	if v.material {
		t.recall.add(flagged(v.class))
	} else {
		t.cleared.add(!flagged(v.class))
	}
	for _, c := range v.clauses {
		if !c.material() {
			t.clauseCleared.add(!flagged(c.class))
			continue
		}
		t.clauseRecall.add(flagged(c.class))
		t.category.add(c.right())
	}
}

func print(w io.Writer, verdicts []verdict, half string, verbose bool) {
	table(w, "half", verdicts, func(v verdict) []string { return slices.Compact([]string{"all", v.half}) })
	verdicts = slices.DeleteFunc(verdicts, func(v verdict) bool { return half != "" && v.half != half })
	figures(w, verdicts)
	misses(w, verdicts, verbose)
}

// figures prints how many, and of no pair which.
func figures(w io.Writer, verdicts []verdict) {
	table(w, "locale", verdicts, func(v verdict) []string { return []string{v.locale} })
	table(w, "category", verdicts, func(v verdict) []string { return v.categories })
	categories(w, verdicts)
}

func table(w io.Writer, name string, verdicts []verdict, keys func(verdict) []string) {
	groups := map[string]*tally{}
	for _, v := range verdicts {
		for _, key := range keys(v) {
			if groups[key] == nil {
				groups[key] = &tally{}
			}
			groups[key].add(v)
		}
	}
	const row = "%-15s %-29v %-29v %-30v %-30v %-29v\n"
	fmt.Fprintf(w, row, name, "material pairs found", "editorial pairs cleared", "material clauses found", "editorial clauses cleared", "category right")
	for _, key := range slices.Sorted(maps.Keys(groups)) {
		t := groups[key]
		fmt.Fprintf(w, row, cmp.Or(key, "(none)"), t.recall, t.cleared, t.clauseRecall, t.clauseCleared, t.category)
	}
	fmt.Fprintln(w)
}

// score is how often a category was right, was the label's and was given.
type score struct{ right, wanted, given int }

func (s score) String() string {
	r := float64(s.right)
	return fmt.Sprintf("%9.2f %9.2f %9.2f", r/float64(max(1, s.given)), r/float64(max(1, s.wanted)), 2*r/float64(s.wanted+s.given))
}

// categories prints precision, recall and F1 of the category of the material
// clauses: of each category and of all together the one named first, then of
// all that were named.
func categories(w io.Writer, verdicts []verdict) {
	scores := map[string]*score{"all": {}, "all named": {}}
	for _, c := range change.Categories {
		scores[string(c)] = &score{}
	}
	for _, v := range verdicts {
		for _, c := range v.clauses {
			if c.material() {
				c.count(scores)
			}
		}
	}
	fmt.Fprintf(w, "%-15s %9s %9s %9s\n", "category", "precision", "recall", "F1")
	for _, name := range slices.Concat([]string{"all", "all named"}, names(change.Categories)) {
		if s := scores[name]; s.wanted+s.given > 0 {
			fmt.Fprintf(w, "%-15s %v\n", name, s)
		}
	}
	fmt.Fprintln(w)
}

func names(list []change.Category) []string {
	var all []string
	for _, c := range list {
		all = append(all, string(c))
	}
	return all
}

func (c clauseVerdict) count(scores map[string]*score) {
	labels := strings.Split(c.Category, ",")
	wanted := labels[0]
	if c.right() {
		wanted = string(c.categories[0]) // of several labels that are right, the one named
		scores[wanted].right++
		scores["all"].right++
	}
	scores[wanted].wanted++
	scores["all"].wanted++
	scores["all named"].wanted++
	if len(c.categories) > 0 {
		scores[string(c.categories[0])].given++
		scores["all"].given++
	}
	scores["all named"].given += len(c.categories)
	if slices.ContainsFunc(c.categories, func(got change.Category) bool { return slices.Contains(labels, string(got)) }) {
		scores["all named"].right++
	}
}

// misses lists every material pair and clause that passed as editorial, and if
// asked every editorial one that was not cleared.
func misses(w io.Writer, verdicts []verdict, verbose bool) {
	for _, v := range verdicts {
		if v.err != nil {
			fmt.Fprintf(w, "unread %s: %v\n", v.id, v.err)
		}
		if v.material && !flagged(v.class) {
			fmt.Fprintf(w, "missed %s %s: %s\n", v.id, v.locale, v.rationale)
		}
		if !v.material && flagged(v.class) && verbose {
			fmt.Fprintf(w, "not cleared %s %s: %s\n", v.id, v.locale, v.rationale)
			reasons(w, v)
		}
		for _, c := range v.clauses {
			if c.material() && !flagged(c.class) {
				fmt.Fprintf(w, "missed clause of %s (%s %s, %s): %.100q → %.100q\n", v.id, c.Kind, c.Category, c.proof, c.Old, c.New)
			}
			if c.material() && verbose && len(c.categories) > 0 && !c.right() {
				fmt.Fprintf(w, "category of %s: %s, not %v: %.150q → %.150q\n    %s\n", v.id, c.Category, c.categories, c.Old, c.New, say(c.signals))
			}
		}
	}
}

func reasons(w io.Writer, v verdict) {
	for _, j := range v.judgements {
		if flagged(j.Class) {
			fmt.Fprintf(w, "    %s %s %s %v: %s\n", j.Class, j.Pair.Kind, kindOf(j), j.Categories, say(j.Signals))
		}
	}
}

func kindOf(j change.Judgement) string {
	if len(j.Pair.To) > 0 {
		return j.Pair.To[0].Kind
	}
	return j.Pair.From[0].Kind
}

func say(signals []change.Signal) string {
	var list []string
	for _, s := range signals {
		list = append(list, s.What)
	}
	return strings.Join(list, "; ")
}
