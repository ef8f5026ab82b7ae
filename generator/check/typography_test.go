package check

import (
	"testing"

	"proviso/generator/policy"
)

func TestTypography(t *testing.T) {
	for _, c := range []struct{ rule, body, want string }{
		{"doubled-word", "We keep the the letters.\n", "en intro/1: \"the\" stands twice\n"},
		{"doubled-word", "We keep the, the letters. The end.\n\n10 10\n", ""},
		{"doubled-word", "We keep\nkeep letters in *in* boxes.\n", "en intro/1: \"keep\" stands twice\nen intro/1: \"in\" stands twice\n"},
	} {
		if got := findings(t, c.rule, map[policy.Locale]string{"en": c.body}); got != c.want {
			t.Errorf("%s: %q: got\n%swant\n%s", c.rule, c.body, got, c.want)
		}
	}
}
