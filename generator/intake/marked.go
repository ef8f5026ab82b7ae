package intake

import (
	"slices"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/markdown"
	"proviso/generator/policy"
)

// readMarked reads the Markdown of any project.
func readMarked(name, source string) (*Text, diag.List) {
	doc, list := markdown.ParseLoose(name, []byte(source))
	if list.HasErrors() {
		return nil, list
	}
	blocks := doc.Blocks
	t := &Text{Title: strings.TrimSpace(doc.Title.Fill(nil)), titled: len(doc.Title) > 0}
	at := addresses{}
	for _, u := range flatten(blocks, 0) {
		if u.block != nil {
			u.block = at.block(u.block)
		}
		u.runs = tidy(at.runs(asWritten(u.runs)))
		if u.kind == policy.Heading {
			u.anchors = []string{u.id}
		}
		u.id = ""
		if len(u.runs) > 0 || u.block != nil || u.kind == policy.Item {
			t.units = append(t.units, u)
		}
	}
	t.note(name, at.lost)
	t.topHeading()
	return t, nil
}

// topHeading takes the title from a heading of level 1 at the top, where the
// front matter has none, or the same.
func (t *Text) topHeading() {
	for i, u := range t.units[:min(len(t.units), 3)] {
		if u.kind != policy.Heading {
			continue
		}
		if said := strings.TrimSpace(u.words(nil)); !t.titled && u.level == 1 || strings.EqualFold(said, t.Title) {
			if t.titled {
				t.Notes = append(t.Notes, Note{Place: u.place, What: "removed, it repeats the title", Words: said})
			}
			t.Title, t.titled = said, true
			t.units = append(slices.Clone(t.units[:i]), t.units[i+1:]...)
		}
		return
	}
}

func (t *Text) note(name string, lost []string) {
	for _, href := range lost {
		t.Notes = append(t.Notes, Note{Place: diag.Place{File: name}, What: "a link that leads nowhere from a legal text; its words stay", Words: href})
	}
}

// asWritten makes text of what looks like slots: they name no facts here.
func asWritten(runs []run) []run {
	for i, r := range runs {
		if r.slot != "" {
			runs[i].text, runs[i].slot = "{{"+r.slot+"}}", ""
		}
		runs[i].linked = nil
	}
	return runs
}
