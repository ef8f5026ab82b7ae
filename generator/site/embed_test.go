package site_test

import (
	"crypto/sha512"
	"encoding/base64"
	"regexp"
	"strings"
	"testing"
)

// An embedded text brings no style, no script and no id that its host could
// have too, and its headings begin where the host says.
func TestEmbeddedTextsFitTheirHost(t *testing.T) {
	built := renderedOn(t, midst)
	words := regexp.MustCompile(`<[^>]*>`)
	plain := ""
	for file, first := range map[string]string{"embed.html": "1", "embed-h2.html": "2", "embed-h3.html": "3"} {
		text := built["south.example/en/privacy/"+file]
		if !strings.Contains(text, "<h"+first+">") || regexp.MustCompile(`<h[1-`+first+`] `).MatchString(text) {
			t.Errorf("%s: the headings are %q", file, regexp.MustCompile(`<h\d[^>]*>`).FindAllString(text, -1))
		}
		for _, id := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(text, -1) {
			if !strings.HasPrefix(id[1], "text-privacy-") {
				t.Errorf("%s: the id %q could be its host's", file, id[1])
			}
		}
		if found := regexp.MustCompile(`(?i)<(style|script|link)| style=|<h[7-9]`).FindString(text); found != "" {
			t.Errorf("%s holds %s", file, found)
		}
		bare := words.ReplaceAllString(text, "")
		if plain == "" {
			plain = bare
		}
		if bare == "" || bare != plain {
			t.Errorf("%s has other words than the others", file)
		}
	}
}

func TestThePageForEngineersPinsTheScript(t *testing.T) {
	built := renderedOn(t, midst)
	page := strings.ReplaceAll(strings.ReplaceAll(built["nord.example/embed/index.html"], "&#43;", "+"), "&#34;", `"`)
	sum := sha512.Sum384([]byte(built["nord.example/proviso.js"]))
	for _, part := range []string{
		`integrity="sha384-` + base64.StdEncoding.EncodeToString(sum[:]) + `" crossorigin="anonymous"`,
		`/nb/notices.json"&gt;`, `/en/notices.json"&gt;`, `rel="privacy-policy"`, `rel="terms-of-service"`, "notice.html", "embed-h2.html", `name="robots" content="noindex"`,
	} {
		if !strings.Contains(page, part) {
			t.Errorf("the page lacks %s:\n%s", part, page)
		}
	}
	if strings.Contains(built["nord.example/sitemap.xml"], "/embed/") {
		t.Error("the sitemap lists it")
	}
	headers := built["nord.example/_headers"]
	for _, rule := range []string{
		"/en/*\n  Cache-Control: no-cache\n  Access-Control-Allow-Origin: *\n", "/proviso.js\n  Cache-Control: no-cache\n  Access-Control-Allow-Origin: *\n",
		"/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n", "require-trusted-types-for 'script'", "X-Content-Type-Options: nosniff", "Referrer-Policy:", "frame-ancestors 'self'",
	} {
		if !strings.Contains(headers, rule) {
			t.Errorf("_headers lacks %q:\n%s", rule, headers)
		}
	}
	if strings.Count(headers, "immutable") != 1 {
		t.Error("more than assets is kept for good")
	}
}
