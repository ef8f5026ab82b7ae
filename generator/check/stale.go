package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"proviso/generator/change"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/policy"
	"proviso/generator/redline"
)

var staleRules = []Rule{
	{Name: "stale-translation", Level: diag.Warning, Source: "GDPR Art. 12(1): readers of every language have the same text; release refuses it", Policy: staleTranslations},
	{Name: "not-reviewed", Level: diag.Warning, Source: "Cal. Civ. Code § 1798.130(a)(5): updated at least once every 12 months; GDPR Art. 24(1): reviewed", Policy: notReviewed},
}

// Stale is a change of the source, other than editorial, since the last version
// that stands, which a translation did not follow.
type Stale struct {
	Locale      policy.Locale
	Clause      string // its key, with a minus before it where it was removed
	Became      string // added, removed, changed
	Place       diag.Place
	Pair        redline.Pair // what became of the source's clause
	Translation string       // the clause as it is translated, in Markdown; "" for none
}

// Before and Now are the source's clause, in Markdown; "" for none.
func (s Stale) Before() string { return s.Pair.Old() }
func (s Stale) Now() string    { return s.Pair.New() }

// Problem says it, at the level of an error.
func (s Stale) Problem() diag.Problem {
	return diag.Errorf(s.Place, "the translation of %s is stale: the source clause was %s, it was not", strings.TrimPrefix(s.Clause, "-"), s.Became).
		Note("old source: %s", cmp.Or(s.Before(), "none")).Note("new source: %s", cmp.Or(s.Now(), "none"))
}

// Judge says what became of each clause between two texts of a locale.
type Judge func(from, to *policy.Document) []change.Judgement

// Compare is a Judge that remembers nothing.
func Compare(from, to *policy.Document) []change.Judgement {
	return change.Judge(redline.Compare(redline.FromDocument(from, nil, nil), redline.FromDocument(to, nil, nil)), to.Locale)
}

// StaleTranslations lists what translations are behind of, by locale. A locale
// that the last version lacks is behind of nothing.
func StaleTranslations(p *content.Policy, judge Judge) []Stale {
	last := lastStanding(p)
	source := p.Settings.Source
	if last == nil || last.Docs[source] == nil || p.Drafts[source] == nil {
		return nil
	}
	var all []Stale
	changes := judge(last.Docs[source], p.Drafts[source])
	for _, l := range p.Locales() {
		if l != source && last.Docs[l] != nil {
			all = append(all, staleIn(last.Docs[l], p.Drafts[l], changes, judge(last.Docs[l], p.Drafts[l]))...)
		}
	}
	return all
}

func lastStanding(p *content.Policy) (last *content.Version) {
	for _, s := range ledger.Latest(p.Record.Acts) {
		if s.Stands() {
			last = p.Version(s.Version)
		}
	}
	return last
}

func staleIn(before, doc *policy.Document, source, translation []change.Judgement) []Stale {
	done := map[string]bool{}
	for _, j := range translation {
		done[j.Pair.Key()] = true
		for _, old := range j.Pair.From { // what the source dropped may be paired with new words here
			done["-"+old.Key] = true
		}
	}
	old, now := redline.FromDocument(before, nil, nil).Clauses, redline.FromDocument(doc, nil, nil).Clauses
	var all []Stale
	for _, j := range source {
		key := j.Pair.Key()
		if j.Class == change.Editorial || j.Pair.Kind == redline.Moved || done[key] {
			continue
		}
		s := Stale{Locale: doc.Locale, Clause: key, Became: became(j.Pair), Place: diag.Place{File: doc.File}, Pair: j.Pair}
		if at := slices.IndexFunc(doc.Clauses, func(c policy.Clause) bool { return c.Key == strings.TrimPrefix(key, "-") }); at >= 0 {
			s.Place = doc.Clauses[at].Place
		}
		if title := doc.Front[policy.TitleKey]; strings.TrimPrefix(key, "-") == policy.TitleKey && title.Line > 0 {
			s.Place = title
		}
		s.Translation = translationOf(j.Pair, old, now)
		all = append(all, s)
	}
	return all
}

