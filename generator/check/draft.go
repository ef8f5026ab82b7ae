package check

import (
	"regexp"
	"slices"
	"strings"

	"proviso/generator/change"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/pattern"
	"proviso/generator/policy"
	"proviso/generator/redline"
	"proviso/generator/term"
)

// Whole is one policy as the rules look at it.
type Whole struct {
	Project *content.Project
	Policy  *content.Policy
	Day     policy.Date // no day: rules that need one find nothing
	Drafts  []*Draft    // in order of their locales
	Source  *Draft      // the source's among them, or nil

	decided func(Stale) bool
}

// Draft is the text of a policy in one locale as the rules look at it: slots
// as written, with every conditional part.
type Draft struct {
	*Whole
	Locale  policy.Locale
	Doc     *policy.Document
	Clauses []*Clause

	lines    []int              // where those of Doc.Body start
	byKey    map[string]*Clause // Clauses by their keys
	pairs    []Pair
	language *language
}

// Clause is a clause with its words.
type Clause struct {
	policy.Clause
	Text    string   // plain, slots as {{name}}; a row's cells between tabs
	Prose   string   // Text with a mark, U+FFFC, for each slot and each run of code
	Source  string   // in Markdown, as Digest digests it
	Section []string // the headings above it, outermost first, as plain text
	Links   []string // where its links lead, slots as written
	Digest  string   // what a silence names

	start, end int // bytes of Doc.Body that it stands within; none of the title
	language   *language
	read       []change.Sentence // Prose, once it was asked for
	words      *term.Text        // the text cut into words, once a rule asked for them
}

func (c *Checker) whole(p *content.Policy) *Whole {
	w := &Whole{Project: c.Project, Policy: p}
	if c.Day != nil {
		w.Day = c.Day(p)
	}
	if c.Decided != nil {
		w.decided = c.Decided(p)
	}
	for _, l := range p.Locales() {
		d := newDraft(w, p.Drafts[l])
		w.Drafts = append(w.Drafts, d)
		if l == p.Settings.Source {
			w.Source = d
		}
	}
	for _, d := range w.Drafts {
		d.pair()
	}
	return w
}

func newDraft(w *Whole, doc *policy.Document) *Draft {
	d := &Draft{Whole: w, Locale: doc.Locale, Doc: doc, lines: []int{0}, byKey: map[string]*Clause{}, language: languageOf(doc.Locale)}
	for i := range doc.Body {
		if doc.Body[i] == '\n' {
			d.lines = append(d.lines, i+1)
		}
	}
	at := map[string]policy.Clause{}
	for _, c := range doc.Clauses {
		at[c.Key] = c
	}
	var last *Clause
	for _, one := range redline.FromDocument(doc, nil, nil).Clauses {
		c := &Clause{Clause: at[one.Key], Text: one.Words, Prose: prose(at[one.Key].Block, one.Words),
			Source: one.Source, Section: one.Section, Links: one.Links, language: d.language, Digest: ledger.Digest([]byte(one.Source))}
		if one.Key == policy.TitleKey {
			c.Place = doc.Front["title"]
		} else {
			c.start, c.end = d.offset(c.Place), len(doc.Body)
			if last != nil {
				last.end = max(last.start, c.start)
			}
			last = c
		}
		d.Clauses = append(d.Clauses, c)
		d.byKey[c.Key] = c
	}
	return d
}

var slotMark = pattern.New(`\{\{[^{}]*\}\}`)

// prose is the plain text of a clause without what is no prose in it. A code
// block has none.
func prose(b *policy.Block, words string) string {
	switch {
	case b == nil:
	case b.Kind == policy.Code:
		return ""
	default:
		words = withoutCode(b).Words(nil)
	}
	return slotMark.ReplaceAllString(words, "\ufffc")
}

// withoutCode is a copy of a block with a mark for each run of code.
func withoutCode(b *policy.Block) *policy.Block {
	bare := *b
	bare.Inlines = runsWithoutCode(b.Inlines)
	bare.Children = nil
	for _, child := range b.Children {
		if child.Kind != policy.Code {
			bare.Children = append(bare.Children, withoutCode(child))
		}
	}
	return &bare
}

func runsWithoutCode(runs []policy.Inline) []policy.Inline {
	bare := slices.Clone(runs)
	for i, r := range bare {
		if r.Kind == policy.CodeSpan {
			bare[i].Text = "\ufffc"
		}
		bare[i].Children = runsWithoutCode(r.Children)
	}
	return bare
}

