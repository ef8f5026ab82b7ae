// Package content walks a project's content/: the settings and drafts of each
// policy, what the next version says of itself, and the versions of the record
// with their texts.
package content

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"proviso/generator/brand"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/pattern"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// Folder is where the policies lie in a project.
const Folder = "content"

// Project is all that a project's files say. It is built once and never
// modified.
type Project struct {
	Brands   []*brand.Brand // in order of their ids
	Policies []*Policy      // in order of their ids

	BrandProblems diag.List
}

// Policy is one folder of content/.
type Policy struct {
	ID       string
	Dir      string
	Settings Settings
	Drafts   map[policy.Locale]*policy.Document
	Sources  map[policy.Locale][]byte // the drafts as they lie there, to the byte
	Next     *Next                    // nil without next.toml
	Record   *ledger.Record
	Versions []*Version // in order of their numbers

	sites  map[string][]policy.Locale // see Sites
	parsed map[policy.Locale]parsed   // the drafts, for a reload

	Problems diag.List // of settings, drafts and next.toml
	Damage   diag.List // of the record
}

// Load reads a project. What is wrong stands with the brands and policies, so
// that a command looks at what it needs.
func Load(project fs.FS) *Project {
	return load(project, func(id string) *Policy { return loadPolicy(project, id) })
}

// load reads the brands, and each policy as it is told.
func load(project fs.FS, one func(id string) *Policy) *Project {
	p := &Project{}
	p.Brands, p.BrandProblems = brand.Load(project)
	entries, err := fs.ReadDir(project, Folder)
	if err != nil {
		p.BrandProblems.Add(diag.Errorf(diag.Place{File: Folder}, "there is no folder %s/", Folder).
			Hint("a project has a folder content/POLICY for each policy; proviso init DIR lays one down"))
		return p
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		dir := path.Join(Folder, e.Name())
		switch info, err := fs.Stat(project, dir); {
		case err != nil:
			p.BrandProblems.Add(diag.Errorf(diag.Place{File: dir}, "cannot read the folder: %v", settings.Reason(err)).
				Hint("put the folder itself there"))
		case info.IsDir():
			p.Policies = append(p.Policies, one(e.Name()))
		}
	}
	return p
}

// Problems are all of the project's, in the order of their places.
func (p *Project) Problems() diag.List {
	list := slices.Clone(p.BrandProblems)
	for _, one := range p.Policies {
		list.Add(one.Problems...)
		list.Add(one.Damage...)
	}
	return list
}

// Policy is a policy by its id, or nil.
func (p *Project) Policy(id string) *Policy {
	for _, one := range p.Policies {
		if one.ID == id {
			return one
		}
	}
	return nil
}

// PolicyIDs lists the ids in alphabetical order.
func (p *Project) PolicyIDs() []string {
	ids := make([]string, len(p.Policies))
	for i, one := range p.Policies {
		ids[i] = one.ID
	}
	return ids
}

// Brand is a brand by its id, or nil.
func (p *Project) Brand(id string) *brand.Brand {
	for _, b := range p.Brands {
		if b.ID == id {
			return b
		}
	}
	return nil
}

// BrandIDs lists the ids in alphabetical order.
func (p *Project) BrandIDs() []string {
	ids := make([]string, len(p.Brands))
	for i, b := range p.Brands {
		ids[i] = b.ID
	}
	return ids
}

var idForm = pattern.New(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func loadPolicy(project fs.FS, id string) *Policy {
	p := loadFolder(project, id)
	p.Next = loadNext(project, p.Dir, &p.Problems)
	p.loadDrafts(project)
	for _, v := range p.Record.Versions {
		p.loadVersion(v)
	}
	p.sites = p.sealedSites()
	return p
}

// Locales lists those of the drafts in alphabetical order.
func (p *Policy) Locales() []policy.Locale { return ledger.Sorted(p.Drafts) }

// Zone is the policy's time zone; UTC where its name is not known.
func (p *Policy) Zone() *time.Location {
	if zone, err := time.LoadLocation(p.Settings.Timezone); err == nil && p.Settings.Timezone != "" {
		return zone
	}
	return time.UTC
}

// Version is a version by its number, or nil.
func (p *Policy) Version(number int) *Version {
	if number < 1 || number > len(p.Versions) {
		return nil
	}
	return p.Versions[number-1]
}

// Sealed lists the texts that a site has had in a locale, in the order of
// their versions: those that its releases changed, and those that a join
// brought.
func (p *Policy) Sealed(brandID string, l policy.Locale) []Sealed {
	var texts []Sealed
	for _, v := range p.Versions {
		if s, ok := p.SealedIn(v, brandID, l); ok {
			texts = append(texts, s)
		}
	}
	return texts
}

// SealedIn is a site's text as one version sealed it, if it has one of its own
// there.
func (p *Policy) SealedIn(v *Version, brandID string, l policy.Locale) (Sealed, bool) {
	slug, there := v.slug(l)
	if !there {
		return Sealed{}, false
	}
	one := Sealed{Version: v, Locale: l, Slug: slug}
	if s, ok := one.sealedFor(v.Site(brandID), v.Texts); ok {
		return s, true
	}
	for i := range p.Record.Joins {
		if j := &p.Record.Joins[i]; j.Act.Brand == brandID {
			if s, ok := one.sealedFor(&j.Site, j.Texts); ok {
				s.Joined = j.Act.On
				return s, true
			}
		}
	}
	return Sealed{}, false
}

// sealedFor is the text with its site, and whether it was sealed for that.
func (s Sealed) sealedFor(site *ledger.Site, texts map[string]string) (Sealed, bool) {
	if site == nil || !slices.Contains(site.Locales, s.Locale) {
		return Sealed{}, false
	}
	s.Site, s.Path = site, ledger.TextPath(site.Host, s.Locale, s.Slug, s.Version.Number)
	digest, listed := texts[s.Path]
	s.Digest = digest
	return s, listed
}

// Sites are the brands that the record has sealed, each with the locales that
// it has had in the order in which they came. The map is not to be changed.
func (p *Policy) Sites() map[string][]policy.Locale { return p.sites }

// sealedSites gathers what Sites answers.
func (p *Policy) sealedSites() map[string][]policy.Locale {
	sites := map[string][]policy.Locale{}
	add := func(s *ledger.Site) {
		for _, l := range s.Locales {
			if !slices.Contains(sites[s.ID], l) {
				sites[s.ID] = append(sites[s.ID], l)
			}
		}
	}
	for _, v := range p.Versions {
		for i := range v.Brands {
			add(&v.Brands[i])
		}
	}
	for i := range p.Record.Joins {
		add(&p.Record.Joins[i].Site)
	}
	return sites
}

// Present reports whether a site has the policy on a day: whether it was let
// in by a release or a join since it last left.
func (p *Policy) Present(brandID string, day policy.Date) bool {
	present, told := false, ledger.Fold(p.Record.Acts, day)
	for _, a := range p.Record.Acts {
		switch {
		case !a.Shows(day):
		case a.Kind == ledger.Release:
			if _, shows := ledger.Of(told, a.Version); shows {
				present = present || p.Version(a.Version).Site(brandID) != nil
			}
		case a.Brand == brandID && a.Kind == ledger.Join:
			present = true
		case a.Brand == brandID && a.Kind == ledger.Leave:
			present = false
		}
	}
	return present
}
