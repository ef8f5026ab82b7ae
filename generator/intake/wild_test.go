package intake

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"proviso/generator/policy"
)

// wild is one block of a policy in testdata/wild: what it is, and its words.
type wild struct{ kind, text string }

// readWild reads the blocks of one policy. Lines that begin with "~" name
// the drift planted in the block below them.
func readWild(t testing.TB, locale string) []wild {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "wild", locale+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	var out []wild
	for line := range strings.Lines(string(data)) {
		kind, text, _ := strings.Cut(strings.TrimSpace(line), " ")
		if kind != "~" && kind != "" {
			out = append(out, wild{kind, text})
		}
	}
	return out
}

// wildSite is what stands around the text, per locale.
type wildSite struct{ domain, menu, banner, footer string }

var wildSites = map[string]wildSite{
	"nb": {"mincv.no", "Hjem|Lag CV|Priser|Blogg|Logg inn", "Vi bruker informasjonskapsler for å gi deg en bedre opplevelse.|Godta alle|Avvis", "Om oss|Vilkår|Personvern|© 2024 Curriculo Digital S.L. Alle rettigheter forbeholdt."},
	"sv": {"mittcv.se", "Hem|Skapa CV|Priser|Blogg|Logga in", "Vi använder kakor för att ge dig en bättre upplevelse.|Acceptera alla|Avvisa", "Om oss|Villkor|Integritet|© 2024 Curriculo Digital S.L. Med ensamrätt."},
	"it": {"jobbora.it", "Home|Crea CV|Prezzi|Blog|Accedi", "Utilizziamo i cookie per migliorare la tua esperienza.|Accetta tutti|Rifiuta", "Chi siamo|Termini|Privacy|© 2024 Jobbora Holding Ltd. Tutti i diritti riservati."},
	"nl": {"jobbora.nl", "Home|Cv maken|Prijzen|Blog|Inloggen", "We gebruiken cookies om je ervaring te verbeteren.|Alles accepteren|Weigeren", "Over ons|Voorwaarden|Privacy|© 2024 Jobbora Holding Ltd. Alle rechten voorbehouden."},
}

// wildTruth is the policy as a style, or a copy, shows it.
func wildTruth(locale string, blocks []wild, heading func(wild) string, words func(string) string, tables bool) published {
	p := published{file: locale, locale: policy.Locale(locale), facts: policy.Facts{}}
	var table *policy.Block
	for _, x := range blocks {
		u := unit{kind: policy.Paragraph, runs: []run{{text: words(x.text)}}}
		switch x.kind {
		case "h1":
			p.title = x.text
			continue
		case "up":
			continue
		case "h2", "h3":
			u.kind, u.level, u.runs[0].text = policy.Heading, int(x.kind[1]-'0'), heading(x)
		case "li", "li2":
			u.kind, u.depth = policy.Item, 1
		case "tr":
			cells := strings.Split(x.text, "|")
			if !tables {
				u.runs[0].text = strings.Join(cells, " ")
				break
			}
			if table == nil {
				table = &policy.Block{Kind: policy.Table}
				p.units = append(p.units, unit{kind: policy.Table, block: table})
			}
			row := &policy.Block{Kind: policy.Row, Header: len(table.Children) == 0}
			for _, c := range cells {
				row.Children = append(row.Children, &policy.Block{Kind: policy.Cell, Inlines: []policy.Inline{{Text: c}}})
			}
			table.Children = append(table.Children, row)
			continue
		}
		table = nil
		p.units = append(p.units, u)
	}
	return p
}

// wildFacts are what a person finds in each text.
var wildFacts = map[string]Facts{
	"nb": {Email: "hjelp@mincv.no", Domain: "mincv.no", Company: "Curriculo Digital S.L.", Number: "B67812345"},
	"sv": {Email: "hjalp@mittcv.se", Domain: "mittcv.se", Company: "Curriculo Digital S.L.", Number: "B67812345"},
	"it": {Email: "privacy@jobbora.it", Domain: "jobbora.it", Company: "Jobbora Holding Ltd", Number: "13572468"},
	"nl": {Email: "privacy@jobbora.nl", Domain: "jobbora.nl", Company: "Jobbora Holding Ltd", Number: "13572468"},
}

