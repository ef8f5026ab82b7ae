package intake

import (
	"slices"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/policy"
)

// unit is a block of the text that is brought in. The text is a flat list of
// them until its outline is settled.
type unit struct {
	kind    policy.BlockKind // heading, paragraph, item; table, quote, code or rule with block
	level   int              // of a heading
	depth   int              // how many lists it stands in; an item counts its own
	ordered bool
	number  int  // of an ordered item that begins a list
	fresh   bool // an item that begins a list of its own
	loose   bool // an item of a list with space between its items
	runs    []run
	block   *policy.Block // of a table, quote, code block or rule
	place   diag.Place

	id       string   // of a heading
	key      string   // the clause's, where the unit is of a document
	anchors  []string // names by which links of the source lead here
	sure     bool     // the source itself says what it is
	style    style    // how it looks, where that could make it a heading
	markup   string   // its element, class and style, as lookOf has them
	gap      bool     // a blank line stands before it
	unstyled bool     // emphasis that Markdown cannot write here is left out
}

// style is a look that headings have.
type style int

const (
	plain style = iota
	line        // a line of a text that has no other marks
	bold        // all of it stands out
	named       // the page calls it a title or a heading
)

// run is a run of text of one look.
type run struct {
	text     string
	slot     string // a fact's name, in place of text
	strong   bool
	emphasis bool
	code     bool
	br       bool // a line end within the block
	link     string
	linked   policy.Text // link with its slots, once facts were taken out
}

func (r run) sameLook(o run) bool {
	return r.strong == o.strong && r.emphasis == o.emphasis && r.code == o.code && r.link == o.link && r.slot == "" && o.slot == "" && !r.br && !o.br
}

// words is the text of runs as readers have it, slots filled.
func words(runs []run, facts policy.Facts) string {
	var b strings.Builder
	for _, r := range runs {
		switch {
		case r.br:
			b.WriteByte('\n')
		case r.slot != "":
			b.WriteString(policy.Text{{Slot: r.slot}}.Fill(facts))
		default:
			b.WriteString(r.text)
		}
	}
	return b.String()
}

func (u unit) words(facts policy.Facts) string {
	if u.block != nil {
		return u.block.Words(facts)
	}
	return words(u.runs, facts)
}

// isClause reports whether texts are compared by this unit: a rule says
// nothing, and a further paragraph of an item is part of it.
func (u unit) isClause() bool {
	return u.kind != policy.Rule && (u.depth == 0 || u.kind == policy.Item)
}

const asciiSpace = " \t\n\r\f\v"

// blank is what may stand at either end of a block and says nothing.
const blank = asciiSpace + "\u00a0\u200b\u2003\u2002\u3000\ufeff"

// widthless are characters that show nothing where they stand alone.
const widthless = blank + "\u200c\u200d\u2060\u00ad\u200e\u200f\u2800"

// tidy joins runs of the same look, drops white space at both ends and around
// line ends, and moves it out of emphasis.
func tidy(runs []run) []run {
	out := merged(bareEnds(runs))
	if strings.Trim(words(out, nil), widthless) == "" && !slices.ContainsFunc(out, func(r run) bool { return r.slot != "" }) {
		return nil
	}
	return trimLines(out)
}

// merged makes one run of those of the same look that follow each other.
func merged(runs []run) []run {
	var out []run
	var same []string // the texts of the last of out: they are put together once
	settle := func() {
		if len(same) > 1 {
			out[len(out)-1].text = strings.Join(same, "")
		}
	}
	for _, r := range runs {
		if !r.br && r.slot == "" && r.text == "" {
			continue
		}
		if n := len(out); n > 0 && out[n-1].sameLook(r) {
			same = append(same, r.text)
			continue
		}
		settle()
		out, same = append(out, r), append(same[:0], r.text)
	}
	settle()
	return out
}

