package preview

import (
	"fmt"
	"mime"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/page"
	"proviso/generator/policy"
	"proviso/generator/site"
)

// text leads to the page that was chosen, wherever it lies by now, or says why
// there is none.
func (s *Server) text(w http.ResponseWriter, r *http.Request) {
	n := s.now.Load()
	c := n.choose(r.URL.Query())
	if broken := n.broken(c); broken != nil {
		s.showBroken(w, broken)
		return
	}
	number := n.number(c)
	address, ok := n.entry(c, number, c.on)
	if !ok {
		s.showBroken(w, n.nothingOn(c, number))
		return
	}
	below := ""
	for _, v := range views {
		if v.name == c.view {
			below = v.below
		}
	}
	to := atFolder + c.on.String() + "/" + path.Join(address, below)
	if below == "" || strings.HasSuffix(below, "/") {
		to += "/"
	}
	w.Header().Set("Cache-Control", "no-store")
	http.Redirect(w, r, (&url.URL{Path: to}).EscapedPath(), http.StatusSeeOther)
}

// broken is what keeps the choice from being shown: a source that cannot be
// compiled, or a damaged record.
func (n *state) broken(c chosen) *page.PreviewBroken {
	if len(n.project.Policies) == 0 || len(n.project.Brands) == 0 {
		if list := n.project.Problems(); list.HasErrors() {
			return n.brokenBy(list, "The project cannot be read. This page goes as soon as it can.")
		}
		return &page.PreviewBroken{Title: "Nothing to show yet", Lead: "A project needs a policy in content/ and a site in brands/; proviso init DIR lays a small one down."}
	}
	trial := n.trials[c.policy]
	if c.version == draft && trial.Broken {
		return n.brokenBy(trial.Refusals, "The draft cannot be compiled. This page goes as soon as it can.")
	}
	if t := n.tree(c.on, c.brand); t.list.HasErrors() {
		return n.brokenBy(t.list, "The pages cannot be built.")
	}
	return nil
}

func (n *state) brokenBy(list diag.List, lead string) *page.PreviewBroken {
	b := &page.PreviewBroken{Title: "Broken", Lead: lead}
	for _, p := range list.Sorted() {
		if p.Level == diag.Error {
			b.Problems = append(b.Problems, n.problem(p))
		}
	}
	return b
}

// nothingOn says why a version is not to be seen on a day.
func (n *state) nothingOn(c chosen, number int) *page.PreviewBroken {
	b := &page.PreviewBroken{Title: "Not there on " + c.on.String()}
	p := n.shown.Policy(c.policy)
	for _, e := range site.TextOn(p, c.brand, c.locale, farAway).Versions {
		if e.Number() == number {
			b.Lead = fmt.Sprintf("Version %d is announced on %s. Before that day it leaves no trace.", number, e.Announced)
			return b
		}
	}
	b.Lead = fmt.Sprintf("The site %s has no text of %s in %q yet; it enters with a release.", c.brand, c.policy, c.locale)
	return b
}

var farAway = policy.NewDate(9000, 1, 1)

func (s *Server) showBroken(w http.ResponseWriter, view *page.PreviewBroken) {
	looks, err := s.looks()
	if err != nil {
		failed(w, err)
		return
	}
	body, err := looks.Broken(view)
	if err != nil {
		failed(w, err)
		return
	}
	answer(w, htmlType, ownPolicy, body)
}

// built answers a file as a build of a day would write it: /at/DAY/HOST/….
func (s *Server) built(w http.ResponseWriter, r *http.Request) {
	day, name, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, atFolder), "/")
	on, err := date(day)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	n := s.now.Load()
	host, _, _ := strings.Cut(name, "/")
	id, ok := n.siteAt(host, on)
	if !ok {
		http.NotFound(w, r)
		return
	}
	t := n.tree(on, id)
	if t.list.HasErrors() {
		s.showBroken(w, n.brokenBy(t.list, "The pages cannot be built."))
		return
	}
	file, ok := t.files[name]
	if strings.HasSuffix(name, "/") || name == host {
		file, ok = t.files[strings.TrimSuffix(name, "/")+"/index.html"]
	}
	if !ok {
		http.NotFound(w, r)
		return
	}
	body, err := file.Render(nil)
	if err != nil {
		s.showBroken(w, n.brokenBy(diag.List{diag.Errorf(diag.Place{File: file.Path}, "%v", err)}, "The page cannot be built."))
		return
	}
	answer(w, mediaType(file.Path), builtPolicy, body)
}

// mediaType is what a file of a build is, known by its name alone.
func mediaType(name string) string {
	ext := path.Ext(name)
	switch ext {
	case ".html":
		return htmlType
	case ".md", ".link", "", ".txt":
		return "text/plain; charset=utf-8"
	}
	if known := mime.TypeByExtension(ext); known != "" && slices.Contains([]string{".css", ".js", ".json", ".xml", ".svg", ".png", ".webp", ".jpg", ".jpeg", ".gif", ".avif", ".ico"}, ext) {
		return known
	}
	return "application/octet-stream"
}
