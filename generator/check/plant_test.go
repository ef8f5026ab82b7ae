package check

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"proviso/generator/brand"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/markdown"
	"proviso/generator/policy"
)

// Faults are planted one to a clause in texts that are clean, and must be told
// there. The texts are the project's own policies and a short one in ten
// languages. With -v each class and language is printed, found of planted, and
// each fault that was missed.

// fault is a class of faults.
type fault struct {
	class  string
	rules  []string // each tells it
	alone  bool     // one at a time, told anywhere: the rule goes by the text as a whole
	apart  int      // into how many parts of the text they go by turns, where many disturb the rule
	source bool     // planted in the source as well
	plant  func(s spot) []string
	least  int // percent that must be found; 0 for all
}

// spot is a clause in which a fault is planted.
type spot struct {
	l      policy.Locale
	words  plantWords
	draft  *Draft
	clause *Clause
	text   string // its Markdown, as it stands in the draft
	source string // that of the source's clause, "" in the source itself
}

// plot is a policy in which faults are planted.
type plot struct {
	project *content.Project
	policy  *content.Policy
	whole   *Whole
	before  map[string]diag.List // what the rules find in the clean text, by locale
}

func newPlot(project *content.Project, p *content.Policy) *plot {
	w := (&Checker{Project: project}).whole(p)
	return &plot{project, p, w, map[string]diag.List{}}
}

func plots(t *testing.T) []*plot {
	t.Helper()
	project := content.Load(os.DirFS("../.."))
	var all []*plot
	for _, p := range project.Policies {
		all = append(all, newPlot(project, p))
	}
	if len(all) < 2 {
		t.Fatal("the project's own policies are missing")
	}
	return append(all, samplePlot(t, project.Brands))
}

// samplePlot is the short policy, on the sites of the project.
func samplePlot(t *testing.T, brands []*brand.Brand) *plot {
	t.Helper()
	p := &content.Policy{ID: "sample", Dir: "content/sample", Record: &ledger.Record{}, Settings: content.Settings{Source: "en", NoticeDays: 30, Glossary: customers}, Drafts: map[policy.Locale]*policy.Document{}, Sources: map[policy.Locale][]byte{}}
	for _, l := range plantLocales {
		file := string(l) + ".md"
		source, err := os.ReadFile("testdata/plant/" + file)
		if err != nil {
			t.Fatal(err)
		}
		doc, list := markdown.Parse(file, l, source)
		if len(list) > 0 {
			t.Fatal(list.Format())
		}
		p.Drafts[l], p.Sources[l] = doc, source
	}
	return newPlot(&content.Project{Brands: brands, Policies: []*content.Policy{p}}, p)
}

// draft is that of a locale.
func (x *plot) draft(l policy.Locale) *Draft {
	i := slices.IndexFunc(x.whole.Drafts, func(d *Draft) bool { return d.Locale == l })
	if i < 0 {
		return nil
	}
	return x.whole.Drafts[i]
}

// run is what some rules find in a locale whose draft has another body.
func (x *plot) run(l policy.Locale, body string, rules []string) (diag.List, bool) {
	source := x.policy.Settings.Source
	front, _ := strings.CutSuffix(string(x.policy.Sources[l]), string(x.policy.Drafts[l].Body))
	doc, list := markdown.Parse(x.policy.Drafts[l].File, l, []byte(front+body))
	if list.HasErrors() {
		return nil, false
	}
	p := *x.policy
	p.Drafts = map[policy.Locale]*policy.Document{source: x.policy.Drafts[source]}
	p.Drafts[l] = doc
	var found diag.List
	if slices.Contains(rules, "parallel") {
		found = contractual("parallel", diag.Origin{Policy: p.ID, Locale: string(l)}, Parallel(p.Drafts[source], doc))
	}
	w := (&Checker{Project: x.project}).whole(&p)
	for _, r := range Rules() {
		if slices.Contains(rules, r.Name) {
			found.Add(w.run(r)...)
		}
	}
	return slices.DeleteFunc(found, func(p diag.Problem) bool { return p.Origin.Locale != string(l) }), true
}

// clean is what some rules find in a locale before anything was planted.
func (x *plot) clean(l policy.Locale, rules []string) diag.List {
	key := string(l) + " " + strings.Join(rules, " ")
	if list, ok := x.before[key]; ok {
		return list
	}
	list, _ := x.run(l, string(x.policy.Drafts[l].Body), rules)
	x.before[key] = list
	return list
}

// isNew reports whether a finding was not there before.
func isNew(p diag.Problem, before diag.List) bool {
	return !slices.ContainsFunc(before, func(b diag.Problem) bool {
		return b.Origin.Rule == p.Origin.Rule && b.Origin.Clause == p.Origin.Clause && b.Message == p.Message
	})
}

// seed is one planted fault.
type seed struct {
	clause *Clause
	text   string // what the clause becomes
}

// tally counts a class in a locale.
type tally struct {
	found, planted int
	missed         []string
}

