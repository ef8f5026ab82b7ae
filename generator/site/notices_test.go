package site_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"proviso/generator/content"
	"proviso/generator/policy"
	"proviso/generator/site"
)

type noticeJSON struct {
	Policy      string            `json:"policy"`
	Version     int               `json:"version"`
	Kind        string            `json:"kind"`
	Title       string            `json:"title"`
	Summary     string            `json:"summary"`
	Choices     string            `json:"choices"`
	Announced   string            `json:"announced"`
	Effective   string            `json:"effective"`
	AnnouncedAt string            `json:"announced_at"`
	EffectiveAt string            `json:"effective_at"`
	EndsAt      string            `json:"ends_at"`
	URL         string            `json:"url"`
	ChangesURL  string            `json:"changes_url"`
	Contact     string            `json:"contact"`
	Consent     bool              `json:"consent"`
	DismissKey  string            `json:"dismiss_key"`
	Words       map[string]string `json:"words"`
}

func noticesIn(t *testing.T, built tree, name string) []noticeJSON {
	t.Helper()
	text, ok := built[name]
	if !ok {
		t.Fatalf("%s is missing", name)
	}
	var list struct {
		Notices []noticeJSON `json:"notices"`
	}
	in := json.NewDecoder(strings.NewReader(text))
	in.DisallowUnknownFields()
	if err := in.Decode(&list); err != nil || list.Notices == nil {
		t.Fatalf("%s: %v in %s", name, err, text)
	}
	return list.Notices
}

const none = "{\"notices\": []}\n"

func TestNoticesStandInTheirWindow(t *testing.T) {
	for _, c := range []struct{ on, want string }{
		{"2026-01-31", ""}, // the first text had none
		{"2026-02-01", "2 before"}, {"2026-02-28", "2 before"}, {"2026-03-01", "2 after"}, {"2026-03-30", "2 after"}, {"2026-03-31", ""},
		{"2026-04-30", ""}, {"2026-05-01", "3 before"}, {"2026-07-01", "3 after"}, {"2026-07-30", "3 after"}, {"2026-07-31", ""},
	} {
		built := renderedOn(t, c.on)
		for _, at := range []string{"nord.example/nb/personvernerklæring/notice.json", "nord.example/nb/notices.json", "nord.example/en/privacy/notice.json", "south.example/en/notices.json"} {
			got := ""
			for _, n := range noticesIn(t, built, at) {
				got = fmt.Sprint(n.Version, " ", n.Kind)
			}
			if got != c.want {
				t.Errorf("%s: %s has %q, want %q", c.on, at, got, c.want)
			}
			if c.want == "" && built[at] != none {
				t.Errorf("%s: with no notice %s is %q", c.on, at, built[at])
			}
		}
		fragment, told := built["nord.example/nb/personvernerklæring/notice.html"]
		if !told || (fragment == "") != (c.want == "") {
			t.Errorf("%s: notice.html is %q", c.on, fragment)
		}
		if got := built["nord.example/en/terms/notice.json"]; got != none {
			t.Errorf("%s: terms, which did not change, have %s", c.on, got)
		}
	}
}

func TestWhatANoticeSays(t *testing.T) {
	built := renderedOn(t, midst)
	n := noticesIn(t, built, "nord.example/nb/personvernerklæring/notice.json")[0]
	words := n.Words
	n.Words = nil
	want := noticeJSON{
		Policy: "privacy", Version: 3, Kind: "before", Title: "Personvern hos Nord", Summary: "Brev lagres i 48 måneder.",
		Announced: "2026-05-01", Effective: "2026-07-01",
		AnnouncedAt: "2026-05-01T00:00:00+02:00", EffectiveAt: "2026-07-01T00:00:00+02:00", EndsAt: "2026-07-31T00:00:00+02:00",
		URL: n.URL, ChangesURL: n.URL + "changes/", Contact: n.Contact, DismissKey: "nord.example/privacy/3",
	}
	if fmt.Sprint(n) != fmt.Sprint(want) || !strings.HasSuffix(n.URL, "/nb/personvernerkl%C3%A6ring/v3/") || !strings.Contains(n.Contact, "@") {
		t.Errorf("got  %+v\nwant %+v", n, want)
	}
	if words["lang"] != "nb" || words["dir"] != "ltr" || !strings.Contains(words["says"], "1. juli 2026") || !strings.Contains(words["then"], "1. juli 2026") {
		t.Errorf("words: %v", words)
	}
	fragment := built["nord.example/nb/personvernerklæring/notice.html"]
	for _, part := range []string{`lang="nb"`, "1. juli 2026", "Brev lagres i 48 måneder.", `href="` + n.URL + `"`, `href="` + n.ChangesURL + `"`, `href="mailto:` + n.Contact} {
		if !strings.Contains(fragment, part) {
			t.Errorf("notice.html has no %q:\n%s", part, fragment)
		}
	}
	unwanted := regexp.MustCompile(`(?i)continu|accept|agree to the new|fortsett|godta|<script|style=|<form`)
	for name, text := range built { // what is shown never says that going on is accepting
		if strings.Contains(name, "notice") && unwanted.MatchString(text) {
			t.Errorf("%s: %s", name, text)
		}
	}
}

