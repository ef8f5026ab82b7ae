package intake

import (
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"text/template"
)

const (
	unseenCompany = "Letra Viva Digital S.L."
	unseenNumber  = "B66549012"
)

// unseenSite is what stands around the text on one site.
type unseenSite struct {
	name, domain, mail string
	words              []string // see unseenWords
}

// unseenWords are the names of the words around a text, in their order there.
var unseenWords = []string{"Home", "Create", "Prices", "Help", "Login", "Banner", "Accept", "Reject", "Contents", "Share", "Related", "Other", "Terms", "News", "Join", "Rights", "Top", "Copy", "Minutes", "Search"}

var (
	unseenNorwegian = []string{"Hjem", "Lag CV", "Priser", "Hjelp", "Logg inn", "Vi bruker informasjonskapsler for å forbedre opplevelsen din.", "Godta alle", "Avslå", "På denne siden", "Del denne siden", "Relaterte artikler", "Slik avslutter du abonnementet", "Vilkår for bruk", "Få gode råd om jobbsøking rett i innboksen", "Meld meg på", "Alle rettigheter forbeholdt.", "Til toppen", "Kopier lenke", "6 min lesetid", "Søk"}
	unseenDanish    = []string{"Forside", "Lav CV", "Priser", "Hjælp", "Log ind", "Vi bruger cookies for at forbedre din oplevelse.", "Accepter alle", "Afvis", "Indhold", "Del siden", "Relaterede artikler", "Sådan opsiger du abonnementet", "Handelsbetingelser", "Få gode råd om jobsøgning i din indbakke", "Tilmeld", "Alle rettigheder forbeholdes.", "Til toppen", "Kopiér link", "6 min. læsning", "Søg"}
)

var unseenSites = map[string]unseenSite{
	"nb":  {"Papirklart", "papirklart.no", "kundeservice@papirklart.no", unseenNorwegian},
	"nb2": {"Søknadsklar", "soknadsklar.no", "hei@soknadsklar.no", unseenNorwegian},
	"sv":  {"Papperklart", "papperklart.se", "kundtjanst@papperklart.se", []string{"Hem", "Skapa CV", "Priser", "Hjälp", "Logga in", "Vi använder kakor för att förbättra din upplevelse.", "Godkänn alla", "Avböj", "På den här sidan", "Dela sidan", "Relaterade artiklar", "Så avslutar du abonnemanget", "Användarvillkor", "Få goda råd om jobbsökande direkt i inkorgen", "Anmäl mig", "Alla rättigheter förbehållna.", "Till toppen", "Kopiera länk", "6 min läsning", "Sök"}},
	"da":  {"Papirklar", "papirklar.dk", "support@papirklar.dk", unseenDanish},
	"da2": {"Jobpapirer", "jobpapirer.dk", "hej@jobpapirer.dk", unseenDanish},
	"fr":  {"Papierprêt", "papierpret.fr", "assistance@papierpret.fr", []string{"Accueil", "Créer un CV", "Tarifs", "Aide", "Connexion", "Nous utilisons des cookies pour améliorer votre expérience.", "Tout accepter", "Refuser", "Sommaire", "Partager cette page", "Articles connexes", "Comment résilier l’abonnement", "Conditions générales", "Recevez nos conseils de recherche d’emploi", "Je m’inscris", "Tous droits réservés.", "Haut de page", "Copier le lien", "6 min de lecture", "Rechercher"}},
}

// unseenNode is what a style's templates are given: a block, a section, or
// the page.
type unseenNode struct {
	Kind, ID, Text, Body string
	N                    int
	Lines                []string
	Items                []unseenNode
	Rows, Pairs          [][]string
	Heads                []unseenNode // headings of levels 2 and 3
	W                    map[string]string
	Locale               string
}