// sow plants the faults of a class in a locale, as many at once as do not
// disturb each other, and counts what is told.
func (x *plot) sow(f fault, l policy.Locale, sum *tally) {
	d := x.draft(l)
	if d == nil || d == x.whole.Source && !f.source {
		return
	}
	for _, seeds := range x.rounds(f, d) {
		if list, parsed := x.run(l, planted(d, seeds), f.rules); parsed {
			x.count(f, seeds, list, l, sum)
			continue
		}
		for _, s := range seeds { // one of them makes no text at all, which is told anyway
			if list, parsed := x.run(l, planted(d, []seed{s}), f.rules); parsed {
				x.count(f, []seed{s}, list, l, sum)
			}
		}
	}
}

// planted is the text of a draft with some clauses replaced.
func planted(d *Draft, seeds []seed) string {
	body := string(d.Doc.Body)
	for _, s := range slices.Backward(seeds) {
		body = body[:s.clause.start] + s.text + body[s.clause.end:]
	}
	return body
}

func (x *plot) count(f fault, seeds []seed, list diag.List, l policy.Locale, sum *tally) {
	before := x.clean(l, f.rules)
	for _, s := range seeds {
		sum.planted++
		told := slices.ContainsFunc(list, func(p diag.Problem) bool {
			return isNew(p, before) && (f.alone || p.Origin.Clause == s.clause.Key || p.Place.Line == s.clause.Place.Line)
		})
		if told {
			sum.found++
		} else {
			sum.missed = append(sum.missed, fmt.Sprintf("%s %s %s: %s", l, x.policy.ID, s.clause.Key, oneLine(s.text)))
		}
	}
}

// rounds are the faults that a class plants in a draft; those of a round stand
// in the text together.
func (x *plot) rounds(f fault, d *Draft) [][]seed {
	most := 1
	if everyFault() {
		most = 40
	}
	sources := map[*Clause]string{}
	for _, p := range d.Pairs() {
		if p.Source.Block != nil {
			sources[p.Own] = strings.TrimRight(string(x.whole.Source.Doc.Body[p.Source.start:p.Source.end]), "\n")
		}
	}
	groups := map[int][]seed{}
	for i, c := range d.Clauses {
		if c.Block == nil {
			continue
		}
		whole := string(d.Doc.Body[c.start:c.end])
		text := strings.TrimRight(whole, "\n")
		for k, variant := range f.plant(spot{d.Locale, plantTable[d.Locale], d, c, text, sources[c]}) {
			group := k
			if f.apart > 0 {
				group = k*f.apart + i%f.apart
			}
			if f.alone {
				group = len(groups)
			}
			groups[group] = append(groups[group], seed{c, variant + whole[len(text):]})
		}
	}
	var all [][]seed
	for _, group := range slices.Sorted(maps.Keys(groups)) {
		all = append(all, groups[group])
	}
	return thinned(all, most)
}

// thinned are at most some of a list, from all over it.
func thinned[T any](all []T, most int) []T {
	if len(all) <= most {
		return all
	}
	var some []T
	for i := range most {
		some = append(some, all[i*len(all)/most])
	}
	return some
}

// everyFault is whether all are planted, which takes minutes; else there are a
// few of each class, in the short texts and in half of the languages.
func everyFault() bool { return os.Getenv("PROVISO_FAULTS") == "all" }

func TestPlantedFaults(t *testing.T) {
	all := plots(t)
	if !everyFault() {
		all = slices.DeleteFunc(all, func(x *plot) bool { return x.policy.ID == "privacy" })
	}
	for i, f := range slices.Concat(translationFaults, textFaults, termFaults) {
		locales := plantLocales
		if !everyFault() { // each class in half of them, in turn
			locales = nil
			for k := i % 2; k < len(plantLocales); k += 2 {
				locales = append(locales, plantLocales[k])
			}
		}
		t.Run(strings.ReplaceAll(f.class, " ", "-"), func(t *testing.T) { f.try(t, all, locales) })
	}
}

// try plants a class in locales.
func (f fault) try(t *testing.T, all []*plot, locales []policy.Locale) {
	const shown = 20
	least := cmp.Or(f.least, 100)
	var row, missed []string
	for _, l := range locales {
		var sum tally
		for _, x := range all {
			x.sow(f, l, &sum)
		}
		if sum.planted == 0 {
			continue
		}
		row = append(row, fmt.Sprintf("%s %d/%d", l, sum.found, sum.planted))
		missed = append(missed, sum.missed...)
		if sum.found*100 < sum.planted*least {
			t.Errorf("in %s %d of %d are told", l, sum.found, sum.planted)
		}
	}
	if len(row) == 0 {
		t.Error("nothing was planted")
	}
	t.Logf("%-32s %s", f.class, strings.Join(row, "  "))
	for _, one := range missed[:min(shown, len(missed))] {
		t.Logf("    missed: %s", one)
	}
}
