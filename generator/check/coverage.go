package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"proviso/generator/brand"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/disclosure"
	"proviso/generator/policy"
	"proviso/generator/term"
)

var disclosureRules = []Rule{
	{Name: "missing-disclosure", Level: diag.Warning, Source: "the lists of policy.toml's requires: the message cites the article", Policy: missingDisclosures},
	{Name: "unknown-disclosure", Level: diag.Warning, Source: "policy.toml: covers maps disclosures of the lists", Policy: unknownDisclosures},
}

// Coverage is how a policy answers one thing that a law requires it to say.
type Coverage struct {
	List     disclosure.List
	Item     disclosure.Item
	Sections []string // that [covers] names
	Answers  []Answer // in each locale that a site has
}

// Answered reports whether it is answered in every locale that a site has.
func (c Coverage) Answered() bool {
	return !slices.ContainsFunc(c.Answers, func(a Answer) bool { return a.State != Answered })
}

// Answer is whether the sections say something in one locale.
type Answer struct {
	Locale  policy.Locale
	State   AnswerState
	Without []string // sites of the locale on which none of the sections stands
}

// AnswerState says what there is.
type AnswerState string

const (
	Answered  AnswerState = "answered"
	Unmapped  AnswerState = "missing"    // [covers] names no section
	Empty     AnswerState = "no text"    // the sections have no text
	Elsewhere AnswerState = "on no site" // no site of the locale shows them
	NoDraft   AnswerState = "no draft"   // of the locale
)

// Coverage lists what the laws that a policy names require, in their order,
// and where it is answered.
func (c *Checker) Coverage(p *content.Policy) []Coverage {
	return c.whole(p).coverage()
}

func (w *Whole) coverage() []Coverage {
	var all []Coverage
	for _, l := range disclosure.Required(w.Policy.Settings.Requires) {
		for _, item := range l.Items {
			one := Coverage{List: l, Item: item, Sections: w.answering(l, item)}
			for _, locale := range w.carried() {
				one.Answers = append(one.Answers, w.answer(one.Sections, locale))
			}
			all = append(all, one)
		}
	}
	return all
}

// answering lists the sections that [covers] names for an item, under either of
// its names.
func (w *Whole) answering(l disclosure.List, item disclosure.Item) []string {
	var sections []string
	for _, key := range l.Keys(item) {
		for _, id := range w.Policy.Settings.Covers[key].Sections {
			if id != "" && !slices.Contains(sections, id) {
				sections = append(sections, id)
			}
		}
	}
	return sections
}

// sites lists the brands that have the policy in a locale.
func (w *Whole) sites(l policy.Locale) []*brand.Brand {
	return slices.DeleteFunc(slices.Clone(w.Project.Brands), func(b *brand.Brand) bool {
		return !b.Has(w.Policy.ID) || !slices.Contains(b.Locales, l)
	})
}

