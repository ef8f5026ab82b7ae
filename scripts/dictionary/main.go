// Command dictionary packs a list of words, one a line, as generator/change
// looks them up:
//
//	go run ./scripts/dictionary OUT.gz < words
//
// What is packed are the words of four letters or more, in lower case; a list
// that writes all nouns with a capital is given in lower case. Words that end
// alike share their ends, so that all the forms of a language take a megabyte.
package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"slices"
	"unicode"
	"unicode/utf8"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: dictionary OUT.gz < words")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Stdin); err != nil {
		fmt.Fprintln(os.Stderr, "dictionary:", err)
		os.Exit(1)
	}
}

func run(out string, in io.Reader) error {
	words, err := read(in)
	if err != nil {
		return err
	}
	edges, err := pack(words)
	if err != nil {
		return err
	}
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if err := binary.Write(w, binary.LittleEndian, edges); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	fmt.Printf("%d words, %d edges, %d bytes\n", len(words), len(edges), packed.Len())
	return os.WriteFile(out, packed.Bytes(), 0o644)
}

// read lists the words that are packed, sorted, each once.
func read(in io.Reader) ([]string, error) {
	const shortest, longest = 4, 30
	var words []string
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		word := lines.Text()
		if n := utf8.RuneCountInString(word); n >= shortest && n <= longest && isPlain(word) {
			words = append(words, word)
		}
	}
	slices.Sort(words)
	return slices.Compact(words), lines.Err()
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
