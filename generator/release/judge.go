package release

import (
	"fmt"
	"slices"
	"strings"

	"proviso/generator/change"
	"proviso/generator/check"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/policy"
)

// refuse adds a reason that no single line of a file is to blame for.
func (d *draft) refuse(format string, args ...any) diag.Problem {
	return diag.Errorf(diag.Place{File: d.Policy.Dir}, format, args...)
}

// dates: what the record's own rules have against the release.
func (d *draft) dates() {
	for _, r := range ledger.Refuse(d.Policy.Record.Acts, d.act()) {
		d.list.Add(d.refuse("%s", r.Reason).Hint("%s", r.Hint))
	}
}

// judge: something changed, each change is decided, and what matters is told
// in time and in words.
func (d *draft) judge() {
	if d.nothing() {
		return
	}
	d.weigh()
	d.refusals()
}

// nothing reports whether no site's text changed or ends, and says so.
func (d *draft) nothing() bool {
	if len(d.version.Texts) > 0 || !d.Imported && len(d.version.Brands) > 0 && len(d.givenUp()) > 0 {
		return false
	}
	if len(d.version.Brands) == 0 {
		d.list.Add(d.refuse("no brand carries the policy in a locale that it has"))
	} else {
		d.list.Add(d.refuse("nothing changed: every site's text is that of the last version that stands"))
	}
	return true
}

// weigh finds what changed, and how much it matters.
func (d *draft) weigh() {
	d.compare()
	d.decide()
	d.gravest()
	class := change.None
	for _, c := range d.comparisons {
		if len(c.Sites) > 0 { // another text without a changed clause differs in what shows nowhere
			class = change.Gravest(class, change.Gravest(change.Editorial, c.Class()))
		}
	}
	d.version.Class = string(class)
}

// refusals gathers what speaks against the release of what was weighed.
func (d *draft) refusals() {
	if d.Imported {
		return
	}
	d.undecided()
	if d.version.Class == string(change.Material) {
		d.notice()
		d.summaries()
		d.consents()
	}
	d.agreed()
	d.stale()
	d.approvals()
}

// each calls a function for the changes of a class, once for each clause of a
// locale.
func (d *draft) each(class change.Class, do func(*Comparison, *Judged)) {
	done := map[string]bool{}
	for _, c := range d.comparisons {
		for _, j := range c.Changes {
			if key := string(c.Locale) + " " + j.Pair.Key() + j.Pair.Digest(); j.Counts == class && !done[key] {
				done[key] = true
				do(c, j)
			}
		}
	}
}

// undecided: no change is left of which nobody knows whether it matters.
func (d *draft) undecided() {
	d.each(change.Review, func(c *Comparison, j *Judged) {
		p := diag.Errorf(c.place(j), "%s changes (%s), and nobody has decided whether it matters", strings.TrimPrefix(j.Pair.Key(), "-"), j.says())
		if j.Pair.Old() != "" {
			p = p.Note("old: %s", j.Pair.Old())
		}
		if j.Pair.New() != "" {
			p = p.Note("new: %s", j.Pair.New())
		}
		d.list.Add(p.Hint("proviso decide %s %s material, or editorial --reason \"why no reader is worse off\"", d.Policy.ID, j.Pair.Key()))
	})
}

// period is the notice that a change needs: the longest that applies to one of
// its categories, by the draft's settings or the last version's.
func (d *draft) period(j *Judged) int {
	days := noticeDays(d.Policy.Settings.NoticeDays, d.Policy.Settings.NoticeByCategory, j)
	if d.last != nil {
		days = max(days, noticeDays(d.last.NoticeDays, d.last.NoticeByCategory, j))
	}
	return days
}

func noticeDays(otherwise int, byCategory map[string]int, j *Judged) int {
	categories := make([]string, len(j.Categories))
	for i, one := range j.Categories {
		categories[i] = string(one)
	}
	return ledger.NoticeDays(otherwise, byCategory, categories)
}

// notice: a material change is announced its notice period ahead.
func (d *draft) notice() {
	needed, why := d.needed()
	if days := d.Effective.DaysSince(d.Announced); days < needed {
		p := d.refuse("effective %s is %s the announcement; %s %d", d.Effective, after(days), why, needed)
		said := map[string]bool{} // sites with other facts say the same
		d.each(change.Material, func(c *Comparison, j *Judged) {
			if note := fmt.Sprintf("%s: material: %s, %s", c.place(j), strings.TrimPrefix(j.Pair.Key(), "-"), j.says()); !said[note] {
				said[note], p = true, p.Note("%s", note)
			}
		})
		hint := fmt.Sprintf(ledger.EarliestHint, d.soonest(needed))
		for _, told := range d.list { // the record's own hint, which knows of no notice
			for i, other := range told.Hints {
				if strings.HasPrefix(other, fmt.Sprintf(ledger.EarliestHint, "")) {
					told.Hints[i] = hint
				}
			}
		}
		d.list.Add(p.Hint("%s", hint))
	}
}

// soonest is the first day on which a version that needs so many days' notice
// can take effect: announced on a day that can be had, and after the last one.
func (d *draft) soonest(needed int) policy.Date {
	announced := d.Announced
	if announced.Before(d.Day) {
		announced = d.Day
	}
	first := announced.AddDays(needed)
	for _, s := range d.standings {
		if s.Stands() && !s.Effective.Before(first) {
			first = s.Effective.AddDays(1)
		}
	}
	return first
}

