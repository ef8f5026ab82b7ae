package lexicon

import (
	"testing"

	"proviso/generator/policy"
)

// Every language of revision.toml is read, and none that has a lexicon.
func TestRevisionWords(t *testing.T) {
	for _, l := range []policy.Locale{"cs", "sk", "hu", "ru", "uk", "bg", "tr", "ja", "zh-CN", "zh-TW", "ko", "id", "ms", "ro", "el", "vi", "ar", "he", "et", "hr", "ca"} {
		if lex := Of(l); lex.Known || size(lex.Wording.Revised) == 0 || size(lex.Updated) == 0 {
			t.Errorf("%s: no words of revisions", l)
		}
	}
}
