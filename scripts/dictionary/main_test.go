package main

import (
	"slices"
	"testing"
)

// What is packed can be listed again from its edges: no word more, none less.
func TestPackedWordsAreTheSame(t *testing.T) {
	words := []string{"kroma", "kromas", "sulas", "velt", "velta", "veltas", "veltą"}
	edges, err := pack(words)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	var walk func(at uint32, before string)
	walk = func(at uint32, before string) {
		for ; ; at++ {
			word := before + string([]byte{byte(edges[at])})
			if edges[at]&finalBit != 0 {
				got = append(got, word)
			}
			if next := edges[at] >> indexBits; next != 0 {
				walk(next, word)
			}
			if edges[at]&lastBit != 0 {
				return
			}
		}
	}
	walk(edges[0], "")
	if !slices.Equal(got, words) {
		t.Errorf("%q, not %q", got, words)
	}
	if len(edges) > 18 {
		t.Errorf("%d edges: words that end alike do not share their ends", len(edges))
	}
}
