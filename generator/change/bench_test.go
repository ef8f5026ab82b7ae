package change

import (
	"fmt"
	"strings"
	"testing"

	"proviso/generator/policy"
	"proviso/generator/redline"
)

// long is a text of about twenty thousand words, the same for the same seed.
func long(seed int) []byte {
	var s strings.Builder
	l := languages["en"]
	for i := range 700 {
		n := i*7919 + seed
		fmt.Fprintf(&s, "## Part %d\n\n%s %s\n\n%s %s\n\n", i, l.plain[n%4], fmt.Sprintf(l.period, fmt.Sprint(n%90)), l.denial[n%2], l.sentence(dozen[:2+n%10]))
	}
	return []byte(s.String())
}

func BenchmarkJudge(b *testing.B) {
	for name, seeds := range map[string][2]int{"alike": {1, 1}, "everything differs": {1, 2}} {
		b.Run(name, func(b *testing.B) {
			from, err := redline.ReadLoose("from.md", long(seeds[0]))
			if err != nil {
				b.Fatal(err)
			}
			to, err := redline.ReadLoose("to.md", append(long(seeds[1]), "\nOne more, new.\n"...))
			if err != nil {
				b.Fatal(err)
			}
			pairs := redline.Compare(from, to)
			for b.Loop() {
				Judge(pairs, policy.Locale("en"))
			}
		})
	}
}
