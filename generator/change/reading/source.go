package reading

import (
	"strings"
	"unicode/utf8"

	"proviso/generator/change/token"
	"proviso/generator/pattern"
	"proviso/generator/redline"
)

func LinksOf(clauses []redline.Clause) []string {
	var links []string
	for _, c := range clauses {
		links = append(links, c.Links...)
	}
	return links
}

// LinksWithin is a clause that is nothing but links to places of its page.
var LinksWithin = pattern.New(`^\s*(?:[-*+]\s+|\d+[.)]\s+)?(?:\[[^\[\]]+\]\(#[^()\s]*\)[\s|·•↑^]*)+$`)

func SectionKey(headings []string) string { return strings.Join(headings, "\x00") }

// Label is a number before a heading or clause: "3.", "(b)", "iv)", "2.1", "§ 1", "②", "三、".
var Label = pattern.New(`^\s*(?i:[\[(]?(?:\d{1,3}|[a-z]|[ivxl]{1,6})(?:\.\d{1,3})*[.):\]]+|\d{1,3}(?:\.\d{1,3})+)\s|^\s*[（(]?[一二三四五六七八九十]{1,3}[、．.)）]|^\s*§+\s*\d{1,3}[a-z]?[.):]?\s|^\s*[①-⑳]\s?`)

// CutLabel parts words from the number before them. No number is long, and a
// pattern costs as much as the text that it is shown.
func CutLabel(words string) (number, rest string) {
	const longest = 48
	head := words[:min(len(words), longest)]
	first, _, _ := strings.Cut(strings.TrimLeft(head, " \t\r\n"), " ")
	if !strings.ContainsAny(first, ".):]．）、§①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳") || isTicked(head) {
		return "", words
	}
	n := len(Label.FindString(head))
	return words[:n], words[n:]
}

// isTicked reports whether words begin with a box that is ticked, which looks like
// a number of letters and says yes.
func isTicked(words string) bool {
	return strings.HasPrefix(strings.ToLower(strings.TrimSpace(words)), "[x]")
}

// crossed is mark-up that takes words back while they stay to be read, or that
// hides them while they stay in the source.
var crossed = pattern.New(`(?i)(?:\\?~){2}|<(?:del|s|strike)\b`)

func Struck(clauses []redline.Clause) int {
	n := 0
	for _, c := range clauses {
		if strings.ContainsAny(c.Source, "~<") {
			n += len(crossed.FindAllString(c.Source, -1))
		}
	}
	return n
}

func Marks(clauses []redline.Clause) int {
	n := 0
	for _, r := range redline.Joined(clauses) {
		if token.Directs(r) {
			n++
		}
	}
	return n
}

// AreLabels: at most two of "3", "3.1", "b", "iv".
func AreLabels(tokens []token.Token) bool {
	for _, t := range tokens {
		roman := strings.Trim(t.Norm, "ivx") == ""
		if (t.Kind != token.Number || t.Spelled) && utf8.RuneCountInString(t.Norm) > 1 && !roman || t.Kind == token.Date {
			return false
		}
	}
	return len(tokens) <= 2
}

func IsLabelled(words string) bool {
	number, _ := CutLabel(words)
	return number != ""
}

// LongEnough is how many words a sentence has that is not the same as another
// by chance.
const LongEnough = 8
