package policy

import (
	"fmt"
	"net/url"
	"reflect"
	"strings"
	"testing"
)

func TestSplitSlots(t *testing.T) {
	lit := func(s string) Piece { return Piece{Literal: s} }
	slot := func(s string) Piece { return Piece{Slot: s} }
	for _, c := range []struct {
		in   string
		want Text
		open bool
	}{
		{"", nil, false},
		{"plain", Text{lit("plain")}, false},
		{"{{name}}", Text{slot("name")}, false},
		{"a {{name}} b", Text{lit("a "), slot("name"), lit(" b")}, false},
		{"{{a}}{{b}}", Text{slot("a"), slot("b")}, false},
		{"{{ a }}", Text{slot(" a ")}, false},
		{`a \{{ b`, Text{lit("a {{ b")}, false},
		{`\{{a}} {{b}}`, Text{lit("{{a}} "), slot("b")}, false},
		{"{a} }} { {", Text{lit("{a} }} { {")}, false},
		{"{{a}}}", Text{slot("a"), lit("}")}, false},
		{"{{}}", Text{slot("")}, false},
		{"a {{b", nil, true},
		{"{{a}} {{", nil, true},
		{"{{a}", nil, true},
		{"Ærlig {{name}} 保存", Text{lit("Ærlig "), slot("name"), lit(" 保存")}, false},
	} {
		got, ok := SplitSlots(c.in)
		if ok == c.open || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q: %v, %v", c.in, got, ok)
		}
	}
}

func TestFillOfALine(t *testing.T) {
	text, _ := SplitSlots(`\{{ {{name}} of {{company.name}} since {{effective}}`)
	got := text.Fill(Facts{"name": "a\u202eb", "company.name": "{{name}}"})
	if want := "{{ a\u202eb\u202c of {{name}} since {{effective}}"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestContain(t *testing.T) {
	for in, want := range map[string]string{
		"":                                "",
		"plain שלום":                      "plain שלום",
		"a\u202eb":                        "a\u202eb\u202c",
		"a\u202eb\u202c":                  "a\u202eb\u202c",
		"\u202aa\u2067b":                  "\u202aa\u2067b\u2069\u202c",
		"a\u202cb\u2069":                  "ab",
		"\u2069\u202ex":                   "\u202ex\u202c",
		"\u2066a\u202cb\u2069":            "\u2066ab\u2069",
		"\u2068a\u202bb\u2069c":           "\u2068a\u202bbc\u202c\u2069",
		"\u202d\u202e":                    "\u202d\u202e\u202c\u202c",
		"\u200ea\u200fb":                  "\u200ea\u200fb", // marks that open nothing
		strings.Repeat("\u202e", 3) + "x": strings.Repeat("\u202e", 3) + "x" + strings.Repeat("\u202c", 3),
	} {
		got := Contain(in)
		if got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
		if Contain(got) != got {
			t.Errorf("%q: done twice it is %q", in, Contain(got))
		}
	}
}

func FuzzContain(f *testing.F) {
	f.Add("a\u202eb\u2069c\u2067d\u202c")
	f.Fuzz(func(t *testing.T, s string) {
		depth, isolates := 0, 0
		for _, r := range Contain(s) {
			switch r {
			case '\u202a', '\u202b', '\u202d', '\u202e':
				depth++
			case '\u2066', '\u2067', '\u2068':
				isolates++
			case '\u202c':
				depth--
			case '\u2069':
				isolates--
			}
			if depth < 0 || isolates < 0 {
				t.Fatalf("%q closes what it did not open", s)
			}
		}
		if depth != 0 || isolates != 0 {
			t.Fatalf("%q leaves something open", s)
		}
	})
}

func TestSafeURL(t *testing.T) {
	for in, want := range map[string]string{
		"https://x.example":                 "https://x.example",
		"http://x.example/a?b=c&d#e":        "http://x.example/a?b=c&d#e",
		"mailto:a@x.example?subject=b":      "mailto:a@x.example?subject=b",
		"tel:+34930000000":                  "tel:+34930000000",
		"#there":                            "#there",
		"https://x.example/a b\"<>`{}|\\^":  "https://x.example/a%20b%22%3C%3E%60%7B%7D%7C%5C%5E",
		"https://x.example/é保":              "https://x.example/%C3%A9%E4%BF%9D",
		"https://x.example/100%25":          "https://x.example/100%25",
		"https://x.example/100%":            "https://x.example/100%25",
		"https://x.example/?a=%zz%4":        "https://x.example/?a=%25zz%254",
		"HTTPS://x.example/":                "HTTPS://x.example/",
		"":                                  "",
		"/path":                             "",
		"x.example":                         "",
		"//x.example":                       "",
		"https://":                          "",
		"https:x":                           "",
		"mailto:":                           "",
		"javascript:alert(1)":               "",
		"JavaScript:alert(1)":               "",
		"java\nscript:alert(1)":             "",
		" javascript:alert(1)":              "",
		"\x01javascript:alert(1)":           "",
		"data:text/html,<script>":           "",
		"vbscript:x":                        "",
		"file:///etc/passwd":                "",
		"blob:https://x.example/1":          "",
		"view-source:https://x.example":     "",
		"intent://x.example#Intent;end":     "",
		"ftp://x.example":                   "",
		"policy:cookies":                    "",
		"https://x.example:99999999999999/": "https://x.example:99999999999999/",
		"http://[::1":                       "",
	} {
		got, ok := SafeURL(in)
		if ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q, %v; want %q", in, got, ok, want)
		}
	}
}

