package intake

import (
	"fmt"
	"slices"
	"strings"

	"proviso/generator/policy"
)

// copier is a way in which a browser, or a person, copies a page as text.
type copier struct {
	builder
	bullet  string
	between string // items
	around  string // any other two blocks
	below   string // a heading and its text; around where ""
	change  func(string) string
}

var copyWays = []copier{
	{builder: builder{name: "chrome"}, between: "\n", around: "\n\n"},
	{builder: builder{name: "chrome-bullets"}, bullet: "• ", between: "\n", around: "\n\n"},
	{builder: builder{name: "safari"}, bullet: "\t•\t", between: "\n", around: "\n\n"},
	{builder: builder{name: "firefox"}, bullet: "    ", between: "\n", around: "\n\n"},
	{builder: builder{name: "firefox-bullet"}, bullet: "    • ", between: "\n", around: "\n\n"},
	{builder: builder{name: "dashes-crlf"}, bullet: "- ", between: "\n", around: "\n\n", change: func(s string) string { return "\ufeff" + strings.ReplaceAll(s, "\n", "\r\n") }},
	{builder: builder{name: "word"}, bullet: "•\t", between: "\n", around: "\n"},
	{builder: builder{name: "no-gaps"}, bullet: "- ", between: "\n", around: "\n"},
	{builder: builder{name: "no-gaps-no-bullets"}, between: "\n", around: "\n"},
	{builder: builder{name: "all-gaps"}, bullet: "• ", between: "\n\n", around: "\n\n"},
	{builder: builder{name: "all-gaps-no-bullets"}, between: "\n\n", around: "\n\n"},
	{builder: builder{name: "tight-headings"}, bullet: "• ", between: "\n", around: "\n\n", below: "\n"},
	{builder: builder{name: "wide-headings"}, bullet: "· ", between: "\n", around: "\n\n", below: "\n\n\n"},
	{builder: builder{name: "no-break", truth: withNoBreaks}, bullet: "•\u00a0\u00a0", between: "\n", around: "\n\u00a0\n"},
	{builder: builder{name: "numbered", truth: withNumbers}, bullet: "• ", between: "\n", around: "\n\n"},
	{builder: builder{name: "numbered-no-gaps", truth: withNumbers}, bullet: "- ", between: "\n", around: "\n"},
	{builder: builder{name: "wrapped"}, bullet: "  * ", between: "\n", around: "\n\n", change: wrapped},
	{builder: builder{name: "lone-bullets"}, bullet: "•\n", between: "\n", around: "\n\n"},
}

var copies = func() []builder {
	var all []builder
	for _, c := range copyWays {
		c.builder.text = true
		c.builder.name = "copy:" + c.builder.name
		more := c.truth
		c.builder.truth = func(p published) published {
			if p = lineByLine(p); more != nil {
				p = more(p)
			}
			return p
		}
		waysByName[c.builder.name] = c
		all = append(all, c.builder)
	}
	return all
}()

var waysByName = map[string]copier{}

func (b builder) copied(p published) string {
	c := waysByName[b.name]
	s := p.title + c.around + p.day
	kind := policy.Paragraph
	for _, u := range p.units {
		switch {
		case kind == policy.Item && u.kind == policy.Item:
			s += c.between
		case kind == policy.Heading && c.below != "":
			s += c.below
		default:
			s += c.around
		}
		kind = u.kind
		if u.kind == policy.Item {
			s += c.bullet
		}
		s += u.words(nil)
	}
	s += "\n"
	if c.change != nil {
		s = c.change(s)
	}
	return s
}

// lineByLine is a policy as plain text tells it: each line is a block.
func lineByLine(p published) published {
	var units []unit
	for _, u := range p.units {
		for _, part := range lineParts(u.runs) {
			one := u
			one.runs = part
			units = append(units, one)
		}
	}
	p.units = units
	return p
}

// withNumbers is a policy whose headings count.
func withNumbers(p published) published {
	var numbers [8]int
	p.units = slices.Clone(p.units)
	for i, u := range p.units {
		if u.kind != policy.Heading {
			continue
		}
		numbers[u.level]++
		clear(numbers[u.level+1:])
		n := ""
		for _, k := range numbers[2 : u.level+1] {
			n += fmt.Sprint(k, ".")
		}
		p.units[i].runs = []run{{text: n + " " + u.words(nil)}}
	}
	return p
}

// withNoBreaks is a policy with spaces between sentences that do not break,
// and with words that can be parted.
func withNoBreaks(p published) published {
	p.units = slices.Clone(p.units)
	for i, u := range p.units {
		p.units[i].runs = slices.Clone(u.runs)
		for j := range u.runs {
			p.units[i].runs[j].text = strings.NewReplacer(". ", ".\u00a0 ", "behandl", "be\u00adhandl").Replace(u.runs[j].text)
		}
	}
	return p
}

// wrapped breaks lines at 76 characters.
func wrapped(s string) string {
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		for len([]rune(line)) > 76 {
			at := strings.LastIndex(string([]rune(line)[:77]), " ")
			if at <= 0 {
				break
			}
			out = append(out, line[:at])
			line = line[at+1:]
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}
