package locale

import (
	"io/fs"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
	"proviso/templates"
)

func TestLoadFallsBack(t *testing.T) {
	for _, test := range []struct{ locale, contents string }{
		{"en-GB", "Contents"},
		{"nb-NO", "Innhold"},
		{"de-Latn-AT", "Inhalt"},
	} {
		words := load(t, policy.Locale(test.locale))
		if got := words.Text("contents"); got != test.contents {
			t.Errorf("%s: got %q", test.locale, got)
		}
	}
}

func TestLoadPrefersTheNearest(t *testing.T) {
	fsys := fstest.MapFS{
		"words/en.toml":    {Data: []byte(defaultText(t, "en"))},
		"words/en-GB.toml": {Data: []byte(strings.Replace(defaultText(t, "en"), `"Contents"`, `"In this document"`, 1))},
	}
	words, problems := Load(fsys, "en-GB")
	if len(problems) > 0 {
		t.Fatal(problems.Format())
	}
	if got := words.Text("contents"); got != "In this document" {
		t.Errorf("got %q", got)
	}
}

func TestLoadMissingFile(t *testing.T) {
	for locale, want := range map[policy.Locale]string{
		"ja": `templates/words/ja.toml: warning: there are no interface words for the locale "ja"; the English ones stand in
    hint: copy templates/words/en.toml to templates/words/ja.toml and translate it
`,
		"zh-Hant": `templates/words/zh-Hant.toml: warning: there are no interface words for the locale "zh-Hant"; the English ones stand in
    nor is there templates/words/zh.toml
    hint: copy templates/words/en.toml to templates/words/zh-Hant.toml and translate it
`,
	} {
		words, problems := Load(templates.FS, locale)
		if got := problems.Format(); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", locale, got, want)
		}
		if got := words.Text("contents"); got != "Contents" {
			t.Errorf("%s: %q stands in", locale, got)
		}
		if got := words.Named(policy.Facts{"company.country": "ES"})["company.country"]; got == "Spain" || got == "ES" || got == "" {
			t.Errorf("%s: the country is %q", locale, got)
		}
	}
}

// Each test changes one line of the Norwegian words; "LINE" in what is wanted
// is the number of that line, "TABLE" that of the first table.
func TestLoadProblems(t *testing.T) {
	for _, test := range []struct{ name, old, new, want string }{
		{"unknown key", `all_documents =`, `all_dokuments =`, `
templates/words/nb.toml:LINE: unknown key "all_dokuments"
    hint: did you mean "all_documents"?
templates/words/nb.toml:TABLE: warning: all_documents: required key is missing; that of the default words/nb.toml stands in
`},
		{"lost placeholder", `"Trer i kraft {date}"`, `"Trer i kraft"`, `
templates/words/nb.toml:LINE: upcoming_from: the placeholder {date} is missing
    hint: the English text is "Takes effect on {date}"
`},
		{"mistyped placeholder", `"Trer i kraft {date}"`, `"Trer i kraft {dato}"`, `
templates/words/nb.toml:LINE: upcoming_from: the placeholder {date} is missing
    hint: the English text is "Takes effect on {date}"
templates/words/nb.toml:LINE: upcoming_from: unknown placeholder {dato}
    hint: did you mean "date"?
`},
		{"placeholder twice", `"Trer i kraft {date}"`, `"Trer i kraft {date}, {date}"`, `
templates/words/nb.toml:LINE: upcoming_from: {date} stands 2 times; in the English text 1
    hint: the English text is "Takes effect on {date}"
`},
		{"placeholder that is not known here", `"Versjon {number}"`, `"Versjon {number} {company}"`, `
templates/words/nb.toml:LINE: version: unknown placeholder {company}
    hint: known here: {number}
`},
		{"placeholder where there is none", `"Innhold"`, `"Innhold {x}"`, `
templates/words/nb.toml:LINE: contents: unknown placeholder {x}
    hint: this text has no placeholder
`},
		{"empty text", `"Innhold"`, `" "`, `
templates/words/nb.toml:LINE: contents: the text is empty
`},
		{"wrong type", `"Innhold"`, `7`, `
templates/words/nb.toml:LINE: contents: is the number 7; a string is wanted
`},
		{"a month too few", `"januar", `, ``, `
templates/words/nb.toml:LINE: months: 11 names; a year has 12 months
`},
		{"an empty month", `"januar"`, `""`, `
templates/words/nb.toml:LINE: months: name 1 is empty
`},
		{"no country", `MK = `, `mk = `, `
templates/words/nb.toml:LINE: countries.mk: no country has this code (ISO 3166-1, two capital letters)
`},
		{"empty country", `"Nord-Makedonia"`, `""`, `
templates/words/nb.toml:LINE: countries.MK: the text is empty
`},
		{"country of a wrong type", `"Nord-Makedonia"`, `[]`, `
templates/words/nb.toml:LINE: countries.MK: is an array; a string is wanted
`},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := defaultText(t, "nb")
			at := strings.Index(text, test.old)
			if at < 0 {
				t.Fatalf("the words do not hold %q", test.old)
			}
			line := strconv.Itoa(1 + strings.Count(text[:at], "\n"))
			text = strings.Replace(text, test.old, test.new, 1)
			words, problems := Load(file("words/nb.toml", text), "nb")
			table := strconv.Itoa(2 + strings.Count(text[:strings.Index(text, "\n[")], "\n"))
			want := strings.NewReplacer("LINE", line, "TABLE", table).Replace(strings.TrimPrefix(test.want, "\n"))
			if got := problems.Format(); got != want || words != nil {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

// A project's words from before a key was new are still its words.
func TestLoadMissingKey(t *testing.T) {
	for of, want := range map[policy.Locale]string{"nb": "Innhold", "pt-BR": "Índice", "ja": "Contents"} {
		name := "words/" + string(of) + ".toml"
		text := defaultText(t, "nb")
		for _, line := range strings.SplitAfter(text, "\n") {
			if strings.HasPrefix(line, "contents ") || strings.HasPrefix(line, "months ") {
				text = strings.Replace(text, line, "", 1)
			}
		}
		words, problems := Load(file(name, text), of)
		if problems.HasErrors() || problems.Count(diag.Warning) != 2 {
			t.Fatalf("%s: %s", of, problems.Format())
		}
		if got := words.Text("contents"); got != want {
			t.Errorf("%s: %q stands in, want %q", of, got, want)
		}
		if got := words.Text("all_documents"); got != "Alle juridiske dokumenter" {
			t.Errorf("%s: what is there is %q", of, got)
		}
	}
}

func TestLoadUnreadableFile(t *testing.T) {
	for _, test := range []struct {
		name string
		fsys fs.FS
		want string
	}{
		{"too large", file("words/nb.toml", strings.Repeat("#", settings.MaxSize+1)),
			"templates/words/nb.toml: it has more than the 1048576 bytes that are read\n"},
		{"not UTF-8", file("words/nb.toml", "# a\n# \xe5\n"),
			"templates/words/nb.toml:2: the text is not valid UTF-8\n    hint: save the file with the encoding UTF-8\n"},
		{"a folder", file("words/nb.toml/x", ""),
			"templates/words/nb.toml: it is not a regular file\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			words, problems := Load(test.fsys, "nb")
			if got := problems.Format(); got != test.want || words != nil {
				t.Errorf("got\n%swant\n%s", got, test.want)
			}
		})
	}
	if _, problems := Load(file("words/nb.toml", "a = \n"), "nb"); problems.Count(0) != 1 || problems[0].Place.Line != 1 {
		t.Errorf("what is no TOML: got\n%s", problems.Format())
	}
}
