package xliff

import (
	"encoding/binary"
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"

	"pgregory.net/rapid"
)

func sample() *File {
	target := Content{{Text: "Skriv til "}, {Kind: Mark, ID: "1", Type: "x-slot", Text: "{{url}}"}}
	return &File{Original: "content/privacy/nb.md", Datatype: "x-test", Source: "en", Target: "nb", Skeleton: "a\nb",
		Units: []Unit{
			{ID: "title", Type: "x-title", Source: Content{{Text: "Privacy"}}, State: NeedsTranslation},
			{ID: "intro/1", Type: "x-paragraph", Locked: true, Approved: true, State: Final, Target: &target, Notes: []string{"a <note> & more"},
				Source: Content{{Text: "Write "}, {Kind: Open, ID: "2", Type: "bold", Text: "**"}, {Text: "now"}, {Kind: Close, ID: "2", Text: "**"},
					{Text: " to "}, {Kind: Mark, ID: "1", Type: "x-slot", Text: "{{url}}"}, {Kind: Held, ID: "3", Type: "x-code", Text: "`a<b`"}},
				Previous: &Alternative{Content{{Text: "Old"}}, Content{{Text: "Gammel"}}}},
		}}
}

// forget leaves out what a reader cannot or need not know.
func forget(f *File) *File {
	for i := range f.Units {
		u := &f.Units[i]
		u.Line, u.Lang, u.Previous, u.Notes = 0, "", nil, nil
		if u.Target == nil {
			u.State = ""
		}
	}
	return f
}

func read(t interface {
	Helper()
	Fatalf(string, ...any)
}, source []byte) *File {
	t.Helper()
	f, list := Read("a.xlf", source)
	if list.HasErrors() {
		t.Fatalf("%s\n%s", list.Format(), source)
	}
	return f
}

func TestWhatIsWrittenIsReadTheSame(t *testing.T) {
	if got, want := forget(read(t, Encode(sample()))), forget(sample()); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v\nwant %+v", got, want)
	}
}

func TestAnyWordsAreReadTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.StringN(1, 30, -1).Draw(t, "words")
		words = strings.NewReplacer("\r", "", "\ufeff", "").Replace(words) + "\u202e]]>&amp;<x/>"
		f := sample()
		f.Units[0].Source = Content{{Text: words}, {Kind: Mark, ID: "1", Type: "x-slot", Text: words}}
		got := read(t, Encode(f)).Units[0].Source
		if want := Sayable(words); got[0].Text != want || got[1].Text != want {
			t.Errorf("%q and %q, not %q", got[0].Text, got[1].Text, want)
		}
	})
}

// What tools make of a file: each case is read as the same units.
func TestToolsOwnWaysAreUnderstood(t *testing.T) {
	plain := string(Encode(sample()))
	source := `<source xml:lang="en">Privacy</source>`
	cases := map[string]string{
		"byte order mark":   "\ufeff" + plain,
		"windows line ends": strings.ReplaceAll(plain, "\n", "\r\n"),
		"other prefix":      prefixed(plain),
		"comments":          strings.ReplaceAll(plain, "<body>", "<!-- tool --><?tool x?><body>"),
		"foreign elements": strings.NewReplacer(`<xliff `, `<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" `,
			`<header>`, `<header><sdl:ref uid="1"><sdl:deep>text</sdl:deep></sdl:ref>`,
			`<trans-unit `, `<trans-unit sdl:conf="x" `,
			`</trans-unit>`, `<sdl:seg-defs><sdl:seg id="1"/></sdl:seg-defs></trans-unit>`).Replace(plain),
		"groups": strings.NewReplacer(`<body>`, `<body><group id="g"><group id="h">`, `</body>`, `</group></group></body>`).Replace(plain),
		"segmented": strings.NewReplacer(source, source+`<seg-source><mrk mtype="seg" mid="1">Pri</mrk><mrk mtype="seg" mid="2">vacy</mrk></seg-source>`,
			`Skriv til <x`, `<mrk mtype="seg" mid="1">Skriv</mrk><mrk mtype="seg" mid="2"> <mrk mtype="term">til</mrk> </mrk><x`).Replace(plain),
	}
	want := forget(sample())
	for name, source := range cases {
		if got := forget(read(t, []byte(source))); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v\nwant %+v", name, got, want)
		}
	}
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		declared := strings.Replace(plain, "UTF-8", "UTF-16", 1)
		for _, mark := range []string{"\ufeff", ""} {
			if got := forget(read(t, wideOf(mark+declared, order))); !reflect.DeepEqual(got, want) {
				t.Errorf("UTF-16, %v, mark %q: %+v", order, mark, got)
			}
		}
	}
}