// unseenBase is what a style's file need not define.
const unseenBase = `
{{define "h1"}}<h1>{{.Text}}</h1>{{end}}{{define "h2"}}<h2>{{.Text}}</h2>{{end}}{{define "h3"}}<h3>{{.Text}}</h3>{{end}}
{{define "p"}}<p>{{.Text}}</p>{{end}}{{define "up"}}{{template "p" .}}{{end}}
{{define "addr"}}<p>{{range $i, $l := .Lines}}{{if $i}}<br>{{end}}{{$l}}{{end}}</p>{{end}}
{{define "ul"}}<ul>{{range .Items}}<li>{{.Text}}{{if .Items}}<ul>{{range .Items}}<li>{{.Text}}</li>{{end}}</ul>{{end}}</li>
{{end}}</ul>{{end}}
{{define "table"}}<table><tbody>{{range $i, $r := .Rows}}<tr>{{range $r}}{{if $i}}<td>{{.}}</td>{{else}}<th>{{.}}</th>{{end}}{{end}}</tr>
{{end}}</tbody></table>{{end}}
{{define "dl"}}<dl>{{range .Pairs}}<dt>{{index . 0}}</dt><dd>{{index . 1}}</dd>{{end}}</dl>{{end}}
{{define "mail"}}<a href="mailto:{{.Text}}">{{.Text}}</a>{{end}}{{define "link"}}<a href="{{.Body}}">{{.Text}}</a>{{end}}
{{define "strong"}}<strong>{{.Text}}</strong>{{end}}{{define "section"}}{{end}}`

// unseenPage writes a policy as a page of one style.
func (u sibling) page(t testing.TB, style string) string {
	t.Helper()
	file, err := os.ReadFile(filepath.Join("testdata", "unseen", style+".tmpl"))
	if err != nil {
		t.Fatal(err)
	}
	return u.marked(t, string(file))
}

// marked writes a policy as a page with the templates that differ from the base.
func (u sibling) marked(t testing.TB, style string) string {
	t.Helper()
	m := unseenMarkup{t: t, words: u.words()}
	m.tmpl = template.Must(template.Must(template.New("base").Parse(unseenBase)).New("style").Parse(style))
	m.sections = strings.Contains(style, `{{define "section"}}`)
	nodes := m.nodes(u.blocks)
	page := unseenNode{W: m.words, Locale: string(u.locale)}
	for _, n := range nodes {
		switch n.Kind {
		case "h1":
			page.Text = n.Text
		case "h2", "h3":
			page.Heads = append(page.Heads, n)
		}
	}
	page.Body = m.body(nodes)
	return m.run("page", page)
}

func (u sibling) words() map[string]string {
	w := map[string]string{"Name": u.site.name, "Domain": u.site.domain, "Mail": u.site.mail, "Company": unseenCompany, "Number": unseenNumber}
	for i, name := range unseenWords {
		w[name] = u.site.words[i]
	}
	return w
}

type unseenMarkup struct {
	t        testing.TB
	tmpl     *template.Template
	words    map[string]string
	sections bool
}

func (m unseenMarkup) run(name string, n unseenNode) string {
	var b strings.Builder
	if n.W == nil {
		n.W = m.words
	}
	if err := m.tmpl.ExecuteTemplate(&b, name, n); err != nil {
		m.t.Fatal(err)
	}
	return b.String()
}

// body writes the blocks, each section within its own element where the style
// has one.
func (m unseenMarkup) body(nodes []unseenNode) string {
	var b strings.Builder
	for i := 0; i < len(nodes); i++ {
		if !m.sections || nodes[i].Kind != "h2" {
			b.WriteString(m.run(nodes[i].Kind, nodes[i]) + "\n")
			continue
		}
		end := i + 1
		for end < len(nodes) && nodes[end].Kind != "h2" {
			end++
		}
		section := nodes[i]
		inner := m
		inner.sections = false
		section.Body = inner.body(nodes[i+1 : end])
		b.WriteString(m.run("section", section) + "\n")
		i = end - 1
	}
	return b.String()
}

// nodes gathers rows, items and definitions in tables and lists.
func (m unseenMarkup) nodes(blocks []wild) []unseenNode {
	var out []unseenNode
	last := func(kind string) *unseenNode {
		if len(out) == 0 || out[len(out)-1].Kind != kind {
			out = append(out, unseenNode{Kind: kind})
		}
		return &out[len(out)-1]
	}
	for i, x := range blocks {
		text := m.inline(x.text)
		switch x.kind {
		case "tr":
			n := last("table")
			n.Rows = append(n.Rows, strings.Split(text, "|"))
		case "dt":
			n := last("dl")
			n.Pairs = append(n.Pairs, []string{text, m.inline(blocks[i+1].text)})
		case "dd":
		case "li":
			n := last("ul")
			n.Items = append(n.Items, unseenNode{Text: text})
		case "li2":
			n := last("ul")
			item := &n.Items[len(n.Items)-1]
			item.Items = append(item.Items, unseenNode{Text: text})
		default:
			out = append(out, unseenNode{Kind: x.kind, ID: unseenID(x.text), Text: text, N: i, Lines: strings.Split(text, "|")})
		}
	}
	return out
}

