// Package intake brings in a policy that is live today: it reads a web page, a
// text as copied from a browser, or the Markdown of another project, and writes
// it as a text of this one. It proposes headings, their ids and lists, takes a
// brand's facts out into slots, and lines a translation up with the text that
// is there already.
//
// It promises that no word is lost, added or changed: what Draft returns was
// parsed again and is, filled with the brand's facts, block for block what was
// read. What is left out on purpose (navigation, scripts, cookie banners, the
// line that names the day of the last update) is listed. It writes no file.
package intake

import (
	"fmt"
	"slices"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/policy"
)

// File is a file as it was handed over.
type File struct {
	Name  string
	Bytes []byte
}

// Text is a policy as it was read, before anything is made of it.
type Text struct {
	Title string
	Notes []Note // what was left out, in order

	units  []unit
	titled bool   // the source itself names the title
	site   string // the site's name, where a page says it
	home   string // the address that a page gives as its own
}

// Note is something that the text does not have any more, or a guess.
type Note struct {
	Place diag.Place
	What  string
	Words string
}

func (n Note) String() string {
	s := n.What
	if n.Words != "" {
		s += fmt.Sprintf(": %q", shortened(n.Words))
	}
	if n.Place.Line > 0 {
		return n.Place.String() + ": " + s
	}
	return s
}

// shortened is the beginning of a long text.
func shortened(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if runes := []rune(s); len(runes) > 80 {
		return string(runes[:79]) + "…"
	}
	return s
}

// Read reads files that make up one policy in their order.
func Read(files []File, l policy.Locale) (*Text, diag.List) {
	var list diag.List
	whole := &Text{}
	for _, f := range files {
		t, problems := readFile(f)
		list.Add(problems...)
		if t == nil {
			continue
		}
		whole.units = append(whole.units, t.units...)
		whole.Notes = append(whole.Notes, t.Notes...)
		if whole.Title == "" {
			whole.Title, whole.titled = t.Title, t.titled
		} else if t.Title != "" && t.titled {
			at := len(whole.units) - len(t.units)
			whole.units = slices.Insert(whole.units, at, unit{kind: policy.Heading, level: 1, sure: true, runs: []run{{text: t.Title}}})
		}
		if whole.site == "" {
			whole.site, whole.home = t.site, t.home
		}
	}
	if list.HasErrors() {
		return nil, list
	}
	whole.dropUpdated(l)
	whole.outline()
	if len(whole.units) == 0 {
		return nil, diag.List{diag.Errorf(diag.Place{File: files[0].Name}, "no text was found below the title")}
	}
	return whole, list
}

func readFile(f File) (*Text, diag.List) {
	form, source, list := decode(f)
	if list.HasErrors() {
		return nil, list
	}
	switch form {
	case page:
		return readPage(f.Name, source)
	case marked:
		return readMarked(f.Name, source)
	}
	return readLines(f.Name, source)
}
