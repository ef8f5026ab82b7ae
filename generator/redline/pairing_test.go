package redline

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// outline is pairs in few words: kinds, and edits as a terminal shows them.
func outline(pairs []Pair) string {
	var lines []string
	for _, p := range pairs {
		if p.Kind == Kept {
			continue
		}
		line := string(p.Kind) + " " + p.Key() + ":"
		for _, e := range p.Edits {
			text := strings.TrimSpace(e.Text)
			switch e.Op {
			case Delete:
				line += " [-" + text + "-]"
			case Insert:
				line += " {+" + text + "+}"
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func read(t testing.TB, source string) Text {
	t.Helper()
	text, err := ReadLoose("text.md", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

const letters = `# Letters

## Retention

We keep your letters for one month and burn them after that.

We never read them aloud. Nobody else may open them, not even the carrier who brings them to us.

## Sharing

We share letters with:

- the carrier in your town
- the printer of envelopes
- the bank that pays us

## Contact

Write to our office whenever you like.
`

// TestWhatBecameOfClauses edits the letters one way each.
func TestWhatBecameOfClauses(t *testing.T) {
	for name, c := range map[string]struct{ old, new, want string }{
		"one item put in marks one item": {
			"- the printer of", "- the baker\n- the printer of", "inserted sharing/3: {+the baker+}"},
		"an item removed": {
			"- the printer of envelopes\n", "", "deleted -sharing/3: [-the printer of envelopes-]"},
		"a word": {
			"for one month", "for two months", "reworded retention/1: [-one month-] {+two months+}"},
		"a negation": {
			"We keep your", "We do not keep your", "reworded retention/1: {+do not+}"},
		"a paragraph put in above": {
			"We keep your", "You may ask.\n\nWe keep your", "inserted retention/1: {+You may ask.+}"},
		"split": {
			"aloud. Nobody", "aloud.\n\nNobody", "split retention/2:"},
		"merged": {
			"after that.\n\nWe never", "after that. We never", "merged retention/1:"},
		"split and reworded": {
			"aloud. Nobody else may", "aloud.\n\nNobody else can", "split retention/2: [-may-] {+can+}"},
		"a heading alone": {
			"## Contact", "## How to reach us", "reworded how-to-reach-us: [-Contact-] {+How to reach us+}"},
		"other quotation marks, other wrapping": {
			"We keep your letters for", "We keep your\nletters for", ""},
		"mark-up alone": {
			"one month", "**one month**", "reworded retention/1:"},
	} {
		t.Run(name, func(t *testing.T) {
			if !strings.Contains(letters, c.old) {
				t.Fatalf("%q is not in the text", c.old)
			}
			pairs := checkLaws(t, read(t, letters), read(t, strings.Replace(letters, c.old, c.new, 1)))
			if got := outline(pairs); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestMoved moves a paragraph, as it is and reworded.
func TestMoved(t *testing.T) {
	paragraph := "We keep your letters for one month and burn them after that.\n\n"
	gone := strings.Replace(letters, paragraph, "", 1)
	if got, want := outline(checkLaws(t, read(t, letters), read(t, gone+"\n"+paragraph))), "moved contact/2:"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	reworded := strings.Replace(paragraph, "one month", "two months", 1)
	want := "moved and reworded contact/2: [-one month-] {+two months+}"
	if got := outline(checkLaws(t, read(t, letters), read(t, gone+"\n"+reworded))); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestNoWordChanges: typography and hand-written numbers are Equal, in both
// forms; figures that are part of the text are not.
func TestNoWordChanges(t *testing.T) {
	for _, c := range []struct {
		kind, old, new string
		changes        bool
	}{
		{"paragraph", `our "service"`, "our “service”", false},
		{"paragraph", "the user's", "the user’s", false},
		{"paragraph", "se\u0301curite\u0301", "sécurité", false},
		{"paragraph", "30\u00a0days", "30 days", false},
		{"heading", "3. Retention", "4. Retention", false},
		{"heading", "1.2 Retention", "1.3 Retention", false},
		{"paragraph", "(a) letters", "(b) letters", false},
		{"paragraph", "1.5 times the fee", "2.5 times the fee", true},
		{"table row", "3. Mai", "4. Mai", true},
		{"paragraph", "30 days", "60 days", true},
		{"paragraph", "a letter", "a\u200b letter", true},
		{"paragraph", "we pay", "we рay", true}, // the second is Cyrillic
	} {
		from := Text{Clauses: []Clause{{Key: "a/1", Kind: c.kind, Words: c.old, Source: c.old}}}
		to := Text{Clauses: []Clause{{Key: "a/1", Kind: c.kind, Words: c.new, Source: c.new}}}
		pairs := checkLaws(t, from, to)
		if len(pairs) != 1 || pairs[0].Kind != Reworded || pairs[0].Rewords() != c.changes {
			t.Errorf("%q to %q: %+v", c.old, c.new, pairs)
		}
	}
}

// TestManyWords: as many different words as meet the surrogates among the
// runes that stand for them; there different words once compared equal.
func TestManyWords(t *testing.T) {
	var words []string
	for n := range 70000 {
		words = append(words, fmt.Sprintf("w%d", n))
	}
	old := strings.Join(words, " ")
	for _, at := range []int{0xD700, 0xD900, 0xE100} {
		changed := append([]string{}, words...)
		changed[at], changed[at+2] = "other", "another"
		edits := Between(old, strings.Join(changed, " "))
		if len(edits) != 7 || edits[1].Text != words[at]+" " || edits[5].Text != "another " {
			t.Errorf("at %#x: %d edits", at, len(edits))
		}
	}
	d := &differ{}
	for n := range 60000 {
		d.a, d.b = append(d.a, int32(n)), append(d.b, int32(n))
	}
	d.b[55400] = 60001
	d.library(0, len(d.a), 0, len(d.b))
	if got := compact(d.runs); len(got) != 3 || got[1].a0 != 55400 {
		t.Errorf("runs %+v", got)
	}
}

func FuzzCompare(f *testing.F) {
	f.Add(letters, strings.Replace(letters, "month", "year", 1))
	f.Add("---\ntitle: x\n---\n<table><tr><td>a<td>b</table>", "| a | b |\n|---|---|\n| c | d |")
	for _, old := range pairsToFuzz(f) {
		f.Add(old, letters)
	}
	f.Fuzz(func(t *testing.T, old, new string) {
		from, err := ReadLoose("old.md", []byte(old))
		if err != nil {
			return
		}
		to, err := ReadLoose("new.md", []byte(new))
		if err != nil {
			return
		}
		checkLaws(t, from, to)
		checkLaws(t, to, from)
		for _, p := range checkLaws(t, from, from) {
			if p.Kind != Kept {
				t.Fatalf("against itself: %s %+v", p.Kind, p.From)
			}
		}
	})
}

// pairsToFuzz are real texts to begin with, where their folder is named.
func pairsToFuzz(f *testing.F) []string {
	var texts []string
	names, _ := filepath.Glob(filepath.Join(os.Getenv("PROVISO_EVAL"), "pairs", "p01*", "old.md"))
	for _, name := range names {
		if source, err := os.ReadFile(name); err == nil && os.Getenv("PROVISO_EVAL") != "" {
			texts = append(texts, string(source))
		}
	}
	return texts
}

func FuzzEdits(f *testing.F) {
	f.Add("3. Pay 1.000,50 kr", "4. Pay “1.000,50” kr", "paragraph")
	f.Add(" a-b-c\u00a0000", "a@b.example, https://x.example/)", "heading")
	f.Fuzz(func(t *testing.T, old, new, kind string) {
		edits := editsOf(tokenize(old, kind), tokenize(new, kind))
		if before(edits) != old || After(edits) != new {
			t.Fatalf("%q became %q: %+v", old, new, edits)
		}
	})
}

// before is the old words that edits were made from.
func before(edits []Edit) string {
	s := ""
	for _, e := range edits {
		switch {
		case e.Op == Insert:
		case e.Old != "":
			s += e.Old
		default:
			s += e.Text
		}
	}
	return s
}

// A text has one title: that of the old one became that of the new one.
func TestTitlesAreOne(t *testing.T) {
	pairs := checkLaws(t, read(t, "---\ntitle: Sub-processors\n---\n\nA page.\n"), read(t, "---\ntitle: Subprocessors\n---\n\nA page.\n"))
	if got, want := outline(pairs), "reworded title: [-Sub-processors-] {+Subprocessors+}"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
