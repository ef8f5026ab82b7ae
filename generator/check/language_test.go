package check

import (
	"io/fs"
	"strings"
	"testing"

	"proviso/generator/policy"
	"proviso/templates"
)

func TestEveryLanguageOfTheInterfaceIsKnown(t *testing.T) {
	files, err := fs.Glob(templates.FS, "words/*.toml")
	if err != nil || len(files) < 13 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		l := policy.Locale(strings.TrimSuffix(strings.TrimPrefix(file, "words/"), ".toml"))
		lang := languageOf(l)
		if !lang.known || len(lang.common) < 30 {
			t.Errorf("%s: %d common words", l, len(lang.common))
		}
		kinds := map[string]bool{}
		for _, kind := range lang.units {
			kinds[kind] = true
		}
		if len(kinds) != len(unitKinds) {
			t.Errorf("%s has the units %v", l, kinds)
		}
	}
	if !languageOf("pt-BR").known || languageOf("ja").known {
		t.Error("a variety has its language's words, and a language that nobody wrote down none")
	}
}
