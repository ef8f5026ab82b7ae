package main

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// pair is a labelled pair of texts.
type pair struct {
	id, locale, group string
	material          bool
	categories        []string
	rationale         string
	old, new          []byte
	blocks            []block
}

// block is a labelled change of one clause.
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
		p := pair{id: get("id"), locale: get("locale"), group: get("group"), material: get("label") == "material",
			categories: strings.Split(get("categories"), ","), rationale: get("rationale")}
		if err := p.read(filepath.Join(folder, "pairs", p.id)); err != nil {
			return nil, err
		}
		pairs = append(pairs, p)
	}
	return pairs, nil
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

// half is the half that a pair's document falls in.
func (p *pair) half() string {
	h := fnv.New32a()
	h.Write([]byte(p.group))
	if h.Sum32()%2 == 0 {
		return "work"
	}
	return "held"
}
