package main

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// pair is a labelled pair of texts.
type pair struct {
	id, locale      string
	publisher, half string
	kind            string // how the text changes, where that is told
	material        bool
	categories      []string
	rationale       string
	old, new        []byte
	blocks          []block
}

// block is a labelled change of one clause. Where more than one category is
// right, they stand with commas.
type block struct {
	Kind, Label, Category string
	Old, New              string
}

func load(folder string) ([]pair, error) {
	file, err := os.Open(filepath.Join(folder, "labels.tsv"))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	rows := csv.NewReader(file)
	rows.Comma, rows.LazyQuotes = '\t', true
	all, err := rows.ReadAll()
	if err != nil {
		return nil, err
	}
	column := map[string]int{}
	for i, name := range all[0] {
		column[name] = i
	}
	var pairs []pair
	for _, row := range all[1:] {
		get := func(name string) string { return row[column[name]] }
		p := pair{id: get("id"), locale: get("locale"), publisher: get("repo"), material: get("label") == "material",
			categories: strings.Split(get("categories"), ","), rationale: get("rationale")}
		if err := p.read(filepath.Join(folder, "pairs", p.id)); err != nil {
			return nil, err
		}
		pairs = append(pairs, p)
	}
	part(pairs)
	return pairs, nil
}

// part parts the pairs in halves by who published them, every second publisher
// in the order of their names: rules that fit one publisher's habits show as
// such at another's.
func part(pairs []pair) {
	var names []string
	for _, p := range pairs {
		names = append(names, p.publisher)
	}
	slices.Sort(names)
	names = slices.Compact(names)
	for i := range pairs {
		pairs[i].half = [...]string{"work", "held"}[slices.Index(names, pairs[i].publisher)%2]
	}
}

func (p *pair) read(dir string) (err error) {
	if p.old, err = os.ReadFile(filepath.Join(dir, "old.md")); err != nil {
		return err
	}
	if p.new, err = os.ReadFile(filepath.Join(dir, "new.md")); err != nil {
		return err
	}
	text, err := os.ReadFile(filepath.Join(dir, "clauses.json"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return json.Unmarshal(text, &p.blocks)
}
