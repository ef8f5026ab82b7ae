package page_test

import (
	"encoding/xml"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"proviso/generator/page"
)

// Whatever a value holds, an XML file says just that, in its text and in its
// attributes; what XML has no way to say becomes the replacement character.
func TestAValueStaysWithinItsXML(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("<>&\"']]>\t\r\n\x00 a")))).Draw(t, "value")
		slots := page.NewSlots(page.Seed("seed"))
		token := slots.XML("name")
		sheet := slots.Compile([]byte(`<one at="` + token + `">` + token + `</one>`))
		var said struct {
			At   string `xml:"at,attr"`
			Text string `xml:",chardata"`
		}
		filled := sheet.Fill(page.Values{"name": value})
		if err := xml.Unmarshal(filled, &said); err != nil {
			t.Fatalf("%s: %v", filled, err)
		}
		want := strings.Map(func(r rune) rune {
			if r != '\t' && r != '\n' && r != '\r' && unicode.IsControl(r) && r < ' ' || r == 0xfffe || r == 0xffff {
				return unicode.ReplacementChar
			}
			return r
		}, value)
		if said.At != want || said.Text != want {
			t.Fatalf("%q is read as %q and %q", value, said.At, said.Text)
		}
	})
}
