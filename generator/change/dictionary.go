package change

import (
	"bytes"
	"compress/gzip"
	"embed"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"proviso/generator/policy"
)

// dictionaries are lists of the words of a language, one a file, sorted, in
// lower case and of four letters or more. en.txt.gz is made from Debian's
// wamerican, that is SCOWL by Kevin Atkinson; en.COPYRIGHT is its permission.
//
//go:embed dictionary/*.txt.gz
var dictionaries embed.FS

var opened sync.Map // language -> []string

// dictionary is the list of a locale's language; nil where there is none.
func dictionary(l policy.Locale) []string {
	if list, ok := opened.Load(l.Language()); ok {
		return list.([]string)
	}
	var list []string
	if packed, err := dictionaries.ReadFile("dictionary/" + l.Language() + ".txt.gz"); err == nil {
		list = mustUnpack(packed)
	}
	opened.Store(l.Language(), list)
	return list
}

// mustUnpack panics on a faulty file: it is part of the program.
func mustUnpack(packed []byte) []string {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err == nil {
		var text []byte
		if text, err = io.ReadAll(r); err == nil {
			return strings.Fields(string(text))
		}
	}
	panic(fmt.Sprintf("a dictionary is faulty: %v", err))
}

// isWord reports whether a dictionary has a word.
func isWord(dictionary []string, s string) bool {
	_, found := slices.BinarySearch(dictionary, s)
	return found
}
