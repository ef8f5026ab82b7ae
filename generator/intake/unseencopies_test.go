package intake

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// pasted is one way in which a person gets a page as text.
type pasted struct {
	name          string
	before, after func(sibling) string
	indent        map[string]string // before a block's first line, by kind; "" is any other
	hang          map[string]string // before its other lines
	close         string            // kinds that follow each other without an empty line
	dense         bool              // no empty lines at all
	width         int               // where lines are broken; 0 never
	columns       int               // of a table's cells; 0 is a tab
	mark          string            // around bold words
	finish        func(u sibling, text string) string
	hyphens       bool
}

var pastedWays = []pasted{
	// Firefox's reader view, everything selected.
	{name: "reader", close: "li li2 tr dt dd", indent: map[string]string{"li": "    ", "li2": "        "}, before: func(u sibling) string {
		return u.site.domain + "\n" + u.title() + "\n" + u.site.name + "\n\n" + strings.Replace(u.site.words[18], "6", "6–8", 1) + "\n\n"
	}},
	// A mail with the page in it, forwarded as plain text.
	{name: "thunderbird", close: "li li2 tr dt dd", width: 72, mark: "*", columns: 1,
		indent: map[string]string{"li": "  * ", "li2": "      o ", "h1": "  ", "h2": "    ", "h3": "      "}, hang: map[string]string{"li": "    ", "li2": "        ", "h2": "    ", "h3": "      "},
		before: func(u sibling) string {
			return "-------- Forwarded Message --------\nSubject: \t" + u.site.name + "\nDate: \tFri, 12 Apr 2024 09:14:02 +0200\nFrom: \tMarta Gil <marta@letraviva.es>\nTo: \tlegal@letraviva.es\n\n\n\n"
		}},
	// A telephone: hardly an empty line, and what stands at the top and foot of the page.
	{name: "phone", close: "li li2 tr dt dd p", columns: 1, indent: map[string]string{"li": "• ", "li2": "◦ "},
		before: func(u sibling) string { return u.site.name + "\n" + strings.Join(u.site.words[:5], "\n") + "\n" },
		after: func(u sibling) string {
			return "\n" + u.site.words[12] + "\n© 2024 " + unseenCompany + " " + u.site.words[15] + "\n"
		}},
	// A PDF: hyphens at line ends, a page's number at its foot.
	{name: "pdf", close: "li li2 tr dt dd", width: 84, columns: 28, hyphens: true, indent: map[string]string{"li": "  • ", "li2": "      ◦ "}, hang: map[string]string{"li": "    ", "li2": "        "}, finish: sheets},
	// Word, pasted as plain text.
	{name: "wordplain", dense: true, indent: map[string]string{"li": "•\t", "li2": "o\t"}, finish: func(_ sibling, s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
	// A browser of the terminal.
	{name: "dump", close: "li li2 tr dt dd", width: 72, columns: 24, indent: map[string]string{"": "   ", "h1": "                          ", "h2": " ", "h3": "  ", "li": "     * ", "li2": "          + ", "dd": "          "}, hang: map[string]string{"": "   ", "li": "       ", "li2": "            ", "dd": "          "}},
}

func pastedWay(t testing.TB, name string) pasted {
	for _, w := range pastedWays {
		if w.name == name {
			return w
		}
	}
	t.Fatalf("no way %q of copying", name)
	return pasted{}
}

func (u sibling) title() string {
	for _, x := range u.blocks {
		if x.kind == "h1" {
			return x.text
		}
	}
	return ""
}

// text is the policy as this way of copying gives it.
func (w pasted) text(u sibling) string {
	var b strings.Builder
	if w.before != nil {
		b.WriteString(w.before(u))
	}
	for i, x := range u.blocks {
		lines := []string{x.text}
		switch x.kind {
		case "addr":
			lines = strings.Split(x.text, "|")
		case "tr":
			lines[0] = w.row(x.text)
		}
		for _, l := range lines {
			w.block(&b, x.kind, strings.ReplaceAll(l, "**", w.mark))
		}
		if i+1 < len(u.blocks) && !w.dense && !w.follow(x.kind, u.blocks[i+1].kind) {
			b.WriteString("\n")
		}
	}
	if w.after != nil {
		b.WriteString(w.after(u))
	}
	if w.finish != nil {
		return w.finish(u, b.String())
	}
	return b.String()
}

// follow reports whether two blocks have no empty line between them.
func (w pasted) follow(one, next string) bool {
	alike := func(kind string) string { return kind[:1] }
	return strings.Contains(" "+w.close+" ", " "+one+" ") && alike(one) == alike(next)
}

func (w pasted) row(text string) string {
	cells := strings.Split(text, "|")
	if w.columns == 0 {
		return strings.Join(cells, "\t")
	}
	for i, c := range cells[:len(cells)-1] {
		cells[i] = c + strings.Repeat(" ", max(w.columns-utf8.RuneCountInString(c), 1+w.columns/8))
	}
	return strings.Join(cells, "")
}

func given(by map[string]string, kind string) string {
	if s, ok := by[kind]; ok {
		return s
	}
	return by[""]
}

// block writes one block, in lines of the width.
func (w pasted) block(b *strings.Builder, kind, text string) {
	lead, hang := given(w.indent, kind), given(w.hang, kind)
	if w.width == 0 || kind == "tr" {
		b.WriteString(lead + text + "\n")
		return
	}
	line := lead
	for i, word := range strings.Split(text, " ") {
		if i > 0 && utf8.RuneCountInString(line+" "+word) > w.width {
			head, tail := w.parted(word, w.width-utf8.RuneCountInString(line))
			if head != "" {
				line += " " + head + "-"
			}
			b.WriteString(line + "\n")
			line = hang + tail
			continue
		}
		if i > 0 {
			line += " "
		}
		line += word
	}
	b.WriteString(line + "\n")
}

// parted cuts a long word where it is hyphenated: within letters, before a
// consonant that a vowel follows.
func (w pasted) parted(word string, room int) (head, tail string) {
	letters := []rune(word)
	if !w.hyphens || len(letters) < 9 || strings.ContainsAny(word, "@.-0123456789/") {
		return "", word
	}
	const vowels = "aeiouyæøåéèê"
	for at := min(room-2, len(letters)-3); at >= 3; at-- {
		if !strings.ContainsRune(vowels, letters[at]) && strings.ContainsRune(vowels, letters[at+1]) && strings.ContainsRune(vowels, letters[at-1]) {
			return string(letters[:at]), string(letters[at:])
		}
	}
	return "", word
}

// sheets cuts a text into pages of 44 lines, with its number at the foot of each.
func sheets(u sibling, text string) string {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	all := (len(lines) + 43) / 44
	of := map[string]string{"da": "Side %d af %d", "fr": "Page %d sur %d"}[string(u.locale)]
	var b strings.Builder
	for i, l := range lines {
		b.WriteString(l + "\n")
		if (i+1)%44 == 0 || i+1 == len(lines) {
			fmt.Fprintf(&b, "\n%60s"+of+"\n\f", "", i/44+1, all)
		}
	}
	return b.String()
}
