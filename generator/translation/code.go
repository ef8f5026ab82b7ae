package translation

import (
	"strconv"
	"strings"

	"proviso/generator/markdown"
	"proviso/generator/policy"
	"proviso/generator/xliff"
)

// code is a part of a text that translators move and do not change.
type code struct {
	id    string
	like  string // two codes of the same are the same
	class string // what it is: slot, link, address, code, emphasis, break, border
	shell policy.Inline
}

// shown names a code in a message.
func (c code) shown() string {
	switch c.class {
	case "slot":
		return "the slot {{" + c.shell.Text + "}}"
	case "link":
		return "the link to " + markdown.LinkTarget(c.shell.Link, nil)
	case "address":
		return "the address " + policy.PlainText([]policy.Inline{c.shell}, nil)
	case "code":
		return "the code " + c.shell.Text
	}
	return "the " + c.class
}

// scanner turns texts into content. Until they are matched the ids of codes are
// their numbers.
type scanner struct {
	content xliff.Content
	codes   []code
}

// scan reads the leaves of a clause: one text, with a border between two.
func scan(leaves []leaf) *scanner {
	s := &scanner{}
	for i, l := range leaves {
		if i > 0 {
			s.point(xliff.Mark, code{class: "border", like: "border " + string(l.kind)}, "x-"+restype(string(l.kind)), "¶")
		}
		s.runs(l.runs)
	}
	return s
}

func restype(kind string) string { return strings.ReplaceAll(kind, " ", "-") }

func (s *scanner) runs(runs []policy.Inline) {
	for _, r := range runs {
		switch r.Kind {
		case policy.Plain:
			s.plain(r.Text)
		case policy.Slot:
			s.point(xliff.Mark, code{class: "slot", like: "slot " + r.Text, shell: r}, "x-slot", "{{"+r.Text+"}}")
		case policy.HardBreak:
			s.point(xliff.Mark, code{class: "break", like: "break", shell: r}, "lb", "\\")
		case policy.CodeSpan:
			s.point(xliff.Held, code{class: "code", like: "code " + r.Text, shell: r}, "x-code", "`"+r.Text+"`")
		case policy.Emphasis:
			s.rangeOf(code{class: "emphasis", like: "emphasis", shell: r}, "italic", "*", "*")
		case policy.Strong:
			s.rangeOf(code{class: "strong emphasis", like: "strong", shell: r}, "bold", "**", "**")
		case policy.LinkTo:
			s.link(r)
		}
	}
}

// plain is words, in which addresses are codes.
func (s *scanner) plain(text string) {
	at := 0
	for _, found := range address.FindAllStringIndex(text, -1) {
		s.say(text[at:found[0]])
		shell := policy.Inline{Text: text[found[0]:found[1]]}
		s.point(xliff.Held, code{class: "address", like: "address " + shell.Text, shell: shell}, "x-address", shell.Text)
		at = found[1]
	}
	s.say(text[at:])
}

func (s *scanner) say(text string) {
	if text != "" {
		s.content = append(s.content, xliff.Token{Text: xliff.Flowing(xliff.Sayable(text))})
	}
}

// link is a range around its words, or one code where its words are where it
// leads.
func (s *scanner) link(r policy.Inline) {
	target := markdown.LinkTarget(r.Link, nil)
	like := target + " " + r.Link.Title.Fill(nil)
	if words := policy.PlainText(r.Children, nil); words == target || "mailto:"+words == target {
		s.point(xliff.Held, code{class: "address", like: "auto " + like, shell: r}, "x-link", words)
		return
	}
	s.rangeOf(code{class: "link", like: "link " + like, shell: r}, "link", "[", "]("+target+")")
}

func (s *scanner) point(kind xliff.TokenKind, c code, ctype, text string) {
	c.id = strconv.Itoa(len(s.codes) + 1)
	s.codes = append(s.codes, c)
	s.content = append(s.content, xliff.Token{Kind: kind, ID: c.id, Type: ctype, Text: xliff.Sayable(text)})
}

func (s *scanner) rangeOf(c code, ctype, open, end string) {
	inside := c.shell.Children
	c.shell.Children = nil
	s.point(xliff.Open, c, ctype, open)
	id := strconv.Itoa(len(s.codes))
	s.runs(inside)
	s.content = append(s.content, xliff.Token{Kind: xliff.Close, ID: id, Text: xliff.Sayable(end)})
}

// like gives a translation's codes the ids of the source's that are the same;
// those that the source lacks have ids of their own, which begin with a p.
func (s *scanner) like(source []code) xliff.Content {
	taken := map[int]bool{}
	ids := map[string]string{}
	for _, c := range s.codes {
		for n, other := range source {
			if !taken[n] && other.like == c.like {
				taken[n], ids[c.id] = true, other.id
				break
			}
		}
	}
	for _, c := range s.codes {
		if ids[c.id] == "" {
			ids[c.id] = "p" + c.id
		}
	}
	content := make(xliff.Content, len(s.content))
	for i, t := range s.content {
		if t.Kind != xliff.Text {
			t.ID = ids[t.ID]
		}
		content[i] = t
	}
	return content
}

// localised gives the addresses that a translation has in place of the
// source's, such as the page of an authority in its own language, to the codes
// that the two share. before is the source that the translation was made from.
func localised(now []code, before, translation *scanner) []code {
	if before == nil {
		return now
	}
	for _, class := range []string{"link", "address"} {
		ours, theirs := others(before, translation, class), others(translation, before, class)
		if len(ours) != len(theirs) {
			continue
		}
		for i, old := range ours {
			for n := range now {
				if now[n].like == old.like && isWeb(old) && isWeb(theirs[i]) {
					now[n].like, now[n].shell = theirs[i].like, theirs[i].shell
					break
				}
			}
		}
	}
	return now
}

// others lists the codes of a class that one text has and another lacks.
func others(s, other *scanner, class string) []code {
	var all []code
	for _, c := range s.codes {
		if c.class == class && !contains(other.codes, c.like) {
			all = append(all, c)
		}
	}
	return all
}

func contains(codes []code, like string) bool {
	for _, c := range codes {
		if c.like == like {
			return true
		}
	}
	return false
}

// isWeb reports whether a code leads out of the text.
func isWeb(c code) bool {
	return c.shell.Link == nil || c.shell.Link.Policy == "" && c.shell.Link.Anchor == ""
}
