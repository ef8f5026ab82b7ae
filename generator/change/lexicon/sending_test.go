package lexicon

import (
	"path"
	"strings"
	"testing"

	"proviso/generator/policy"
)

// What sends a reader on stands beside no lexicon, and what weighs is no name of
// a page.
func TestSendings(t *testing.T) {
	files, err := sendings.ReadDir("sending")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		l := strings.TrimSuffix(file.Name(), path.Ext(file.Name()))
		lex := Of(policy.Locale(l))
		if s := lex.Sending; lex.Known || size(s.Here) == 0 || size(s.Pages) == 0 || size(s.Weighs) == 0 {
			t.Errorf("%s: known %v, %d labels that point, %d words of pages, %d that weigh", l, lex.Known, size(s.Here), size(s.Pages), size(s.Weighs))
		}
	}
}
