package translation

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"proviso/generator/check"
	"proviso/generator/content"
	"proviso/generator/ledger"
	"proviso/generator/markdown"
	"proviso/generator/policy"
	"proviso/generator/xliff"
)

// pieces are what generated texts are made of: all mark-up that a text can
// have, and what only looks like it.
var pieces = []string{
	"letters", "we keep", "{{support_email}}", "{{effective}}", "*some*", "**all**", "***both***", "`code <x/>`", "`{{raw}}`",
	"[our terms](policy:terms)", "[*a* {{name}}](https://a.example/{{domain}}?x=1&y=(2) \"a title\")", "[x](#a0)", "<https://b.example/q?a=1&b=2>",
	"https://c.example/d_e_f.", "help@c.example", "&amp; &lt;b&gt; &#x2014;", `\*no\* \{{no}}`, "a_b_c", "- no list", "# no heading", "2 < 3 > 1 & 4", "]]>",
	"שלום \u200f\u202dabc\u202c", "日本語。", "e\u0301\u00a0\u2028x", "😀", "~~no~~", "1) no", "\"quoted\" 'single'", "a | b",
}

type generator struct {
	*rapid.T
	ids int
}

// words is a text that may break into lines, each with a prefix.
func (g *generator) words(prefix string) string {
	list := rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 5).Draw(g.T, "words")
	b := strings.Builder{}
	b.WriteString("Text ")
	for i, w := range list {
		if i > 0 && prefix != "none" {
			b.WriteString(rapid.SampledFrom([]string{" ", " ", "  ", "\n" + prefix, "\\\n" + prefix}).Draw(g.T, "between"))
			b.WriteString("a ") // no piece begins a line, where it could begin a block
		} else {
			b.WriteString(" ")
		}
		if prefix == "none" {
			w = strings.ReplaceAll(w, "|", `\|`)
		}
		b.WriteString(w)
	}
	return b.String()
}

func (g *generator) block() string {
	g.ids++
	switch rapid.IntRange(0, 8).Draw(g.T, "block") {
	case 0:
		return fmt.Sprintf("## %s {#a%d}", g.words("none"), g.ids)
	case 1:
		return fmt.Sprintf("%s {#a%d}\n---", g.words(""), g.ids)
	case 2:
		return "- " + g.words("  ") + "\n- " + g.words("  ") + "\n  - " + g.words("    ") + "\n\n  " + g.words("  ")
	case 3:
		return "7. " + g.words("   ") + "\n\n   > " + g.words("   > ") + "\n\n8. " + g.words("   ")
	case 4:
		return "> " + g.words("> ") + "\n>\n> - " + g.words(">   ")
	case 5:
		return "| " + g.words("none") + " | " + g.words("none") + " |\n|---|:-:|\n| " + g.words("none") + " |  |"
	case 6:
		return "::: only=\"us\"\n" + g.words("") + "\n:::"
	case 7:
		return "```\ncode {{no}}\n```"
	}
	return g.words("")
}

// draft is a generated text and its document.
func (g *generator) draft(l policy.Locale) ([]byte, *policy.Document) {
	blocks := []string{"# First {#a0}"}
	for range rapid.IntRange(1, 6).Draw(g.T, "blocks") {
		blocks = append(blocks, g.block())
	}
	source := "+++\n# a comment\ntitle = \"A \\\"title\\\" of {{name}} \\\\{{no}}\" # more\n+++\n\n" + strings.Join(blocks, "\n\n\n") + "\n"
	end := rapid.SampledFrom([]string{"\n", "\r\n", "\r"}).Draw(g.T, "line end")
	source = rapid.SampledFrom([]string{"", "\ufeff"}).Draw(g.T, "mark") + strings.ReplaceAll(source, "\n", end)
	doc, list := markdown.Parse(string(l)+".md", l, []byte(source))
	if list.HasErrors() {
		g.Fatalf("%s\n%s", list.Format(), source)
	}
	return []byte(source), doc
}

