package main

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordList collects what is packed.
type wordList struct {
	words []string
	kept  int // how many of them are known to be sorted, each once
}

func (l *wordList) readFile(name string) error {
	if name == "-" {
		return l.readLines(os.Stdin)
	}
	in, err := os.Open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	if stem, ok := strings.CutSuffix(name, ".dic"); ok {
		rules, err := os.Open(stem + ".aff")
		if err != nil {
			return err
		}
		defer rules.Close()
		a, err := readAffixes(rules)
		if err != nil {
			return err
		}
		return a.expand(in, l.add)
	}
	if strings.HasSuffix(name, ".json") {
		return l.readJSON(in)
	}
	return l.readLines(in)
}

func (l *wordList) readLines(in io.Reader) error {
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		l.add(lines.Text())
	}
	return lines.Err()
}

// readJSON takes the names of the outermost object and all strings.
func (l *wordList) readJSON(in io.Reader) error {
	var whole any
	if err := json.NewDecoder(in).Decode(&whole); err != nil {
		return err
	}
	if words, ok := whole.(map[string]any); ok {
		for word := range words {
			l.add(word)
		}
	}
	l.addStrings(whole)
	return nil
}

func (l *wordList) addStrings(v any) {
	switch v := v.(type) {
	case string:
		l.add(v)
	case []any:
		for _, one := range v {
			l.addStrings(one)
		}
	case map[string]any:
		for _, one := range v {
			l.addStrings(one)
		}
	}
}

// add takes a word, of one with dashes or apostrophes each part, as texts are
// read.
func (l *wordList) add(words string) {
	const shortest, longest, tooMany = 3, 30, 1 << 24
	for _, word := range strings.FieldsFunc(words, func(r rune) bool { return strings.ContainsRune("-'’ ", r) }) {
		if n := utf8.RuneCountInString(word); n >= shortest && n <= longest && isPlain(word) {
			l.words = append(l.words, word)
		}
	}
	if len(l.words)-l.kept > tooMany {
		l.sorted()
	}
}

// sorted are the words, each once.
func (l *wordList) sorted() []string {
	slices.Sort(l.words)
	l.words = slices.Compact(l.words)
	l.kept = len(l.words)
	return l.words
}

// isPlain reports whether a word is of small letters alone: names have a
// capital, abbreviations a stop.
func isPlain(word string) bool {
	for _, r := range word {
		if !unicode.IsLower(r) {
			return false
		}
	}
	return true
}
