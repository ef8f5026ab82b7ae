package intake

import (
	"strings"
	"testing"
	"time"
)

// Pages that were built to cost time or memory are refused, or read, soon.
func TestHostilePages(t *testing.T) {
	sentence := "<p>We keep your data for as long as the law asks us to keep it.</p>"
	n := 60_000
	for name, source := range map[string]string{
		"nested boxes":   strings.Repeat("<div>", n) + sentence,
		"nested lists":   strings.Repeat("<ul><li>", n) + sentence,
		"nested tables":  strings.Repeat("<table><tr><td>", n) + sentence,
		"nested quotes":  strings.Repeat("<blockquote>", 400) + sentence + strings.Repeat("</blockquote>", 400),
		"lists in depth": strings.Repeat("<ul><li>item", 100) + sentence,
		"open emphasis":  strings.Repeat("<b><i><a href=x>", n) + sentence,
		"misnested":      strings.Repeat("<b><p></b></p>", n/4) + sentence,
		"attributes":     "<p " + strings.Repeat("a=b ", n) + ">" + sentence,
		"empty boxes":    strings.Repeat("<div></div>", n) + sentence,
		"buttons":        strings.Repeat("<div><button>cookie</button></div>", n/4) + sentence,
		"many headings":  strings.Repeat("<h2>Same</h2><p>Text that is the same each time.</p>", n/40),
		"many lines":     strings.Repeat("<br>- item", n) + sentence,
		"one line":       "<p>" + strings.Repeat("word ", n*2) + "</p>",
		"links":          sentence + strings.Repeat(`word <a href="https://a.example/x">l</a> word `, n/10),
		"dashes":         strings.Repeat("- ", n),
		"stars":          "<p>" + strings.Repeat("*_`[", n) + "</p>",
		"scripts":        strings.Repeat("<script>", n) + sentence,
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			text, list := Read([]File{{"page.html", []byte(source)}}, "en")
			if text != nil && !list.HasErrors() {
				_, list = text.Draft(Request{File: "en.md", Locale: "en", Facts: facts, Slug: "privacy"})
			}
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("it took %s", took)
			} else {
				t.Log(took, len(source), list.Format())
			}
			for _, p := range list {
				if p.Place.File == "" || p.Message == "" {
					t.Errorf("a problem without its place: %v", p)
				}
			}
		})
	}
}
