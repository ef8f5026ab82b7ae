package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"proviso/generator/diag"
	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// ParseLoose reads the Markdown of any project, to compare it: front matter in
// YAML or TOML or none, raw HTML, comments, template tags, attribute lists,
// headings without ids, links to anywhere. What readers do not see is left out;
// a heading without an id gets one from its words. Refused is only what is no
// text, or nests too deep to be read whole.
func ParseLoose(file string, source []byte) (*policy.Document, diag.List) {
	var list diag.List
	if p, bad := refuse(file, source); bad {
		list.Add(p)
		return nil, list
	}
	title, body, bodyLine := splitLoose(normal(source))
	body = dropUnseen(body)
	if p, bad := overgrown(file, body, bodyLine); bad {
		list.Add(p)
		return nil, list
	}
	doc := &policy.Document{File: file, Body: body, BodyLine: bodyLine}
	if title != "" {
		doc.Title = policy.Text{{Literal: title}}
	}
	pc := parser.NewContext()
	root := newParser().Parse(text.NewReader([]byte(body)), parser.WithContext(pc))
	b := &builder{doc: doc, source: []byte(body), list: &diag.List{}, marks: marksOf(pc), lines: lineStarts(body), loose: true, same: map[string]int{}}
	b.build(root)
	if b.cut {
		list.Add(diag.Errorf(diag.Place{File: file}, "lists and quotes nest deeper than %d levels", maxDepth))
	}
	return doc, list
}

var (
	// a key with its value, a table of TOML, a string of an array, what is indented
	frontLine = pattern.New(`^(?:\s.*|[-#].*|["']?[\p{L}\p{M}\p{N}_.$@:/-]+["']?\s*[:=].*|[\]}].*|\[\[?[\w."'-]+\]\]?\s*(?:#.*)?|"[^"]*",?|'[^']*',?|)$`)
	// a key of several words, behind one that is none
	frontWords = pattern.New(`^\p{L}[\p{L}\p{M}'’-]*(?: [\p{L}\p{M}'’-]+){1,3}:(?:\s.*)?$`)
	frontOpens = pattern.New(`^(?:---(?:ya?ml|toml)?|\+\+\+)[ \t]*\n?$`)
	frontTitle = pattern.New(`(?m)^title\s*[:=]\s*(.+?)\s*$`)
)

// splitLoose cuts off front matter, where the file begins with it.
func splitLoose(source string) (title, body string, bodyLine int) {
	lines := strings.SplitAfter(source, "\n")
	if !frontOpens.MatchString(lines[0]) {
		body, bodyLine = withoutJSON(source)
		return "", body, bodyLine
	}
	open := lines[0][:len("---")]
	for i := 1; i < len(lines); i++ {
		switch line := strings.TrimRight(lines[i], " \t\n"); {
		case line == open, line == "..." && open == "---":
			if found := frontTitle.FindStringSubmatch(strings.Join(lines[1:i], "")); found != nil {
				title = unquote(found[1])
			}
			return title, strings.Join(lines[i+1:], ""), i + 2
		case !frontLine.MatchString(line) && (i == 1 || !frontWords.MatchString(line)): // a rule, and text below it
			return "", source, 1
		}
	}
	return "", source, 1
}

func unquote(s string) string {
	for _, quote := range []string{`"`, `'`} {
		if len(s) >= 2 && strings.HasPrefix(s, quote) && strings.HasSuffix(s, quote) {
			return s[1 : len(s)-1]
		}
	}
	return s
}

