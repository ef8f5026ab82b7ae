// Package page compiles pages: HTML in which each fact of a site is a slot. A
// page is compiled once for all sites on which nothing but facts differs, and
// filled for each.
package page

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"

	"proviso/generator/policy"
)

// kind says where a slot stands, and so how its value is escaped.
type kind byte

const (
	inText   kind = 't' // running text: an address becomes a link
	inPlain  kind = 'p' // a heading or a link's text: isolated, no link
	inRaw    kind = 'r' // a title or an attribute: escaped, nothing else
	inTarget kind = 'u' // a link's whole target
	inJSON   kind = 'j' // a string within a JSON script
	inXML    kind = 'x' // text or an attribute of an XML file
)

// slot is one value that a sheet asks for.
type slot struct {
	kind   kind
	name   string
	target policy.Text // of inTarget
}

func (s slot) key() string { return string(s.kind) + s.name }

// Slots hands out the tokens that stand for values while a page goes through
// the templates and the minifier. A token is made of letters and digits, which
// no escaper and no minifier touches, and begins with a digest of what the
// page is made from, which no author can write into it.
type Slots struct {
	prefix string
	all    []slot
	index  map[string]int
}

// Seed digests what pages are made from, for NewSlots.
func Seed(sources ...string) string {
	h := sha256.New()
	for _, s := range sources {
		fmt.Fprintf(h, "%d:%s", len(s), s)
	}
	return hex.EncodeToString(h.Sum(nil)[:10])
}

// NewSlots begins a page with the Seed of all that authors and templates put
// into it.
func NewSlots(seed string) *Slots {
	return &Slots{prefix: "pv" + seed + "q", index: map[string]int{}}
}

func (s *Slots) token(v slot) string {
	i, ok := s.index[v.key()]
	if !ok {
		i = len(s.all)
		s.index[v.key()] = i
		s.all = append(s.all, v)
	}
	return s.prefix + strconv.Itoa(i) + "z"
}

// Raw is the token of a value in a title, an attribute or between tags.
func (s *Slots) Raw(name string) string { return s.token(slot{kind: inRaw, name: name}) }

// Plain is the token of a value in an element's text, isolated by direction.
func (s *Slots) Plain(name string) string { return s.token(slot{kind: inPlain, name: name}) }

// Fact is the token of a fact in text without links; of a fact that a version
// before had otherwise, under another name, too.
func (s *Slots) Fact(name string) string { return s.Plain(factName(name)) }

// Linked is the token of a fact in text, where an address becomes a link.
func (s *Slots) Linked(name string) string {
	return s.token(slot{kind: inText, name: factName(name)})
}

// JSON is the token of a value in a string of a JSON script.
func (s *Slots) JSON(name string) string { return s.token(slot{kind: inJSON, name: name}) }

// XML is the token of a value in the text or an attribute of an XML file.
func (s *Slots) XML(name string) string { return s.token(slot{kind: inXML, name: name}) }

// Line is a line of plain text with tokens for its slots.
func (s *Slots) Line(text policy.Text, dates policy.Facts) string { return s.line(text, dates, s.Raw) }

// LinePlain is Line for an element's text.
func (s *Slots) LinePlain(text policy.Text, dates policy.Facts) string {
	return s.line(text, dates, s.Plain)
}

// LineJSON is Line for a string of a JSON script.
func (s *Slots) LineJSON(text policy.Text, dates policy.Facts) string {
	return s.line(text, dates, s.JSON)
}

func (s *Slots) line(text policy.Text, dates policy.Facts, token func(string) string) string {
	var b strings.Builder
	for _, piece := range text {
		date, isDate := dates[piece.Slot]
		switch {
		case piece.Slot == "":
			b.WriteString(piece.Literal)
		case isDate:
			b.WriteString(date)
		default:
			b.WriteString(token(factName(piece.Slot)))
		}
	}
	return b.String()
}

// factName keeps the names of facts apart from the page's own values.
func factName(name string) string { return "fact." + name }

