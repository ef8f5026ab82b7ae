package cli

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"

	"proviso/generator/change"
	"proviso/generator/redline"
)

// painter colours what goes to a terminal, and leaves all else alone.
type painter bool

// painter is a colourful one where standard output is a terminal and nobody
// asked for none (no-color.org).
func (i *invocation) painter() painter {
	f, ok := i.out.(*os.File)
	if !ok || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := f.Stat()
	return painter(err == nil && info.Mode()&os.ModeCharDevice != 0)
}

const (
	bold    = "1"
	red     = "31"
	green   = "32"
	yellow  = "33"
	struck  = "31;9"
	newText = "32;4"
)

func (p painter) paint(style, s string) string {
	if !p || s == "" {
		return s
	}
	return "\x1b[" + style + "m" + s + "\x1b[0m"
}

func (p painter) class(c change.Class) string {
	return p.paint(map[change.Class]string{change.Material: red, change.Review: yellow, change.Editorial: green, change.None: green}[c], string(c))
}

// print writes the redline: what it is of, how many changes there are, and each
// with its clause, its place, its class and the reasons.
func (c *comparison) print(w io.Writer, p painter) {
	fmt.Fprintf(w, "%s: %s\n%s\n", p.paint(bold, c.heading()), p.class(c.class()), c.summary())
	for _, one := range c.changes {
		what := kindName(one.Pair)
		fmt.Fprintf(w, "\n%s  %s  %s, %s", p.paint(bold, visibly(one.Pair.Key())), visibly(c.place(one.Pair)), what, p.class(one.Class))
		if len(one.Categories) > 0 {
			fmt.Fprintf(w, ": %s", categories(one))
		}
		fmt.Fprintln(w)
		for _, reason := range reasons(one) {
			fmt.Fprintf(w, "    %s\n", visibly(reason))
		}
		fmt.Fprintf(w, "      %s\n", strings.ReplaceAll(p.words(one.Pair), "\n", "\n      "))
	}
}

// heading names the texts: "privacy: version 1 → draft, nb, on cv-norge".
func (c *comparison) heading() string {
	s := visibly(c.from + " → " + c.to)
	if c.policy != "" {
		s = c.policy + ": " + versionName(c.from) + " → " + versionName(c.to)
	}
	if c.locale != "" {
		s += ", " + string(c.locale)
	}
	switch {
	case c.brand != "":
		s += ", on " + c.brand
	case len(c.sites) > 0:
		s += ", on " + someOf(c.sites)
	}
	return s
}

func versionName(s string) string {
	if s == "draft" {
		return s
	}
	return "version " + s
}

// someOf lists the first few of many.
func someOf(names []string) string {
	const most = 6
	if len(names) <= most {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), len(names)-most)
}

func (c *comparison) summary() string {
	if len(c.changes) == 0 {
		return "no changes"
	}
	count := map[change.Class]int{}
	for _, one := range c.changes {
		count[one.Class]++
	}
	var parts []string
	for _, class := range []change.Class{change.Material, change.Review, change.Editorial} {
		if count[class] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", count[class], class))
		}
	}
	return counted(len(c.changes), "change") + ": " + strings.Join(parts, ", ")
}

// kindName says what became of a clause, more closely than the four words of the JSON.
func kindName(p redline.Pair) string {
	switch p.Kind {
	case redline.Split:
		return fmt.Sprintf("changed (split into %d)", len(p.To))
	case redline.Merged:
		return fmt.Sprintf("changed (merged from %d)", len(p.From))
	case redline.MovedAndReworded:
		return "changed (and moved)"
	}
	return p.Kind.Word()
}

func (c *comparison) place(p redline.Pair) string {
	if len(p.To) > 0 {
		return fmt.Sprintf("%s:%d", c.toFile, p.To[0].Line)
	}
	return fmt.Sprintf("%s:%d", c.fromFile, p.From[0].Line)
}

func categories(j change.Judgement) string {
	var names []string
	for _, category := range j.Categories {
		names = append(names, string(category))
	}
	return strings.Join(names, ", ")
}

// reasons are the signals, or why the change is editorial.
func reasons(j change.Judgement) []string {
	var all []string
	for _, s := range j.Signals {
		all = append(all, s.What)
	}
	if len(all) == 0 && j.Proof != "" {
		all = append(all, j.Proof)
	}
	return all
}

// shownEdits are the edits to show of a pair: of its words, or where one clause
// has other mark-up or links around the same words, of its Markdown.
func shownEdits(p redline.Pair) []redline.Edit {
	if p.Rewords() || len(p.From)+len(p.To) != 2 || p.Old() == p.New() {
		return p.Edits
	}
	return redline.Between(p.Old(), p.New())
}

// words marks what went as [-…-] and what came as {+…+}.
func (p painter) words(pair redline.Pair) string {
	var b strings.Builder
	for _, e := range shownEdits(pair) {
		text, space := cutSpace(visibly(e.Text))
		switch e.Op {
		case redline.Delete:
			b.WriteString(p.paint(struck, "[-"+text+"-]") + space)
		case redline.Insert:
			b.WriteString(p.paint(newText, "{+"+text+"+}") + space)
		default:
			b.WriteString(text + space)
		}
	}
	return strings.ReplaceAll(b.String(), "\t", " | ")
}

func cutSpace(s string) (text, space string) {
	text = strings.TrimRight(s, " \n")
	return text, s[len(text):]
}

// visibly writes control and format characters as escapes, so that no text can
// command a terminal or hide in a word.
func visibly(s string) string {
	if !strings.ContainsFunc(s, unseen) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if unseen(r) {
			fmt.Fprintf(&b, "\\u%04x", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func unseen(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029'
}
