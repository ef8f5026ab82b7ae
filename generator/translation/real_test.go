package translation

import (
	"os"
	"slices"
	"strings"
	"testing"

	"proviso/generator/check"
	"proviso/generator/content"
	"proviso/generator/ledger"
	"proviso/generator/markdown"
	"proviso/generator/policy"
	"proviso/generator/xliff"
)

// real are the project's own policies.
func real(t *testing.T) []*content.Policy {
	t.Helper()
	p := content.Load(os.DirFS("../.."))
	if len(p.Policies) == 0 {
		t.Fatal("the project has no policies")
	}
	return p.Policies
}

func job(t testing.TB, p *content.Policy, l policy.Locale) *Job {
	t.Helper()
	j, list := New(p, l)
	if list.HasErrors() {
		t.Fatal(list.Format())
	}
	return j
}

// back is a job's file as it is read again.
func back(t testing.TB, j *Job) *xliff.File {
	t.Helper()
	f, list := xliff.Read("back.xlf", xliff.Encode(j.File()))
	if list.HasErrors() {
		t.Fatal(list.Format())
	}
	return f
}

func take(t testing.TB, j *Job, f *xliff.File) *Taken {
	t.Helper()
	taken, list := j.Take(f, "back.xlf")
	if list.HasErrors() {
		t.Fatal(list.Format())
	}
	return taken
}

func translations(p *content.Policy) []policy.Locale {
	return slices.DeleteFunc(p.Locales(), func(l policy.Locale) bool { return l == p.Settings.Source })
}

func TestRealDraftsGoOutAndComeBackToTheByte(t *testing.T) {
	units := 0
	for _, p := range real(t) {
		for _, l := range translations(p) {
			j := job(t, p, l)
			if !j.parallel {
				t.Errorf("%s: not built as its source", j.draft.File)
			}
			f := back(t, j)
			for i := range f.Units { // what is behind is as it is
				f.Units[i].Approved = true
			}
			if taken := take(t, j, f); taken.Draft != nil || len(taken.Changed) > 0 {
				t.Errorf("%s: changed %v", j.draft.File, taken.Changed)
			}
			units += len(f.Units)
		}
	}
	if units < 300 {
		t.Errorf("only %d units", units)
	}
}

// withoutTranslation is a policy as it is before anybody translated it.
func withoutTranslation(p *content.Policy, l policy.Locale) *content.Policy {
	fresh := *p
	fresh.Drafts, fresh.Sources = map[policy.Locale]*policy.Document{}, map[policy.Locale][]byte{}
	for _, k := range ledger.Sorted(p.Drafts) {
		if k != l {
			fresh.Drafts[k], fresh.Sources[k] = p.Drafts[k], p.Sources[k]
		}
	}
	return &fresh
}

// A text in a language that it was never in: every unit is given the words of
// its source with a letter more, and the draft is parallel.
func TestRealDraftsAreTranslatedAnew(t *testing.T) {
	for _, p := range real(t) {
		j := job(t, withoutTranslation(p, "nb"), "nb")
		f := back(t, j)
		for i := range f.Units {
			f.Units[i].Target = lettered(f.Units[i].Source)
		}
		taken := take(t, j, f)
		doc := parsed(t, taken)
		if list := check.Parallel(j.source, doc); list.HasErrors() {
			t.Error(list.Format())
		}
		if len(taken.Changed) != len(f.Units) || len(taken.Changed) < 20 {
			t.Errorf("%d of %d units changed", len(taken.Changed), len(f.Units))
		}
		sameMarkup(t, j.source, doc)
	}
}

func parsed(t testing.TB, taken *Taken) *policy.Document {
	t.Helper()
	doc, list := markdown.Parse(taken.File, "nb", taken.Draft)
	if list.HasErrors() {
		t.Fatalf("%s\n%s", list.Format(), taken.Draft)
	}
	return doc
}

// lettered is content with a letter before its first letter of each text.
func lettered(c xliff.Content) *xliff.Content {
	out := slices.Clone(c)
	for i, token := range out {
		if token.Kind == xliff.Text && strings.TrimSpace(token.Text) != "" {
			out[i].Text = token.Text + "Å"
		}
	}
	return &out
}

// sameMarkup wants the two texts to differ in the added letters alone.
func sameMarkup(t testing.TB, a, b *policy.Document) {
	t.Helper()
	for i, c := range a.Clauses {
		x, y := clauseLeaves(a, c), clauseLeaves(b, b.Clauses[i])
		for n, l := range x {
			plain := func(runs []policy.Inline) string { return strings.ReplaceAll(canonical(runs), "Å", "") }
			if plain(l.runs) != plain(y[n].runs) {
				t.Errorf("%s: %s\nis %s", c.Key, canonical(l.runs), canonical(y[n].runs))
			}
		}
	}
}

// Units that are behind are put into their places; every other line stays.
func TestClausesAreReplacedInTheirPlaces(t *testing.T) {
	for _, p := range real(t) {
		for _, l := range translations(p) {
			j, keys := job(t, p, l), map[string]bool{}
			for n, c := range p.Drafts[l].Clauses {
				if n%3 == 0 {
					j = opened(j, c.Key)
					keys[c.Key] = true
				}
			}
			f := back(t, j)
			for i, u := range f.Units {
				if keys[u.ID] {
					f.Units[i].Target = lettered(*u.Target)
				}
			}
			taken := take(t, j, f)
			if len(taken.Changed) != len(keys) {
				t.Errorf("%s: %d of %d units changed", l, len(taken.Changed), len(keys))
			}
			outside(t, keys, p.Drafts[l], p.Sources[l], taken.Draft)
		}
	}
}

// opened is a job with one unit to look at again. Its codes are those of the
// translation: the test is one of places.
func opened(all *Job, key string) *Job {
	j := *all
	j.units = nil
	for _, u := range all.units {
		if one := *u; u.id == key {
			target := scan(u.there)
			one.state, one.codes, one.words, one.target = xliff.NeedsReview, target.codes, target.content, &target.content
			u = &one
		}
		j.units = append(j.units, u)
	}
	return &j
}

func unitOf(f *xliff.File, key string) *xliff.Unit {
	for i := range f.Units {
		if f.Units[i].ID == key {
			return &f.Units[i]
		}
	}
	return nil
}

// outside wants all lines but those of some clauses to be as they were. In the
// real drafts a clause is a line.
func outside(t testing.TB, keys map[string]bool, doc *policy.Document, old, new []byte) {
	t.Helper()
	changed := map[int]string{}
	for _, c := range doc.Clauses {
		line := c.Place.Line
		if c.Block == nil {
			line = doc.Front["title"].Line
		}
		if keys[c.Key] {
			changed[line] = c.Key
		}
	}
	a, b := strings.Split(string(old), "\n"), strings.Split(string(new), "\n")
	if len(a) != len(b) {
		t.Fatalf("%d lines became %d", len(a), len(b))
	}
	for i := range a {
		if key := changed[i+1]; (a[i] != b[i]) != (key != "") {
			t.Errorf("%s:%d: %q\nbecame %q", doc.File, i+1, a[i], b[i])
		}
	}
}
