package publish

import (
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var href = regexp.MustCompile(`href="([^"]*)"`)

// links are the files that a page of a site leads to.
func links(t *testing.T, file, text string) []string {
	t.Helper()
	var all []string
	for _, found := range href.FindAllStringSubmatch(text, -1) {
		to, err := url.Parse(found[1])
		if err != nil {
			t.Fatal(err)
		}
		at := (&url.URL{Path: "/" + file}).ResolveReference(to).Path
		if strings.HasSuffix(at, "/") {
			at += "index.html"
		}
		all = append(all, strings.TrimPrefix(at, "/"))
	}
	return all
}

// deadLink looks for a link to what is not there, on any page that can be
// reached from some.
func deadLink(t *testing.T, there tree, from []string) string {
	t.Helper()
	seen := map[string]bool{}
	for len(from) > 0 {
		page := from[0]
		from = from[1:]
		if seen[page] {
			continue
		}
		seen[page] = true
		for _, to := range links(t, page, there[page]) {
			if _, ok := there[to]; !ok {
				return page + " leads to " + to
			}
			from = append(from, to)
		}
	}
	return ""
}

func page(to ...string) string {
	text := ""
	for _, one := range to {
		text += `<a href="` + one + `">`
	}
	return text
}

// At no instant does a page that readers can reach lead to what is not there:
// neither on a first publication nor when a version, a language and a policy
// come to a site.
func TestNoInstantWithADeadLink(t *testing.T) {
	version := page("../../../assets/s.css", "text.md", "../", "../history/", "../../")
	before := tree{
		"a.example/assets/s.css": "s", "a.example/index.html": page("en/"), "a.example/privacy/index.html": page("../en/privacy/"),
		"a.example/en/index.html":                 page("privacy/"),
		"a.example/en/privacy/index.html":         page("v1/", "history/", "../", "feed.xml"),
		"a.example/en/privacy/history/index.html": page("../v1/", "../feed.xml"),
		"a.example/en/privacy/feed.xml":           page("v1/"),
		"a.example/en/privacy/v1/index.html":      version, "a.example/en/privacy/v1/text.md": "1",
		"a.example/_headers": "", "a.example/site.json": "{}", "next-change.json": "null",
	}
	after := before.with(tree{
		"a.example/assets/t.css":                  "t",
		"a.example/en/index.html":                 page("privacy/", "cookies/", "../nb/"),
		"a.example/en/privacy/index.html":         page("v1/", "v2/", "history/", "../", "../cookies/", "../../nb/privacy/", "../../assets/t.css"),
		"a.example/en/privacy/history/index.html": page("../v1/", "../v2/", "../v2/changes/"),
		"a.example/en/privacy/feed.xml":           page("v1/", "v2/"),
		"a.example/en/privacy/v1/index.html":      version + page("../v2/"),
		"a.example/en/privacy/v2/index.html":      version + page("../v1/", "changes/", "../../../nb/privacy/"), "a.example/en/privacy/v2/text.md": "2",
		"a.example/en/privacy/v2/changes/index.html": page("../", "../../v1/"),
		"a.example/en/cookies/index.html":            page("v1/", "history/", "../privacy/", "../"), "a.example/en/cookies/history/index.html": page("../v1/"),
		"a.example/en/cookies/v1/index.html": version, "a.example/en/cookies/v1/text.md": "c", "a.example/en/cookies/feed.xml": page("v1/"),
		"a.example/nb/index.html": page("privacy/", "../en/"), "a.example/nb/privacy/index.html": page("v2/", "history/", "../", "../../en/privacy/"),
		"a.example/nb/privacy/history/index.html": page("../v2/"), "a.example/nb/privacy/feed.xml": page("v2/"),
		"a.example/nb/privacy/v2/index.html": version, "a.example/nb/privacy/v2/text.md": "nb",
		"a.example/site.json": `{"texts": []}`, "next-change.json": "x",
	})
	for name, old := range map[string]tree{"first": {}, "next": before} {
		for _, build := range []tree{before, after} {
			target := folderPlace(t, t.TempDir())
			mustRun(t, target, old, Options{})
			plan, list := target.Look(t.Context(), build.files(t), Options{Workers: 1})
			if list.HasErrors() {
				t.Fatal(list.Format())
			}
			for _, backwards := range []bool{false, true} {
				checkEveryInstant(t, name, old, build, plan, backwards)
			}
		}
	}
}

// checkEveryInstant plays a plan, each group in order or backwards: within one
// there is no order.
func checkEveryInstant(t *testing.T, name string, old, build tree, plan *Plan, backwards bool) {
	t.Helper()
	steps := slices.Clone(plan.Steps)
	if backwards {
		slices.Reverse(steps)
		slices.SortStableFunc(steps, func(a, b Step) int { return a.group - b.group })
	}
	there := maps.Clone(old)
	for n, s := range steps {
		there[s.File.Path] = build[s.File.Path]
		from := slices.Collect(maps.Keys(old))
		if _, ok := there["a.example/index.html"]; ok { // where readers begin, even on a new site
			from = append(from, "a.example/index.html")
		}
		if dead := deadLink(t, there, from); dead != "" {
			t.Errorf("%s, after %d of %d uploads (%s): %s", name, n+1, len(steps), s.File.Path, dead)
			return
		}
	}
	same(t, there, build)
}
