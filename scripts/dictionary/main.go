// Command dictionary packs the words of a language as
// generator/change/dictionary looks them up:
//
//	go run ./scripts/dictionary OUT.gz FILE...
//
// A FILE is a list with a word on each line ("-" reads it from the standard
// input), a Hunspell dictionary (its .dic, beside which stands its .aff), or a
// JSON file: words are the names in its outermost object and every string.
// What is packed are the words of three letters or more, in lower case; a list
// that writes all nouns with a capital is given in lower case. Words that end
// alike share their ends, so that all the forms of a language take a megabyte.
// The script make beside it names the packages that each dictionary is made of.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"os"
)

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: dictionary OUT.gz FILE...")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, "dictionary:", err)
		os.Exit(1)
	}
}

func run(out string, files []string) error {
	var all wordList
	for _, file := range files {
		if err := all.readFile(file); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	words := all.sorted()
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
