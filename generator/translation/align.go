package translation

import (
	"slices"
	"strings"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/redline"
)

// alignment says which clause of a translation belongs to which of the source.
type alignment struct {
	there   map[string]policy.Clause // by the source's keys
	removed []string                 // of the translation: what the source no longer has
	byKey   bool                     // each clause belongs to that of its key
}

// shape is what a clause is, wherever it stands.
func shape(c policy.Clause) string {
	if c.Block != nil && c.Block.Kind == policy.Row {
		return c.Kind() + strings.Repeat("|", len(c.Block.Children))
	}
	return c.Kind()
}

func conditions(c policy.Clause) string {
	var parts []string
	for _, when := range c.Conditions() {
		parts = append(parts, when.String())
	}
	return strings.Join(parts, ", ")
}

// sameBuild reports whether two texts have the same clauses in the same order
// on the same conditions.
func sameBuild(a, b *policy.Document) bool {
	return slices.EqualFunc(a.Clauses, b.Clauses, func(x, y policy.Clause) bool {
		return x.Key == y.Key && shape(x) == shape(y) && conditions(x) == conditions(y)
	})
}

// align pairs the clauses of a draft with its source's: by their keys where the
// two are built the same, else section by section, and in a section that is
// built otherwise by what became of each clause since the last version. Where a
// clause came and another went, two are built the same and do not belong
// together: the last version tells.
func align(source, draft *policy.Document, last *content.Version) (alignment, diag.List) {
	a := alignment{there: map[string]policy.Clause{}}
	var h *history
	if last != nil && last.Docs[source.Locale] != nil && last.Docs[draft.Locale] != nil {
		h = newHistory(source, draft, last)
	}
	if a.byKey = sameBuild(source, draft) && !h.parts(source.Clauses, draft.Clauses); a.byKey {
		for _, c := range draft.Clauses {
			a.there[c.Key] = c
		}
		return a, nil
	}
	ours, theirs := sections(source), sections(draft)
	var list diag.List
	for _, id := range order(ours, source, theirs, draft) {
		from, to := ours[id], theirs[id]
		if slices.EqualFunc(from, to, func(x, y policy.Clause) bool { return shape(x) == shape(y) }) && !h.parts(from, to) {
			for i, c := range from {
				a.there[c.Key] = to[i]
			}
			continue
		}
		list.Add(a.section(id, from, to, h)...)
	}
	return a, list
}

// section pairs the clauses of a section that is built otherwise.
func (a *alignment) section(id string, from, to []policy.Clause, h *history) diag.List {
	taken := map[string]bool{}
	for _, c := range from {
		at := slices.IndexFunc(to, func(t policy.Clause) bool {
			isHeading := c.Kind() == t.Kind() && c.Block != nil && c.Block.Kind == policy.Heading
			return !taken[t.Key] && shape(t) == shape(c) && (isHeading || h.same(c.Key, t.Key))
		})
		if at >= 0 {
			a.there[c.Key] = to[at]
			taken[to[at].Key] = true
		}
	}
	var list diag.List
	for _, t := range to {
		switch {
		case taken[t.Key]:
		case h.known(t.Key):
			a.removed = append(a.removed, t.Key)
		default:
			list.Add(diag.Errorf(t.Place, "%s stands in the translation, and no version tells which clause of the source it is", t.Key).
				Hint("bring the section %q in line with the source by hand; proviso check shows where the two part", id))
		}
	}
	return list
}

// sections are a document's clauses by the id of the heading that they stand
// under, the heading first. The title stands by itself.
func sections(doc *policy.Document) map[string][]policy.Clause {
	all := map[string][]policy.Clause{}
	id := policy.IntroID + "/" // no heading's id
	for _, c := range doc.Clauses {
		switch {
		case c.Block == nil:
			all[policy.TitleKey] = append(all[policy.TitleKey], c)
			continue
		case c.Block.Kind == policy.Heading:
			id = c.Block.ID
		}
		all[id] = append(all[id], c)
	}
	return all
}

// order lists the sections of the source, then those that the other has alone.
func order(ours map[string][]policy.Clause, source *policy.Document, theirs map[string][]policy.Clause, draft *policy.Document) []string {
	ids := []string{policy.TitleKey, policy.IntroID + "/"}
	for _, doc := range []*policy.Document{source, draft} {
		for _, c := range doc.Clauses {
			if c.Block != nil && c.Block.Kind == policy.Heading && !slices.Contains(ids, c.Block.ID) {
				ids = append(ids, c.Block.ID)
			}
		}
	}
	return slices.DeleteFunc(ids, func(id string) bool { return ours[id] == nil && theirs[id] == nil })
}

// history says which clause of the last version each clause was. There both
// texts were built the same.
type history struct{ source, draft map[string]origin }

// origin is what a clause was, and whether it has the words still.
type origin struct {
	key     string
	asItWas bool
}

func newHistory(source, draft *policy.Document, last *content.Version) *history {
	return &history{was(last.Docs[source.Locale], source), was(last.Docs[draft.Locale], draft)}
}

func was(from, to *policy.Document) map[string]origin {
	old := map[string]origin{}
	for _, p := range redline.Compare(redline.FromDocument(from, nil, nil), redline.FromDocument(to, nil, nil)) {
		if len(p.From) == 1 && len(p.To) == 1 {
			old[p.To[0].Key] = origin{p.From[0].Key, p.Kind == redline.Kept || p.Kind == redline.Moved}
		}
	}
	return old
}

func (h *history) same(source, draft string) bool {
	return h != nil && h.source[source].key != "" && h.source[source].key == h.draft[draft].key
}

func (h *history) known(draft string) bool { return h != nil && h.draft[draft].key != "" }

// parts reports whether clauses that stand in the same places were different
// ones in the last version, and have their words still.
func (h *history) parts(source, draft []policy.Clause) bool {
	for i := range source {
		if h == nil || i >= len(draft) {
			break
		}
		from, to := h.source[source[i].Key], h.draft[draft[i].Key]
		if from.asItWas && to.asItWas && from.key != to.key {
			return true
		}
	}
	return false
}
