// Package diag owns what Proviso says when something is wrong: a place, what
// is wrong there with the values involved, and what to do about it.
//
// Stages of the program return a List beside their result. A List is shown
// sorted by place, each problem once, by Format and nothing else.
package diag

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Level says what a problem stops. Only an Error makes a command fail.
type Level int

const (
	Error Level = iota
	Warning
	Advice
)

func (l Level) String() string {
	return [...]string{"error", "warning", "advice"}[l]
}

// Place is a position in a file of the project. Line and Col count from 1;
// Col counts bytes, as compilers do. Zero means the whole file, or the line.
type Place struct {
	File string
	Line int
	Col  int
}

func (p Place) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Problem is one thing that is wrong.
type Problem struct {
	Place   Place
	Level   Level
	Message string
	Notes   []string // further places or values, one a line
	Hints   []string // what to do, one a line
	Origin  Origin
}

// Origin is the rule that found a problem, and the words that it found it in.
// Each part may be "".
type Origin struct {
	Rule, Source           string // its name; the law, the guide or the reason that it stands on
	Policy, Locale, Clause string
	Words                  string // the digest by which the finding can be silenced
}

func (o Origin) String() string {
	s := "rule " + o.Rule
	if o.Clause != "" {
		s += ", clause " + o.Clause
	}
	if o.Words != "" {
		s += ", words " + o.Words
	}
	return s
}

// Errorf makes a Problem of level Error.
func Errorf(at Place, format string, args ...any) Problem {
	return Problem{Place: at, Message: fmt.Sprintf(format, args...)}
}

// Warnf makes a Problem of level Warning.
func Warnf(at Place, format string, args ...any) Problem {
	return Problem{Place: at, Level: Warning, Message: fmt.Sprintf(format, args...)}
}

// Hint adds a line of advice; an empty one adds nothing.
func (p Problem) Hint(format string, args ...any) Problem {
	if s := fmt.Sprintf(format, args...); s != "" {
		p.Hints = append(slices.Clip(p.Hints), s)
	}
	return p
}

// Note adds a line that names a further place or value.
func (p Problem) Note(format string, args ...any) Problem {
	p.Notes = append(slices.Clip(p.Notes), fmt.Sprintf(format, args...))
	return p
}

// List is a set of problems. It is an error when it holds one of level Error.
type List []Problem

// Add appends problems.
func (l *List) Add(p ...Problem) { *l = append(*l, p...) }

// HasErrors reports whether a problem of level Error is among them.
func (l List) HasErrors() bool { return l.Count(Error) > 0 }

// Count says how many problems of a level there are.
func (l List) Count(level Level) int {
	n := 0
	for _, p := range l {
		if p.Level == level {
			n++
		}
	}
	return n
}

// Sorted returns the problems in order of place, each once.
func (l List) Sorted() List {
	sorted := slices.Clone(l)
	slices.SortStableFunc(sorted, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.Place.File, b.Place.File),
			cmp.Compare(a.Place.Line, b.Place.Line),
			cmp.Compare(a.Place.Col, b.Place.Col),
			cmp.Compare(a.Message, b.Message),
			cmp.Compare(a.Origin.Words, b.Origin.Words),
		)
	})
	return slices.CompactFunc(sorted, func(a, b Problem) bool {
		return a.Place == b.Place && a.Message == b.Message && a.Origin.Words == b.Origin.Words
	})
}

// Error is the whole list as Format shows it, so that a List can travel as an
// error.
func (l List) Error() string { return strings.TrimSuffix(l.Format(), "\n") }

// Err returns the list as an error, or nil where nothing in it is an Error.
func (l List) Err() error {
	if l.HasErrors() {
		return l
	}
	return nil
}

// Format lays the problems out for people: sorted, each once, notes and hints
// indented below, with the rule and the words of what a rule found. Control characters and direction marks in names and values
// are made visible, so that no input can forge a line or a terminal command.
func (l List) Format() string {
	var b strings.Builder
	for _, p := range l.Sorted() {
		level := ""
		if p.Level != Error {
			level = p.Level.String() + ": "
		}
		place := ""
		if p.Place.File != "" {
			place = visible(p.Place.String()) + ": "
		}
		fmt.Fprintf(&b, "%s%s%s\n", place, level, visible(p.Message))
		for _, n := range p.Notes {
			fmt.Fprintf(&b, "    %s\n", visible(n))
		}
		if p.Level != Error && p.Origin.Rule != "" {
			fmt.Fprintf(&b, "    %s\n", visible(p.Origin.String()))
		}
		for _, h := range p.Hints {
			fmt.Fprintf(&b, "    hint: %s\n", visible(h))
		}
	}
	return b.String()
}
