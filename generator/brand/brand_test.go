package brand

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"proviso/generator/diag"
	"proviso/generator/policy"
)

const minimal = `name = "Shop"
domain = "shop.example"
support_email = "help@shop.example"
locales = ["en"]
company.name = "Shop Ltd"
`

// project is a folder brands/ of these files; a name ends at its first space.
func project(files ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for _, file := range files {
		name, text, _ := strings.Cut(file, " ")
		fsys["brands/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

func load(t *testing.T, files ...string) map[string]*Brand {
	t.Helper()
	brands, list := Load(project(files...))
	if len(list) > 0 {
		t.Fatal(list.Format())
	}
	byID := map[string]*Brand{}
	for _, b := range brands {
		byID[b.ID] = b
	}
	return byID
}

func TestDefaults(t *testing.T) {
	for _, c := range []struct{ name, more, host, url, base string }{
		{"the domain alone", "", "shop.example", "https://shop.example", "https://shop.example"},
		{"an address in the text", `url = "https://www.shop.example/"`, "shop.example", "https://www.shop.example", "https://www.shop.example"},
		{"a place to serve from", `base = "https://legal.shop.example/x/"`, "shop.example", "https://shop.example", "https://legal.shop.example/x"},
		{"both", "url = \"https://www.shop.example\"\nbase = \"http://localhost:8000\"", "shop.example", "https://www.shop.example", "http://localhost:8000"},
	} {
		b := load(t, "shop.toml "+c.more+"\n"+minimal)["shop"]
		if b.Host != c.host || b.URL != c.url || b.Base != c.base {
			t.Errorf("%s: %s %s %s", c.name, b.Host, b.URL, b.Base)
		}
		if got := b.Facts("en")["url"]; got != c.url {
			t.Errorf("%s: the fact is %s", c.name, got)
		}
	}
	b := load(t, "shop.toml "+minimal)["shop"]
	if b.Policies != nil || !b.Has("anything") {
		t.Error("a brand that names no policies has not all of them")
	}
}

func TestDomainsOfAnyScript(t *testing.T) {
	b := load(t, "shop.toml "+strings.Replace(minimal, "shop.example\"\ns", "Blåbær.example\"\ns", 1))["shop"]
	if b.Domain != "blåbær.example" || b.Host != "xn--blbr-roah.example" || b.URL != "https://blåbær.example" || b.Base != "https://xn--blbr-roah.example" {
		t.Errorf("%s %s %s %s", b.Domain, b.Host, b.URL, b.Base)
	}
}

func TestTags(t *testing.T) {
	for more, want := range map[string]string{
		"":                               "[shop]",
		`tags = []`:                      "[shop]",
		`tags = ["us", "eea"]`:           "[eea shop us]",
		`tags = ["shop", "shop", "a.b"]`: "[a.b shop]",
	} {
		if got := fmt.Sprint(load(t, "shop.toml "+more+"\n"+minimal)["shop"].Tags); got != want {
			t.Errorf("%s: %s, not %s", more, got, want)
		}
	}
}

func TestWhatStandsNearerWins(t *testing.T) {
	brands := load(t,
		"_all.toml tags = [\"eea\"]\npolicies = [\"privacy\"]\nsupport_email = \"all@x.example\"\n[company]\nname = \"All\"\ncountry = \"ES\"\naddress = [\"A\", \"B\"]\n[facts]\ndpo = \"Kari\"\nauthority = \"AEPD\"\n[links]\nterms = \"https://all.example/terms\"\n[locale.nb.facts]\nauthority = \"AEPD på norsk\"\n",
		"_north.toml extends = \"_all\"\nsupport_email = \"north@x.example\"\ntags = [\"north\"]\n[facts]\nauthority = \"Datatilsynet\"\n[theme]\naccent = \"#112233\"\n",
		"cv.toml extends = \"_north.toml\"\nname = \"CV\"\ndomain = \"cv.example\"\nlocales = [\"nb\", \"en\"]\n[company]\nname = \"CV AS\"\n[theme]\nfont = \"Georgia\"\n",
		"jobb.toml extends = \"cv\"\nname = \"Jobb\"\ndomain = \"jobb.example\"\npolicies = []\n[facts]\ndpo = \"Ola\"\n",
	)
	cv, jobb := brands["cv"], brands["jobb"]
	if len(brands) != 2 {
		t.Errorf("files with a _ became sites: %v", brands)
	}
	for name, want := range map[string]string{
		"name": "CV", "support_email": "north@x.example", "company.name": "CV AS", "company.country": "ES", "company.address": "A, B",
		"facts.dpo": "Kari", "facts.authority": "Datatilsynet", "domain": "cv.example", "url": "https://cv.example",
	} {
		if got := cv.Facts("en")[name]; got != want {
			t.Errorf("%s is %q, not %q", name, got, want)
		}
	}
	if got := cv.Facts("nb")["facts.authority"]; got != "AEPD på norsk" {
		t.Errorf("the language's own value of further off gave way to %q", got)
	}
	if fmt.Sprint(cv.Tags, cv.Policies, cv.Links, cv.Theme) != "[cv north] [privacy] map[terms:https://all.example/terms] {#112233 Georgia }" {
		t.Errorf("%v %v %v %v", cv.Tags, cv.Policies, cv.Links, cv.Theme)
	}
	if jobb.Facts("en")["facts.dpo"] != "Ola" || jobb.Facts("en")["company.name"] != "CV AS" || jobb.Has("privacy") || !cv.Has("privacy") || cv.Has("cookies") {
		t.Errorf("%v %v", jobb.Facts("en"), jobb.Policies)
	}
	if fmt.Sprint(jobb.Locales, jobb.Tags) != "[nb en] [jobb north]" {
		t.Errorf("%v %v", jobb.Locales, jobb.Tags)
	}
}

func TestFactsOfALanguage(t *testing.T) {
	b := load(t, "shop.toml "+minimal+"[locale.nb]\nname = \"Butikk\"\nsupport_email = \"hjelp@shop.example\"\nurl = \"https://shop.example/no\"\n[locale.nb.company]\nname = \"Butikk AS\"\n[locale.nb.facts]\nown = \"x\"\n")["shop"]
	if got, want := b.Facts("nb"), (policy.Facts{
		"name": "Butikk", "domain": "shop.example", "url": "https://shop.example/no", "support_email": "hjelp@shop.example", "company.name": "Butikk AS", "facts.own": "x",
	}); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v", got)
	}
	if got := b.Facts("sv"); got["name"] != "Shop" || got["facts.own"] != "" {
		t.Errorf("got %v", got)
	}
	b.Facts("nb")["name"] = "changed"
	if b.Facts("nb")["name"] != "Butikk" || b.Name != "Shop" {
		t.Error("a reader's change reaches the brand")
	}
}

func TestFilesThatExtendEachOther(t *testing.T) {
	for _, c := range []struct {
		name  string
		files []string
		want  string
	}{
		{"itself", []string{"shop.toml extends = \"shop\"\n" + minimal}, "brands/shop.toml:1: extends: the files extend each other in a circle: shop.toml → shop.toml\n"},
		{"two", []string{"shop.toml extends = \"_a\"\n" + minimal, "_a.toml extends = \"_b\"\n", "_b.toml extends = \"_a\"\n"},
			"brands/shop.toml:1: extends: the files extend each other in a circle: shop.toml → _a.toml → _b.toml → _a.toml\n"},
		{"nobody", []string{"shop.toml extends = \"_shard\"\n" + minimal, "_shared.toml "}, "brands/shop.toml:1: extends: there is no file brands/_shard.toml\n    hint: did you mean \"_shared\"?\n"},
		{"outside", []string{"shop.toml extends = \"../content/x\"\n" + minimal}, "brands/shop.toml:1: extends: \"../content/x\" is not the name of a brand file\n    hint: write for example \"_shared\" for brands/_shared.toml\n"},
		{"a broken one", []string{"shop.toml extends = \"_a\"\n" + minimal, "other.toml extends = \"_a\"\n" + minimal, "_a.toml name = 1\nno\n"},
			"brands/_a.toml:2:3: malformed TOML: expected '.' or '=', but got '\\n' instead\n"},
	} {
		brands, list := Load(project(c.files...))
		if got := list.Format(); got != c.want || len(brands) > 0 {
			t.Errorf("%s: %d brands, got\n%swant\n%s", c.name, len(brands), got, c.want)
		}
	}
}

func TestAWrongValueOfASharedFileIsSaidOnce(t *testing.T) {
	own := strings.Replace(minimal, "support_email = \"help@shop.example\"\n", "", 1)
	_, list := Load(project("_a.toml support_email = \"nobody\"\n", "shop.toml extends = \"_a\"\n"+own, "cafe.toml extends = \"_a\"\n"+strings.ReplaceAll(own, "shop", "cafe")))
	if got, want := list.Format(), "brands/_a.toml:1: support_email: \"nobody\" is not an e-mail address\n    hint: write one address alone, such as \"privacy@example.com\"\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestTwoSitesCannotShareADomain(t *testing.T) {
	_, list := Load(project("a.toml "+minimal, "b.toml "+strings.Replace(minimal, "shop.example", "SHOP.example", 1), "c.toml former_domains = [\"Shop.example\"]\n"+strings.ReplaceAll(minimal, "shop.", "c.")))
	for _, want := range []string{"brands/b.toml:2: the domain shop.example is also that of brands/a.toml", "brands/c.toml:1: former_domains: shop.example is the domain of brands/b.toml"} {
		if !strings.Contains(list.Format(), want) {
			t.Errorf("%q is not among\n%s", want, list.Format())
		}
	}
}

func TestCountries(t *testing.T) {
	if len(countries) != 249 {
		t.Errorf("there are %d countries", len(countries))
	}
	for _, code := range []string{"AD", "ES", "GB", "NO", "MK", "SS", "ZW"} {
		if !isCountry(code) {
			t.Errorf("%s is refused", code)
		}
	}
	for code, hint := range map[string]string{"UK": `write "GB"`, "uk": `write "GB"`, "es": `write "ES"`, "EU": "", "XK": "", "AN": "", "ZZ": "", "": "", "ESP": "", "E": ""} {
		if isCountry(code) {
			t.Errorf("%q is accepted", code)
		}
		if hint != "" && countryHint(code) != hint {
			t.Errorf("%q: %s", code, countryHint(code))
		}
	}
}

func TestColoursCanBeRead(t *testing.T) {
	if got := Contrast("#000000", "#ffffff"); got < 20.99 || got > 21.01 {
		t.Errorf("black on white is %v", got)
	}
	if got := Contrast("#777777", "#777777"); got != 1 {
		t.Errorf("a colour on itself is %v", got)
	}
	for _, colour := range []string{"#000000", "#ffffff", "#ffff00", "#1a4d8f", "#808080", "#ff0000", "#00ff00", "#0000ff"} {
		if on := OnLight(colour); Contrast(on, paperLight) < minContrast {
			t.Errorf("%s becomes %s, which cannot be read on a light page", colour, on)
		}
		if on := OnDark(colour); Contrast(on, paperDark) < minContrast {
			t.Errorf("%s becomes %s, which cannot be read on a dark page", colour, on)
		}
	}
	if at := OnLight("#ffcc00"); at != "#8d7100" || Contrast("#917400", paperLight) >= minContrast {
		t.Errorf("the nearest to #ffcc00 is %s", at)
	}
	if OnLight("#1a4d8f") != "#1a4d8f" || OnDark("#ffff00") != "#ffff00" {
		t.Error("a colour that can be read is changed")
	}
}

func TestWhatEachKeyRefuses(t *testing.T) {
	for line, want := range map[string]string{
		`hosts = ["https://www.x.example", "*.x.example", "http://localhost:3000"]`: "",
		`hosts = ["https://x.example/a"]`:                                           "hosts",
		`hosts = ["*"]`:                                                             "hosts",
		`hosts = ["x.example; script-src *"]`:                                       "hosts",
		`former_domains = ["old.example"]`:                                          "",
		`former_domains = ["https://old.example"]`:                                  "former_domains",
		`former_domains = ["shop.example"]`:                                         "former_domains",
		`tags = ["a b"]`:                                                            "tags",
		`tags = ["\""]`:                                                             "tags",
		`theme.accent = "#12345"`:                                                   "theme.accent",
		`theme.accent = "#ffcc00"`:                                                  "theme.accent",
		`theme.accent = "#757575"`:                                                  "",
		`theme.accent = "#777777"`:                                                  "theme.accent",
		`theme.font = "\"Source Serif\", Georgia, serif"`:                           "",
		`theme.font = "a; } b {"`:                                                   "theme.font",
		`theme.font = "` + strings.Repeat("ø", maxFont) + `"`:                       "",
		`theme.font = "` + strings.Repeat("ø", maxFont+1) + `"`:                     "theme.font",
		`theme.logo = "../x.svg"`:                                                   "theme.logo",
		`theme.logo = "/etc/passwd.svg"`:                                            "theme.logo",
		`links.terms = "https://x.example/terms"`:                                   "",
		`links.terms = "javascript:alert(1)"`:                                       "links.terms",
		`facts.NAME = "x"`:                                                          "facts.NAME",
		`facts."a b" = "x"`:                                                         "facts.a b",
		`facts.authority_url = "nowhere"`:                                           "facts.authority_url",
		`facts.long = "` + strings.Repeat("x", maxFact) + `"`:                       "",
		`facts.long = "` + strings.Repeat("x", maxFact+1) + `"`:                     "facts.long",
		`facts.lines = ["a\nb"]`:                                                    "facts.lines",
		`base = "https://x.example/../y"`:                                           "base",
		`url = "shop.example"`:                                                      "url",
	} {
		_, list := Load(project("shop.toml " + line + "\n" + minimal))
		var got diag.List
		for _, p := range list {
			if strings.HasPrefix(p.Message, want+": ") && p.Place == (diag.Place{File: "brands/shop.toml", Line: 1}) {
				got.Add(p)
			}
		}
		if want == "" && len(list) > 0 || want != "" && (len(got) != 1 || len(list) != 1) {
			t.Errorf("%.80s: %s", line, list.Format())
		}
	}
}
