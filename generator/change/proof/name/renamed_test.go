package name

import (
	"testing"
)

// The names are read, and none is of two.
func TestKnownNamesAreRead(t *testing.T) {
	seen := map[string]string{}
	for _, one := range renamedOnce().all {
		name := callingStem(one)
		if other := seen[name]; other != "" {
			t.Errorf("%q is of %s and %s", name, other, one.thing)
		}
		seen[name] = one.thing
	}
	if len(seen) < 100 {
		t.Errorf("%d names", len(seen))
	}
}