// On every day until the next change that a build names, a build is to the
// byte the same; on that day it is another.
func TestTheNextChangeIsTheFirstDayOnWhichABuildDiffers(t *testing.T) {
	pages := func(on string) string {
		built := renderedOn(t, on)
		delete(built, "next-change.json")
		return fmt.Sprint(built)
	}
	on, days := "2026-02-01", []string{}
	for range 12 {
		change := site.NextChange(content.Load(past(t)), func(*content.Policy) policy.Date { return day(on) })
		if change == nil {
			break
		}
		days = append(days, change.On)
		eve := day(change.On).AddDays(-1).String()
		if now, before, then := pages(on), pages(eve), pages(change.On); now != before || now == then {
			t.Errorf("from %s the next change is %s: the eve is the same: %v; the day differs: %v", on, change.On, now == before, now != then)
		}
		on = change.On
	}
	if got, want := fmt.Sprint(days), "[2026-03-01 2026-03-31 2026-05-01 2026-07-01 2026-07-31]"; got != want {
		t.Errorf("the days are %s, want %s", got, want)
	}
}

// A notice's words are text, whatever they hold.
func TestHostileWordsOfANotice(t *testing.T) {
	p := open(t, "rich")
	p.release("privacy", "2026-01-10", "", "2026-01-10")
	p.lengthen("24", "36")
	hostile := `<img src=x onerror=alert(1)> </script>&amp; \u202Eevil 😀 {{.}} ` + strings.Repeat("long ", 1000)
	p.write("content/privacy/next.toml", "[summary]\nen = \""+hostile+"\"\nnb = \"x\"\n[choices]\nen = \"<b>\"\n[[point]]\nclauses = [\"retention\"]\nen = \"<i>\"\n")
	p.release("privacy", "2026-02-01", "", "2026-03-05")
	built := p.render("2026-02-10")
	n := noticesIn(t, built, "nord.example/en/privacy/notice.json")[0]
	if !strings.HasPrefix(n.Summary, "<img src=x onerror=alert(1)> </script>&amp; \u202eevil 😀 {{.}} long") || !strings.HasSuffix(n.Summary, "\u202c") || len(n.Summary) < 5000 {
		t.Errorf("the summary is %q", n.Summary)
	}
	if strings.Contains(built["nord.example/en/privacy/notice.json"], "<") {
		t.Error("notice.json holds a sign that could open a tag")
	}
	for _, name := range []string{"notice.html", "index.html", "v2/index.html"} {
		text := built["nord.example/en/privacy/"+name]
		if !strings.Contains(text, "&lt;img src=x onerror=alert(1)") || strings.Contains(text, "<img src=x") || strings.Contains(text, "<b>") || strings.Contains(text, "<i>") {
			t.Errorf("%s: %s", name, text)
		}
	}
}

