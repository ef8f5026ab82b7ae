// Package settings reads TOML files strictly: each value is asked for by name
// and type, and what is unknown, missing or of a wrong type becomes a problem
// with file and line. Nothing stops at the first problem.
//
// A reader asks a Table for all the keys it knows and then calls Done, which
// reports every key that nobody asked for.
package settings

import (
	"bytes"
	"cmp"
	"errors"
	"math"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"proviso/generator/diag"
)

// MaxSize bounds a settings file, in bytes. MaxDepth bounds how deep arrays
// and inline tables nest.
const (
	MaxSize  = 1 << 20
	MaxDepth = 32
)

type file struct {
	name   string
	offset int             // lines before the text, for front matter
	index  func() *scanner // where everything stands, found when it is asked for
	list   *diag.List
}

// Read parses a file. Where it is not TOML at all, that is put on the list
// and the table is nil.
func Read(name string, text []byte, list *diag.List) *Table {
	return ReadAt(name, 0, text, list)
}

// ReadAt parses TOML that stands in a file after so many other lines.
func ReadAt(name string, linesBefore int, text []byte, list *diag.List) *Table {
	return parse(&file{name: name, offset: linesBefore, list: list}, text, MaxSize)
}

// ReadSealed is Read for a file that the program wrote, which has as many bytes
// as the sites of a project need.
func ReadSealed(name string, text []byte, list *diag.List) *Table {
	return parse(&file{name: name, list: list}, text, math.MaxInt)
}

func parse(f *file, text []byte, most int) *Table {
	list := f.list
	if p, bad := refuse(f, text, most); bad {
		list.Add(p)
		return nil
	}
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	if depth(text) > MaxDepth {
		list.Add(diag.Errorf(diag.Place{File: f.name}, "arrays and tables nest deeper than %d levels", MaxDepth))
		return nil
	}
	f.index = sync.OnceValue(func() *scanner { return scan(text) })
	values := map[string]any{}
	if err := toml.Unmarshal(text, &values); err != nil {
		list.Add(f.syntax(err))
		return nil
	}
	return f.table("", values)
}

func refuse(f *file, text []byte, most int) (diag.Problem, bool) {
	at := diag.Place{File: f.name}
	if len(text) > most {
		return diag.Errorf(at, "the file has %d bytes; at most %d are read", len(text), most), true
	}
	if !utf8.Valid(text) {
		at.Line = f.offset + 1 + bytes.Count(text[:validPrefix(text)], []byte("\n"))
		return diag.Errorf(at, "the text is not valid UTF-8").Hint("save the file with the encoding UTF-8"), true
	}
	return diag.Problem{}, false
}

func validPrefix(text []byte) int {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && n <= 1 {
			return i
		}
		i += n
	}
	return len(text)
}

func (f *file) syntax(err error) diag.Problem {
	at := diag.Place{File: f.name}
	message := strings.TrimPrefix(err.Error(), "toml: ")
	var parse toml.ParseError
	if errors.As(err, &parse) {
		at.Line, at.Col = f.offset+parse.Position.Line, parse.Position.Col
		message = cmp.Or(parse.Message, message)
	}
	return diag.Errorf(at, "malformed TOML: %s", message)
}
