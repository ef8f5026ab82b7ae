// Package markdown turns the source of a text into a policy.Document and fills
// the source with a brand's facts. The dialect is CommonMark with tables, and:
//
//	+++ … +++                     TOML front matter
//	## Retention {#retention}     the lasting id of a heading
//	## US laws {#us only="us"}    a conditional section
//	::: only="us" … :::           a conditional part
//	{{support_email}}             a slot; \{{ is a literal
//	[cookies](policy:cookies)     a link to another policy of the site
//
// Raw HTML and images are refused. The text itself is never altered: there are
// no smart quotes and no automatic links.
package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"proviso/generator/diag"
	"proviso/generator/policy"
)

// MaxSize bounds a text, in bytes: many times the longest policy known.
const MaxSize = 4 << 20

// Parse reads a text. The document is nil where an error leaves nothing to
// work with; otherwise it holds all that could be read.
func Parse(file string, locale policy.Locale, source []byte) (*policy.Document, diag.List) {
	var list diag.List
	if p, bad := refuse(file, source); bad {
		list.Add(p)
		return nil, list
	}
	front, body, bodyLine, ok := split(file, normal(source), &list)
	if !ok {
		return nil, list
	}
	if p, bad := overgrown(file, body, bodyLine); bad {
		list.Add(p)
		return nil, list
	}
	doc := &policy.Document{File: file, Locale: locale, Body: body, BodyLine: bodyLine}
	readFront(doc, front, &list)
	pc := parser.NewContext()
	root := newParser().Parse(text.NewReader([]byte(body)), parser.WithContext(pc))
	b := &builder{doc: doc, source: []byte(body), list: &list, marks: marksOf(pc), lines: lineStarts(body)}
	b.build(root)
	return doc, list
}

func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\r' || r == '\n' }

// normal drops a byte order mark and makes \r\n and \r line ends \n. The
// document's positions are those of the file all the same: lines stay lines.
func normal(source []byte) string {
	s := string(bytes.TrimPrefix(source, []byte("\xef\xbb\xbf")))
	if !strings.Contains(s, "\r") {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

func newParser() parser.Parser {
	blocks := []util.PrioritizedValue{
		util.Prioritized(&headingParser{parser.NewSetextHeadingParser()}, 100),
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(parser.NewListParser(), 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewCodeBlockParser(), 500),
		util.Prioritized(&headingParser{parser.NewATXHeadingParser()}, 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(&partParser{}, 750),
		util.Prioritized(parser.NewBlockquoteParser(), 800),
		util.Prioritized(parser.NewHTMLBlockParser(), 900),
		util.Prioritized(parser.NewParagraphParser(), 1000),
	}
	inlines := append(parser.DefaultInlineParsers(), util.Prioritized(slotParser{}, 50))
	p := parser.NewParser(
		parser.WithBlockParsers(blocks...),
		parser.WithInlineParsers(inlines...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	)
	extension.Table.Extend(goldmark.New(goldmark.WithParser(p)))
	return p
}

// lineStarts lists the offset of each line's first byte.
func lineStarts(s string) []int {
	starts := []int{0}
	for i := range len(s) {
		if s[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}
