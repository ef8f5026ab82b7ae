package intake

import (
	"strings"
	"testing"

	"proviso/generator/policy"
)

func draftOf(t *testing.T, l policy.Locale, source string, like *policy.Document) *Draft {
	t.Helper()
	return draftOfFile(t, l, File{"page.txt", []byte(source)}, like)
}

func draftOfPage(t *testing.T, l policy.Locale, source string, like *policy.Document) *Draft {
	t.Helper()
	return draftOfFile(t, l, File{"page.html", []byte(source)}, like)
}

func draftOfFile(t *testing.T, l policy.Locale, file File, like *policy.Document) *Draft {
	t.Helper()
	text, list := Read([]File{file}, l)
	if list.HasErrors() {
		t.Fatal(list)
	}
	d, list := text.Draft(Request{File: string(l) + ".md", Locale: l, Facts: facts, Slug: "privacy", Like: like})
	if list.HasErrors() {
		t.Fatal(list)
	}
	return d
}

const source = `Privacy

We are Acme Holding S.L and write this for you.

Retention

We keep what you give us for 30 days.

We then erase it, and tell you so by e-mail.

Contact

Write to help@acme.example about it.
`

// A translation gets the ids of its source, and what its plain text leaves open
// is what it is there; each place where the two differ is listed once.
func TestATranslationIsLinedUp(t *testing.T) {
	from := draftOf(t, "en", source, nil)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"the same", "Personvern\n\nVi er Acme Holding S.L og skriver dette til deg.\n\nLagring\n\nVi lagrer det du gir oss, i 30 dager.\n\nVi sletter det så, og sier fra på e-post.\n\nKontakt.\n\nSkriv til help@acme.example om det.\n", nil},
		{"another number", "Personvern\n\nVi er Acme Holding S.L og skriver dette til deg.\n\nLagring\n\nVi lagrer det du gir oss, i 60 dager.\n\nVi sletter det så, og sier fra på e-post.\n\nKontakt\n\nSkriv til help@acme.example om det.\n",
			[]string{"the numbers are 60, there 30"}},
		{"a block less", "Personvern\n\nVi er Acme Holding S.L og skriver dette til deg.\n\nLagring\n\nVi lagrer det du gir oss, i 30 dager.\n\nKontakt\n\nSkriv til help@acme.example om det.\n",
			[]string{"after this, a paragraph is missing"}},
		{"a block more", "Personvern\n\nVi er Acme Holding S.L og skriver dette til deg.\n\nLagring\n\nVi lagrer det du gir oss, i 30 dager.\n\nVi sletter det så, og sier fra på e-post.\n\nVi selger det ikke til noen andre.\n\nKontakt\n\nSkriv til help@acme.example om det.\n",
			[]string{"a paragraph is not in en.md"}},
		{"a fact less", "Personvern\n\nVi er Acme Holding S.L og skriver dette til deg.\n\nLagring\n\nVi lagrer det du gir oss, i 30 dager.\n\nVi sletter det så, og sier fra på e-post.\n\nKontakt\n\nSkriv til oss om det når du vil.\n",
			[]string{"the slots are none, there support_email"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			to := draftOf(t, "nb", c.text, from.Doc)
			var said []string
			for _, p := range to.Differences {
				said = append(said, p.Message)
				if len(p.Notes) == 0 || p.Place.Line == 0 {
					t.Errorf("%v: without both sides' lines", p)
				}
			}
			if strings.Join(said, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got  %q\nwant %q", said, c.want)
			}
			for _, id := range []string{"{#retention}", "{#contact}"} {
				if !strings.Contains(string(to.Source), id) {
					t.Errorf("%s is missing in\n%s", id, to.Source)
				}
			}
		})
	}
}

// Levels that the first text does not tell, since its headings are bold lines,
// are one difference; imported again it takes them from the second.
func TestLevelsThatOneTextTells(t *testing.T) {
	bold := "<body><p><b>Privacy</b></p><p>We write this for you, and for nobody else.</p><p><b>Data</b></p><p>We keep what you give us.</p><p><b>Letters</b></p><p>We keep them for a year.</p><p><b>Parcels</b></p><p>We keep them for a week.</p></body>"
	page := "<body><h1>Personvern</h1><p>Vi skriver dette for deg og ingen andre.</p><h2>Data</h2><p>Vi lagrer det du gir oss.</p><h3>Brev</h3><p>Vi lagrer dem i et år.</p><h3>Pakker</h3><p>Vi lagrer dem i en uke.</p></body>"
	from := draftOfPage(t, "en", bold, nil)
	to := draftOfPage(t, "nb", page, from.Doc)
	if len(to.Differences) != 1 || to.Differences[0].Message != "2 headings are of another level; those of en.md are all of one" {
		t.Errorf("differences: %v", to.Differences)
	}
	again := draftOfPage(t, "en", bold, to.Doc)
	if len(again.Differences) != 0 || !strings.Contains(string(again.Source), "### Letters {#letters}") {
		t.Errorf("differences: %v of\n%s", again.Differences, again.Source)
	}
}
