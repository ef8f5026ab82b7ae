package main

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/settings"
)

// written are edits with what each is, a folder a set of them and a file a
// language; en.toml says how they are written.
//
//go:embed testdata/edits/*.toml testdata/clauses/*.toml testdata/rules/*.toml
var written embed.FS

// edits reads a set of them as pairs of texts: what stands around, the heading,
// and the old or the new words below it.
func edits(set string) ([]pair, error) {
	names, err := fs.Glob(written, path.Join("testdata", set, "*.toml"))
	if err != nil {
		return nil, err
	}
	var pairs []pair
	var list diag.List
	for _, name := range names {
		text, err := written.ReadFile(name)
		if err != nil {
			return nil, err
		}
		locale := strings.TrimSuffix(path.Base(name), path.Ext(name))
		t := settings.Read(name, text, &list)
		around := t.String("around")
		for _, e := range t.Tables("edit") {
			pairs = append(pairs, edit(e, locale, around))
		}
		t.Done()
	}
	if list.HasErrors() {
		return nil, fmt.Errorf("%s", list.Format())
	}
	return pairs, nil
}

func edit(t *settings.Table, locale, around string) pair {
	defer t.Done()
	t.Require("name", "class", "heading", "old", "new")
	p := pair{id: locale + ": " + t.String("name"), locale: locale, half: "all", material: t.String("class") == "material",
		categories: t.Strings("categories")}
	b := block{Kind: "edit", Label: t.String("class"), Category: strings.Join(p.categories, ","), Old: t.String("old"), New: t.String("new")}
	head := around + "\n## " + t.String("heading") + "\n\n"
	p.old, p.new, p.blocks = []byte(head+b.Old+"\n"), []byte(head+b.New+"\n"), []block{b}
	return p
}