// carried lists the locales in which some site has the policy; without sites,
// those of the drafts.
func (w *Whole) carried() []policy.Locale {
	var all []policy.Locale
	for _, b := range w.Project.Brands {
		if b.Has(w.Policy.ID) {
			all = append(all, b.Locales...)
		}
	}
	if len(all) == 0 {
		all = w.Policy.Locales()
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func (w *Whole) answer(sections []string, l policy.Locale) Answer {
	a := Answer{Locale: l, State: Answered}
	i := slices.IndexFunc(w.Drafts, func(d *Draft) bool { return d.Locale == l })
	switch {
	case len(sections) == 0:
		a.State = Unmapped
	case i < 0:
		a.State = NoDraft
	case !w.Drafts[i].speaks(sections, nil):
		a.State = Empty
	}
	if a.State != Answered {
		return a
	}
	sites := w.sites(l)
	for _, b := range sites {
		if !w.Drafts[i].speaks(sections, b) {
			a.Without = append(a.Without, b.ID)
		}
	}
	if len(sites) > 0 && len(a.Without) == len(sites) {
		a.State = Elsewhere
	}
	return a
}

// speaks reports whether one of some sections has text beside headings on a
// site, or on any where b is nil.
func (d *Draft) speaks(sections []string, b *brand.Brand) bool {
	return slices.ContainsFunc(sections, func(id string) bool {
		return slices.ContainsFunc(d.under(id), func(c *Clause) bool {
			return c.Block.Kind != policy.Heading && strings.TrimSpace(c.Text) != "" && (b == nil || c.Block.Stands(b.Tags))
		})
	})
}

// under lists the clauses of a section and of the sections in it.
func (d *Draft) under(id string) []*Clause {
	var all []*Clause
	level := 0
	for _, c := range d.Clauses {
		switch {
		case c.Block == nil:
			continue
		case c.Block.Kind == policy.Heading && level > 0 && c.Block.Level <= level:
			return all
		case c.Block.Kind == policy.Heading && c.Block.ID == id:
			level = c.Block.Level
		}
		if level > 0 || id == policy.IntroID && strings.HasPrefix(c.Key, policy.IntroID+"/") {
			all = append(all, c)
		}
	}
	return all
}

// missingDisclosures: what a required list asks for and the text does not say.
func missingDisclosures(w *Whole) diag.List {
	var list diag.List
	for _, one := range w.coverage() {
		for _, a := range one.Answers {
			if a.State == Answered {
				continue
			}
			found := diag.Warnf(w.Policy.Settings.RequiresPlace, "%s, %s is not answered: %s", one.List.Name, one.Item.Cite, a.says(one))
			if a.State == Unmapped {
				list.Add(w.propose(found, one))
				break // in each locale alike
			}
			found.Origin.Locale = string(a.Locale)
			list.Add(found)
		}
	}
	return list
}

func (a Answer) says(one Coverage) string {
	sections := strings.Join(one.Sections, ", ")
	switch a.State {
	case Empty:
		return fmt.Sprintf("%s; %s has no text in %s", one.Item.What, sections, a.Locale)
	case Elsewhere:
		return fmt.Sprintf("%s; %s stands on no site in %s", one.Item.What, sections, a.Locale)
	case NoDraft:
		return fmt.Sprintf("%s; there is no draft in %s", one.Item.What, a.Locale)
	}
	return one.Item.What
}

// propose adds where an answer may stand, by words that often stand in one.
func (w *Whole) propose(found diag.Problem, one Coverage) diag.Problem {
	key := one.List.Keys(one.Item)[0]
	if near := w.near(one.Item); len(near) > 0 {
		return found.Hint("it may stand in %s; if it does: [covers] %s = [\"%s\"]", strings.Join(near, ", "), key, near[0])
	}
	return found.Hint("write it, if only that there is none, and map it: [covers] %s = [\"SECTION\"]", key)
}

// near lists at most three sections of the source that have words of an item,
// those with the most first.
func (w *Whole) near(item disclosure.Item) []string {
	if w.Source == nil {
		return nil
	}
	words := item.Words(w.Source.Locale)
	count := map[string]int{}
	var ids []string
	for _, c := range w.Source.Clauses {
		id, _, _ := strings.Cut(c.Key, "/")
		n := len(term.FindAll(words, w.Source.words(c)))
		if c.Block == nil || n == 0 {
			continue
		}
		if count[id] == 0 {
			ids = append(ids, id)
		}
		count[id] += n
	}
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	return ids[:min(3, len(ids))]
}

// unknownDisclosures: keys of [covers] that no list has.
func unknownDisclosures(w *Whole) diag.List {
	var list diag.List
	for _, key := range coverKeys(w.Policy) {
		if !disclosure.Known(key) {
			list.Add(diag.Warnf(w.Policy.Settings.Covers[key].Place, "covers: there is no disclosure %q", key).Hint("%s", disclosure.Near(key)).
				Hint("proviso check --coverage lists those that the policy requires"))
		}
	}
	return list
}

func coverKeys(p *content.Policy) []string {
	var keys []string
	for key := range p.Settings.Covers {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// covers: each section that [covers] names is one of the source.
func (c *Checker) covers(p *content.Policy) diag.List {
	source := p.Drafts[p.Settings.Source]
	if source == nil {
		return nil // reported by itself
	}
	ids := []string{policy.IntroID}
	for _, clause := range source.Clauses {
		if clause.Block != nil && clause.Block.ID != "" {
			ids = append(ids, clause.Block.ID)
		}
	}
	var list diag.List
	for _, key := range coverKeys(p) {
		for _, id := range p.Settings.Covers[key].Sections {
			if !slices.Contains(ids, id) {
				list.Add(diag.Errorf(p.Settings.Covers[key].Place, "covers.%s: %s has no section %q", key, source.File, id).Hint("%s", diag.DidYouMean(id, ids)))
			}
		}
	}
	return list
}
