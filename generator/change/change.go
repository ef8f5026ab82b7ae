// Package change says what became of each clause between two texts, and
// whether it matters. It escalates by itself and calls a change editorial only
// on proof: the words are the same and mark-up alone differs. Every other
// change is material until a finer judgement proves otherwise.
package change

import (
	"strings"

	"proviso/generator/policy"
)

// Class is how much a change matters to a reader.
type Class string

const (
	None      Class = "none"
	Editorial Class = "editorial"
	Review    Class = "review"
	Material  Class = "material"
)

var weight = map[Class]int{None: 0, Editorial: 1, Review: 2, Material: 3}

// Gravest is the weightier of two classes.
func Gravest(a, b Class) Class {
	if weight[b] > weight[a] {
		return b
	}
	return a
}

// The kinds of change.
const (
	Added   = "added"
	Removed = "removed"
	Changed = "changed"
)

// Text is a document as it stands on one site, or with Facts nil the document
// itself, with its slots as written and every conditional part.
type Text struct {
	Doc   *policy.Document
	Tags  []string
	Facts policy.Facts
}

// Change is what became of one clause. Clause is the new text's key; of a
// removed clause it is the old key with a minus before it.
type Change struct {
	Clause   string
	Kind     string
	Class    Class
	Old, New string
}

// clause is a clause of a Text: its words, and the source they are written in.
type clause struct{ key, words, source string }

func (t Text) clauses() []clause {
	var all []clause
	for _, c := range t.Doc.Clauses {
		if c.Block == nil {
			title := t.Doc.Title.Fill(t.Facts)
			all = append(all, clause{c.Key, title, title})
			continue
		}
		if t.Facts == nil || c.Block.Stands(t.Tags) {
			all = append(all, clause{c.Key, c.Block.Words(t.Facts), c.Kind() + markup(c.Block, t.Facts)})
		}
	}
	return all
}

// Compare lists the changes from one text to another in the order of the new
// one, removed clauses at the end.
func Compare(from, to Text) []Change {
	before := map[string]clause{}
	old := from.clauses()
	for _, c := range old {
		before[c.key] = c
	}
	var changes []Change
	kept := map[string]bool{}
	for _, c := range to.clauses() {
		kept[c.key] = true
		was, existed := before[c.key]
		switch {
		case !existed:
			changes = append(changes, Change{c.key, Added, Material, "", c.words})
		case was.source != c.source:
			changes = append(changes, Change{c.key, Changed, judgeWords(was.words, c.words), was.words, c.words})
		}
	}
	for _, c := range old {
		if !kept[c.key] {
			changes = append(changes, Change{"-" + c.key, Removed, Material, c.words, ""})
		}
	}
	return changes
}

func judgeWords(old, new string) Class {
	if strings.Join(strings.Fields(old), " ") == strings.Join(strings.Fields(new), " ") {
		return Editorial
	}
	return Material
}

// ClassOf is the gravest class among changes.
func ClassOf(changes []Change) Class {
	class := None
	for _, c := range changes {
		class = Gravest(class, c.Class)
	}
	return class
}

// markup is a clause's words with its mark-up and the targets of its links, so
// that two clauses with the same markup are the same.
func markup(b *policy.Block, facts policy.Facts) string {
	var s strings.Builder
	for _, child := range b.Children {
		if b.Kind == policy.Item && child.Kind == policy.List {
			continue
		}
		s.WriteString("\x00" + string(child.Kind) + markup(child, facts))
	}
	s.WriteString(b.Code)
	writeMarkup(&s, b.Inlines, facts)
	return s.String()
}

func writeMarkup(s *strings.Builder, runs []policy.Inline, facts policy.Facts) {
	for _, r := range runs {
		s.WriteByte(byte('0' + r.Kind))
		if r.Link != nil {
			s.WriteString(r.Link.URL.Fill(facts) + r.Link.Policy + "#" + r.Link.Anchor + "\x00")
		}
		if r.Kind == policy.Slot {
			s.WriteString(policy.PlainText([]policy.Inline{r}, facts))
		} else {
			s.WriteString(r.Text)
		}
		writeMarkup(s, r.Children, facts)
		s.WriteByte('\x00')
	}
}
