package translation

import (
	"slices"
	"strings"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/xliff"
)

// Taken is what came of a file.
type Taken struct {
	File      string // the draft's
	Draft     []byte // nil where no clause changed
	Changed   []string
	Unchanged []content.Entry // for next.toml
}

// Take reads what translators gave back in a file of this name. It is all taken,
// or nothing: what is wrong is listed, with the units.
func (j *Job) Take(f *xliff.File, name string) (*Taken, diag.List) {
	t := &taking{Job: j, file: f, name: name, words: map[string][][]policy.Inline{}, reviewed: map[string]bool{}}
	t.made, _ = readSkeleton(f.Skeleton)
	t.languages()
	if t.isTaken() {
		return t.again()
	}
	t.moved()
	t.compare()
	if t.list.HasErrors() {
		return nil, t.list
	}
	return t.lay()
}

// taking is one file being taken.
type taking struct {
	*Job
	file     *xliff.File
	name     string
	made     made
	words    map[string][][]policy.Inline // the new texts of each unit that changed
	reviewed map[string]bool              // the units found still right
	list     diag.List
}

func (t *taking) at(u *xliff.Unit) diag.Place { return diag.Place{File: t.name, Line: u.Line} }

func (t *taking) languages() {
	is := func(what, said string, l policy.Locale) {
		if !strings.EqualFold(said, string(l)) {
			t.list.Add(diag.Errorf(diag.Place{File: t.name}, "the file's %s is %q; the draft's is %q", what, said, l).
				Hint("give the file back in the language that it was handed over in"))
		}
	}
	is("source-language", t.file.Source, t.source.Locale)
	is("target-language", t.file.Target, t.Locale)
	for i := range t.file.Units {
		if u := &t.file.Units[i]; u.Lang != "" && !strings.EqualFold(u.Lang, string(t.Locale)) {
			t.list.Add(diag.Errorf(t.at(u), "%s: the target's language is %q; the draft's is %q", u.ID, u.Lang, t.Locale))
		}
	}
}

// moved: the draft must be the one that the file was made from.
func (t *taking) moved() {
	now, _ := readSkeleton(t.skeleton())
	if now.source == t.made.source && now.target == t.made.target && sameUnits(now.units, t.made.units) {
		return
	}
	p := diag.Errorf(diag.Place{File: t.name}, "the draft has moved since the file was made").Hint("export it again; what is translated can be taken over from this file by its words")
	for _, key := range t.movedUnits(now.units) {
		p = p.Note("%s is not as it was handed over", key)
	}
	if len(p.Notes) == 0 {
		p = p.Note("no clause changed: front matter, wrapping or what stands between clauses did")
	}
	t.list.Add(p)
}

func sameUnits(a, b map[string]string) bool {
	for id, digest := range a {
		if b[id] != digest {
			return false
		}
	}
	return len(a) == len(b)
}

// movedUnits lists, in the order of the text, what is not as it was; then what
// is gone.
func (t *taking) movedUnits(now map[string]string) []string {
	var keys []string
	for _, u := range t.units {
		if now[u.id] != t.made.units[u.id] {
			keys = append(keys, u.id)
		}
	}
	for _, u := range t.file.Units {
		if _, there := now[u.ID]; !there && t.made.units[u.ID] != "" {
			keys = append(keys, u.ID)
		}
	}
	return keys
}

// compare looks at every unit of the file.
func (t *taking) compare() {
	now, _ := readSkeleton(t.skeleton())
	given := t.given()
	for i := range t.file.Units {
		u := &t.file.Units[i]
		if now.units[u.ID] == "" && t.made.units[u.ID] == "" {
			t.list.Add(diag.Errorf(t.at(u), "%s: the unit is none of those handed over", u.ID))
		}
	}
	for _, u := range t.units {
		g := given[u.id]
		switch {
		case now.units[u.id] != t.made.units[u.id]: // said already
		case g == nil:
			t.list.Add(diag.Errorf(diag.Place{File: t.name}, "%s: the unit is missing", u.id).Hint("give back every unit, in any order"))
		case !u.same(u.words, g.Source):
			t.list.Add(diag.Errorf(t.at(g), "%s: the source was changed", u.id).Hint("translate it as it is; to change it is the author's"))
		case u.locked():
			if g.Target != nil && !u.same(*u.target, *g.Target) {
				t.list.Add(diag.Errorf(t.at(g), "%s: the unit is locked, and its target was changed", u.id).
					Hint("put it back as it was, and tell the author: it is changed in the draft"))
			}
		default:
			t.open(u, g)
		}
	}
}

// open reads a unit that was to be translated.
func (t *taking) open(u *unit, g *xliff.Unit) {
	switch {
	case g.Target == nil || g.Target.Empty():
		t.list.Add(diag.Errorf(t.at(g), "%s: the target is empty", u.id))
		return
	case u.target != nil && u.same(*u.target, *g.Target):
		if g.State != xliff.Final && g.State != xliff.SignedOff && !g.Approved {
			t.list.Add(diag.Errorf(t.at(g), "%s: the source changed, and the target is as it was", u.id).
				Hint(`translate it; or, where it is still right, say so: state="final"`))
			return
		}
		for _, what := range u.outdated() {
			t.list.Add(diag.Errorf(t.at(g), "%s: the target was left as it is, but %s", u.id, what).Hint("translate it from the source as it is now"))
		}
		t.reviewed[u.id] = true
		return
	}
	texts, problems := u.restore(*g.Target)
	for _, what := range problems {
		t.list.Add(diag.Errorf(t.at(g), "%s: %s", u.id, what))
	}
	if len(problems) == 0 {
		t.list.Add(t.readable(u, texts, g)...)
		t.words[u.id] = texts
	}
}

// outdated lists the slots and links of which source and target have not the
// same: words alone can be right as they are.
func (u *unit) outdated() []string {
	var all []string
	counts := map[string]int{}
	target := scan(u.there).codes
	for _, c := range target {
		counts[c.like]++
	}
	for _, c := range u.codes {
		counts[c.like]--
	}
	for _, c := range append(slices.Clone(u.codes), target...) {
		if n := counts[c.like]; n != 0 && (c.class == "slot" || c.class == "link") {
			all = append(all, c.shown()+map[bool]string{true: " is not in the source", false: " is missing"}[n > 0])
			counts[c.like] = 0
		}
	}
	return all
}

// same reports whether a content has the words and codes that the unit had, as
// tools may write them.
func (u *unit) same(had, has xliff.Content) bool {
	texts := u.texts()
	return slices.Equal(plainly(had, texts), plainly(has, texts))
}

func plainly(c xliff.Content, texts map[string]map[string]bool) []string {
	var all []string
	text := ""
	flush := func() {
		if text != "" {
			all = append(all, "="+xliff.Flowing(text))
			text = ""
		}
	}
	for _, t := range c {
		if t.Kind == xliff.Text {
			text += t.Text
			continue
		}
		flush()
		if key := textKey(t); texts[key][t.Text] {
			all = append(all, key)
		} else {
			all = append(all, key+" altered to "+t.Text)
		}
	}
	flush()
	// White space at the ends is none of the text.
	if n := len(all); n > 0 && all[0][0] == '=' {
		all[0] = "=" + strings.TrimLeft(all[0][1:], " ")
	}
	if n := len(all); n > 0 && all[n-1][0] == '=' {
		all[n-1] = strings.TrimRight(all[n-1], " ")
	}
	return slices.DeleteFunc(all, func(s string) bool { return s == "=" })
}
