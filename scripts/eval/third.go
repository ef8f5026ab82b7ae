package main

import (
	"embed"
	"fmt"
	"io"
	"path"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/settings"
)

// third are commits to whole texts as the repositories of legal pages have
// them: a package index, a museum, a town's pool, in eighteen languages, with
// front matter, template tags and tables, often several mendings in one. They
// were written and labelled by somebody who had not read the rules. Every other
// text is in blind, which is only ever measured: nobody who works on the rules
// reads what it has. They work with dev.
//
// Beside a text, LOCALE-NAME.md, stand its edits, LOCALE-NAME.toml:
//
//	[[edit]]
//	kind       = "hidden"       # how it changes the text: see kinds
//	class      = "material"
//	categories = ["retention"]  # of which any is right
//	why        = "kept for longer, among links"
//	swap       = false          # true: the text is the new one, of a mended fault
//	change     = [{ old = "…", new = "…", everywhere = false }]
//
// The first change of a material commit is what makes it so; what follows are
// mendings of other places, and words of the same clause.
//
//go:embed testdata/third
var third embed.FS

const thirdFolder = "testdata/third"

// kinds are the ways in which a commit changes a text, with the class that each
// belongs to.
var kinds = map[string]string{
	"no-word":   "editorial", // links, mark-up, front matter, punctuation
	"spelling":  "editorial", // spelling and grammar
	"numbering": "editorial", // dates, section numbers, cross-references
	"naming":    "editorial", // products, headings
	"rewording": "editorial", // clearer, or one term for one thing
	"number":    "material",  // a number, in digits or in words
	"word":      "material",  // words for words
	"added":     "material",
	"removed":   "material",
	"hidden":    "material", // among mendings of other places
}

// commits reads a half of the third set, dev or blind.
func commits(half string) ([]pair, error) {
	files, err := third.ReadDir(path.Join(thirdFolder, half))
	if err != nil {
		return nil, err
	}
	var pairs []pair
	var list diag.List
	for _, file := range files {
		name, isEdits := strings.CutSuffix(file.Name(), ".toml")
		if !isEdits {
			continue
		}
		of, err := commitsOf(half, name, &list)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file.Name(), err)
		}
		pairs = append(pairs, of...)
	}
	if list.HasErrors() {
		return nil, fmt.Errorf("%s", list.Format())
	}
	return pairs, nil
}

// commitsOf reads the commits to one text.
func commitsOf(half, name string, list *diag.List) ([]pair, error) {
	text, err := third.ReadFile(path.Join(thirdFolder, half, name+".md"))
	if err != nil {
		return nil, err
	}
	edits, err := third.ReadFile(path.Join(thirdFolder, half, name+".toml"))
	if err != nil {
		return nil, err
	}
	var pairs []pair
	t := settings.Read(name+".toml", edits, list)
	for _, e := range t.Tables("edit") {
		p, err := commit(e, name, string(text))
		if err != nil {
			return nil, err
		}
		pairs = append(pairs, p)
	}
	t.Done()
	return pairs, nil
}

// commit is a text before and after one commit.
func commit(t *settings.Table, name, text string) (pair, error) {
	defer t.Done()
	t.Require("kind", "class", "why", "change")
	p := pair{id: name + ": " + t.String("why"), locale: name[:strings.LastIndex(name, "-")], kind: t.String("kind"),
		material: t.String("class") == "material", categories: t.Strings("categories"), old: []byte(text)}
	swap := t.Bool("swap")
	b := block{Kind: "edit", Label: t.String("class"), Category: strings.Join(p.categories, ",")}
	after := text
	for i, c := range t.Tables("change") {
		before := after
		var err error
		if after, err = replace(c, before); err != nil {
			return pair{}, fmt.Errorf("%s: %w", p.id, err)
		}
		if i == 0 && p.material {
			b.Kind = "changed"
			b.Old, b.New = differing(before, after)
		}
	}
	if !p.material {
		b.Old, b.New = text, after
	}
	p.new, p.blocks = []byte(after), []block{b}
	if swap {
		p.old, p.new, p.blocks[0].Old, p.blocks[0].New = p.new, p.old, b.New, b.Old
	}
	return p, nil
}

// differing are the lines in which two texts differ, from the first to the last.
func differing(a, b string) (string, string) {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	return strings.Join(x, "\n"), strings.Join(y, "\n")
}

// replace makes one change of a commit. Words that do not stand in the text
// exactly once are an error, unless all the places where they stand are meant.
func replace(t *settings.Table, text string) (string, error) {
	defer t.Done()
	t.Require("old", "new")
	old, everywhere := t.String("old"), t.Bool("everywhere")
	if count := strings.Count(text, old); count == 0 || count > 1 && !everywhere {
		return "", fmt.Errorf("%q stands %d times in the text", old, count)
	}
	return strings.ReplaceAll(text, old, t.String("new")), nil
}

// commitsMeasured prints what became of the third set: of its dev half all, of
// the blind one figures, and of no pair which.
func commitsMeasured(w io.Writer, verbose bool) error {
	dev, err := commits("dev")
	if err != nil {
		return err
	}
	fmt.Fprint(w, "Commits to whole texts, the half that rules are worked on with\n\n")
	verdicts := measure(dev)
	byKind(w, verdicts)
	print(w, verdicts, "", verbose)
	blind, err := commits("blind")
	if err != nil {
		return err
	}
	verdicts = measure(blind)
	fmt.Fprint(w, "Commits to whole texts, the half that is only measured\n\n")
	byKind(w, verdicts)
	figures(w, verdicts)
	return nil
}

func byKind(w io.Writer, verdicts []verdict) {
	table(w, "set", verdicts, func(verdict) []string { return []string{"all"} })
	table(w, "kind", verdicts, func(v verdict) []string { return []string{v.kind} })
}
