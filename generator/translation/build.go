package translation

import (
	"slices"
	"strings"

	"proviso/generator/change"
	"proviso/generator/check"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/redline"
	"proviso/generator/xliff"
)

// build makes the units.
func (j *Job) build() diag.List {
	var a alignment
	if j.draft != nil {
		var list diag.List
		if a, list = align(j.source, j.draft, last(j.Policy)); list.HasErrors() {
			return list
		}
		j.parallel, j.there, j.Removed = a.byKey, a.there, a.removed
	}
	stale := j.stale(a)
	j.parallel = j.parallel && j.fits(stale, a)
	var context []string
	for _, c := range j.source.Clauses {
		there, aligned := a.there[c.Key]
		u := &unit{id: c.Key, kind: c.Kind(), leaves: clauseLeaves(j.source, c)}
		if c.Block != nil && c.Block.Kind == policy.Heading {
			context = append(above(context, c.Block.Level), c.Block.Words(nil))
		}
		u.notes = notes(c, context)
		if aligned {
			u.there = clauseLeaves(j.draft, there)
		}
		j.judge(u, stale)
		if u.hasWords() {
			j.units = append(j.units, u)
		} else if _, isStale := stale[c.Key]; isStale {
			j.Code = append(j.Code, c.Key)
		}
		if c.Block == nil {
			j.description()
		}
	}
	return nil
}

// fits reports whether new words of the clauses that are behind have their
// places in the translation as it is.
func (j *Job) fits(stale map[string]check.Stale, a alignment) bool {
	return !slices.ContainsFunc(j.source.Clauses, func(c policy.Clause) bool {
		_, isStale := stale[c.Key]
		return isStale && !sameForm(clauseLeaves(j.source, c), clauseLeaves(j.draft, a.there[c.Key]))
	})
}

// above pads or cuts the headings to those above a level.
func above(headings []string, level int) []string {
	for len(headings) < level-1 {
		headings = append(headings, "")
	}
	return headings[:level-1]
}

// notes say what a translator sees where the clause stands.
func notes(c policy.Clause, headings []string) []string {
	all := []string{c.Kind()}
	if under := strings.Join(slices.DeleteFunc(slices.Clone(headings), func(s string) bool { return s == "" }), " › "); under != "" && c.Block.Kind != policy.Heading {
		all = append(all, "under: "+under)
	}
	if when := conditions(c); when != "" {
		all = append(all, "stands on some sites alone: "+when)
	}
	return all
}

// hasWords reports whether there is anything to translate: a clause of code
// alone has nothing.
func (u *unit) hasWords() bool {
	return slices.ContainsFunc(u.leaves, func(l leaf) bool { return canonical(l.runs) != "" })
}

// description is a line of the front matter that translators are given with a
// new text, and for context where it is translated.
func (j *Job) description() {
	if len(j.source.Description) == 0 || j.draft != nil && len(j.draft.Description) == 0 {
		return
	}
	u := &unit{id: descriptionID, kind: "description", leaves: frontLeaves(j.source.Description), notes: []string{"what search engines show of the page"}}
	if j.draft != nil {
		u.there = frontLeaves(j.draft.Description)
	}
	j.judge(u, nil)
	if before := j.descriptionBefore(); before != nil {
		old, target := scan(frontLeaves(before)), scan(u.there).like(u.codes)
		u.state, u.before = xliff.NeedsReview, &xliff.Alternative{Source: old.like(u.codes), Target: target}
	}
	j.units = append(j.units, u)
}

// descriptionBefore is the source's description in the last version, where it
// changed since and the translation did not; else nil.
func (j *Job) descriptionBefore() policy.Text {
	v := last(j.Policy)
	if j.draft == nil || v == nil || v.Docs[j.source.Locale] == nil || v.Docs[j.Locale] == nil {
		return nil
	}
	before, there := v.Docs[j.source.Locale].Description, v.Docs[j.Locale].Description
	if len(before) == 0 || frontValue(before) == frontValue(j.source.Description) || frontValue(there) != frontValue(j.draft.Description) {
		return nil
	}
	return before
}

// judge says what is to be done with a unit, and makes its content.
func (j *Job) judge(u *unit, stale map[string]check.Stale) {
	source, translation := scan(u.leaves), scan(u.there)
	behind, isStale := stale[u.id]
	before := source
	switch {
	case len(u.there) == 0 && u.hasWords(), !j.parallel && !sameForm(u.leaves, u.there):
		u.state = xliff.NeedsTranslation
	case isStale:
		u.state = xliff.NeedsReview
	default:
		u.state = xliff.Final
	}
	if isStale {
		before = j.sourceBefore(behind)
	}
	u.words = source.content
	u.codes = localised(slices.Clone(source.codes), before, translation)
	if len(u.there) == 0 {
		return
	}
	target := translation.like(u.codes)
	if u.state != xliff.NeedsTranslation {
		u.target = &target
	}
	if !u.locked() {
		u.before = &xliff.Alternative{Source: before.like(source.codes), Target: target}
	}
}

// sameForm reports whether two clauses hold the same texts.
func sameForm(a, b []leaf) bool {
	return slices.EqualFunc(a, b, func(x, y leaf) bool { return x.kind == y.kind })
}

// sourceBefore is the source's clause as it was in the last version.
func (j *Job) sourceBefore(s check.Stale) *scanner {
	var leaves []leaf
	doc := last(j.Policy).Docs[j.source.Locale]
	for _, from := range s.Pair.From {
		for _, c := range doc.Clauses {
			if c.Key == from.Key {
				leaves = append(leaves, clauseLeaves(doc, c)...)
			}
		}
	}
	return scan(leaves)
}

// stale lists what the translation is behind of by the source's keys: what
// check says where the two are built the same.
func (j *Job) stale(a alignment) map[string]check.Stale {
	all := map[string]check.Stale{}
	if j.draft == nil {
		return all
	}
	if j.parallel {
		for _, s := range behind(j.Policy, j.Locale) {
			all[s.Clause] = s
		}
		return all
	}
	v := last(j.Policy)
	if v == nil || v.Docs[j.source.Locale] == nil || v.Docs[j.Locale] == nil {
		return all
	}
	changed := map[string]bool{}
	for _, judged := range check.Compare(v.Docs[j.Locale], j.draft) {
		changed[judged.Pair.Key()] = true
	}
	for _, judged := range check.Compare(v.Docs[j.source.Locale], j.source) {
		s := check.Stale{Locale: j.Locale, Clause: judged.Pair.Key(), Pair: judged.Pair}
		there, aligned := a.there[s.Clause]
		if !aligned || changed[there.Key] || judged.Class == change.Editorial || judged.Pair.Kind == redline.Moved || j.reviewed(s) {
			continue
		}
		all[s.Clause] = s
	}
	return all
}

// behind is what check says of one locale.
func behind(p *content.Policy, l policy.Locale) []check.Stale {
	one := *p
	one.Drafts = map[policy.Locale]*policy.Document{p.Settings.Source: p.Drafts[p.Settings.Source], l: p.Drafts[l]}
	return check.Behind(&one, nil)
}

// reviewed reports whether somebody found the translation still right.
func (j *Job) reviewed(s check.Stale) bool {
	return j.Policy.Next != nil && slices.ContainsFunc(j.Policy.Next.Unchanged, func(u content.Unchanged) bool {
		return u.Locale == s.Locale && u.Clause == s.Clause && u.Words == s.Pair.Digest()
	})
}
