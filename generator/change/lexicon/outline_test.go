package lexicon

import (
	"path"
	"strings"
	"testing"

	"proviso/generator/change/token"
	"proviso/generator/policy"
	"proviso/generator/topic"
)

// An outline names what a change is about and knows no language: it has words
// and headings of all that it is asked for, each with one voice, and what it says
// is no proof and no signal.
func TestOutlines(t *testing.T) {
	files, err := outlines.ReadDir("outline")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		l := strings.TrimSuffix(file.Name(), path.Ext(file.Name()))
		lex := Of(policy.Locale(l))
		if lex.Known || size(lex.General) == 0 {
			t.Errorf("%s: known %v, %d general words", l, lex.Known, size(lex.General))
		}
		for _, c := range topic.Categories {
			if c == topic.EffectiveDate || c == topic.Other {
				continue
			}
			if !lex.Subjects.has(c) || !lex.Titles.has(c) {
				t.Errorf("%s: no words or no headings of %s", l, c)
			}
			if lex.Categories[c].In(lex.Read("data")) {
				t.Errorf("%s: %s signals", l, c)
			}
		}
	}
}

// A sentence of Chinese or Japanese ends with its full stop, space or not.
func TestSentencesWithoutSpaces(t *testing.T) {
	lex := Of("ja")
	if n := len(token.Sentences(lex.Read("灯りを保存します。灯りを消します。"))); n != 2 {
		t.Errorf("%d sentences", n)
	}
}
