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

// second are edits of whole small texts, written by somebody who had not read
// the rules: a bank's notice, a shop's terms, an app's policy, several in each
// language of a lexicon. They were parted at random. Rules are worked on with
// both halves: with dev from the first, with blind since it has been read.
//
//go:embed testdata/second/texts/*.md testdata/second/dev/*.toml testdata/second/blind/*.toml
var second embed.FS

// documents reads a half of the second set, dev or blind: a file a language,
// an edit a table that names its text and the words that change in it.
func documents(half string) ([]pair, error) {
	folder := path.Join("testdata/second", half)
	files, err := second.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var pairs []pair
	var list diag.List
	for _, file := range files {
		name := path.Join(folder, file.Name())
		text, err := second.ReadFile(name)
		if err != nil {
			return nil, err
		}
		t := settings.Read(name, text, &list)
		for _, e := range t.Tables("edit") {
			p, err := document(e, strings.TrimSuffix(file.Name(), ".toml"))
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			p.half = half
			pairs = append(pairs, p)
		}
		t.Done()
	}
	if list.HasErrors() {
		return nil, fmt.Errorf("%s", list.Format())
	}
	return pairs, nil
}

// document is a text with one edit. Words that do not stand in it exactly once
// are an error, unless the edit is of all the places where they stand.
func document(t *settings.Table, locale string) (pair, error) {
	defer t.Done()
	t.Require("text", "class", "why", "old") // new words may be none
	text, err := second.ReadFile("testdata/second/texts/" + locale + "-" + t.String("text") + ".md")
	if err != nil {
		return pair{}, err
	}
	categories := t.Strings("categories")
	b := block{Kind: "edit", Label: t.String("class"), Category: strings.Join(categories, ","), Old: t.String("old"), New: t.String("new")}
	count, everywhere := strings.Count(string(text), b.Old), t.Bool("everywhere")
	if count == 0 || count > 1 && !everywhere {
		return pair{}, fmt.Errorf("%q stands %d times in %s", b.Old, count, t.String("text"))
	}
	return pair{
		id: locale + ": " + t.String("why"), locale: locale, material: b.material(), categories: categories,
		old: text, new: []byte(strings.ReplaceAll(string(text), b.Old, b.New)), blocks: []block{b},
	}, nil
}

// bothHalves is the second set.
func bothHalves() ([]pair, error) {
	var all []pair
	for _, half := range []string{"dev", "blind"} {
		pairs, err := documents(half)
		if err != nil {
			return nil, err
		}
		all = append(all, pairs...)
	}
	return all, nil
}

// documentsMeasured prints what became of the second set, of both its halves.
func documentsMeasured(w io.Writer, verdicts []verdict, verbose bool) {
	fmt.Fprint(w, "Edits of whole texts, which rules are worked on with\n\n")
	print(w, verdicts, "", verbose)
}
