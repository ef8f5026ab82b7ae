package lexicon

import (
	"strings"
	"testing"

	"proviso/generator/policy"
)

// Every file of faults is read whole and without a fault of its own.
func TestSpellingFiles(t *testing.T) {
	files, err := spellings.ReadDir("spelling")
	if err != nil || len(files) < 20 {
		t.Fatal(len(files), err)
	}
	for _, f := range files {
		lex := &Lexicon{}
		lex.readSpellingOf(policy.Locale(strings.TrimSuffix(f.Name(), ".toml")))
		for w, group := range lex.Spelling.Mistaken {
			if w == "" || len(group) < 2 {
				t.Errorf("%s: %q stands alone", f.Name(), w)
			}
		}
	}
}
