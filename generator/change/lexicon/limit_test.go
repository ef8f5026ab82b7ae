package lexicon

import (
	"testing"

	"proviso/generator/policy"
	"proviso/generator/topic"
)

// Languages without a lexicon have words for it too, and a file that is faulty
// would stop the program.
func TestLimitsOfOutlines(t *testing.T) {
	for _, l := range []policy.Locale{"cs", "el", "hu", "id", "ja", "ko", "ro", "ru", "tr", "uk", "zh"} {
		words := Of(l).Limits()
		if size(words.Caps) == 0 || size(words.Kept) == 0 || !words.Periods.has(topic.Rights) || !words.Frames.has(topic.Security) {
			t.Errorf("%s: words of limits are missing", l)
		}
	}
}
