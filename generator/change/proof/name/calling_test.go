package name

import (
	"testing"

	"proviso/generator/policy"
)

// Every thing has names in at least two languages, and none of them is of two
// things, but for what people call by one word.
func TestThingsAreRead(t *testing.T) {
	for _, l := range []policy.Locale{"en", "de", "nb", "nn", "tr", "ja", "ko", "el"} {
		if c := callingsOf(l); len(c.all) < 100 {
			t.Errorf("%s: %d names", l, len(c.all))
		}
	}
}
