package main

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/settings"
)

// commitSets are commits to whole texts as the repositories of legal pages have
// them, in front matter, template tags, tables and several languages. They were
// written and labelled by people who had not read the rules. Half of the texts
// of each set are in blind, which is only ever measured: nobody who works on the
// rules reads what it has. They work with dev.
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
//go:embed testdata/third testdata/fourth testdata/fifth testdata/sixth testdata/seventh
var commitFiles embed.FS

var commitSets = []struct{ folder, title string }{
	{"third", "Commits of several mendings to whole texts"},
	{"fourth", "Small commits, in the mixture that public histories have"},
	{"fifth", "Small material commits to policies, terms and lists of vendors"},
	{"sixth", "Commits to pages of all kinds, in the mixture that public histories have"},
	{"seventh", "Commits to pages of all kinds, met when the rules were done"},
}

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

// commits reads a half of a set, dev or blind.
func commits(set, half string) ([]pair, error) {
	folder := path.Join("testdata", set, half)
	files, err := commitFiles.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil // all of a set may be only measured
	}
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
		of, err := commitsOf(path.Join(folder, name), &list)
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
func commitsOf(file string, list *diag.List) ([]pair, error) {
	text, err := commitFiles.ReadFile(file + ".md")
	if err != nil {
		return nil, err
	}
	edits, err := commitFiles.ReadFile(file + ".toml")
	if err != nil {
		return nil, err
	}
	var pairs []pair
	name := path.Base(file)
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

// commitsMeasured prints what became of each set: of its dev half all, of the
// blind one figures, and of no pair which.
func commitsMeasured(w io.Writer, verbose bool) error { return measuredAs(w, commits, verbose) }

// measuredAs is commitsMeasured for the pairs that are read of each half.
func measuredAs(w io.Writer, read func(folder, half string) ([]pair, error), verbose bool) error {
	for _, set := range commitSets {
		dev, err := read(set.folder, "dev")
		if err != nil {
			return err
		}
		if len(dev) > 0 {
			fmt.Fprintf(w, "%s: the half that rules are worked on with\n\n", set.title)
			verdicts := measure(dev)
			byKind(w, verdicts)
			print(w, verdicts, "", verbose)
		}
		blind, err := read(set.folder, "blind")
		if err != nil {
			return err
		}
		verdicts := measure(blind)
		fmt.Fprintf(w, "%s: the half that is only measured\n\n", set.title)
		byKind(w, verdicts)
		figures(w, verdicts)
	}
	return nil
}

func byKind(w io.Writer, verdicts []verdict) {
	table(w, "set", verdicts, func(verdict) []string { return []string{"all"} })
	table(w, "kind", verdicts, func(v verdict) []string { return []string{v.kind} })
}
