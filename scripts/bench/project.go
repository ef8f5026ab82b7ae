package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"proviso/templates"
)

// locales are those of the measured project: the interface speaks thirteen of
// them, and the project brings words of its own for the rest.
var locales = []string{
	"da", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "nn", "pl", "pt", "sv",
	"cs", "el", "et", "hu", "lv", "ro", "sk",
}

const spoken = 13 // of locales

// size is what is built: so many sites and versions of one policy.
type size struct{ brands, versions int }

func (s size) pages() int { return s.brands * len(locales) * s.versions }

// files are a project's or a site's, by path.
type files map[string]string

func (f files) write(dir string) error {
	for name, text := range f {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// brandID names a site.
func brandID(i int) string { return fmt.Sprintf("brand-%04d", i) }

// projectFiles are the files of the Proviso project, without versions.
func projectFiles(s size) (files, error) {
	f := files{
		"brands/_group.toml": "locales = [\"" + strings.Join(locales, "\", \"") + "\"]\n\n" +
			"[company]\nname = \"Example Group S.L\"\nregistration_number = \"B00000000\"\naddress = [\"Main Street 1\", \"08006 Barcelona\"]\ncountry = \"ES\"\n",
		"content/privacy/policy.toml": "source = \"en\"\ntimezone = \"Europe/Madrid\"\nnotice_days = 30\n",
	}
	for i := range s.brands {
		f["brands/"+brandID(i)+".toml"] = fmt.Sprintf("extends = \"_group\"\nname = \"Brand %d\"\ndomain = \"%s.example\"\nsupport_email = \"support@%s.example\"\n", i, brandID(i), brandID(i))
	}
	words, err := templates.FS.ReadFile("words/en.toml")
	for _, l := range locales[spoken:] {
		f["templates/words/"+l+".toml"] = string(words)
	}
	return f, err
}

// draftFiles are the drafts of a version with what it says of itself.
func draftFiles(version int) files {
	f := files{"content/privacy/next.toml": summary(version)}
	for i, l := range locales {
		f["content/privacy/"+l+".md"] = "+++\ntitle = \"Privacy Policy\"\ndescription = \"How {{domain}} handles personal data.\"\n+++\n" + text(i, version, provisoSlots)
	}
	return f
}

func summary(version int) string {
	var b strings.Builder
	b.WriteString("[summary]\n")
	for _, l := range locales {
		fmt.Fprintf(&b, "%s = \"We now keep letters for %d months.\"\n", l, months(version))
	}
	return b.String()
}

func months(version int) int { return 12 + 6*version }

// slots is how a text asks for a fact.
type slots map[string]string

var provisoSlots = slots{"name": "{{name}}", "mail": "{{support_email}}", "url": "{{url}}", "company": "{{company.name}}", "address": "{{company.address}}"}

// text is a policy of about 28 KB: headings, paragraphs, a list and a table,
// in words that differ from locale to locale and in the numbers of a version.
func text(locale, version int, slot slots) string {
	var b strings.Builder
	w := &wording{seed: uint32(locale)*7919 + 1}
	for i := range 24 {
		heading := w.phrase()
		if i%6 == 4 { // what changes from version to version is how long letters are kept
			heading = "Retention"
		}
		fmt.Fprintf(&b, "\n## %s %d {#section-%d}\n", heading, i+1, i+1)
		fmt.Fprintf(&b, "\n%s %s %s\n", w.sentence(), slot["name"], w.sentence())
		fmt.Fprintf(&b, "\n%s\n", w.paragraph(6))
		switch i % 6 {
		case 0:
			fmt.Fprintf(&b, "\nWrite to %s, or see %s.\n", slot["mail"], slot["url"])
		case 2:
			fmt.Fprintf(&b, "\n- %s\n- %s\n- %s\n", w.sentence(), w.sentence(), w.sentence())
		case 3:
			fmt.Fprintf(&b, "\n| %s | %s |\n|---|---|\n", w.phrase(), w.phrase())
			for range 4 {
				fmt.Fprintf(&b, "| %s | %s |\n", w.phrase(), w.phrase())
			}
		case 4:
			fmt.Fprintf(&b, "\nLetters are erased after %d months by %s, %s.\n", months(version), slot["company"], slot["address"])
		}
	}
	return b.String()
}

// wording makes sentences of legal words, always the same for a seed.
type wording struct{ seed uint32 }

var vocabulary = strings.Fields(`the controller processes personal data for these purposes where the law so
requires and keeps them no longer than necessary a subscriber may object to such processing at any time in writing
records are retained with the account information about recipients safeguards transfers and rights is given
on request without undue delay unless an exemption applies to the services provided under this agreement`)

func (w *wording) next(n int) int {
	w.seed = w.seed*1664525 + 1013904223
	return int(w.seed>>8) % n
}

func (w *wording) words(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = vocabulary[w.next(len(vocabulary))]
	}
	words[0] = strings.ToUpper(words[0][:1]) + words[0][1:]
	return strings.Join(words, " ")
}

func (w *wording) phrase() string   { return w.words(3) }
func (w *wording) sentence() string { return w.words(14+w.next(12)) + "." }

func (w *wording) paragraph(sentences int) string {
	all := make([]string, sentences)
	for i := range all {
		all[i] = w.sentence()
	}
	return strings.Join(all, " ")
}
