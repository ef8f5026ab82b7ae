package translation

import (
	"maps"
	"slices"
	"strings"

	"proviso/generator/check"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/markdown"
	"proviso/generator/policy"
	"proviso/generator/xliff"
)

// readable reports a text that would not be read as the same words in a clause
// of the same kind.
func (t *taking) readable(u *unit, texts [][]policy.Inline, g *xliff.Unit) diag.List {
	var list diag.List
	for i, runs := range texts {
		kind := u.leaves[i].kind
		if kind == front {
			if strings.TrimSpace(frontText(runs).Fill(nil)) == "" {
				list.Add(diag.Errorf(t.at(g), "%s: the target is empty", u.id))
			}
			continue
		}
		doc, _ := markdown.Parse(t.name, t.Locale, []byte("+++\ntitle = \"x\"\n+++\n"+alone(kind, runs)))
		if !reads(doc, runs) {
			list.Add(diag.Errorf(t.at(g), "%s: the target would not be read as a %s of these words: %s", u.id, kind, canonical(runs)).
				Hint("begin and end emphasis beside letters, and the text with a letter or a figure"))
		}
	}
	return list
}

// alone is a text as a block by itself.
func alone(kind policy.BlockKind, runs []policy.Inline) string {
	switch {
	case kind == policy.Cell:
		return "| " + written(kind, runs) + " |\n| --- |\n"
	case kind == policy.Paragraph:
		return written(kind, runs) + "\n"
	case slices.ContainsFunc(runs, func(r policy.Inline) bool { return r.Kind == policy.HardBreak }):
		return written(policy.Paragraph, runs) + " {#x}\n---\n"
	}
	return "# " + written(kind, runs) + " {#x}\n"
}

// reads reports whether the one text of a document is these runs.
func reads(doc *policy.Document, runs []policy.Inline) bool {
	if doc == nil || len(doc.Blocks) != 1 {
		return false
	}
	leaves := leavesOf(doc.Blocks[0])
	if doc.Blocks[0].Kind == policy.Table {
		leaves = leavesOf(doc.Blocks[0].Children[0])
	}
	return len(leaves) == 1 && canonical(leaves[0].runs) == canonical(runs)
}

// written is a text in Markdown as it stands in a block of a kind.
func written(kind policy.BlockKind, runs []policy.Inline) string {
	if kind == policy.Heading {
		kind = policy.Cell // in one line, in which nothing begins a block
	}
	return markdown.Source(&policy.Block{Kind: kind, Inlines: joined(runs)}, nil, policy.Facts{})
}

// lay makes the draft of what was taken, and reads it again before anybody
// writes it.
func (t *taking) lay() (*Taken, diag.List) {
	taken := &Taken{File: t.Policy.Dir + "/" + string(t.Locale) + ".md"}
	for _, u := range t.units {
		if t.words[u.id] != nil {
			taken.Changed = append(taken.Changed, u.id)
		}
	}
	doc := t.draft
	if len(taken.Changed) > 0 || !t.parallel {
		var list diag.List
		if taken.Draft, list = t.text(); list.HasErrors() {
			return nil, list
		}
		if doc, list = t.readAgain(taken.File, taken.Draft); list.HasErrors() {
			return nil, list
		}
	}
	if list := t.notParallel(doc); list.HasErrors() {
		return nil, list
	}
	taken.Unchanged = t.unchanged(doc)
	return taken, nil
}

// text is the new draft.
func (t *taking) text() ([]byte, diag.List) {
	switch {
	case t.draft == nil:
		return t.fresh(), nil
	case t.parallel:
		return t.inPlace()
	}
	return t.anew()
}

// fresh is the text of a locale that had none: the source's, translated.
func (t *taking) fresh() []byte {
	var b strings.Builder
	b.WriteString("+++\n")
	for _, line := range []struct{ key, id string }{{"title", policy.TitleKey}, {"description", descriptionID}} {
		if texts := t.words[line.id]; texts != nil {
			b.WriteString(line.key + " = " + quoted(texts[0]) + "\n")
		}
	}
	b.WriteString("+++\n" + edited(t.source.Body, t.afterSource()))
	return []byte(b.String())
}

// inPlace is the draft with the changed clauses, every other byte as it was.
func (t *taking) inPlace() ([]byte, diag.List) {
	file := newFile(t.Policy.Sources[t.Locale], t.draft)
	edits, list := t.frontEdits(file)
	for _, u := range t.units {
		for i, runs := range t.words[u.id] {
			if l := u.there[i]; l.kind != front {
				text := indented(written(kindAt(t.draft.Body, l), runs), continuation(t.draft.Body, l.span.Start))
				edits = append(edits, edit{policy.Span{Start: file.body + l.span.Start, End: file.body + l.span.End}, text})
			}
		}
	}
	return file.edited(edits), list
}

// anew is the draft with new clauses between its own; or, where they do not fit,
// its front matter with the source's body, in which every clause has the words
// that it has in the draft, or its new ones.
func (t *taking) anew() ([]byte, diag.List) {
	file := newFile(t.Policy.Sources[t.Locale], t.draft)
	edits, list := t.frontEdits(file)
	body, fits := t.spliced()
	if !fits {
		body = edited(t.source.Body, t.afterSource())
	}
	return file.edited(append(edits, file.replaced(body)...)), list
}

