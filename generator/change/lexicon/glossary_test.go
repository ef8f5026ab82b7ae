package lexicon

import (
	"strings"
	"testing"

	"proviso/generator/policy"
)

// Each word in English is something in each language.
func TestGlossariesAreWhole(t *testing.T) {
	files, err := translations.ReadDir("translation")
	if err != nil || len(files) == 0 {
		t.Fatal("no translations", err)
	}
	for _, f := range files {
		g := Of(localeOfFile(f.Name())).Glossary()
		lines := 0
		for _, list := range g.Words {
			for _, e := range list {
				lines++
				if size(e.native) == 0 {
					t.Errorf("%s: %v has no translation", f.Name(), e.english)
				}
			}
		}
		if lines < 100 || len(g.Small) == 0 {
			t.Errorf("%s: %d lines", f.Name(), lines)
		}
	}
}

func localeOfFile(name string) policy.Locale {
	return policy.Locale(strings.TrimSuffix(name, ".toml"))
}
