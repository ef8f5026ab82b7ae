package markdown

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// Fill is the text of a document as it stands on one site, in Markdown: its
// title as a heading, then the source with the site's conditional parts and
// facts. Conditions are cut out, date slots and links to policies stay as
// written, everything else is the author's to the byte. The SHA-256 of this
// text is what Proviso calls the text's digest.
func Fill(doc *policy.Document, tags []string, facts policy.Facts) string {
	return string(Prepare(doc, tags).Append(nil, facts))
}

// Prepared is a document for all sites on which the same of its parts stand,
// cut at its slots.
type Prepared struct {
	title  policy.Text
	pieces []piece // after the title
	slots  []slot  // each once
}

// piece is a run of the source, or a slot.
type piece struct {
	source string // of a slot, what stands where its fact is missing
	slot   int    // 0, or its place in slots, and 1
}

// slot is a fact that is asked for, and how it is written.
type slot struct {
	name    string
	where   policy.SlotPlace
	atStart bool // of a line: see Escape
}

// Prepare cuts a document for sites with these tags.
func Prepare(doc *policy.Document, tags []string) *Prepared {
	w := &filler{body: doc.Body}
	w.out.WriteString("\n\n")
	for strings.HasPrefix(w.body[w.at:], "\n") {
		w.at++
	}
	cuts := append(hidden(doc, tags), slotCuts(doc)...)
	slices.SortStableFunc(cuts, func(a, b cut) int { return a.Start - b.Start })
	for _, c := range cuts {
		w.apply(c)
	}
	w.copyTo(len(w.body))
	end := strings.TrimRight(w.out.String(), "\n") + "\n"
	return &Prepared{doc.Title, append(w.pieces, piece{source: end}), w.slots}
}

// Append adds the text of a site with these facts.
func (p *Prepared) Append(to []byte, facts policy.Facts) []byte {
	to = append(to, "# "...)
	to = appendTitle(to, p.title, facts)
	filled := make([][]byte, 1+len(p.slots)) // nil where there is no fact
	for i, one := range p.slots {
		filled[i+1] = one.fill(facts)
	}
	for _, one := range p.pieces {
		if value := filled[one.slot]; value != nil {
			to = append(to, value...)
		} else {
			to = append(to, one.source...)
		}
	}
	return to
}

func (s slot) fill(facts policy.Facts) []byte {
	value, ok := facts[s.name]
	switch {
	case !ok:
		return nil
	case s.where == policy.InURL:
		return []byte(escapeTarget(value))
	}
	return []byte(Escape(policy.Contain(value), s.atStart))
}

// appendTitle adds a title on one line; a slot without a fact, such as a date's,
// stays as it was written.
func appendTitle(to []byte, title policy.Text, facts policy.Facts) []byte {
	var known policy.Text
	start := len(to)
	flush := func() {
		to = append(to, Escape(known.Fill(facts), len(to) == start)...)
		known = nil
	}
	for _, p := range title {
		if _, ok := facts[p.Slot]; p.Slot == "" || ok {
			known = append(known, p)
			continue
		}
		flush()
		to = append(to, "{{"+p.Slot+"}}"...)
	}
	flush()
	return append(to[:start], bytes.TrimSpace(to[start:])...)
}

// cut takes out a range of the body, or makes it a slot; a cut of whole lines
// leaves a blank line.
type cut struct {
	policy.Span
	slot  *slot
	lines bool
}

// hidden lists what the site's tags hide, and the mark-up of conditions.
func hidden(doc *policy.Document, tags []string) []cut {
	var cuts []cut
	for _, p := range doc.Parts {
		isSection := p.Last == policy.Span{} && !strings.HasPrefix(strings.TrimLeft(doc.Body[p.First.Start:p.First.End], " \t"), ":::")
		switch {
		case !p.When.Holds(tags):
			cuts = append(cuts, cut{Span: policy.Span{Start: p.Start, End: p.End}, lines: true})
		case isSection:
			cuts = append(cuts, cut{Span: p.First})
		default:
			cuts = append(cuts, cut{Span: p.First, lines: true}, cut{Span: p.Last, lines: true})
		}
	}
	return cuts
}

func slotCuts(doc *policy.Document) []cut {
	var cuts []cut
	for _, use := range doc.Slots {
		if !policy.IsDateSlot(use.Name) {
			cuts = append(cuts, cut{Span: policy.Span{Start: use.Start, End: use.End}, slot: &slot{
				name: use.Name, where: use.Where, atStart: startsLine(doc.Body, use.Start),
			}})
		}
	}
	return cuts
}

type filler struct {
	body   string
	at     int
	pieces []piece
	slots  []slot
	out    strings.Builder // since the last piece
}

func (w *filler) copyTo(at int) {
	if at > w.at {
		w.out.WriteString(w.body[w.at:at])
		w.at = at
	}
}

func (w *filler) apply(c cut) {
	if c.Start < w.at { // inside what is hidden already
		return
	}
	w.copyTo(c.Start)
	w.at = c.End
	if c.slot != nil {
		at := slices.Index(w.slots, *c.slot)
		if at < 0 {
			at, w.slots = len(w.slots), append(w.slots, *c.slot)
		}
		w.pieces = append(w.pieces, piece{source: w.out.String()}, piece{source: w.body[c.Start:c.End], slot: at + 1})
		w.out.Reset()
	}
	if !c.lines {
		return
	}
	if s := w.out.String(); !strings.HasSuffix(s, "\n\n") {
		w.out.WriteByte('\n')
	}
	for w.at < len(w.body) && w.body[w.at] == '\n' {
		w.at++
	}
}

// startsLine reports whether only mark-up of lists, quotes and emphasis stands
// before a byte on its line, so that a value could begin a block there.
func startsLine(body string, at int) bool {
	line := body[strings.LastIndexByte(body[:at], '\n')+1 : at]
	return strings.Trim(line, " \t>-*+#.)0123456789|") == ""
}

var beginsBlock = pattern.New(`^(?:[#>+=-]|:::|\d{1,9}[.)])`)

// Escape writes plain text so that Markdown reads it as these characters and
// no mark-up. atStart says that it may begin a block.
func Escape(s string, atStart bool) string {
	var b strings.Builder
	if atStart && beginsBlock.MatchString(s) {
		at := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsDigit(r) })
		b.WriteString(s[:at] + `\` + s[at:at+1])
		s = s[at+1:]
	}
	before := rune(' ')
	for i, r := range s {
		after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		if needsEscape(before, r, after) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// needsEscape says which characters Markdown could take for mark-up. An
// underscore inside a word and an ampersand before a space are none.
func needsEscape(before, r, after rune) bool {
	isWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	switch r {
	case '\\', '`', '*', '[', ']', '<', '>', '|', '{', '~':
		return true
	case '_':
		return !isWord(before) || !isWord(after)
	case '&':
		return isWord(after) || after == '#'
	}
	return false
}

// escapeTarget writes a fact so that it stays within a link's target.
func escapeTarget(value string) string {
	return strings.NewReplacer("(", "%28", ")", "%29", "*", "%2A").Replace(policy.EncodeURL(value))
}
