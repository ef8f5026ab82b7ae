package redline

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// invented is a text of about so many words, in sections of paragraphs and
// items, of words as frequent as those of a language are.
func invented(words int, seed uint64) Text {
	random := rand.New(rand.NewPCG(seed, 0))
	zipf := rand.NewZipf(random, 1.1, 8, 4000)
	text := Text{}
	for section := 0; words > 0; section++ {
		id := fmt.Sprintf("s%d", section)
		for n := range 2 + random.IntN(12) {
			length := 2 + random.IntN(70)
			var line []string
			for range length {
				line = append(line, fmt.Sprintf("w%dx%d", seed%7*0, zipf.Uint64()))
			}
			words -= length
			kind, key := "paragraph", fmt.Sprintf("%s/%d", id, n)
			if n == 0 {
				kind, key, line = "heading", id, line[:2]
			}
			body := strings.Join(line, " ") + "."
			text.Clauses = append(text.Clauses, Clause{Key: key, Kind: kind, Words: body, Source: body})
		}
	}
	return text
}

// revised is a text with every tenth clause reworded, some dropped, moved, put in.
func revised(from Text, seed uint64) Text {
	random := rand.New(rand.NewPCG(seed, 1))
	to := Text{}
	for _, c := range from.Clauses {
		switch random.IntN(40) {
		case 0:
			continue
		case 1:
			to.Clauses = append([]Clause{c}, to.Clauses...)
			continue
		case 2, 3, 4, 5:
			fields := strings.Fields(c.Words)
			fields[random.IntN(len(fields))] = "something else"
			c.Words = strings.Join(fields, " ")
			c.Source = c.Words
		}
		to.Clauses = append(to.Clauses, c)
	}
	return to
}

func benchmark(b *testing.B, from, to Text) {
	for b.Loop() {
		Compare(from, to)
	}
}

func BenchmarkTwentyThousandWords(b *testing.B) {
	from := invented(20000, 1)
	benchmark(b, from, revised(from, 2))
}

func BenchmarkUnrelatedTexts(b *testing.B) {
	benchmark(b, invented(20000, 1), invented(20000, 2))
}

func BenchmarkAMillionWords(b *testing.B) {
	from := invented(1000000, 1)
	benchmark(b, from, revised(from, 2))
}

func BenchmarkOneParagraph(b *testing.B) {
	benchmark(b, joined(invented(20000, 1)), joined(revised(invented(20000, 1), 2)))
}

func BenchmarkOneParagraphEach(b *testing.B) {
	benchmark(b, joined(invented(20000, 1)), joined(invented(20000, 2)))
}

func joined(t Text) Text {
	all := strings.ReplaceAll(Joined(t.Clauses), "\n", " ")
	return Text{Clauses: []Clause{{Key: "intro/1", Kind: "paragraph", Words: all, Source: all}}}
}

// TestHopelessTexts ends, and keeps every word, in a time that leaves room for
// slow machines.
func TestHopelessTexts(t *testing.T) {
	same := strings.Repeat("yes ", 30000)
	rows := Text{}
	for n := range 3000 {
		rows.Clauses = append(rows.Clauses, Clause{Key: fmt.Sprintf("a/%d", n), Kind: "table row", Words: "Yes\tNo", Source: "| Yes | No |"})
	}
	for name, texts := range map[string][2]Text{
		"unrelated":          {invented(20000, 1), invented(20000, 2)},
		"unrelated, one":     {joined(invented(20000, 1)), joined(invented(20000, 2))},
		"one against many":   {joined(invented(20000, 1)), invented(20000, 1)},
		"a word without end": {{Clauses: []Clause{{Words: same}}}, {Clauses: []Clause{{Words: same + "no " + same}}}},
		"rows all alike":     {rows, Text{Clauses: rows.Clauses[:2000]}},
		"empty":              {invented(20000, 1), {}},
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			checkLaws(t, texts[0], texts[1])
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("took %s", took)
			}
			t.Logf("took %s", time.Since(start))
		})
	}
}
