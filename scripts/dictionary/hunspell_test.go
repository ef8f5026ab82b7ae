package main

import (
	"slices"
	"strings"
	"testing"
)

// Endings on endings, beginnings that cross them or do not, conditions, and words
// that are none as they stand.
func TestHunspellFormsAreWrittenOut(t *testing.T) {
	for _, c := range []struct{ name, aff, dic, want string }{
		{
			"endings on endings, and a beginning with each",
			"FLAG UTF-8\nSFX é Y 2\nSFX é ar ado/s ar\nSFX é r re [^i]r\nSFX s Y 1\nSFX s 0 s [^s]\nPFX R Y 1\nPFX R 0 re .\n",
			"2\nvelar/éR\ndorir/é\n",
			"velar velado velados velare revelar revelado revelados revelare dorir",
		},
		{
			"no beginning where it does not cross",
			"SFX a Y 1\nSFX a 0 n .\nPFX b N 1\nPFX b 0 un .\n", "1\nkroma/ab\n", "kroma kroman unkroma",
		},
		{
			"numbers as flags; stems, parts of compounds and forbidden words",
			"FLAG num\nNEEDAFFIX 8\nONLYINCOMPOUND 36\nFORBIDDENWORD 6\nSFX 10 Y 2\nSFX 10 0 en .\nSFX 10 0 s/36 .\n",
			"4\nsulas/8,10\tname\nvelt/10 # said\ndorim/6,10\nfugas/36,10\n", "sulasen velt velten fugasen",
		},
		{
			"two letters as flags, a whole word stripped, names and abbreviations left out",
			"FLAG long\nFULLSTRIP\nSFX S. Y 2\nSFX S. velt dorme velt\nSFX S. 0 s/L' [^-sx]\nPFX L' Y 1\nPFX L' 0 l' [aeiouv]\n",
			"4\nvelt/S.L'\nVelt\nvelt.\nkroma-sula\n", "velt velts dorme kroma sula",
		},
	} {
		a, err := readAffixes(strings.NewReader(c.aff))
		if err != nil {
			t.Fatal(err)
		}
		var all wordList
		if err := a.expand(strings.NewReader(c.dic), all.add); err != nil {
			t.Fatal(err)
		}
		want := strings.Fields(c.want)
		slices.Sort(want)
		if got := all.sorted(); !slices.Equal(got, want) {
			t.Errorf("%s: %q, not %q", c.name, got, want)
		}
	}
}

func TestFaultyAffixesAreRefused(t *testing.T) {
	for _, aff := range []string{"SFX a Y 1\nSFX a 0 n (\n", "SFX a Y 1\nSFX a 0\n"} {
		if _, err := readAffixes(strings.NewReader(aff)); err == nil {
			t.Errorf("%q is read", aff)
		}
	}
}

func TestReadKeepsPlainWords(t *testing.T) {
	var all wordList
	if err := all.readLines(strings.NewReader("dorim\nvelta\nvelta\nVelta\nab\nveltą\nkroma-sula\nfugas's\n")); err != nil {
		t.Fatal(err)
	}
	if got, want := all.sorted(), []string{"dorim", "fugas", "kroma", "sula", "velta", "veltą"}; !slices.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
}

func TestWordsOfJSON(t *testing.T) {
	var all wordList
	if err := all.readJSON(strings.NewReader(`{"velta": {"plur": "velte", "forms": ["veltina", 4]}}`)); err != nil {
		t.Fatal(err)
	}
	if got, want := all.sorted(), []string{"velta", "velte", "veltina"}; !slices.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
}