func unseenID(s string) string {
	return strings.Trim(regexp.MustCompile(`[^\pL\pN]+`).ReplaceAllString(strings.ToLower(s), "-"), "-")
}

var unseenInline = regexp.MustCompile(`\*\*(.+?)\*\*|[\w.]+@[\w.]+\w|(?:https://)?www\.[\w.]+\w`)

func (m unseenMarkup) inline(s string) string {
	var b strings.Builder
	at := 0
	for _, x := range unseenInline.FindAllStringSubmatchIndex(s, -1) {
		b.WriteString(html.EscapeString(s[at:x[0]]))
		word := s[x[0]:x[1]]
		switch {
		case x[2] >= 0:
			b.WriteString(m.run("strong", unseenNode{Text: html.EscapeString(s[x[2]:x[3]])}))
		case strings.Contains(word, "@"):
			b.WriteString(m.run("mail", unseenNode{Text: word}))
		default:
			b.WriteString(m.run("link", unseenNode{Text: word, Body: "https://" + strings.TrimPrefix(word, "https://")}))
		}
		at = x[1]
	}
	return b.String() + html.EscapeString(s[at:])
}

var unseenTags = regexp.MustCompile(`<[^>]*>`)

// Every style's file is in one half, and makes a page with all of the text.
func TestUnseenStyles(t *testing.T) {
	files, _ := filepath.Glob("testdata/unseen/*.tmpl")
	var named []string
	for _, h := range unseenHalves {
		named = append(named, h.styles...)
		u := readUnseen(t, h.base)
		for _, s := range h.styles {
			page := u.page(t, s)
			words := toldWords(html.UnescapeString(unseenTags.ReplaceAllString(page, "")))
			for i, x := range u.blocks {
				if x.kind == "tr" || x.kind == "addr" {
					continue
				}
				if !strings.Contains(words, toldWords(x.text)) {
					t.Errorf("%s: block %d is missing", s, i)
				}
			}
			for _, bad := range []string{"<no value>", "{{", "%!", "**"} {
				if strings.Contains(page, bad) {
					t.Errorf("%s: %q in the page", s, bad)
				}
			}
		}
	}
	for _, f := range files {
		if !slices.Contains(named, strings.TrimSuffix(filepath.Base(f), ".tmpl")) {
			t.Errorf("%s is in no half", f)
		}
	}
	if len(named) != len(files) {
		t.Errorf("%d styles, %d files", len(named), len(files))
	}
}

// The plainest page of all is read without a fault: what is counted is right.
func TestUnseenPlain(t *testing.T) {
	for _, h := range unseenHalves {
		for _, name := range []string{h.base, h.other, h.sister} {
			u := readUnseen(t, name)
			page := u.marked(t, `{{define "page"}}<html lang="{{.Locale}}"><body>{{.Body}}</body></html>{{end}}`)
			text, list := Read([]File{{"plain.html", []byte(page)}}, u.locale)
			if list.HasErrors() {
				t.Fatal(name, "cannot be read")
			}
			d, list := text.Draft(Request{File: name + ".md", Locale: u.locale, Slug: "privacy"})
			if list.HasErrors() {
				t.Fatal(name, "gives no draft")
			}
			f := u.against(text, d, Facts{}, nil)
			if f.kept.right < f.kept.all || f.levels.right < f.levels.all || f.items.right < f.items.all || f.extra+f.invented+f.listed > 0 {
				t.Errorf("%s: %v", name, f)
			}
			if n := len(u.blocks); n < 60 || n > 110 || len(u.drift) < 6 && name != h.base {
				t.Errorf("%s: %d blocks, %d places of drift", name, n, len(u.drift))
			}
		}
	}
}