// Key identifies the values that were asked for, with their order.
func (s *Slots) Key() string {
	var b strings.Builder
	for _, v := range s.all {
		b.WriteString(v.key() + "\n")
	}
	return b.String()
}

// Sheet is a compiled page: what all sites share, cut at the slots.
type Sheet struct {
	literals [][]byte // one more than order
	order    []int    // of the slots on the page, each by its place in slots
	slots    []slot   // each once
	size     int      // of the page with its tokens, in bytes
}

// Compile cuts a finished page at its tokens.
func (s *Slots) Compile(page []byte) *Sheet {
	sheet := &Sheet{size: len(page), slots: slices.Clip(s.all)}
	prefix := []byte(s.prefix)
	for {
		at := bytes.Index(page, prefix)
		if at < 0 {
			sheet.literals = append(sheet.literals, page)
			return sheet
		}
		rest := page[at+len(prefix):]
		end := bytes.IndexByte(rest, 'z')
		i, _ := strconv.Atoi(string(rest[:max(end, 0)]))
		sheet.literals = append(sheet.literals, page[:at])
		sheet.order = append(sheet.order, i)
		page = rest[end+1:]
	}
}

// Values are what one site fills a sheet with: facts under the names "fact.…",
// and the page's own values. A name that is missing fills as nothing.
type Values map[string]string

// Facts adds a site's facts to the values.
func (v Values) Facts(facts policy.Facts) Values {
	for name, value := range facts {
		v[factName(name)] = policy.Contain(value)
	}
	return v
}

// Size is that of a page without its values, in bytes.
func (sh *Sheet) Size() int { return sh.size }

// Fill is the page of one site.
func (sh *Sheet) Fill(values Values) []byte {
	return sh.Append(make([]byte, 0, sh.size+sh.size/16), values)
}

// Append adds the page of one site to a buffer.
func (sh *Sheet) Append(to []byte, values Values) []byte {
	to = slices.Grow(to, sh.size)
	filled := make([]string, len(sh.slots))
	for i, s := range sh.slots {
		filled[i] = s.fill(values)
	}
	for i, slot := range sh.order {
		to = append(to, sh.literals[i]...)
		to = append(to, filled[slot]...)
	}
	return append(to, sh.literals[len(sh.order)]...)
}

func (s slot) fill(values Values) string {
	switch s.kind {
	case inText:
		return linked(values[s.name])
	case inPlain:
		return isolated(values[s.name])
	case inTarget:
		return html.EscapeString(fillTarget(s.target, values))
	case inJSON:
		return jsonString(values[s.name])
	case inXML:
		var b strings.Builder
		xml.EscapeText(&b, []byte(values[s.name])) // a builder takes all
		return b.String()
	}
	return html.EscapeString(values[s.name])
}

func isolated(value string) string { return "<bdi>" + html.EscapeString(value) + "</bdi>" }

// linked makes an e-mail or web address a link.
func linked(value string) string {
	target := ""
	switch {
	case policy.IsEmail(value):
		target = "mailto:" + policy.EncodeURL(value)
	case policy.IsWebURL(value):
		target = policy.EncodeURL(value)
	default:
		return isolated(value)
	}
	return `<a href="` + html.EscapeString(target) + `">` + isolated(value) + `</a>`
}

// fillTarget is a link's target with its facts; one that leads nowhere safe
// leads to the top of the page.
func fillTarget(target policy.Text, values Values) string {
	facts := policy.Facts{}
	for _, piece := range target {
		if piece.Slot != "" {
			facts[piece.Slot] = values[factName(piece.Slot)]
		}
	}
	address := target.Fill(facts)
	if strings.HasPrefix(address, "/") {
		address = values[factName("url")] + address
	}
	if safe, ok := policy.SafeURL(address); ok {
		return safe
	}
	return "#"
}

// jsonString is a value within the quotes of a JSON string, without a
// character that could end a script.
func jsonString(value string) string {
	quoted, err := json.Marshal(value)
	if err != nil {
		return ""
	}
	return string(quoted[1 : len(quoted)-1])
}
