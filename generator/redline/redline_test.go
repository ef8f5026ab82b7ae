package redline

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// checkLaws holds pairs against what Compare promises of any two texts.
func checkLaws(t interface{ Fatalf(string, ...any) }, from, to Text) []Pair {
	pairs := Compare(from, to)
	old, new := map[string]int{}, []Clause{}
	for _, p := range pairs {
		for _, c := range p.From {
			old[fmt.Sprintf("%+v", c)]++
		}
		new = append(new, p.To...)
		if before := before(p.Edits); before != Joined(p.From) {
			t.Fatalf("%s: backwards gives %q, not %q", p.Kind, before, Joined(p.From))
		}
		if after := After(p.Edits); after != Joined(p.To) {
			t.Fatalf("%s: forwards gives %q, not %q", p.Kind, after, Joined(p.To))
		}
		checkShape(t, p)
	}
	for _, c := range from.Clauses {
		if old[fmt.Sprintf("%+v", c)]--; old[fmt.Sprintf("%+v", c)] < 0 {
			t.Fatalf("the old clause %+v is lost", c)
		}
	}
	for c, n := range old {
		if n > 0 {
			t.Fatalf("the old clause %s stands %d times too often", c, n)
		}
	}
	if fmt.Sprintf("%+v", new) != fmt.Sprintf("%+v", append([]Clause{}, to.Clauses...)) {
		t.Fatalf("the new clauses are\n%+v\nnot\n%+v", new, to.Clauses)
	}
	return pairs
}

func checkShape(t interface{ Fatalf(string, ...any) }, p Pair) {
	from, to := len(p.From), len(p.To)
	right := map[Kind]bool{
		Kept: from == 1 && to == 1, Reworded: from == 1 && to == 1, Moved: from == 1 && to == 1, MovedAndReworded: from == 1 && to == 1,
		Inserted: from == 0 && to == 1, Deleted: from == 1 && to == 0, Split: from == 1 && to > 1, Merged: from > 1 && to == 1,
	}
	if !right[p.Kind] {
		t.Fatalf("%s: %d old clauses, %d new", p.Kind, from, to)
	}
	same := from == 1 && to == 1 && p.From[0].Words == p.To[0].Words && p.From[0].Source == p.To[0].Source && p.From[0].Kind == p.To[0].Kind
	if (p.Kind == Kept || p.Kind == Moved) != same {
		t.Fatalf("%s: %+v became %+v", p.Kind, p.From, p.To)
	}
}

var wordsToDraw = []string{
	"data", "we", "share", "it", "not", "30", "30-day", "1.000,50", "a@b.example", "https://x.example/a?b=c", "“quoted”", "\"quoted\"",
	"don’t", "don't", "é", "e\u0301", "保存期間", "です", "ข้อมูล", "x", ",", ".", "(a)", "3.", "\u00a0", "\u200b", "\U0010ffff", "\ufffd", "\x00",
}

var (
	drawWords = rapid.Custom(func(t *rapid.T) string {
		between := rapid.SampledFrom([]string{" ", " ", " ", "\n", "\t", "", "\u00a0"}).Draw(t, "between")
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(wordsToDraw), 0, 12).Draw(t, "words"), between)
	})
	drawClause = rapid.Custom(func(t *rapid.T) Clause {
		words := drawWords.Draw(t, "words")
		return Clause{
			Key:   rapid.SampledFrom([]string{"", "a", "a/1", "a/2", "b", "b/1"}).Draw(t, "key"),
			Kind:  rapid.SampledFrom([]string{"heading", "paragraph", "paragraph", "list item", "table row"}).Draw(t, "kind"),
			Words: words, Source: words + rapid.SampledFrom([]string{"", "", "", "*"}).Draw(t, "mark"),
		}
	})
	drawText = rapid.Custom(func(t *rapid.T) Text {
		return Text{Clauses: rapid.SliceOfN(drawClause, 0, 12).Draw(t, "clauses")}
	})
)

func TestAnyTwoTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		checkLaws(t, drawText.Draw(t, "from"), drawText.Draw(t, "to"))
	})
}

// TestAnEditedText draws what an editor does: clauses dropped, put in, moved,
// cut in two, their words changed.
func TestAnEditedText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := drawText.Draw(t, "from")
		to := Text{}
		for _, c := range from.Clauses {
			switch rapid.IntRange(0, 6).Draw(t, "act") {
			case 0:
			case 1:
				to.Clauses = append(to.Clauses, drawClause.Draw(t, "new"), c)
			case 2:
				to.Clauses = append([]Clause{c}, to.Clauses...)
			case 3:
				fields := strings.SplitAfter(c.Words, " ")
				first, second := c, c
				first.Words, second.Words = strings.Join(fields[:len(fields)/2], ""), strings.Join(fields[len(fields)/2:], "")
				to.Clauses = append(to.Clauses, first, second)
			case 4:
				c.Words += " " + drawWords.Draw(t, "more")
				to.Clauses = append(to.Clauses, c)
			default:
				to.Clauses = append(to.Clauses, c)
			}
		}
		checkLaws(t, from, to)
		checkLaws(t, to, from)
	})
}

func TestATextAgainstItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := drawText.Draw(t, "text")
		for _, p := range checkLaws(t, text, text) {
			if p.Kind != Kept {
				t.Fatalf("%s: %+v became %+v", p.Kind, p.From, p.To)
			}
		}
	})
}