// policyOf has a source that is, word for word, the translation too.
func (g *generator) policyOf() *content.Policy {
	source, doc := g.draft("en")
	other, _ := markdown.Parse("nb.md", "nb", source)
	return &content.Policy{
		ID: "privacy", Dir: "content/privacy", Settings: content.Settings{Source: "en"}, Record: &ledger.Record{},
		Drafts: map[policy.Locale]*policy.Document{"en": doc, "nb": other}, Sources: map[policy.Locale][]byte{"en": source, "nb": source},
	}
}

func TestGeneratedDraftsComeBackToTheByte(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		j := job(t, (&generator{T: rt}).policyOf(), "nb")
		if taken := take(t, j, back(t, j)); taken.Draft != nil || len(taken.Unchanged) > 0 {
			rt.Errorf("written: %s", taken.Draft)
		}
	})
}

// One unit is translated: its clause has the new words, no other clause and no
// byte around it changed.
func TestAGeneratedClauseIsReplacedInItsPlace(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := (&generator{T: rt}).policyOf()
		all := job(t, p, "nb")
		n := rapid.IntRange(0, len(all.units)-1).Draw(rt, "unit")
		key := all.units[n].id
		if !all.units[n].hasWords() {
			return
		}
		j := opened(all, key)
		f := back(t, j)
		u := unitOf(f, key)
		u.Target = lettered(*u.Target)
		taken, list := j.Take(f, "back.xlf")
		if list.HasErrors() {
			rt.Fatalf("%s\n%s\n%s", key, list.Format(), p.Sources["nb"])
		}
		doc := parsed(t, taken)
		sameMarkup(t, j.draft, doc)
		replaced(rt, j.draft, doc, key, p.Sources["nb"], taken.Draft)
	})
}

// replaced wants one clause to have letters more, and the bytes before and
// after its block to be as they were.
func replaced(t *rapid.T, old, new *policy.Document, key string, before, after []byte) {
	for i, c := range old.Clauses {
		was, is := clauseLeaves(old, c), clauseLeaves(new, new.Clauses[i])
		for n := range was {
			if changed := canonical(was[n].runs) != canonical(is[n].runs); changed && c.Key != key {
				t.Errorf("%s changed too", c.Key)
			}
		}
		if c.Key != key || c.Block == nil || len(was) == 0 {
			continue
		}
		f := newFile(before, old)
		start, end := f.at[f.body+was[0].span.Start], f.at[f.body+was[len(was)-1].span.End]
		if !strings.HasPrefix(string(after), string(before[:start])) || !strings.HasSuffix(string(after), string(before[end:])) {
			t.Errorf("%s: %q\nbecame %q", key, before, after)
		}
	}
}

func TestGeneratedDraftsAreTranslatedAnew(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := (&generator{T: rt}).policyOf()
		j := job(t, withoutTranslation(p, "nb"), "nb")
		f := back(t, j)
		for i := range f.Units {
			f.Units[i].Target = lettered(f.Units[i].Source)
		}
		taken, list := j.Take(f, "back.xlf")
		if list.HasErrors() {
			rt.Fatalf("%s\n%s", list.Format(), p.Sources["en"])
		}
		doc := parsed(t, taken)
		if list := check.Parallel(j.source, doc); list.HasErrors() {
			rt.Error(list.Format())
		}
		sameMarkup(t, j.source, doc)
	})
}

// Codes dropped, doubled or swapped anywhere are refused.
func TestNoCodeIsLostUnseen(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		j := job(t, withoutTranslation((&generator{T: rt}).policyOf(), "nb"), "nb")
		f := back(t, j)
		for i := range f.Units {
			f.Units[i].Target = lettered(f.Units[i].Source)
		}
		u := &f.Units[rapid.IntRange(0, len(f.Units)-1).Draw(rt, "unit")]
		c := *u.Target
		at := rapid.IntRange(0, len(c)-1).Draw(rt, "code")
		if c[at].Kind == xliff.Text {
			return
		}
		harmed := append(xliff.Content{}, c[:at]...)
		if rapid.Bool().Draw(rt, "doubled") {
			harmed = append(harmed, c[at], c[at])
		}
		harmed = append(harmed, c[at+1:]...)
		u.Target = &harmed
		if _, list := j.Take(f, "back.xlf"); !strings.Contains(list.Format(), ": "+u.ID+": ") {
			rt.Errorf("%s: not refused: %v\n%s", u.ID, harmed, list.Format())
		}
	})
}
