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

// score is how often a category was given, how often that was right, how often
// a label wanted it and how often that was met.
type score struct{ given, right, wanted, met int }

func (s score) String() string {
	precision, recall := float64(s.right)/float64(max(1, s.given)), float64(s.met)/float64(max(1, s.wanted))
	f1 := 0.0
	if s.right > 0 {
		f1 = 2 * precision * recall / (precision + recall)
	}
	return fmt.Sprintf("%5.2f %5.2f %5.2f", precision, recall, f1)
}

// scores are of each category and, under "all", of all together.
type scores map[string]*score

func (s scores) of(name string) *score {
	if s[name] == nil {
		s[name] = &score{}
	}
	return s[name]
}

// add counts the categories that were given to a clause against its labels. Of
// several labels each is right, and one that is given meets them all.
func (s scores) add(labels []string, given []change.Category) {
	wanted, met := labels[0], 0
	for _, c := range given {
		name, right := string(c), slices.Contains(labels, string(c))
		s.of(name).given++
		s.of("all").given++
		if right {
			s.of(name).right++
			s.of("all").right++
			if met == 0 {
				wanted, met = name, 1
			}
		}
	}
	for _, name := range []string{wanted, "all"} {
		s.of(name).wanted++
		s.of(name).met += met
	}
}

// categories prints precision, recall and F1 of the categories of the material
// clauses, of the one named first and of all that were named: of all clauses, by
// publisher and by category.
func categories(w io.Writer, verdicts []verdict) {
	first, named := scores{}, scores{}
	publishers := map[string][2]scores{}
	for _, v := range verdicts {
		if publishers[v.publisher][0] == nil {
			publishers[v.publisher] = [2]scores{{}, {}}
		}
		for _, c := range v.clauses {
			if !c.material() {
				continue
			}
			labels := strings.Split(c.Category, ",")
			for _, both := range [][2]scores{{first, named}, publishers[v.publisher]} {
				both[0].add(labels, c.categories[:min(1, len(c.categories))])
				both[1].add(labels, c.categories)
			}
		}
	}
	row := func(name string, first, named *score) {
		if first.wanted+named.given > 0 {
			fmt.Fprintf(w, "%-24s %v    %v\n", name, first, named)
		}
	}
	fmt.Fprintf(w, "%-24s %-17s    %s\n%-24s %s\n", "category", "named first", "all that are named", "", strings.Repeat(" prec.  rec.    F1   ", 2))
	for _, name := range slices.Concat([]string{"all"}, names(change.Categories)) {
		row(name, first.of(name), named.of(name))
	}
	for _, name := range slices.Sorted(maps.Keys(publishers)) {
		if name != "" {
			row(name, publishers[name][0].of("all"), publishers[name][1].of("all"))
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
