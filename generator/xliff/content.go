package xliff

import (
	"encoding/xml"
	"strings"

	"proviso/generator/pattern"
)

// content reads a source or a target to its end: text and codes, marked
// segments joined.
func (r *reader) content(unit string) (Content, error) {
	c := collector{reader: r, unit: unit}
	err := c.until()
	return c.content, err
}

type collector struct {
	*reader
	unit    string
	content Content
}

func (c *collector) until() error {
	for {
		t, err := c.next()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.EndElement:
			return nil
		case xml.CharData:
			c.say(string(t))
		case xml.StartElement:
			if err := c.element(t); err != nil {
				return err
			}
		}
	}
}

func (c *collector) say(s string) {
	if n := len(c.content); n > 0 && c.content[n-1].Kind == Text {
		c.content[n-1].Text += s
	} else if s != "" {
		c.content = append(c.content, Token{Text: s})
	}
}

func (c *collector) code(kind TokenKind, e xml.StartElement, text string) {
	id := attribute(e, "rid") // what joins two ends, where it is said
	if id == "" || kind == Mark || kind == Held {
		id = attribute(e, "id")
	}
	c.content = append(c.content, Token{Kind: kind, ID: id, Type: attribute(e, "ctype"), Text: text})
}

var codes = map[string]TokenKind{"x": Mark, "ph": Held, "it": Held, "bpt": Open, "bx": Open, "ept": Close, "ex": Close}

// element reads an inline element. Elements of other namespaces say nothing; one
// that holds words would lose them.
func (c *collector) element(e xml.StartElement) error {
	kind, isCode := codes[e.Name.Local]
	switch own := e.Name.Space == c.space; {
	case own && isCode:
		text, err := c.words()
		if kind == Mark {
			text = attribute(e, "equiv-text")
		}
		c.code(kind, e, text)
		return err
	case own && e.Name.Local == "mrk":
		return c.until()
	case own && e.Name.Local == "g":
		c.code(Open, e, "")
		err := c.until()
		c.code(Close, e, "")
		return err
	}
	text, err := c.words()
	if !isBlank(text) {
		c.add("the unit %q holds words in an element <%s> that is not known", c.unit, e.Name.Local)
	}
	return err
}

var brokenLine = pattern.New(`[ \t]*[\r\n]\s*`)

// Flowing is a text in one line: a line end with the white space around it is a
// space, whatever a tool made of it.
func Flowing(s string) string { return brokenLine.ReplaceAllString(s, " ") }

func isBlank(s string) bool { return strings.TrimSpace(s) == "" }
