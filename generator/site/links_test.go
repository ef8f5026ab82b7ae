package site_test

import (
	"net/url"
	"path"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// Every link that a build makes leads to a file of the build, and to a place
// in it; also those in heads and embeds, which begin with where the site is
// served.
func TestLinksResolve(t *testing.T) {
	built := renderedOn(t, midst)
	bases := map[string]string{"nord.example": "https://www.nord.example/legal", "south.example": "https://south.example"}
	checked := 0
	for name, text := range built {
		if path.Ext(name) != ".html" {
			continue
		}
		host, _, _ := strings.Cut(name, "/")
		for _, link := range linksIn(t, text) {
			checked++
			if problem := built.follow(host, bases[host], name, link); problem != "" {
				t.Errorf("%s: %s: %s", name, link, problem)
			}
		}
	}
	if checked < 300 {
		t.Errorf("only %d links were found", checked)
	}
}

func linksIn(t *testing.T, page string) []string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var links []string
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "href" || a.Key == "src" {
				links = append(links, a.Val)
			}
			if refresh, ok := strings.CutPrefix(a.Val, "0; url="); ok && a.Key == "content" {
				links = append(links, refresh)
			}
		}
	}
	return links
}

// follow says what is wrong with a link on a page of a site.
func (t tree) follow(host, base, from, link string) string {
	at, err := url.Parse(link)
	if err != nil {
		return err.Error()
	}
	if at.IsAbs() && !strings.HasPrefix(link, base+"/") {
		return "" // the author's
	}
	served, _ := url.Parse(base + "/")
	here := url.URL{Path: strings.TrimSuffix(strings.TrimPrefix(from, host+"/"), "index.html")}
	target := served.ResolveReference(&here).ResolveReference(at)
	below, inside := strings.CutPrefix(target.Path, served.Path)
	if target.Host != served.Host || !inside {
		return "leaves the site"
	}
	name := host + "/" + below
	if strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	text, ok := t[name]
	switch {
	case !ok:
		return name + " is not built"
	case at.Fragment != "" && !strings.Contains(text, `id="`+at.Fragment+`"`):
		return "no such place in " + name
	}
	return ""
}
