package link

import (
	"fmt"
	"slices"
	"strings"

	"proviso/generator/change/token"
	"proviso/generator/pattern"
	"proviso/generator/redline"
)

// linked is a link in Markdown, with its label and its target.
var linked = pattern.New(`\[([^\[\]]+)\]\(<?([^()\s<>]+)>?(?:\s+"[^"]*")?\)`)

// Placeholder is what stands for a link once its label is taken out.
const Placeholder = "linkto"

func IsLink(t token.Token) bool { return strings.HasPrefix(t.Norm, Placeholder) }

func HasLink(tokens []token.Token) bool { return slices.ContainsFunc(tokens, IsLink) }

// Rulings are how words begin that texts are called which rule something.
var Rulings = []string{"polic", "polit", "notice", "statement", "term", "agreement", "addendum", "guideline", "erklaerung", "datenschutz", "hinweis", "richtlin", "bedingung", "agb",
	"declara", "condi", "aviso", "informativa", "beleid", "verklaring", "voorwaard", "kaytanto", "seloste", "ehdot", "erklaering", "erklaring", "retningslin", "riktlin", "villkor",
	"vilkar", "betingelse", "zasad", "warunk", "regulamin"}

type Link struct{ Label, Target string }

// bareLink is an address in a text that is its own label.
var bareLink = pattern.New(`<?https?://[^\s<>()\[\]"“”]*[^\s<>()\[\]"“”.,;:!?*_]>?`)

// WithoutLabels is the source of clauses with a placeholder for each link.
func WithoutLabels(clauses []redline.Clause) (string, []Link) {
	var all strings.Builder
	for _, c := range clauses {
		all.WriteString(c.Source + "\n")
	}
	var links []Link
	place := func(l Link) string {
		links = append(links, l)
		return PlaceholderOf(len(links))
	}
	var text strings.Builder
	source := all.String()
	for at, one := nextLink(source); at != nil; at, one = nextLink(source) {
		text.WriteString(source[:at[0]] + place(one))
		source = source[at[1]:]
	}
	return text.String() + source, links
}

// PlaceholderOf is what stands for the link that is the nth of its text.
func PlaceholderOf(n int) string { return fmt.Sprintf(" %s%c ", Placeholder, 'a'+rune(n%26)) }

// nextLink finds the first link of a source and where it stands.
func nextLink(source string) ([]int, Link) {
	full, plain := linked.FindStringSubmatchIndex(source), bareLink.FindStringIndex(source)
	if plain != nil && (full == nil || plain[0] < full[0]) {
		target := strings.Trim(source[plain[0]:plain[1]], "<>")
		return plain, Link{target, target}
	}
	if full == nil {
		return nil, Link{}
	}
	return full[:2], Link{source[full[2]:full[3]], source[full[4]:full[5]]}
}

// IsRuling reports whether a word calls a text that rules something.
func IsRuling(t token.Token) bool { return token.BeginsWith(t, Rulings) }
