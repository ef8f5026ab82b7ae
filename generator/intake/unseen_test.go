package intake

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"proviso/generator/policy"
)

// drifted is a place at which a text is not the one that it was copied from:
// what it is, and how a block in question begins. Where local, the two must
// differ there, and it counts neither way.
type drifted struct {
	what  string
	words []string
	local bool
}

// sibling is one policy of the family in testdata/unseen on its site.
type sibling struct {
	name   string
	locale policy.Locale
	blocks []wild
	drift  []drifted
	site   unseenSite
}

// unseenHalf is a policy with its translation and its sister site's text, and
// the ways of marking up and copying in which they are read.
type unseenHalf struct {
	name                string
	base, other, sister string
	styles, copies      []string
}

// The rules are worked on with the first half. The second only measures them:
// nothing of its texts is logged.
var unseenHalves = []unseenHalf{
	{
		name: "worked", base: "nb", other: "sv", sister: "nb2",
		styles: []string{"ghost", "joomla", "prestashop", "hubspot", "zendesk", "termly", "docusaurus", "angular"},
		copies: []string{"reader", "thunderbird", "phone"},
	},
	{
		name: "measured", base: "da", other: "fr", sister: "da2",
		styles: []string{"typo3", "framer", "sites", "blogger", "intercom", "amp", "blade", "sharepoint"},
		copies: []string{"pdf", "wordplain", "dump"},
	},
}

// readUnseen reads a policy, or makes it of another one by its edits.
func readUnseen(t testing.TB, name string) sibling {
	t.Helper()
	site := unseenSites[name]
	u := sibling{name: name, locale: policy.Locale(name[:2]), site: site}
	if name != string(u.locale) {
		return u.edited(t, readUnseen(t, string(u.locale)).blocks)
	}
	for _, line := range unseenLines(t, name+".txt") {
		kind, text, _ := strings.Cut(line, " ")
		if !u.marks(kind, text) {
			u.blocks = append(u.blocks, wild{kind, text})
		}
	}
	return u
}

func unseenLines(t testing.TB, name string) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "unseen", name))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(data)), "\n")
}

// marks notes a line that names drift.
func (u *sibling) marks(kind, text string) bool {
	if kind != "~" && kind != "?" {
		return false
	}
	what, words, _ := strings.Cut(text, " | ")
	u.drift = append(u.drift, drifted{what, strings.Split(words, " || "), kind == "?"})
	return true
}

// edited applies the file of edits to the blocks: "s" puts a word for another,
// "-" takes the block away that begins so, "+" puts one in its place.
func (u sibling) edited(t testing.TB, blocks []wild) sibling {
	t.Helper()
	at := 0
	for _, line := range unseenLines(t, u.name+".edits") {
		op, text, _ := strings.Cut(line, " ")
		kind, words, _ := strings.Cut(text, " ")
		switch {
		case op == "#" || u.marks(op, text):
		case op == "s":
			for i := range blocks {
				blocks[i].text = strings.ReplaceAll(blocks[i].text, kind, words)
			}
		case op == "+":
			blocks = append(blocks[:at:at], append([]wild{{kind, words}}, blocks[at:]...)...)
			at++
		case op == "-":
			for at = 0; at < len(blocks) && (blocks[at].kind != kind || !strings.HasPrefix(blocks[at].text, words)); at++ {
			}
			if at == len(blocks) {
				t.Fatalf("%s: no block for %q", u.name, line)
			}
			blocks = append(blocks[:at:at], blocks[at+1:]...)
		}
	}
	u.blocks = blocks
	return u
}

// told is a line of a text, and what it is there.
type told struct {
	words string
	level int // of a heading
	item  bool
	term  bool // or its definition: where it stands alone it may be a heading, or an item
}

func toldWords(s string) string {
	s = strings.NewReplacer("*", "", "\u00ad", "", "\u200b", "", "\ufeff", "").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}

// truth is the policy as its lines.
func (u sibling) truth() (title string, lines []told) {
	for _, x := range u.blocks {
		one := told{words: toldWords(strings.ReplaceAll(x.text, "|", " ")), term: x.kind == "dt" || x.kind == "dd"}
		switch x.kind {
		case "h1":
			title = one.words
			continue
		case "up":
			continue
		case "h2", "h3":
			one.level = int(x.kind[1] - '0')
		case "li", "li2":
			one.item = true
		case "addr":
			for part := range strings.SplitSeq(x.text, "|") {
				lines = append(lines, told{words: toldWords(part)})
			}
			continue
		}
		lines = append(lines, one)
	}
	return title, lines
}

