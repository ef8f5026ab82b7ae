package xliff

import (
	"strings"
	"unicode"
)

// Encode writes a file. The same file gives the same bytes.
func Encode(f *File) []byte {
	var w writer
	w.line(0, `<?xml version="1.0" encoding="UTF-8"?>`)
	w.line(0, `<xliff version="1.2" xmlns="`+Namespace+`">`)
	w.line(1, `<file original=`+quoted(f.Original)+` datatype=`+quoted(f.Datatype)+` source-language=`+quoted(f.Source)+` target-language=`+quoted(f.Target)+` xml:space="preserve">`)
	w.line(2, `<header>`)
	w.line(3, `<skl><internal-file form="text/plain">`+escape(f.Skeleton)+`</internal-file></skl>`)
	w.line(2, `</header>`)
	w.line(2, `<body>`)
	for _, u := range f.Units {
		w.unit(u, f)
	}
	w.line(2, `</body>`)
	w.line(1, `</file>`)
	w.line(0, `</xliff>`)
	return []byte(w.String())
}

type writer struct{ strings.Builder }

func (w *writer) line(depth int, s string) {
	w.WriteString(strings.Repeat("  ", depth) + s + "\n")
}

// unit writes a trans-unit: the schema wants source, target, then the others.
func (w *writer) unit(u Unit, f *File) {
	open := `<trans-unit id=` + quoted(u.ID) + ` restype=` + quoted(u.Type)
	if u.Locked {
		open += ` translate="no"`
	}
	if u.Approved {
		open += ` approved="yes"`
	}
	w.line(3, open+` xml:space="preserve">`)
	w.line(4, `<source xml:lang=`+quoted(f.Source)+`>`+markup(u.Source)+`</source>`)
	if u.Target != nil {
		w.line(4, `<target xml:lang=`+quoted(f.Target)+` state="`+string(u.State)+`">`+markup(*u.Target)+`</target>`)
	}
	for _, note := range u.Notes {
		w.line(4, `<note>`+escape(note)+`</note>`)
	}
	if p := u.Previous; p != nil {
		w.line(4, `<alt-trans alttranstype="previous-version" xml:space="preserve">`)
		w.line(5, `<source xml:lang=`+quoted(f.Source)+`>`+markup(p.Source)+`</source>`)
		w.line(5, `<target xml:lang=`+quoted(f.Target)+`>`+markup(p.Target)+`</target>`)
		w.line(4, `</alt-trans>`)
	}
	w.line(3, `</trans-unit>`)
}

// markup writes content as XML. Begin and end of a range have the same id, and
// say so: tools go by one or the other.
func markup(c Content) string {
	var b strings.Builder
	for _, t := range c {
		id := ` id=` + quoted(t.ID)
		kind := ` ctype=` + quoted(t.Type)
		switch t.Kind {
		case Text:
			b.WriteString(escape(t.Text))
		case Mark:
			b.WriteString(`<x` + id + kind + ` equiv-text=` + quoted(t.Text) + `/>`)
		case Held:
			b.WriteString(`<ph` + id + kind + `>` + escape(t.Text) + `</ph>`)
		case Open:
			b.WriteString(`<bpt` + id + ` rid=` + quoted(t.ID) + kind + `>` + escape(t.Text) + `</bpt>`)
		case Close:
			b.WriteString(`<ept` + id + ` rid=` + quoted(t.ID) + `>` + escape(t.Text) + `</ept>`)
		}
	}
	return b.String()
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#xD;")

// escape writes a text for an element, quoted one for an attribute. What XML
// cannot say becomes the replacement character.
func escape(s string) string { return escaper.Replace(Sayable(s)) }

func quoted(s string) string { return `"` + strings.ReplaceAll(escape(s), `"`, "&quot;") + `"` }

// Sayable is a text with the replacement character for what XML 1.0 cannot say.
func Sayable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
