package release

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"proviso/generator/change"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/redline"
)

// Comparison is what changes in one locale, on all the sites on which the same
// changes; that of the source itself, slots as written, has no sites.
type Comparison struct {
	Locale  policy.Locale
	Sites   []string // ids of brands
	Changes []*Judged

	file  string      // of the draft, or the brand's where a language is given up
	facts bool        // a fact changed, so that what is found is these sites' own
	reach []siteTexts // in the order of Sites

	ends    []string // where the next text of a language that is given up would lie
	givenUp bool     // the sites give up the language, so that the draft has no text
}

// Judged is a change of a clause with the class that counts: the program's, or
// a person's word over it, or the gravest found for the clause in any locale.
type Judged struct {
	change.Judgement
	Counts   change.Class
	Decision *content.Decision // nil where nobody decided
}

// siteTexts are the two texts of one site that were compared.
type siteTexts struct {
	brand, at string // at is the path of the new text
	from, to  side
}

type side struct {
	doc   *policy.Document
	tags  []string
	facts policy.Facts
}

func (s side) text() redline.Text { return redline.FromDocument(s.doc, s.tags, s.facts) }

// fingerprint is the same for sites on which the same changes are made: the
// same parts stand, and every fact that changed had and has the same value.
func (s siteTexts) fingerprint(apart []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", s.to.doc.Locale)
	if slices.Contains(apart, s.brand) {
		b.WriteString(s.brand)
	}
	for _, one := range []side{s.from, s.to} {
		fmt.Fprintf(&b, "%p ", one.doc)
		for _, part := range one.doc.Parts {
			fmt.Fprintf(&b, "%v ", part.When.Holds(one.tags))
		}
	}
	for _, name := range s.changedFacts() {
		fmt.Fprintf(&b, "\n%s\n%q\n%q", name, s.from.facts[name], s.to.facts[name])
	}
	return b.String()
}

func (s siteTexts) changedFacts() []string { return s.from.facts.Changed(s.to.facts) }

func (d *draft) newComparison(first siteTexts) *Comparison {
	c := &Comparison{Locale: first.to.doc.Locale, file: first.to.doc.File, facts: !maps.Equal(first.from.facts, first.to.facts)}
	for _, j := range d.memory.judge(first) {
		c.Changes = append(c.Changes, &Judged{Judgement: j, Counts: j.Class})
	}
	return c
}

// compare gathers what changes: first in the source, then on the sites, each
// set of changes once.
func (d *draft) compare() {
	source := d.Policy.Settings.Source
	if now := d.Policy.Drafts[source]; d.last != nil && now != nil && d.last.Docs[source] != nil {
		d.comparisons = append(d.comparisons, d.newComparison(siteTexts{from: side{doc: d.last.Docs[source]}, to: side{doc: now}}))
	}
	known := map[string]*Comparison{}
	for _, texts := range d.reached {
		key := texts.fingerprint(d.decidedApart())
		c := known[key]
		if c == nil {
			c = d.newComparison(texts)
			known[key] = c
			d.comparisons = append(d.comparisons, c)
		}
		c.Sites, c.reach = append(c.Sites, texts.brand), append(c.reach, texts)
	}
	d.dropped()
}

// decidedApart are the brands that a decision names: theirs are compared apart.
func (d *draft) decidedApart() []string {
	var brands []string
	if next := d.Policy.Next; next != nil {
		for _, one := range next.Decisions {
			brands = append(brands, one.Brand)
		}
	}
	return brands
}

// gravest gives a clause that changed in several locales one class, the
// gravest found in any. What a changed fact did is its sites' own affair, and so
// is a decision for one brand.
func (d *draft) gravest() {
	found := map[string]change.Class{}
	for _, c := range d.comparisons {
		for _, j := range c.Changes {
			if key, ok := d.shared(c, j); ok {
				found[key] = change.Gravest(found[key], j.Counts)
			}
		}
	}
	for _, c := range d.comparisons {
		for _, j := range c.Changes {
			if key, ok := d.shared(c, j); ok {
				j.Counts = change.Gravest(j.Counts, found[key])
			}
		}
	}
}

// shared names the changes that have one class with this one.
func (d *draft) shared(c *Comparison, j *Judged) (key string, ok bool) {
	if c.givenUp || c.facts && c.written(j).Digest() != c.bare(j).Digest() {
		return "", false
	}
	key = j.Pair.Key()
	if next := d.Policy.Next; next != nil {
		for _, one := range next.Decisions {
			if one.Clause == key && slices.Contains(c.Sites, one.Brand) {
				return key + " " + one.Brand, true
			}
		}
	}
	return key, true
}

// Class is the gravest of the changes.
func (c *Comparison) Class() change.Class {
	class := change.None
	for _, j := range c.Changes {
		class = change.Gravest(class, j.Counts)
	}
	return class
}

// place is where a changed clause stands in the draft, or its file where it
// was removed.
func (c *Comparison) place(j *Judged) diag.Place {
	if len(j.Pair.To) > 0 {
		return diag.Place{File: c.file, Line: j.Pair.To[0].Line}
	}
	return diag.Place{File: c.file}
}

// says is what became of a clause in a few plain words.
func (j *Judged) says() string {
	if len(j.Signals) == 0 {
		return j.Pair.Kind.Word()
	}
	var what []string
	for _, s := range j.Signals {
		what = append(what, s.What)
	}
	return strings.Join(what, "; ")
}

// Changes says what the draft of a policy changes, judged and decided, as a
// release on a day would find it. The problems are decisions that do not fit.
func Changes(project *content.Project, templates fs.FS, p *content.Policy, day policy.Date) ([]*Comparison, diag.List) {
	d := compared(project, templates, p, day)
	return d.comparisons, d.list
}

func compared(project *content.Project, templates fs.FS, p *content.Policy, day policy.Date) *draft {
	d := newDraft(project, templates, Request{Policy: p, Day: day, Announced: day, Effective: day})
	d.compose()
	d.compare()
	d.decide()
	d.gravest()
	return d
}