// afterSource is what of the source's body is put in other words.
func (t *taking) afterSource() []edit {
	var edits []edit
	for _, u := range t.units {
		for i, l := range u.leaves {
			if l.kind == front {
				continue
			}
			prefix := continuation(t.source.Body, l.span.Start)
			text := ""
			if words := t.words[u.id]; words != nil {
				text = indented(written(kindAt(t.source.Body, l), words[i]), prefix)
			} else {
				text = rewrapped(t.draft.Body, u.there[i].span, prefix)
			}
			if l.span.End > l.span.Start {
				edits = append(edits, edit{l.span, text})
			}
		}
	}
	return edits
}

// frontEdits puts a new title or description into the front matter.
func (t *taking) frontEdits(file *file) ([]edit, diag.List) {
	var edits []edit
	var list diag.List
	for _, line := range []struct{ key, id string }{{"title", policy.TitleKey}, {"description", descriptionID}} {
		texts := t.words[line.id]
		if texts == nil {
			continue
		}
		span, ok := file.value(t.draft.Front[line.key].Line, line.key)
		if !ok {
			list.Add(diag.Errorf(t.draft.Front[line.key], "the %s cannot be replaced where it stands", line.key).
				Hint("write it as one string on the line of its key, and export again"))
		}
		edits = append(edits, edit{span, quoted(texts[0])})
	}
	return edits, list
}

// readAgain reads the new draft and wants of it what was laid down.
func (t *taking) readAgain(name string, draft []byte) (*policy.Document, diag.List) {
	var list diag.List
	at := diag.Place{File: t.name}
	doc, problems := markdown.Parse(name, t.Locale, draft)
	for _, p := range problems {
		if p.Level == diag.Error {
			list.Add(diag.Errorf(at, "the draft that comes of the file cannot be read: %s", p.Message))
		}
	}
	if list.HasErrors() {
		return nil, list
	}
	like := t.source
	if t.parallel {
		like = t.draft
	}
	if !sameBuild(doc, like) {
		return nil, diag.List{diag.Errorf(at, "the draft that comes of the file is not built as %s is", like.File)}
	}
	units := map[string]*unit{}
	for _, u := range t.units {
		units[u.id] = u
	}
	for i, c := range doc.Clauses {
		if u := units[c.Key]; u != nil {
			list.Add(t.sameWords(u, clauseLeaves(doc, c), like.Clauses[i].Place)...)
		}
	}
	return doc, list
}

// sameWords wants a clause of the new draft to have the words that it was to
// have.
func (t *taking) sameWords(u *unit, got []leaf, at diag.Place) diag.List {
	want := t.words[u.id]
	if want == nil {
		for _, l := range u.there {
			want = append(want, l.runs)
		}
	}
	if slices.EqualFunc(got, want, func(l leaf, runs []policy.Inline) bool { return canonical(l.runs) == canonical(runs) }) {
		return nil
	}
	p := diag.Errorf(diag.Place{File: t.name}, "%s: the text would be read otherwise in its place", u.id).Note("%s: the clause", at)
	for _, runs := range want {
		p = p.Note("to be read: %s", canonical(runs))
	}
	for _, l := range got {
		p = p.Note("is read: %s", canonical(l.runs))
	}
	return diag.List{p}
}

// notParallel reports what check would of the clauses that were translated, or
// found still right: figures that the source has not.
func (t *taking) notParallel(doc *policy.Document) diag.List {
	lines, keys := map[string]int{}, map[diag.Place]string{}
	for _, u := range t.file.Units {
		lines[u.ID] = u.Line
	}
	for _, c := range doc.Clauses {
		if c.Block != nil && (t.words[c.Key] != nil || t.reviewed[c.Key]) {
			keys[c.Place] = c.Key
		}
	}
	var list diag.List
	for _, p := range check.Parallel(t.source, doc) {
		if key, ours := keys[p.Place]; ours {
			p.Place, p.Notes = diag.Place{File: t.name, Line: lines[key]}, nil
			list.Add(p)
		}
	}
	return list
}

// unchanged lists the translations that were looked at, or made, and would be
// taken for stale all the same: their words are said to be right.
func (t *taking) unchanged(doc *policy.Document) []content.Entry {
	after := *t.Policy
	after.Drafts = maps.Clone(t.Policy.Drafts)
	after.Drafts[t.Locale] = doc
	var all []content.Entry
	for _, s := range behind(&after, t.Locale) {
		reason := "looked at by the translator and found still right"
		switch {
		case t.words[s.Clause] != nil:
			reason = "translated from the new source"
		case !t.reviewed[s.Clause]:
			continue
		}
		all = append(all, content.Entry{
			Array: "unchanged",
			Known: [][2]string{{"locale", string(t.Locale)}, {"clause", s.Clause}},
			Rest:  [][2]string{{"words", s.Pair.Digest()}, {"reason", reason}},
		})
	}
	return all
}