// toldBlocks are the lines of a draft with the site's facts.
func toldBlocks(blocks []*policy.Block, facts policy.Facts, item bool) []told {
	var out []told
	for _, b := range blocks {
		one := told{item: item}
		switch b.Kind {
		case policy.Heading:
			one.level = b.Level
			fallthrough
		case policy.Paragraph:
			for part := range strings.SplitSeq(toldInlines(b.Inlines, facts), "\n") {
				one.words = toldWords(part)
				out = append(out, one)
			}
		case policy.Row:
			one.words = toldWords(b.Words(facts))
			out = append(out, one)
		case policy.Code:
			out = append(out, told{words: toldWords(b.Code)})
		default:
			out = append(out, toldBlocks(b.Children, facts, b.Kind == policy.Item)...)
		}
	}
	return out
}

func toldInlines(runs []policy.Inline, facts policy.Facts) string {
	var b strings.Builder
	for _, r := range runs {
		switch r.Kind {
		case policy.HardBreak:
			b.WriteString("\n")
		case policy.Slot, policy.Plain, policy.CodeSpan, policy.SoftBreak:
			b.WriteString(policy.PlainText([]policy.Inline{r}, facts))
		default:
			b.WriteString(toldInlines(r.Children, facts))
		}
	}
	return b.String()
}

// TestUnseenPages reads a family of policies that the rules were not made on,
// in mark-up and copies that they were not made on, and logs figures alone. Of the
// half that is worked on it says what went wrong where.
func TestUnseenPages(t *testing.T) {
	for _, h := range unseenHalves {
		var total figures
		for _, style := range slices.Concat(h.styles, h.copies) {
			f := h.figures(t, style)
			t.Logf("%s %-11s %v", h.name, style, f)
			if h.name == unseenHalves[0].name {
				for _, said := range f.said {
					t.Log(said)
				}
				if f.kept.right*2 < f.kept.all {
					t.Errorf("%s: blocks %v", style, f.kept)
				}
			}
			total.add(f)
		}
		t.Logf("%s in all: %v", h.name, total)
		if poor := total.poor(); len(poor) > 0 {
			t.Errorf("%s: less than half: %s", h.name, strings.Join(poor, ", "))
		}
	}
}

// source is the policy in a style, or as it is copied.
func (u sibling) source(t testing.TB, h unseenHalf, style string) []File {
	for _, s := range h.styles {
		if s == style {
			return []File{{style + ".html", []byte(u.page(t, style))}}
		}
	}
	return []File{{style + ".txt", []byte(pastedWay(t, style).text(u))}}
}

// figures imports the half's three texts in one style: the first alone, the
// others beside it.
func (h unseenHalf) figures(t testing.TB, style string) figures {
	t.Helper()
	var total figures
	var base *Draft
	for _, name := range []string{h.base, h.other, h.sister} {
		u := readUnseen(t, name)
		text, list := Read(u.source(t, h, style), u.locale)
		if list.HasErrors() {
			t.Errorf("%s: a text cannot be read", style)
			_, lines := u.truth()
			total.kept.all += len(lines)
			continue
		}
		found := text.Found(u.locale)
		facts := policy.Facts{"support_email": found.Email, "domain": found.Domain, "company.name": found.Company, "company.registration_number": found.Number}
		for fact, value := range facts {
			if value == "" {
				delete(facts, fact)
			}
		}
		req := Request{File: name + ".md", Locale: u.locale, Facts: facts, Slug: "privacy"}
		if base != nil && name == h.other {
			req.Like = base.Doc
		}
		d, list := text.Draft(req)
		if list.HasErrors() {
			t.Errorf("%s: a text gives no draft", style)
			continue
		}
		f := u.against(text, d, found, facts)
		switch {
		case base == nil:
			base = d
		case name == h.other:
			var remarks []remark
			for _, x := range d.Differences {
				remarks = append(remarks, remark{x.Place.Line, x.Message + "\n" + strings.Join(x.Notes, "\n")})
			}
			u.drifts(&f, string(d.Source), remarks)
		default:
			var remarks []remark
			for _, x := range Propose(base.Doc, d.Doc, facts, nil, "sister") {
				remarks = append(remarks, remark{x.Line, strings.Join(x.Say, "\n")})
			}
			u.drifts(&f, string(base.Source), remarks)
		}
		for i, s := range f.said {
			f.said[i] = name + ": " + s
		}
		total.add(f)
		total.said = append(total.said, f.said...)
	}
	return total
}
