package site_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

type siteJSON struct {
	Site   string     `json:"site"`
	Texts  []textJSON `json:"texts"`
	Ledger map[string]struct {
		Acts int    `json:"acts"`
		Seal string `json:"seal"`
	} `json:"ledger"`
}

type textJSON struct {
	Policy   string        `json:"policy"`
	Locale   string        `json:"locale"`
	Title    string        `json:"title"`
	InForce  *int          `json:"in_force"`
	Versions []versionJSON `json:"versions"`
}

type versionJSON struct {
	Version    int     `json:"version"`
	Class      string  `json:"class"`
	Announced  string  `json:"announced"`
	Effective  string  `json:"effective"`
	Superseded *string `json:"superseded"`
	State      string  `json:"state"`
	URL        string  `json:"url"`
	TextURL    string  `json:"text_url"`
	SHA256     string  `json:"sha256"`
}

// site.json says of each text where its versions stand, and the digests in it
// are those of the texts beside it.
func TestSiteJSON(t *testing.T) {
	built := renderedOn(t, midst)
	var got siteJSON
	in := json.NewDecoder(strings.NewReader(built["nord.example/site.json"]))
	in.DisallowUnknownFields()
	if err := in.Decode(&got); err != nil {
		t.Fatal(err)
	}
	if got.Site != "nord.example" || len(got.Texts) != 4 || got.Ledger["privacy"].Acts != 3 || len(got.Ledger["privacy"].Seal) < 64 {
		t.Errorf("site.json: %s", built["nord.example/site.json"])
	}
	first := got.Texts[0]
	if first.Policy != "privacy" || first.Locale != "nb" || first.Title != "Personvern hos Nord" || first.InForce == nil || *first.InForce != 2 {
		t.Errorf("the first text is %+v", first)
	}
	var said []string
	for _, v := range first.Versions {
		superseded := "null"
		if v.Superseded != nil {
			superseded = *v.Superseded
		}
		said = append(said, fmt.Sprint(v.Version, v.Class, v.Announced, v.Effective, superseded, v.State))
		checkDigest(t, built, v)
	}
	want := []string{
		fmt.Sprint(1, "none", "2026-01-10", "2026-01-10", "2026-03-01", "superseded"),
		fmt.Sprint(2, "material", "2026-02-01", "2026-03-01", "null", "in force"),
		fmt.Sprint(3, "material", "2026-05-01", "2026-07-01", "null", "upcoming"),
	}
	if fmt.Sprint(said) != fmt.Sprint(want) {
		t.Errorf("the versions are\n%q, want\n%q", said, want)
	}
}

func checkDigest(t *testing.T, built tree, v versionJSON) {
	t.Helper()
	at, err := url.Parse(v.TextURL)
	if err != nil {
		t.Fatal(err)
	}
	text, ok := built["nord.example"+strings.TrimPrefix(at.Path, "/legal")]
	if sum := sha256.Sum256([]byte(text)); !ok || hex.EncodeToString(sum[:]) != v.SHA256 || v.URL != strings.TrimSuffix(v.TextURL, "text.md") {
		t.Errorf("version %d: url %s, text_url %s, sha256 %s, the text there has %x", v.Version, v.URL, v.TextURL, v.SHA256, sum)
	}
}

// What is data can be read as what its name says.
func TestDataParses(t *testing.T) {
	seen := map[string]int{}
	for name, text := range renderedOn(t, midst) {
		switch ext := path.Ext(name); ext {
		case ".json":
			seen[ext]++
			if !json.Valid([]byte(text)) {
				t.Errorf("%s is not JSON:\n%s", name, text)
			}
		case ".xml":
			seen[ext]++
			if err := readXML(text); err != nil {
				t.Errorf("%s: %v\n%s", name, err, text)
			}
		case ".html":
			for _, script := range scriptsIn(t, text) {
				seen["ld+json"]++
				checkLinkedData(t, name, script)
			}
		}
	}
	for _, kind := range []string{".json", ".xml", "ld+json"} {
		if seen[kind] == 0 {
			t.Errorf("no %s was found", kind)
		}
	}
}

func readXML(text string) error {
	in := xml.NewDecoder(strings.NewReader(text))
	for {
		if _, err := in.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func scriptsIn(t *testing.T, page string) []string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var scripts []string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.Data != "script" || n.FirstChild == nil {
			continue
		}
		for _, a := range n.Attr {
			if a.Key == "type" && a.Val == "application/ld+json" {
				scripts = append(scripts, n.FirstChild.Data)
			}
		}
	}
	return scripts
}

func checkLinkedData(t *testing.T, name, script string) {
	t.Helper()
	var data map[string]any
	if err := json.Unmarshal([]byte(script), &data); err != nil {
		t.Errorf("%s: %v in %s", name, err, script)
		return
	}
	for key, want := range map[string]any{"@context": "https://schema.org", "@type": "WebPage"} {
		if data[key] != want {
			t.Errorf("%s: %s is %v", name, key, data[key])
		}
	}
	for _, key := range []string{"version", "datePublished", "inLanguage", "publisher", "name", "url"} {
		if data[key] == nil {
			t.Errorf("%s: %s is missing in %s", name, key, script)
		}
	}
}
