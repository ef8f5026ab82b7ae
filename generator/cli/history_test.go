package cli

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"proviso/generator/content"
	"proviso/generator/policy"
	"proviso/generator/site"
)

// life is a project and, beside it, a model of its own: for each site and
// locale the days on which its readers' text changed, kept by hand.
type life struct {
	t       *testing.T
	dir     string
	company map[string]string            // as the brand files say it
	model   map[string]map[string]string // "brand/locale" -> first day -> marker of the text
}

func (l *life) write(name, text string) {
	l.t.Helper()
	path := filepath.Join(l.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		l.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		l.t.Fatal(err)
	}
}

func (l *life) brand(id, company string, locales ...string) {
	l.company[id] = company
	l.write("brands/"+id+".toml", fmt.Sprintf("name = %q\ndomain = %q\nsupport_email = %q\nlocales = [%s]\n[company]\nname = %q\n",
		id, id+".example", "a@"+id+".example", `"`+strings.Join(locales, `", "`)+`"`, company))
}

func (l *life) draft(marker string, locales ...string) {
	for _, locale := range locales {
		l.write("content/p/"+locale+".md", "+++\ntitle = \"T\"\n+++\n\n"+marker+" by {{company.name}}.\n")
	}
}

// do runs a command that must succeed.
func (l *life) do(line string) {
	l.t.Helper()
	var out, errs bytes.Buffer
	args := append(strings.Fields(line), "-C", l.dir)
	if status := run(context.Background(), args, &out, &errs, testNow); status != done {
		l.t.Fatalf("%s: exit status %d\n%s", line, status, errs.String())
	}
}

// expect notes in the model that from a day on a text is the one with a marker
// and its company's name.
func (l *life) expect(from, marker string, texts ...string) {
	for _, text := range texts {
		if l.model[text] == nil {
			l.model[text] = map[string]string{}
		}
		brand, _, _ := strings.Cut(text, "/")
		l.model[text][from] = marker + " by " + l.company[brand] + "."
	}
}

func (l *life) forget(from string, texts ...string) {
	for _, text := range texts {
		delete(l.model[text], from)
	}
}

