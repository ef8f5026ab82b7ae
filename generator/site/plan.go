package site

import (
	"io/fs"
	"slices"
	"strings"
	"sync"

	"proviso/generator/brand"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/locale"
	"proviso/generator/page"
	"proviso/generator/policy"
)

// Inputs are what a plan is made from.
type Inputs struct {
	Project   *content.Project
	Templates fs.FS // the project's own over the defaults
	Files     fs.FS // the project's, for logos
	Day       Days
	Only      []string // ids of the sites that are wanted; nil for all, and what lies beside them
}

func (in Inputs) wants(id string) bool { return in.Only == nil || slices.Contains(in.Only, id) }

// Plan is what a build will write, in parts of which each is planned anew when
// its turn comes.
type Plan struct {
	Sites []string // the ids of those that have a page
	Files int      // how many there are

	in        Inputs
	parts     []part
	templates *page.Templates
	scripts   scripts
	words     map[policy.Locale]*locale.Words
	seeds     seeds
	sheets    sheets
	prepared  prepared
}

// part is the folder of one site, or with no host what lies beside the sites.
type part struct {
	host  string
	files func() ([]File, diag.List)
}

// File is one file of public/. Render appends its content; it may be called
// from any goroutine.
type File struct {
	Path   string // below public/, with slashes
	Render func(to []byte) ([]byte, error)
}

// New plans a build. Where the list has errors there is no plan.
func New(in Inputs) (*Plan, diag.List) {
	var list diag.List
	for _, p := range in.Project.Policies {
		list.Add(p.Damage...)
	}
	p := &Plan{in: in, words: map[policy.Locale]*locale.Words{}}
	var err error
	if p.templates, err = page.ParseTemplates(in.Templates); err != nil {
		list.Add(diag.Errorf(diag.Place{}, "%v", err))
	} else {
		p.scripts = smallScripts(p.templates, &list)
	}
	var ids []string
	hosts := map[string]string{}
	for _, id := range siteIDs(in.Project) {
		if s := siteOn(in.Project, id, in.Day); s != nil && in.wants(id) {
			ids = append(ids, id)
			p.loadWords(s, &list)
			if other, taken := hosts[s.Host]; taken {
				list.Add(diag.Errorf(diag.Place{File: s.Host}, "the sites %s and %s have the same address", other, id))
			}
			hosts[s.Host] = id
		}
	}
	if list.HasErrors() {
		return nil, list
	}
	for _, id := range ids {
		p.Sites = append(p.Sites, id)
		p.addPart(p.sitePart(id), &list)
	}
	if in.Only == nil {
		p.addPart(part{files: p.besides}, &list)
	}
	return p, list
}

// All plans every file at once, for who serves them instead of building.
func (p *Plan) All() ([]File, error) {
	var files []File
	err := p.each(func(f File) error {
		files = append(files, f)
		return nil
	})
	return files, err
}

func (p *Plan) loadWords(s *Site, list *diag.List) {
	for _, l := range append([]policy.Locale{embedLocale}, s.Locales...) {
		if p.words[l] == nil {
			words, problems := locale.Load(p.in.Templates, l)
			list.Add(problems...)
			p.words[l] = words
		}
	}
}

// addPart adds a part, and what is wrong with it.
func (p *Plan) addPart(one part, list *diag.List) {
	files, problems := one.files()
	list.Add(problems...)
	p.Files += len(files)
	p.parts = append(p.parts, one)
}

// besides are the files beside the sites.
func (p *Plan) besides() ([]File, diag.List) {
	next := func(to []byte) ([]byte, error) {
		text, err := marshal(NextChange(p.in.Project, p.in.Day))
		return append(to, text...), err
	}
	return []File{{"next-change.json", next}}, nil
}

// sitePart is the folder of a site.
func (p *Plan) sitePart(id string) part {
	plan := func() ([]File, diag.List) {
		one := newSitePlan(p, siteOn(p.in.Project, id, p.in.Day))
		var list diag.List
		if err := one.addSite(); err != nil {
			list.Add(diag.Errorf(diag.Place{File: brand.Folder}, "%s: %v", id, err))
		}
		return one.sorted(&list), list
	}
	return part{host: siteOn(p.in.Project, id, p.in.Day).Host, files: plan}
}

// sitePlan is what a build writes for one site.
type sitePlan struct {
	*Plan
	site   *Site
	look   look
	files  []File
	shape  func() string // see Site.shape
	titles sync.Map      // by text
}

func newSitePlan(p *Plan, s *Site) *sitePlan {
	return &sitePlan{Plan: p, site: s, shape: sync.OnceValue(s.shape)}
}

// add plans a file of the site.
func (p *sitePlan) add(path string, render func() ([]byte, error)) {
	p.addPage(path, func(to []byte) ([]byte, error) {
		content, err := render()
		return append(to, content...), err
	})
}

// addPage plans a file whose content is appended to a buffer.
func (p *sitePlan) addPage(path string, render func(to []byte) ([]byte, error)) {
	p.files = append(p.files, File{path, render})
}

// title is the title of a text's main version on the site.
func (p *sitePlan) title(t *Text) string {
	if title, ok := p.titles.Load(t); ok {
		return title.(string)
	}
	title := t.Title(p.words[t.Locale])
	p.titles.Store(t, title)
	return title
}

// sorted are the files in order of their paths; two at one address are a
// problem.
func (p *sitePlan) sorted(list *diag.List) []File {
	slices.SortFunc(p.files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	for i := 1; i < len(p.files); i++ {
		if p.files[i].Path == p.files[i-1].Path {
			list.Add(diag.Errorf(diag.Place{File: p.files[i].Path}, "two pages have this address"))
		}
	}
	return p.files
}

// seeds begin the tokens of a page's slots, by the document on it.
type seeds struct {
	mu    sync.Mutex
	byDoc map[*policy.Document]string
}

// seed is that of a document, or with nil that of a page without one.
func (p *Plan) seed(doc *policy.Document) string {
	p.seeds.mu.Lock()
	defer p.seeds.mu.Unlock()
	if p.seeds.byDoc == nil {
		p.seeds.byDoc = map[*policy.Document]string{nil: page.Seed(p.templates.Source())}
	}
	seed, ok := p.seeds.byDoc[doc]
	if !ok {
		seed = page.Seed(p.seeds.byDoc[nil], doc.Body, doc.Title.Fill(nil), doc.Description.Fill(nil))
		p.seeds.byDoc[doc] = seed
	}
	return seed
}
