package intake

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"proviso/generator/markdown"
	"proviso/generator/policy"
)

// published is a policy of the family as a person knows it: what stands on the
// site, block for block, whatever it is published with.
type published struct {
	file   string
	locale policy.Locale
	facts  policy.Facts
	title  string
	day    string // the line that names the day of the last update
	units  []unit
	slots  map[string]int
}

// family are the sites whose texts stand in testdata/family.
var family = []struct {
	file   string
	locale policy.Locale
	domain string
	day    string
}{
	{"../../../../content/privacy/versions/1/nb.md", "nb", "cv-norge.example", "Sist oppdatert: april 2024"},
	{"../../../../content/privacy/versions/1/sv.md", "sv", "resumaker.example", "Senast uppdaterad: april 2024"},
	{"da.md", "da", "cv-danmark.example", "Senest opdateret: april 2024"},
	{"de.md", "de", "lebenslauf.example", "Zuletzt aktualisiert: April 2024"},
	{"fi.md", "fi", "cv-suomi.example", "Päivitetty viimeksi: huhtikuu 2024"},
	{"es.md", "es", "mi-cv.example", "Última actualización: abril de 2024"},
}

func familySite(t *testing.T, file string, l policy.Locale, domain, day string) published {
	t.Helper()
	source, err := os.ReadFile(filepath.Join("testdata/family", file))
	if err != nil {
		t.Fatal(err)
	}
	source = bytes.ReplaceAll(source, []byte("policy:cookies"), []byte("https://"+domain+"/cookies"))
	doc, list := markdown.Parse(file, l, source)
	if list.HasErrors() {
		t.Fatal(list)
	}
	p := published{file: file, locale: l, day: day, slots: map[string]int{}, facts: policy.Facts{
		"name": "CV-Byggeren", "domain": domain, "url": "https://" + domain, "support_email": "support@" + domain,
		"company.name": "Resumaker S.L", "company.registration_number": "B56750292", "company.address": "Avenida Diagonal 534, 08006 Barcelona",
	}}
	p.title = doc.Title.Fill(p.facts)
	for _, c := range countSlots(doc) {
		p.slots[c.What] = c.N
	}
	for _, u := range flatten(doc.Blocks, 0) {
		for i, r := range u.runs {
			if r.slot != "" {
				u.runs[i].text, u.runs[i].slot = p.facts[r.slot], ""
			}
			if r.linked != nil {
				u.runs[i].link, u.runs[i].linked = r.linked.Fill(p.facts), nil
			}
		}
		u.runs = tidy(u.runs)
		p.units = append(p.units, u)
	}
	return p
}

// measure is how well a text was brought in.
type measure struct {
	lost, headings, right, levels, invented, items, itemsRight, emails, companies int
	said                                                                          []string
}

// heldAgainst compares a draft with the truth.
func (p published) heldAgainst(d *Draft) measure {
	var m measure
	say := func(what, words string) { m.said = append(m.said, what+": "+words) }
	found := flatten(d.Doc.Blocks, 0)
	var got []unit
	for _, u := range found {
		if u.kind == policy.Quote || u.kind == policy.Table {
			say("a box", u.words(p.facts))
		}
		got = append(got, u)
	}
	if title := d.Doc.Title.Fill(p.facts); title != p.title {
		m.lost++
		say("title", title)
	}
	i := 0
	for _, want := range p.units {
		w := want.words(p.facts)
		if want.kind == policy.Heading {
			m.headings++
		}
		if want.kind == policy.Item {
			m.items++
		}
		at := i
		for at < len(got) && got[at].words(p.facts) != w {
			at++
		}
		if at == len(got) {
			m.lost++
			say("lost", w)
			continue
		}
		for _, extra := range got[i:at] {
			m.lost++
			say("came to it", extra.words(p.facts))
		}
		g := got[at]
		i = at + 1
		switch {
		case want.kind == policy.Heading && g.kind == policy.Heading:
			m.right++
			if want.level == g.level {
				m.levels++
			}
		case want.kind == policy.Heading:
			say("missed", w)
		case g.kind == policy.Heading:
			m.invented++
			say("invented", w)
		case want.kind == policy.Item && g.kind == policy.Item:
			m.itemsRight++
		case want.kind != g.kind:
			say(string(want.kind)+" as "+string(g.kind), w)
		}
	}
	for _, extra := range got[i:] {
		m.lost++
		say("came to it", extra.words(p.facts))
	}
	for _, c := range d.Slots {
		switch c.What {
		case "support_email":
			m.emails = c.N
		case "company.name":
			m.companies = c.N
		}
	}
	return m
}

func (p published) imported(t *testing.T, name, source string) (*Draft, measure) {
	t.Helper()
	text, list := Read([]File{{name, []byte(source)}}, p.locale)
	if list.HasErrors() {
		t.Errorf("%s: %v", name, list)
		return nil, measure{lost: len(p.units), said: []string{list.Format()}}
	}
	d, list := text.Draft(Request{File: string(p.locale) + ".md", Locale: p.locale, Facts: p.facts, Slug: "privacy"})
	if list.HasErrors() {
		t.Errorf("%s: %v", name, list)
		return nil, measure{lost: len(p.units), said: []string{list.Format()}}
	}
	return d, p.heldAgainst(d)
}

var everyPage = flag.Bool("every-page", false, "import each text from each mark-up and copy, not from each third")

// imports reports whether a quick run imports a text, one of several, from one of
// several mark-ups or copies: each text from a third of them, and no mark-up from
// none.
func imports(text, from int) bool { return *everyPage || (text+from)%3 == 0 }

// The texts of the family are imported from what each builder and each browser
// makes of them: no block lost or changed, no heading invented, every e-mail
// address and company found, 95 of 100 headings.
func TestTheFamily(t *testing.T) {
	for i, f := range family {
		site := familySite(t, f.file, f.locale, f.domain, f.day)
		for k, b := range builders {
			if !imports(i, k) {
				continue
			}
			t.Run(string(f.locale)+"/"+b.name, func(t *testing.T) {
				p := site
				if b.truth != nil {
					p = b.truth(p)
				}
				name := b.name + ".html"
				if b.text {
					name = b.name + ".txt"
				}
				_, m := p.imported(t, name, b.page(p))
				t.Logf("%d blocks, headings %d of %d (%d levels), items %d of %d", len(p.units), m.right, m.headings, m.levels, m.itemsRight, m.items)
				floor := 95
				if strings.HasSuffix(b.name, "-no-bullets") { // nothing tells a list from headings there
					floor = 65
				}
				isRight := m.lost == 0 && m.invented == 0 && m.right*100 >= m.headings*floor
				if !isRight || m.emails != p.slots["support_email"] || m.companies != p.slots["company.name"] {
					t.Errorf("lost %d, headings %d of %d, invented %d, e-mails %d of %d, companies %d of %d\n%s", m.lost, m.right, m.headings, m.invented,
						m.emails, p.slots["support_email"], m.companies, p.slots["company.name"], strings.Join(m.said, "\n"))
				}
			})
		}
	}
}