// Ten versions: two of them postponed, one withdrawn, a site that joins and
// one that leaves, a company renamed, a locale added. On every day of three
// years the record says what the model says.
func TestWhatBoundWhomOnEachDay(t *testing.T) {
	l := &life{t: t, dir: t.TempDir(), company: map[string]string{}, model: map[string]map[string]string{}}
	l.write("content/p/policy.toml", "source = \"en\"\ntimezone = \"Africa/Cairo\"\nnotice_days = 30\n")
	l.brand("a", "Old Ltd", "en", "nb")
	l.brand("b", "Bee Ltd", "en")
	summary := func() {
		l.write("content/p/next.toml", "[summary]\nen = \"s\"\nnb = \"s\"\nsv = \"s\"\n")
	}
	l.draft("v1", "en", "nb")
	l.do("release p --effective 2024-02-01 --imported --as-of 2024-03-01")
	l.expect("2024-02-01", "v1", "a/en", "a/nb", "b/en")

	l.draft("v2", "en", "nb")
	summary()
	l.do("release p --effective 2024-04-01 --as-of 2024-03-01")
	l.do("postpone p 2 --effective 2024-05-15 --reason late --as-of 2024-03-20")
	l.do("postpone p 2 --effective 2024-06-01 --reason later --as-of 2024-05-14")
	l.expect("2024-06-01", "v2", "a/en", "a/nb", "b/en")

	l.draft("v3", "en", "nb")
	summary()
	l.do("release p --effective 2024-07-05 --announce 2024-06-05 --as-of 2024-05-20")
	l.expect("2024-07-05", "v3", "a/en", "a/nb", "b/en")

	l.draft("v4", "en", "nb")
	summary()
	l.do("release p --effective 2024-12-31 --as-of 2024-08-01")
	l.do("withdraw p 4 --reason no --as-of 2024-12-30")

	l.company["c"] = "Sea Ltd"
	l.draft("v5", "en", "nb")
	summary()
	l.do("release p --effective 2025-02-28 --as-of 2025-01-01")
	l.expect("2025-02-28", "v5", "a/en", "a/nb", "b/en")

	l.brand("c", "Sea Ltd", "nb")
	l.do("join c --as-of 2025-01-15")
	l.expect("2025-01-15", "v3", "c/nb")
	l.expect("2025-02-28", "v5", "c/nb")

	l.brand("a", "New Ltd", "en", "nb")
	summary()
	l.do("release p --effective 2025-05-01 --as-of 2025-03-15")
	l.expect("2025-05-01", "v5", "a/en", "a/nb") // b and c have no sixth version

	l.brand("b", "Bee Ltd", "en", "sv")
	l.draft("v5", "sv")
	l.do("release p --effective 2025-06-01 --as-of 2025-06-01")
	l.expect("2025-06-01", "v5", "b/sv")

	l.draft("v8", "en", "nb", "sv")
	summary()
	l.do("release p --effective 2025-09-01 --as-of 2025-07-01")
	l.draft("v9", "en", "nb", "sv")
	summary()
	l.do("release p --effective 2025-10-01 --as-of 2025-08-01")
	l.do("postpone p 9 --effective 2026-02-28 --reason late --as-of 2025-08-02")
	l.expect("2025-09-01", "v8", "a/en", "a/nb", "b/en", "b/sv", "c/nb")
	l.expect("2026-02-28", "v9", "a/en", "a/nb", "b/en", "b/sv", "c/nb")

	l.do("leave c --as-of 2025-11-01")
	l.forget("2026-02-28", "c/nb")
	l.model["c/nb"]["2025-11-01"] = ""
	if err := os.Remove(filepath.Join(l.dir, "brands/c.toml")); err != nil {
		t.Fatal(err)
	}
	l.draft("v10", "en", "nb", "sv")
	summary()
	l.do("release p --effective 2026-04-24 --as-of 2026-03-01") // summer time begins at midnight
	l.expect("2026-04-24", "v10", "a/en", "a/nb", "b/en", "b/sv")
	l.do("verify")
	l.check()
}

func (l *life) check() {
	inv := &invocation{dir: l.dir}
	o, err := inv.open()
	if err != nil {
		l.t.Fatal(err)
	}
	defer o.close()
	p := o.project.Policy("p")
	first := policy.NewDate(2024, 1, 1)
	for n := range 3*366 + 1 {
		day := first.AddDays(n)
		standing := map[string]string{}
		for _, s := range site.Sites(o.project, func(*content.Policy) policy.Date { return day }) {
			for _, t := range s.Texts {
				if t.InForce != nil {
					text, err := t.InForce.Text()
					if err != nil {
						l.t.Fatal(err)
					}
					standing[s.ID+"/"+string(t.Locale)] = text
				}
			}
		}
		for text, days := range l.model {
			want := l.wanted(days, day)
			brand, locale, _ := strings.Cut(text, "/")
			got := standing[text]
			if want == "" && got != "" || !strings.Contains(got, want) {
				l.t.Fatalf("%s in %s on %s: got %q, want %q", brand, locale, day, got, want)
			}
			delete(standing, text)
		}
		if len(standing) > 0 {
			l.t.Fatalf("on %s there is a text that the model has not: %v", day, standing)
		}
	}
	if len(p.Versions) != 10 {
		l.t.Errorf("%d versions", len(p.Versions))
	}
}

func (l *life) wanted(days map[string]string, day policy.Date) string {
	last, want := "", ""
	for from, marker := range days {
		if from <= day.String() && from > last {
			last, want = from, marker
		}
	}
	return want
}

// testNow is what the tests' clock shows.
var testNow = time.Date(2027, 6, 1, 12, 0, 0, 0, time.UTC)