func after(days int) string {
	switch {
	case days < 0:
		return "before"
	case days == 1:
		return "1 day after"
	}
	return fmt.Sprintf("%d days after", days)
}

// needed is the notice period of the whole, in days, and why it is that long.
func (d *draft) needed() (days int, why string) {
	if next := d.Policy.Next; next != nil && next.Notice != nil {
		return next.Notice.Days, "with the ground " + next.Notice.Ground + " it needs"
	}
	d.each(change.Material, func(_ *Comparison, j *Judged) { days = max(days, d.period(j)) })
	return days, "a material change needs"
}

// summaries: readers of each text that changes materially get plain words.
func (d *draft) summaries() {
	var locales []policy.Locale
	for _, c := range d.comparisons {
		if len(c.Sites) > 0 && !c.givenUp && c.Class() == change.Material && !slices.Contains(locales, c.Locale) {
			locales = append(locales, c.Locale)
		}
	}
	slices.Sort(locales)
	for _, l := range locales {
		if d.Policy.Next == nil || d.Policy.Next.Summary[l] == "" {
			d.list.Add(diag.Errorf(diag.Place{File: d.Policy.Dir + "/" + content.NextFile}, "the summary in %s is missing; the text changes materially there", l).
				Hint("[summary] %s = \"what changes, in plain words\"", l))
		}
	}
}

// consents: of a new purpose, sale or legal basis it is said whether it binds
// only those who agree (GDPR Art. 6(4), 7 and 13(3)).
func (d *draft) consents() {
	said := map[string]bool{}
	if next := d.Policy.Next; next != nil {
		for _, one := range next.Consents {
			said[one.Clause] = true
		}
		for _, one := range next.Decisions {
			said[one.Clause] = said[one.Clause] || one.Reason != ""
		}
	}
	d.each(change.Material, func(c *Comparison, j *Judged) {
		for _, category := range j.Categories {
			if key := j.Pair.Key(); !said[key] && (category == change.Purpose || category == change.Sale || category == change.LegalBasis) {
				said[key] = true
				d.list.Add(diag.Errorf(c.place(j), "%s changes %s, and nothing says whether it binds only those who agree", key, category).
					Hint("add [[consent]] with clause, reason and handled_by, or a decision that says why none is needed"))
			}
		}
	})
}

// agreed: what readers must agree to is a change that matters to them.
func (d *draft) agreed() {
	if d.Policy.Next == nil {
		return
	}
	var keys []string
	d.each(change.Material, func(_ *Comparison, j *Judged) { keys = append(keys, j.Pair.Key()) })
	for _, one := range d.Policy.Next.Consents {
		if !slices.Contains(keys, one.Clause) {
			d.list.Add(diag.Errorf(one.Place, "the consent names a clause without a material change: %q", one.Clause).
				Hint("%s", diag.DidYouMean(one.Clause, keys)).Hint("proviso diff %s prints the key of each clause that changes", d.Policy.ID))
		}
	}
}

// stale: where the words of the source changed, so did the translation's.
func (d *draft) stale() {
	for _, s := range check.StaleTranslations(d.Policy, d.judgeWritten) {
		if !d.unchanged(s) && !d.editorial(s) {
			d.list.Add(s.Problem())
		}
	}
}

// judgeWritten judges two texts with their slots as written.
func (d *draft) judgeWritten(from, to *policy.Document) []change.Judgement {
	return d.memory.judge(siteTexts{from: side{doc: from}, to: side{doc: to}})
}

// unchanged reports whether somebody looked at a translation and found it
// still right, on these words of the source.
func (d *draft) unchanged(s check.Stale) bool {
	if d.Policy.Next == nil {
		return false
	}
	for _, u := range d.Policy.Next.Unchanged {
		if u.Locale != s.Locale || u.Clause != s.Clause {
			continue
		}
		if u.Words != s.Pair.Digest() {
			now := &Judged{Judgement: change.Judgement{Pair: s.Pair}}
			d.list.Add(d.misfit(u.Place, fmt.Sprintf("word that it is unchanged in %s on %s", s.Locale, u.Clause), u.Words, []*Judged{now}))
		}
		return true
	}
	return false
}

// DraftDigest is the digest of a whole draft, which approvals name: that of
// its texts as a folder.
func DraftDigest(p *content.Policy) string {
	files := ledger.Files{}
	for l, source := range p.Sources {
		files[string(l)+".md"] = source
	}
	return files.Digest()
}

// approvals: each role that must agree did, to these words.
func (d *draft) approvals() {
	d.list.Add(d.misgiven()...)
	given := map[string]bool{}
	if next := d.Policy.Next; next != nil {
		for _, a := range next.Approvals {
			given[a.Role] = true
		}
	}
	for _, role := range d.Policy.Settings.Approvals {
		if !given[role] {
			d.list.Add(d.refuse("the approval of %s is missing", role).Hint("the draft is %s", DraftDigest(d.Policy)).Hint("proviso approve %s --role %s --by NAME", d.Policy.ID, role))
		}
	}
}

// misgiven lists approvals of other words than the draft's.
func (d *draft) misgiven() diag.List {
	var list diag.List
	if next := d.Policy.Next; next != nil {
		words := DraftDigest(d.Policy)
		for _, a := range next.Approvals {
			if a.Words != words {
				list.Add(diag.Errorf(a.Place, "the approval of %s was given on other words", a.Role).
					Note("given on %s", a.Words).Note("the draft %s", words))
			}
		}
	}
	return list
}
