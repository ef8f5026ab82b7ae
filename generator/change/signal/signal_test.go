package signal

import (
	"testing"

	"proviso/generator/change/token"
)

// A run that goes over the ends of cells is told without them.
func TestShownCells(t *testing.T) {
	for row, want := range map[string]string{
		"\tname\ttelephone number": "name, telephone number",
		"0 zł\t":                   "0 zł",
		"a\t\tb":                   "a, b",
		"\t":                       "",
	} {
		if got := shown(token.Scan(row)); got != want {
			t.Errorf("%q is shown as %q, not %q", row, got, want)
		}
	}
}
