package locale

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"proviso/generator/policy"
	"proviso/templates"
)

// shipped are the locales whose words come with the program.
var shipped = []policy.Locale{"en", "nb", "nn", "sv", "da", "fi", "de", "fr", "es", "pt", "it", "nl", "pl"}

// load is the words of a locale as they come with the program.
func load(t *testing.T, l policy.Locale) *Words {
	t.Helper()
	words, problems := Load(templates.FS, l)
	if len(problems) > 0 {
		t.Fatal(problems.Format())
	}
	return words
}

// file is a templates folder of one file.
func file(name, text string) fs.FS {
	return fstest.MapFS{name: {Data: []byte(text)}}
}

// defaultText is a words file as it comes with the program.
func defaultText(t *testing.T, l policy.Locale) string {
	t.Helper()
	text, err := templates.FS.ReadFile("words/" + string(l) + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