// Sentences are Prose as the rules for changes read it.
func (c *Clause) Sentences() []change.Sentence {
	if c.read == nil {
		c.read = c.language.reader.Read(c.Prose)
	}
	return c.read
}

// offset is the byte of Doc.Body at a place.
func (d *Draft) offset(at diag.Place) int {
	line := min(max(0, at.Line-d.Doc.BodyLine), len(d.lines)-1)
	return min(d.lines[line]+max(0, at.Col-1), len(d.Doc.Body))
}

// Title is the clause that findings about the text as a whole are tied to.
func (d *Draft) Title() *Clause {
	if len(d.Clauses) > 0 && d.Clauses[0].Key == policy.TitleKey {
		return d.Clauses[0]
	}
	return &Clause{Clause: policy.Clause{Key: policy.TitleKey, Place: diag.Place{File: d.Doc.File, Line: 1}}}
}

// At makes the finding that something is wrong with a clause, at the first
// place in it where some words stand; at its beginning where they are "" or
// not written so.
func (d *Draft) At(c *Clause, words, format string, args ...any) diag.Problem {
	p := diag.Warnf(d.placeOf(c, words), format, args...)
	p.Origin = diag.Origin{Policy: d.Policy.ID, Locale: string(d.Locale), Clause: c.Key, Words: c.Digest}
	return p
}

func (d *Draft) placeOf(c *Clause, words string) diag.Place {
	const farthest = 1 << 16 // a hostile clause may be of any length
	written := d.Doc.Body[c.start:min(c.end, c.start+farthest)]
	at := strings.Index(written, words)
	if at < 0 {
		at = indexWrapped(written, words)
	}
	if words == "" || at < 0 {
		return c.Place
	}
	at += c.start
	line, found := slices.BinarySearch(d.lines, at)
	if !found {
		line--
	}
	return diag.Place{File: d.Doc.File, Line: d.Doc.BodyLine + line, Col: at - d.lines[line] + 1}
}

// indexWrapped finds words between which lines may end.
func indexWrapped(written, words string) int {
	parts := strings.Fields(words)
	if len(parts) < 2 || len(parts) > 20 {
		return -1
	}
	for i := range parts {
		parts[i] = regexp.QuoteMeta(parts[i])
	}
	if at := regexp.MustCompile(strings.Join(parts, `\s+`)).FindStringIndex(written); at != nil {
		return at[0]
	}
	return -1
}

// Pair is a clause of the source with its translation.
type Pair struct {
	Source, Own *Clause
	digest      string
	draft       *Draft
	units       []unit
}

// Pairs lists the clauses of a translation that stand where one of the same
// kind stands in the source. Where a section differs in its build, which is an
// error, it ends at the first clause that does. The source itself has none.
func (d *Draft) Pairs() []Pair { return d.pairs }

func (d *Draft) pair() {
	if d.Whole.Source == nil || d.Whole.Source == d {
		return
	}
	parted := map[string]bool{}
	for _, c := range d.Whole.Source.Clauses {
		section, _, _ := strings.Cut(c.Key, "/")
		own := d.byKey[c.Key]
		if own == nil || parted[section] || c.Block != nil && shape(c.Clause) != shape(own.Clause) {
			parted[section] = true
			continue
		}
		d.pairs = append(d.pairs, Pair{c, own, ledger.Digest([]byte(c.Source + "\n" + own.Source)), d, cutUnits(c, own)})
	}
}

// Digest is what a silence of a finding about both names.
func (p Pair) Digest() string { return p.digest }

// At makes the finding that a translation says other than its source, at the
// first place in it where some words stand. Both are shown.
func (p Pair) At(words, format string, args ...any) diag.Problem {
	found := p.draft.At(p.Own, words, format, args...).
		Note("%s: %s", p.Source.Place, shown(p.Source.Text)).Note("%s: %s", p.Own.Place, shown(p.Own.Text))
	found.Origin.Words = p.Digest()
	return found
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// shown is the beginning of a text on one line, as much as a message holds.
func shown(s string) string {
	const longest = 700
	if len(s) > longest {
		s = strings.ToValidUTF8(s[:longest], "")
	}
	return oneLine(strings.ReplaceAll(s, "\ufffc", "…"))
}