// translationOf is the clause that translates what the source changed. Where the
// source has clauses more or fewer before it, it still has the key that it had;
// what the source added has none.
func translationOf(p redline.Pair, old, now []redline.Clause) string {
	if p.Kind == redline.Inserted || len(p.From) == 0 {
		return ""
	}
	was, is := sourceOfKey(old, p.From[0].Key), sourceOfKey(now, strings.TrimPrefix(p.Key(), "-"))
	if is == was {
		return is
	}
	return cmp.Or(sourceOfKey(now, p.From[0].Key), is)
}

func sourceOfKey(clauses []redline.Clause, key string) string {
	if i := slices.IndexFunc(clauses, func(c redline.Clause) bool { return c.Key == key }); i >= 0 {
		return clauses[i].Source
	}
	return ""
}

// became is what became of a clause, in the words of a diff.
func became(p redline.Pair) string {
	switch p.Kind {
	case redline.Inserted:
		return "added"
	case redline.Deleted:
		return "removed"
	}
	return "changed"
}

// Behind lists the stale translations that nobody has found still right, and
// whose source nobody decided to be changed editorially alone; decided may be
// nil.
func Behind(p *content.Policy, decided func(Stale) bool) []Stale {
	return slices.DeleteFunc(StaleTranslations(p, Compare), func(s Stale) bool {
		return decided != nil && decided(s) || p.Next != nil && slices.ContainsFunc(p.Next.Unchanged, func(u content.Unchanged) bool {
			return u.Locale == s.Locale && u.Clause == s.Clause && u.Words == s.Pair.Digest()
		})
	})
}

// staleTranslations cannot be silenced: that a translation is still right is
// said in next.toml, where release looks for it.
func staleTranslations(w *Whole) diag.List {
	var list diag.List
	for _, s := range Behind(w.Policy, w.decided) {
		p := s.Problem().Hint("translate it; proviso check --stale shows all three texts").
			Hint("or say in %s that it is still right: [[unchanged]] locale = %q, clause = %q, words = %q", content.NextFile, s.Locale, s.Clause, s.Pair.Digest())
		p.Origin.Locale, p.Origin.Clause = string(s.Locale), strings.TrimPrefix(s.Clause, "-")
		list.Add(p)
	}
	return list
}

// notReviewed: twelve months in which the policy was neither changed nor
// reaffirmed. Nothing silences it but a review.
func notReviewed(w *Whole) diag.List {
	var last policy.Date
	later := func(day policy.Date) {
		if last.Before(day) && !w.Day.Before(day) {
			last = day
		}
	}
	for _, s := range ledger.Fold(w.Policy.Record.Acts, w.Day) {
		if s.Stands() {
			later(s.Announced)
		}
	}
	for _, a := range w.Policy.Record.Acts {
		if a.Kind == ledger.Reaffirm || a.Kind == ledger.Release && !a.Imported {
			later(a.On) // whoever releases a version has looked at the text
		}
	}
	if w.Day.IsZero() || last.IsZero() || w.Day.Before(policy.NewDate(last.Year()+1, last.Month(), last.Day())) {
		return nil
	}
	return diag.List{diag.Errorf(diag.Place{File: w.Policy.Dir}, "neither changed nor reaffirmed since %s, %s ago", last, months(last, w.Day)).
		Hint("release a new version, or record a review that changed nothing: proviso reaffirm %s --by ROLE --reason TEXT", w.Policy.ID)}
}

func months(from, to policy.Date) string {
	n := (to.Year()-from.Year())*12 + int(to.Month()) - int(from.Month())
	if to.Day() < from.Day() {
		n--
	}
	return fmt.Sprintf("%d months", n)
}