// A point leads once to each section that it names, to the first clause of it
// that still stands.
func TestAPointLeadsToASectionOnce(t *testing.T) {
	p := open(t, "rich")
	p.release("privacy", "2026-01-10", "", "2026-01-10")
	p.lengthen("24", "36")
	p.write("content/privacy/next.toml", "[summary]\nen = \"s\"\nnb = \"s\"\n[[point]]\n"+
		"clauses = [\"-retention/2\", \"retention/3\", \"retention/2\", \"intro/1\", \"-collection/1\", \"-collection/2\", \"retention/4\"]\nen = \"Longer.\"\n")
	p.release("privacy", "2026-02-01", "", "2026-03-05")
	built := p.render("2026-02-10")
	upcoming := built["nord.example/en/privacy/v2/index.html"]
	point := regexp.MustCompile(`<li>Longer\..*?</li>`).FindString(upcoming)
	var leads []string
	for _, href := range regexp.MustCompile(`href="([^"]*)"`).FindAllStringSubmatch(point, -1) {
		leads = append(leads, href[1])
	}
	if got, want := strings.Join(leads, " "), "#retention/3 #intro/1 ../../../en/privacy/v2/changes/"; got != want {
		t.Errorf("the point leads to %s, want %s:\n%s", got, want, upcoming)
	}
	for _, name := range []string{"index.html", "notice.html"} { // where the summary says enough
		if strings.Contains(built["nord.example/en/privacy/"+name], "Longer.") {
			t.Errorf("%s has the points too", name)
		}
	}
}

func TestTheBannerIsSmall(t *testing.T) {
	script := renderedOn(t, midst)["nord.example/proviso.js"]
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte(script)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if got := b.Len(); got < 1000 || got >= 3000 {
		t.Errorf("proviso.js has %d bytes, %d compressed", len(script), got)
	}
}

// A fact keeps its direction to itself: by an element in HTML, by marks in data.
func TestFactsInANoticeAreIsolatedByDirection(t *testing.T) {
	p := open(t, "rich")
	p.edit("brands/_group.toml", `"Nord & Süd \"Gruppe\" AS"`, `"חנות (Nord)"`)
	p.release("privacy", "2026-01-10", "", "2026-01-10")
	p.lengthen("24", "36")
	p.release("privacy", "2026-02-01", "", "2026-03-05")
	built := p.build("2026-02-10")
	words := noticesIn(t, built, "nord.example/en/privacy/notice.json")[0].Words
	for _, key := range []string{"says", "then"} {
		if !strings.HasPrefix(words[key], "\u2068חנות (Nord)\u2069 ") {
			t.Errorf("%s is %q", key, words[key])
		}
	}
	for _, name := range []string{"notice.html", "index.html", "v2/index.html"} {
		if text := built["nord.example/en/privacy/"+name]; strings.Count(text, "><bdi>חנות (Nord)</bdi> will change this document") != 1 {
			t.Errorf("%s: %s", name, text)
		}
	}
}

// What a long notice says beside who, what, when and the links is folded on the
// pages, so that the text's title stays in sight, and open in the fragment.
func TestALongNoticeIsFoldedOnThePages(t *testing.T) {
	for letters, folds := range map[int]bool{40: false, 281: true} {
		p := open(t, "rich")
		p.release("privacy", "2026-01-10", "", "2026-01-10")
		p.lengthen("24", "36")
		long := strings.Repeat("x", letters)
		p.write("content/privacy/next.toml", "[summary]\nen = \""+long+"\"\nnb = \"s\"\n")
		p.release("privacy", "2026-02-01", "", "2026-03-05")
		built := p.build("2026-02-10")
		for _, name := range []string{"index.html", "v2/index.html", "notice.html"} {
			text := built["nord.example/en/privacy/"+name]
			at, end := strings.Index(text, "<details class=\"proviso-more\">"), strings.Index(text, "<ul class=\"proviso-links\">")
			within := strings.Index(text, long)
			if folded := at >= 0; folded != (folds && name != "notice.html") || within < at || within > end {
				t.Errorf("%d letters, %s: folded at %d, said at %d, links at %d", letters, name, at, within, end)
			}
		}
	}
}

// The list of documents says what is to come, with a link, until it has.
func TestTheListNamesVersionsToCome(t *testing.T) {
	p := released(t)
	for on, want := range map[string]string{"2026-04-30": "", "2026-05-01": "3 July 1, 2026", "2026-07-01": ""} {
		list := p.build(on)["nord.example/en/index.html"]
		coming := regexp.MustCompile(`<a href="?\.\./en/privacy/v(\d+)/"?>Version \d</a> <span>Takes effect on ([^<]+)</span>`).FindStringSubmatch(list)
		if got := strings.Join(coming[min(1, len(coming)):], " "); got != want {
			t.Errorf("%s: %q, want %q:\n%s", on, got, want, list)
		}
	}
}
