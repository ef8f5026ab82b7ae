package cli

import (
	"encoding/json"
	"encoding/xml"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// published is a project with a postponed and a withdrawn version, built for a
// day; it returns the folder of the one text.
func published(t *testing.T, asOf string) string {
	t.Helper()
	l := &life{t: t, dir: t.TempDir(), company: map[string]string{}, model: map[string]map[string]string{}}
	l.write("content/p/policy.toml", "source = \"en\"\ntimezone = \"Europe/Madrid\"\nnotice_days = 30\n")
	l.brand("a", "A <b> & Co", "en")
	l.draft("v1", "en")
	l.do("release p --effective 2026-01-01 --as-of 2026-01-01")
	l.draft("v2", "en")
	l.write("content/p/next.toml", "[summary]\nen = \"Shorter <b> & clearer.\"\n")
	l.do("release p --effective 2026-04-01 --as-of 2026-02-01")
	l.do("postpone p 2 --effective 2026-05-01 --reason secret --as-of 2026-02-10")
	l.draft("v3", "en")
	l.write("content/p/next.toml", "[summary]\nen = \"Even shorter.\"\n")
	l.do("release p --effective 2026-07-01 --as-of 2026-03-01")
	l.do("withdraw p 3 --reason secret --as-of 2026-03-02")
	l.do("reaffirm p --by dpo --reason secret --as-of 2026-06-01")
	l.do("build --as-of " + asOf)
	return filepath.Join(l.dir, "public/a.example/en/p")
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

type feedDocument struct {
	XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Author  string   `xml:"author>name"`
	Entries []struct {
		ID       string `xml:"id"`
		Title    string `xml:"title"`
		Updated  string `xml:"updated"`
		Summary  string `xml:"summary"`
		Category struct {
			Term string `xml:"term,attr"`
		} `xml:"category"`
		Link struct {
			Href string `xml:"href,attr"`
		} `xml:"link"`
	} `xml:"entry"`
}

func readFeed(t *testing.T, dir string) feedDocument {
	t.Helper()
	var feed feedDocument
	if err := xml.Unmarshal([]byte(read(t, dir+"/feed.xml")), &feed); err != nil {
		t.Fatal(err)
	}
	return feed
}

// The feed has one entry for each event, each with an id that never changes
// (RFC 4287, 4.2.6), dates in order, and nothing of the reasons.
func TestTheFeedTellsEachEventOnce(t *testing.T) {
	feed := readFeed(t, published(t, "2026-06-02"))
	var titles []string
	ids := map[string]bool{}
	for i, e := range feed.Entries {
		titles = append(titles, e.Title)
		ids[e.ID] = true
		at, err := time.Parse(time.RFC3339, e.Updated)
		if err != nil || !strings.HasPrefix(e.ID, "tag:a.example,2026-01-01:") || e.Summary == "" || e.Link.Href == "" || e.Category.Term == "" {
			t.Errorf("entry %d: %+v, %v", i, e, err)
		}
		if i > 0 && at.Format(time.RFC3339) > feed.Entries[i-1].Updated && at.After(mustTime(t, feed.Entries[i-1].Updated)) {
			t.Errorf("entry %d is newer than the one before it", i)
		}
	}
	want := []string{"Reviewed and left unchanged", "Version 2 took effect", "Version 3 withdrawn", "Version 3 announced",
		"Version 2 postponed to May 1, 2026", "Version 2 announced", "Version 1 took effect", "Version 1 announced"}
	if !slices.Equal(titles, want) {
		t.Errorf("got  %q\nwant %q", titles, want)
	}
	if len(ids) != len(feed.Entries) || feed.Author != "A <b> & Co" || feed.Updated != feed.Entries[0].Updated {
		t.Errorf("%d ids; %+v", len(ids), feed)
	}
	earlier := readFeed(t, published(t, "2026-02-20"))
	for _, e := range earlier.Entries {
		if !ids[e.ID] {
			t.Errorf("the id %s changed", e.ID)
		}
	}
	if len(earlier.Entries) != 4 {
		t.Errorf("on 2026-02-20 the feed has %d entries", len(earlier.Entries))
	}
}

func mustTime(t *testing.T, s string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// A link of RFC 6690's format: a target and its parameters.
var (
	linkValue = regexp.MustCompile(`<([^>]*)>((?:\s*;\s*[a-z-]+="[^"]*")*)`)
	parameter = regexp.MustCompile(`([a-z-]+)="([^"]*)"`)
)

// The TimeMap lists the versions that have been in force with the instants from
// which they were (RFC 7089, 5), and the headers say the same.
func TestTheTimeMapListsWhatStoodWhen(t *testing.T) {
	dir := published(t, "2026-06-02")
	mementos := map[string]string{}
	rels := map[string]string{}
	for _, link := range linkValue.FindAllStringSubmatch(read(t, dir+"/timemap.link"), -1) {
		values := map[string]string{}
		for _, p := range parameter.FindAllStringSubmatch(link[2], -1) {
			values[p[1]] = p[2]
		}
		rels[values["rel"]] = link[1]
		if at := values["datetime"]; at != "" {
			if _, err := http.ParseTime(at); err != nil {
				t.Error(err)
			}
			mementos[link[1]] = at
		}
	}
	base := "https://a.example/en/p/"
	want := map[string]string{base + "v1/": "Wed, 31 Dec 2025 23:00:00 GMT", base + "v2/": "Thu, 30 Apr 2026 22:00:00 GMT"}
	for page, at := range want {
		if mementos[page] != at {
			t.Errorf("%s: got %q, want %q", page, mementos[page], at)
		}
	}
	if len(mementos) != 2 || rels["original"] != base || rels["self"] != base+"timemap.link" || rels["first memento"] != base+"v1/" || rels["last memento"] != base+"v2/" {
		t.Errorf("%v, %v", mementos, rels)
	}
	headers := read(t, filepath.Join(dir, "../../_headers"))
	for page, at := range want {
		rule := strings.TrimPrefix(page, "https://a.example") + "\n  Memento-Datetime: " + at + "\n"
		if !strings.Contains(headers, rule) {
			t.Errorf("_headers lacks %q", rule)
		}
	}
}

// Reasons, roles and what is not announced stay out of public/; a withdrawn
// version keeps its page and says so.
func TestWhatStaysInside(t *testing.T) {
	dir := published(t, "2026-06-02")
	err := filepath.WalkDir(filepath.Join(dir, "../../.."), func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			if text := read(t, path); strings.Contains(text, "secret") || strings.Contains(text, "dpo") {
				t.Errorf("%s says too much", path)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if page := read(t, dir+"/v3/index.html"); !strings.Contains(page, "This text was withdrawn and never took effect.") {
		t.Error("the withdrawn version does not say so")
	}
	if page := read(t, dir+"/v1/index.html"); !strings.Contains(page, "Version 2 replaced it on May 1, 2026.") {
		t.Error("the superseded version does not say so")
	}
	var record struct {
		Texts []struct {
			InForce  int `json:"in_force"`
			Versions []struct{ State, Effective string }
		}
	}
	if err := json.Unmarshal([]byte(read(t, filepath.Join(dir, "../../site.json"))), &record); err != nil {
		t.Fatal(err)
	}
	text := record.Texts[0]
	if text.InForce != 2 || len(text.Versions) != 3 || text.Versions[2].State != "withdrawn" || text.Versions[1].Effective != "2026-05-01" {
		t.Errorf("%+v", text)
	}
}