func prefixed(s string) string {
	s = strings.NewReplacer("</", "</x:", "<?", "<?", "<", "<x:").Replace(s)
	return strings.NewReplacer("<x:?", "<?", "xmlns=", "xmlns:x=").Replace(s)
}

func wideOf(s string, order binary.AppendByteOrder) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, u)
	}
	return b
}

func TestRangesWrittenOtherwiseAreRanges(t *testing.T) {
	for _, source := range []string{
		`a <g id="2">b</g>`, `a <bx id="7" rid="2"/>b<ex id="8" rid="2"/>`, `a <bpt id="2">**</bpt>b<ept id="2">**</ept>`,
	} {
		text := strings.Replace(string(Encode(sample())), "Privacy", source, 1)
		var got []string
		for _, token := range read(t, []byte(text)).Units[0].Source {
			got = append(got, token.ID+map[TokenKind]string{Text: token.Text, Open: "(", Close: ")"}[token.Kind])
		}
		if s := strings.Join(got, " "); s != "a  2( b 2)" {
			t.Errorf("%s: %s", source, s)
		}
	}
}

func TestHostileFilesAreRefused(t *testing.T) {
	plain := string(Encode(sample()))
	with := func(old, new string) string { return strings.Replace(plain, old, new, 1) }
	bomb := `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>`
	cases := []struct{ name, source, want string }{
		{"empty", " \n", "a.xlf: the file is empty"},
		{"zip", "PK\x03\x04", "a.xlf: the file is a ZIP archive, not XLIFF"},
		{"no xml", "Dear all,", "a.xlf:1: the XML ends too early"},
		{"huge", strings.Repeat(" ", MaxSize+1), "a.xlf: the file has more than 33554432 bytes; no longer one is read"},
		{"entities", with("<xliff ", bomb+"<xliff "), "a.xlf:2: the file declares a document type"},
		{"an entity", with("Privacy", "&b;"), "a.xlf:10: the XML cannot be read: invalid character entity &b;"},
		{"depth", with("<header>", strings.Repeat("<group>", 100)), "a.xlf:4: elements nest deeper than 64 levels"},
		{"depth in a target", with("Skriv", strings.Repeat(`<g id="1">`, 100)), "a.xlf:14: elements nest deeper than 64 levels"},
		{"encoding", with("UTF-8", "ISO-8859-1"), `a.xlf:1: the file says that its encoding is "iso-8859-1"`},
		{"not UTF-8", with("Privacy", "Priv\xe5"), "a.xlf:10: the XML cannot be read: invalid UTF-8"},
		{"a control character", with("Privacy", "&#1;"), "a.xlf:10: the XML cannot be read: illegal character code U+0001"},
		{"cut off", plain[:len(plain)/2], "the XML cannot be read: unexpected EOF"},
		{"unbalanced", with("</body>", ""), "the XML cannot be read: element <body> closed by </file>"},
		{"another root", "<html></html>", "a.xlf:1: the file is no XLIFF: its root is <html>"},
		{"XLIFF 2", strings.NewReplacer(`"1.2"`, `"2.0"`, Namespace, "urn:oasis:names:tc:xliff:document:2.0").Replace(plain), `a.xlf:2: the file is XLIFF "2.0" of the namespace "urn:oasis:names:tc:xliff:document:2.0"`},
		{"no file", `<xliff version="1.2"></xliff>`, "a.xlf:1: the file has no <file> element"},
		{"two files", with("</file>", "</file><file></file>"), "the file has several <file> elements"},
		{"a unit twice", with("intro/1", "title"), `a.xlf:12: the unit "title" stands twice`},
		{"lost words", with("Skriv", `<mq:a xmlns:mq="m">Skriv</mq:a>`), `a.xlf:14: the unit "intro/1" holds words in an element <a> that is not known`},
	}
	for _, c := range cases {
		_, list := Read("a.xlf", []byte(c.source))
		if !strings.Contains(list.Format(), c.want) || !list.HasErrors() {
			t.Errorf("%s: %s\nwant %s", c.name, list.Format(), c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(Encode(sample()))
	f.Fuzz(func(t *testing.T, source []byte) {
		file, list := Read("a.xlf", source)
		if file == nil && !list.HasErrors() {
			t.Fatalf("neither a file nor an error: %s", list.Format())
		}
		if file == nil || list.HasErrors() {
			return
		}
		again, list := Read("a.xlf", Encode(file))
		if list.HasErrors() || len(again.Units) != len(file.Units) {
			t.Fatalf("what was read and written cannot be read: %s", list.Format())
		}
	})
}