// importWild imports a page or copy into an empty project and holds the facts
// that are proposed, and the text, against the truth.
func (p published) importWild(t *testing.T, name, source string, floor int) {
	t.Helper()
	text, list := Read([]File{{name, []byte(source)}}, p.locale)
	if list.HasErrors() {
		t.Fatal(list)
	}
	found, want := text.Found(p.locale), wildFacts[string(p.locale)]
	if found.Email != want.Email || found.Domain != want.Domain || found.Company != want.Company || found.Number != want.Number {
		t.Errorf("found %+v, want %+v", found, want)
	}
	p.facts = policy.Facts{"support_email": found.Email, "domain": found.Domain, "company.name": found.Company, "company.registration_number": found.Number}
	p.hold(t, name, source, floor)
}

// hold imports a page or copy with the site's facts and holds the text against
// the truth.
func (p published) hold(t *testing.T, name, source string, floor int) {
	t.Helper()
	text, list := Read([]File{{name, []byte(source)}}, p.locale)
	if list.HasErrors() {
		t.Fatal(list)
	}
	d, list := text.Draft(Request{File: string(p.locale) + ".md", Locale: p.locale, Facts: p.facts, Slug: "privacy"})
	if list.HasErrors() {
		t.Fatal(list)
	}
	m := p.heldAgainst(d)
	t.Logf("%d blocks, headings %d of %d (%d levels), items %d of %d", len(p.units), m.right, m.headings, m.levels, m.itemsRight, m.items)
	if m.lost > 0 || m.invented > 0 || m.right*100 < m.headings*floor {
		t.Errorf("lost %d, headings %d of %d, invented %d\n%s", m.lost, m.right, m.headings, m.invented, strings.Join(m.said, "\n"))
	}
}

// Policies of no known family, in mark-up and copies that the rules were not
// made on: no block lost or changed, no heading invented, the site's facts
// found, and 9 of 10 headings.
func TestTheWild(t *testing.T) {
	for i, l := range []string{"nb", "sv", "it", "nl"} {
		blocks := readWild(t, l)
		for k, s := range wildStyles {
			if !imports(i, k) {
				continue
			}
			t.Run(l+"/"+s.name, func(t *testing.T) {
				words := strings.Clone
				if s.spelled {
					words = s.inline
				}
				wildTruth(l, blocks, s.shown, words, true).importWild(t, s.name+".html", s.page(l, blocks), 90)
			})
		}
		for n, c := range wildCopies {
			if !imports(i, n) {
				continue
			}
			t.Run(l+"/copy/"+c.name, func(t *testing.T) {
				words := strings.Clone
				if c.name == "safari" {
					words = noBreak
				}
				p := wildTruth(l, blocks, func(x wild) string { return words(x.text) }, words, c.tab == "\t")
				p.importWild(t, c.name+".txt", wildCopy(n, l, blocks), 90)
			})
		}
	}
}

// TestWriteWild writes all pages and copies into the folder that
// PROVISO_WILD names, to be looked at.
func TestWriteWild(t *testing.T) {
	dir := os.Getenv("PROVISO_WILD")
	if dir == "" {
		t.Skip("PROVISO_WILD names no folder")
	}
	for _, l := range []string{"nb", "sv", "it", "nl"} {
		blocks := readWild(t, l)
		for _, s := range wildStyles {
			os.WriteFile(filepath.Join(dir, l+"."+s.name+".html"), []byte(s.page(l, blocks)), 0o644)
		}
		for n, c := range wildCopies {
			os.WriteFile(filepath.Join(dir, l+"."+c.name+".txt"), []byte(wildCopy(n, l, blocks)), 0o644)
		}
	}
}
