package release

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

// judge: something changed, and what matters is told in time and in words.
func (d *draft) judge() {
	if len(d.version.Texts) == 0 {
		if len(d.version.Brands) == 0 {
			d.list.Add(d.refuse("no brand carries the policy in a locale that it has"))
		} else {
			d.list.Add(d.refuse("nothing changed: every site's text is that of the last version that stands"))
		}
		return
	}
	class := change.None
	for _, at := range ledger.Sorted(d.changed) {
		// another text without a changed clause differs in what shows nowhere
		class = change.Gravest(class, change.Gravest(change.Editorial, change.ClassOf(d.changed[at])))
	}
	d.version.Class = string(class)
	if d.Imported {
		return
	}
	if class == change.Material {
		d.notice()
		d.summaries()
	}
	d.stale()
	d.approvals()
}

// notice: a material change is announced its notice period ahead.
func (d *draft) notice() {
	needed, why := d.Policy.Settings.NoticeDays, "a material change needs"
	if d.last != nil {
		needed = max(needed, d.last.NoticeDays)
	}
	if next := d.Policy.Next; next != nil && next.Notice != nil {
		needed, why = next.Notice.Days, "with the ground "+next.Notice.Ground+" it needs"
	}
	if days := d.Effective.DaysSince(d.Announced); days < needed {
		p := d.refuse("effective %s is %d days after the announcement; %s %d", d.Effective, days, why, needed)
		for _, line := range d.materialClauses() {
			p = p.Note("%s", line)
		}
		d.list.Add(p.Hint("the earliest effective day is %s", d.Announced.AddDays(needed)))
	}
}

// materialClauses names each clause that changes materially, once.
func (d *draft) materialClauses() []string {
	var lines []string
	for _, at := range ledger.Sorted(d.changed) {
		for _, c := range d.changed[at] {
			if line := fmt.Sprintf("material: %s %s", c.Clause, c.Kind); c.Class == change.Material && !slices.Contains(lines, line) {
				lines = append(lines, line)
			}
		}
	}
	return lines
}

// summaries: readers of each text that changes materially get plain words.
func (d *draft) summaries() {
	for _, l := range d.materialLocales() {
		if d.Policy.Next == nil || d.Policy.Next.Summary[l] == "" {
			d.list.Add(diag.Errorf(diag.Place{File: d.Policy.Dir + "/" + content.NextFile}, "the summary in %s is missing; the text changes materially there", l).
				Hint("[summary] %s = \"what changes, in plain words\"", l))
		}
	}
}

func (d *draft) materialLocales() []policy.Locale {
	var locales []policy.Locale
	for i := range d.version.Brands {
		site := &d.version.Brands[i]
		for _, l := range site.Locales {
			at := ledger.TextPath(site.Host, l, d.Policy.Drafts[l].Slug, d.version.Number)
			if change.ClassOf(d.changed[at]) == change.Material && !slices.Contains(locales, l) {
				locales = append(locales, l)
			}
		}
	}
	slices.Sort(locales)
	return locales
}

// stale: where the words of the source changed, so did the translation's.
func (d *draft) stale() {
	if d.last == nil {
		return
	}
	source := d.Policy.Settings.Source
	before, now := d.last.Docs[source], d.Policy.Drafts[source]
	if before == nil || now == nil {
		return
	}
	changes := change.Compare(change.Text{Doc: before}, change.Text{Doc: now})
	for _, l := range d.Policy.Locales() {
		if old := d.last.Docs[l]; l != source && old != nil {
			d.staleLocale(l, changes, change.Compare(change.Text{Doc: old}, change.Text{Doc: d.Policy.Drafts[l]}))
		}
	}
}

func (d *draft) staleLocale(l policy.Locale, source, translation []change.Change) {
	done := map[string]bool{}
	for _, c := range translation {
		done[c.Clause] = true
	}
	if next := d.Policy.Next; next != nil {
		for _, u := range next.Unchanged {
			done[u.Clause] = done[u.Clause] || u.Locale == l
		}
	}
	for _, c := range source {
		if c.Class == change.Editorial || done[c.Clause] {
			continue
		}
		d.list.Add(diag.Errorf(d.clausePlace(l, c.Clause), "the translation of %s is stale: the source clause was %s, it was not", strings.TrimPrefix(c.Clause, "-"), c.Kind).
			Note("old source: %s", cmp.Or(c.Old, "none")).Note("new source: %s", cmp.Or(c.New, "none")))
	}
}

func (d *draft) clausePlace(l policy.Locale, key string) diag.Place {
	doc := d.Policy.Drafts[l]
	for _, c := range doc.Clauses {
		if c.Key == strings.TrimPrefix(key, "-") {
			return c.Place
		}
	}
	return diag.Place{File: doc.File}
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
	words := DraftDigest(d.Policy)
	given := map[string]bool{}
	if next := d.Policy.Next; next != nil {
		for _, a := range next.Approvals {
			if a.Words != words {
				d.list.Add(diag.Errorf(diag.Place{File: next.File}, "the approval of %s was given on other words", a.Role).
					Note("given on %s", a.Words).Note("the draft %s", words))
			}
			given[a.Role] = true
		}
	}
	for _, role := range d.Policy.Settings.Approvals {
		if !given[role] {
			d.list.Add(d.refuse("the approval of %s is missing", role).Hint("the draft is %s", words))
		}
	}
}

// review is the text of review.toml: each changed clause with its class, once
// for all sites on which it changed alike, and next.toml as it was.
func (d *draft) review() []byte {
	var b strings.Builder
	b.WriteString("# How the changes of this version were judged.\n")
	reached := map[string][]string{}
	var blocks []string
	for _, at := range ledger.Sorted(d.changed) {
		for _, c := range d.changed[at] {
			block := fmt.Sprintf("clause = %s\nkind = %q\nclass = %q\nwords = %q\n", ledger.Quote(c.Clause), c.Kind, c.Class, ledger.Digest([]byte(c.Old+"\x00"+c.New)))
			if reached[block] == nil {
				blocks = append(blocks, block)
			}
			reached[block] = append(reached[block], ledger.Quote(strings.TrimSuffix(at, "/text.md")))
		}
	}
	for _, block := range blocks {
		fmt.Fprintf(&b, "\n[[clause]]\n%stexts = [%s]\n", block, strings.Join(reached[block], ", "))
	}
	if next := d.Policy.Next; next != nil {
		fmt.Fprintf(&b, "\n[next]\nsource = %s\n", ledger.Quote(string(next.Source)))
	}
	return []byte(b.String())
}