var (
	unseen = pattern.New(`(?s)<!--.*?-->|<%.*?%>|<\?.*?\?>|\{\{!--.*?--\}\}|\{%.*?%\}|\{#[^\n]*?#\}|\{::?[^{}\n]*\}|\{\.[^{}\n]*\}`)
	target = pattern.New(`\]\([^()\s]*\{\{[^{}\n]*\}\}`)
	alone  = pattern.New(`(?m)^[ \t]*\{\{(?:<[^{}\n]*>|%[^{}\n]*%|>[^{}\n]*)\}\}[ \t]*$`)
	// where a table of contents is put; what kind of note a quote is; what a
	// component is read from
	stands = pattern.New(`(?m)^[ \t]*(?:(?:[-*+]|\d+\.)[ \t]+[^\n]*\n[ \t]*\{:[ \t]*\.?toc\b[^{}\n]*\}|` +
		`(?i:[@$]?\[\[?[!_]?toc_?(?: [\w-]+=["\w-]+)*\]?\]|\$?\{toc(?::\w+=[\w,-]+)?\}|\{\{[ \t]*(?:page\.)?toc[ \t]*\}\}|__(?:no|force)?toc__|%toc%)|\\tableofcontents)[ \t]*$|` +
		"(?m)^```+\\{(?:contents|tableofcontents|toctree)\\}[^\\n]*\\n(?:(?::[^\\n]*)?\\n)*```+[ \\t]*$|" +
		`^import[ \t][^\n]*[ \t]from[ \t]+['"][^'"\n]+['"];?[ \t]*$`)
	alert  = pattern.New(`(?m)^([ \t]*>[ \t]*)\[!(?i:note|tip|important|warning|caution|info|abstract|summary|tldr|hint|attention|danger|example|help|todo)\][+-]?[ \t]*(.*)$`)
	listID = pattern.New(`(?m)^(#.*)\{:[^{}\n]*?(#[^\s{}]+)[^{}\n]*\}`)
)

// dropUnseen takes out comments, template tags and attribute lists; lines stay
// lines. A shortcode goes where it stands on a line by itself, since within one
// it may be a value. The id that an attribute list gives a heading is kept. A template's value
// that is a link's target loses its spaces, which no target may have.
func dropUnseen(body string) string {
	if strings.Contains(body, "{{") {
		body = target.ReplaceAllStringFunc(body, func(s string) string { return strings.ReplaceAll(s, " ", "") })
	}
	if strings.Contains(body, "{:") {
		body = listID.ReplaceAllString(body, "$1{$2}")
	}
	if strings.Contains(body, "{%") || strings.Contains(body, "{/*") {
		body = remark.ReplaceAllStringFunc(body, blanked)
	}
	body = notesInPlace(unboxed(arrowed.ReplaceAllString(body, "")))
	if strings.Contains(body, "{{") {
		body = withoutPairs(alone.ReplaceAllString(body, ""))
	}
	if mayStand(body) {
		body = stands.ReplaceAllStringFunc(body, blanked)
	}
	if strings.Contains(body, "[!") {
		body = alert.ReplaceAllString(body, "$1$2")
	}
	if strings.Contains(body, "{{%") {
		body = valued(body)
	}
	if strings.ContainsAny(body, "{<") {
		body = unseen.ReplaceAllStringFunc(body, blanked)
	}
	return body
}

// mayStand reports whether a text has anything that stands needs, which most have
// not: an expression tries each of its lines.
func mayStand(body string) bool {
	lower := strings.ToLower(body)
	for _, sign := range []string{"{:", "[toc", "[_toc", "[!toc", "{toc", "toc}}", "toc }}", "toc__", "%toc%", "tableofcontents", "```{", "import ", "import\t"} {
		if strings.Contains(lower, sign) {
			return true
		}
	}
	return false
}

// blanked is what is left of a run of lines: as many ends of lines.
func blanked(s string) string { return strings.Repeat("\n", strings.Count(s, "\n")) }

var notInSlug = pattern.New(`[^\p{L}\p{M}\p{N}]+`)

// ensureID gives a heading of a loose text an id that no other has: its own, or
// one made of its words.
func (b *builder) ensureID(block *policy.Block) {
	id := block.ID
	if id == "" {
		id = strings.Trim(notInSlug.ReplaceAllString(strings.ToLower(policy.PlainText(block.Inlines, nil)), "-"), "-")
	}
	if id == "" {
		id = "section"
	}
	block.ID = id
	for b.taken(block.ID) {
		b.same[id]++
		block.ID = fmt.Sprintf("%s-%d", id, b.same[id]+1)
	}
	b.ids[block.ID] = block.Place
}

func (b *builder) taken(id string) bool {
	_, taken := b.ids[id]
	return taken || id == policy.TitleKey || id == policy.IntroID
}
