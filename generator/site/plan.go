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
	Shard     Shard
	Program   string // what compiled the last build may differ where this does
	Known     *Known // what is known of the last build, or nil
}

func (in Inputs) wants(id string) bool { return in.Only == nil || slices.Contains(in.Only, id) }

// Shard is a part of the sites, for builds that are spread over machines: those
// whose place in the order of ids leaves Index when divided by Of. Of 0 is all
// of them. What lies beside the sites belongs to the shard 0.
type Shard struct{ Index, Of int }

func (s Shard) has(i int) bool { return s.Of == 0 || i%s.Of == s.Index }

// Plan is what a build will write, in parts of which each is planned anew when
// its turn comes.
type Plan struct {
	Sites []string // the ids of those that have a page
	Files int      // how many there are

	in        Inputs
	parts     []part
	common    string // see commonKey
	templates *page.Templates
	scripts   scripts
	small     []byte // the templates' style sheet
	words     map[policy.Locale]*locale.Words
	seeds     seeds
	sheets    sheets
	prepared  prepared
}

// part is the folder of one site, or what lies beside the sites.
type part struct {
	id    string // of the site, or besides
	key   string // what it is made from; "" where that is not known
	other bool   // another shard's: it is listed, and not built
	files func() ([]File, diag.List)
}

// besides stands for the id of what lies beside the sites: no site has it.
const besides = "-"

// File is one file of public/. Render appends its content; it may be called
// from any goroutine. Key, if there is one, is of what the file is made from.
type File struct {
	Path   string // below public/, with slashes
	Render func(to []byte) ([]byte, error)
	Key    func() string
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
		p.scripts, p.small = smallScripts(p.templates, &list), smallCSS(p.templates.Style)
	}
	sites := p.sites(&list)
	if list.HasErrors() {
		return nil, list
	}
	p.common = p.commonKey()
	for i, s := range sites {
		one := p.sitePart(s)
		if one.other = !in.Shard.has(i); !one.other {
			p.Sites = append(p.Sites, s.ID)
		}
		p.addPart(one, &list)
	}
	if in.Only == nil {
		p.addPart(p.besidePart(), &list)
	}
	return p, list
}

// sites are those that have a page, with the words of their locales loaded.
func (p *Plan) sites(list *diag.List) []*Site {
	var sites []*Site
	hosts := map[string]string{}
	for _, id := range siteIDs(p.in.Project) {
		if !p.in.wants(id) {
			continue
		}
		if s := siteOn(p.in.Project, id, p.in.Day); s != nil {
			sites = append(sites, s)
			p.loadWords(s, list)
			if other, taken := hosts[s.Host]; taken {
				list.Add(diag.Errorf(diag.Place{File: s.Host}, "the sites %s and %s have the same address", other, id))
			}
			hosts[s.Host] = id
			s.Texts = nil // planned anew when the site's turn comes
		}
	}
	return sites
}

// All plans every file at once, for who serves them instead of building.
func (p *Plan) All() ([]File, error) {
	var files []File
	err := p.Each(func(f File) error {
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

// addPart adds a part, and what is wrong with it. What the last build wrote of
// the same is right.
func (p *Plan) addPart(one part, list *diag.List) {
	p.parts = append(p.parts, one)
	if last := p.in.Known.part(one); last != nil {
		p.Files += last.files
		return
	}
	files, problems := one.files()
	list.Add(problems...)
	if !one.other {
		p.Files += len(files)
	}
}

// besidePart is what lies beside the sites: the day of the next change.
func (p *Plan) besidePart() part {
	next, err := marshal(NextChange(p.in.Project, p.in.Day).public())
	file := File{Path: "next-change.json", Render: func(to []byte) ([]byte, error) { return append(to, next...), err }}
	return part{
		id: besides, key: contentKey(next), other: !p.in.Shard.has(0),
		files: func() ([]File, diag.List) { return []File{file}, nil },
	}
}

// sitePart is the folder of a site.
func (p *Plan) sitePart(s *Site) part {
	plan := func() ([]File, diag.List) {
		one := newSitePlan(p, siteOn(p.in.Project, s.ID, p.in.Day))
		var list diag.List
		if err := one.addSite(); err != nil {
			list.Add(diag.Errorf(diag.Place{File: brand.Folder}, "%s: %v", s.ID, err))
		}
		return one.sorted(&list), list
	}
	return part{id: s.ID, key: p.siteKey(s), files: plan}
}

// sitePlan is what a build writes for one site.
type sitePlan struct {
	*Plan
	site    *Site
	look    look
	files   []File
	shape   func() string // see Site.shape
	outline func() string // see Site.outline
	frame   func() string // see newFrame
	filled  func() string // see newFilled
	titles  sync.Map      // by text
	entries sync.Map      // see entryKey
}

func newSitePlan(p *Plan, s *Site) *sitePlan {
	one := &sitePlan{Plan: p, site: s, shape: sync.OnceValue(s.shape), outline: sync.OnceValue(s.outline)}
	one.frame, one.filled = sync.OnceValue(one.newFrame), sync.OnceValue(one.newFilled)
	return one
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
	p.files = append(p.files, File{Path: path, Render: render})
}

// addVersion plans a page of a version, which is known by what it is made from.
func (p *sitePlan) addVersion(path, kind string, t *Text, e *Entry, render func(c *composer, to []byte) ([]byte, error)) {
	p.files = append(p.files, File{
		Path:   path,
		Render: func(to []byte) ([]byte, error) { return render(p.composer(t, e), to) },
		Key:    func() string { return p.composer(t, e).pageKey(kind, e) },
	})
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
