package xliff

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"proviso/generator/diag"
)

// maxDepth bounds how deep elements nest; XLIFF itself needs a dozen.
const maxDepth = 64

// Read reads a file. All that is wrong with it is listed; the file is nil where
// the XML cannot be read to its end.
func Read(name string, source []byte) (*File, diag.List) {
	utf8, list := text(name, source)
	if list.HasErrors() {
		return nil, list
	}
	r := &reader{name: name, dec: xml.NewDecoder(bytes.NewReader(utf8)), lines: map[string]int{}}
	r.dec.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // it is UTF-8 by now
	if err := r.document(); err != nil {
		r.list.Add(r.syntax(err))
		return nil, r.list
	}
	return r.file, r.list
}

type reader struct {
	name  string
	dec   *xml.Decoder
	space string // the namespace of the file's own elements
	depth int
	file  *File
	lines map[string]int // where each unit stands
	list  diag.List
}

func (r *reader) here() diag.Place {
	line, _ := r.dec.InputPos()
	return diag.Place{File: r.name, Line: line}
}

func (r *reader) add(format string, args ...any) {
	r.list.Add(diag.Errorf(r.here(), format, args...))
}

// refusal is an error of this reader's own, as against one of XML.
type refusal struct{ what, hint string }

func (e refusal) Error() string { return e.what }

func (r *reader) syntax(err error) diag.Problem {
	var own refusal
	var broken *xml.SyntaxError
	switch {
	case errors.As(err, &own):
		return diag.Errorf(r.here(), "%s", own.what).Hint("%s", own.hint)
	case errors.As(err, &broken):
		return diag.Errorf(diag.Place{File: r.name, Line: broken.Line}, "the XML cannot be read: %s", broken.Msg)
	case errors.Is(err, io.EOF):
		return diag.Errorf(r.here(), "the XML ends too early")
	}
	return diag.Errorf(r.here(), "the XML cannot be read: %v", err)
}

// next is the next token, comments and instructions left out.
func (r *reader) next() (xml.Token, error) {
	for {
		t, err := r.dec.Token()
		if err != nil {
			return nil, err
		}
		switch t.(type) {
		case xml.StartElement:
			if r.depth++; r.depth > maxDepth {
				return nil, refusal{fmt.Sprintf("elements nest deeper than %d levels", maxDepth), ""}
			}
			return t, nil
		case xml.EndElement:
			r.depth--
			return t, nil
		case xml.CharData:
			return t, nil
		case xml.Directive:
			return nil, refusal{"the file declares a document type", "take <!DOCTYPE …> out: XLIFF 1.2 has none"}
		}
	}
}

// document reads the root, and the file element in it.
func (r *reader) document() error {
	for {
		t, err := r.next()
		if err != nil {
			return err
		}
		root, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		if root.Name.Local != "xliff" {
			return refusal{fmt.Sprintf("the file is no XLIFF: its root is <%s>", root.Name.Local), ""}
		}
		if r.space = root.Name.Space; r.space != Namespace && r.space != "" || attribute(root, "version") != "1.2" {
			return refusal{fmt.Sprintf("the file is XLIFF %q of the namespace %q", attribute(root, "version"), r.space), "give it back as XLIFF 1.2, as it was handed over"}
		}
		if err := r.children(r.root); err != nil {
			return err
		}
		if r.file == nil {
			return refusal{"the file has no <file> element", ""}
		}
		return nil
	}
}

// children hands each element of the file's own namespace within the current
// one to read, which reads it to its end; those of others are passed over.
func (r *reader) children(read func(xml.StartElement) error) error {
	for {
		t, err := r.next()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.EndElement:
			return nil
		case xml.StartElement:
			if t.Name.Space == r.space {
				err = read(t)
			} else {
				err = r.skip(t)
			}
			if err != nil {
				return err
			}
		}
	}
}

// skip reads an element to its end.
func (r *reader) skip(xml.StartElement) error { return r.children(r.skip) }

// words reads an element to its end and returns its text.
func (r *reader) words() (string, error) {
	var b strings.Builder
	for {
		t, err := r.next()
		if err != nil {
			return "", err
		}
		switch t := t.(type) {
		case xml.EndElement:
			return b.String(), nil
		case xml.CharData:
			b.Write(t)
		case xml.StartElement:
			if err := r.skip(t); err != nil {
				return "", err
			}
		}
	}
}

func (r *reader) root(e xml.StartElement) error {
	if e.Name.Local != "file" {
		return r.skip(e)
	}
	if r.file != nil {
		return refusal{"the file has several <file> elements", "give each back as a file of its own"}
	}
	r.file = &File{Original: attribute(e, "original"), Datatype: attribute(e, "datatype"),
		Source: attribute(e, "source-language"), Target: attribute(e, "target-language")}
	return r.children(r.part)
}

// part reads what stands in a file element: groups may nest in its body.
func (r *reader) part(e xml.StartElement) error {
	switch e.Name.Local {
	case "header", "skl", "body", "group":
		return r.children(r.part)
	case "trans-unit":
		return r.unit(e)
	case "internal-file":
		var err error
		r.file.Skeleton, err = r.words()
		return err
	}
	return r.skip(e)
}

func (r *reader) unit(e xml.StartElement) error {
	u := Unit{ID: attribute(e, "id"), Type: attribute(e, "restype"), Line: r.here().Line,
		Locked: attribute(e, "translate") == "no", Approved: attribute(e, "approved") == "yes"}
	if first, twice := r.lines[u.ID]; twice {
		r.list.Add(diag.Errorf(r.here(), "the unit %q stands twice", u.ID).Note("%s:%d: first here", r.name, first))
	}
	r.lines[u.ID] = u.Line
	err := r.children(func(e xml.StartElement) (err error) {
		switch e.Name.Local {
		case "source":
			u.Source, err = r.content(u.ID)
		case "target":
			var c Content
			u.State, u.Lang = State(attribute(e, "state")), attribute(e, "lang")
			c, err = r.content(u.ID)
			u.Target = &c
		default:
			err = r.skip(e)
		}
		return err
	})
	r.file.Units = append(r.file.Units, u)
	return err
}

// attribute is the value of an attribute of XLIFF or of XML itself.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && (a.Name.Space == "" || a.Name.Space == "xml" || a.Name.Space == "http://www.w3.org/XML/1998/namespace") {
			return a.Value
		}
	}
	return ""
}