// bareEnds moves white space at the ends of what is emphasized out of it, where
// Markdown would not know the marks.
func bareEnds(runs []run) []run {
	var out []run
	for _, r := range runs {
		text := strings.Trim(r.text, blank)
		if !r.strong && !r.emphasis && !r.code || text == r.text || r.br || r.slot != "" {
			out = append(out, r)
			continue
		}
		at := strings.Index(r.text, text)
		before, inside, after := run{text: r.text[:at], link: r.link}, r, run{link: r.link}
		if inside.text = text; text != "" {
			after.text = r.text[at+len(text):]
		} else {
			before.text = r.text
		}
		out = append(out, before, inside, after)
	}
	return out
}

// trimLines takes white space from the ends of each line of a block, and line
// ends from the ends of the block.
func trimLines(runs []run) []run {
	start := true
	for i := range runs {
		if runs[i].br {
			start = true
			continue
		}
		if start {
			runs[i].text = strings.TrimLeft(runs[i].text, blank)
		}
		start = start && runs[i].text == "" && runs[i].slot == ""
	}
	end := true
	for i := len(runs) - 1; i >= 0; i-- {
		if runs[i].br {
			end = true
			continue
		}
		if end {
			runs[i].text = strings.TrimRight(runs[i].text, blank)
		}
		end = end && runs[i].text == "" && runs[i].slot == ""
	}
	runs = slices.DeleteFunc(runs, func(r run) bool { return !r.br && r.text == "" && r.slot == "" })
	for len(runs) > 0 && runs[0].br {
		runs = runs[1:]
	}
	for len(runs) > 0 && runs[len(runs)-1].br {
		runs = runs[:len(runs)-1]
	}
	return runs
}

// inlines nests runs: links outermost, then strong, then emphasis.
func inlines(runs []run) []policy.Inline {
	return grouped(runs, func(r run) string { return r.link }, func(r run, inner []run) []policy.Inline {
		children := strong(inner)
		if r.link == "" {
			return children
		}
		return []policy.Inline{{Kind: policy.LinkTo, Link: linkTo(r), Children: children}}
	})
}

func strong(runs []run) []policy.Inline {
	return grouped(runs, func(r run) string { return mark(r.strong) }, func(r run, inner []run) []policy.Inline {
		children := emphasized(inner)
		if !r.strong {
			return children
		}
		return []policy.Inline{{Kind: policy.Strong, Children: children}}
	})
}

func emphasized(runs []run) []policy.Inline {
	return grouped(runs, func(r run) string { return mark(r.emphasis) }, func(r run, inner []run) []policy.Inline {
		var out []policy.Inline
		for _, one := range inner {
			out = append(out, leaf(one))
		}
		if !r.emphasis {
			return out
		}
		return []policy.Inline{{Kind: policy.Emphasis, Children: out}}
	})
}

func mark(on bool) string {
	if on {
		return "on"
	}
	return ""
}

func leaf(r run) policy.Inline {
	switch {
	case r.br:
		return policy.Inline{Kind: policy.HardBreak}
	case r.slot != "":
		return policy.Inline{Kind: policy.Slot, Text: r.slot}
	case r.code && !strings.Contains(r.text, "`"):
		return policy.Inline{Kind: policy.CodeSpan, Text: r.text}
	}
	return policy.Inline{Text: r.text}
}

// grouped hands runs that follow each other with the same key to one call.
func grouped(runs []run, key func(run) string, make func(run, []run) []policy.Inline) []policy.Inline {
	var out []policy.Inline
	for len(runs) > 0 {
		n := 1
		for n < len(runs) && key(runs[n]) == key(runs[0]) {
			n++
		}
		out = append(out, make(runs[0], runs[:n])...)
		runs = runs[n:]
	}
	return out
}

func linkTo(r run) *policy.Link {
	link := &policy.Link{}
	switch {
	case strings.HasPrefix(r.link, "#"):
		link.Anchor = r.link[1:]
	case strings.HasPrefix(r.link, "policy:"):
		link.Policy, link.Anchor, _ = strings.Cut(r.link[len("policy:"):], "#")
	case r.linked != nil:
		link.URL = r.linked
	default:
		link.URL = policy.Text{{Literal: r.link}}
	}
	return link
}
