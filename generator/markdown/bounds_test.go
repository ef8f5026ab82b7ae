package markdown

import (
	"strings"
	"testing"
	"time"
)

// What the parser would need minutes, or gigabytes, for is refused at once.
func TestOvergrownSourcesAreRefused(t *testing.T) {
	steps := func() string {
		var b strings.Builder
		for i := range 2000 {
			b.WriteString(strings.Repeat("  ", i) + "- a\n")
		}
		return b.String()
	}()
	for source, want := range map[string]string{
		strings.Repeat("[a](", 300_000):                                                            "a.md:1: the paragraph has more than 1000 links that do not end",
		strings.Repeat("[a](()", 300_000):                                                          "a.md:1: the paragraph has more than 1000 links that do not end",
		strings.Repeat(`[a](b\)`, 300_000):                                                         "a.md:1: the paragraph has more than 1000 links that do not end",
		strings.Repeat("[", 4_000_000):                                                             "a.md:1: the paragraph has more than 1000 brackets that do not end",
		strings.Repeat("[ ", 2_000_000):                                                            "a.md:1: the paragraph has more than 1000 brackets that do not end",
		strings.Repeat("![", 2_000_000):                                                            "a.md:1: the paragraph has more than 1000 brackets that do not end",
		strings.Repeat("[a](<x)", 300_000):                                                         "a.md:1: the paragraph has more than 1000 links that do not end",
		"We keep it.\n\n" + steps:                                                                  "a.md:43: lists and quotes nest deeper than 40 levels",
		"We keep it.\n\n" + strings.Repeat("::: only=\"eea\"\n\n", 20_000):                         "a.md:83: conditional parts nest deeper than 40 levels",
		strings.Repeat("a|", 20_000) + "\n" + strings.Repeat("-|", 20_000) + "\n":                  "a.md:2: the table has 20000 columns; at most 500 are read",
		strings.Repeat("a|", 400) + "\n" + strings.Repeat("-|", 400) + strings.Repeat("\na", 2000): "a.md:1003: the table has more than 400000 cells",
	} {
		began := time.Now()
		if _, list := ParseLoose("a.md", []byte(source)); !strings.HasPrefix(list.Error(), want) {
			t.Errorf("%.40q…: %s, want %s", source, list.Error(), want)
		}
		if spent := time.Since(began); spent > 10*time.Second {
			t.Errorf("%.40q…: refused after %v", source, spent)
		}
	}
}

// What people write, however long, is none of it.
func TestLongTextsAreRead(t *testing.T) {
	for name, source := range map[string]string{
		"a list of links":   strings.Repeat("- [Vendor (EU)](https://vendor.example/a_(b)) (see [their policy](<https://vendor.example/a b>))\n", 3000),
		"brackets that end": strings.Repeat("the data [personal data [art. 4]] ", 5000),
		"many short lists":  strings.Repeat("- a\n  - b\n    - c\n", 3000),
		"a long table":      "| a | b | c |\n|---|---|---|\n" + strings.Repeat("| d | e | f |\n", 5000),
		"parts, one by one": strings.Repeat("::: only=\"eea\"\nWe keep it.\n:::\n\n", 500),
		"parts in lists":    strings.Repeat("- a\n\n  ::: only=\"eea\"\n  We keep it.\n  :::\n\n", 100),
	} {
		if _, list := ParseLoose("a.md", []byte(source)); list.HasErrors() {
			t.Errorf("%s: %s", name, list.Error())
		}
	}
}