func FuzzSafeURL(f *testing.F) {
	f.Add("java\tscript:alert(1)")
	f.Add("https://x.example/%zz\"'><")
	f.Fuzz(func(t *testing.T, s string) {
		got, ok := SafeURL(s)
		if !ok {
			return
		}
		if strings.ContainsAny(got, " \t\r\n\"<>`{}\\\x00") {
			t.Errorf("%q: %q", s, got)
		}
		u, err := url.Parse(got)
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		switch u.Scheme {
		case "", "http", "https", "mailto", "tel":
		default:
			t.Errorf("%q has the scheme %s", s, u.Scheme)
		}
		if EncodeURL(got) != got {
			t.Errorf("%q: encoded twice it is %q", got, EncodeURL(got))
		}
	})
}

func TestIsEmail(t *testing.T) {
	for _, good := range []string{"a@x.example", "first.last+tag@mail.x.example", "o'brien@x.example", "a@blåbær.no", "a@1.example"} {
		if !IsEmail(good) {
			t.Errorf("%q is refused", good)
		}
	}
	for _, bad := range []string{
		"", "a", "a@", "@x.example", "a@x", "a@x.", "a@.example", "a@-x.example", "a@x-.example", "a b@x.example", "a@x.example ", "a@x.example\n",
		"a@x.example?cc=b@x.example", "<a@x.example>", "a@x.example,b@x.example", "a@x..example", "\"a\"@x.example", "a@[192.0.2.1]", strings.Repeat("a", 250) + "@x.example",
	} {
		if IsEmail(bad) {
			t.Errorf("%q is accepted", bad)
		}
	}
}

func TestIsWebURL(t *testing.T) {
	for _, good := range []string{"https://x.example", "http://x.example:8080/a?b#c", "https://blåbær.no/é"} {
		if !IsWebURL(good) {
			t.Errorf("%q is refused", good)
		}
	}
	for _, bad := range []string{"", "x.example", "//x.example", "ftp://x.example", "https://", "https:///a", "https://:80", "https://a:b@x.example", "https://x.example/a b", "https://x.example/\"", "javascript:https://x.example", "https://x.example\n"} {
		if IsWebURL(bad) {
			t.Errorf("%q is accepted", bad)
		}
	}
}

func TestConditions(t *testing.T) {
	for _, c := range []struct {
		when Condition
		tags string
		want bool
	}{
		{Condition{}, "", true},
		{Condition{Only: []string{"us"}}, "us eea", true},
		{Condition{Only: []string{"us"}}, "eea", false},
		{Condition{Only: []string{"us", "uk"}}, "uk", true},
		{Condition{Except: []string{"us"}}, "us", false},
		{Condition{Except: []string{"us"}}, "", true},
		{Condition{Only: []string{"us"}, Except: []string{"shop"}}, "us shop", false},
		{Condition{Only: []string{"us"}, Except: []string{"shop"}}, "us", true},
		{Condition{Only: []string{"us"}}, "usa", false},
	} {
		if got := c.when.Holds(strings.Fields(c.tags)); got != c.want {
			t.Errorf("%v with the tags %q: %v", c.when, c.tags, got)
		}
	}
	when := Condition{Only: []string{"us", "uk"}, Except: []string{"shop"}}
	if got, want := fmt.Sprint(when), `only="us uk" except="shop"`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
